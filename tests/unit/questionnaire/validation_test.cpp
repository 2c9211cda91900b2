// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"

namespace priyom::questionnaire {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

// The issues of question "a", defined so, with these answers.
std::vector<std::string> issuesOf(const std::string& definition, const std::string& answers) {
  const Questionnaire q = readGood(R"({"linkId":"a",)" + definition + "}");
  return brief(evaluated(q, answers.empty() ? "" : R"({"linkId":"a","answer":[)" + answers + "]}").issues);
}

std::string hl7(const std::string& name, const std::string& value) {
  return R"({"url":"http://hl7.org/fhir/StructureDefinition/)" + name + "\"," + value + "}";
}

TEST(Validation, ARequiredQuestionWithoutAnswerIsMissing) {
  EXPECT_THAT(issuesOf(R"("type":"string","required":true)", ""), ElementsAre("a required"));
  EXPECT_THAT(issuesOf(R"("type":"string","required":true)", "{}"), ElementsAre("a required"));
  EXPECT_THAT(issuesOf(R"("type":"string","required":true)", R"({"valueString":"x"})"), IsEmpty());
  EXPECT_THAT(issuesOf(R"("type":"string")", ""), IsEmpty());
}

TEST(Validation, OnlyACompletedResponseMustBeComplete) {
  const Questionnaire q = readGood(R"({"linkId":"a","type":"string","required":true})");
  const auto issues = [&](const std::string& status) {
    const auto read = readResponse(R"({"resourceType":"QuestionnaireResponse")" + status + "}");
    return brief(evaluate(q, read.value()).value().issues);
  };
  EXPECT_THAT(issues(R"(,"status":"in-progress")"), IsEmpty());
  EXPECT_THAT(issues(R"(,"status":"completed")"), ElementsAre("a required"));
  EXPECT_THAT(issues(R"(,"status":"amended")"), ElementsAre("a required"));
  EXPECT_THAT(issues(""), ElementsAre(" invariant", "a required")) << "and R4 wants a status";
}

TEST(Validation, ARequiredQuestionThatIsNotAskedIsNotMissing) {
  const Questionnaire q = readGood(R"({"linkId":"a","type":"boolean"},{"linkId":"b","type":"string","required":true,
    "enableWhen":[{"question":"a","operator":"=","answerBoolean":true}]})");
  EXPECT_THAT(evaluated(q, "").issues, IsEmpty());
  EXPECT_THAT(brief(evaluated(q, R"({"linkId":"a","answer":[{"valueBoolean":true}]})").issues),
              ElementsAre("b required"));
}

TEST(Validation, ARequiredGroupNeedsOneAnswerInIt) {
  const Questionnaire q = readGood(
      R"({"linkId":"g","type":"group","required":true,"item":[{"linkId":"a","type":"string"},{"linkId":"b","type":"string"}]})");
  EXPECT_THAT(brief(evaluated(q, "").issues), ElementsAre("g required"));
  EXPECT_THAT(brief(evaluated(q, R"({"linkId":"g","item":[{"linkId":"a"}]})").issues), ElementsAre("g required"));
  EXPECT_THAT(evaluated(q, R"({"linkId":"g","item":[{"linkId":"b","answer":[{"valueString":"x"}]}]})").issues,
              IsEmpty());
}

TEST(Validation, WhatStandsBelowAnUnansweredQuestionCannotBeMissing) {
  const Questionnaire q =
      readGood(R"({"linkId":"a","type":"string","item":[{"linkId":"b","type":"string","required":true}]})");
  EXPECT_THAT(evaluated(q, "").issues, IsEmpty());
  EXPECT_THAT(brief(evaluated(q, R"({"linkId":"a","answer":[{"valueString":"x"}]})").issues),
              ElementsAre("b required"));
  EXPECT_THAT(
      evaluated(
          q, R"({"linkId":"a","answer":[{"valueString":"x","item":[{"linkId":"b","answer":[{"valueString":"y"}]}]}]})")
          .issues,
      IsEmpty());
}

TEST(Validation, AnOptionalGroupThatIsNotRepeatedOnceMissesNothing) {
  const Questionnaire q = readGood(
      R"({"linkId":"g","type":"group","repeats":true,"item":[{"linkId":"a","type":"string","required":true},{"linkId":"b","type":"string"}]})");
  EXPECT_THAT(evaluated(q, "").issues, IsEmpty());
  EXPECT_THAT(brief(evaluated(q, R"({"linkId":"g","item":[{"linkId":"b","answer":[{"valueString":"x"}]}]})").issues),
              ElementsAre("a required"));
}

