// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"

namespace priyom::questionnaire {
namespace {

using testing::ElementsAre;

// Question "a" of a type, and "b" that is asked under a condition on it.
Questionnaire pair(const std::string& type, const std::string& condition) {
  return readGood(R"({"linkId":"a",)" + type + R"(},{"linkId":"b","type":"string","enableWhen":[{"question":"a",)" +
                  condition + "}]}");
}

bool asksB(const Questionnaire& q, const std::string& answers) {
  const Evaluation e = evaluated(q, answers.empty() ? "" : R"({"linkId":"a","answer":[)" + answers + "]}");
  return std::find(e.enabled.begin(), e.enabled.end(), "b") != e.enabled.end();
}

TEST(Enablement, ExistsAsksWhetherThereIsAnAnswer) {
  const Questionnaire yes = pair(R"("type":"string")", R"("operator":"exists","answerBoolean":true)");
  EXPECT_FALSE(asksB(yes, ""));
  EXPECT_FALSE(asksB(yes, "{}"));
  EXPECT_TRUE(asksB(yes, R"({"valueString":"x"})"));
  const Questionnaire no = pair(R"("type":"string")", R"("operator":"exists","answerBoolean":false)");
  EXPECT_TRUE(asksB(no, ""));
  EXPECT_FALSE(asksB(no, R"({"valueString":"x"})"));
}

TEST(Enablement, NotEqualHoldsWhereThereIsNoAnswer) {
  const Questionnaire q = pair(R"("type":"integer","repeats":true)", R"("operator":"!=","answerInteger":5)");
  EXPECT_TRUE(asksB(q, ""));
  EXPECT_TRUE(asksB(q, R"({"valueInteger":4},{"valueInteger":6})"));
  EXPECT_FALSE(asksB(q, R"({"valueInteger":4},{"valueInteger":5})"));
}

struct Case {
  const char* op;
  bool less, equal, greater;
};

class OrderingOperators : public testing::TestWithParam<Case> {};

TEST_P(OrderingOperators, HoldAsTheyReadAndNeverOnAnUnansweredQuestion) {
  struct Kind {
    const char* type;
    const char* answer;
    const char* less;
    const char* equal;
    const char* greater;
  };
  const std::vector<Kind> kinds = {
      {R"("type":"integer")", R"("answerInteger":5)", R"({"valueInteger":4})", R"({"valueInteger":5})",
       R"({"valueInteger":6})"},
      {R"("type":"decimal")", R"("answerDecimal":1.5)", R"({"valueDecimal":1.49})", R"({"valueDecimal":1.50})",
       R"({"valueDecimal":2})"},
      {R"("type":"date")", R"("answerDate":"2021-12-27")", R"({"valueDate":"2021-12-26"})",
       R"({"valueDate":"2021-12-27"})", R"({"valueDate":"2022-01"})"},
      {R"("type":"dateTime")", R"("answerDateTime":"2021-12-27T12:00:00+03:00")",
       R"({"valueDateTime":"2021-12-27T08:59:59Z"})", R"({"valueDateTime":"2021-12-27T09:00:00Z"})",
       R"({"valueDateTime":"2021-12-27T12:00:01+03:00"})"},
      {R"("type":"time")", R"("answerTime":"12:00:00")", R"({"valueTime":"11:59:59.9"})",
       R"({"valueTime":"12:00:00.000"})", R"({"valueTime":"12:00:01"})"},
      {R"("type":"quantity")", R"("answerQuantity":{"value":5,"unit":"m"})",
       R"({"valueQuantity":{"value":4.5,"unit":"m"}})", R"({"valueQuantity":{"value":5.0,"unit":"m"}})",
       R"({"valueQuantity":{"value":6,"unit":"m"}})"},
      {R"("type":"string")", R"("answerString":"m")", R"({"valueString":"l"})", R"({"valueString":"m"})",
       R"({"valueString":"n"})"},
  };
  const Case c = GetParam();
  for (const Kind& kind : kinds) {
    const Questionnaire q = pair(kind.type, std::string("\"operator\":\"") + c.op + "\"," + kind.answer);
    EXPECT_EQ(asksB(q, kind.less), c.less) << kind.type;
    EXPECT_EQ(asksB(q, kind.equal), c.equal) << kind.type;
    EXPECT_EQ(asksB(q, kind.greater), c.greater) << kind.type;
    EXPECT_FALSE(asksB(q, "")) << kind.type;
  }
}

INSTANTIATE_TEST_SUITE_P(All, OrderingOperators,
                         testing::Values(Case{"=", false, true, false}, Case{">", false, false, true},
                                         Case{"<", true, false, false}, Case{">=", false, true, true},
                                         Case{"<=", true, true, false}));

TEST(Enablement, OneAnswerOfSeveralIsEnough) {
  const Questionnaire q = pair(R"("type":"integer","repeats":true)", R"("operator":">","answerInteger":5)");
  EXPECT_TRUE(asksB(q, R"({"valueInteger":1},{"valueInteger":9})"));
  EXPECT_FALSE(asksB(q, R"({"valueInteger":1},{"valueInteger":2})"));
}

TEST(Enablement, ACodedAnswerEqualsBySystemAndCode) {
  const Questionnaire q = pair(
      R"("type":"choice","answerOption":[{"valueCoding":{"system":"s","code":"x","display":"X"}},{"valueString":"x"}])",
      R"("operator":"=","answerCoding":{"system":"s","code":"x"})");
  EXPECT_TRUE(asksB(q, R"({"valueCoding":{"system":"s","code":"x","display":"other words"}})"));
  EXPECT_FALSE(asksB(q, R"({"valueCoding":{"system":"t","code":"x"}})"));
  EXPECT_FALSE(asksB(q, R"({"valueString":"x"})"));
}

TEST(Enablement, AValueThatCannotBeReadEqualsNothing) {
  const Questionnaire q = pair(R"("type":"date")", R"("operator":"=","answerDate":"2021-02-28")");
  EXPECT_FALSE(asksB(q, R"({"valueDate":"2021-02-30"})"));
  const Questionnaire other = pair(R"("type":"date")", R"("operator":"!=","answerDate":"2021-02-28")");
  EXPECT_TRUE(asksB(other, R"({"valueDate":"2021-02-30"})"));
}

TEST(Enablement, AllAndAnyGoAsTheyRead) {
  const auto q = [](const std::string& behavior) {
    return readGood(R"({"linkId":"a","type":"boolean"},{"linkId":"c","type":"boolean"},
      {"linkId":"b","type":"boolean","enableBehavior":")" +
                    behavior + R"(","enableWhen":[
        {"question":"a","operator":"=","answerBoolean":true},{"question":"c","operator":"=","answerBoolean":true}]})");
  };
  const std::string one = R"({"linkId":"a","answer":[{"valueBoolean":true}]})";
  const std::string both = one + R"(,{"linkId":"c","answer":[{"valueBoolean":true}]})";
  EXPECT_THAT(evaluated(q("all"), one).enabled, ElementsAre("a", "c"));
  EXPECT_THAT(evaluated(q("all"), both).enabled, ElementsAre("a", "c", "b"));
  EXPECT_THAT(evaluated(q("any"), one).enabled, ElementsAre("a", "c", "b"));
  EXPECT_THAT(evaluated(q("any"), "").enabled, ElementsAre("a", "c"));
}

TEST(Enablement, ADisabledQuestionCountsAsUnansweredHoweverItWasAnswered) {
  const Questionnaire q = readGood(R"({"linkId":"a","type":"boolean"},
    {"linkId":"b","type":"boolean","enableWhen":[{"question":"a","operator":"=","answerBoolean":true}]},
    {"linkId":"c","type":"boolean","enableWhen":[{"question":"b","operator":"=","answerBoolean":true}]},
    {"linkId":"d","type":"boolean","enableWhen":[{"question":"b","operator":"!=","answerBoolean":true}]},
    {"linkId":"e","type":"boolean","enableWhen":[{"question":"b","operator":"exists","answerBoolean":false}]})");
  const std::string b = R"({"linkId":"b","answer":[{"valueBoolean":true}]})";
  EXPECT_THAT(evaluated(q, b).enabled, ElementsAre("a", "d", "e"));
  EXPECT_THAT(evaluated(q, R"({"linkId":"a","answer":[{"valueBoolean":true}]},)" + b).enabled,
              ElementsAre("a", "b", "c"));
}

TEST(Enablement, AQuestionInADisabledGroupCountsAsUnanswered) {
  const Questionnaire q = readGood(R"({"linkId":"a","type":"boolean"},
    {"linkId":"g","type":"group","enableWhen":[{"question":"a","operator":"=","answerBoolean":true}],"item":[
      {"linkId":"h","type":"group","item":[{"linkId":"b","type":"boolean"}]}]},
    {"linkId":"c","type":"boolean","enableWhen":[{"question":"b","operator":"=","answerBoolean":true}]})");
  const std::string b =
      R"({"linkId":"g","item":[{"linkId":"h","item":[{"linkId":"b","answer":[{"valueBoolean":true}]}]}]})";
  EXPECT_THAT(evaluated(q, b).enabled, ElementsAre("a"));
  EXPECT_THAT(evaluated(q, R"({"linkId":"a","answer":[{"valueBoolean":true}]},)" + b).enabled,
              ElementsAre("a", "g", "h", "b", "c"));
}

TEST(Enablement, AConditionMayLookAtAQuestionFurtherDown) {
  const Questionnaire q =
      readGood(R"({"linkId":"b","type":"boolean","enableWhen":[{"question":"a","operator":"=","answerBoolean":true}]},
    {"linkId":"a","type":"boolean"})");
  EXPECT_THAT(evaluated(q, R"({"linkId":"a","answer":[{"valueBoolean":true}]})").enabled, ElementsAre("b", "a"));
}

TEST(Enablement, ACycleEndsAndItsConditionsSeeNoAnswer) {
  const Questionnaire q = read(R"(
    {"linkId":"a","type":"boolean","enableWhen":[{"question":"b","operator":"=","answerBoolean":true}]},
    {"linkId":"b","type":"boolean","enableWhen":[{"question":"a","operator":"!=","answerBoolean":true}]})");
  EXPECT_FALSE(q.isOfferable());
  EXPECT_THAT(
      evaluated(q, R"({"linkId":"a","answer":[{"valueBoolean":true}]},{"linkId":"b","answer":[{"valueBoolean":true}]})")
          .enabled,
      ElementsAre("b"));
}

TEST(Enablement, AChainAsLongAsAQuestionnaireMayBeDoesNotExhaustTheStack) {
  std::string items = R"({"linkId":"0","type":"boolean"})";
  for (std::size_t i = 1; i < kMaxItems; ++i) {
    items += R"(,{"linkId":")" + std::to_string(i) + R"(","type":"boolean","enableWhen":[{"question":")" +
             std::to_string(i - 1) + R"(","operator":"exists","answerBoolean":false}]})";
  }
  const Questionnaire q = readGood(items);
  EXPECT_EQ(evaluated(q, "").enabled.size(), kMaxItems);
}

