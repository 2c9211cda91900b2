// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/opening_times.h"

#include <gtest/gtest.h>

#include "kiosk_stage.h"
#include "ui/language.h"

namespace priyom::kiosk {
namespace {

// 23 November 2026 is a Monday.
QDateTime at(int day, int hour, int minute = 0) {
  return QDateTime({2026, 11, day}, {hour, minute}, Qt::OffsetFromUTC, 3 * 3600);
}

const std::vector<OpenHours> kHours{{1, "08:00", "12:00"}, {1, "13:00", "17:00"}, {5, "09:00", "16:00"}};

TEST(OpeningTimes, OpenWhileOneOfTheDaysHoursRuns) {
  EXPECT_FALSE(nextOpening(kHours, at(23, 8)));
  EXPECT_FALSE(nextOpening(kHours, at(23, 16, 59)));
}

TEST(OpeningTimes, WhoComesBeforeInTheBreakOrAfterLearnsTheNextHour) {
  EXPECT_EQ(nextOpening(kHours, at(23, 7, 59)), at(23, 8));
  EXPECT_EQ(nextOpening(kHours, at(23, 12)), at(23, 13));
  EXPECT_EQ(nextOpening(kHours, at(23, 17)), at(27, 9));
  EXPECT_EQ(nextOpening(kHours, at(28, 10)), at(30, 8));
  EXPECT_EQ(nextOpening({{1, "08:00", "17:00"}}, at(23, 18)), at(30, 8));
}

TEST(OpeningTimes, ACentreWithoutHoursIsNeverSaidToBeClosed) {
  EXPECT_FALSE(nextOpening({}, at(23, 3)));
}

TEST(OpeningTimes, TheSentenceSaysTomorrowOnTheEve) {
  ui::Language::instance().configure("kiosk", "ru", nullptr);
  Stage stage;
  OpeningTimes times;
  times.setSession(stage.session.get());
  EXPECT_FALSE(times.closed());
  stage.goLive();  // a Sunday
  EXPECT_TRUE(times.closed());
  EXPECT_EQ(times.sentence(), "Центр сейчас закрыт. Откроется завтра в 08:00.");
}

}  // namespace
}  // namespace priyom::kiosk
