// SPDX-License-Identifier: GPL-3.0-or-later
// Who does not see hears: into headphones only, no longer than wished, and nothing of it stays.
#include "kiosk/read_aloud.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <algorithm>
#include <cstring>
#include <fstream>

#include "kiosk_screen.h"
#include "speech/sound.h"
#include "tests/support/store_disk/scratch_folder.h"

namespace priyom::kiosk {
namespace {

using namespace std::chrono_literals;

class Aloud : public testing::Test {
 protected:
  explicit Aloud(VisitSettings settings = {})
      : screen(kPanels[0], "ru", std::move(settings), needs(), headphones.speaker()) {
    screen.stage.goLive();
    screen.settle();
  }
  Visit& visit() { return *screen.stage.visit; }
  ReadAloud& aloud() { return screen.aloud(); }
  bool rests() {
    return QTest::qWaitFor([&] { return !aloud().speaking(); });
  }
  bool says(const QString& text) {
    return QTest::qWaitFor(
        [&] { return std::ranges::any_of(headphones.said(), [&](const auto& each) { return each.contains(text); }); });
  }
  // The sentence is in the ear, and will be until it is cut off.
  void midWord() {
    headphones.hold(true);
    aloud().readPage();
    ASSERT_TRUE(QTest::qWaitFor([&] { return headphones.sounds(); }));
  }
  void toTicket(PrintState state) {
    visit().takeTicket();
    visit().chooseLine("reception");
    visit().ordinary();
    ASSERT_TRUE(screen.stage.giveTicket());
    screen.stage.printer->comeOut(state);
    const auto name = QString::fromUtf8(printStateName(state).data());
    ASSERT_TRUE(QTest::qWaitFor([&] { return visit().ticket()->paperName() == name; }));
  }

