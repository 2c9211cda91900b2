// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/board.h"

#include <map>

namespace priyom {

Board makeBoard(const Centre& centre, const Queue& queue, Revision revision, const Moment& moment, const Waits& waits,
                const Foresight* foresight) {
  Board board{std::move(revision), moment, {}, {}, {}};
  for (const auto* const ticket : queue.calls(moment.now - kCallsKept)) {
    if (ticket->offBoard) continue;
    const auto* const counter = centre.counter(ticket->counter);
    board.calls.push_back({ticket->callId, ticket->recalls, ticket->number, ticket->line,
                           counter ? counter->names.publicName : std::string(),
                           counter ? counter->arrow : std::string(), ticket->state,
                           queue.announcedAt(*ticket).value_or(Instant{})});
  }
  // Of each line, since a display may show some of them: one that many wait for must not hide who is next of another.
  std::map<LineId, std::size_t> shown;
  for (const auto& [ticket, reason] : queue.waiting(moment.now, foresight)) {
    if (ticket->offBoard || shown[ticket->line] == kNextShown) continue;
    ++shown[ticket->line];
    board.next.push_back({ticket->number, ticket->line});
  }
  for (const auto& line : centre.lines) {
    const auto wait = waits.find(line.id);
    board.lines.push_back({line.id, line.names.publicName, queue.waitingCount(line.id),
                           wait == waits.end() ? std::nullopt : std::optional(wait->second)});
  }
  return board;
}

}  // namespace priyom
