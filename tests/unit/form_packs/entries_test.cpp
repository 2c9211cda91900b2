// SPDX-License-Identifier: GPL-3.0-or-later
#include "form_packs/entries.h"

#include <gmock/gmock.h>

#include "form_packs/fields.h"

namespace priyom::form_packs {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> namesOf(const std::vector<Entry>& entries) {
  std::vector<std::string> names;
  for (const auto& each : entries) names.push_back(each.field);
  return names;
}

TEST(Entries, AskForWhatPeopleHaveAndNotForWhatFollowsFromIt) {
  const auto entries =
      entriesFor({"applicant.full.genitive", "applicant.document", "ticket", "centre.name", "today"}, false);
  EXPECT_THAT(namesOf(entries),
              ElementsAre("applicant.surname", "applicant.given", "applicant.patronymic", "applicant.full.genitive",
                          "applicant.document_kind", "applicant.document_number", "applicant.document_issued_by",
                          "applicant.document_issued_on", "applicant.document_code"));
  EXPECT_EQ(entries[3].group, EntryGroup::kCases);
  EXPECT_EQ(entries[0].group, EntryGroup::kApplicant);
}

TEST(Entries, AskForTheRecipientOnlyWhereItIsAnother) {
  EXPECT_THAT(namesOf(entriesFor({"recipient.birth_date"}, true)), ElementsAre("recipient.birth_date"));
  EXPECT_THAT(namesOf(entriesFor({"recipient.birth_date"}, false)), ElementsAre("applicant.birth_date"));
}

TEST(Entries, AListIsOneItemALine) {
  const auto entries = entriesFor({"services"}, false);
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_TRUE(entries[0].many);
  EXPECT_THAT(factsFrom({{"services", "Вещи\n\nПродукты"}}).services, ElementsAre("Вещи", "Продукты"));
}

TEST(Entries, WhatWasWrittenBecomesTheFactsOfThePaper) {
  const auto facts = factsFrom({{"applicant.surname", "Образцова"},
                                {"applicant.given", "Анна"},
                                {"applicant.document_number", "0000 000000"},
                                {"applicant.document_kind", "паспорт"},
                                {"applicant.full.genitive", "Образцовой Анны (исправлено)"},
                                {"recipient.surname", "Образцов"},
                                {"appointment.date", "02.12.2026"},
                                {"for_other", "1"}});
  const auto values = valuesOf(facts, {}, nullptr);
  EXPECT_EQ(values.text("applicant.document"), "паспорт 0000 000000");
  EXPECT_EQ(values.text("applicant.full.genitive"), "Образцовой Анны (исправлено)");
  EXPECT_EQ(values.text("applicant.full.dative"), "Образцовой Анне");
  EXPECT_EQ(values.text("recipient.surname"), "Образцов");
  EXPECT_EQ(values.text("appointment.date"), "02.12.2026");
  EXPECT_TRUE(values.has("for_other"));
  EXPECT_FALSE(factsFrom({{"recipient.surname", "Образцов"}}).recipient)
      << "kept, and not on the paper of who asks for oneself";
}

}  // namespace
}  // namespace priyom::form_packs
