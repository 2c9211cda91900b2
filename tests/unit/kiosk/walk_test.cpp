// SPDX-License-Identifier: GPL-3.0-or-later
// One visitor with a finger: every step by a tap on what the screen shows.
#include <gtest/gtest.h>

#include <QCursor>
#include <QElapsedTimer>

#include "kiosk_screen.h"

namespace priyom::kiosk {
namespace {

class Walk : public testing::TestWithParam<Panel> {
 protected:
  Walk() : screen(GetParam(), "ru") {
    screen.stage.goLive();
    screen.settle();
  }
  QString linkId() { return screen.shown("questionPage")->property("linkId").toString(); }
  void type(const QString& text) {
    auto* keyboard = screen.window->findChild<QQuickItem*>("keyboard");
    for (const auto letter : text) {
      auto* key = keyOf(keyboard, QString(letter).toLower());
      ASSERT_TRUE(key) << "no key of its own: " << QString(letter).toStdString();
      const auto at = key->mapToScene({key->width() / 2, key->height() / 2}).toPoint();
      QTest::mouseClick(screen.window, Qt::LeftButton, Qt::NoModifier, at);
      QTest::qWait(20);
    }
  }
  Screen screen;
};

INSTANTIATE_TEST_SUITE_P(Sizes, Walk, testing::ValuesIn(kPanels),
                         [](const auto& given) { return "P" + std::string(given.param.name); });

TEST_P(Walk, FromTheStartToTheTicketByTapsAlone) {
  screen.tap("startFindHelp");
  screen.tap("introBegin");
  EXPECT_EQ(linkId(), "0.1");
  screen.tap("option-for-self-and-family");
  screen.tap("nextButton");
  screen.tap("option-no");
  screen.tap("backButton");
  EXPECT_EQ(linkId(), "0.1");
  screen.tap("nextButton");
  EXPECT_TRUE(screen.shown("option-no")->property("chosen").toBool());
  // Taps all the way on one panel; on the others a few show the same.
  const int taps = GetParam().size.height() > GetParam().size.width() ? 60 : 6;
  for (int i = 0; i < taps && screen.shown("questionPage"); ++i) screen.tap("skipButton");
  while (screen.stage.visit->step() == Visit::Step::Asking) screen.stage.visit->next();
  screen.settle();
  ASSERT_TRUE(screen.shown("reviewPage"));
  screen.read();
  EXPECT_FALSE(screen.shown("reviewItem-0.1")) << "the hall reads an answer that nobody asked for";
  screen.tap("reviewSection-0.1");
  screen.tap("reviewItem-0.1");
  EXPECT_EQ(linkId(), "0.1");
  screen.tap("nextButton");
  ASSERT_TRUE(screen.shown("reviewPage"));
  screen.read();
  screen.tap("reviewConfirm");
  ASSERT_TRUE(screen.shown("resultPage"));
  screen.read();
  screen.tap("backButton");
  ASSERT_TRUE(screen.shown("reviewPage"));
  screen.read();
  screen.tap("reviewConfirm");
  ASSERT_TRUE(screen.shown("resultPage"));
  screen.read();
  screen.tap("helpTicket");
  ASSERT_TRUE(screen.stage.giveTicket());
  screen.settle();
  EXPECT_EQ(screen.shown("ticketNumber")->property("text"), "А-042");
  screen.stage.printer->comeOut(PrintState::kPrinted);
  ASSERT_TRUE(QTest::qWaitFor([&] { return screen.shown("printState")->property("stateName") == "printed"; }));
  screen.read();
  screen.tap("doneButton");
  EXPECT_TRUE(screen.shown("startPage"));
}

TEST_P(Walk, WhoDrumsOnSkipStopsAtTheReviewAndKeepsTheNumber) {
  screen.tap("startFindHelp");
  screen.tap("introBegin");
  auto* skip = screen.shown("skipButton");
  ASSERT_TRUE(skip);
  const auto place = skip->mapToScene({skip->width() / 2, skip->height() / 2}).toPoint();
  // From the last question on: the way there is walked above.
  auto& visit = *screen.stage.visit;
  while (visit.step() == Visit::Step::Asking) visit.next();
  visit.back();
  screen.settle();
  ASSERT_TRUE(screen.shown("skipButton"));
  screen.read();
  for (int i = 0; i < 5; ++i) screen.tapAt(place);
  EXPECT_TRUE(screen.shown("reviewPage"));
  screen.read();
  auto* confirm = screen.shown("reviewConfirm");
  ASSERT_TRUE(confirm);
  const auto there = confirm->mapToScene({confirm->width() / 2, confirm->height() / 2}).toPoint();
  for (int i = 0; i < 4; ++i) screen.tapAt(there);
  EXPECT_TRUE(screen.shown("resultPage")) << "gone unread";
  screen.read();
  screen.tap("helpTicket");
  ASSERT_TRUE(screen.stage.giveTicket());
  screen.settle();
  auto* done = screen.shown("doneButton");
  ASSERT_TRUE(done);
  const auto over = done->mapToScene({done->width() / 2, done->height() / 2}).toPoint();
  for (int i = 0; i < 5; ++i) screen.tapAt(over);
  EXPECT_TRUE(screen.shown("ticketPage"));
  screen.stage.printer->comeOut(PrintState::kPrinted);
}

TEST_P(Walk, EveryRussianLetterIsAKeyOfItsOwn) {
  screen.tap("startFindHelp");
  screen.tap("introBegin");
  while (screen.stage.visit->question()->linkId() != "6.6") screen.stage.visit->next();
  screen.settle();
  screen.tap("textAnswer");
  QTest::qWait(300);
  const QString alphabet = QString::fromUtf8("абвгдеёжзийклмнопрстуфхцчшщъыьэюя");
  type(alphabet);
  EXPECT_EQ(screen.stage.visit->question()->typed().toLower(), alphabet);
  type(QString::fromUtf8(" нн"));
  EXPECT_TRUE(screen.stage.visit->question()->typed().endsWith(QString::fromUtf8(" нн")))
      << "fast typing of one letter";
  EXPECT_TRUE(screen.shown("nextButton")) << "the ways on are there while typing";
  EXPECT_TRUE(screen.shown("quickExit"));
  screen.tap("quickExit");
  EXPECT_TRUE(screen.shown("startPage"));
}

TEST_P(Walk, EveryTatarLetterIsAKeyOfItsOwn) {
  ui::Language::instance().setCode("tt");
  screen.tap("startFindHelp");
  screen.tap("introBegin");
  while (screen.stage.visit->question()->linkId() != "6.6") screen.stage.visit->next();
  screen.settle();
  screen.tap("textAnswer");
  QTest::qWait(300);
  const QString alphabet = QString::fromUtf8("аәбвгдеёжҗзийклмнңоөпрстуүфхһцчшщъыьэюя");
  type(alphabet);
  EXPECT_EQ(screen.stage.visit->question()->typed().toLower(), alphabet);
  screen.check("text-keyboard-tatar");
}

TEST_P(Walk, LeavingQuicklyIsOneTapFromAnyQuestion) {
  screen.tap("startFindHelp");
  screen.tap("introBegin");
  screen.tap("option-for-self-and-family");
  screen.tap("quickExit");
  ASSERT_TRUE(screen.shown("startPage"));
  screen.tap("startFindHelp");
  screen.tap("introBegin");
  EXPECT_FALSE(screen.shown("option-for-self-and-family")->property("chosen").toBool());
}

TEST_P(Walk, WhatMayHelpIsPrintedOnceAndLeftQuickly) {
  screen.tap("startFindHelp");
  screen.tap("introBegin");
  auto& visit = *screen.stage.visit;
  for (int i = 0; i < 100 && visit.step() == Visit::Step::Asking; ++i) {
    if (visit.question()->linkId() == "6.4") visit.question()->toggle(0);
    visit.next();
  }
  visit.confirm();
  screen.settle();
  screen.read();
  EXPECT_TRUE(screen.shown("helpService-0"));
  screen.tap("printMemo");
  EXPECT_FALSE(screen.shown("printMemo")->isEnabled()) << "a second memo would be on its way";
  screen.stage.printer->comeOut(PrintState::kPrinted);
  ASSERT_TRUE(QTest::qWaitFor([&] { return visit.help()->memoName() == "printed"; }));
  screen.settle();
  EXPECT_FALSE(screen.shown("printMemo"));
  EXPECT_TRUE(screen.shown("memoState"));
  screen.tap("quickExit");
  EXPECT_TRUE(screen.shown("startPage"));
  EXPECT_TRUE(visit.help()->services().isEmpty());
}

TEST_P(Walk, ADoubleTapOnTheConfirmingButtonIsOneTicket) {
  screen.tap("startTakeTicket");
  screen.tap("line-reception");
  auto* turn = screen.shown("turnOrdinary");
  ASSERT_TRUE(turn);
  const auto at = turn->mapToScene({turn->width() / 2, turn->height() / 2}).toPoint();
  QTest::qWait(310);
  QTest::mouseClick(screen.window, Qt::LeftButton, Qt::NoModifier, at);
  QTest::mouseClick(screen.window, Qt::LeftButton, Qt::NoModifier, at);
  QTest::mouseDClick(screen.window, Qt::LeftButton, Qt::NoModifier, at);
  EXPECT_EQ(screen.stage.hub->count("ticket.issue"), 1U);
}

TEST_P(Walk, FromMoreToAServiceAndItsTicket) {
  screen.tap("startMore");
  ASSERT_TRUE(screen.shown("morePage"));
  screen.tap("moreServices");
  screen.tap("entry-3-6");
  screen.tap("entry-kindergarten");
  EXPECT_EQ(screen.shown("catalogueSentence")->property("text"), "Очередь в детский сад");
  screen.tap("backButton");
  screen.tap("entry-kindergarten");
  screen.tap("helpTicket");
  ASSERT_TRUE(screen.shown("turnPage"));
  screen.tap("backButton");
  ASSERT_TRUE(screen.shown("helpDetails")) << "Back leads to what was read";
  screen.tap("helpTicket");
  screen.tap("turnOrdinary");
  const auto& call = screen.stage.hub->calls.back();
  EXPECT_EQ(call.method, "ticket.issue");
  EXPECT_EQ(call.params.at("line").as_string(), "documents");
}

TEST_P(Walk, FromMoreToAServiceThatOneBooks) {
  screen.tap("startMore");
  screen.tap("moreServices");
  screen.tap("entry-adults");
  screen.tap("entry-psychologist");
  EXPECT_FALSE(screen.shown("helpTicket"));
  screen.tap("helpBook");
  ASSERT_TRUE(screen.shown("bookingPage"));
  EXPECT_EQ(screen.stage.visit->appointment()->serviceName(), "Консультация");
}

TEST_P(Walk, ThroughInstitutionsAndLessonsBackToTheStart) {
  screen.tap("startMore");
  screen.tap("moreInstitutions");
  screen.tap("entry-employment");
  EXPECT_TRUE(screen.shown("institutionPhone-0"));
  EXPECT_EQ(screen.shown("siteCode")->property("text"), "https://jobs.example.org");
  screen.tap("backButton");
  screen.tap("backButton");
  screen.tap("moreLessons");
  screen.tap("entry-7-11");
  screen.tap("entry-homework");
  EXPECT_TRUE(screen.shown("lessonAbsent"));
  for (const char* page : {"cataloguePage", "cataloguePage", "morePage", "startPage"}) {
    screen.tap("backButton");
    ASSERT_TRUE(screen.shown(page)) << page;
  }
  screen.tap("startMore");
  screen.tap("moreInstitutions");
  screen.tap("quickExit");
  EXPECT_TRUE(screen.shown("startPage"));
}

TEST_P(Walk, AKeyAClosedWindowOrAnotherButtonLeadNowhere) {
  QTest::keyClick(screen.window, Qt::Key_F4, Qt::AltModifier);
  QTest::keyClick(screen.window, Qt::Key_Q, Qt::ControlModifier);
  screen.window->close();
  EXPECT_TRUE(screen.window->isVisible());
  auto* card = screen.shown("startFindHelp");
  QTest::mouseClick(screen.window, Qt::RightButton, Qt::NoModifier, card->mapToScene({20, 20}).toPoint());
  EXPECT_TRUE(screen.shown("startPage"));
  ASSERT_TRUE(QGuiApplication::overrideCursor());
  EXPECT_EQ(QGuiApplication::overrideCursor()->shape(), Qt::BlankCursor);
}

}  // namespace
}  // namespace priyom::kiosk
