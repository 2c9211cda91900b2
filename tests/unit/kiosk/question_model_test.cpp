// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/question_model.h"

#include <gtest/gtest.h>

#include "kiosk_stage.h"
#include "ui/language.h"

namespace priyom::kiosk {
namespace {

// One question of each kind that a page can show.
constexpr const char* kKinds = R"({"resourceType":"Questionnaire","status":"active","url":"urn:kinds","item":[
  {"linkId":"note","type":"display","text":"Внимание"},
  {"linkId":"yes","type":"boolean","text":"Да?"},
  {"linkId":"count","type":"integer","text":"Сколько?",
   "extension":[{"url":"http://hl7.org/fhir/StructureDefinition/maxValue","valueInteger":20}]},
  {"linkId":"day","type":"date","text":"Когда?"},
  {"linkId":"hour","type":"time","text":"Во сколько?"},
  {"linkId":"part","type":"decimal","text":"Какая часть?"},
  {"linkId":"line","type":"string","text":"Как?","maxLength":5},
  {"linkId":"own","type":"open-choice","text":"Что?","repeats":true,"answerOption":[
    {"valueCoding":{"system":"s","code":"a","display":"а"}},{"valueCoding":{"system":"s","code":"b","display":"б"}}]}]})";

class QuestionModelTest : public testing::Test {
 protected:
  QuestionModelTest() : answering(questionnaireOf(kKinds)) { model.attach(&answering); }
  ~QuestionModelTest() override { model.attach(nullptr); }
  std::vector<questionnaire::Answer> answers(const char* linkId) { return answering.answers(linkId); }

  questionnaire::Answering answering;
  QuestionModel model;
};

TEST_F(QuestionModelTest, YesAndNoAreTwoOptionsOfWhichOneHolds) {
  ASSERT_TRUE(model.show("yes"));
  EXPECT_EQ(model.note(), "Внимание");
  ASSERT_EQ(model.rowCount(), 2);
  model.toggle(0);
  EXPECT_EQ(answers("yes"), (std::vector<questionnaire::Answer>{true}));
  model.toggle(1);
  EXPECT_EQ(answers("yes"), (std::vector<questionnaire::Answer>{false}));
  EXPECT_TRUE(model.data(model.index(1), QuestionModel::Chosen).toBool());
  model.toggle(1);
  EXPECT_FALSE(model.answered());
}

TEST_F(QuestionModelTest, ADateIsReadAsPeopleWriteItAndAWrongOneIsNamed) {
  ASSERT_TRUE(model.show("day"));
  model.type("27.12.1980");
  EXPECT_EQ(answers("day"), (std::vector<questionnaire::Answer>{questionnaire::Date{1980, 12, 27}}));
  EXPECT_TRUE(model.problem().isEmpty());
  for (const char* wrong : {"31.02.1980", "27.12", "вчера", "27.12.80"}) {
    model.type(wrong);
    EXPECT_FALSE(model.problem().isEmpty()) << wrong;
    EXPECT_FALSE(model.answered()) << wrong;
  }
  model.type("");
  EXPECT_TRUE(model.problem().isEmpty());
  model.type("7.2.1980");
  model.show("yes");
  model.show("day");
  EXPECT_EQ(model.typed(), "07.02.1980");
}

TEST_F(QuestionModelTest, NumbersTakeAComma) {
  ASSERT_TRUE(model.show("part"));
  model.type("1,5");
  ASSERT_EQ(answers("part").size(), 1U);
  EXPECT_EQ(std::get<questionnaire::Decimal>(answers("part").front()).text, "1.5");
  ASSERT_TRUE(model.show("count"));
  model.type("12");
  EXPECT_EQ(answers("count"), (std::vector<questionnaire::Answer>{std::int64_t{12}}));
  model.type("21");
  EXPECT_FALSE(model.problem().isEmpty()) << "over maxValue";
  model.type("два");
  EXPECT_FALSE(model.problem().isEmpty());
}

TEST_F(QuestionModelTest, TimesAreReadWithOneDigitOfHours) {
  ASSERT_TRUE(model.show("hour"));
  model.type("9:05");
  ASSERT_EQ(answers("hour").size(), 1U);
  EXPECT_EQ(std::get<questionnaire::Time>(answers("hour").front()).hour, 9);
  model.type("25:00");
  EXPECT_FALSE(model.problem().isEmpty());
}

