// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/calendar_json.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "domain/slots.h"
#include "protocol/centre_json.h"
#include "tests/support/store_disk/scratch_folder.h"

namespace priyom::protocol {
namespace {

BusinessDay day(std::string_view text) {
  return BusinessDay::parse(text).value();
}

WorkCalendar shipped() {
  return readCalendars(PRIYOM_SOURCE_DIR "/assets/calendars").value();
}

int workingDays(const WorkCalendar& calendar, int year) {
  int count = 0;
  for (auto date = day(std::to_string(year) + "-01-01"); date < day(std::to_string(year + 1) + "-01-01");
       date.date += std::chrono::days(1))
    count += calendar.isWorked(date) ? 1 : 0;
  return count;
}

TEST(StateCalendar, OfTwentySixKeepsTheGovernmentsTransfers) {
  const auto calendar = shipped();
  EXPECT_TRUE(calendar.year(2026)->transfersKnown);
  EXPECT_EQ(workingDays(calendar, 2026), 247);
  EXPECT_EQ(calendar.kindOf(day("2026-01-09")), DayKind::kDayOff);
  EXPECT_EQ(calendar.kindOf(day("2026-12-31")), DayKind::kDayOff);
  EXPECT_EQ(calendar.kindOf(day("2026-01-03")), DayKind::kHoliday);
  EXPECT_EQ(calendar.kindOf(day("2026-03-09")), DayKind::kDayOff);
  EXPECT_EQ(calendar.kindOf(day("2026-05-11")), DayKind::kDayOff);
  EXPECT_EQ(calendar.kindOf(day("2026-05-08")), DayKind::kShortened);
  EXPECT_EQ(calendar.kindOf(day("2026-11-04")), DayKind::kHoliday);
  EXPECT_EQ(calendar.workingDayAfter(day("2026-12-30"), 1), day("2027-01-11"));
}

TEST(StateCalendar, OfTwentySevenIsTheLawsAloneAndSaysSo) {
  const auto calendar = shipped();
  EXPECT_FALSE(calendar.year(2027)->transfersKnown);
  EXPECT_EQ(workingDays(calendar, 2027), 249);
  EXPECT_EQ(calendar.kindOf(day("2027-05-03")), DayKind::kDayOff);
  EXPECT_EQ(calendar.kindOf(day("2027-06-14")), DayKind::kDayOff);
}

// Every eve of a holiday that is worked is an hour shorter, and no other day (Labour Code, art. 95).
TEST(StateCalendar, ShortensTheEvesAndNothingElse) {
  const auto calendar = shipped();
  for (auto date = day("2026-01-01"); date < day("2027-12-31"); date.date += std::chrono::days(1)) {
    if (!calendar.isWorked(date)) continue;
    const bool eve = calendar.kindOf({date.date + std::chrono::days(1)}) == DayKind::kHoliday;
    EXPECT_EQ(calendar.kindOf(date) == DayKind::kShortened, eve) << date.text();
  }
}

class CalendarFolder : public ::testing::Test {
 protected:
  void put(const std::string& name, const std::string& text) { std::ofstream(folder_.file(name)) << text; }
  std::string refusal() {
    const auto read = readCalendars(folder_.file("."));
    return read ? "taken" : read.error().text;
  }
  tests::ScratchFolder folder_;
};

TEST_F(CalendarFolder, ALaterYearIsOneFileMore) {
  put("ru-2028.json",
      R"({"year":2028,"basis":"x","transfers_known":true,"holidays":[{"day":"2028-01-01","name":"Новый год"}],
          "moved":[{"from":"2028-01-01","to":"2028-01-03"}],"shortened":[]})");
  const auto calendar = readCalendars(folder_.file(".")).value();
  EXPECT_EQ(calendar.kindOf(day("2028-01-03")), DayKind::kDayOff);
  EXPECT_EQ(calendar.kindOf(day("2028-01-04")), DayKind::kWorking);
  EXPECT_EQ(calendar.kindOf(day("2026-01-05")), DayKind::kUnknown);
}

TEST_F(CalendarFolder, AFileWithAMistakeIsNamedAndNoneIsServed) {
  put("bad.json", "[]");
  EXPECT_NE(refusal().find("bad.json: a calendar's year is one JSON object"), std::string::npos) << refusal();
  put("bad.json", R"({"year":2028,"basis":"x","transfers_known":true,"holidays":[{"day":"2028-02-30","name":"x"}],
                      "moved":[],"shortened":[]})");
  EXPECT_NE(refusal().find("holidays: [0] day"), std::string::npos) << refusal();
  put("bad.json", R"({"year":2028,"basis":"x","transfers_known":true,"holidays":[],
                      "moved":[{"from":"2028-01-04","to":"2028-01-05"}],"shortened":[]})");
  EXPECT_NE(refusal().find("bad.json: 2028-01-04 is no day off"), std::string::npos) << refusal();
  const std::string empty =
      R"({"year":2028,"basis":"x","transfers_known":true,"holidays":[],"moved":[],"shortened":[]})";
  put("bad.json", empty);
  put("twice.json", empty);
  EXPECT_NE(refusal().find("another file has the year 2028"), std::string::npos) << refusal();
  EXPECT_EQ(readCalendars(folder_.file("missing")).error().code, Errc::kNotFound);
}

TEST(SampleCentre, HasSpecialistsWhoReceive) {
  std::ifstream file(PRIYOM_SOURCE_DIR "/assets/centre/sample.json");
  const auto centre = centreFromText(std::string{std::istreambuf_iterator<char>(file), {}}).value();
  const auto* const psychologist = centre.specialist({"psychologist-1"});
  ASSERT_NE(psychologist, nullptr);
  EXPECT_TRUE(psychologist->active);
  EXPECT_EQ(durationOf(centre, *psychologist, {"consultation"}), std::chrono::minutes(40));
  EXPECT_EQ(receptionOf(*psychologist, shipped(), day("2026-11-23")).size(), 2U);
  EXPECT_EQ(capacityOf(centre, {"consultation"}, day("2026-11-23"))->appointments, 8);
  EXPECT_EQ(centre.schedule.grace, std::chrono::minutes(20));
}

}  // namespace
}  // namespace priyom::protocol
