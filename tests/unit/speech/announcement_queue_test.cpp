// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/announcement_queue.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

namespace priyom::speech {
namespace {

using namespace std::chrono_literals;

const Instant kNine{std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + 6h};

Board::Call call(std::int64_t id, Instant at = kNine, int recalls = 0, TicketState state = TicketState::kCalled) {
  Board::Call made;
  made.callId = id;
  made.recalls = recalls;
  made.number = {u'А', static_cast<int>(id)};
  made.counter = "Окно 1";
  made.state = state;
  made.calledAt = at;
  return made;
}

class Hall : public testing::Test {
 protected:
  Hall() { queue_.take({}, "one", kNine); }
  std::vector<std::int64_t> heard(Instant now = kNine) {
    std::vector<std::int64_t> ids;
    while (const auto next = queue_.next(now)) ids.push_back(next->callId);
    return ids;
  }
  AnnouncementQueue queue_;
};

TEST_F(Hall, HearsEachCallOnceInTheOrderOfTheCalls) {
  queue_.take({call(2), call(1)}, "one", kNine);
  EXPECT_EQ(heard(), (std::vector<std::int64_t>{1, 2}));
  queue_.take({call(3), call(2), call(1)}, "one", kNine);
  EXPECT_EQ(heard(), (std::vector<std::int64_t>{3}));
}

TEST_F(Hall, HearsARecallAgain) {
  queue_.take({call(1)}, "one", kNine);
  heard();
  queue_.take({call(1, kNine, 1)}, "one", kNine + 2min);
  const auto again = queue_.next(kNine + 2min);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->recalls, 1);
  EXPECT_FALSE(queue_.next(kNine + 2min));
}

TEST_F(Hall, ARecallTakesThePlaceOfTheCallThatIsStillWaiting) {
  queue_.take({call(1)}, "one", kNine);
  queue_.take({call(1, kNine, 1)}, "one", kNine + 5s);
  EXPECT_EQ(heard(kNine + 5s), (std::vector<std::int64_t>{1}));
}

TEST_F(Hall, DoesNotHearWhoHasComeGoneOrWasTakenBack) {
  for (const auto state : {TicketState::kServing, TicketState::kNoShow, TicketState::kDone, TicketState::kCancelled}) {
    const auto id = 10 + static_cast<std::int64_t>(state);
    queue_.take({call(id)}, "one", kNine);
    queue_.take({call(id, kNine, 0, state)}, "one", kNine);
    EXPECT_EQ(heard(), std::vector<std::int64_t>{});
  }
  queue_.take({call(1)}, "one", kNine);
  queue_.take({}, "one", kNine);
  EXPECT_EQ(heard(), std::vector<std::int64_t>{});
}

TEST_F(Hall, DoesNotHearWhatIsOutOfDate) {
  queue_.take({call(1)}, "one", kNine);
  EXPECT_EQ(heard(kNine + AnnouncementQueue::kStale + 1ms), std::vector<std::int64_t>{});
  queue_.take({call(2, kNine), call(1)}, "one", kNine + 1min);
  EXPECT_EQ(heard(kNine + 1min), std::vector<std::int64_t>{}) << "called while the network was away";
}

TEST(Restart, RepeatsNothing) {
  AnnouncementQueue queue;
  queue.take({call(2), call(1)}, "one", kNine);
  EXPECT_FALSE(queue.next(kNine));
  queue.take({call(3), call(2), call(1)}, "one", kNine);
  EXPECT_EQ(queue.next(kNine)->callId, 3);
  // Of a restored hub: its call ids may begin anew.
  queue.take({call(1)}, "two", kNine);
  EXPECT_FALSE(queue.next(kNine));
}

// Calls come, are repeated and end; boards come late or not at all.
TEST(AnnouncementProperty, NothingTwiceNothingOverNothingOutOfDate) {
  EXPECT_TRUE(rc::check([] {
    AnnouncementQueue queue;
    queue.take({}, "one", kNine);
    auto now = kNine;
    std::vector<Board::Call> board;
    std::int64_t last = 0;
    std::set<std::pair<std::int64_t, int>> heard;
    std::set<std::pair<std::int64_t, int>> promised;  // taken up in time, and not over since
    for (int step = *rc::gen::inRange(0, 60); step > 0; --step) {
      now += std::chrono::seconds(*rc::gen::inRange(0, 20));
      switch (*rc::gen::inRange(0, 5)) {
        case 0:
        case 1:
          board.insert(board.begin(), call(++last, now));
          break;
        case 2:
          if (!board.empty()) {
            auto& each = *(board.begin() + *rc::gen::inRange<std::ptrdiff_t>(0, std::ssize(board)));
            if (each.state == TicketState::kCalled) ++each.recalls;
          }
          break;
        case 3:
          if (!board.empty())
            (board.begin() + *rc::gen::inRange<std::ptrdiff_t>(0, std::ssize(board)))->state = TicketState::kServing;
          break;
        default:
          if (const auto next = queue.next(now)) {
            RC_ASSERT(heard.emplace(next->callId, next->recalls).second);
            RC_ASSERT(now - next->calledAt <= AnnouncementQueue::kStale);
          }
      }
      if (*rc::gen::inRange(0, 4) != 0) queue.take(board, "one", now);
    }
    queue.take(board, "one", now);
    while (const auto next = queue.next(now)) {
      RC_ASSERT(heard.emplace(next->callId, next->recalls).second);
      const auto found = std::ranges::find(board, next->callId, &Board::Call::callId);
      RC_ASSERT(found != board.end());
      RC_ASSERT(found->state == TicketState::kCalled);
      RC_ASSERT(found->recalls == next->recalls);
    }
    RC_ASSERT(queue.size() == 0U);
  }));
}

}  // namespace
}  // namespace priyom::speech
