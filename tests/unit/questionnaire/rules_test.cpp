// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaire/rules.h"

#include "support.h"

namespace priyom::questionnaire {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// A choice of several with a score, a number, a yes and no, and a question that is asked only after "x".
const char* const kItems = R"({"linkId":"g","type":"group","item":[
  {"linkId":"a","type":"choice","repeats":true,"answerOption":[
    {"valueCoding":{"code":"x"},"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":2}]},
    {"valueCoding":{"code":"y"},"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":3}]},
    {"valueCoding":{"code":"say-not"}}]}]},
  {"linkId":"n","type":"integer"},
  {"linkId":"b","type":"boolean"},
  {"linkId":"c","type":"choice","enableWhen":[{"question":"a","operator":"=","answerCoding":{"code":"x"}}],
   "answerOption":[{"valueCoding":{"code":"p"},"extension":[
     {"url":"https://priyom.example/fhir/StructureDefinition/quiet-flag","valueBoolean":true}]}]})";

std::string rulesJson(const std::string& rules,
                      const std::string& lists = R"("services":[{"id":"s","name":{"ru":"Служба"}}])") {
  return R"({"questionnaire":"https://priyom.example/q","no_answer":["say-not"],)" + lists + R"(,"rules":[)" + rules +
         "]}";
}

Rules readRulesOf(const std::string& json) {
  const auto rules = readRules(json, readGood(kItems));
  if (!rules) {
    ADD_FAILURE() << rules.error().text;
    return {};
  }
  return *rules;
}

// Whether a rule with this "when" holds on these response items.
bool holds(const std::string& when, const std::string& items) {
  const Questionnaire q = readGood(kItems);
  const auto rules = readRules(rulesJson(R"({"id":"r","when":)" + when + R"(,"then":{"services":["s"]}})"), q);
  EXPECT_TRUE(rules && rules->isUsable()) << when << (rules ? testing::PrintToString(rules->errors) : "");
  return rules && !helpFor(*rules, q, response(items))->services.empty();
}

std::string chosen(const std::string& codes) {
  return R"({"linkId":"g","item":[{"linkId":"a","answer":[)" + codes + "]}]}";
}
const std::string kX = R"({"valueCoding":{"code":"x"}})";
const std::string kY = R"({"valueCoding":{"code":"y"}})";
const std::string kSayNot = R"({"valueCoding":{"code":"say-not"}})";

TEST(Rules, HoldOnTheOptionsChosen) {
  EXPECT_TRUE(holds(R"({"question":"a","any":["x","y"]})", chosen(kY)));
  EXPECT_FALSE(holds(R"({"question":"a","any":["x","y"]})", ""));
  EXPECT_FALSE(holds(R"({"question":"a","all":["x","y"]})", chosen(kY)));
  EXPECT_TRUE(holds(R"({"question":"a","all":["x","y"]})", chosen(kX + "," + kY)));
  EXPECT_TRUE(holds(R"({"question":"a","none":["x"]})", chosen(kY)));
  EXPECT_TRUE(holds(R"({"question":"a","none":["x"]})", "")) << "like FHIR's !=";
  EXPECT_FALSE(holds(R"({"question":"a","none":["x"]})", chosen(kX)));
  EXPECT_TRUE(holds(R"({"question":"b","any":[true]})", R"({"linkId":"b","answer":[{"valueBoolean":true}]})"));
  EXPECT_FALSE(holds(R"({"question":"b","any":[true]})", R"({"linkId":"b","answer":[{"valueBoolean":false}]})"));
}

TEST(Rules, TakeAnAnswerThatSaysNothingForNone) {
  EXPECT_TRUE(holds(R"({"question":"a","answered":true})", chosen(kX)));
  EXPECT_FALSE(holds(R"({"question":"a","answered":true})", chosen(kSayNot)));
  EXPECT_TRUE(holds(R"({"question":"a","answered":false})", chosen(kSayNot)));
}

TEST(Rules, HoldOnNumbersWithinTheirBounds) {
  const std::string five = R"({"linkId":"n","answer":[{"valueInteger":5}]})";
  EXPECT_TRUE(holds(R"({"question":"n","at_least":5})", five));
  EXPECT_FALSE(holds(R"({"question":"n","at_least":6})", five));
  EXPECT_TRUE(holds(R"({"question":"n","at_least":1,"at_most":5})", five));
  EXPECT_FALSE(holds(R"({"question":"n","at_most":4.5})", five));
  EXPECT_FALSE(holds(R"({"question":"n","at_most":4})", "")) << "no number is not a small one";
}

TEST(Rules, HoldOnTheScoreOfAGroupAndOfTheWhole) {
  EXPECT_TRUE(holds(R"({"score_of":"g","at_least":5})", chosen(kX + "," + kY)));
  EXPECT_FALSE(holds(R"({"score_of":"g","at_least":5})", chosen(kY)));
  EXPECT_TRUE(holds(R"({"score":true,"at_least":2,"at_most":2})", chosen(kX)));
  EXPECT_FALSE(holds(R"({"score_of":"n","at_most":9})", chosen(kX))) << "nothing scores there";
}

