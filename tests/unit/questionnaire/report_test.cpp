// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaire/report.h"

#include "support.h"

namespace priyom::questionnaire {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(Report, CheckNamesEachProblemAndSaysWhatFollows) {
  const auto good = check(questionnaireJson(R"({"linkId":"a","type":"boolean"})"));
  ASSERT_TRUE(good);
  EXPECT_TRUE(good->offerable);
  EXPECT_THAT(good->lines, ElementsAre("1 item, 0 errors, 0 warnings: can be offered to visitors"));
  const auto bad = check(questionnaireJson(R"({"linkId":"a","type":"url"},{"type":"boolean"})"));
  ASSERT_TRUE(bad);
  EXPECT_FALSE(bad->offerable);
  EXPECT_THAT(bad->lines, ElementsAre(testing::StartsWith("error a unsupported-type: "),
                                      HasSubstr("error (questionnaire) missing-link-id: item[1]"),
                                      "2 items, 2 errors, 0 warnings: is not offered to visitors"));
  EXPECT_FALSE(check("{}"));
}

TEST(Report, EvaluatePrintsExactlyTheAgreedObject) {
  const auto line = evaluateReport(
      questionnaireJson(R"({"linkId":"a","type":"string","required":true},{"linkId":"b","type":"boolean"})"),
      responseJson(R"({"linkId":"b","answer":[{"valueBoolean":true}]})"));
  ASSERT_TRUE(line);
  EXPECT_EQ(
      *line,
      R"({"enabled":["a","b"],"issues":[{"linkId":"a","code":"required","text":"a required question without an answer"}],"score":null})");
}

std::string scored(const std::string& ordinal) {
  return questionnaireJson(
      R"({"linkId":"a","type":"choice","repeats":true,"answerOption":[{"valueString":"x","extension":[
    {"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":)" +
      ordinal + R"(}]},{"valueString":"y","extension":[
    {"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":0.1}]}]})");
}

TEST(Report, AScoreIsWrittenWholeWhereItIsWhole) {
  const std::string x = responseJson(R"({"linkId":"a","answer":[{"valueString":"x"}]})");
  const std::string both = responseJson(R"({"linkId":"a","answer":[{"valueString":"x"},{"valueString":"y"}]})");
  EXPECT_THAT(*evaluateReport(scored("3.0"), x), HasSubstr("\"score\":3}"));
  EXPECT_THAT(*evaluateReport(scored("0.2"), both), HasSubstr("\"score\":0.3}"));
  EXPECT_THAT(*evaluateReport(scored("120"), x), HasSubstr("\"score\":120}"));
  EXPECT_THAT(*evaluateReport(scored("3"), responseJson("")), HasSubstr("\"score\":0}"));
}

TEST(Report, WhatIsUnsupportedStandsAmongTheIssuesAndTheRestIsEvaluated) {
  const auto line =
      evaluateReport(questionnaireJson(R"({"linkId":"u","type":"url"},{"linkId":"a","type":"string","required":true})"),
                     responseJson(""));
  ASSERT_TRUE(line);
  EXPECT_THAT(*line, HasSubstr(R"({"linkId":"u","code":"unsupported-type")"));
  EXPECT_THAT(*line, HasSubstr(R"({"linkId":"a","code":"required")"));
  EXPECT_THAT(*line, HasSubstr(R"("enabled":["u","a"])"));
}

TEST(Report, EvaluateFailsOnlyWhereAFileIsNoneOfItsKind) {
  const std::string q = questionnaireJson("");
  EXPECT_TRUE(evaluateReport(q, R"({"resourceType":"QuestionnaireResponse"})"));
  EXPECT_FALSE(evaluateReport(q, q));
  EXPECT_FALSE(evaluateReport(responseJson(""), responseJson("")));
  EXPECT_FALSE(evaluateReport("{", responseJson("")));
}

}  // namespace
}  // namespace priyom::questionnaire
