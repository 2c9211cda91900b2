// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/work_calendar.h"

#include <gtest/gtest.h>

#include "tests/unit/domain/sample_schedule.h"

namespace priyom::tests {
namespace {

TEST(WorkCalendar, SaysWhichDaysAreWorked) {
  const auto calendar = sampleCalendar();
  EXPECT_EQ(calendar.kindOf(dayOf("2026-11-02")), DayKind::kWorking);
  EXPECT_EQ(calendar.kindOf(dayOf("2026-11-03")), DayKind::kShortened);
  EXPECT_EQ(calendar.kindOf(dayOf("2026-11-04")), DayKind::kHoliday);
  EXPECT_EQ(calendar.kindOf(dayOf("2026-11-07")), DayKind::kDayOff) << "a Saturday";
  EXPECT_EQ(calendar.holidayName(dayOf("2026-11-04")), "День народного единства");
}

TEST(WorkCalendar, ASaturdayWorkedForAMondayKeepsMondaysHours) {
  const auto calendar = sampleCalendar();
  EXPECT_EQ(calendar.kindOf(dayOf("2026-11-28")), DayKind::kWorking);
  EXPECT_EQ(calendar.hoursLike(dayOf("2026-11-28")), 1);
  EXPECT_EQ(calendar.kindOf(dayOf("2026-11-30")), DayKind::kDayOff);
}

TEST(WorkCalendar, AYearThatWasNotLoadedIsNotGuessed) {
  const auto calendar = sampleCalendar();
  EXPECT_EQ(calendar.kindOf(dayOf("2027-03-03")), DayKind::kUnknown);
  EXPECT_FALSE(calendar.isWorked(dayOf("2027-03-03")));
  EXPECT_FALSE(calendar.workingDayAfter(dayOf("2026-12-31"), 1).has_value());
}

TEST(WorkCalendar, TheNextWorkingDayPassesOverWhatIsOff) {
  const auto calendar = sampleCalendar();
  EXPECT_EQ(calendar.workingDayAfter(dayOf("2026-11-03"), 1)->text(), "2026-11-05");
  EXPECT_EQ(calendar.workingDayAfter(dayOf("2026-11-27"), 1)->text(), "2026-11-28") << "a Saturday that is worked";
  EXPECT_EQ(calendar.workingDayAfter(dayOf("2026-11-27"), 2)->text(), "2026-12-01");
}

TEST(WorkCalendar, AFileThatCanNotBeTrueIsRefusedWithItsDay) {
  const auto refused = [](auto spoil) {
    CalendarYear year = *sampleCalendar().year(2026);
    spoil(year);
    WorkCalendar calendar;
    const auto added = calendar.add(year);
    return added ? std::string("taken") : added.error().text;
  };
  EXPECT_EQ(refused([](CalendarYear& year) {
              year.holidays.push_back({dayOf("2027-01-01"), ""});
            }),
            "2027-01-01 is of another year");
  EXPECT_EQ(refused([](CalendarYear& year) { year.holidays.push_back(year.holidays[0]); }),
            "2026-11-04 is a holiday twice");
  EXPECT_EQ(refused([](CalendarYear& year) {
              year.moved.push_back({dayOf("2026-11-10"), dayOf("2026-11-11")});
            }),
            "2026-11-10 is no day off that could be moved");
  EXPECT_EQ(refused([](CalendarYear& year) {
              year.moved.push_back({dayOf("2026-11-21"), dayOf("2026-11-22")});
            }),
            "2026-11-22 is a day off already");
  EXPECT_EQ(refused([](CalendarYear& year) { year.shortened.push_back(dayOf("2026-11-30")); }),
            "2026-11-30 is shortened and not worked");
}

TEST(WorkCalendar, ADayOffMovedAcrossTheYearsEndIsKeptInBoth) {
  WorkCalendar calendar;
  CalendarYear next;
  next.year = 2027;
  next.holidays = {{dayOf("2027-01-02"), "Новогодние каникулы"}};
  next.moved = {{dayOf("2027-01-02"), dayOf("2026-12-31")}};
  ASSERT_TRUE(calendar.add(*sampleCalendar().year(2026)));
  ASSERT_TRUE(calendar.add(next));
  EXPECT_EQ(calendar.kindOf(dayOf("2026-12-31")), DayKind::kDayOff);
  EXPECT_EQ(calendar.kindOf(dayOf("2027-01-02")), DayKind::kHoliday);
}

}  // namespace
}  // namespace priyom::tests
