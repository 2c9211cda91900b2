// SPDX-License-Identifier: GPL-3.0-or-later
// Days of a made-up lobby (lobby.h) run through the real Queue, with the visitors called by our rule and, for
// comparison, by others; and what was foreseen for each, held against how long it then waited. The same lobby, seed and
// number of days: the same report to the last digit.
#pragma once

#include <map>
#include <string>

#include "domain/lobby.h"

namespace priyom::simulation {

enum class CallRule {
  kOurs,            // Queue::decideCallNext
  kArrival,         // first come, first served
  kAppointment120,  // public: first priority; second that came before the appointment's time; an appointment from 120 s
                    // before its time; the others
  kCheckIn,  // public: who is checked in for an appointment (60 min before to 20 min after it) first, by its time;
             // then those with a right; then the others
};
inline constexpr std::array kCallRules{CallRule::kOurs, CallRule::kArrival, CallRule::kAppointment120,
                                       CallRule::kCheckIn};
std::string_view ruleName(CallRule rule);  // "priyom", "first_come", "public_120s", "public_check_in"

struct Waits {
  std::size_t count = 0;
  double mean = 0;  // minutes
  double p95 = 0;
  friend bool operator==(const Waits&, const Waits&) = default;
};

struct RuleReport {
  std::map<std::string, Waits> waits;  // by class: crisis, appointment, right, ordinary, all, sent_on
  double load = 0;                     // counters busy, of the time they were open in opening hours
  double punctualInTime = 0;           // of those who checked in by their time: share called at most 5 min after it
  double appointmentsInTime = 0;       // share called at most 5 min after the later of time and check-in
  double appointmentsNear = 0;         // share called within 5 min of it, neither earlier nor later
  double appointmentsEarly = 0;        // share called more than 5 min before it: they were there, and gained time
  int worstOvertaking = 0;  // of one ordinary visitor: later arrivals of the same line that were called before
  int worstByRight = 0;     // the same, those with a right only, between two ordinary calls of the line
  double overtime = 0;      // minutes after closing until the last was served, mean of the days
  friend bool operator==(const RuleReport&, const RuleReport&) = default;
};

// Of walk-ins, from the minute they took the ticket.
struct ForecastReport {
  std::size_t count = 0;
  double error = 0;     // mean absolute, minutes, of the median
  double bias = 0;      // mean of foreseen minus true
  double belowLow = 0;  // share of true waits up to the median
  double between = 0;   // from there up to the 90th percentile
  double covered = 0;   // up to the 90th percentile
  friend bool operator==(const ForecastReport&, const ForecastReport&) = default;
};

struct Report {
  std::map<CallRule, RuleReport> rules;
  std::map<std::string, ForecastReport> forecasts;  // priyom, oracle, public_line, public_house
  double tickets = 0;                               // a day
  friend bool operator==(const Report&, const Report&) = default;
};

Report simulate(const Lobby& lobby, int days, std::uint64_t seed);

}  // namespace priyom::simulation
