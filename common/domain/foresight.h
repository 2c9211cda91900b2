// SPDX-License-Identifier: GPL-3.0-or-later
// What the queue's rule asks about the near future. The forecast and the schedule answer; the queue keeps nothing of
// it.
#pragma once

#include <optional>

#include "domain/centre.h"
#include "domain/ticket.h"

namespace priyom {

class Foresight {
 public:
  virtual ~Foresight() = default;

  // How long this ticket will take with this person (empty: anybody): the mean of what was recorded.
  virtual std::chrono::milliseconds expectedService(const Ticket& ticket, const StaffId& staff) const = 0;
  // Whether it is likely to be over in time for an appointment of this person.
  virtual bool fitsBefore(const Ticket& ticket, const StaffId& staff, Instant now, Instant appointment) const {
    return now + expectedService(ticket, staff) <= appointment;
  }
  // The chance (0 … 1) that a visit that began `passed` ago is over within `length` more; none where nothing is known.
  virtual std::optional<double> chanceOver(const Ticket& /*ticket*/, const StaffId& /*staff*/,
                                           std::chrono::milliseconds /*passed*/,
                                           std::chrono::milliseconds /*length*/) const {
    return std::nullopt;
  }
  // The earliest appointment that was booked with this person and has not checked in yet: to come, or just past and
  // still waited for.
  virtual std::optional<Instant> nextAppointment(const StaffId& staff, Instant now) const = 0;
  // How long somebody who joined this line now would wait.
  virtual std::chrono::milliseconds expectedWait(const LineId& line, Instant now) const = 0;
};

// Knows the centre's own figures and nothing else: what there is before anything was recorded or booked.
class PlainForesight : public Foresight {
 public:
  explicit PlainForesight(const Centre& centre) : centre_(&centre) {}

  std::chrono::milliseconds expectedService(const Ticket& ticket, const StaffId& staff) const override;
  std::optional<Instant> nextAppointment(const StaffId& staff, Instant now) const override;
  std::chrono::milliseconds expectedWait(const LineId& line, Instant now) const override;

 private:
  const Centre* centre_;  // outlives this
};

}  // namespace priyom
