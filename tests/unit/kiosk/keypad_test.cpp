// SPDX-License-Identifier: GPL-3.0-or-later
// One visitor with a keypad, who sees little or nothing: all of it by keys, and nothing but what a key is there for.
#include "kiosk/keypad.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include "kiosk_screen.h"
#include "ui/scan/scan_filter.h"

namespace priyom::kiosk {
namespace {

class Keys : public testing::Test {
 protected:
  Keys() {
    screen.stage.goLive();
    screen.settle();
  }
  Visit& visit() { return *screen.stage.visit; }
  QString current() { return screen.keypad().current() ? screen.keypad().current()->objectName() : QString(); }
  bool rests() {
    return QTest::qWaitFor([&] { return !screen.aloud().speaking(); });
  }
  void toQuestion(const char* linkId) {
    visit().findHelp();
    visit().beginQuestions();
    for (int i = 0; i < 100 && visit().question()->linkId() != linkId; ++i) visit().next();
    screen.settle();
  }
  bool keyboardShown() { return screen.window->findChild<QQuickItem*>("keyboard")->property("active").toBool(); }

  Headphones headphones;
  Screen screen{kPanels[1], "ru", {}, needs(), headphones.speaker()};
};

TEST_F(Keys, LeadFromTheStartToATicket) {
  screen.press(Qt::Key_Down);
  EXPECT_EQ(current(), "startTakeTicket");
  screen.press(Qt::Key_Return);
  ASSERT_EQ(visit().step(), Visit::Step::ChoosingLine);
  screen.choose("line-reception");
  ASSERT_EQ(visit().step(), Visit::Step::Turn);
  screen.press(Qt::Key_Tab);
  EXPECT_EQ(current(), "turnOrdinary");
  screen.press(Qt::Key_Space);
  ASSERT_TRUE(screen.stage.giveTicket());
  screen.settle();
  EXPECT_EQ(screen.stage.hub->count("ticket.issue"), 1U);
  screen.stage.printer->comeOut(PrintState::kPrinted);
  ASSERT_TRUE(QTest::qWaitFor([&] { return visit().ticket()->paperName() == "printed"; }));
  screen.choose("doneButton");
  EXPECT_EQ(visit().step(), Visit::Step::Start);
}

TEST_F(Keys, AnswerTheQuestionnaireAndCorrectIt) {
  screen.choose("startFindHelp");
  screen.choose("introBegin");
  ASSERT_EQ(visit().question()->linkId(), "0.1");
  screen.choose("option-for-self-and-family");
  EXPECT_EQ(current(), "option-for-self-and-family") << "it stays where it was";
  EXPECT_TRUE(screen.shown("option-for-self-and-family")->property("chosen").toBool());
  screen.choose("nextButton");
  const auto second = visit().question()->linkId();
  ASSERT_NE(second, "0.1");
  EXPECT_EQ(current(), "") << "a new page: nothing is meant yet";
  screen.press(Qt::Key_Escape);
  EXPECT_EQ(visit().question()->linkId(), "0.1");
  EXPECT_TRUE(screen.shown("option-for-self-and-family")->property("chosen").toBool());
  screen.choose("nextButton");
  ASSERT_EQ(visit().question()->linkId(), second);
  while (visit().step() == Visit::Step::Asking) screen.choose("skipButton");
  ASSERT_EQ(visit().step(), Visit::Step::Review);
  screen.choose("reviewSection-0.1");
  screen.choose("reviewItem-0.1");
  EXPECT_EQ(visit().question()->linkId(), "0.1");
  screen.press(Qt::Key_Backspace);
  EXPECT_EQ(visit().step(), Visit::Step::Review);
  screen.choose("reviewConfirm");
  screen.choose("helpTicket");
  EXPECT_EQ(screen.stage.hub->count("ticket.issue"), 1U);
}

TEST_F(Keys, GoRoundAndBackAndComeToTheFootWithoutTheArrowsOfLists) {
  QStringList down;
  do {
    screen.press(Qt::Key_Down);
    down << current();
  } while (down.size() < 40 && down.count(down.first()) < 2);
  EXPECT_EQ(down.first(), "startTakeTicket");
  EXPECT_TRUE(down.contains("footAloud"));
  EXPECT_TRUE(down.contains("callStaff"));
  EXPECT_FALSE(down.join(' ').contains("Down "));
  screen.press(Qt::Key_Up);
  EXPECT_EQ(current(), "callStaff") << "the last one is before the first";
  screen.press(Qt::Key_Backtab);
  EXPECT_EQ(current(), "footHelp");
}

TEST_F(Keys, SayWhereTheyAreAndSayItOnceMore) {
  screen.press(Qt::Key_F1);
  EXPECT_TRUE(screen.aloud().on()) << "what one who does not see finds first";
  ASSERT_TRUE(rests());
  headphones.take();
  screen.press(Qt::Key_Down);
  ASSERT_TRUE(rests());
  const auto said = headphones.take();
  ASSERT_EQ(said.size(), 1);
  const auto count = readScreen(screen.window).controls().size();
  EXPECT_TRUE(said.front().startsWith(QString::fromUtf8("1 из %1, кнопка, Взять талон").arg(count)))
      << said.front().toStdString();
  screen.press(Qt::Key_Home);
  ASSERT_TRUE(rests());
  EXPECT_EQ(headphones.take(), said);
}

TEST_F(Keys, CutOffWhatWasBeingSaid) {
  headphones.hold(true);
  screen.press(Qt::Key_F1);
  ASSERT_TRUE(QTest::qWaitFor([&] { return headphones.sounds(); }));
  screen.press(Qt::Key_Down);
  EXPECT_TRUE(QTest::qWaitFor([&] { return headphones.said().size() == 2; }, 500));
  EXPECT_TRUE(headphones.said().last().contains(QString::fromUtf8("Взять талон")));
}

TEST_F(Keys, WorkWithoutHeadphonesAndTheRingIsAroundTheControl) {
  Screen silent(kPanels[2], "ru");
  silent.stage.goLive();
  silent.settle();
  silent.stepTo("startUrgent");
  auto* ring = silent.shown("focusRing");
  ASSERT_TRUE(ring);
  auto* control = silent.shown("startUrgent");
  const auto inner = control->mapRectToScene({0, 0, control->width(), control->height()});
  const auto outer = ring->mapRectToScene({0, 0, ring->width(), ring->height()});
  EXPECT_TRUE(outer.contains(inner));
  EXPECT_TRUE(inner.adjusted(-20, -20, 20, 20).contains(outer));
  silent.press(Qt::Key_Return);
  EXPECT_EQ(silent.stage.visit->step(), Visit::Step::Urgent);
  EXPECT_FALSE(silent.shown("focusRing"));
}

TEST_F(Keys, ScrollToWhatTheyMean) {
  Screen small(kPanels[2], "ru");
  small.stage.goLive();
  auto& visit = *small.stage.visit;
  visit.findHelp();
  visit.beginQuestions();
  while (visit.step() == Visit::Step::Asking) {
    if (visit.question()->rowCount() > 0) visit.question()->toggle(0);
    visit.next();
  }
  auto* review = visit.review();
  for (int i = 0; i < review->rowCount(); ++i)
    if (review->data(review->index(i), ReviewModel::IsSection).toBool()) review->toggle(i);
  small.settle();
  ASSERT_TRUE(small.shown("reviewDown")) << "the control: more than fits";
  auto* list = small.shown("reviewDown")->parentItem();
  const auto view = list->mapRectToScene({0, 0, list->width(), list->height()}).adjusted(-1, -1, 1, 1);
  const auto controls = readScreen(small.window).controls();
  for (std::size_t i = 0; i < controls.size(); ++i) {
    small.press(Qt::Key_Down);
    ASSERT_TRUE(small.keypad().current());
    auto* item = small.keypad().current();
    if (!list->isAncestorOf(item)) continue;
    EXPECT_TRUE(view.contains(item->mapRectToScene({0, 0, item->width(), item->height()})))
        << item->objectName().toStdString();
  }
}

TEST_F(Keys, TheRingGoesWithTheControlAsLettersGrow) {
  screen.stepTo("startBook");
  ui::Theme::instance().setTextScale(200);
  screen.settle();
  const auto* list = screen.shown("pageDown");
  ASSERT_TRUE(list) << "the control: more than fits";
  const auto view = list->parentItem()->mapRectToScene({0, 0, 10'000, list->parentItem()->height()});
  EXPECT_TRUE(view.adjusted(-10'000, 0, 0, 0).contains(screen.keypad().ring()));
  EXPECT_GT(screen.keypad().ring().height(), ui::Theme::instance().target());
  ui::Theme::instance().setTextScale(100);
}

TEST_F(Keys, WhoDrumsOnTheKeyGetsNoFurtherThanOnePage) {
  screen.choose("startFindHelp");
  screen.stepTo("introBegin");
  for (int i = 0; i < 6; ++i) QTest::keyClick(screen.window, Qt::Key_Return);
  screen.settle();
  EXPECT_EQ(visit().question()->linkId(), "0.1");
  EXPECT_EQ(visit().step(), Visit::Step::Asking);
  EXPECT_FALSE(screen.aloud().on()) << "nobody asked for it";
  // Nor does a key that is held down.
  screen.stepTo("skipButton");
  QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, {}, true);
  QCoreApplication::sendEvent(screen.window, &held);
  screen.settle();
  EXPECT_EQ(visit().question()->linkId(), "0.1");
}

TEST_F(Keys, WriteWhileAFieldIsWrittenInAndLeaveItAgain) {
  toQuestion("6.6");
  screen.stepTo("textAnswer");
  EXPECT_FALSE(keyboardShown()) << "passing by opens nothing";
  screen.press(Qt::Key_Return);
  ASSERT_TRUE(QTest::qWaitFor([&] { return keyboardShown(); }));
  for (const auto key : {Qt::Key_A, Qt::Key_B, Qt::Key_Space, Qt::Key_C, Qt::Key_Backspace})
    QTest::keyClick(screen.window, key);
  screen.settle();
  EXPECT_EQ(visit().question()->typed(), "ab ");
  screen.press(Qt::Key_Backspace, 6);
  EXPECT_EQ(visit().question()->typed(), "");
  EXPECT_TRUE(keyboardShown()) << "who takes back more than there is still writes";
  EXPECT_EQ(visit().question()->linkId(), "6.6") << "Backspace took back letters, not the page";
  screen.press(Qt::Key_Escape);
  EXPECT_FALSE(keyboardShown());
  EXPECT_EQ(visit().question()->linkId(), "6.6");
  EXPECT_EQ(current(), "textAnswer");
  screen.choose("nextButton");
  EXPECT_NE(visit().question()->linkId(), "6.6");
}

TEST_F(Keys, WhatIsWrittenIsSaidLetterByLetter) {
  toQuestion("6.6");
  screen.press(Qt::Key_F1);
  ASSERT_TRUE(rests());
  screen.choose("textAnswer");
  ASSERT_TRUE(QTest::qWaitFor([&] { return keyboardShown(); }));
  QTest::qWait(150);
  ASSERT_TRUE(rests());
  headphones.take();
  QTest::keyClick(screen.window, Qt::Key_Z);
  EXPECT_TRUE(QTest::qWaitFor([&] { return headphones.said().contains("z"); }))
      << headphones.said().join('\n').toStdString();
}

TEST_F(Keys, AnswerTheQuestionWhetherAnybodyIsThere) {
  Screen quick(kPanels[0], "ru", {.idle = std::chrono::milliseconds(100), .stillHere = std::chrono::seconds(20)});
  quick.stage.goLive();
  quick.stage.visit->findHelp();
  ASSERT_TRUE(QTest::qWaitFor([&] { return quick.stage.visit->idle()->asking(); }));
  quick.press(Qt::Key_Down);
  ASSERT_TRUE(quick.keypad().current());
  EXPECT_EQ(quick.keypad().current()->objectName(), "idleStay") << "nothing behind it is reached";
  QTest::keyClick(quick.window, Qt::Key_Return);
  EXPECT_FALSE(quick.stage.visit->idle()->asking());
  EXPECT_EQ(quick.stage.visit->step(), Visit::Step::Intro);
}

TEST_F(Keys, LeadNowhereOutside) {
  for (const auto key : {Qt::Key_Escape, Qt::Key_F1, Qt::Key_F4, Qt::Key_F11, Qt::Key_Menu, Qt::Key_Print, Qt::Key_Home,
                         Qt::Key_Backspace, Qt::Key_Return, Qt::Key_Q, Qt::Key_Delete})
    for (const auto held : {Qt::NoModifier, Qt::ControlModifier, Qt::AltModifier, Qt::MetaModifier})
      QTest::keyClick(screen.window, key, held);
  screen.settle();
  EXPECT_TRUE(screen.window->isVisible());
  EXPECT_TRUE(screen.shown("startPage"));
}

// Enter behind it, as most readers are set.
TEST_F(Keys, AreNotTakenForAScanNorAScanForThem) {
  ui::ScanFilter scans;
  qGuiApp->installEventFilter(&scans);
  const QSignalSpy scanned(&scans, &ui::ScanFilter::scanned);
  screen.stepTo("startFindHelp");
  for (const char letter : "PRYM060" + std::string(60, 'A')) QTest::keyClick(screen.window, letter);
  QTest::keyClick(screen.window, Qt::Key_Return);
  ASSERT_TRUE(QTest::qWaitFor([&] { return scanned.count() == 1; }));
  QTest::qWait(200);
  EXPECT_EQ(visit().step(), Visit::Step::Start) << "the reader's Enter is no press of a key";
  screen.press(Qt::Key_Return);
  QTest::qWait(200);
  EXPECT_EQ(visit().step(), Visit::Step::Intro);
  qGuiApp->removeEventFilter(&scans);
}

}  // namespace
}  // namespace priyom::kiosk
