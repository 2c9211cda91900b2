// SPDX-License-Identifier: GPL-3.0-or-later
#include "form_packs/facts.h"

#include <gmock/gmock.h>

namespace priyom::form_packs {
namespace {

using std::chrono::day;
using std::chrono::November;
using std::chrono::year;

Facts sample() {
  Facts facts;
  facts.applicant.name = {"Образцова", "Анна", "Петровна"};
  facts.applicant.birthDate = "01.02.1985";
  facts.applicant.address = "600000, г. Примерск, ул. Образцовая, д. 2";
  facts.applicant.document = {"паспорт", "0000 000000", "ОВД г. Примерска", "01.01.2000", "000-000"};
  facts.today = year(2026) / November / day(28);
  return facts;
}

TEST(Facts, NamesStandInTheCaseThatTheSentenceNeeds) {
  const auto values = valuesOf(sample(), {}, nullptr);
  EXPECT_EQ(values.text("applicant.full.genitive"), "Образцовой Анны Петровны");
  EXPECT_EQ(values.text("applicant.full.dative"), "Образцовой Анне Петровне");
  EXPECT_EQ(values.text("applicant.initials"), "А. П. Образцова");
  EXPECT_TRUE(values.has("applicant.female"));
  EXPECT_FALSE(values.has("applicant.male"));
}

TEST(Facts, TheIdentityDocumentReadsAsOneLine) {
  EXPECT_EQ(valuesOf(sample(), {}, nullptr).text("applicant.document"),
            "паспорт 0000 000000, выдан ОВД г. Примерска 01.01.2000, код подразделения 000-000");
  auto facts = sample();
  facts.applicant.document = {"паспорт", "", "", "", ""};
  EXPECT_EQ(valuesOf(facts, {}, nullptr).text("applicant.document"), "") << "a kind alone is a line to write on";
}

TEST(Facts, WhoAsksForOneselfIsTheRecipient) {
  const auto values = valuesOf(sample(), {}, nullptr);
  EXPECT_EQ(values.text("recipient.full"), "Образцова Анна Петровна");
  EXPECT_EQ(values.text("recipient.actual_address"), "600000, г. Примерск, ул. Образцовая, д. 2");
  EXPECT_FALSE(values.has("for_other"));
}

TEST(Facts, WhoAsksForAChildIsKeptApartFromTheChild) {
  auto facts = sample();
  facts.recipient.emplace();
  facts.recipient->name = {"Образцов", "Лев", "Ильич"};
  facts.relation = "мать";
  const auto values = valuesOf(facts, {}, nullptr);
  EXPECT_EQ(values.text("recipient.full.accusative"), "Образцова Льва Ильича");
  EXPECT_EQ(values.text("recipient.actual_address"), "") << "a child’s address is asked, not guessed";
  EXPECT_EQ(values.text("relation"), "мать");
  EXPECT_TRUE(values.has("for_other"));
}

TEST(Facts, ANameWhoseFormNobodyKnowsIsLeftOpenUntilTheRegistrarWritesIt) {
  auto facts = sample();
  facts.applicant.name = {"Тестова", "Саша", ""};
  facts.applicant.name.surname = "Примерных";
  facts.applicant.name.given = "Саша";
  EXPECT_EQ(valuesOf(facts, {}, nullptr).text("applicant.given.genitive"), "Саши") << "one form for both genders";
  facts.applicant.name.surname = "Тест";
  EXPECT_EQ(valuesOf(facts, {}, nullptr).text("applicant.full.genitive"), "") << "Теста or Тест: nothing tells";
  facts.corrected["applicant.full.genitive"] = "Тест Саши";
  EXPECT_EQ(valuesOf(facts, {}, nullptr).text("applicant.full.genitive"), "Тест Саши");
}

TEST(Facts, TheDayReadsInFiguresAndInWords) {
  EXPECT_EQ(dateInFigures(year(2026) / November / day(8)), "08.11.2026");
  EXPECT_EQ(dateInWords(year(2026) / November / day(8)), "8 ноября 2026 г.");
  EXPECT_EQ(dateInWords({}), "");
}

TEST(Facts, TheCentreAndTheRegistrarAreOnThePaper) {
  Centre centre;
  centre.name = "Центр «Пример»";
  centre.phones = {"+7 (000) 000-00-01", "+7 (000) 000-00-02"};
  const Staff staff{StaffId("registrar-1"), "Примерова Дарья Ивановна", "регистратор"};
  const auto values = valuesOf(sample(), centre, &staff);
  EXPECT_EQ(values.text("centre.phones"), "+7 (000) 000-00-01, +7 (000) 000-00-02");
  EXPECT_EQ(values.text("staff.initials"), "Д. И. Примерова");
}

}  // namespace
}  // namespace priyom::form_packs
