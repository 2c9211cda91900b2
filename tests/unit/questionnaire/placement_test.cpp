// SPDX-License-Identifier: GPL-3.0-or-later
// A response to an older version of the questionnaire: what still fits is kept, and nothing of the rest is lost on the
// way to the desk.
#include "support.h"

namespace priyom::questionnaire {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Reason = Misfit::Reason;

// "linkId|text|value|reason" of each.
std::vector<std::string> misfitsOf(Answering& answering, const std::string& items) {
  const auto restored = answering.restore(response(items));
  if (!restored) return {restored.error().text};
  static const char* const kReasons[] = {"no such question", "other place", "other type", "not an option",
                                         "one too many",     "unreadable",  "not asked"};
  std::vector<std::string> lines;
  for (const Misfit& misfit : restored->misfits) {
    lines.push_back(misfit.linkId + "|" + misfit.text + "|" + plainText(misfit.value) + "|" +
                    kReasons[static_cast<int>(misfit.reason)]);
  }
  return lines;
}

std::string kept(const Answering& answering) {
  std::string json = answering.responseJson(ResponseStatus::kCompleted, "");
  const std::size_t item = json.find("\"item\":");
  return item == std::string::npos ? "" : json.substr(item + 7, json.size() - item - 8);
}

TEST(OlderVersion, AQuestionTakenOutIsHandedBackInTheWordsThatTheVisitorRead) {
  Answering answering(shared(R"({"linkId":"s","type":"group","item":[{"linkId":"b","type":"boolean"}]})"));
  EXPECT_THAT(misfitsOf(answering, R"({"linkId":"s","text":"Section","item":[
    {"linkId":"a","text":"How many?","answer":[{"valueInteger":3,"item":[{"linkId":"a.1","answer":[{"valueString":"under"}]}]}]},
    {"linkId":"b","answer":[{"valueBoolean":true}]}]})"),
              ElementsAre("a|How many?|3|no such question", "a.1||under|no such question"));
  EXPECT_EQ(kept(answering), R"([{"linkId":"s","item":[{"linkId":"b","answer":[{"valueBoolean":true}]}]}])");
}

TEST(OlderVersion, AnOptionTakenOutIsHandedBackAndTheOthersStay) {
  Answering answering(shared(R"({"linkId":"a","type":"choice","repeats":true,"text":"Which?","answerOption":[
    {"valueCoding":{"code":"x"}},{"valueCoding":{"code":"y"}}],"item":[{"linkId":"n","type":"integer"}]})"));
  EXPECT_THAT(misfitsOf(answering, R"({"linkId":"a","answer":[{"valueCoding":{"code":"x"}},
    {"valueCoding":{"code":"gone","display":"Gone"},"item":[{"linkId":"n","answer":[{"valueInteger":2}]}]},
    {"valueCoding":{"code":"y"},"item":[{"linkId":"n","answer":[{"valueInteger":3}]}]}]})"),
              ElementsAre("a|Which?|Gone|not an option", "n||2|other place"));
  EXPECT_EQ(answering.answers("a"), (std::vector<Answer>{code("x"), code("y")}));
  EXPECT_EQ(answering.answers({"n", {1}}), (std::vector<Answer>{std::int64_t{3}}));
  EXPECT_THAT(answering.issues(), IsEmpty());
}

TEST(OlderVersion, AChangedTypeIsHandedBackRatherThanKeptWrong) {
  Answering answering(
      shared(R"({"linkId":"a","type":"integer"},{"linkId":"b","type":"group","item":[{"linkId":"c","type":"date"}]},
    {"linkId":"d","type":"open-choice","answerOption":[{"valueCoding":{"code":"x"}}]},{"linkId":"e","type":"display","text":"E"})"));
  EXPECT_THAT(
      misfitsOf(
          answering,
          R"({"linkId":"a","answer":[{"valueString":"three"}]},{"linkId":"b","answer":[{"valueBoolean":true}],"item":[{"linkId":"c","answer":[{"valueDate":"2021-02-31"}]}]},
    {"linkId":"d","answer":[{"valueString":"own"}]},{"linkId":"e","answer":[{"valueBoolean":false}]})"),
      ElementsAre("a||three|other type", "b||true|other type", "c|||unreadable", "e|E|false|other type"));
  EXPECT_FALSE(answering.isAnswered("a"));
  EXPECT_EQ(answering.answers("d"), (std::vector<Answer>{std::string("own")})) << "an own text still fits";
  EXPECT_THAT(answering.issues(), IsEmpty());
}

TEST(OlderVersion, AQuestionThatMovedTakesItsAnswerAlong) {
  Answering answering(shared(
      R"({"linkId":"new","type":"group","item":[{"linkId":"a","type":"string","item":[{"linkId":"u","type":"string"}]}]},{"linkId":"u2","type":"string"})"));
  EXPECT_THAT(misfitsOf(answering, R"({"linkId":"old","item":[{"linkId":"a","answer":[{"valueString":"moved","item":[
    {"linkId":"u","answer":[{"valueString":"with it"}]},{"linkId":"u2","answer":[{"valueString":"and out"}]}]}]}]})"),
              IsEmpty());
  EXPECT_EQ(
      kept(answering),
      R"([{"linkId":"new","item":[{"linkId":"a","answer":[{"valueString":"moved","item":[{"linkId":"u","answer":[{"valueString":"with it"}]}]}]}]},)"
      R"({"linkId":"u2","answer":[{"valueString":"and out"}]}])");
}

