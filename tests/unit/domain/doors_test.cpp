// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/doors.h"

#include <gtest/gtest.h>

namespace priyom {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::minutes kMoscow{180};

BusinessDay day(int number, int month = 11) {
  return {std::chrono::sys_days(std::chrono::year(2026) / month / number)};
}
LocalDay local(BusinessDay at) {
  return {at, kMoscow};
}
Instant at(BusinessDay date, std::chrono::minutes time) {
  return local(date).at(time);
}

// 23 November 2026 is a Monday.
class DoorsOfACentre : public testing::Test {
 protected:
  DoorsOfACentre() {
    centre.hours = {{1, "08:00", "12:00"}, {1, "13:00", "17:00"}, {5, "09:00", "16:00"}, {6, "10:00", "14:00"}};
  }
  void SetUp() override {
    CalendarYear year{2026, "", true, {{day(4), "День народного единства"}}, {}, {day(27)}};
    year.holidays.push_back({day(30), "Выдуманный праздник"});
    year.moved = {{day(28), day(20)}};  // a Friday off; its Saturday is worked for it
    ASSERT_TRUE(calendar.add(year));
  }
  Doors see(BusinessDay date, std::chrono::minutes time) const {
    return doorsOf(centre, calendar, local, {at(date, time), date, kMoscow});
  }

  Centre centre;
  WorkCalendar calendar;
};

TEST_F(DoorsOfACentre, AreOpenWhileOneOfTheDaysHoursRunsAndTellWhenThatEnds) {
  EXPECT_EQ(see(day(23), 8h), (Doors{Doors::State::kOpen, {}, {}, at(day(23), 12h)}));
  EXPECT_EQ(see(day(23), 16h + 59min).state, Doors::State::kOpen);
  EXPECT_EQ(see(day(23), 17h).state, Doors::State::kClosed);
}

TEST_F(DoorsOfACentre, GiveTicketsHalfAnHourBeforeTheDayBeginsAndNoSooner) {
  const auto early = see(day(23), 7h + 29min);
  EXPECT_EQ(early, (Doors{Doors::State::kClosed, at(day(23), 8h), at(day(23), 7h + 30min), at(day(23), 7h + 30min)}));
  EXPECT_FALSE(early.giveTickets());
  const auto soon = see(day(23), 7h + 30min);
  EXPECT_EQ(soon, (Doors{Doors::State::kSoon, at(day(23), 8h), {}, at(day(23), 8h)}));
  EXPECT_TRUE(soon.giveTickets());
  centre.doors.ticketsBefore = 0min;
  EXPECT_EQ(see(day(23), 7h + 59min).state, Doors::State::kClosed);
  // Tickets count by the day: none in the evening before, however early the centre opens.
  centre.doors.ticketsBefore = 120min;
  centre.hours = {{2, "01:00", "05:00"}};
  EXPECT_EQ(see(day(23), 23h + 30min).ticketsFrom, at(day(24), 0min));
}

TEST_F(DoorsOfACentre, GiveTicketsInTheBreakToWhoIsInside) {
  EXPECT_EQ(see(day(23), 12h + 5min), (Doors{Doors::State::kBreak, at(day(23), 13h), {}, at(day(23), 13h)}));
  EXPECT_TRUE(see(day(23), 12h).giveTickets());
}

TEST_F(DoorsOfACentre, FollowTheStatesCalendar) {
  EXPECT_EQ(see(day(20), 10h).state, Doors::State::kClosed) << "a Friday off";
  EXPECT_EQ(see(day(28), 9h + 10min).state, Doors::State::kOpen) << "its Saturday has Friday's hours";
  EXPECT_EQ(see(day(21), 11h).state, Doors::State::kOpen) << "a Saturday of the centre's own";
  EXPECT_EQ(see(day(27), 15h).state, Doors::State::kClosed) << "an hour less on the eve of a holiday";
  EXPECT_EQ(see(day(30), 10h).state, Doors::State::kClosed) << "a holiday";
  // Over the holiday to the next day with hours.
  EXPECT_EQ(see(day(29), 10h).opens, at(day(4, 12), 9h));
  centre.doors.onHolidays = true;
  EXPECT_EQ(see(day(30), 10h).state, Doors::State::kOpen) << "a centre that knows no holidays";
}

TEST_F(DoorsOfACentre, AreNotShutByAMissingCalendar) {
  calendar = WorkCalendar();
  EXPECT_EQ(see(day(23), 10h).state, Doors::State::kOpen);
}

TEST_F(DoorsOfACentre, WithoutHoursNeverClose) {
  centre.hours.clear();
  EXPECT_EQ(see(day(23), 3h), Doors{});
}

TEST_F(DoorsOfACentre, RoundTheClockAreOpenAtEveryMinute) {
  centre.hours.clear();
  for (int weekday = 1; weekday <= 7; ++weekday) centre.hours.push_back({weekday, "00:00", "24:00"});
  centre.doors.onHolidays = true;
  for (std::chrono::minutes time = 0min; time < 48h; time += 30min)
    EXPECT_EQ(see({day(29).date + std::chrono::floor<std::chrono::days>(time)}, time % 24h).state, Doors::State::kOpen)
        << time.count();
}

TEST_F(DoorsOfACentre, SayNothingOfAnOpeningThatNobodyKnows) {
  centre.hours = {{7, "10:00", "12:00"}};
  calendar = WorkCalendar();
  CalendarYear year{2026, "", true, {}, {}, {}};
  for (int sunday = 1; sunday <= 29; sunday += 7) year.holidays.push_back({day(sunday), "праздник"});
  for (int sunday = 6; sunday <= 27; sunday += 7) year.holidays.push_back({day(sunday, 12), "праздник"});
  ASSERT_TRUE(calendar.add(year));
  const auto seen = see(day(2), 10h);
  EXPECT_EQ(seen.state, Doors::State::kClosed);
  EXPECT_FALSE(seen.opens);
  EXPECT_EQ(seen.changes, at(day(3), 0min)) << "it looks again";
}

}  // namespace
}  // namespace priyom