TEST(Validation, AnAnswerOfAnotherTypeIsNamed) {
  const std::vector<std::pair<std::string, std::string>> kinds = {
      {"boolean", R"({"valueBoolean":true})"},
      {"decimal", R"({"valueDecimal":1.5})"},
      {"integer", R"({"valueInteger":1})"},
      {"date", R"({"valueDate":"2021-12-27"})"},
      {"dateTime", R"({"valueDateTime":"2021-12-27T12:00:00Z"})"},
      {"time", R"({"valueTime":"12:00:00"})"},
      {"string", R"({"valueString":"x"})"},
      {"quantity", R"({"valueQuantity":{"value":1}})"}};
  for (const auto& [type, own] : kinds) {
    for (const auto& [other, answer] : kinds) {
      const auto issues = issuesOf("\"type\":\"" + type + "\"", answer);
      if (type == other) {
        EXPECT_THAT(issues, IsEmpty()) << type << " " << answer;
      } else {
        EXPECT_THAT(issues, ElementsAre("a wrong-type")) << type << " " << answer;
      }
    }
    EXPECT_THAT(issuesOf("\"type\":\"" + type + "\"", R"({"valueAttachment":{}})"), ElementsAre("a wrong-type"))
        << type;
  }
  EXPECT_THAT(issuesOf(R"("type":"text")", R"({"valueString":"x"})"), IsEmpty());
}

TEST(Validation, AValueThatDoesNotExistIsNamed) {
  EXPECT_THAT(issuesOf(R"("type":"date")", R"({"valueDate":"2021-02-30"})"), ElementsAre("a invalid-value"));
  EXPECT_THAT(issuesOf(R"("type":"time")", R"({"valueTime":"25:00:00"})"), ElementsAre("a invalid-value"));
  EXPECT_THAT(issuesOf(R"("type":"integer")", R"({"valueInteger":1.5})"), ElementsAre("a invalid-value"));
  EXPECT_THAT(issuesOf(R"("type":"integer")", R"({"valueInteger":2147483648})"), ElementsAre("a invalid-value"));
  EXPECT_THAT(issuesOf(R"("type":"integer")", R"({"valueInteger":"1"})"), ElementsAre("a invalid-value"));
  EXPECT_THAT(issuesOf(R"("type":"string")", R"({"valueString":""})"), ElementsAre("a invalid-value"));
  EXPECT_THAT(issuesOf(R"("type":"string")", R"({"valueString":"x","valueInteger":1})"), Contains("a wrong-type"));
}

TEST(Validation, LengthIsCountedInLettersNotBytes) {
  EXPECT_THAT(issuesOf(R"("type":"string","maxLength":6)", R"({"valueString":"привет"})"), IsEmpty());
  EXPECT_THAT(issuesOf(R"("type":"string","maxLength":6)", R"({"valueString":"приветы"})"), ElementsAre("a too-long"));
  EXPECT_THAT(issuesOf(R"("type":"string","extension":[)" + hl7("minLength", R"("valueInteger":3)") + "]",
                       R"({"valueString":"да"})"),
              ElementsAre("a too-short"));
}

TEST(Validation, LimitsIncludeThemselves) {
  const std::string limits =
      R"("extension":[)" + hl7("minValue", R"("valueInteger":1)") + "," + hl7("maxValue", R"("valueInteger":9)") + "]";
  EXPECT_THAT(issuesOf(R"("type":"integer",)" + limits, R"({"valueInteger":1})"), IsEmpty());
  EXPECT_THAT(issuesOf(R"("type":"integer",)" + limits, R"({"valueInteger":9})"), IsEmpty());
  EXPECT_THAT(issuesOf(R"("type":"integer",)" + limits, R"({"valueInteger":0})"), ElementsAre("a out-of-range"));
  EXPECT_THAT(issuesOf(R"("type":"decimal",)" + limits, R"({"valueDecimal":9.01})"), ElementsAre("a out-of-range"));
  EXPECT_THAT(issuesOf(R"("type":"quantity",)" + limits, R"({"valueQuantity":{"value":10,"unit":"m"}})"),
              ElementsAre("a out-of-range"));
  const std::string day = R"("extension":[)" + hl7("maxValue", R"("valueDate":"2021-12-27")") + "]";
  EXPECT_THAT(issuesOf(R"("type":"date",)" + day, R"({"valueDate":"2021-12-28"})"), ElementsAre("a out-of-range"));
  EXPECT_THAT(issuesOf(R"("type":"date",)" + day, R"({"valueDate":"2021-12-27"})"), IsEmpty());
}

