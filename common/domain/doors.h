// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a centre is open to visitors, by its weekly hours and the state's calendar. It is not about anybody's
// reception: a specialist has hours of their own (slots.h). Pure; no clock of its own.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "domain/centre.h"
#include "domain/slots.h"
#include "domain/work_calendar.h"

namespace priyom {

// As of one moment.
struct Doors {
  enum class State {
    kOpen,
    kBreak,   // closed between two hours of one day: who is inside is received after it, so tickets are given
    kSoon,    // closed, and so short before the day's first hour (DoorRules) that kiosks give tickets
    kClosed,  // kiosks give none
  };
  State state = State::kOpen;
  std::optional<Instant> opens{};        // the next opening; none while open, or where none is known
  std::optional<Instant> ticketsFrom{};  // while kClosed: when kiosks give tickets again
  std::optional<Instant> changes{};      // when any of this is another; none: never

  bool giveTickets() const { return state != State::kClosed; }
  friend bool operator==(const Doors&, const Doors&) = default;
};
std::string_view doorsStateName(Doors::State state);  // "open", "break", "soon", "closed"
Result<Doors::State> doorsStateFromName(std::string_view name);

// The hours of that day, in order, none touching the next. A holiday and a day off that was moved have none; a Saturday
// has those of Saturday, or of the day it is worked for; the eve of a holiday ends an hour earlier. Of a year whose
// calendar was not loaded the weekday alone counts: a missing file shuts no door.
std::vector<TimeSpan> hoursOf(const Centre& centre, const WorkCalendar& calendar, BusinessDay day);

// The distance from UTC that the centre's zone has on a day.
using LocalDays = std::function<LocalDay(BusinessDay)>;

// A centre without hours is always open.
Doors doorsOf(const Centre& centre, const WorkCalendar& calendar, const LocalDays& localDay, const Moment& moment);

}  // namespace priyom
