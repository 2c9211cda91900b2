// SPDX-License-Identifier: GPL-3.0-or-later
// A made-up lobby for the simulation: who works there and how fast, who comes when and with what. The visitors of a day
// are drawn before anything is decided, each with all the luck they will have, so that every rule meets the same
// people.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "domain/expectations.h"

namespace priyom::simulation {

using std::chrono::milliseconds;

// The times of day are from local midnight.
struct Lobby {
  // A service as it truly is: two kinds of visits, long ones so large a share of all.
  struct Truth {
    ServiceId service;
    milliseconds mean{};
    double variation = 0.6;
    double longShare = 0;
    milliseconds longMean{};
  };
  struct Worker {
    StaffId staff;
    CounterId counter;
    double pace = 1;  // times the service's length
    milliseconds breakFrom{};
    milliseconds breakLength{};
  };
  struct Demand {
    ServiceId service;
    double weight = 1;            // of the arrivals of the day
    double appointmentShare = 0;  // booked, of all who come for it
    bool withPerson = false;      // booked with one person, else with the line
    milliseconds slot{};
  };
  struct Transfer {
    ServiceId from;
    ServiceId to;
    double share = 0;
  };

  Centre centre;
  std::vector<Truth> truths;
  std::vector<Worker> workers;
  std::vector<Demand> demands;
  std::vector<Transfer> transfers;
  milliseconds opens = std::chrono::hours(9);
  milliseconds closes = std::chrono::hours(17);
  std::array<double, 24> hourWeights{};  // of walk-ins
  double load = 0.85;                    // work offered to work possible while the doors are open
  double crisisShare = 0.01;             // of walk-ins
  double rightShare = 0.12;
  double absentShare = 0.04;  // called, and did not come
  double missedShare = 0.08;  // booked, and never checked in
  double lateShare = 0.15;    // of the booked that check in
  milliseconds latest = std::chrono::minutes(12);
  milliseconds earliest = std::chrono::minutes(25);
  milliseconds coming = std::chrono::seconds(45);
  milliseconds absence = std::chrono::minutes(2);
  double pausesPerDay = 2;  // of each worker, unforeseen
  milliseconds pause = std::chrono::minutes(8);
  int daysBefore = 5;  // from which the forecast has learnt when the counted ones begin
};

// kMalformed: a person, counter, service or number that does not fit.
Result<void> validate(const Lobby& lobby);

struct Visit {
  Instant arrives{};
  ServiceId service;
  CategoryId category;
  std::optional<Instant> appointment;
  StaffId with;
  bool checksIn = true;
  bool absent = false;
  double serviceShare = 0.5;  // how long of the service's lengths: Spread::at()
  double comingShare = 0.5;
  double onwardShare = 0.5;  // sent on where below the transfer's share
  double onwardServiceShare = 0.5;
};
struct Pause {
  StaffId staff;
  Instant from{};
  milliseconds length{};
  bool foreseen = false;
};
struct Plan {
  BusinessDay day;
  Instant opens{};
  Instant closes{};
  std::vector<Visit> visits;  // by arrival
  std::vector<Pause> pauses;
  std::vector<Break> breaks;
};

// The truth, as an oracle would tell it to the forecast. Also what the simulated visits are drawn from.
class Truths : public Expectations {
 public:
  explicit Truths(const Lobby& lobby);  // outlives this

  Spread service(const ServiceId& service, const StaffId& staff) const override;
  Spread coming() const override { return coming_; }
  Spread absence() const override { return absence_; }
  Spread pause() const override { return pause_; }
  double absentShare() const override { return lobby_->absentShare; }
  double missedShare() const override { return lobby_->missedShare; }
  double arrivals(const LineId& line, Standing standing, Instant from) const override;
  std::vector<Onward> onward(const ServiceId& service) const override;

  // Tickets a day for each of the demands, walk-ins and booked, at the lobby's load.
  const std::vector<double>& ticketsPerDay() const { return ticketsPerDay_; }
  const Lobby& lobby() const { return *lobby_; }

 private:
  double offeredWork() const;

  const Lobby* lobby_;
  std::vector<Spread> services_;  // in the centre's order, at the usual pace
  Spread coming_;
  Spread absence_;
  Spread pause_;
  std::vector<double> ticketsPerDay_;
};

// The same seed and day: the same visitors.
Plan planDay(const Truths& truths, std::uint64_t seed, int day);
// Midnight of the first simulated day, as UTC has it.
BusinessDay simulatedDay(int day);
inline constexpr std::chrono::hours kUtcOffset{3};

}  // namespace priyom::simulation
