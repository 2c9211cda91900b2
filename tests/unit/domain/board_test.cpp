// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/board.h"

#include <gtest/gtest.h>

#include "tests/unit/domain/sample_queue.h"

namespace priyom::tests {
namespace {

TEST(Board, ShowsCallsNextAndHowManyWait) {
  Day day;
  for (int i = 0; i < 20; ++i) day.issue(i % 4 == 0 ? kDocuments : kReception);
  const auto called = *day.next(kWindow3);
  const auto board = makeBoard(day.centre, day.queue, {"epoch", 7}, day.moment);
  ASSERT_EQ(board.calls.size(), 1U);
  EXPECT_EQ(board.calls[0].number, called.number);
  EXPECT_EQ(board.calls[0].counter, "Окно 3");
  EXPECT_EQ(board.calls[0].arrow, "right");
  EXPECT_EQ(board.calls[0].callId, called.callId);
  EXPECT_EQ(board.next.size(), kNextShown + 5) << "twelve of the long line, all of the short one";
  EXPECT_EQ(board.next[0].number.text(), "В-001");
  ASSERT_EQ(board.lines.size(), 2U);
  EXPECT_EQ(board.lines[0].name, "Приём");
  EXPECT_EQ(board.lines[0].waiting, 14);
  EXPECT_EQ(board.lines[1].waiting, 5);
  EXPECT_EQ(board.revision, (Revision{"epoch", 7}));
  EXPECT_EQ(board.moment.now, day.moment.now);
}

TEST(Board, ALongLineHidesNobodyOfAnother) {
  Day day;
  for (int i = 0; i < 40; ++i) day.issue(kReception);
  day.issue(kDocuments);
  const auto board = makeBoard(day.centre, day.queue, {}, day.moment);
  EXPECT_EQ(board.next.size(), kNextShown + 1);
  EXPECT_EQ(board.next.back().line, kDocuments);
}

TEST(Board, ACallStaysThreeMinutesSoThatNoAnnouncementIsLost) {
  Day day;
  day.issue();
  const auto gone = day.finish(day.start(*day.next(kWindow1)));
  const auto at = [&](Instant now) {
    return makeBoard(day.centre, day.queue, {}, {now, day.day, day.moment.utcOffset}).calls.size();
  };
  EXPECT_EQ(at(*gone.calledAt + kCallsKept), 1U);
  EXPECT_EQ(at(*gone.calledAt + kCallsKept + std::chrono::milliseconds(1)), 0U);
}

}  // namespace
}  // namespace priyom::tests
