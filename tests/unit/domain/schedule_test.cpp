// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/schedule.h"

#include <gtest/gtest.h>

#include <functional>
#include <optional>
#include <string_view>

#include "tests/unit/domain/sample_schedule.h"

namespace priyom::tests {
namespace {

class ScheduleTest : public ::testing::Test {
 protected:
  WantedSlot at(std::string_view time, std::string_view day = "2026-11-23", const StaffId& who = kPsychologist) const {
    return {who, kTalk, local(day), local(day).at(parseTimeOfDay(time).value())};
  }
  BookingCode fresh() { return BookingCode::of(++codes_); }
  // Applies what was decided; the booking of the last step.
  Booking apply(const Result<BookingSteps>& steps) {
    for (const auto& step : steps.value()) schedule_.apply(step);
    return steps->back().after;
  }
  Booking hold(const WantedSlot& wanted, const Author& author = kKiosk) {
    return apply(schedule_.decideHold(fresh(), wanted, true, author, moment_));
  }
  Booking book(const WantedSlot& wanted, const Author& author = kKiosk) {
    return apply(schedule_.decideBook(hold(wanted, author).code, author, moment_));
  }
  Errc refusal(const Result<BookingSteps>& steps) { return steps ? Errc::kFailed : steps.error().code; }
  void passTo(std::string_view time, std::string_view day = "2026-11-23") {
    moment_ = {at(time, day).start, dayOf(day), kMoscow};
    for (const auto& step : schedule_.decideDue({}, moment_)) schedule_.apply(step);
  }
  DayOffer offer(std::string_view day, const ServiceId& service = kTalk) {
    return schedule_.dayOf(kPsychologist, service, local(day), moment_).offer;
  }
  std::size_t freeTimes() { return schedule_.dayOf(kPsychologist, kTalk, local("2026-11-23"), moment_).free.size(); }

