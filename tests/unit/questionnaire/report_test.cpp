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

TEST(Report, EachGroupHasItsScoreBesideTheWhole) {
  const std::string ordinal = R"({"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":)";
  const auto scale = [&](const std::string& linkId) {
    return R"({"linkId":")" + linkId + R"(","type":"choice","answerOption":[{"valueInteger":0,"extension":[)" +
           ordinal + R"(1}]},{"valueInteger":1,"extension":[)" + ordinal + "2.5}]}]}";
  };
  const std::string form =
      questionnaireJson(R"({"linkId":"g1","type":"group","item":[)" + scale("a") + "," + scale("b") +
                        R"(]},{"linkId":"g2","type":"group","item":[{"linkId":"g2.1","type":"group","item":[)" +
                        scale("c") + R"(]}]},{"linkId":"g3","type":"group","item":[{"linkId":"d","type":"string"}]})");
  const auto line =
      evaluateReport(form, responseJson(R"({"linkId":"g1","item":[{"linkId":"a","answer":[{"valueInteger":0}]},
    {"linkId":"b","answer":[{"valueInteger":1}]}]})"));
  ASSERT_TRUE(line);
  EXPECT_THAT(*line, testing::EndsWith(R"("score":3.5,"scores":{"g1":3.5,"g2":0,"g2.1":0}})"));
}

TEST(Report, CheckNamesWhatTheKioskDrawsInAnotherWay) {
  const auto report = check(questionnaireJson(
      R"({"linkId":"a","type":"integer","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
        "valueCodeableConcept":{"coding":[{"code":"slider"}]}}]},
      {"linkId":"b","type":"string","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
        "valueCodeableConcept":{"coding":[{"code":"hologram"}]}}]},
      {"linkId":"c","type":"choice","answerOption":[{"valueString":"x"}],"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
        "valueCodeableConcept":{"coding":[{"code":"radio-button"}]}}]})"));
  ASSERT_TRUE(report);
  EXPECT_TRUE(report->offerable);
  EXPECT_THAT(report->lines, ElementsAre("warning a drawn-otherwise: the kiosk has no \"slider\": the value is typed",
                                         "warning b drawn-otherwise: the kiosk has no \"hologram\"",
                                         "3 items, 0 errors, 2 warnings: can be offered to visitors"));
}

TEST(Report, AQuestionnaireThatWantsASignatureIsNotForTheKiosk) {
  const auto report = check(
      R"({"resourceType":"Questionnaire","status":"active","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-signatureRequired",
        "valueCodeableConcept":{"coding":[{"code":"1.2.840.10065.1.12.1.1"}]}}],"item":[{"linkId":"a","type":"string"}]})");
  ASSERT_TRUE(report);
  EXPECT_FALSE(report->offerable);
  EXPECT_THAT(report->lines.front(), testing::StartsWith("error (questionnaire) unsupported-constraint: "));
}

TEST(Report, WhatRFourForbidsInAResponseStandsAmongTheIssues) {
  const std::string form =
      questionnaireJson(R"({"linkId":"a","type":"string","item":[{"linkId":"b","type":"string"}]})");
  const auto line = evaluateReport(form, R"({"resourceType":"QuestionnaireResponse","authored":"27.12.2021","item":[
    {"linkId":"a","answer":[{"valueString":"x"}],"item":[{"linkId":"b","answer":[{"valueString":"y"}]}]}]})");
  ASSERT_TRUE(line);
  EXPECT_THAT(
      *line,
      HasSubstr(
          R"({"linkId":"","code":"invariant","text":"the response has no status"},)"
          R"({"linkId":"","code":"invariant","text":"\"authored\" is no dateTime"},)"
          R"json({"linkId":"a","code":"invariant","text":"items stand beside answers; they belong beneath an answer (qrs-1)"},)json"
          R"({"linkId":"b","code":"misplaced-item")"));
  EXPECT_THAT(*evaluateReport(form, R"({"resourceType":"QuestionnaireResponse","status":"finished"})"),
              HasSubstr("the response's status is none that R4 has"));
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
