// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/forecast.h"

#include <gmock/gmock.h>
#include <rapidcheck.h>

#include "domain/learnt.h"
#include "tests/unit/domain/sample_queue.h"

namespace priyom::tests {
namespace {

using namespace std::chrono_literals;

class Hall : public Day {
 public:
  Hall() { open(kWindow3, kSpecialist.staff); }
  void open(const CounterId& counter, const StaffId& staff = {}) {
    apply(queue.decideCounter(counter, CounterState::kOpen, staff, "", kRegistrar, moment));
  }
  Outlook look() { return forecast.look({queue, moment.now, bookings, breaks}, learnt); }
  Wait newcomer(const LineId& line = kReception) {
    const auto index = static_cast<std::size_t>(centre.line(line) - centre.lines.data());
    return look().lines[index].value();
  }
  // Calls and begins to serve whoever is first.
  Ticket serve(const CounterId& counter = kWindow3) { return start(*next(counter)); }

  Learnt learnt{centre};
  Forecast forecast{centre};
  std::vector<ExpectedVisit> bookings;
  std::vector<Break> breaks;
};

double minutes(std::chrono::milliseconds wait) {
  return static_cast<double>(wait.count()) / 60'000;
}

TEST(Forecast, NobodyWaitsWhereACounterIsFree) {
  Hall hall;
  EXPECT_EQ(hall.newcomer(), (Wait{0ms, 0ms}));
  EXPECT_EQ(rangeOf(hall.newcomer()), (WaitRange{0min, 0min}));
}

TEST(Forecast, SaysNothingOfALineThatNoCounterServes) {
  Hall hall;
  const auto ticket = hall.issue(kDocuments);
  const auto outlook = hall.look();
  EXPECT_TRUE(outlook.lines[0].has_value());
  EXPECT_FALSE(outlook.lines[1].has_value());
  EXPECT_FALSE(outlook.of(ticket.id).has_value());
}

TEST(Forecast, EachVisitorBeforeCostsAboutOneServiceTime) {
  Hall hall;
  for (int i = 0; i < 10; ++i) hall.issue();
  // 10 min each, and the way to the counter; some do not come.
  EXPECT_NEAR(minutes(hall.newcomer().median), 103, 15);
  EXPECT_GT(hall.newcomer().high, hall.newcomer().median);
}

TEST(Forecast, ALongServiceAlreadyUnderWayIsNotStartedAnew) {
  Hall hall;
  hall.issue();
  hall.serve();
  const auto fresh = hall.newcomer();
  hall.pass(5min);
  EXPECT_LT(hall.newcomer().median, fresh.median);
}

TEST(Forecast, AMinuteLaterTheRestIsAMinuteShorterAndNotAnotherGuess) {
  Hall hall;
  for (int i = 0; i < 20; ++i) hall.issue();
  hall.serve();
  const auto before = hall.newcomer();
  hall.pass(1min);
  EXPECT_NEAR(minutes(before.median - hall.newcomer().median), 1, 2);
}

TEST(Forecast, TheSameSituationHasTheSameAnswer) {
  Hall hall;
  for (int i = 0; i < 30; ++i) hall.issue(i % 3 == 0 ? kVeteran : CategoryId{});
  const auto once = hall.look();
  Forecast other(hall.centre);
  const auto again = other.look({hall.queue, hall.moment.now, {}, {}}, hall.learnt);
  EXPECT_EQ(once.lines, again.lines);
  EXPECT_EQ(once.tickets, again.tickets);
  EXPECT_EQ(once.tickets, hall.look().tickets);
}

TEST(Forecast, APausedCounterComesBackAndAClosedOneDoesNot) {
  Hall hall;
  for (int i = 0; i < 8; ++i) hall.issue();
  hall.open(kWindow1);
  const auto two = hall.newcomer();
  hall.apply(hall.queue.decideCounter(kWindow1, CounterState::kPaused, {}, "обед", kRegistrar, hall.moment));
  const auto paused = hall.newcomer();
  hall.apply(hall.queue.decideCounter(kWindow1, CounterState::kClosed, {}, "", kRegistrar, hall.moment));
  const auto one = hall.newcomer();
  EXPECT_LT(two.median, paused.median);
  EXPECT_LT(paused.median, one.median);
}

TEST(Forecast, ABreakThatIsKnownIsWaitedFor) {
  Hall hall;
  for (int i = 0; i < 3; ++i) hall.issue();
  const auto without = hall.newcomer();
  hall.breaks = {{kSpecialist.staff, hall.moment.now + 5min, 45min}};
  EXPECT_NEAR(minutes(hall.newcomer().median - without.median), 45, 3);
  hall.breaks = {{kSpecialist.staff, hall.moment.now - 2h, 45min}};
  EXPECT_EQ(hall.newcomer(), without);
}

TEST(Forecast, WhoIsBookedGoesFirstWhenTheirTimeComes) {
  Hall hall;
  for (int i = 0; i < 5; ++i) hall.issue();
  const auto without = hall.newcomer();
  hall.bookings = {{hall.moment.now + 10min, kReception, {}, {}}, {hall.moment.now + 25min, kReception, {}, {}}};
  EXPECT_GT(hall.newcomer().median, without.median + 8min);
}

TEST(Forecast, ACounterHoldsForItsPersonsAppointment) {
  Hall hall;
  const auto ticket = hall.issue();
  EXPECT_EQ(hall.look().of(ticket.id)->median, 0ms);
  // Most services would run far past it.
  hall.bookings = {{hall.moment.now + 3min, kReception, {}, kSpecialist.staff}};
  EXPECT_GT(hall.look().of(ticket.id)->median, 3min);
}

TEST(Forecast, ARightGoesBeforeTheOrdinaryUpToTheBound) {
  Hall hall;
  const auto first = hall.issue();
  const auto second = hall.issue();
  std::vector<Ticket> rights;
  for (int i = 0; i < 3; ++i) rights.push_back(hall.issue(kVeteran));
  const auto outlook = hall.look();
  const auto wait = [&](const Ticket& ticket) { return outlook.of(ticket.id)->median; };
  EXPECT_LT(wait(rights[0]), wait(rights[1]));
  EXPECT_LT(wait(rights[1]), wait(first));
  EXPECT_LT(wait(first), wait(rights[2]));
  EXPECT_LT(wait(rights[2]), wait(second));
}

TEST(Forecast, ARouteLoadsTheNextLine) {
  Hall hall;
  hall.open(kWindow2, kRegistrar.staff);
  for (int i = 0; i < 4; ++i) {
    auto request = hall.request();
    request.route = {{kDocuments, {}, {}}};
    hall.issue(request);
  }
  hall.serve(kWindow3);
  hall.serve(kWindow2);
  auto plain = hall.newcomer(kDocuments);
  for (int i = 0; i < 2; ++i) hall.issue(kDocuments);
  EXPECT_GT(hall.newcomer(kDocuments).median, plain.median);
}

TEST(Forecast, ThoseWhoMayComeAndPassAreReckonedWith) {
  Hall hall;
  for (int i = 0; i < 6; ++i) hall.issue();
  const auto without = hall.newcomer();
  Day past;
  for (int i = 0; i < 12; ++i) {
    past.issue(kVeteran);
    past.pass(5min);
  }
  for (const auto& step : past.log) hall.learnt.learn(step);
  EXPECT_GT(hall.newcomer().median, without.median + 5min);
}

// A hall with any mixture of visitors.
void fill(Hall& hall, const std::vector<int>& kinds) {
  for (const int kind : kinds) {
    if (kind == 0)
      hall.issue(kVeteran);
    else if (kind == 1)
      hall.issue(kCrisis);
    else
      hall.issue();
  }
}
std::vector<int> someKinds() {
  return *rc::gen::resize(40, rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 8)));
}

