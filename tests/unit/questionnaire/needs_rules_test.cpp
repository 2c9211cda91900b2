// SPDX-License-Identifier: GPL-3.0-or-later
// What visitors are told and desks are shown after the needs questionnaire: assets/questionnaires/needs.rules.json.
#include <algorithm>
#include <map>
#include <set>

#include "questionnaire/rules.h"
#include "support.h"

namespace priyom::questionnaire {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;

const std::filesystem::path kAssets = std::filesystem::path(PRIYOM_SOURCE_DIR) / "assets/questionnaires";

class NeedsRules : public testing::Test {
 protected:
  void touch(const std::string& linkId, const std::string& code) {
    const Coding coding{"https://priyom.example/fhir/CodeSystem/needs", code, ""};
    const std::size_t option = needs()->items.at(needs()->find(linkId)).optionOf(coding);
    ASSERT_NE(option, kNone) << linkId << " " << code;
    ASSERT_TRUE(answering_.toggle(linkId, option));
    ASSERT_TRUE(answering_.isEnabled(linkId)) << linkId << " is not asked";
  }
  Help help() { return *helpFor(rules(), *needs(), answering_.response(ResponseStatus::kCompleted, "")); }

  static std::shared_ptr<const Questionnaire> needs() {
    static const auto kNeeds =
        std::make_shared<const Questionnaire>(*readQuestionnaire(readFile(kAssets / "needs.json")));
    return kNeeds;
  }
  static const Rules& rules() {
    static const Rules kRules = *readRules(readFile(kAssets / "needs.rules.json"), *needs());
    return kRules;
  }

