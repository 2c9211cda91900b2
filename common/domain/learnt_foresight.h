// SPDX-License-Identifier: GPL-3.0-or-later
// Foresight (foresight.h) from what was learnt, who is booked and the newest look of the forecast.
#pragma once

#include <map>
#include <vector>

#include "domain/foresight.h"
#include "domain/learnt.h"

namespace priyom {

class LearntForesight : public Foresight {
 public:
  // Both outlive this.
  LearntForesight(const Centre& centre, const Learnt& learnt) : centre_(&centre), learnt_(&learnt) {}

  void setBookings(std::vector<Booking> bookings) { bookings_ = std::move(bookings); }
  const std::vector<Booking>& bookings() const { return bookings_; }
  // Of a newcomer, by the newest look; a line that is not there has the mean of its first service.
  void setWaits(std::map<LineId, std::chrono::milliseconds> waits) { waits_ = std::move(waits); }

  std::chrono::milliseconds expectedService(const Ticket& ticket, const StaffId& staff) const override;
  std::optional<Instant> nextAppointment(const StaffId& staff, Instant now) const override;
  std::chrono::milliseconds expectedWait(const LineId& line, Instant now) const override;

 private:
  const Centre* centre_;
  const Learnt* learnt_;
  std::vector<Booking> bookings_;
  std::map<LineId, std::chrono::milliseconds> waits_;
};

}  // namespace priyom
