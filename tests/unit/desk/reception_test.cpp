// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/reception.h"

#include <gtest/gtest.h>

#include <QLocale>
#include <set>

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

TEST(AnswerSheetTest, AResponseToAnotherVersionIsShownWithTheWordsWeHave) {
  QuestionnaireShelf shelf;
  shelf.add(needs());
  auto response = answers({{"0.1", {"for-child"}}});
  const auto whole = readAnswers(response, shelf, "ru");
  EXPECT_TRUE(whole.complete);
  ASSERT_FALSE(whole.empty());
  EXPECT_EQ(whole.title, "Анкета определения нуждаемости");
  EXPECT_FALSE(whole.sections.front().skipped.isEmpty());
  response["questionnaire"] = "https://priyom.example/fhir/Questionnaire/needs|0.0.1";
  const auto older = readAnswers(response, shelf, "ru");
  EXPECT_FALSE(older.complete);
  ASSERT_EQ(older.sections.size(), 1U);
  EXPECT_EQ(older.sections[0].answers[0].question, "За кого вы обращаетесь?");
  EXPECT_EQ(older.sections[0].answers[0].answers, QStringList{"за ребёнка"});
  const auto strange = readAnswers(response, QuestionnaireShelf(), "ru");
  ASSERT_EQ(strange.sections.size(), 1U);
  EXPECT_EQ(strange.sections[0].answers[0].codes, QStringList{"for-child"});
}

}  // namespace
}  // namespace priyom::desk::test