// A repeating group with a question "b" that depends on "a", which may stand in the group or around it.
TEST(Nearest, WithinARepetitionItsOwnQuestionIsMeant) {
  const Questionnaire q =
      readGood(R"({"linkId":"g","type":"group","repeats":true,"item":[{"linkId":"a","type":"boolean"},
    {"linkId":"b","type":"string","enableWhen":[{"question":"a","operator":"=","answerBoolean":true}]}]})");
  const Response r = response(R"({"linkId":"g","item":[{"linkId":"a","answer":[{"valueBoolean":true}]}]},
    {"linkId":"g","item":[{"linkId":"a","answer":[{"valueBoolean":false}]}]},{"linkId":"g"})");
  const Occurrences o = *layOut(q, r);
  std::vector<bool> enabled;
  for (const std::size_t at : o.byItem[q.find("b")]) enabled.push_back(o.all[at].enabled);
  EXPECT_EQ(enabled, (std::vector<bool>{true, false, false}));
}

TEST(Nearest, AfterARepeatingGroupItsLastRepetitionIsMeant) {
  const Questionnaire q =
      readGood(R"({"linkId":"g","type":"group","repeats":true,"item":[{"linkId":"a","type":"boolean"}]},
    {"linkId":"b","type":"string","enableWhen":[{"question":"a","operator":"=","answerBoolean":true}]})");
  const auto repetitions = [](bool first, bool last) {
    const auto one = [](bool b) {
      return std::string(R"({"linkId":"g","item":[{"linkId":"a","answer":[{"valueBoolean":)") + (b ? "true" : "false") +
             "}]}]}";
    };
    return one(first) + "," + one(last);
  };
  EXPECT_THAT(evaluated(q, repetitions(false, true)).enabled, ElementsAre("g", "a", "b"));
  EXPECT_THAT(evaluated(q, repetitions(true, false)).enabled, ElementsAre("g", "a"));
}

