// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/views.h"

#include <boost/json/serialize.hpp>

#include "protocol/rpc.h"

namespace priyom::hub {
namespace {

using protocol::DeviceRole;

// So many waiting fit into a message in no case: the views of more need not be made.
constexpr std::size_t kMostViews = 256;

void hide(Names& names) {
  names.innerName = names.publicName;
}

}  // namespace

bool seesInside(DeviceRole role) {
  return role == DeviceRole::kDesk || role == DeviceRole::kControl;
}

protocol::TicketView viewOf(const Centre& centre, const Ticket& ticket, DeviceRole role) {
  protocol::TicketView view{ticket, {}, {}, {}, {}};
  if (const auto* const line = centre.line(ticket.line)) {
    view.lineName = line->names.publicName;
    if (seesInside(role)) view.lineInner = line->names.innerName;
    view.room = line->room;
  }
  if (const auto* const counter = centre.counter(ticket.counter)) view.counterName = counter->names.publicName;
  return view;
}

Centre centreFor(const Centre& centre, DeviceRole role) {
  Centre seen = centre;
  if (seesInside(role)) return seen;
  seen.staff.clear();
  for (auto& service : seen.services) hide(service.names);
  for (auto& line : seen.lines) hide(line.names);
  for (auto& counter : seen.counters) hide(counter.names);
  return seen;
}

protocol::QueueSnapshot makeQueueSnapshot(const Centre& centre, const Queue& queue, Revision revision,
                                          const Moment& moment) {
  protocol::QueueSnapshot snapshot;
  snapshot.revision = std::move(revision);
  snapshot.moment = moment;
  const auto waiting = queue.waiting();
  snapshot.waitingTotal = static_cast<int>(waiting.size());
  for (const auto* const ticket : waiting) {
    if (snapshot.waiting.size() == kMostViews) break;
    snapshot.waiting.push_back(viewOf(centre, *ticket, DeviceRole::kDesk));
  }
  for (const auto& counter : centre.counters) {
    protocol::QueueSnapshot::CounterState state{counter.id, counter.names.publicName, std::nullopt};
    if (const auto* const ticket = queue.current(counter.id)) state.ticket = viewOf(centre, *ticket, DeviceRole::kDesk);
    snapshot.counters.push_back(std::move(state));
  }
  return snapshot;
}

std::string boardJson(const Board& board) {
  return boost::json::serialize(protocol::toJson(board));
}

std::string queueJson(protocol::QueueSnapshot snapshot) {
  auto text = boost::json::serialize(protocol::toJson(snapshot));
  while (text.size() + kEnvelope > protocol::kMaxMessage && !snapshot.waiting.empty()) {
    // Views are of about one size: drop what is over, and one in case.
    const auto over = text.size() + kEnvelope - protocol::kMaxMessage;
    const auto drop = 1 + over * snapshot.waiting.size() / text.size();
    snapshot.waiting.resize(snapshot.waiting.size() - std::min(drop, snapshot.waiting.size()));
    text = boost::json::serialize(protocol::toJson(snapshot));
  }
  return text;
}

}  // namespace priyom::hub