  Headphones headphones;
  Screen screen;
};

TEST_F(Aloud, IsNotOfferedWithoutHeadphones) {
  EXPECT_TRUE(screen.shown("footAloud"));
  Screen loud(kPanels[0], "ru");
  loud.stage.goLive();
  loud.settle();
  EXPECT_FALSE(loud.shown("footAloud"));
  loud.press(Qt::Key_F1);
  EXPECT_FALSE(loud.aloud().on());
}

TEST_F(Aloud, EveryPageIsSpokenAsItComesUntilItIsStopped) {
  screen.tap("footAloud");
  EXPECT_TRUE(says(visit().sentence()));
  screen.tap("startFindHelp");
  EXPECT_TRUE(says(visit().sentence()));
  screen.tap("introBegin");
  EXPECT_TRUE(says(visit().question()->text()));
  screen.tap("skipButton");
  EXPECT_TRUE(says(visit().question()->text()));
  screen.tap("footAloud");
  EXPECT_FALSE(aloud().on());
  ASSERT_TRUE(rests());
  headphones.take();
  screen.tap("skipButton");
  QTest::qWait(150);
  EXPECT_TRUE(headphones.said().isEmpty());
}

TEST_F(Aloud, WhatChangesOnThePageIsSaidAndWhatStaysIsNot) {
  visit().findHelp();
  visit().beginQuestions();
  screen.settle();
  aloud().readPage();
  ASSERT_TRUE(rests());
  headphones.take();
  screen.tap("option-for-self-and-family");
  EXPECT_TRUE(says(QString::fromUtf8("выбрано, ")) || says(QString::fromUtf8("отмечено, ")));
  ASSERT_TRUE(rests());
  EXPECT_EQ(headphones.said().size(), 1);
  aloud().forget();
  visit().quit();
  visit().callUrgently();
  screen.settle();
  aloud().readPage();
  ASSERT_TRUE(rests());
  headphones.take();
  screen.stage.hub->answer("alert.raise", boost::json::object{{"alert", {{"alert", "one"}, {"state", "open"}}}});
  EXPECT_TRUE(says(visit().staffCall()->sentence())) << headphones.said().join('\n').toStdString();
}

TEST_F(Aloud, TheClockIsNotSaidAgainEachMinute) {
  aloud().readPage();
  ASSERT_TRUE(rests());
  headphones.take();
  auto* clock = screen.shown("clock");
  ASSERT_TRUE(clock);
  clock->setProperty("text", "23:59");
  screen.settle();
  QTest::qWait(150);
  EXPECT_TRUE(headphones.said().isEmpty());
}

TEST_F(Aloud, ATouchCutsTheSpeechOffAtOnce) {
  midWord();
  QTest::mousePress(screen.window, Qt::LeftButton, Qt::NoModifier, {5, 5});
  EXPECT_TRUE(QTest::qWaitFor([&] { return !headphones.sounds(); }, 300));
  EXPECT_FALSE(aloud().speaking());
  QTest::mouseRelease(screen.window, Qt::LeftButton, Qt::NoModifier, {5, 5});
  EXPECT_EQ(headphones.said().size(), 1) << "what came after it is not said either";
}

TEST_F(Aloud, ANewPageCutsTheOldOneOffAtOnce) {
  midWord();
  visit().takeTicket();
  EXPECT_TRUE(QTest::qWaitFor([&] { return headphones.said().last() == visit().sentence(); }, 500))
      << headphones.said().join('\n').toStdString();
  EXPECT_EQ(headphones.said().size(), 2) << "the old page's title, the new one's";
}

TEST_F(Aloud, StopCutsTheSpeechOffAtOnce) {
  midWord();
  aloud().toggle();
  EXPECT_TRUE(QTest::qWaitFor([&] { return !headphones.sounds(); }, 300));
  EXPECT_FALSE(aloud().on());
}

TEST_F(Aloud, NothingIsSaidAndNothingKeptAfterTheVisit) {
  visit().findHelp();
  visit().beginQuestions();
  screen.settle();
  midWord();
  const auto title = visit().question()->text();
  visit().quit();
  EXPECT_FALSE(aloud().on());
  EXPECT_TRUE(QTest::qWaitFor([&] { return !headphones.sounds(); }, 300));
  // The voice was given something of no meaning, to forget its last words by.
  EXPECT_TRUE(says(QString::fromUtf8("раз два три")));
  headphones.take();
  visit().findHelp();
  visit().beginQuestions();
  screen.settle();
  QTest::qWait(150);
  EXPECT_TRUE(headphones.said().isEmpty()) << "the next visitor did not ask for it";
}

TEST_F(Aloud, AHiddenAnswerIsHiddenFromTheEarTooUntilItIsShown) {
  visit().findHelp();
  visit().beginQuestions();
  QString secret;
  int row = -1;
  while (visit().step() == Visit::Step::Asking) {
    auto* question = visit().question();
    if (question->rowCount() > 0) question->toggle(0);
    visit().next();
  }
  auto* review = visit().review();
  for (int i = 0; i < review->rowCount(); ++i)
    if (review->data(review->index(i), ReviewModel::IsSection).toBool()) review->toggle(i);
  for (int i = 0; i < review->rowCount() && row < 0; ++i)
    if (review->data(review->index(i), ReviewModel::Sensitive).toBool()) row = i;
  ASSERT_GE(row, 0) << "the control: something here is sensitive";
  review->reveal(row);
  secret = review->data(review->index(row), ReviewModel::Answer).toString();
  const auto title = review->data(review->index(row), ReviewModel::Title).toString();
  review->reveal(row);
  ASSERT_FALSE(secret.isEmpty());
  screen.settle();
  aloud().readPage();
  ASSERT_TRUE(rests());
  const auto ofIt = title + ": ";
  EXPECT_TRUE(says(ofIt + QString::fromUtf8("ответ скрыт")));
  EXPECT_FALSE(headphones.said().join('\n').contains(ofIt + secret));
  headphones.take();
  review->reveal(row);
  EXPECT_TRUE(says(ofIt + secret)) << headphones.said().join('\n').toStdString();
}

TEST_F(Aloud, ANumberThatIsOnNoPaperIsSaidToOneWhoDidNotAskForIt) {
  toTicket(PrintState::kFailed);
  EXPECT_TRUE(says(QString::fromUtf8("а сорок два")));
  EXPECT_TRUE(says(QString::fromUtf8("не получилось")) || says(QString::fromUtf8("Запомните")))
      << headphones.said().join('\n').toStdString();
  EXPECT_FALSE(aloud().on());
  ASSERT_TRUE(rests());
  visit().done();
  QTest::qWait(150);
  headphones.take();
  toTicket(PrintState::kPrinted);
  screen.settle();
  QTest::qWait(150);
  EXPECT_TRUE(headphones.said().isEmpty()) << "a number in hand is nobody else's business";
}

TEST_F(Aloud, AnEnglishScreenSpeaksItsRussianQuestionsInRussian) {
  ui::Language::instance().setCode("en");
  screen.settle();
  aloud().readPage();
  ASSERT_TRUE(rests());
  EXPECT_TRUE(headphones.said().contains("Touch what you need"));
}

class Listening : public Aloud {
 protected:
  Listening() : Aloud({.idle = 150ms, .stillHere = 1s, .farewell = 100ms}) {}
};

TEST_F(Listening, IsNotBeingAwayAndSilenceIs) {
  headphones.hold(true);
  visit().findHelp();
  screen.settle();
  aloud().readPage();
  ASSERT_TRUE(aloud().speaking());
  QTest::qWait(400);
  EXPECT_FALSE(visit().idle()->asking()) << "asked while it was being read to";
  headphones.hold(false);
  EXPECT_TRUE(QTest::qWaitFor([&] { return visit().idle()->asking(); })) << "the time goes on when the speech is over";
  EXPECT_TRUE(says(QString::fromUtf8("Вы ещё здесь?")));
  ASSERT_TRUE(rests());
  EXPECT_TRUE(QTest::qWaitFor([&] { return visit().step() == Visit::Step::Start; }, 5000));
  EXPECT_FALSE(aloud().on());
}

TEST_F(Listening, ATicketIsReadToItsEndBeforeItsPageGoes) {
  headphones.hold(true);
  aloud().readPage();
  toTicket(PrintState::kPrinted);
  ASSERT_TRUE(QTest::qWaitFor([&] { return aloud().speaking(); }));
  QTest::qWait(300);
  EXPECT_EQ(visit().step(), Visit::Step::Ticket);
  headphones.hold(false);
  EXPECT_TRUE(QTest::qWaitFor([&] { return visit().step() == Visit::Step::Start; }));
}

// With the voice that ships, to the very samples.
TEST(AloudForReal, ComesOutAsSound) {
  const tests::ScratchFolder folder;
  const auto file = folder.path() / "heard.wav";
  auto sound = speech::openSound("wav:" + file.string());
  ASSERT_TRUE(sound);
  Screen screen(kPanels[0], "ru", {}, needs(), std::make_unique<speech::Speaker>(std::move(*sound)));
  screen.stage.goLive();
  screen.settle();
  screen.press(Qt::Key_F1);
  ASSERT_TRUE(screen.aloud().speaking());
  ASSERT_TRUE(QTest::qWaitFor([&] { return !screen.aloud().speaking(); }, 20'000));
  const auto content = readFile(file.string());
  constexpr std::size_t kHeader = 44;
  ASSERT_GT(content.size(), kHeader + 2 * 5 * speech::kSampleRate) << "the start page takes longer than 5 s to say";
  speech::Pcm heard((content.size() - kHeader) / 2);
  std::memcpy(heard.data(), content.data() + kHeader, 2 * heard.size());
  EXPECT_GT(*std::ranges::max_element(heard), 2'000);
}

}  // namespace
}  // namespace priyom::kiosk