TEST(Nearest, BeforeARepeatingGroupItsFirstRepetitionIsMeant) {
  const Questionnaire q =
      readGood(R"({"linkId":"b","type":"string","enableWhen":[{"question":"a","operator":"=","answerBoolean":true}]},
    {"linkId":"g","type":"group","repeats":true,"item":[{"linkId":"a","type":"boolean"}]})");
  EXPECT_THAT(evaluated(q, R"({"linkId":"g","item":[{"linkId":"a","answer":[{"valueBoolean":true}]}]},
    {"linkId":"g","item":[{"linkId":"a","answer":[{"valueBoolean":false}]}]})")
                  .enabled,
              ElementsAre("b", "g", "a"));
}

TEST(Nearest, AnAncestorComesBeforeAllOthers) {
  // "b" stands below the repeated question's answers in each repetition: its own ancestor is meant, not the one before.
  const Questionnaire q =
      readGood(R"({"linkId":"g","type":"group","repeats":true,"item":[{"linkId":"a","type":"boolean","item":[
    {"linkId":"b","type":"string","enableWhen":[{"question":"a","operator":"=","answerBoolean":true}]}]}]})");
  const Response r = response(R"({"linkId":"g","item":[{"linkId":"a","answer":[{"valueBoolean":true}]}]},
    {"linkId":"g","item":[{"linkId":"a","answer":[{"valueBoolean":false}]}]})");
  const Occurrences o = *layOut(q, r);
  std::vector<bool> enabled;
  for (const std::size_t at : o.byItem[q.find("b")]) enabled.push_back(o.all[at].enabled);
  EXPECT_EQ(enabled, (std::vector<bool>{true, false}));
}

