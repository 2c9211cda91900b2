// SPDX-License-Identifier: GPL-3.0-or-later
// The forecast's inside: the situation as plain numbers, set up once for a look, and played run after run. Lines,
// counters and people are indices; times are ms after the look.
#pragma once

#include "domain/forecast.h"

namespace priyom {

class Forecast::Play {
 public:
  explicit Play(const Centre& centre);

  Outlook look(const Situation& situation, const Expectations& expectations);

 private:
  static constexpr std::int32_t kNone = -1;

  // Somebody who has to be called, or sits at a counter.
  struct Party {
    std::uint64_t key = 0;  // of its random numbers
    Waiter waiter;
    std::int32_t service = kNone;
    std::int32_t forCounter = kNone;
    std::int32_t forStaff = kNone;
    std::int32_t next = kNone;  // the party that it becomes at the next stop of its route
    bool newcomer = false;      // asks only when it would be called, and takes no time
    bool hasRoute = false;
  };
  struct Desk {
    std::uint16_t counter = 0;
    std::int32_t staff = kNone;
    std::vector<std::uint16_t> lines;
    CounterState state = CounterState::kOpen;
    std::int32_t party = kNone;  // called or served there
    bool serving = false;
    double passed = 0;  // since the call, the start or the pause
    double breakFrom = 0;
    double breakLength = 0;                                     // 0: none to come
    std::vector<std::pair<double, std::int32_t>> appointments;  // of its person, by time
  };
  struct DeskRun {
    double freeAt = 0;
    std::int32_t party = kNone;
    bool breakTaken = false;
  };
  struct Arrival {
    double at;
    std::int32_t party;
    bool booked;
  };
  // Crisis or rights of one line that may come.
  struct Stream {
    std::uint16_t line;
    Standing standing;
    std::int32_t service;
    std::array<double, 12> rates;  // of the coming hours
    double next = 0;
    std::uint64_t count = 0;
  };
  struct Chance {
    std::int32_t line;
    std::int32_t service;
    double share;
  };
  // Random numbers of one party in one run.
  struct Luck {
    double service;
    double coming;
    double absent;
    double onward;
  };

  // Setting up
  void gatherBound(const Queue& queue);
  void gatherDesks(const Situation& situation);
  void gatherBreak(Desk& desk, const Situation& situation, const CounterNow& counter) const;
  void gatherParties(const Situation& situation);
  void gatherBookings(const Situation& situation);
  void gatherAtDesks(const Situation& situation);
  void gatherNewcomers(const Situation& situation);
  void gatherAppointments();
  void gatherExpectations(const Expectations& expectations, Instant now);
  std::int32_t addTicket(const Ticket& ticket, const Queue& queue);
  std::int32_t addRoute(const Ticket& ticket, const std::vector<Stop>& route, std::size_t from);
  bool reachable(const Party& party) const;
  std::int32_t staffIndex(const StaffId& staff) const;
  std::int32_t lineIndex(const LineId& line) const;
  std::int32_t serviceIndex(const ServiceId& service, const LineId& line) const;

  // Playing
  void run(std::size_t run);
  void beginDesks();
  double nextArrival() const;
  void arrive(double at);
  void drawNext(Stream& stream, double from, std::size_t index);
  void join(std::int32_t party, double at);
  void wakeIdle(double at);
  void work(std::size_t desk);
  void callNext(std::size_t desk, double at);
  void serve(std::size_t desk, std::int32_t party, double at);
  void sendOn(std::int32_t party, double at);
  double appointmentAfter(const Desk& desk, double at) const;
  Luck luckOf(std::uint64_t key) const;
  const Spread& spread(std::int32_t service, std::size_t desk) const {
    return spreads_[static_cast<std::size_t>(service) * desks_.size() + desk];
  }
  Instant instant(double at) const { return now_ + std::chrono::milliseconds(static_cast<std::int64_t>(at)); }
  Wait waitOf(std::size_t watched);

  const Centre* centre_;
  Instant now_{};
  std::vector<Desk> desks_;
  std::vector<Party> parties_;           // the watched first; in a run more come behind
  std::vector<TicketId> tickets_;        // of the first parties
  std::vector<std::int32_t> newcomers_;  // by line: ordinary ones, then those with a right
  std::size_t watched_ = 0;
  std::size_t known_ = 0;  // parties before a run adds its own
  std::vector<Arrival> arrivals_;
  std::vector<Stream> streams_;
  std::vector<std::vector<Chance>> onward_;  // by service
  std::vector<Spread> spreads_;              // by service and desk
  std::vector<double> fits_;                 // a visit takes no longer, with kFitChance
  Spread coming_;
  Spread absence_;
  Spread pause_;
  double absentShare_ = 0;
  double missedShare_ = 0;
  CallOrder begin_;

  std::size_t runs_ = kRuns;
  std::size_t run_ = 0;
  CallOrder order_;
  std::vector<DeskRun> deskRuns_;
  std::size_t arrived_ = 0;
  std::size_t left_ = 0;  // watched that were not called yet
  std::vector<float> waits_;
  std::vector<bool> called_;
};

}  // namespace priyom
