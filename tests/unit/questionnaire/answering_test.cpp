// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaire/answering.h"

#include "support.h"

namespace priyom::questionnaire {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const char* const kExclusive =
    R"("extension":[{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive","valueBoolean":true}])";

std::shared_ptr<const Questionnaire> branching() {
  return shared(R"({"linkId":"s1","type":"group","text":"One","item":[
      {"linkId":"hello","type":"display","text":"Hello"},
      {"linkId":"a","type":"choice","answerOption":[{"valueCoding":{"code":"yes"}},{"valueCoding":{"code":"no"}}]},
      {"linkId":"b","type":"text","maxLength":5,"enableWhen":[{"question":"a","operator":"=","answerCoding":{"code":"yes"}}]}]},
    {"linkId":"s2","type":"group","text":"Two","enableWhen":[{"question":"a","operator":"=","answerCoding":{"code":"yes"}}],
     "item":[{"linkId":"c","type":"integer","required":true}]},
    {"linkId":"s3","type":"group","text":"Three","item":[{"linkId":"d","type":"choice","repeats":true,"answerOption":[
      {"valueCoding":{"code":"x"}},{"valueCoding":{"code":"y"}},{"valueCoding":{"code":"none"},)" +
                std::string(kExclusive) + "}]}]}");
}

TEST(Answering, OnlyWhatIsAskedNowIsListedWithItsSection) {
  Answering answering(branching());
  EXPECT_THAT(asked(answering), ElementsAre("a", "d"));
  ASSERT_EQ(answering.sections().size(), 2u);
  EXPECT_EQ(answering.item(answering.sections()[1].item).linkId, "s3");
  EXPECT_TRUE(answering.toggle("a", 0)->questionsChanged);
  EXPECT_THAT(asked(answering), ElementsAre("a", "b", "c", "d"));
  ASSERT_EQ(answering.sections().size(), 3u);
  EXPECT_EQ(answering.sections()[0].count, 2u);
  EXPECT_EQ(answering.sections()[0].answered, 1u);
  EXPECT_EQ(answering.sections()[1].first, 2u);
  EXPECT_EQ(answering.questions()[2].section, 1u);
  EXPECT_EQ(answering.indexOf("c"), 2u);
  EXPECT_FALSE(answering.setAnswers("c", {std::int64_t{3}})->questionsChanged);
}

TEST(Answering, AnInstructionIsShownWithTheQuestionAfterIt) {
  Answering answering(branching());
  EXPECT_EQ(answering.questions()[0].notes, (std::vector<std::size_t>{answering.questionnaire().find("hello")}));
  EXPECT_THAT(answering.questions()[1].notes, IsEmpty());
}

TEST(Answering, AnAnswerComesBackWithItsQuestionAndStaysOutOfTheResponseMeanwhile) {
  Answering answering(branching());
  ASSERT_TRUE(answering.toggle("a", 0));
  ASSERT_TRUE(answering.setAnswers("b", {std::string("text")}));
  ASSERT_TRUE(answering.setAnswers("c", {std::int64_t{3}}));
  const std::string full = answering.responseJson(ResponseStatus::kCompleted, "");
  ASSERT_TRUE(answering.toggle("a", 1));
  EXPECT_EQ(
      answering.responseJson(ResponseStatus::kCompleted, "2021-12-27T12:00:00+03:00"),
      R"({"resourceType":"QuestionnaireResponse","questionnaire":"https://priyom.example/q|1","status":"completed",)"
      R"("authored":"2021-12-27T12:00:00+03:00","item":[{"linkId":"s1","text":"One","item":[{"linkId":"a","answer":[{"valueCoding":{"code":"no"}}]}]}]})");
  EXPECT_THAT(answering.issues(), IsEmpty());
  EXPECT_FALSE(answering.isEnabled("b"));
  EXPECT_TRUE(answering.isAnswered("b"));
  ASSERT_TRUE(answering.toggle("a", 0));
  EXPECT_EQ(answering.responseJson(ResponseStatus::kCompleted, ""), full);
}

TEST(Answering, TouchingASingleChoiceAgainTakesItBack) {
  Answering answering(branching());
  ASSERT_TRUE(answering.toggle("a", 0));
  EXPECT_TRUE(answering.isSelected("a", 0));
  ASSERT_TRUE(answering.toggle("a", 1));
  EXPECT_FALSE(answering.isSelected("a", 0));
  EXPECT_TRUE(answering.isSelected("a", 1));
  ASSERT_TRUE(answering.toggle("a", 1));
  EXPECT_FALSE(answering.isAnswered("a"));
}

TEST(Answering, NothingOfThisAndTheRestExcludeEachOther) {
  Answering answering(branching());
  ASSERT_TRUE(answering.toggle("d", 1));
  ASSERT_TRUE(answering.toggle("d", 0));
  EXPECT_EQ(answering.answers("d"), (std::vector<Answer>{code("x"), code("y")})) << "in the order of the options";
  ASSERT_TRUE(answering.toggle("d", 2));
  EXPECT_EQ(answering.answers("d"), (std::vector<Answer>{code("none")}));
  ASSERT_TRUE(answering.toggle("d", 0));
  EXPECT_EQ(answering.answers("d"), (std::vector<Answer>{code("x")}));
  ASSERT_TRUE(answering.toggle("d", 0));
  EXPECT_FALSE(answering.isAnswered("d"));
}

TEST(Answering, TheOwnTextOfAnOpenChoiceStaysBesideTheOptions) {
  Answering answering(shared(
      R"({"linkId":"o","type":"open-choice","repeats":true,"answerOption":[{"valueCoding":{"code":"x"}},{"valueCoding":{"code":"none"},)" +
      std::string(kExclusive) + "}]}"));
  ASSERT_TRUE(answering.setAnswers("o", {std::string("own")}));
  ASSERT_TRUE(answering.toggle("o", 0));
  EXPECT_EQ(answering.answers("o"), (std::vector<Answer>{code("x"), std::string("own")}));
  ASSERT_TRUE(answering.toggle("o", 1));
  EXPECT_EQ(answering.answers("o"), (std::vector<Answer>{code("none")}));
}

TEST(Answering, WhatIsMerelyNotValidIsKeptAndNamed) {
  Answering answering(branching());
  ASSERT_TRUE(answering.toggle("a", 0));
  ASSERT_TRUE(answering.setAnswers("b", {std::string("слишком длинно")}));
  EXPECT_TRUE(answering.isAnswered("b"));
  EXPECT_THAT(brief(answering.issues("b")), ElementsAre("b too-long"));
  EXPECT_THAT(brief(answering.issues()), ElementsAre("b too-long", "c required"));
  EXPECT_FALSE(answering.isComplete());
  ASSERT_TRUE(answering.clear("b"));
  ASSERT_TRUE(answering.setAnswers("c", {std::int64_t{3}}));
  EXPECT_TRUE(answering.isComplete());
}

TEST(Answering, WhatCannotBeAnAnswerIsRefusedAndChangesNothing) {
  Answering answering(branching());
  ASSERT_TRUE(answering.setAnswers("c", {std::int64_t{3}}));
  const auto revision = answering.revision();
  EXPECT_EQ(answering.setAnswers("c", {std::string("3")}).error().code, Errc::kMalformed);
  EXPECT_EQ(answering.setAnswers("c", {std::int64_t{3}, std::int64_t{4}}).error().code, Errc::kMalformed);
  EXPECT_EQ(answering.setAnswers("zz", {}).error().code, Errc::kNotFound);
  EXPECT_EQ(answering.setAnswers("s1", {}).error().code, Errc::kNotFound);
  EXPECT_EQ(answering.toggle("d", 9).error().code, Errc::kNotFound);
  EXPECT_EQ(answering.revision(), revision);
  EXPECT_EQ(answering.answers("c"), (std::vector<Answer>{std::int64_t{3}}));
}

TEST(Answering, AReadOnlyOrHiddenQuestionIsNotForTheVisitor) {
  Answering answering(shared(R"({"linkId":"r","type":"string","readOnly":true,"initial":[{"valueString":"fixed"}]},
    {"linkId":"h","type":"group","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-hidden","valueBoolean":true}],
     "item":[{"linkId":"k","type":"string","initial":[{"valueString":"from the kiosk"}]}]})"));
  EXPECT_EQ(answering.setAnswers("r", {std::string("x")}).error().code, Errc::kNotAllowed);
  EXPECT_THAT(asked(answering), ElementsAre("r"));
  EXPECT_THAT(answering.responseJson(ResponseStatus::kCompleted, ""), testing::HasSubstr("from the kiosk"));
}

TEST(Answering, InitialValuesStandFromTheStartAndAfterAReset) {
  Answering answering(shared(
      R"({"linkId":"a","type":"choice","answerOption":[{"valueString":"x"},{"valueString":"y","initialSelected":true}]},
    {"linkId":"b","type":"integer","initial":[{"valueInteger":7}]},{"linkId":"c","type":"string"})"));
  EXPECT_TRUE(answering.isSelected("a", 1));
  EXPECT_EQ(answering.answers("b"), (std::vector<Answer>{std::int64_t{7}}));
  ASSERT_TRUE(answering.toggle("a", 0));
  ASSERT_TRUE(answering.setAnswers("c", {std::string("Тестов")}));
  answering.reset();
  EXPECT_TRUE(answering.isSelected("a", 1));
  EXPECT_FALSE(answering.isAnswered("c"));
  EXPECT_EQ(answering.responseJson(ResponseStatus::kCompleted, "").find("Тестов"), std::string::npos);
}

std::shared_ptr<const Questionnaire> repeating() {
  return shared(R"({"linkId":"g","type":"group","repeats":true,
    "extension":[{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs","valueInteger":3}],"item":[
      {"linkId":"name","type":"string"},{"linkId":"age","type":"integer","initial":[{"valueInteger":1}]},
      {"linkId":"school","type":"string","enableWhen":[{"question":"age","operator":">","answerInteger":6}]}]})");
}

TEST(Answering, EachRepetitionOfAGroupHasAnswersOfItsOwn) {
  Answering answering(repeating());
  ASSERT_TRUE(answering.setAnswers("name", {std::string("first")}));
  ASSERT_TRUE(answering.addRepetition("g")->questionsChanged);
  EXPECT_EQ(answering.repetitions("g"), 2u);
  EXPECT_EQ(answering.answers({"age", {1}}), (std::vector<Answer>{std::int64_t{1}}))
      << "initial values stand in a new one too";
  ASSERT_TRUE(answering.setAnswers({"name", {1}}, {std::string("second")}));
  ASSERT_TRUE(answering.setAnswers({"age", {1}}, {std::int64_t{9}}));
  EXPECT_FALSE(answering.isEnabled({"school", {0}}));
  EXPECT_TRUE(answering.isEnabled({"school", {1}}));
  EXPECT_EQ(answering.questions().back().place, Place("school", {1}));
  EXPECT_EQ(answering.setAnswers({"name", {2}}, {}).error().code, Errc::kNotFound);
  ASSERT_TRUE(answering.removeRepetition({"g", {0}}));
  EXPECT_EQ(answering.repetitions("g"), 1u);
  EXPECT_EQ(answering.answers("name"), (std::vector<Answer>{std::string("second")}));
  EXPECT_EQ(answering.removeRepetition({"g", {0}}).error().code, Errc::kConflict);
}

TEST(Answering, AGroupRepeatsNoMoreThanItMay) {
  Answering answering(repeating());
  ASSERT_TRUE(answering.addRepetition("g"));
  ASSERT_TRUE(answering.addRepetition("g"));
  EXPECT_EQ(answering.addRepetition("g").error().code, Errc::kConflict);
}

TEST(Answering, WhatWasAnsweredBelowAnAnswerGoesWithIt) {
  Answering answering(
      shared(R"({"linkId":"fruit","type":"choice","repeats":true,"answerOption":[{"valueCoding":{"code":"a"}},
    {"valueCoding":{"code":"b"}},{"valueCoding":{"code":"o"}}],"item":[{"linkId":"many","type":"integer"}]})"));
  ASSERT_TRUE(answering.toggle("fruit", 1));
  ASSERT_TRUE(answering.setAnswers({"many", {0}}, {std::int64_t{2}}));
  ASSERT_TRUE(answering.toggle("fruit", 0));  // now stands before it
  EXPECT_FALSE(answering.isAnswered({"many", {0}}));
  EXPECT_EQ(answering.answers({"many", {1}}), (std::vector<Answer>{std::int64_t{2}}));
  EXPECT_THAT(
      answering.responseJson(ResponseStatus::kCompleted, ""),
      testing::HasSubstr(
          R"([{"valueCoding":{"code":"a"}},{"valueCoding":{"code":"b"},"item":[{"linkId":"many","answer":[{"valueInteger":2}]}]}])"));
}

TEST(Answering, AQuestionBelowAnUnansweredOneKeepsItsAnswer) {
  Answering answering(shared(R"({"linkId":"a","type":"string","item":[{"linkId":"b","type":"string"}]})"));
  EXPECT_THAT(asked(answering), ElementsAre("a", "b"));
  ASSERT_TRUE(answering.setAnswers("b", {std::string("below")}));
  ASSERT_TRUE(answering.setAnswers("a", {std::string("above")}));
  EXPECT_EQ(answering.answers("b"), (std::vector<Answer>{std::string("below")}));
  ASSERT_TRUE(answering.setAnswers("a", {std::string("changed")}));
  EXPECT_TRUE(answering.isAnswered("b"));
  ASSERT_TRUE(answering.clear("a"));
  EXPECT_TRUE(answering.isAnswered("b"));
}

TEST(Answering, ADraftComesBackAsItWas) {
  Answering first(branching());
  ASSERT_TRUE(first.toggle("a", 0));
  ASSERT_TRUE(first.setAnswers("c", {std::int64_t{3}}));
  ASSERT_TRUE(first.toggle("d", 1));
  const std::string json = first.responseJson(ResponseStatus::kInProgress, "");
  Answering second(branching());
  ASSERT_TRUE(second.setAnswers("b", {std::string("gone")}));
  ASSERT_TRUE(second.restore(*readResponse(json)));
  EXPECT_EQ(second.responseJson(ResponseStatus::kInProgress, ""), json);
  EXPECT_FALSE(second.isAnswered("b"));
}

TEST(Answering, ADraftOfAnotherQuestionnaireIsRefusedAndStrayItemsAreDropped) {
  Answering answering(branching());
  Response foreign;
  foreign.questionnaire = "https://elsewhere.example/q|1";
  EXPECT_EQ(answering.restore(foreign).error().code, Errc::kConflict);
  ASSERT_TRUE(answering.restore(response(R"({"linkId":"zz","answer":[{"valueString":"x"}]},{"linkId":"s3","item":[
    {"linkId":"d","answer":[{"valueCoding":{"code":"x"}},{"valueDate":"2021-99-99"}]}]})")));
  EXPECT_EQ(answering.answers("d"), (std::vector<Answer>{code("x")}));
  EXPECT_THAT(answering.issues(), IsEmpty());
}

TEST(Answering, AnswersThatMultiplyBeyondMeasureAreRefusedAndTheFormGoesOn) {
  std::string children;
  for (int i = 0; i < 900; ++i)
    children += (i ? "," : "") + (R"({"linkId":"c)" + std::to_string(i) + R"(","type":"boolean"})");
  Answering answering(shared(R"({"linkId":"a","type":"integer","repeats":true,"item":[)" + children + "]}"));
  EXPECT_EQ(answering.setAnswers("a", std::vector<Answer>(900, std::int64_t{1})).error().code, Errc::kTooLarge);
  EXPECT_FALSE(answering.isAnswered("a"));
  EXPECT_EQ(answering.questions().size(), 901u);
}

TEST(Answering, QuestionsOutsideGroupsMakeOneSection) {
  Answering answering(shared(
      R"({"linkId":"a","type":"string"},{"linkId":"b","type":"string"},{"linkId":"g","type":"group","item":[{"linkId":"c","type":"string"}]})"));
  ASSERT_EQ(answering.sections().size(), 2u);
  EXPECT_EQ(answering.sections()[0].item, kNone);
  EXPECT_EQ(answering.sections()[0].count, 2u);
}

}  // namespace
}  // namespace priyom::questionnaire
