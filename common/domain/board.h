// SPDX-License-Identifier: GPL-3.0-or-later
// What the hall may know: calls, who is next, how many wait. It has no field that could hold a name or a need, and none
// of a visitor who does not wish to be shown.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/doors.h"
#include "domain/queue.h"

namespace priyom {

// Grows with every change; the epoch changes when a store is restored or promoted. Revisions of two epochs do not
// compare.
struct Revision {
  std::string epoch;
  std::int64_t counter = 0;
  friend bool operator==(const Revision&, const Revision&) = default;
};

// How long a visitor who came now would wait: the median and the 90th percentile, whole minutes, rounded up.
struct WaitRange {
  std::chrono::minutes low{};
  std::chrono::minutes high{};
  friend bool operator==(const WaitRange&, const WaitRange&) = default;
};

struct Board {
  struct Call {
    std::int64_t callId = 0;
    int recalls = 0;
    TicketNumber number;
    LineId line;          // of the ticket now; its letter is that of the line where it was issued
    std::string counter;  // public name: «Окно 3»
    std::string arrow;    // the way there from the display
    TicketState state = TicketState::kCalled;
    Instant calledAt{};  // announced: the call, or its newest recall
  };
  struct Next {
    TicketNumber number;
    LineId line;
  };
  struct LineState {
    LineId id;
    std::string name;  // public
    int waiting = 0;
    std::optional<WaitRange> wait{};  // none where nobody can say: no counter of the line is open
  };

  Revision revision;
  Moment moment;  // the hub's time when this was made
  std::vector<Call>
      calls;               // newest first: every call of the last kCallsKept, and older ones still on the way or served
  std::vector<Next> next;  // in the order in which they would be called, of each line kNextShown at the most
  std::vector<LineState> lines;  // in the centre's order
  Doors doors{};                 // `changes` stays with the hub
};

// So long a call stays on the board, that no announcement is lost when snapshots are coalesced.
inline constexpr std::chrono::minutes kCallsKept{3};
inline constexpr std::size_t kNextShown = 12;

using Waits = std::map<LineId, WaitRange>;

// `foresight` as in Queue::waiting().
Board makeBoard(const Centre& centre, const Queue& queue, Revision revision, const Moment& moment,
                const Waits& waits = {}, const Foresight* foresight = nullptr);

}  // namespace priyom
