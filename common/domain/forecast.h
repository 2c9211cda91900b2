// SPDX-License-Identifier: GPL-3.0-or-later
// How long they will wait: for each ticket that waits, and for somebody who joined a line now. The coming hours are
// played kRuns times by the queue's own rule (call_order.h) from what is: who waits, who is served and for how long
// already, which counters are open, who is booked, which breaks are known; and from what may be expected
// (expectations.h). A wait is the middle of the runs, and what nine of ten of them stay below.
//
// The same situation gives the same answer: each visitor has random numbers of its own, drawn from the ticket's number,
// and keeps them while the queue moves on. So two looks at one situation differ by what changed, not by luck.
//
// A Forecast keeps its working memory between looks; it is for one thread. 300 who wait take a few milliseconds.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "domain/board.h"
#include "domain/expectations.h"
#include "domain/queue.h"

namespace priyom {

struct Wait {
  std::chrono::milliseconds median{};
  std::chrono::milliseconds high{};  // the 90th percentile
  friend bool operator==(const Wait&, const Wait&) = default;
};
// Whole minutes, rounded up.
WaitRange rangeOf(const Wait& wait);

struct Situation {
  const Queue& queue;
  Instant now{};
  std::span<const ExpectedVisit> bookings;  // of today, not checked in, in any order
  std::span<const Break> breaks;            // those that are over do no harm
};

struct Outlook {
  std::vector<std::optional<Wait>> lines;          // of a newcomer, in the centre's order; none: no counter serves it
  std::vector<std::pair<TicketId, Wait>> tickets;  // of those who wait and may be called by an open or paused counter
  std::vector<std::optional<Wait>> rights;         // the same of a newcomer with a legal right
  std::optional<Wait> of(const TicketId& ticket) const;
};

class Forecast {
 public:
  explicit Forecast(const Centre& centre);  // outlives this
  ~Forecast();
  Forecast(Forecast&&) noexcept;
  Forecast& operator=(Forecast&&) noexcept;

  Outlook look(const Situation& situation, const Expectations& expectations);

  // A power of two; half of them where more than 128 wait.
  static constexpr std::size_t kRuns = 64;

 private:
  class Play;
  std::unique_ptr<Play> play_;
};

}  // namespace priyom
