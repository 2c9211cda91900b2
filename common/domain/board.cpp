// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/board.h"

namespace priyom {

Board makeBoard(const Centre& centre, const Queue& queue, Revision revision, const Moment& moment, const Waits& waits) {
  Board board{std::move(revision), moment, {}, {}, {}};
  for (const auto* const ticket : queue.calls(moment.now - kCallsKept)) {
    if (ticket->offBoard) continue;
    const auto* const counter = centre.counter(ticket->counter);
    board.calls.push_back({ticket->callId, ticket->recalls, ticket->number, ticket->line,
                           counter ? counter->names.publicName : std::string(),
                           counter ? counter->arrow : std::string(), ticket->state,
                           ticket->calledAt.value_or(Instant{})});
  }
  for (const auto& [ticket, reason] : queue.waiting(moment.now)) {
    if (board.next.size() == kNextShown) break;
    if (!ticket->offBoard) board.next.push_back({ticket->number, ticket->line});
  }
  for (const auto& line : centre.lines) {
    const auto wait = waits.find(line.id);
    board.lines.push_back({line.id, line.names.publicName, queue.waitingCount(line.id),
                           wait == waits.end() ? std::nullopt : std::optional(wait->second)});
  }
  return board;
}

}  // namespace priyom
