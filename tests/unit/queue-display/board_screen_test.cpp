// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue-display/board_screen.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QTest>

#include "tests/unit/queue-display/boards.h"

namespace priyom::display::test {
namespace {

using testing::ElementsAre;

std::vector<std::string> numbers(BoardScreen& screen) {
  std::vector<std::string> texts;
  for (int row = 0; row < screen.calls()->rowCount(); ++row)
    texts.push_back(screen.calls()->data(screen.calls()->index(row), CallSlots::NumberRole).toString().toStdString());
  return texts;
}

class BoardScreenTest : public testing::Test {
 protected:
  BoardScreen screen_;
};

TEST_F(BoardScreenTest, TheNewestCallStandsFirstAndNoMoreThanSixAreDrawn) {
  auto many = busyBoard();
  many.calls.push_back(call("А-037", "Окно 5", "left"));
  screen_.show(many);
  EXPECT_THAT(numbers(screen_), ElementsAre("А-042", "М-006", "А-041", "К-002", "А-1040", "А-039"));
}

TEST_F(BoardScreenTest, WhoWasServedOrDidNotComeGivesThePlaceFree) {
  screen_.show(board(
      1,
      {call("А-003", "Окно 1", "left", 0, TicketState::kDone), call("А-002", "Окно 1", "left", 0, TicketState::kNoShow),
       call("А-004", "Окно 1", "left", 0, TicketState::kCancelled), call("А-001", "Окно 2", "right")}));
  EXPECT_THAT(numbers(screen_), ElementsAre("А-001"));
}

TEST_F(BoardScreenTest, AnOlderBoardOfTheSameEpochDoesNotBringBackAnOldCall) {
  EXPECT_TRUE(screen_.show(board(5, {call("А-005", "Окно 1", "left")})));
  EXPECT_FALSE(screen_.show(board(4, {call("А-004", "Окно 1", "left")})));
  EXPECT_FALSE(screen_.show(board(5, {call("А-004", "Окно 1", "left")})));
  EXPECT_THAT(numbers(screen_), ElementsAre("А-005"));
}

TEST_F(BoardScreenTest, ARestoredHubIsShownThoughItsCountIsLower) {
  screen_.show(board(50, {call("А-050", "Окно 1", "left")}));
  EXPECT_TRUE(screen_.show(board(2, {call("А-051", "Окно 1", "left")}, "epoch-2")));
  EXPECT_THAT(numbers(screen_), ElementsAre("А-051"));
}

TEST_F(BoardScreenTest, TheFirstBoardOfAConnectionReplacesWhateverItsRevision) {
  screen_.show(board(50, {call("А-050", "Окно 1", "left")}));
  screen_.linkLost("Нет связи с 10:42");
  screen_.linkLive();
  EXPECT_TRUE(screen_.show(board(3, {call("А-003", "Окно 1", "left")})));
  EXPECT_FALSE(screen_.show(board(2, {call("А-002", "Окно 1", "left")}))) << "only the first one replaces";
  EXPECT_THAT(numbers(screen_), ElementsAre("А-003"));
}

TEST_F(BoardScreenTest, ALostLinkKeepsTheLastBoardAndSaysSoUntilANewOneIsThere) {
  EXPECT_TRUE(screen_.stale()) << "nothing is known at first";
  EXPECT_FALSE(screen_.known());
  screen_.show(busyBoard());
  EXPECT_FALSE(screen_.stale());
  screen_.linkLost("Нет связи с 10:42");
  EXPECT_TRUE(screen_.stale());
  EXPECT_EQ(screen_.linkSentence(), "Нет связи с 10:42");
  EXPECT_EQ(numbers(screen_).size(), 6U);
  screen_.linkLive();
  EXPECT_TRUE(screen_.stale()) << "a connection alone does not make an old board true";
  screen_.show(busyBoard());
  EXPECT_FALSE(screen_.stale());
  EXPECT_EQ(screen_.linkSentence(), "");
}

TEST_F(BoardScreenTest, ARecallIsToldApartOnlyWhileTheVisitorIsOnTheWay) {
  screen_.show(
      board(1, {call("А-001", "Окно 1", "left", 2), call("А-002", "Окно 2", "left", 1, TicketState::kServing)}));
  const auto at = [&](int row, int role) { return screen_.calls()->data(screen_.calls()->index(row), role); };
  EXPECT_EQ(at(0, CallSlots::RecallsRole).toInt(), 2);
  EXPECT_TRUE(at(0, CallSlots::RecalledRole).toBool());
  EXPECT_FALSE(at(1, CallSlots::RecalledRole).toBool());
  EXPECT_TRUE(at(1, CallSlots::ServingRole).toBool());
}

TEST(BoardScreenIdle, ThereIsTimeForNoticesWhileNobodyIsOnTheWay) {
  int count = 0;
  const QCoreApplication application(count, nullptr);  // for timers
  BoardScreen screen;
  EXPECT_FALSE(screen.idle()) << "nothing is known yet";
  screen.show(board(1, {call("А-001", "Окно 1", "left", 0, TicketState::kServing)}));
  EXPECT_TRUE(screen.idle()) << "nobody was called just now";
  screen.show(board(2, {call("А-002", "Окно 2", "left"), call("А-001", "Окно 1", "left", 0, TicketState::kServing)}));
  EXPECT_FALSE(screen.idle()) << "somebody looks for the way";
  screen.show(board(3, {call("А-002", "Окно 2", "left", 0, TicketState::kServing)}));
  EXPECT_FALSE(screen.idle()) << "for a while the board stays alone";
  screen.setIdleAfter(std::chrono::milliseconds(0));
  screen.show(board(4, {call("А-003", "Окно 2", "left")}));
  screen.show(board(5, {}));
  EXPECT_FALSE(screen.idle());
  EXPECT_TRUE(QTest::qWaitFor([&] { return screen.idle(); }));
}

TEST_F(BoardScreenTest, TheClockShowsTheHubsMinutesInTheCentresTime) {
  screen_.setNow(QDateTime(QDate(2026, 11, 22), QTime(10, 42, 7), Qt::OffsetFromUTC, 3 * 3600));
  EXPECT_EQ(screen_.clock(), "10:42");
  screen_.setNow({});
  EXPECT_EQ(screen_.clock(), "");
}

TEST(BoardScreenLines, ADisplayOfSomeLinesShowsTheirNumbersOnly) {
  BoardScreen screen({LineId{"social"}, LineId{"documents"}});
  screen.show(busyBoard());
  EXPECT_EQ(screen.calls()->rowCount(), 6) << "no letters known yet: rather too much than an empty board";
  screen.setCentre(centre());
  EXPECT_THAT(numbers(screen), ElementsAre("А-042", "А-041", "К-002", "А-1040", "А-039", "А-038"));
  EXPECT_FALSE(screen.next().contains(QStringLiteral("М-007")));
  EXPECT_TRUE(screen.next().contains(QStringLiteral("К-003")));
  EXPECT_EQ(screen.lines()->rowCount(), 2);
  EXPECT_EQ(screen.centreName(), "Центр социальной помощи семье и детям");
}

TEST(BoardScreen, LinesThatTheCentreDoesNotHaveAreNamed) {
  BoardScreen wrong({LineId{"social"}, LineId{"nowhere"}});
  wrong.setCentre(centre());
  EXPECT_TRUE(wrong.setupSentence().contains("nowhere"));
  EXPECT_FALSE(wrong.setupSentence().contains("social"));
  BoardScreen right({LineId{"social"}});
  right.setCentre(centre());
  EXPECT_EQ(right.setupSentence(), "");
}

}  // namespace
}  // namespace priyom::display::test