TEST(Validation, DecimalPlacesAreCounted) {
  const std::string places = R"("extension":[)" + hl7("maxDecimalPlaces", R"("valueInteger":2)") + "]";
  EXPECT_THAT(issuesOf(R"("type":"decimal",)" + places, R"({"valueDecimal":1.25})"), IsEmpty());
  EXPECT_THAT(issuesOf(R"("type":"decimal",)" + places, R"({"valueDecimal":1.250})"), ElementsAre("a too-precise"));
}

TEST(Validation, AnAnswerOutsideTheOptionsIsNamedUnlessTheChoiceIsOpen) {
  const std::string options = R"("answerOption":[{"valueCoding":{"system":"s","code":"x"}}])";
  EXPECT_THAT(issuesOf(R"("type":"choice",)" + options, R"({"valueCoding":{"system":"s","code":"x"}})"), IsEmpty());
  EXPECT_THAT(issuesOf(R"("type":"choice",)" + options, R"({"valueCoding":{"system":"s","code":"y"}})"),
              ElementsAre("a not-an-option"));
  EXPECT_THAT(issuesOf(R"("type":"choice",)" + options, R"({"valueString":"x"})"), ElementsAre("a wrong-type"));
  EXPECT_THAT(issuesOf(R"("type":"open-choice",)" + options, R"({"valueString":"own words"})"), IsEmpty());
  EXPECT_THAT(issuesOf(R"("type":"open-choice",)" + options, R"({"valueCoding":{"code":"y"}})"),
              ElementsAre("a not-an-option"));
  EXPECT_THAT(issuesOf(R"("type":"string","answerOption":[{"valueString":"x"}])", R"({"valueString":"y"})"),
              ElementsAre("a not-an-option"));
}

TEST(Validation, AnExclusiveOptionStandsAlone) {
  const std::string q =
      R"("type":"choice","repeats":true,"answerOption":[{"valueCoding":{"code":"x"}},{"valueCoding":{"code":"y"}},
    {"valueCoding":{"code":"none"},"extension":[)" +
      hl7("questionnaire-optionExclusive", R"("valueBoolean":true)") + "]}]";
  EXPECT_THAT(issuesOf(q, R"({"valueCoding":{"code":"x"}},{"valueCoding":{"code":"y"}})"), IsEmpty());
  EXPECT_THAT(issuesOf(q, R"({"valueCoding":{"code":"none"}})"), IsEmpty());
  EXPECT_THAT(issuesOf(q, R"({"valueCoding":{"code":"x"}},{"valueCoding":{"code":"none"}})"),
              ElementsAre("a exclusive-option"));
}

TEST(Validation, AnswersAreCounted) {
  const std::string two = R"({"valueString":"x"},{"valueString":"y"})";
  EXPECT_THAT(issuesOf(R"("type":"string")", two), ElementsAre("a no-repeat"));
  EXPECT_THAT(issuesOf(R"("type":"string","repeats":true)", two), IsEmpty());
  const std::string occurs = R"("type":"string","repeats":true,"extension":[)" +
                             hl7("questionnaire-minOccurs", R"("valueInteger":2)") + "," +
                             hl7("questionnaire-maxOccurs", R"("valueInteger":3)") + "]";
  EXPECT_THAT(issuesOf(occurs, two), IsEmpty());
  EXPECT_THAT(issuesOf(occurs, R"({"valueString":"x"})"), ElementsAre("a too-few"));
  EXPECT_THAT(issuesOf(occurs, two + "," + two), ElementsAre("a too-many"));
  EXPECT_THAT(issuesOf(occurs, ""), IsEmpty()) << "not required: none at all is fine";
  EXPECT_THAT(issuesOf(occurs + R"(,"required":true)", ""), ElementsAre("a required"));
}

TEST(Validation, RepetitionsOfAGroupAreCounted) {
  const auto q = [](const std::string& more) {
    return readGood(R"({"linkId":"g","type":"group",)" + more + R"("item":[{"linkId":"a","type":"string"}]})");
  };
  const std::string one = R"({"linkId":"g","item":[{"linkId":"a","answer":[{"valueString":"x"}]}]})";
  EXPECT_THAT(brief(evaluated(q(""), one + "," + one).issues), ElementsAre("g no-repeat"));
  const std::string occurs = R"("repeats":true,"extension":[)" + hl7("questionnaire-minOccurs", R"("valueInteger":2)") +
                             "," + hl7("questionnaire-maxOccurs", R"("valueInteger":2)") + "],";
  EXPECT_THAT(brief(evaluated(q(occurs), one).issues), ElementsAre("g too-few"));
  EXPECT_THAT(evaluated(q(occurs), one + "," + one).issues, IsEmpty());
  EXPECT_THAT(brief(evaluated(q(occurs), one + "," + one + "," + one).issues), ElementsAre("g too-many"));
}

TEST(Validation, AnAnswerToAQuestionThatIsNotAskedIsNamed) {
  const Questionnaire q = readGood(R"({"linkId":"a","type":"boolean"},{"linkId":"g","type":"group",
    "enableWhen":[{"question":"a","operator":"=","answerBoolean":true}],"item":[{"linkId":"b","type":"string","maxLength":1}]})");
  EXPECT_THAT(brief(evaluated(q, R"({"linkId":"g","item":[{"linkId":"b","answer":[{"valueString":"long"}]}]})").issues),
              ElementsAre("b not-enabled"))
      << "and is not judged otherwise";
  EXPECT_THAT(evaluated(q, R"({"linkId":"g","item":[{"linkId":"b"}]})").issues, IsEmpty());
}

