// SPDX-License-Identifier: GPL-3.0-or-later
// What the queue's rule asks about the near future. The forecast and the schedule answer; the queue keeps nothing of it.
#pragma once

#include <optional>

#include "domain/ticket.h"

namespace priyom {

class Foresight {
 public:
  virtual ~Foresight() = default;

  // How long this ticket will take with this person (empty: anybody): the mean of what was recorded.
  virtual std::chrono::milliseconds expectedService(const Ticket& ticket, const StaffId& staff) const = 0;
  // The earliest appointment at or after `now` that was booked with this person, checked in or not.
  virtual std::optional<Instant> nextAppointment(const StaffId& staff, Instant now) const = 0;
  // How long somebody who joined this line now would wait.
  virtual std::chrono::milliseconds expectedWait(const LineId& line, Instant now) const = 0;
};

}  // namespace priyom