TEST(Nearest, BackwardsComesBeforeForwards) {
  const Questionnaire q = readGood(R"({"linkId":"g","type":"group","repeats":true,"item":[
    {"linkId":"b","type":"string","enableWhen":[{"question":"a","operator":"=","answerBoolean":true}]},{"linkId":"a","type":"boolean"}]})");
  const Response r = response(R"({"linkId":"g","item":[{"linkId":"a","answer":[{"valueBoolean":true}]}]},
    {"linkId":"g","item":[{"linkId":"a","answer":[{"valueBoolean":false}]}]},
    {"linkId":"g","item":[{"linkId":"a","answer":[{"valueBoolean":true}]}]})");
  const Occurrences o = *layOut(q, r);
  std::vector<bool> enabled;
  for (const std::size_t at : o.byItem[q.find("b")]) enabled.push_back(o.all[at].enabled);
  // The first has none before it and looks ahead to its own; the others look back.
  EXPECT_EQ(enabled, (std::vector<bool>{true, true, false}));
}

TEST(Enablement, AnItemEnabledInAnyRepetitionIsListedOnceInDocumentOrder) {
  const Questionnaire q =
      readGood(R"({"linkId":"g","type":"group","repeats":true,"item":[{"linkId":"a","type":"boolean"},
    {"linkId":"b","type":"string","enableWhen":[{"question":"a","operator":"=","answerBoolean":true}]}]},{"linkId":"z","type":"string"})");
  EXPECT_THAT(evaluated(q, R"({"linkId":"g","item":[{"linkId":"a","answer":[{"valueBoolean":false}]}]},
    {"linkId":"g","item":[{"linkId":"a","answer":[{"valueBoolean":true}]}]})")
                  .enabled,
              ElementsAre("g", "a", "b", "z"));
}

TEST(Enablement, AResponseThatMultipliesBeyondMeasureIsRefused) {
  std::string children;
  for (int i = 0; i < 900; ++i)
    children += (i ? "," : "") + (R"({"linkId":"c)" + std::to_string(i) + R"(","type":"boolean"})");
  const Questionnaire q = readGood(R"({"linkId":"g","type":"group","repeats":true,"item":[)" + children + "]}");
  std::string groups = R"({"linkId":"g"})";
  for (int i = 0; i < 900; ++i) groups += R"(,{"linkId":"g"})";
  EXPECT_EQ(evaluate(q, response(groups)).error().code, Errc::kTooLarge);
}

}  // namespace
}  // namespace priyom::questionnaire