  Centre centre_ = bookedCentre();
  WorkCalendar calendar_ = sampleCalendar();
  Schedule schedule_{centre_, calendar_, {}};
  Moment moment_ = mondayMorning();
  std::uint32_t codes_ = 0;
};

TEST_F(ScheduleTest, AHeldTimeIsNobodyElses) {
  EXPECT_EQ(freeTimes(), 10U);
  hold(at("09:00"));
  EXPECT_EQ(freeTimes(), 9U);
  EXPECT_EQ(refusal(schedule_.decideHold(fresh(), at("09:00"), true, kKiosk2, moment_)), Errc::kConflict);
  EXPECT_EQ(refusal(schedule_.decideHold(fresh(), at("09:20"), true, kKiosk2, moment_)), Errc::kConflict) << "overlaps";
  EXPECT_EQ(refusal(schedule_.decideBookAtOnce(fresh(), at("09:00"), kDesk, moment_)), Errc::kConflict);
}

TEST_F(ScheduleTest, AHoldEndsAfterThreeMinutesAndTheTimeIsFreeAgain) {
  const auto held = hold(at("09:00"));
  EXPECT_EQ(schedule_.nextDue(), moment_.now + minutes(3));
  moment_.now += minutes(3) - std::chrono::milliseconds(1);
  EXPECT_TRUE(schedule_.decideDue({}, moment_).empty());
  EXPECT_EQ(freeTimes(), 9U);
  moment_.now += std::chrono::milliseconds(1);
  EXPECT_EQ(freeTimes(), 10U) << "by the clock, not by the sweep";
  EXPECT_EQ(refusal(schedule_.decideBook(held.code, kKiosk, moment_)), Errc::kExpired);
  const auto due = schedule_.decideDue({}, moment_);
  ASSERT_EQ(due.size(), 1U);
  schedule_.apply(due[0]);
  EXPECT_TRUE(schedule_.find(held.code)->is<booking::Expired>());
  EXPECT_EQ(schedule_.nextDue(), std::nullopt);
  hold(at("09:00"), kKiosk2);
}

TEST_F(ScheduleTest, AnActiveVisitorKeepsTheHoldForHalfAnHourAtMost) {
  const auto held = hold(at("14:20"));
  for (int minute = 0; minute < 40; ++minute) {
    const auto renewed = schedule_.decideRenew(held.code, kKiosk, moment_);
    EXPECT_EQ(static_cast<bool>(renewed), minute < 30) << minute;
    if (!renewed) break;
    apply(renewed);
    moment_.now += minutes(1);
  }
  EXPECT_EQ(moment_.now, mondayMorning().now + minutes(30));
}

TEST_F(ScheduleTest, AKioskHoldsOneTimeADeskSeveral) {
  hold(at("09:00"));
  hold(at("10:20"));
  EXPECT_EQ(freeTimes(), 9U) << "the visitor went back and chose another time";
  apply(schedule_.decideHold(fresh(), at("13:00"), false, kDesk, moment_));
  apply(schedule_.decideHold(fresh(), at("13:40"), false, kDesk, moment_));
  EXPECT_EQ(freeTimes(), 7U);
}

TEST_F(ScheduleTest, OnlyWhoHoldsItBooksIt) {
  const auto held = hold(at("09:00"));
  EXPECT_EQ(refusal(schedule_.decideBook(held.code, kKiosk2, moment_)), Errc::kNotAllowed);
  EXPECT_EQ(refusal(schedule_.decideCancel(held.code, "", kKiosk2, moment_)), Errc::kNotAllowed);
  const auto booked = apply(schedule_.decideBook(held.code, kKiosk, moment_));
  EXPECT_TRUE(booked.is<booking::Booked>());
  EXPECT_EQ(refusal(schedule_.decideBook(held.code, kKiosk, moment_)), Errc::kConflict);
  EXPECT_EQ(refusal(schedule_.decideRenew(held.code, kKiosk, moment_)), Errc::kConflict);
}

TEST_F(ScheduleTest, AMovedBookingKeepsItsCodeAndFreesItsOldTime) {
  const auto booked = book(at("09:00"));
  const auto moved = apply(schedule_.decideMove(booked.code, at("15:00", "2026-11-24"), nullptr, kDesk, moment_));
  EXPECT_EQ(moved.code, booked.code);
  EXPECT_EQ(moved.day, dayOf("2026-11-24"));
  EXPECT_EQ(freeTimes(), 10U);
  EXPECT_TRUE(schedule_.bookingsOf({}, dayOf("2026-11-23")).empty());
  ASSERT_EQ(schedule_.bookingsOf(kPsychologist, dayOf("2026-11-24")).size(), 1U);
}

TEST_F(ScheduleTest, ABookingMayMoveOverItsOwnTimeAndIntoItsOwnHold) {
  const auto booked = book(at("09:00"));
  const auto later = apply(schedule_.decideMove(booked.code, at("09:20"), nullptr, kKiosk, moment_));
  EXPECT_EQ(later.slot.start, at("09:20").start);
  const auto held = hold(at("15:00"));
  EXPECT_EQ(refusal(schedule_.decideMove(booked.code, at("15:00"), nullptr, kKiosk2, moment_)), Errc::kConflict);
  apply(schedule_.decideMove(booked.code, at("15:00"), &held.code, kKiosk, moment_));
  EXPECT_TRUE(schedule_.find(held.code)->is<booking::Expired>());
  EXPECT_EQ(freeTimes(), 9U);
}

TEST_F(ScheduleTest, MovesToAnotherSpecialistTakeThatOnesTime) {
  const auto booked = book(at("09:00"));
  const auto moved =
      apply(schedule_.decideMove(booked.code, at("09:30", "2026-11-23", kLawyer), nullptr, kDesk, moment_));
  EXPECT_EQ(moved.slot.duration, minutes(30));
  EXPECT_EQ(moved.specialist, kLawyer);
}

TEST_F(ScheduleTest, ChecksInFromAnHourBeforeToTheGraceAfter) {
  const auto booked = book(at("10:20"));
  const TicketId ticket{{1}};
  const auto checkIn = [&](bool byStaff) {
    return schedule_.decideCheckIn(booked.code, ticket, byStaff, kKiosk, moment_);
  };
  passTo("09:19");
  EXPECT_EQ(schedule_.checkInOf(booked, moment_), CheckIn::kTooEarly);
  EXPECT_EQ(refusal(checkIn(false)), Errc::kConflict);
  EXPECT_TRUE(checkIn(true)) << "a registrar may";
  passTo("09:20");
  EXPECT_TRUE(checkIn(false));
  passTo("10:40");
  EXPECT_TRUE(checkIn(false)) << "twenty minutes late is in time";
  const auto done = apply(checkIn(false));
  EXPECT_EQ(std::get<booking::CheckedIn>(done.state).ticket, ticket);
  EXPECT_EQ(refusal(checkIn(true)), Errc::kConflict) << "one booking, one ticket";
  EXPECT_EQ(refusal(schedule_.decideCancel(booked.code, "", kDesk, moment_)), Errc::kConflict);
}

TEST_F(ScheduleTest, WhoComesLateIsHelpedByTheDeskTheSameDayOnly) {
  const auto booked = book(at("10:20"));
  passTo("10:41");
  EXPECT_TRUE(schedule_.find(booked.code)->is<booking::Missed>());
  const auto checkIn = [&](bool byStaff) {
    return schedule_.decideCheckIn(booked.code, {{1}}, byStaff, kKiosk, moment_);
  };
  EXPECT_EQ(refusal(checkIn(false)), Errc::kExpired);
  EXPECT_TRUE(checkIn(true));
  passTo("10:20", "2026-11-24");
  EXPECT_EQ(refusal(checkIn(true)), Errc::kExpired);
}

TEST_F(ScheduleTest, AMissedTimeThatWasGivenToSomebodyElseIsNotTakenBack) {
  const auto missed = book(at("13:00"));
  passTo("13:21");
  apply(schedule_.decideBookAtOnce(fresh(), at("13:30"), kDesk, moment_));
  EXPECT_EQ(refusal(schedule_.decideCheckIn(missed.code, {{1}}, true, kDesk, moment_)), Errc::kConflict);
}

TEST_F(ScheduleTest, ACancelledTimeIsFreeAndTheCodeIsSpent) {
  const auto booked = book(at("09:00"));
  apply(schedule_.decideCancel(booked.code, "заболел ребёнок", kKiosk2, moment_));
  EXPECT_EQ(freeTimes(), 10U);
  EXPECT_EQ(schedule_.checkInOf(*schedule_.find(booked.code), moment_), CheckIn::kCancelled);
  EXPECT_EQ(refusal(schedule_.decideHold(booked.code, at("09:00"), true, kKiosk, moment_)), Errc::kConflict);
  EXPECT_EQ(refusal(schedule_.decideCancel(booked.code, "", kDesk, moment_)), Errc::kConflict);
  EXPECT_EQ(refusal(schedule_.decideMove(booked.code, at("10:20"), nullptr, kDesk, moment_)), Errc::kConflict);
}

TEST_F(ScheduleTest, ADayIsFullByItsCapacity) {
  centre_.capacities = {{kTalk, 0, std::nullopt, 2, 5}};
  book(at("09:00"));
  EXPECT_EQ(offer("2026-11-23"), DayOffer::kFree);
  const auto second = book(at("10:20", "2026-11-23", kLawyer), kKiosk2);
  EXPECT_EQ(offer("2026-11-23"), DayOffer::kFull) << "of the service, whoever gives it";
  EXPECT_EQ(refusal(schedule_.decideBookAtOnce(fresh(), at("15:00"), kDesk, moment_)), Errc::kConflict);
  EXPECT_TRUE(schedule_.decideMove(second.code, at("15:00"), nullptr, kDesk, moment_)) << "it is one of the two";
  EXPECT_EQ(schedule_.walkInsLeft(kTalk, dayOf("2026-11-23"), 3), 2);
  EXPECT_EQ(schedule_.walkInsLeft(kTalk, dayOf("2026-11-23"), 7), 0);
  EXPECT_EQ(schedule_.walkInsLeft(kPapers, dayOf("2026-11-23"), 7), std::nullopt);
}

TEST_F(ScheduleTest, EachDaySaysWhatItIs) {
  EXPECT_EQ(offer("2026-11-24"), DayOffer::kFree);
  EXPECT_EQ(offer("2026-11-29"), DayOffer::kDayOff);
  EXPECT_EQ(offer("2026-11-20"), DayOffer::kTooFar) << "it is over";
  EXPECT_EQ(offer("2027-03-01"), DayOffer::kTooFar);
  EXPECT_EQ(offer("2027-01-15"), DayOffer::kNoCalendar);
  EXPECT_EQ(offer("2026-11-24", {"nothing"}), DayOffer::kNoReception);
  centre_.specialists[0].active = false;
  EXPECT_EQ(offer("2026-11-24"), DayOffer::kNoReception);
  EXPECT_EQ(schedule_.giving(kTalk), std::vector{kLawyer});
}

TEST_F(ScheduleTest, TimesThatAreNoneAreRefused) {
  const auto held = [&](const WantedSlot& wanted) {
    return refusal(schedule_.decideHold(fresh(), wanted, true, kKiosk, moment_));
  };
  EXPECT_EQ(held(at("11:40")), Errc::kConflict) << "runs into the break";
  EXPECT_EQ(held(at("16:40")), Errc::kConflict) << "runs past the end";
  EXPECT_EQ(held(at("09:03")), Errc::kConflict) << "no whole five minutes";
  EXPECT_EQ(held(at("09:00", "2026-11-29")), Errc::kConflict);
  auto other = at("09:00");
  other.day = local("2026-11-24");
  EXPECT_EQ(held(other), Errc::kMalformed);
  other = at("09:00");
  other.service = {"nothing"};
  EXPECT_EQ(held(other), Errc::kNotFound);
  other.specialist = {"nobody"};
  EXPECT_EQ(held(other), Errc::kNotFound);
  passTo("09:01");
  EXPECT_EQ(held(at("09:00")), Errc::kConflict) << "over";
}

TEST_F(ScheduleTest, WhatWasBookedBeforeARestartIsStillTaken) {
  const auto booked = book(at("09:00"));
  const auto held = hold(at("10:20"));
  Schedule again(centre_, calendar_, {*schedule_.find(booked.code), *schedule_.find(held.code)}, {BookingCode::of(99)});
  EXPECT_EQ(again.dayOf(kPsychologist, kTalk, local("2026-11-23"), moment_).free.size(), 8U);
  EXPECT_EQ(again.nextDue(), schedule_.nextDue());
  EXPECT_TRUE(again.isTaken(BookingCode::of(99)));
  EXPECT_EQ(again.nextAppointment(kPsychologist, moment_.now), at("09:00").start);
  EXPECT_EQ(again.nextAppointment(kLawyer, moment_.now), std::nullopt);
}

// What the centre's file says after it was edited, asked about one booking.
class MisfitTest : public ScheduleTest {
 protected:
  std::optional<Misfit> after(const std::function<void(Specialist&)>& change, std::string_view time = "09:00",
                              std::string_view day = "2026-11-24") {
    schedule_ = Schedule(centre_, calendar_, {});
    const auto booked = book(at(time, day));
    auto later = bookedCentre();
    change(later.specialists[0]);
    const Schedule reread(later, calendar_, {booked});
    return reread.misfitOf(booked, local(day));
  }
};

TEST_F(MisfitTest, NothingIsSaidOfABookingThatFits) {
  EXPECT_EQ(after([](Specialist&) {}), std::nullopt);
  EXPECT_EQ(after([](Specialist& one) { one.active = false; }), std::nullopt) << "takes no new ones, keeps the old";
}

TEST_F(MisfitTest, ALaterAbsenceExceptionOrChangeOfHoursNamesTheBooking) {
  EXPECT_EQ(after([](Specialist& one) {
              one.absences = {{dayOf("2026-11-24"), dayOf("2026-11-27"), "отпуск"}};
            }),
            Misfit::kAway);
  EXPECT_EQ(after([](Specialist& one) {
              one.exceptions = {{dayOf("2026-11-24"), {span("13:00", "17:00")}}};
            }),
            Misfit::kOtherHours);
  EXPECT_EQ(after([](Specialist& one) { one.exceptions = {{dayOf("2026-11-24"), {}}}; }), Misfit::kNoReception);
  EXPECT_EQ(after([](Specialist& one) { std::erase_if(one.hours, [](auto& each) { return each.weekday == 2; }); }),
            Misfit::kNoReception);
  EXPECT_EQ(after([](Specialist& one) { one.breaks.push_back({2, span("09:30", "10:00")}); }), Misfit::kOtherHours);
  EXPECT_EQ(after([](Specialist& one) { one.offers.clear(); }), Misfit::kNotGiven);
}

TEST_F(MisfitTest, ADayOffThatWasMovedNamesTheBookingAndAYearWithoutACalendarDoesNot) {
  const auto booked = book(at("09:00", "2026-11-24"));
  CalendarYear year;
  year.year = 2026;
  year.holidays = {{dayOf("2026-11-24"), "новый праздник"}};
  WorkCalendar later;
  later.add(year).value();
  EXPECT_EQ(Schedule(centre_, later, {booked}).misfitOf(booked, local("2026-11-24")), Misfit::kDayOff);
  EXPECT_EQ(Schedule(centre_, WorkCalendar(), {booked}).misfitOf(booked, local("2026-11-24")), std::nullopt);
}

}  // namespace
}  // namespace priyom::tests
