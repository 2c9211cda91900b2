// SPDX-License-Identifier: GPL-3.0-or-later
// One day of a made-up lobby, event by event, through a real Queue.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <queue>
#include <tuple>

#include "domain/learnt_foresight.h"
#include "domain/queue.h"
#include "domain/simulation.h"

namespace priyom::simulation {

// What became of a visit.
struct Outcome {
  std::string_view kind;  // crisis, appointment, right, ordinary
  LineId line;
  bool came = false;
  Instant arrived{};
  std::optional<Instant> called;
  std::optional<Instant> sentOn;
  std::optional<Instant> calledAgain;
};

class LobbyDay {
 public:
  // All outlive this. What happens is told to `learnt`, which our rule needs, and which then also answers the queue.
  LobbyDay(const Truths& truths, const Plan& plan, CallRule rule, Learnt* learnt);

  // Asked right after a walk-in took a ticket.
  using Arrived = std::function<void(const LobbyDay&, std::size_t visit, const Ticket&)>;
  void play(const Arrived& arrived = {});

  const Queue& queue() const { return queue_; }
  Instant now() const { return moment_.now; }
  std::vector<ExpectedVisit> bookings() const;  // not checked in, as far as they may still come
  const Plan& plan() const { return plan_; }
  bool anyIdle(const LineId& line) const;
  int openDesks(const LineId& line) const;  // of this line; empty: of the house
  const std::vector<Outcome>& outcomes() const { return outcomes_; }
  // Lengths of visits from call to end, in ms, with their lines.
  const std::vector<std::pair<LineId, double>>& served() const { return served_; }
  double load() const;
  Instant ended() const { return ended_; }
  int worstByRight() const { return worstByRight_; }

 private:
  enum class What { kArrival, kReady, kStart, kEnd, kAbsent, kBack, kTry };
  struct Event {
    Instant at;
    std::uint64_t order;
    What what;
    std::size_t index;  // of a visit or a desk
    bool operator>(const Event& other) const { return std::tie(at, order) > std::tie(other.at, other.order); }
  };
  struct Desk {
    const Lobby::Worker* worker = nullptr;
    const Counter* counter = nullptr;
    bool idle = true;
    bool paused = false;
    std::optional<std::size_t> visit;
    Instant calledAt{};
    double busy = 0;
    double away = 0;
    std::vector<Pause> pauses;  // still to come, the next one last
  };

  void open();
  void schedule(Instant at, What what, std::size_t index) { events_.push({at, ++order_, what, index}); }
  void handle(const Event& event, const Arrived& arrived);
  void arrive(std::size_t visit, const Arrived& arrived);
  void ready(std::size_t desk);
  bool goAway(std::size_t desk);
  bool expectsSomebody(const Desk& desk) const;
  void tryAll();
  void tryCall(std::size_t desk);
  std::optional<TicketId> chosen(const Desk& desk) const;
  void begin(std::size_t desk, const Ticket& ticket, std::string_view reason);
  void countBound(const Desk& desk, const Ticket& ticket, std::string_view reason);
  void finish(std::size_t desk);
  void free(std::size_t desk);
  void apply(const Result<Steps>& steps);
  Author authorOf(const Desk& desk) const { return {DeviceId{"desk"}, desk.worker->staff}; }
  const Ticket& ticketOf(std::size_t visit) const { return *queue_.find(ids_[visit]); }
  const Truths& truths_;
  const Lobby& lobby_;
  const Plan& plan_;
  CallRule rule_;
  Learnt* learnt_;
  std::optional<LearntForesight> foresight_;  // where there is `learnt_`
  Moment moment_;
  Queue queue_;
  std::vector<Desk> desks_;
  std::priority_queue<Event, std::vector<Event>, std::greater<>> events_;
  std::uint64_t order_ = 0;
  std::vector<TicketId> ids_;
  std::vector<bool> checkedIn_;
  std::vector<bool> again_;  // at its second stop
  std::map<TicketId, std::size_t> visitOf_;
  std::vector<Outcome> outcomes_;
  std::vector<std::pair<LineId, double>> served_;
  std::map<LineId, int> rightsInARow_;
  int worstByRight_ = 0;
  Instant ended_{};
};

}  // namespace priyom::simulation