TEST(OlderVersion, AQuestionThatNowRepeatsSomewhereElseIsHandedBack) {
  Answering answering(
      shared(R"({"linkId":"g","type":"group","repeats":true,"item":[{"linkId":"a","type":"string","text":"A"}]})"));
  EXPECT_THAT(misfitsOf(answering, R"({"linkId":"a","answer":[{"valueString":"whose?"}]})"),
              ElementsAre("a|A|whose?|other place"));
  EXPECT_EQ(kept(answering), "");
}

TEST(OlderVersion, OfWhatRepeatsNoMoreTheFirstStays) {
  Answering answering(shared(
      R"({"linkId":"a","type":"string"},{"linkId":"g","type":"group","item":[{"linkId":"b","type":"integer","text":"Age"}]})"));
  EXPECT_THAT(misfitsOf(answering, R"({"linkId":"a","answer":[{"valueString":"one"},{"valueString":"two"}]},
    {"linkId":"g","item":[{"linkId":"b","answer":[{"valueInteger":5}]}]},{"linkId":"g","item":[{"linkId":"b","answer":[{"valueInteger":7}]}]})"),
              ElementsAre("a||two|one too many", "b|Age|7|one too many"));
  EXPECT_EQ(answering.answers("a"), (std::vector<Answer>{std::string("one")}));
  EXPECT_EQ(answering.answers("b"), (std::vector<Answer>{std::int64_t{5}}));
  EXPECT_EQ(answering.questions().size(), 2u);
}

TEST(OlderVersion, WhatANewConditionDoesNotAskIsHandedBackToo) {
  Answering answering(shared(
      R"({"linkId":"a","type":"boolean"},{"linkId":"b","type":"string","text":"Why?","enableWhen":[{"question":"a","operator":"=","answerBoolean":true}]})"));
  EXPECT_THAT(misfitsOf(answering, R"({"linkId":"b","answer":[{"valueString":"because"}]})"),
              ElementsAre("b|Why?|because|not asked"));
  ASSERT_TRUE(answering.setAnswers("a", {true}));
  EXPECT_EQ(answering.answers("b"), (std::vector<Answer>{std::string("because")})) << "and is there once it is asked";
}

TEST(OlderVersion, OneQuestionInTwoItemsIsPutTogether) {
  Answering answering(shared(R"({"linkId":"a","type":"string","repeats":true})"));
  EXPECT_THAT(misfitsOf(answering,
                        R"({"linkId":"a","answer":[{"valueString":"x"}]},{"linkId":"a","answer":[{"valueString":"y"}]},
    {"linkId":"a","answer":[{"valueString":""}]})"),
              IsEmpty());
  EXPECT_EQ(answering.answers("a"), (std::vector<Answer>{std::string("x"), std::string("y")}));
}

TEST(OlderVersion, OfTheSameVersionNothingIsHandedBack) {
  const auto q =
      shared(R"({"linkId":"g","type":"group","repeats":true,"item":[{"linkId":"a","type":"choice","repeats":true,
    "answerOption":[{"valueString":"x"},{"valueString":"y"}],"item":[{"linkId":"b","type":"quantity"}]}]})");
  Answering answering(q);
  ASSERT_TRUE(answering.addRepetition("g"));
  ASSERT_TRUE(answering.setAnswers({"a", {1}}, {std::string("x"), std::string("y")}));
  ASSERT_TRUE(answering.setAnswers({"b", {1, 1}}, {Quantity{Decimal::parse("2"), "", "m", "", ""}}));
  const Response sent = answering.response(ResponseStatus::kCompleted, "");
  Answering desk(q);
  const auto restored = desk.restore(sent);
  ASSERT_TRUE(restored);
  EXPECT_THAT(restored->misfits, IsEmpty());
  EXPECT_EQ(desk.responseJson(ResponseStatus::kCompleted, ""), answering.responseJson(ResponseStatus::kCompleted, ""));
}

}  // namespace
}  // namespace priyom::questionnaire