TEST(Rules, GoTogetherByEverySomeAndNot) {
  const std::string x = R"({"question":"a","any":["x"]})";
  const std::string y = R"({"question":"a","any":["y"]})";
  EXPECT_TRUE(holds(R"({"every":[)" + x + "," + y + "]}", chosen(kX + "," + kY)));
  EXPECT_FALSE(holds(R"({"every":[)" + x + "," + y + "]}", chosen(kX)));
  EXPECT_TRUE(holds(R"({"some":[)" + x + "," + y + "]}", chosen(kX)));
  EXPECT_FALSE(holds(R"({"some":[)" + x + "," + y + "]}", ""));
  EXPECT_TRUE(holds(R"({"not":)" + x + "}", ""));
  EXPECT_FALSE(holds(R"({"not":)" + x + "}", chosen(kX)));
}

TEST(Rules, CountOnlyWhatIsAsked) {
  const std::string p = R"(,{"linkId":"c","answer":[{"valueCoding":{"code":"p"}}]})";
  EXPECT_TRUE(holds(R"({"question":"c","any":["p"]})", chosen(kX) + p));
  EXPECT_FALSE(holds(R"({"question":"c","any":["p"]})", chosen(kY) + p));
  EXPECT_TRUE(holds(R"({"flagged":true})", chosen(kX) + p));
  EXPECT_FALSE(holds(R"({"flagged":true})", chosen(kY) + p));
  EXPECT_TRUE(holds(R"({"flagged":false})", chosen(kY) + p));
}

TEST(Rules, WhatFollowsIsNamedOnceAndInTheOrderOfTheLists) {
  const std::string lists = R"("documents":[{"id":"d2","name":{"ru":"Второй"}},{"id":"d1","name":{"ru":"Первый"}}],
    "services":[{"id":"s2","name":{"ru":"Вторая"},"documents":["d1"]},{"id":"s1","name":{"ru":"Первая"},"documents":["d1","d2"]}],
    "markers":[{"id":"m","name":{"ru":"Метка"}}],"packs":[{"id":"k","name":{"ru":"Пакет"}}],
    "regulations":[{"id":"e","name":{"ru":"Регламент"}}])";
  const Questionnaire q = readGood(kItems);
  const auto rules = readRules(
      rulesJson(
          R"({"id":"r1","when":{"question":"a","any":["x"]},"then":{"services":["s1"],"markers":["m"],"quiet_flag":true}},
        {"id":"r2","when":{"question":"a","any":["y"]},"then":{"services":["s2","s1"],"packs":["k"],"regulations":["e"]}},
        {"id":"r3","when":{"question":"n","answered":true},"then":{"markers":["m"]}})",
          lists),
      q);
  ASSERT_TRUE(rules);
  ASSERT_THAT(rules->errors, IsEmpty());
  const Help both = *helpFor(*rules, q, response(chosen(kX + "," + kY)));
  EXPECT_THAT(both.services, ElementsAre("s2", "s1"));
  EXPECT_THAT(both.documents, ElementsAre("d2", "d1"));
  EXPECT_THAT(both.markers, ElementsAre("m"));
  EXPECT_THAT(both.packs, ElementsAre("k"));
  EXPECT_THAT(both.regulations, ElementsAre("e"));
  EXPECT_TRUE(both.quietFlag);
  EXPECT_THAT(both.because, ElementsAre("r1", "r2"));
  const Help nothing = *helpFor(*rules, q, response(""));
  EXPECT_THAT(nothing.because, IsEmpty());
  EXPECT_FALSE(nothing.quietFlag);
}

TEST(Rules, ADocumentIsMissingOnlyWhereOneSaidToHaveOthers) {
  const std::string lists = R"("documents":[{"id":"d","name":{"ru":"Справка"},"had":{"question":"a","any":["x"]}},
    {"id":"free","name":{"ru":"Другая"}}],"services":[])";
  const Questionnaire q = readGood(kItems);
  const auto rules =
      readRules(rulesJson(R"({"id":"r","when":{"not":{"flagged":true}},"then":{"documents":["free","d"]}})", lists), q);
  ASSERT_TRUE(rules && rules->isUsable());
  EXPECT_THAT(helpFor(*rules, q, response(chosen(kY)))->missing, ElementsAre("d"));
  EXPECT_THAT(helpFor(*rules, q, response(chosen(kX)))->missing, IsEmpty());
  EXPECT_THAT(helpFor(*rules, q, response(""))->missing, IsEmpty()) << "nothing was said about documents";
  EXPECT_THAT(helpFor(*rules, q, response(chosen(kSayNot)))->missing, IsEmpty());
  EXPECT_THAT(helpFor(*rules, q, response(""))->documents, ElementsAre("d", "free"));
}

struct Mistake {
  const char* rule;
  const char* error;
};

