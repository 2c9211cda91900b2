// SPDX-License-Identifier: GPL-3.0-or-later
// Who receives by appointment and when, as the centre's file says it. All hours are of the centre's own wall clock, as
// minutes since its midnight. What follows for one day: slots.h.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/moment.h"

namespace priyom {

// From `from` on, up to `to` and not at it: 0 ≤ from < to ≤ 24 h.
struct TimeSpan {
  std::chrono::minutes from{};
  std::chrono::minutes to{};

  friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

// "09:00". kMalformed: anything but hh:mm from 00:00 to 24:00.
Result<std::chrono::minutes> parseTimeOfDay(std::string_view text);
std::string timeOfDayText(std::chrono::minutes time);

// On one day of the week: 1 = Monday … 7 = Sunday; of a break also 0: every day.
struct WeekdaySpan {
  int weekday = 1;
  TimeSpan span;
};

// The hours of one date in place of the week's: neither weekday nor breaks nor the state's calendar count then. No
// hours: no reception.
struct DayException {
  BusinessDay day;
  std::vector<TimeSpan> hours;
};

// Leave, illness, a course: both days included. Stronger than everything else.
struct Absence {
  BusinessDay from;
  BusinessDay to;
  std::string reason;  // to staff only
};

// A service that the specialist gives.
struct Offer {
  ServiceId service;
  std::optional<std::chrono::minutes> duration;  // none: the service's
};

struct Specialist {
  StaffId id;              // one of the centre's staff
  std::string publicName;  // «Кабинет 201»: on ticket, board and calendar
  std::string role;        // «психолог»: shown to who chooses one
  std::string room;
  bool active = true;  // false: takes no new appointments
  std::vector<Offer> offers;
  std::vector<WeekdaySpan> hours;
  std::vector<WeekdaySpan> breaks;
  std::vector<DayException> exceptions;
  std::vector<Absence> absences;

  const Offer* offer(const ServiceId& service) const;
};

// How many of a service a day takes. Where several fit a day, the one of the date counts, else the one of the weekday,
// else the one of every day. No number: no limit.
struct DayCapacity {
  ServiceId service;
  int weekday = 0;                 // 0: every day
  std::optional<BusinessDay> day;  // this date alone
  std::optional<int> appointments;
  std::optional<int> walkIns;  // tickets that kiosks give; a desk may go on
};

struct ScheduleRules {
  std::chrono::minutes hold{3};              // a slot is held so long, and again with each renewal
  std::chrono::minutes longestHold{30};      // all renewals together
  std::chrono::minutes earliestCheckIn{60};  // before the appointment
  std::chrono::minutes grace{20};            // after it; later it is missed
  std::chrono::minutes notice{0};            // a slot is offered so long before it
  int daysAhead = 60;                        // and so many days before it at the most
};

}  // namespace priyom