TEST_F(QuestionModelTest, OnesOwnWordsStandBesideChosenOptions) {
  ASSERT_TRUE(model.show("own"));
  EXPECT_TRUE(model.multiple());
  EXPECT_EQ(model.entry(), QuestionModel::Entry::Line);
  model.toggle(1);
  model.type("иное");
  EXPECT_EQ(answers("own").size(), 2U);
  EXPECT_EQ(model.data(model.index(1), QuestionModel::Code), "b");
  EXPECT_TRUE(model.data(model.index(1), QuestionModel::Chosen).toBool());
  model.type(" ");
  EXPECT_EQ(answers("own").size(), 1U);
}

TEST_F(QuestionModelTest, ATextThatIsTooLongIsSaidSo) {
  ASSERT_TRUE(model.show("line"));
  model.type("пятьы");
  EXPECT_TRUE(model.problem().isEmpty());
  model.type("шесть!");
  EXPECT_FALSE(model.problem().isEmpty());
}

constexpr const char* kMore = R"({"resourceType":"Questionnaire","status":"active","url":"urn:more","item":[
  {"linkId":"names","type":"string","repeats":true,"text":"Кто?","initial":[{"valueString":"Тестов"},{"valueString":"Примерова"}],
   "extension":[{"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-minOccurs","valueInteger":2},
                {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs","valueInteger":3}]},
  {"linkId":"fixed","type":"integer","text":"Номер","readOnly":true,"initial":[{"valueInteger":7}]},
  {"linkId":"weight","type":"quantity","text":"Вес","extension":[
    {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption","valueCoding":{"system":"u","code":"kg","display":"кг"}},
    {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption","valueCoding":{"system":"u","code":"g","display":"г"}}]},
  {"linkId":"when","type":"dateTime","text":"Когда?"},
  {"linkId":"below","type":"integer","text":"Градусы","extension":[
    {"url":"http://hl7.org/fhir/StructureDefinition/minValue","valueInteger":-40}]},
  {"linkId":"mail","type":"string","text":"Почта","extension":[
    {"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-keyboard","valueCoding":{"code":"email"}}]}]})";

class MoreKinds : public testing::Test {
 protected:
  MoreKinds() : answering(questionnaireOf(kMore)) { model.attach(&answering); }
  ~MoreKinds() override { model.attach(nullptr); }

  questionnaire::Answering answering;
  QuestionModel model;
};

TEST_F(MoreKinds, WritingOneOfSeveralAnswersKeepsTheOthers) {
  ASSERT_TRUE(model.show("names"));
  EXPECT_EQ(model.others(), QStringList("Тестов"));
  EXPECT_EQ(model.typed(), "Примерова");
  model.type("Примеров");
  EXPECT_EQ(answering.answers("names"),
            (std::vector<questionnaire::Answer>{std::string("Тестов"), std::string("Примеров")}));
  model.addAnother();
  EXPECT_EQ(model.typed(), "");
  model.type("Образцова");
  EXPECT_EQ(answering.answers("names").size(), 3U);
  EXPECT_FALSE(model.mayAdd()) << "three may be";
  model.editOther(0);
  EXPECT_EQ(model.typed(), "Тестов");
  EXPECT_EQ(model.others(), (QStringList{"Примеров", "Образцова"}));
  model.type("Тестова");
  EXPECT_EQ(answering.answers("names").front(), questionnaire::Answer(std::string("Тестова"))) << "in its place";
  model.removeOther(1);
  model.removeOther(0);
  EXPECT_FALSE(model.problem().isEmpty()) << "two are needed";
  model.forget();
  EXPECT_TRUE(answering.answers("names").empty());
  EXPECT_TRUE(model.problem().isEmpty()) << "or none at all";
}

TEST_F(MoreKinds, WhatIsReadOnlyTakesNothingAndHoldsNobodyUp) {
  ASSERT_TRUE(model.show("fixed"));
  EXPECT_TRUE(model.readOnly());
  model.type("8");
  EXPECT_EQ(model.typed(), "7") << "what is typed and dropped looks as if it were kept";
  EXPECT_EQ(model.answerWords(), "7");
  EXPECT_TRUE(model.problem().isEmpty());
}

TEST_F(MoreKinds, ANumberIsSaidWithItsUnit) {
  ASSERT_TRUE(model.show("weight"));
  model.type("80");
  EXPECT_FALSE(model.problem().isEmpty());
  model.chooseUnit(0);
  EXPECT_TRUE(model.problem().isEmpty());
  EXPECT_EQ(model.answerWords(), "80 кг");
  model.show("when");
  model.show("weight");
  EXPECT_EQ(model.typed(), "80");
  EXPECT_EQ(model.chosenUnit(), 0);
}

TEST_F(MoreKinds, ADayIsWrittenWithItsTimeOrWithout) {
  model.setOffset(-210);
  ASSERT_TRUE(model.show("when"));
  model.type("27.12.2021");
  EXPECT_EQ(model.answerWords(), "27.12.2021");
  model.type("27.12.2021 9:05");
  EXPECT_EQ(model.answerWords(), "27.12.2021 9:05");
  EXPECT_EQ(std::get<questionnaire::DateTime>(answering.answers("when").front()).text(), "2021-12-27T09:05:00-03:30");
  for (const char* wrong : {"27.12.2021 25:00", "9:05", "27.12.2021 9:05 ещё"}) {
    model.type(wrong);
    EXPECT_FALSE(model.problem().isEmpty()) << wrong;
  }
}

TEST_F(MoreKinds, EachFieldNamesTheKeysThatItNeeds) {
  const auto hints = [&](const char* linkId) { return model.show(linkId) ? model.hints() : -1; };
  EXPECT_TRUE(hints("mail") & Qt::ImhEmailCharactersOnly);
  EXPECT_TRUE(hints("when") & Qt::ImhDate && hints("when") & Qt::ImhTime);
  EXPECT_TRUE(hints("below") & Qt::ImhFormattedNumbersOnly) << "no key for a minus";
  questionnaire::Answering kinds(questionnaireOf(kKinds));
  model.attach(&kinds);
  EXPECT_EQ(hints("count"), Qt::ImhDigitsOnly);
  EXPECT_FALSE(hints("hour") & Qt::ImhDate);
  EXPECT_FALSE(hints("line") & (Qt::ImhEmailCharactersOnly | Qt::ImhDialableCharactersOnly | Qt::ImhDigitsOnly));
  model.attach(nullptr);
}

TEST(NeedsQuestionnaire, IsAskedInTheVisitorsLanguage) {
  questionnaire::Answering answering(needs());
  QuestionModel model;
  model.attach(&answering);
  auto& language = ui::Language::instance();
  language.configure("kiosk", "ru", nullptr);
  ASSERT_TRUE(model.show("0.1"));
  EXPECT_EQ(model.text(), "За кого вы обращаетесь?");
  EXPECT_EQ(model.data(model.index(0), QuestionModel::Code), "for-self-and-family");
  language.setCode("en");
  model.retranslate();
  EXPECT_NE(model.text(), "За кого вы обращаетесь?");
  EXPECT_FALSE(model.text().isEmpty());
  language.setCode("ru");
  model.attach(nullptr);
}

TEST(NeedsQuestionnaire, AnExclusiveOptionExcludesTheOthers) {
  questionnaire::Answering answering(needs());
  QuestionModel model;
  model.attach(&answering);
  ASSERT_TRUE(model.show("6.5"));
  EXPECT_TRUE(model.multiple());
  model.toggle(0);
  model.toggle(1);
  int nothing = -1;
  for (int row = 0; row < model.rowCount(); ++row)
    if (model.data(model.index(row), QuestionModel::Code).toString() == "none-of-these") nothing = row;
  ASSERT_GE(nothing, 0);
  model.toggle(nothing);
  EXPECT_FALSE(model.data(model.index(0), QuestionModel::Chosen).toBool());
  EXPECT_TRUE(model.data(model.index(nothing), QuestionModel::Chosen).toBool());
  model.attach(nullptr);
}

}  // namespace
}  // namespace priyom::kiosk
