// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/moment.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace priyom {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

const Instant kNoon = sys_days(2026y / 11 / 22) + 9h + 42min + 7s + 125ms;

TEST(Moment, TimesBearTheCentresOwnOffset) {
  EXPECT_EQ(rfc3339(kNoon, 3h), "2026-11-22T12:42:07.125+03:00");
  EXPECT_EQ(rfc3339(kNoon, -210min), "2026-11-22T06:12:07.125-03:30");
  EXPECT_EQ(rfc3339(kNoon, 0min), "2026-11-22T09:42:07.125+00:00");
  // The local date is another than in UTC.
  EXPECT_EQ(rfc3339(sys_days(2026y / 11 / 22) + 23h, 12h), "2026-11-23T11:00:00.000+12:00");
}

TEST(Moment, TimesOfOtherProgramsAreRead) {
  EXPECT_EQ(parseRfc3339("2026-11-22T09:42:07.125Z")->instant, kNoon);
  EXPECT_EQ(parseRfc3339("2026-11-22t09:42:07.125z")->instant, kNoon);
  EXPECT_EQ(parseRfc3339("2026-11-22T12:42:07.125999+03:00")->instant, kNoon);
  EXPECT_EQ(parseRfc3339("2026-11-22T12:42:07+03:00")->instant, kNoon - 125ms);
  EXPECT_EQ(parseRfc3339("2024-02-29T00:00:00Z")->instant, Instant(sys_days(2024y / 2 / 29)));
}

TEST(Moment, WhatIsNoTimeIsNamedAndNotRead) {
  for (const auto* const text :
       {"", "2026-11-22", "2026-11-22T09:42:07", "2026-11-22 09:42:07Z", "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z",
        "2026-11-22T24:00:00Z", "2026-11-22T09:60:00Z", "2026-11-22T09:42:07+3", "2026-11-22T09:42:07+03:00x",
        "2026-11-22T09:42:07.", "26-11-22T09:42:07Z", "2026/11/22T09:42:07Z", "2026-11-22T09:42:07+03"})
    EXPECT_FALSE(parseRfc3339(text)) << text;
}

TEST(Moment, EveryTimeReadsBackAsItWasWritten) {
  EXPECT_TRUE(rc::check([] {
    const auto year2200 = 7'258'118'400'000LL;
    const Instant instant{milliseconds(*rc::gen::inRange<std::int64_t>(0, year2200))};
    const minutes offset(*rc::gen::inRange(-14 * 60, 14 * 60 + 1));
    const auto read = parseRfc3339(rfc3339(instant, offset));
    RC_ASSERT(read.has_value());
    RC_ASSERT(read->instant == instant);
    RC_ASSERT(read->utcOffset == offset);
  }));
}

TEST(Moment, ABusinessDayIsADayOfTheCalendar) {
  EXPECT_EQ(BusinessDay::parse("2026-11-22")->text(), "2026-11-22");
  for (const auto* const text : {"2026-11-31", "2026-1-1", "2026-11-22T", "", "tomorrow"})
    EXPECT_FALSE(BusinessDay::parse(text)) << text;
}

}  // namespace
}  // namespace priyom
