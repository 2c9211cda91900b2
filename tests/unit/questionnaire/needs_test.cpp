// SPDX-License-Identifier: GPL-3.0-or-later
// The needs questionnaire that visitors meet: assets/questionnaires/needs.json.
#include <map>
#include <set>

#include "support.h"

namespace priyom::questionnaire {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

class Needs : public testing::Test {
 protected:
  static std::shared_ptr<const Questionnaire> needs() {
    static const auto kNeeds = std::make_shared<const Questionnaire>(
        *readQuestionnaire(readFile(std::filesystem::path(PRIYOM_SOURCE_DIR) / "assets/questionnaires/needs.json")));
    return kNeeds;
  }
  const Item& item(const std::string& linkId) const { return needs()->items.at(needs()->find(linkId)); }
  std::size_t option(const std::string& linkId, const std::string& code) const {
    const std::size_t found = item(linkId).optionOf(Coding{"https://priyom.example/fhir/CodeSystem/needs", code, ""});
    EXPECT_NE(found, kNone) << linkId << " has no " << code;
    return found;
  }
  void touch(const std::string& linkId, const std::string& code) {
    ASSERT_TRUE(answering_.toggle(linkId, option(linkId, code))) << linkId << " " << code;
  }

  Answering answering_{needs()};
};

TEST_F(Needs, IsReadWithoutAnyErrorOrWarning) {
  EXPECT_THAT(brief(needs()->issues), IsEmpty());
  EXPECT_EQ(needs()->canonical(), "https://priyom.example/fhir/Questionnaire/needs|1.2.0");
}

TEST_F(Needs, HasEverySectionAndQuestionOfTheSourceText) {
  const std::vector<std::pair<std::string, int>> sections = {{"0", 4}, {"1", 6}, {"2", 5}, {"3", 4},
                                                             {"4", 5}, {"5", 6}, {"6", 7}};
  std::vector<std::string> expected;
  for (const auto& [section, count] : sections) {
    ASSERT_NE(needs()->find("s" + section), kNone);
    for (int i = 1; i <= count; ++i) expected.push_back(section + "." + std::to_string(i));
  }
  std::vector<std::string> questions;
  for (const Item& i : needs()->items) {
    if (i.isQuestion()) questions.push_back(i.linkId);
  }
  EXPECT_EQ(questions, expected);
  EXPECT_EQ(questions.size(), 37u);
  EXPECT_EQ(needs()->roots.size(), 7u);
}

TEST_F(Needs, AsksNothingThatMustBeAnswered) {
  for (const Item& i : needs()->items) EXPECT_FALSE(i.required) << i.linkId;
  EXPECT_TRUE(answering_.isComplete());
}

TEST_F(Needs, EverySeveralAnswersQuestionOffersAWayOut) {
  int several = 0;
  for (const Item& i : needs()->items) {
    if (!i.isMultipleChoice()) continue;
    ++several;
    std::vector<std::string> exclusive;
    for (const Option& o : i.options) {
      if (o.exclusive) exclusive.push_back(std::get<Coding>(o.value).code);
    }
    // Two that say none would make people wonder which is theirs; "how did you hear of us" is simply skipped.
    const std::map<std::string, std::string> ownNone = {{"2.4", "lacks-nothing"}, {"5.4", "no-aids-needed"}};
    const auto own = ownNone.find(i.linkId);
    if (i.linkId == "6.7") {
      EXPECT_THAT(exclusive, IsEmpty());
    } else if (i.linkId == "6.4") {
      EXPECT_THAT(exclusive, ElementsAre("advise-me", "none-of-these", "prefer-not-to-say"));
    } else {
      EXPECT_THAT(exclusive, ElementsAre(own == ownNone.end() ? "none-of-these" : own->second, "prefer-not-to-say"))
          << i.linkId;
    }
  }
  EXPECT_EQ(several, 18);
}

TEST_F(Needs, OneCodeMeansOneThing) {
  std::map<std::string, std::string> meaning;
  for (const Item& i : needs()->items) {
    for (const Option& o : i.options) {
      const Coding& coding = std::get<Coding>(o.value);
      EXPECT_EQ(coding.system, "https://priyom.example/fhir/CodeSystem/needs");
      EXPECT_EQ(coding.code.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"), std::string::npos)
          << coding.code;
      const auto [at, fresh] = meaning.emplace(coding.code, coding.display);
      EXPECT_EQ(at->second, coding.display) << i.linkId << " " << coding.code << (fresh ? "" : " again");
    }
  }
}

TEST_F(Needs, ExactlyTheDangerAnswersRaiseTheQuietFlag) {
  std::set<std::string> flags;
  for (const Item& i : needs()->items) {
    for (const Option& o : i.options) {
      if (o.quietFlag) flags.insert(i.linkId + " " + std::get<Coding>(o.value).code);
    }
  }
  EXPECT_EQ(flags,
            (std::set<std::string>{"2.4 lacks-food", "2.4 lacks-medicine", "2.4 lacks-baby-food", "3.2 nowhere-tonight",
                                   "3.3 no-heating-or-light", "3.3 eviction-threat", "3.3 fire-or-flood",
                                   "4.1 small-child-left-alone", "4.4 runs-away", "4.4 self-harm",
                                   "4.5 thinks-of-giving-up-child", "5.3 care-by-nobody", "5.6 thinks-of-death",
                                   "6.1 humiliated-or-controlled", "6.1 beaten-or-threatened", "6.1 child-is-hurt",
                                   "6.1 elderly-or-ill-person-is-hurt", "6.2 not-safe", "6.2 safe-unknown"}));
}

TEST_F(Needs, WhatTheHallMustNotReadIsMarkedSensitive) {
  for (const Item& i : needs()->items) {
    const bool flagged = std::any_of(i.options.begin(), i.options.end(), [](const Option& o) { return o.quietFlag; });
    EXPECT_TRUE(i.sensitive || !flagged) << i.linkId;
  }
  for (const char* linkId : {"1.3", "4.2", "4.4", "4.5", "5.1", "5.2", "5.5", "5.6", "6.1", "6.2", "6.3", "6.6"}) {
    EXPECT_TRUE(item(linkId).sensitive) << linkId;
  }
}

TEST_F(Needs, AFreshVisitorIsAskedOnlyWhatConcernsEverybody) {
  EXPECT_THAT(asked(answering_), ElementsAre("0.1", "0.2", "1.1", "2.1", "2.4", "3.1", "3.3", "5.1", "5.6", "6.1",
                                             "6.4", "6.5", "6.6", "6.7"));
  EXPECT_EQ(answering_.sections().size(), 6u);
  EXPECT_EQ(answering_.questions()[0].notes.size(), 1u) << "the introduction stands above the first question";
}

TEST_F(Needs, ChildrenAreAskedAboutByAge) {
  touch("0.2", "yes");
  EXPECT_THAT(asked(answering_), testing::IsSupersetOf({"0.3", "4.1", "4.2"}));
  EXPECT_THAT(asked(answering_), Not(Contains("4.5")));
  touch("0.3", "age-12-18");
  EXPECT_TRUE(answering_.isEnabled("4.4"));
  touch("4.2", "child-disability");
  EXPECT_TRUE(answering_.isEnabled("4.3"));
  touch("0.2", "expecting");
  EXPECT_TRUE(answering_.isEnabled("4.5"));
  EXPECT_FALSE(answering_.isEnabled("4.1"));
  EXPECT_FALSE(answering_.isEnabled("4.3"));
  EXPECT_FALSE(answering_.isEnabled("4.4")) << "the ages are no longer asked";
  touch("0.2", "no");
  EXPECT_FALSE(answering_.isEnabled("s4"));
  touch("0.1", "for-child");
  EXPECT_TRUE(answering_.isEnabled("4.1"));
  EXPECT_FALSE(answering_.isEnabled("0.4"));
}

TEST_F(Needs, EachFamilyIsAskedItsOwnQuestions) {
  const std::vector<std::pair<std::string, std::string>> branches = {{"large-family", "1.2"},
                                                                     {"foster-or-guardian-family", "1.3"},
                                                                     {"migrating-family", "1.4"},
                                                                     {"lost-breadwinner", "1.5"},
                                                                     {"divorced-living-apart", "1.6"}};
  for (const auto& [answer, question] : branches) {
    answering_.reset();
    touch("1.1", answer);
    for (const auto& [other, theirs] : branches)
      EXPECT_EQ(answering_.isEnabled(theirs), theirs == question) << answer << " " << theirs;
  }
}

TEST_F(Needs, WithoutWorkHelpWithWorkAndTheCertificateAreAsked) {
  for (const char* code :
       {"both-parents-without-work", "one-parent-without-work", "only-adult-without-work", "lost-work-recently"}) {
    answering_.reset();
    touch("2.1", code);
    EXPECT_TRUE(answering_.isEnabled("2.3")) << code;
    EXPECT_TRUE(answering_.isEnabled("2.5")) << code;
  }
  answering_.reset();
  touch("2.1", "income-below-subsistence");
  EXPECT_TRUE(answering_.isEnabled("2.3"));
  EXPECT_FALSE(answering_.isEnabled("2.5"));
  touch("2.1", "receives-social-support");
  EXPECT_TRUE(answering_.isEnabled("2.2"));
}

TEST_F(Needs, HousingHealthAndAgeBranch) {
  touch("3.1", "no-permanent-home");
  EXPECT_TRUE(answering_.isEnabled("3.2"));
  touch("3.3", "eviction-threat");
  EXPECT_TRUE(answering_.isEnabled("3.4"));
  touch("5.1", "adult-disability");
  EXPECT_TRUE(answering_.isEnabled("5.2"));
  EXPECT_FALSE(answering_.isEnabled("5.4"));
  touch("5.1", "needs-constant-care");
  EXPECT_TRUE(answering_.isEnabled("5.3"));
  EXPECT_TRUE(answering_.isEnabled("5.4"));
  EXPECT_FALSE(answering_.isEnabled("5.5"));
  touch("0.1", "for-relative-or-friend");
  touch("0.4", "age-80-and-over");
  EXPECT_TRUE(answering_.isEnabled("5.5"));
}

TEST_F(Needs, AnyDangerAtHomeAsksWhetherItIsSafeToReturn) {
  for (const char* code :
       {"humiliated-or-controlled", "beaten-or-threatened", "child-is-hurt", "elderly-or-ill-person-is-hurt"}) {
    answering_.reset();
    touch("6.1", "frequent-quarrels");
    EXPECT_FALSE(answering_.isEnabled("6.2"));
    EXPECT_THAT(answering_.flagged(), IsEmpty());
    touch("6.1", code);
    EXPECT_TRUE(answering_.isEnabled("6.2")) << code;
    EXPECT_TRUE(answering_.isEnabled("6.3")) << code;
    EXPECT_THAT(answering_.flagged(), ElementsAre("6.1"));
    touch("6.2", "not-safe");
    EXPECT_THAT(answering_.flagged(), ElementsAre("6.1", "6.2"));
    touch("6.1", "prefer-not-to-say");
    EXPECT_FALSE(answering_.isEnabled("6.2"));
    EXPECT_THAT(answering_.flagged(), IsEmpty()) << "what is not asked raises no flag";
  }
}

TEST_F(Needs, FreeTextIsAtMostTwoHundredLetters) {
  std::string letters;
  for (int i = 0; i < 200; ++i) letters += "я";
  ASSERT_TRUE(answering_.setAnswers("6.6", {letters}));
  EXPECT_TRUE(answering_.isComplete());
  ASSERT_TRUE(answering_.setAnswers("6.6", {letters + "я"}));
  EXPECT_THAT(brief(answering_.issues("6.6")), ElementsAre("6.6 too-long"));
}

TEST_F(Needs, WhatTheKioskSendsIsWhatTheDeskOpens) {
  touch("0.1", "for-self-and-family");
  touch("0.2", "yes");
  touch("0.3", "age-3-6");
  touch("2.4", "lacks-food");
  const auto sent = readResponse(answering_.responseJson(ResponseStatus::kCompleted, "2021-12-27T12:00:00+03:00"));
  ASSERT_TRUE(sent);
  const auto evaluation = evaluate(*needs(), *sent);
  ASSERT_TRUE(evaluation);
  EXPECT_THAT(evaluation->issues, IsEmpty());
  EXPECT_THAT(evaluation->flagged, ElementsAre("2.4"));
  EXPECT_EQ(evaluation->score, std::nullopt);
  Answering desk(needs());
  ASSERT_TRUE(desk.restore(*sent));
  EXPECT_EQ(asked(desk), asked(answering_));
}

}  // namespace
}  // namespace priyom::questionnaire
