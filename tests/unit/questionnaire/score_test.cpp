// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"

namespace priyom::questionnaire {
namespace {

const char* const kScored = R"({"linkId":"a","type":"choice","repeats":true,"answerOption":[
  {"valueCoding":{"code":"x"},"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":1}]},
  {"valueCoding":{"code":"y","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":2.5}]}},
  {"valueCoding":{"code":"z"}}]},
  {"linkId":"b","type":"choice","enableWhen":[{"question":"a","operator":"=","answerCoding":{"code":"x"}}],"answerOption":[
  {"valueCoding":{"code":"w"},"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/itemWeight","valueDecimal":10}]}]})";

TEST(Score, IsTheSumOverTheChosenOptionsOfEnabledQuestions) {
  const Questionnaire q = readGood(kScored);
  const std::string b = R"(,{"linkId":"b","answer":[{"valueCoding":{"code":"w"}}]})";
  EXPECT_EQ(
      evaluated(
          q,
          R"({"linkId":"a","answer":[{"valueCoding":{"code":"x"}},{"valueCoding":{"code":"y"}},{"valueCoding":{"code":"z"}}]})" +
              b)
          .score,
      13.5);
  EXPECT_EQ(evaluated(q, R"({"linkId":"a","answer":[{"valueCoding":{"code":"y"}}]})" + b).score, 2.5)
      << "b is disabled";
}

TEST(Score, OfNothingAnsweredIsZeroWhereThereAreOrdinals) {
  EXPECT_EQ(evaluated(readGood(kScored), "").score, 0);
}

TEST(Score, IsAbsentWhereTheQuestionnaireHasNoOrdinals) {
  const Questionnaire q = readGood(R"({"linkId":"a","type":"choice","answerOption":[{"valueCoding":{"code":"x"}}]})");
  EXPECT_EQ(evaluated(q, R"({"linkId":"a","answer":[{"valueCoding":{"code":"x"}}]})").score, std::nullopt);
}

TEST(Flags, OnlyTheQuestionsWhereAFlaggedOptionWasChosenAndThatAreAsked) {
  const Questionnaire q =
      readGood(R"({"linkId":"a","type":"choice","repeats":true,"answerOption":[{"valueCoding":{"code":"x"}},
    {"valueCoding":{"code":"y"},"extension":[{"url":"https://priyom.example/fhir/StructureDefinition/quiet-flag","valueBoolean":true}]}]},
    {"linkId":"b","type":"choice","enableWhen":[{"question":"a","operator":"=","answerCoding":{"code":"x"}}],"answerOption":[
    {"valueCoding":{"code":"y"},"extension":[{"url":"https://priyom.example/fhir/StructureDefinition/quiet-flag","valueBoolean":true}]}]})");
  const std::string b = R"(,{"linkId":"b","answer":[{"valueCoding":{"code":"y"}}]})";
  using testing::ElementsAre;
  EXPECT_THAT(evaluated(q, R"({"linkId":"a","answer":[{"valueCoding":{"code":"y"}}]})" + b).flagged, ElementsAre("a"));
  EXPECT_THAT(evaluated(q, R"({"linkId":"a","answer":[{"valueCoding":{"code":"x"}}]})" + b).flagged, ElementsAre("b"));
  EXPECT_THAT(evaluated(q, "").flagged, testing::IsEmpty());
}

}  // namespace
}  // namespace priyom::questionnaire
