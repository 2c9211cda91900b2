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
    while (const auto next = queue_.next(now))
      if (next->chime) ids.push_back(next->call.callId);
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
  EXPECT_EQ(again->call.recalls, 1);
  EXPECT_TRUE(again->chime);
  EXPECT_TRUE(queue_.next(kNine + 2min)) << "twice, as a call";
  EXPECT_FALSE(queue_.next(kNine + 2min));
}

TEST_F(Hall, ARecallTakesThePlaceOfTheCallThatIsStillWaiting) {
  queue_.take({call(2), call(1)}, "one", kNine);
  queue_.take({call(2), call(1, kNine, 1)}, "one", kNine + 5s);
  EXPECT_EQ(heard(kNine + 5s), (std::vector<std::int64_t>{1, 2}));
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

TEST_F(Hall, DoesNotHearWhatBecameKnownTooLateAndItIsTold) {
  queue_.take({call(2, kNine), call(1)}, "one", kNine + 1min);
  EXPECT_EQ(heard(kNine + 1min), std::vector<std::int64_t>{}) << "called while the network was away";
  const auto unsaid = queue_.takeUnsaid();
  ASSERT_EQ(unsaid.size(), 2U);
  EXPECT_EQ(unsaid[0].call.callId, 1);
  EXPECT_EQ(unsaid[0].reason, Unsaid::Reason::kTooLate);
  EXPECT_EQ(unsaid[0].after, 1min);
  EXPECT_EQ(queue_.unsaidCount(), 2);
  EXPECT_TRUE(queue_.takeUnsaid().empty()) << "each once";
}

TEST_F(Hall, HearsWhoIsStillCalledHoweverLongOthersWereSaidBefore) {
  queue_.take({call(1)}, "one", kNine);
  EXPECT_EQ(heard(kNine + 2min), (std::vector<std::int64_t>{1}));
  queue_.take({call(2, kNine + 2min), call(1)}, "one", kNine + 2min);
  EXPECT_EQ(heard(kNine + 2min + AnnouncementQueue::kGivenUp + 1ms), std::vector<std::int64_t>{});
  EXPECT_EQ(queue_.takeUnsaid().at(0).reason, Unsaid::Reason::kCrowded);
}

// Sentences of three languages, 4 s each.
class HallOfLanguages : public testing::Test {
 protected:
  HallOfLanguages() { queue_.take({}, "one", kNine); }
  // «1r 1t 1e»: what is said until nothing is left; `*` before what has a chime.
  std::string said(int most = 100) {
    std::string all;
    while (most-- > 0) {
      const auto next = queue_.next(now_, 4s);
      if (!next) break;
      all += (all.empty() ? "" : " ") + std::string(next->chime ? "*" : "") + std::to_string(next->call.callId) +
             "rte"[next->language];
      now_ += (next->chime ? 2s : 0s) + 4s;
    }
    return all;
  }
  Instant now_ = kNine;
  AnnouncementQueue queue_{3};
};

TEST_F(HallOfLanguages, ACallAloneIsSaidTwiceInEach) {
  queue_.take({call(1)}, "one", kNine);
  EXPECT_EQ(said(), "*1r 1t 1e 1r 1t 1e");
}

TEST_F(HallOfLanguages, TwoCallsAreSaidOnceInEachAndOneAfterTheOther) {
  queue_.take({call(2), call(1)}, "one", kNine);
  EXPECT_EQ(said(), "*1r 1t 1e *2r 2t 2e 2r 2t 2e") << "nobody waits behind the last one";
}

TEST_F(HallOfLanguages, WhoIsCalledMeanwhileEndsTheSecondTime) {
  queue_.take({call(1)}, "one", kNine);
  EXPECT_EQ(said(4), "*1r 1t 1e 1r");
  queue_.take({call(2, now_), call(1)}, "one", now_);
  EXPECT_EQ(said(), "*2r 2t 2e 2r 2t 2e");
}

TEST_F(HallOfLanguages, InABurstTheFirstLanguageComesFirstAndTheOthersFollow) {
  queue_.take({call(5), call(4), call(3), call(2), call(1)}, "one", kNine);
  EXPECT_EQ(said(), "*1r *2r *3r *4r *5r 5t 5e *1t 1e *2t 2e *3t 3e *4t 4e");
  EXPECT_EQ(queue_.unsaidCount(), 0);
}

TEST_F(HallOfLanguages, WhoComesIsNotCalledAnyFurther) {
  queue_.take({call(2), call(1)}, "one", kNine);
  EXPECT_EQ(said(1), "*1r");
  queue_.take({call(2), call(1, kNine, 0, TicketState::kServing)}, "one", now_);
  EXPECT_EQ(said(3), "*2r 2t 2e");
}

TEST_F(HallOfLanguages, ARecallStartsAnew) {
  queue_.take({call(1)}, "one", kNine);
  EXPECT_EQ(said(2), "*1r 1t");
  queue_.take({call(1, kNine, 1)}, "one", now_);
  EXPECT_EQ(said(), "*1r 1t 1e 1r 1t 1e");
}

TEST(Restart, RepeatsNothing) {
  AnnouncementQueue queue;
  queue.take({call(2), call(1)}, "one", kNine);
  EXPECT_FALSE(queue.next(kNine));
  queue.take({call(3), call(2), call(1)}, "one", kNine);
  EXPECT_EQ(queue.next(kNine)->call.callId, 3);
  // Of a restored hub: its call ids may begin anew.
  queue.take({call(1)}, "two", kNine);
  EXPECT_FALSE(queue.next(kNine));
}

using Heard = std::set<std::pair<std::int64_t, int>>;

// Calls come, are repeated and end; boards come late or not at all.
TEST(AnnouncementProperty, NothingTwiceNothingOverAndNothingThatIsStillCalledIsLostInSilence) {
  EXPECT_TRUE(rc::check([] {
    const auto languages = *rc::gen::inRange<std::size_t>(1, 4);
    AnnouncementQueue queue(languages);
    queue.take({}, "one", kNine);
    auto now = kNine;
    std::vector<Board::Call> board;
    std::vector<Board::Call> taken;  // the newest board that came
    std::int64_t last = 0;
    std::map<std::pair<std::int64_t, int>, std::size_t> said;
    Heard begun;
    Heard told;
    const auto note = [&] {
      for (const auto& each : queue.takeUnsaid()) RC_ASSERT(told.emplace(each.call.callId, each.call.recalls).second);
    };
    const auto hear = [&] {
      const auto next = queue.next(now, 4s);
      note();
      if (!next) return false;
      const std::pair key(next->call.callId, next->call.recalls);
      begun.insert(key);
      RC_ASSERT(next->language == said[key] % languages);
      RC_ASSERT(++said[key] <= AnnouncementQueue::kTimesSaid * languages);
      RC_ASSERT(now - next->call.calledAt <= AnnouncementQueue::kGivenUp);
      const auto found = std::ranges::find(taken, next->call.callId, &Board::Call::callId);
      RC_ASSERT(found != taken.end());
      RC_ASSERT(found->state == TicketState::kCalled);
      RC_ASSERT(found->recalls == next->call.recalls);
      return true;
    };
    for (int step = *rc::gen::inRange(0, 80); step > 0; --step) {
      now += std::chrono::seconds(*rc::gen::inRange(0, 20));
      switch (*rc::gen::inRange(0, 6)) {
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
          hear();
      }
      if (*rc::gen::inRange(0, 4) == 0) continue;
      queue.take(taken = board, "one", now);
      note();
    }
    queue.take(taken = board, "one", now);
    note();
    while (hear()) {
    }
    RC_ASSERT(queue.size() == 0U);
    for (const auto& each : taken) {
      if (each.state != TicketState::kCalled) continue;
      const std::pair key(each.callId, each.recalls);
      RC_ASSERT(begun.contains(key) || told.contains(key));
      RC_ASSERT(said[key] >= languages || told.contains(key));
    }
  }));
}

}  // namespace
}  // namespace priyom::speech