TEST(ForecastProperty, MoreWhoWaitNeverMakeItShorter) {
  EXPECT_TRUE(rc::check([] {
    Hall hall;
    fill(hall, someKinds());
    if (*rc::gen::arbitrary<bool>()) hall.open(kWindow1);
    const auto before = hall.newcomer();
    hall.issue(*rc::gen::element(CategoryId{}, kVeteran, kCrisis));
    hall.moment.now -= 1s;  // the same instant
    const auto after = hall.newcomer();
    RC_ASSERT(after.median >= before.median);
    RC_ASSERT(after.high >= before.high);
  }));
}

TEST(ForecastProperty, OneMoreCounterNeverMakesItLonger) {
  EXPECT_TRUE(rc::check([] {
    Hall hall;
    fill(hall, someKinds());
    const auto before = hall.newcomer();
    hall.open(kWindow1);
    hall.moment.now -= 1s;
    const auto after = hall.newcomer();
    RC_ASSERT(after.median <= before.median);
    RC_ASSERT(after.high <= before.high);
  }));
}

TEST(ForecastProperty, EveryRangeIsOrderedAndEveryoneWhoCanBeCalledHasOne) {
  EXPECT_TRUE(rc::check([] {
    Hall hall;
    fill(hall, someKinds());
    const auto outlook = hall.look();
    RC_ASSERT(outlook.tickets.size() == hall.queue.waiting(hall.moment.now).size());
    for (const auto& [id, wait] : outlook.tickets) {
      RC_ASSERT(wait.median >= 0ms);
      RC_ASSERT(wait.median <= wait.high);
    }
  }));
}

}  // namespace
}  // namespace priyom::tests
