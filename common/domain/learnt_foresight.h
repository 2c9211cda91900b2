// SPDX-License-Identifier: GPL-3.0-or-later
// Foresight (foresight.h) from what was learnt, who is booked and the newest look of the forecast.
#pragma once

#include <map>
#include <vector>

#include "domain/foresight.h"
#include "domain/learnt.h"

namespace priyom {

// A visit fits before an appointment where it is over by kGrace after it with this chance. Less would let appointments
// wait, more leaves the counter idle: the simulation's figures stand in README.md.
inline constexpr double kFitChance = 0.5;
// Who has an appointment and is called so long after its time was called in time.
inline constexpr std::chrono::minutes kGrace{4};
// So long after an appointment with one person its visitor is still waited for, who may just be late: nobody else is
// begun with there who would still be served when the visitor is due to have come.
inline constexpr std::chrono::minutes kWaitForLate{5};

class LearntForesight : public Foresight {
 public:
  // Both outlive this.
  LearntForesight(const Centre& centre, const Learnt& learnt) : centre_(&centre), learnt_(&learnt) {}

  void setBookings(std::vector<ExpectedVisit> bookings) { bookings_ = std::move(bookings); }
  const std::vector<ExpectedVisit>& bookings() const { return bookings_; }
  // Of a newcomer, by the newest look; a line that is not there has the mean of its first service.
  void setWaits(std::map<LineId, std::chrono::milliseconds> waits) { waits_ = std::move(waits); }

  std::chrono::milliseconds expectedService(const Ticket& ticket, const StaffId& staff) const override;
  bool fitsBefore(const Ticket& ticket, const StaffId& staff, Instant now, Instant appointment) const override;
  std::optional<double> chanceOver(const Ticket& ticket, const StaffId& staff, std::chrono::milliseconds passed,
                                   std::chrono::milliseconds length) const override;
  std::optional<Instant> nextAppointment(const StaffId& staff, Instant now) const override;
  std::chrono::milliseconds expectedWait(const LineId& line, Instant now) const override;

 private:
  const Centre* centre_;
  const Learnt* learnt_;
  std::vector<ExpectedVisit> bookings_;
  std::map<LineId, std::chrono::milliseconds> waits_;
};

}  // namespace priyom