TEST(Validation, AnItemThatTheQuestionnaireDoesNotHaveOrHasElsewhereIsNamed) {
  const Questionnaire q = readGood(R"({"linkId":"g","type":"group","item":[{"linkId":"a","type":"string"}]})");
  EXPECT_THAT(brief(evaluated(q, R"({"linkId":"zz","answer":[{"valueString":"x"}]})").issues),
              ElementsAre("zz unknown-item"));
  EXPECT_THAT(brief(evaluated(q, R"({"linkId":"a","answer":[{"valueString":"x"}]})").issues),
              ElementsAre("a misplaced-item"));
  EXPECT_THAT(brief(evaluated(q, R"({"answer":[{"valueString":"x"}]})").issues), ElementsAre(" unknown-item"));
  EXPECT_THAT(brief(evaluated(q, R"({"linkId":"g","answer":[{"valueString":"x"}]})").issues),
              ElementsAre("g wrong-type"));
}

TEST(Validation, AResponseToAnotherQuestionnaireIsNamed) {
  const Questionnaire q = readGood(R"({"linkId":"a","type":"string"})");
  Response r;
  for (const char* own : {"", "https://priyom.example/q", "https://priyom.example/q|0.9", "Questionnaire/12"}) {
    r.questionnaire = own;
    EXPECT_THAT(evaluate(q, r)->issues, IsEmpty()) << own;
  }
  r.questionnaire = "https://elsewhere.example/q";
  EXPECT_THAT(brief(evaluate(q, r)->issues), ElementsAre(" foreign-questionnaire"));
}

TEST(Validation, TheUnitMustBeOneOfThoseOffered) {
  const std::string q =
      R"("type":"quantity","extension":[)" +
      hl7("questionnaire-unitOption", R"("valueCoding":{"system":"u","code":"m","display":"metres"})") + "]";
  EXPECT_THAT(issuesOf(q, R"({"valueQuantity":{"value":1,"system":"u","code":"m"}})"), IsEmpty());
  EXPECT_THAT(issuesOf(q, R"({"valueQuantity":{"value":1,"unit":"metres"}})"), IsEmpty());
  EXPECT_THAT(issuesOf(q, R"({"valueQuantity":{"value":1,"system":"u","code":"kg"}})"), ElementsAre("a not-an-option"));
}

TEST(Validation, NoIssueRepeatsWhatWasAnswered) {
  const Questionnaire q = readGood(R"({"linkId":"a","type":"string","maxLength":2},{"linkId":"b","type":"date"})");
  for (
      const Issue& issue :
      evaluated(
          q,
          R"({"linkId":"a","answer":[{"valueString":"Образцова"}]},{"linkId":"b","answer":[{"valueDate":"1961-99-99"}]})")
          .issues) {
    EXPECT_EQ(issue.text.find("Образцова"), std::string::npos);
    EXPECT_EQ(issue.text.find("1961"), std::string::npos);
  }
}

}  // namespace
}  // namespace priyom::questionnaire
