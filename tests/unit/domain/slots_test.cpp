// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/slots.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string_view>

#include "domain/known_breaks.h"
#include "tests/unit/domain/sample_schedule.h"

namespace priyom::tests {
namespace {

std::string textOf(const std::vector<TimeSpan>& spans) {
  std::string text;
  for (const auto& each : spans) text += timeOfDayText(each.from) + "-" + timeOfDayText(each.to) + " ";
  return text;
}

std::string textOf(const std::vector<Slot>& slots) {
  std::string text;
  for (const auto& slot : slots) text += rfc3339(slot.start, kMoscow).substr(11, 5) + " ";
  return text;
}

class Reception : public ::testing::Test {
 protected:
  std::string on(std::string_view day) {
    return textOf(receptionOf(centre_.specialists[0], calendar_, dayOf(day), &why_));
  }
  Specialist& specialist() { return centre_.specialists[0]; }

  Centre centre_ = bookedCentre();
  WorkCalendar calendar_ = sampleCalendar();
  DayOffer why_{};
};

TEST_F(Reception, IsTheWeeksHoursLessTheBreak) {
  EXPECT_EQ(on("2026-11-23"), "09:00-12:00 13:00-17:00 ");
}

TEST_F(Reception, KeepsTheStatesCalendar) {
  EXPECT_EQ(on("2026-11-03"), "09:00-12:00 13:00-16:00 ") << "the eve of a holiday is an hour shorter";
  EXPECT_EQ(on("2026-11-04"), "");
  EXPECT_EQ(why_, DayOffer::kDayOff);
  EXPECT_EQ(on("2026-11-28"), "09:00-12:00 13:00-17:00 ") << "a Saturday worked for a Monday";
  EXPECT_EQ(on("2026-11-30"), "");
  EXPECT_EQ(on("2027-01-11"), "");
  EXPECT_EQ(why_, DayOffer::kNoCalendar);
}

TEST_F(Reception, AnExceptionIsStrongerThanTheWeekAndAnAbsenceThanBoth) {
  specialist().exceptions = {{dayOf("2026-11-07"), {span("10:00", "13:00")}}, {dayOf("2026-11-23"), {}}};
  EXPECT_EQ(on("2026-11-07"), "10:00-13:00 ") << "a Saturday that was agreed on";
  EXPECT_EQ(on("2026-11-23"), "");
  EXPECT_EQ(why_, DayOffer::kNoReception);
  specialist().absences = {{dayOf("2026-11-05"), dayOf("2026-11-07"), "отпуск"}};
  EXPECT_EQ(on("2026-11-07"), "");
  EXPECT_EQ(on("2026-11-05"), "");
  EXPECT_EQ(on("2026-11-09"), "09:00-12:00 13:00-17:00 ");
}

TEST_F(Reception, SlotsStandBackToBackBesideWhatIsTaken) {
  const auto day = local("2026-11-23");
  const auto reception = receptionOf(specialist(), calendar_, day.day);
  const auto morning = day.at(hours(0));
  EXPECT_EQ(textOf(freeSlots(reception, day, minutes(40), {}, morning)),
            "09:00 09:40 10:20 11:00 13:00 13:40 14:20 15:00 15:40 16:20 ");
  EXPECT_EQ(textOf(freeSlots(reception, day, minutes(40), {{day.at(hours(10)), minutes(23)}}, morning)),
            "09:00 10:25 11:05 13:00 13:40 14:20 15:00 15:40 16:20 ")
      << "after it on the next whole five minutes";
  EXPECT_EQ(textOf(freeSlots(reception, day, minutes(40), {}, day.at(hours(15)))), "15:00 15:40 16:20 ");
}

TEST_F(Reception, TheCapacityOfADateIsStrongerThanThatOfAWeekday) {
  centre_.capacities = {{kTalk, 0, std::nullopt, 9, 90},
                        {kTalk, 1, std::nullopt, 8, std::nullopt},
                        {kTalk, 0, dayOf("2026-11-23"), 0, 0}};
  EXPECT_EQ(capacityOf(centre_, kTalk, dayOf("2026-11-23"))->appointments, 0);
  EXPECT_EQ(capacityOf(centre_, kTalk, dayOf("2026-12-07"))->appointments, 8);
  EXPECT_EQ(capacityOf(centre_, kTalk, dayOf("2026-12-08"))->walkIns, 90);
  EXPECT_EQ(capacityOf(centre_, kPapers, dayOf("2026-12-08")), nullptr);
}

TEST(TimeOfDay, ReadsBack) {
  EXPECT_EQ(parseTimeOfDay("09:05").value(), minutes(545));
  EXPECT_EQ(timeOfDayText(parseTimeOfDay("24:00").value()), "24:00");
  for (const auto* const text : {"", "9:00", "24:01", "12:60", "12-00", "ab:cd"})
    EXPECT_FALSE(parseTimeOfDay(text)) << text;
}

TEST(CentreSchedule, HoursThatCanNotBeAreRefusedByName) {
  ASSERT_TRUE(validate(bookedCentre()));
  auto centre = bookedCentre();
  centre.specialists[0].hours[0].span = span("17:00", "09:00");
  EXPECT_FALSE(validate(centre));
  centre = bookedCentre();
  centre.specialists[0].id = {"nobody"};
  EXPECT_EQ(validate(centre).error().text, "specialist 'nobody' is not one of the staff");
  centre = bookedCentre();
  centre.specialists[1].offers.push_back({{"nothing"}, std::nullopt});
  EXPECT_FALSE(validate(centre));
  centre = bookedCentre();
  centre.capacities = {{{"nothing"}, 0, std::nullopt, 1, 1}};
  EXPECT_FALSE(validate(centre));
}

// Whatever the hours, breaks and what is taken: a free slot lies in the hours, and meets no break, nothing that is
// taken and no other free slot; and no gap that would hold one more is left.
RC_GTEST_PROP(Slots, NeverMeetABreakOrWhatIsTaken, ()) {
  const auto someSpan = [](int longest) {
    const int from = *rc::gen::inRange(0, 23 * 12) * 5;
    const int length = *rc::gen::inRange(1, longest / 5) * 5;
    return TimeSpan{minutes(from), minutes(std::min(from + length, 24 * 60))};
  };
  Specialist specialist;
  for (int count = *rc::gen::inRange(1, 4); count > 0; --count) specialist.hours.push_back({1, someSpan(8 * 60)});
  for (int count = *rc::gen::inRange(0, 4); count > 0; --count) specialist.breaks.push_back({0, someSpan(90)});
  const auto day = local("2026-11-23");
  std::vector<Slot> taken;
  for (int count = *rc::gen::inRange(0, 12); count > 0; --count)
    taken.push_back({day.at(minutes(*rc::gen::inRange(0, 24 * 60))), minutes(*rc::gen::inRange(1, 90))});
  const minutes duration{*rc::gen::inRange(1, 120)};
  const auto notBefore = day.at(minutes(*rc::gen::inRange(0, 24 * 60)));

  const auto reception = receptionOf(specialist, sampleCalendar(), day.day);
  const auto slots = freeSlots(reception, day, duration, taken, notBefore);
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const auto& slot = slots[i];
    RC_ASSERT(slot.duration == duration);
    RC_ASSERT(slot.start >= notBefore);
    RC_ASSERT(isFree(slot, reception, day, taken));
    for (auto at = slot.start; at < slot.end(); at += minutes(1)) {
      const auto time = std::chrono::duration_cast<minutes>(at - day.at(minutes(0)));
      const auto holds = [&](const WeekdaySpan& each) { return each.span.from <= time && time < each.span.to; };
      RC_ASSERT(std::ranges::any_of(specialist.hours, holds));
      RC_ASSERT(std::ranges::none_of(specialist.breaks, holds));
    }
    for (const auto& other : taken) RC_ASSERT(!slot.overlaps(other));
    if (i > 0) RC_ASSERT(slots[i - 1].end() <= slot.start);
  }
  auto all = taken;
  all.insert(all.end(), slots.begin(), slots.end());
  RC_ASSERT(freeSlots(reception, day, duration, all, notBefore + duration + minutes(5)).empty());
}

TEST_F(Reception, ItsBreaksLieBetweenItsHours) {
  const auto breaks = [&](std::string_view day) { return textOf(breaksOf(specialist(), calendar_, dayOf(day))); };
  EXPECT_EQ(breaks("2026-11-23"), "12:00-13:00 ");
  EXPECT_EQ(breaks("2026-11-04"), "") << "a holiday";
  specialist().breaks = {{0, span("12:00", "12:30")}, {2, span("15:00", "15:10")}, {0, span("18:00", "19:00")}};
  EXPECT_EQ(breaks("2026-11-23"), "12:00-12:30 ") << "what lies after the hours is no break";
  EXPECT_EQ(breaks("2026-11-24"), "12:00-12:30 15:00-15:10 ");
  specialist().exceptions = {{dayOf("2026-11-24"), {span("09:00", "10:00"), span("14:00", "15:00")}}};
  EXPECT_EQ(breaks("2026-11-24"), "10:00-14:00 ");
}

}  // namespace
}  // namespace priyom::tests
