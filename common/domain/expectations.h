// SPDX-License-Identifier: GPL-3.0-or-later
// What the forecast must be told of the coming hours. Learnt from the days' steps (learnt.h); the simulation also has
// one that knows the truth, to see how much is lost by learning.
#pragma once

#include <vector>

#include "domain/call_order.h"
#include "domain/spread.h"
#include "domain/ticket.h"

namespace priyom {

// One booked for today that has not checked in yet.
struct ExpectedVisit {
  Instant at{};
  LineId line;
  ServiceId service;  // empty: the line's first
  StaffId staff;      // empty: anybody
};

// A pause that is known before: staff at their meal.
struct Break {
  StaffId staff;
  Instant from{};
  std::chrono::milliseconds length{};
};

// Where visitors of a service go next, with the same number.
struct Onward {
  LineId line;
  ServiceId service;
  double share = 0;  // 0 … 1, of all who were served
};

class Expectations {
 public:
  virtual ~Expectations() = default;

  virtual Spread service(const ServiceId& service, const StaffId& staff) const = 0;  // from start to end
  virtual Spread coming() const = 0;                                                 // from call to start
  virtual Spread absence() const = 0;                                                // from call to "did not come"
  virtual Spread pause() const = 0;                                                  // of a counter, from its begin
  virtual double absentShare() const = 0;                                            // of those called
  virtual double missedShare() const = 0;  // of the booked, who never check in
  // Tickets that come in an hour from `from` on: crisis and rights, who would pass those that wait.
  virtual double arrivals(const LineId& line, Standing standing, Instant from) const = 0;
  virtual std::vector<Onward> onward(const ServiceId& service) const = 0;
};

}  // namespace priyom