  Answering answering_{needs()};
};

TEST_F(NeedsRules, AreReadWithoutAnyError) {
  EXPECT_THAT(rules().errors, IsEmpty());
  EXPECT_FALSE(rules().rules.empty());
}

TEST_F(NeedsRules, EveryNameIsThereInRussianAndEnglish) {
  const auto both = [](const Text& text) { return text.in("ru") != text.in("en"); };
  for (const auto& service : rules().services) {
    EXPECT_TRUE(both(service.name)) << service.id;
    EXPECT_TRUE(both(service.givenBy)) << service.id;
    EXPECT_FALSE(service.documents.empty()) << service.id;
  }
  // What the visitor reads is there in Tatar too; the same words in both are meant ("паспорт", "юрист").
  const auto tatar = [](const Text& text) {
    return std::ranges::any_of(text.translations, [](const auto& each) { return each.language == "tt"; });
  };
  for (const auto& service : rules().services) {
    EXPECT_TRUE(tatar(service.name)) << service.id;
    EXPECT_TRUE(tatar(service.givenBy)) << service.id;
  }
  for (const auto& thing : rules().documents) EXPECT_TRUE(tatar(thing.name)) << thing.id;
  for (const auto& thing : rules().markers) EXPECT_TRUE(both(thing.name)) << thing.id;
  for (const auto& thing : rules().documents) EXPECT_TRUE(both(thing.name)) << thing.id;
  for (const auto& thing : rules().packs) EXPECT_TRUE(both(thing.name)) << thing.id;
  for (const auto& thing : rules().regulations) EXPECT_TRUE(both(thing.name)) << thing.id;
}

TEST_F(NeedsRules, WhoAnswersNothingIsToldNothing) {
  EXPECT_THAT(help().because, IsEmpty());
  touch("6.5", "none-of-these");
  EXPECT_THAT(help().missing, IsEmpty()) << "nothing is needed yet";
}

TEST_F(NeedsRules, EveryServiceAskedForIsOffered) {
  int asked = 0;
  for (const Option& option : needs()->items.at(needs()->find("6.4")).options) {
    if (option.exclusive) continue;
    const std::string code = std::get<Coding>(option.value).code;
    answering_.reset();
    touch("6.4", code);
    EXPECT_THAT(help().services, ElementsAre(code));
    ++asked;
  }
  EXPECT_EQ(asked, 12);
}

TEST_F(NeedsRules, HungerIllnessAndABabyWithoutFoodBringUrgentServicesAndTheQuietFlag) {
  for (const char* code : {"lacks-food", "lacks-medicine", "lacks-baby-food"}) {
    answering_.reset();
    touch("2.4", code);
    EXPECT_THAT(help().services, Contains("urgent-services")) << code;
    EXPECT_THAT(help().packs, ElementsAre("urgent-services")) << code;
    EXPECT_TRUE(help().quietFlag) << code;
    EXPECT_THAT(help().regulations, ElementsAre("crisis")) << code;
  }
  answering_.reset();
  touch("2.4", "lacks-clothes");
  EXPECT_FALSE(help().quietFlag);
  EXPECT_THAT(help().regulations, IsEmpty());
}

// Each answer that raises the quiet flag, each in its own branch.
TEST_F(NeedsRules, EveryDangerBringsTheRegulationOnCrises) {
  const std::map<std::string, std::vector<std::pair<std::string, std::string>>> ways = {
      {"3.2", {{"3.1", "no-permanent-home"}}},         {"4.1", {{"0.2", "yes"}}},
      {"4.4", {{"0.2", "yes"}, {"0.3", "age-12-18"}}}, {"4.5", {{"0.2", "expecting"}}},
      {"5.3", {{"5.1", "needs-constant-care"}}},       {"6.2", {{"6.1", "beaten-or-threatened"}}}};
  int flags = 0;
  for (const Item& item : needs()->items) {
    for (const Option& option : item.options) {
      if (!option.quietFlag) continue;
      ++flags;
      answering_.reset();
      if (ways.count(item.linkId)) {
        for (const auto& [linkId, code] : ways.at(item.linkId)) touch(linkId, code);
      }
      touch(item.linkId, std::get<Coding>(option.value).code);
      EXPECT_TRUE(help().quietFlag) << item.linkId << " " << option.text.base;
      EXPECT_THAT(help().regulations, ElementsAre("crisis")) << item.linkId << " " << option.text.base;
    }
  }
  EXPECT_EQ(flags, 19);
}

TEST_F(NeedsRules, SituationsAreMarkedForTheStaff) {
  touch("0.2", "yes");
  touch("0.3", "age-7-11");
  touch("1.1", "foster-or-guardian-family");
  touch("4.1", "not-in-kindergarten-or-school");
  touch("4.2", "autism");
  touch("5.1", "addiction-in-family");
  EXPECT_THAT(help().markers, ElementsAre("school-age", "adopters-and-guardians", "children-with-autism", "alcohol",
                                          "child-not-enrolled"));
  EXPECT_THAT(help().services, IsSupersetOf({"psychologist", "child-psychologist", "social-educator"}));
  touch("0.2", "no");
  EXPECT_THAT(help().markers, ElementsAre("adopters-and-guardians", "alcohol")) << "of children nobody is asked now";
}

TEST_F(NeedsRules, ALargeFamilyIsToldWhichPapersAreMissing) {
  touch("1.1", "large-family");
  EXPECT_THAT(help().documents, IsSupersetOf({"birth-certificates", "family-certificate"}));
  EXPECT_THAT(help().missing, IsEmpty()) << "what was brought was not said";
  touch("6.5", "passport");
  EXPECT_THAT(help().missing, Contains("birth-certificates"));
  EXPECT_THAT(help().missing, Not(Contains("passport")));
  touch("6.5", "birth-certificates");
  EXPECT_THAT(help().missing, Not(Contains("birth-certificates")));
  touch("6.5", "prefer-not-to-say");
  EXPECT_THAT(help().missing, IsEmpty());
  touch("6.5", "none-of-these");
  EXPECT_THAT(help().missing, IsSupersetOf({"passport", "birth-certificates", "family-certificate"}));
}

TEST_F(NeedsRules, ACertificateOfIncomeThatIsHereIsNotMissing) {
  touch("2.1", "income-below-subsistence");
  touch("2.3", "certificate-at-home");
  EXPECT_THAT(help().missing, ElementsAre("income-certificate"));
  touch("2.3", "certificate-here");
  EXPECT_THAT(help().missing, IsEmpty());
}

TEST_F(NeedsRules, WhoNeedsAidsIsToldWhereToRentThem) {
  touch("5.1", "hard-to-walk");
  touch("5.4", "no-aids-needed");
  EXPECT_THAT(help().services, IsEmpty());
  touch("5.4", "wheelchair");
  EXPECT_THAT(help().services, ElementsAre("rental-of-aids"));
}

TEST_F(NeedsRules, EveryServiceCanBeReachedByAnAnswer) {
  std::set<std::string> reached;
  for (const Rule& rule : rules().rules) reached.insert(rule.then.services.begin(), rule.then.services.end());
  for (const auto& service : rules().services) EXPECT_TRUE(reached.count(service.id)) << service.id;
  for (const auto& marker : rules().markers) {
    EXPECT_TRUE(std::any_of(rules().rules.begin(), rules().rules.end(), [&](const Rule& rule) {
      const auto& markers = rule.then.markers;
      return std::find(markers.begin(), markers.end(), marker.id) != markers.end();
    })) << marker.id;
  }
}

}  // namespace
}  // namespace priyom::questionnaire
