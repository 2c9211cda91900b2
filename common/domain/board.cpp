// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/board.h"

namespace priyom {

Board makeBoard(const Centre& centre, const Queue& queue, Revision revision, const Moment& moment) {
  Board board{std::move(revision), moment, {}, {}, {}};
  for (const auto* const ticket : queue.calls(moment.now - kCallsKept)) {
    const auto* const counter = centre.counter(ticket->counter);
    board.calls.push_back(
        {ticket->callId, ticket->recalls, ticket->number, counter ? counter->names.publicName : std::string(),
         counter ? counter->arrow : std::string(), ticket->state, ticket->calledAt.value_or(Instant{})});
  }
  for (const auto* const ticket : queue.waiting()) {
    if (board.next.size() == kNextShown) break;
    board.next.push_back(ticket->number);
  }
  for (const auto& line : centre.lines)
    board.lines.push_back({line.id, line.names.publicName, queue.waitingCount(line.id)});
  return board;
}

}  // namespace priyom
