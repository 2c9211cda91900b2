// SPDX-License-Identifier: GPL-3.0-or-later
// Two specialists of a small centre, a calendar of 2026 with one holiday, one moved day and one eve, and a Monday.
#pragma once

#include "domain/schedule.h"
#include "tests/unit/domain/sample_queue.h"

namespace priyom::tests {

using std::chrono::hours;
using std::chrono::minutes;

inline BusinessDay dayOf(std::string_view text) {
  return BusinessDay::parse(text).value();
}
inline constexpr minutes kMoscow{180};
inline LocalDay local(std::string_view day) {
  return {dayOf(day), kMoscow};
}
inline TimeSpan span(std::string_view from, std::string_view to) {
  return {parseTimeOfDay(from).value(), parseTimeOfDay(to).value()};
}

// Saturday 28 November is worked for Monday 30 November; 4 November is a holiday, its eve shorter.
inline WorkCalendar sampleCalendar() {
  WorkCalendar calendar;
  CalendarYear year;
  year.year = 2026;
  year.holidays = {{dayOf("2026-11-04"), "День народного единства"}};
  year.moved = {{dayOf("2026-11-28"), dayOf("2026-11-30")}};
  year.shortened = {dayOf("2026-11-03")};
  calendar.add(year).value();
  return calendar;
}

inline const StaffId kPsychologist{"specialist"};
inline const StaffId kLawyer{"registrar-2"};
inline const ServiceId kTalk{"talk"};
inline const ServiceId kPapers{"papers"};

inline Centre bookedCentre() {
  auto centre = smallCentre();
  Specialist psychologist;
  psychologist.id = kPsychologist;
  psychologist.publicName = "Кабинет 201";
  psychologist.offers = {{kTalk, minutes(40)}, {kPapers, std::nullopt}};
  for (int weekday = 1; weekday <= 5; ++weekday) psychologist.hours.push_back({weekday, span("09:00", "17:00")});
  psychologist.breaks = {{0, span("12:00", "13:00")}};
  auto lawyer = psychologist;
  lawyer.id = kLawyer;
  lawyer.publicName = "Кабинет 105";
  lawyer.offers = {{kTalk, minutes(30)}};
  centre.specialists = {psychologist, lawyer};
  return centre;
}

inline const Author kKiosk2{DeviceId{"kiosk-2"}, {}};
inline const Author kDesk{DeviceId{"desk-1"}, {}};

// Monday, 2026-11-23, 08:00 in Moscow.
inline Moment mondayMorning() {
  return {local("2026-11-23").at(hours(8)), dayOf("2026-11-23"), kMoscow};
}

}  // namespace priyom::tests
