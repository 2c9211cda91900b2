// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/reception.h"

#include <gtest/gtest.h>

#include <QLocale>
#include <QTextDocument>
#include <set>

#include "desk/form_document.h"
#include "desk/words.h"
#include "tests/unit/desk/desk_fixture.h"

namespace priyom::desk::test {
namespace {

class ReceptionTest : public testing::Test {
 protected:
  ReceptionTest() {
    QLocale::setDefault(QLocale("ru"));
    shelf_.add(needs());
    hub_.session.setCentre(centre());
    hub_.live();
    hub_.tell(queue(1, {}));
  }
  std::string answer(const char* linkId, int role) {
    auto& model = *reception_.answers();
    for (int i = 0; i < model.rowCount(); ++i)
      if (model.data(model.index(i), AnswersModel::LinkIdRole).toString() == QLatin1String(linkId))
        return model.data(model.index(i), role).toString().toStdString();
    return "(none)";
  }
  ~ReceptionTest() override { QLocale::setDefault(QLocale::c()); }

  Hub hub_;
  QuestionnaireShelf shelf_;
  FormSaver saver_{hub_.session};
  Reception reception_{hub_.session, saver_, shelf_};
};

TEST_F(ReceptionTest, AScanOpensTheFormFilledWithWhatTheVisitorAnswered) {
  reception_.scanned(tokenText(7));
  EXPECT_EQ(reception_.state(), Reception::State::Opening);
  EXPECT_EQ(protocol::openTicketFromJson(hub_.last().params).value().token, tokenText(7).toStdString());
  hub_.answerOpen(opened("А-007", answers({{"0.1", {"for-child"}}, {"4.2", {"child-disability", "autism"}}})));
  EXPECT_EQ(reception_.state(), Reception::State::Open);
  EXPECT_EQ(reception_.number(), "А-007");
  EXPECT_EQ(reception_.line(), "Первичный приём");
  EXPECT_EQ(reception_.arrived(), "10:00");
  EXPECT_EQ(answer("0.1", AnswersModel::AnswerRole), "за ребёнка");
  EXPECT_EQ(answer("4.2", AnswersModel::CodesRole), "child-disability,autism");
  EXPECT_EQ(answer("4.2", AnswersModel::AnswerRole), "инвалидность ребёнка\nрасстройство аутистического спектра");
}

TEST_F(ReceptionTest, AnAnswerThatCallsForAttentionHasAMarkAndNoWord) {
  reception_.scanned(tokenText(7));
  hub_.answerOpen(
      opened("А-007", answers({{"0.1", {"for-self-and-family"}}, {"2.4", {"lacks-food"}}, {"3.1", {"own-home"}}})));
  EXPECT_EQ(answer("2.4", AnswersModel::FlaggedRole), "true");
  EXPECT_EQ(answer("3.1", AnswersModel::FlaggedRole), "false");
}

TEST_F(ReceptionTest, WhatTheMarkIsAboutIsReadWithTheRegulationOfItsRules) {
  const QuestionnaireShelf shelf(PRIYOM_SOURCE_DIR "/assets/questionnaires");
  Reception reception(hub_.session, saver_, shelf);
  reception.scanned(tokenText(7));
  hub_.answerOpen(
      opened("А-007", answers({{"3.1", {"own-home"}}, {"6.1", {"frequent-quarrels", "beaten-or-threatened"}}})));
  EXPECT_TRUE(reception.look());
  EXPECT_EQ(reception.lookAnswers(), QStringList{"Что происходит в семье? — меня бьют или угрожают"});
  EXPECT_EQ(reception.regulations(), QStringList{"Кризисное обращение"});
  reception.scanned(tokenText(8));
  hub_.answerOpen(opened("А-008", answers({{"3.1", {"own-home"}}})));
  EXPECT_FALSE(reception.look());
  EXPECT_TRUE(reception.lookAnswers().isEmpty());
  EXPECT_TRUE(reception.regulations().isEmpty());
}

TEST_F(ReceptionTest, OneOfTheQueueIsOpenedWithoutItsPaper) {
  reception_.open(ticketId(9));
  EXPECT_EQ(protocol::openTicketFromJson(hub_.last().params).value().ticket, ticketId(9));
  hub_.answerOpen(opened("А-009"));
  EXPECT_EQ(reception_.number(), "А-009");
  reception_.scanned(tokenText(9));
  hub_.answerOpen(opened("А-009"));
  EXPECT_TRUE(reception_.recent().isEmpty()) << "the same ticket, by its paper";
  reception_.scanned(tokenText(10));
  hub_.answerOpen(opened("А-010"));
  reception_.reopen(0);
  hub_.answerOpen(opened("А-009"));
  EXPECT_EQ(reception_.number(), "А-009");
  reception_.open(ticketId(11));
  hub_.refuse(method::kOpen, Errc::kUnavailable);
  ASSERT_TRUE(reception_.canRetry());
  reception_.retry();
  EXPECT_EQ(protocol::openTicketFromJson(hub_.last().params).value().ticket, ticketId(11));
}

TEST_F(ReceptionTest, EachKindOfWrongScanHasASentenceOfItsOwnAndLeavesTheFormAsItIs) {
  reception_.scanned(tokenText(7));
  hub_.answerOpen(opened("А-007"));
  reception_.setSurname("Образцова");
  std::set<QString> sentences;
  for (const auto code :
       {Errc::kForeign, Errc::kForged, Errc::kExpired, Errc::kNotFound, Errc::kUnsupported, Errc::kUnavailable}) {
    reception_.scanned(tokenText(8));
    hub_.refuse(method::kOpen, code);
    EXPECT_EQ(reception_.state(), Reception::State::Refused);
    sentences.insert(reception_.scanMessage());
    EXPECT_EQ(reception_.number(), "А-007");
    EXPECT_EQ(reception_.surname(), "Образцова");
    EXPECT_EQ(reception_.canRetry(), code == Errc::kUnavailable);
  }
  const auto calls = hub_.wire.count(method::kOpen);
  for (const char* foreign : {"https://example.org/menu", "PRYM", "PRYM061ABC", "", "prym003abc"}) {
    reception_.scanned(QString::fromLatin1(foreign));
    EXPECT_EQ(reception_.state(), Reception::State::Refused);
    sentences.insert(reception_.scanMessage());
  }
  EXPECT_EQ(hub_.wire.count(method::kOpen), calls) << "other papers' codes do not leave the desk";
  reception_.scanBroken();
  sentences.insert(reception_.scanMessage());
  EXPECT_EQ(sentences.size(), 8U);
  EXPECT_FALSE(sentences.contains(QString()));
  EXPECT_EQ(saver_.unsaved(ticketId(7))->surname, "Образцова");
}

TEST_F(ReceptionTest, TwoScansInARowAreTwo) {
  reception_.scanned(tokenText(1));
  reception_.scanned(tokenText(2));
  EXPECT_EQ(hub_.wire.count(method::kOpen), 1U);
  hub_.answerOpen(opened("А-001"));
  EXPECT_EQ(reception_.number(), "А-001");
  hub_.answerOpen(opened("А-002"));
  EXPECT_EQ(reception_.number(), "А-002");
  EXPECT_EQ(reception_.recent(), QStringList{"А-001"});
  reception_.reopen(0);
  hub_.answerOpen(opened("А-001"));
  EXPECT_EQ(reception_.number(), "А-001");
  EXPECT_EQ(reception_.recent(), QStringList{"А-002"});
}

TEST_F(ReceptionTest, ASecondTicketDoesNotTakeWhatWasTypedForTheFirst) {
  reception_.scanned(tokenText(1));
  hub_.answerOpen(opened("А-001"));
  reception_.setSurname("Образцова");
  reception_.setComment("просит консультацию юриста");
  reception_.scanned(tokenText(2));
  hub_.answerOpen(opened("А-002"));
  EXPECT_EQ(reception_.surname(), "");
  const auto saved = protocol::saveFormFromJson(hub_.lastOf(method::kSaveForm)).value();
  EXPECT_EQ(saved.ticket, ticketId(1));
  EXPECT_EQ(saved.applicant.surname, "Образцова");
  EXPECT_EQ(saved.applicant.comment, "просит консультацию юриста");
}

TEST_F(ReceptionTest, TheSameTicketOpenedAgainShowsWhatIsNotSavedYetNotWhatTheHubHas) {
  reception_.scanned(tokenText(1));
  hub_.answerOpen(opened("А-001"));
  hub_.lose();
  reception_.setSurname("Образцова");
  hub_.live();
  reception_.scanned(tokenText(1));
  auto old = opened("А-001");
  old.applicant.surname = "Обр";
  hub_.answerOpen(old);
  EXPECT_EQ(reception_.surname(), "Образцова");
  EXPECT_TRUE(reception_.recent().isEmpty());
}

TEST_F(ReceptionTest, WhatTheHubHasIsShownWhenNothingIsUnsaved) {
  reception_.scanned(tokenText(1));
  auto known = opened("А-001");
  known.applicant = {"Тестов", "Пётр", "Сергеевич", "пришёл с сыном"};
  hub_.answerOpen(known);
  EXPECT_EQ(reception_.surname(), "Тестов");
  EXPECT_EQ(reception_.comment(), "пришёл с сыном");
  EXPECT_EQ(reception_.saveStateName(), "clean");
  EXPECT_EQ(hub_.wire.count(method::kSaveForm), 0U) << "nobody typed anything";
}

TEST_F(ReceptionTest, ATextIsCutBetweenCharactersAtTheHubsLimit) {
  reception_.scanned(tokenText(1));
  hub_.answerOpen(opened("А-001"));
  reception_.setSurname(QString(150, QChar(0x0416)));
  EXPECT_EQ(reception_.surname().size(), 100);
  EXPECT_FALSE(reception_.surname().contains(QChar::ReplacementCharacter));
}

TEST_F(ReceptionTest, ALostLinkIsSaidAndTheScanCanBeTriedAgain) {
  reception_.scanned(tokenText(1));
  hub_.refuse(method::kOpen, Errc::kUnavailable);
  ASSERT_TRUE(reception_.canRetry());
  reception_.retry();
  hub_.answerOpen(opened("А-001"));
  EXPECT_EQ(reception_.number(), "А-001");
  EXPECT_EQ(reception_.scanMessage(), "");
}

TEST_F(ReceptionTest, ARefusedScanIsStillSaidWhenTheOneAfterItIsOpen) {
  reception_.scanned(tokenText(1));
  reception_.scanned(tokenText(2));
  hub_.refuse(method::kOpen, Errc::kExpired);
  const auto refusal = reception_.scanMessage();
  EXPECT_NE(refusal, "");
  hub_.answerOpen(opened("А-002"));
  EXPECT_EQ(reception_.number(), "А-002");
  EXPECT_EQ(reception_.scanMessage(), refusal);
  reception_.scanned(tokenText(3));
  EXPECT_EQ(reception_.scanMessage(), "");
}

TEST_F(ReceptionTest, TheFormsHeadFollowsTheQueue) {
  reception_.scanned(tokenText(1));
  hub_.answerOpen(opened("А-001"));
  EXPECT_EQ(reception_.ticketState(), "is waiting");
  reception_.updateTicket(ticket("А-001", TicketState::kServing));
  EXPECT_EQ(reception_.ticketState(), "at the counter since 10:21, Окно 1");
  reception_.updateTicket(ticket("А-002", TicketState::kServing));
  EXPECT_EQ(reception_.number(), "А-001");
}

// Of three sections, with a score; version 2 lost a question and an option, and one wants a number now.
questionnaire::Questionnaire version(const char* number) {
  const bool second = std::string_view(number) == "2";
  const std::string ordinal =
      R"("extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":2.5}])";
  const std::string gone = R"({"linkId":"a.1","type":"string","text":"Как зовут кошку?"},)";
  const std::string option = R"(,{"valueCoding":{"code":"tram","display":"трамвай"}})";
  return questionnaire::readQuestionnaire(
             R"({"resourceType":"Questionnaire","status":"active","url":"https://priyom.example/way","title":"Дорога","version":")" +
             std::string(number) + R"(","item":[{"linkId":"a","type":"group","text":"О кошке","item":[)" +
             (second ? "" : gone) + R"({"linkId":"a.2","type":")" + (second ? "integer" : "string") +
             R"(","text":"Сколько ей лет?"}]},{"linkId":"b","type":"group","text":"О дороге","item":[
               {"linkId":"b.1","type":"choice","repeats":true,"text":"Чем ехали?","answerOption":[
                 {"valueCoding":{"code":"bus","display":"автобус"},)" +
             ordinal + "}" + (second ? "" : option) + R"(]},{"linkId":"b.2","type":"boolean","text":"Далеко?"}]}]})")
      .value();
}

boost::json::object wayThere() {
  questionnaire::Answering answering(std::make_shared<const questionnaire::Questionnaire>(version("1")));
  (void)answering.setAnswers("a.1", {std::string("Мурка")}).value();
  (void)answering.setAnswers("a.2", {std::string("три года")}).value();
  (void)answering.toggle("b.1", 0).value();
  (void)answering.toggle("b.1", 1).value();
  return boost::json::parse(answering.responseJson(questionnaire::ResponseStatus::kCompleted, "")).as_object();
}

QStringList lines(const std::vector<ShownAnswer>& answers) {
  QStringList all;
  for (const auto& each : answers) all << each.question + ": " + each.answers.join(", ");
  return all;
}

TEST(AnswerSheetTest, OfTheSameVersionItIsSaidWhatWasPassedOver) {
  QuestionnaireShelf shelf;
  shelf.add(version("1"));
  const auto sheet = readAnswers(wayThere(), shelf, "ru");
  EXPECT_EQ(sheet.title, "Дорога");
  EXPECT_EQ(sheet.remark, "");
  EXPECT_TRUE(sheet.misfits.empty());
  ASSERT_EQ(sheet.sections.size(), 2U);
  EXPECT_EQ(lines(sheet.sections[0].answers), (QStringList{"Как зовут кошку?: Мурка", "Сколько ей лет?: три года"}));
  EXPECT_EQ(sheet.sections[1].skipped, QStringList{"Далеко?"});
  EXPECT_EQ(sheet.score, "Score: 2,5 (О дороге — 2,5)");
}

TEST(AnswerSheetTest, OfAnOlderVersionWhatFitsStandsInItsPlaceAndTheRestIsShownToo) {
  QuestionnaireShelf shelf;
  shelf.add(version("2"));
  const auto sheet = readAnswers(wayThere(), shelf, "ru");
  EXPECT_TRUE(sheet.remark.startsWith("The answers were given to another version")) << sheet.remark.toStdString();
  ASSERT_EQ(sheet.sections.size(), 1U) << "a section without an answer says nothing";
  EXPECT_EQ(lines(sheet.sections[0].answers), QStringList{"Чем ехали?: автобус"});
  EXPECT_TRUE(sheet.sections[0].skipped.isEmpty()) << "nobody knows whether it was asked";
  EXPECT_EQ(lines(sheet.misfits),
            (QStringList{"Как зовут кошку?: Мурка", "Сколько ей лет?: три года", "Чем ехали?: трамвай"}));

  AnswersModel model;
  model.show(sheet);
  QStringList titles;
  for (int i = 0; i < model.rowCount(); ++i) titles << model.data(model.index(i), AnswersModel::TitleRole).toString();
  EXPECT_EQ(titles, (QStringList{sheet.remark, sheet.score, "О дороге", "Чем ехали?",
                                 "Not in this version of the questionnaire", "Как зовут кошку?", "Сколько ей лет?",
                                 "Чем ехали?"}));
  EXPECT_TRUE(model.data(model.index(0), AnswersModel::NoteRole).toBool());
  EXPECT_FALSE(model.data(model.index(3), AnswersModel::NoteRole).toBool());

  QTextDocument paper;
  paper.setHtml(formHtml({.centre = {},
                          .address = {},
                          .phones = {},
                          .number = "А-001",
                          .line = {},
                          .arrived = {},
                          .surname = {},
                          .given = {},
                          .patronymic = {},
                          .comment = {},
                          .staff = {},
                          .answers = sheet}));
  for (const auto& wanted : {misfitsTitle(), QStringLiteral("Мурка"), QStringLiteral("трамвай"), sheet.remark})
    EXPECT_TRUE(paper.toPlainText().contains(wanted)) << wanted.toStdString();
  EXPECT_FALSE(paper.toPlainText().contains(sheet.score)) << "the score is not for the paper";
}

TEST(AnswerSheetTest, OfAnUnknownQuestionnaireTheWordsComeFromTheResponse) {
  const auto sheet = readAnswers(wayThere(), QuestionnaireShelf(), "ru");
  EXPECT_TRUE(sheet.remark.startsWith("This questionnaire is not known here")) << sheet.remark.toStdString();
  ASSERT_EQ(sheet.sections.size(), 2U);
  EXPECT_EQ(sheet.sections[1].title, "О дороге");
  EXPECT_EQ(lines(sheet.sections[1].answers), QStringList{"Чем ехали?: автобус, трамвай"});
  EXPECT_EQ(sheet.score, "");
}

}  // namespace
}  // namespace priyom::desk::test