TEST(Rules, EachMistakeIsNamedWithItsRuleAndPlace) {
  const std::vector<Mistake> mistakes = {
      {R"({"id":"r","when":{"question":"z","any":["x"]},"then":{"services":["s"]}})",
       "rule r: the questionnaire has no question \"z\""},
      {R"({"id":"r","when":{"question":"g","any":["x"]},"then":{"services":["s"]}})",
       "rule r: the questionnaire has no question \"g\""},
      {R"({"id":"r","when":{"question":"a","any":["q"]},"then":{"services":["s"]}})",
       "rule r: question \"a\" has no answer \"q\""},
      {R"({"id":"r","when":{"question":"a","any":[]},"then":{"services":["s"]}})", "rule r: \"any\" is not a list"},
      {R"({"id":"r","when":{"question":"a","any":["x"],"all":["y"]},"then":{"services":["s"]}})", "with 2 tests"},
      {R"({"id":"r","when":{"question":"a"},"then":{"services":["s"]}})", "with 0 tests"},
      {R"({"id":"r","when":{"question":"a","ani":["x"]},"then":{"services":["s"]}})", "rule r: there is no \"ani\""},
      {R"({"id":"r","when":{"question":"b","at_least":1},"then":{"services":["s"]}})",
       "rule r: question \"b\" is not answered with a number"},
      {R"({"id":"r","when":{"question":"n","at_least":"1"},"then":{"services":["s"]}})",
       "rule r: \"at_least\" is not a number"},
      {R"({"id":"r","when":{"score_of":"z","at_least":1},"then":{"services":["s"]}})",
       "rule r: the questionnaire has no item \"z\""},
      {R"({"id":"r","when":{"score":true},"then":{"services":["s"]}})", "rule r: a score without"},
      {R"({"id":"r","when":{"every":[]},"then":{"services":["s"]}})", "rule r: \"every\" of no conditions"},
      {R"({"id":"r","when":{"whenever":1},"then":{"services":["s"]}})", "rule r: a condition that is none of"},
      {R"({"id":"r","when":{"flagged":true},"then":{"services":["t"]}})",
       "rule r: there is no \"t\" among the services"},
      {R"({"id":"r","when":{"flagged":true},"then":{"service":["s"]}})", "rule r: there is no \"service\""},
      {R"({"id":"r","when":{"flagged":true},"then":{}})", "rule r: has no \"then\""},
      {R"({"id":"r","then":{"services":["s"]}})", "rule r: has no \"when\""},
      {R"({"when":{"flagged":true},"then":{"services":["s"]}})", "rules: an entry without \"id\""},
  };
  for (const Mistake& mistake : mistakes) {
    const Rules rules = readRulesOf(rulesJson(mistake.rule));
    EXPECT_FALSE(rules.isUsable()) << mistake.rule;
    EXPECT_THAT(rules.errors, testing::Contains(HasSubstr(mistake.error))) << mistake.rule;
  }
}

TEST(Rules, MistakesOutsideOfTheRulesAreNamedToo) {
  const std::string rule = R"({"id":"r","when":{"flagged":true},"then":{"quiet_flag":true}})";
  EXPECT_THAT(readRulesOf(rulesJson(rule + "," + rule)).errors, ElementsAre("rules r: the id is there twice"));
  EXPECT_THAT(readRulesOf(rulesJson(rule, R"("services":[{"id":"s","name":"Служба"}])")).errors,
              ElementsAre("services s: has no \"name\" by language"));
  EXPECT_THAT(readRulesOf(rulesJson(rule, R"("services":[{"id":"s","name":{"ru":"С"},"documents":["d"]}])")).errors,
              ElementsAre("services s: there is no \"d\" among the documents"));
  const std::string foreign = R"({"questionnaire":"https://priyom.example/other","rules":[]})";
  EXPECT_THAT(readRulesOf(foreign).errors, ElementsAre(HasSubstr("are for the questionnaire")));
}

TEST(Rules, AMistakenRuleNeverHolds) {
  const Rules rules =
      readRulesOf(rulesJson(R"({"id":"r","when":{"not":{"question":"z","any":["x"]}},"then":{"services":["s"]}})"));
  EXPECT_THAT(helpFor(rules, readGood(kItems), response(""))->because, IsEmpty());
}

TEST(Rules, WhatIsNoRulesFileIsRefused) {
  const Questionnaire q = readGood(kItems);
  for (const char* text : {"", "rubbish", "[]", "{}", "{\"rules\":"}) EXPECT_FALSE(readRules(text, q)) << text;
  std::string deep = R"({"question":"a","any":["x"]})";
  for (int i = 0; i < 40; ++i) deep = R"({"not":)" + deep + "}";
  EXPECT_THAT(readRulesOf(rulesJson(R"({"id":"r","when":)" + deep + R"(,"then":{"services":["s"]}})")).errors,
              ElementsAre("rule r: conditions nest too deeply"));
}

TEST(Scores, EachGroupHasItsOwn) {
  const Questionnaire q = readGood(kItems);
  const Evaluation e = evaluated(q, chosen(kX + "," + kY));
  EXPECT_EQ(e.score, 5);
  EXPECT_THAT(e.scores, ElementsAre(testing::Pair("g", 5)));
}

}  // namespace
}  // namespace priyom::questionnaire
