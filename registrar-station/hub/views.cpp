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
  protocol::TicketView view;
  view.ticket = ticket;
  if (const auto* const line = centre.line(ticket.line)) {
    view.lineName = line->names.publicName;
    if (seesInside(role)) view.lineInner = line->names.innerName;
    view.room = line->room;
  }
  if (const auto* const counter = centre.counter(ticket.counter)) view.counterName = counter->names.publicName;
  if (seesInside(role)) return view;
  view.ticket.category = {};
  view.ticket.proof = Proof::kNone;
  view.ticket.forStaff = {};
  view.ticket.outcome.clear();
  view.ticket.look = false;
  return view;
}

protocol::BookingView viewOf(const Centre& centre, const Booking& booking, DeviceRole role) {
  protocol::BookingView view{booking, {}, {}, {}};
  if (const auto* const specialist = centre.specialist(booking.specialist)) {
    view.publicName = specialist->publicName;
    view.role = specialist->role;
    view.room = specialist->room;
  }
  auto* const checkedIn = std::get_if<booking::CheckedIn>(&view.booking.state);
  if (checkedIn && !seesInside(role)) checkedIn->ticket = {};
  return view;
}

Centre centreFor(const Centre& centre, DeviceRole role) {
  Centre seen = centre;
  if (seesInside(role)) return seen;
  seen.staff.clear();
  seen.words = {};
  // What may be claimed at a kiosk, without what only staff give.
  std::erase_if(seen.categories, [](const Category& each) { return each.kind == Category::Kind::kCrisis; });
  for (auto& service : seen.services) hide(service.names);
  for (auto& line : seen.lines) hide(line.names);
  for (auto& counter : seen.counters) hide(counter.names);
  for (auto& category : seen.categories) hide(category.names);
  // Why somebody is away is nobody's business at a kiosk.
  if (role == DeviceRole::kDisplay) seen.specialists.clear();
  for (auto& specialist : seen.specialists) {
    for (auto& absence : specialist.absences) absence.reason.clear();
  }
  return seen;
}

protocol::QueueSnapshot makeQueueSnapshot(const Centre& centre, const Queue& queue, Revision revision,
                                          const Moment& moment, const Prospects* prospects) {
  const auto seen = [&](const Ticket& ticket) { return viewOf(centre, ticket, DeviceRole::kDesk); };
  protocol::QueueSnapshot snapshot;
  snapshot.revision = std::move(revision);
  snapshot.moment = moment;
  const auto waiting = queue.waiting(moment.now, prospects ? &prospects->foresight() : nullptr);
  snapshot.waitingTotal = static_cast<int>(waiting.size());
  for (const auto& [ticket, reason] : waiting) {
    if (snapshot.waiting.size() == kMostViews) break;
    snapshot.waiting.push_back(seen(*ticket));
    snapshot.waiting.back().reason = reason;
    if (prospects) snapshot.waiting.back().wait = prospects->of(ticket->id);
  }
  for (const auto* const ticket : queue.deferred()) {
    if (snapshot.deferred.size() < protocol::kMostAside) snapshot.deferred.push_back(seen(*ticket));
  }
  for (const auto* const ticket : queue.absent()) {
    if (snapshot.absent.size() < protocol::kMostAside) snapshot.absent.push_back(seen(*ticket));
  }
  for (const auto& counter : centre.counters) {
    const auto now = queue.counter(counter.id);
    protocol::QueueSnapshot::AtCounter state{counter.id, counter.names.publicName, std::nullopt, now.state, now.staff,
                                             now.reason};
    if (const auto* const ticket = queue.current(counter.id)) state.ticket = seen(*ticket);
    snapshot.counters.push_back(std::move(state));
  }
  return snapshot;
}

std::string boardJson(const Board& board) {
  return boost::json::serialize(protocol::toJson(board));
}

namespace {

// Cut at the end of its list to what fits into one message.
template <typename Snapshot, typename Each, typename Write>
std::string fitted(Snapshot snapshot, std::vector<Each> Snapshot::*list, Write write) {
  auto& all = snapshot.*list;
  auto text = boost::json::serialize(write(snapshot));
  while (text.size() + kEnvelope > protocol::kMaxMessage && !all.empty()) {
    // Elements are of about one size: drop what is over, and one in case.
    const auto over = text.size() + kEnvelope - protocol::kMaxMessage;
    const auto drop = 1 + over * all.size() / text.size();
    all.resize(all.size() - std::min(drop, all.size()));
    text = boost::json::serialize(write(snapshot));
  }
  return text;
}

}  // namespace

std::string queueJson(protocol::QueueSnapshot snapshot) {
  return fitted(std::move(snapshot), &protocol::QueueSnapshot::waiting,
                [](const auto& fits) { return protocol::toJson(fits); });
}

std::string alertsJson(protocol::AlertsSnapshot snapshot, protocol::DeviceRole role) {
  return fitted(std::move(snapshot), &protocol::AlertsSnapshot::alerts, [role](const auto& fits) {
    return role == protocol::DeviceRole::kKiosk ? protocol::kioskJson(fits) : protocol::toJson(fits);
  });
}

std::string submissionsJson(protocol::SubmissionsSnapshot snapshot) {
  return fitted(std::move(snapshot), &protocol::SubmissionsSnapshot::submissions,
                [](const auto& fits) { return protocol::toJson(fits); });
}

}  // namespace priyom::hub
