// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ticket.h"

#include "domain/words.h"

namespace priyom {
namespace {

constexpr words::Table<TicketState, 7> kStates{{
    {TicketState::kWaiting, "waiting"},
    {TicketState::kDeferred, "deferred"},
    {TicketState::kCalled, "called"},
    {TicketState::kServing, "serving"},
    {TicketState::kDone, "done"},
    {TicketState::kNoShow, "no_show"},
    {TicketState::kCancelled, "cancelled"},
}};
constexpr words::Table<PrintState, 4> kPrintStates{{
    {PrintState::kPending, "pending"},
    {PrintState::kPrinted, "printed"},
    {PrintState::kUnknown, "unknown"},
    {PrintState::kFailed, "failed"},
}};
constexpr words::Table<Proof, 4> kProofs{{
    {Proof::kNone, "none"},
    {Proof::kClaimed, "claimed"},
    {Proof::kShown, "shown"},
    {Proof::kMissing, "missing"},
}};
constexpr words::Table<RouteOrder, 2> kRouteOrders{{
    {RouteOrder::kFixed, "fixed"},
    {RouteOrder::kShortestWait, "shortest_wait"},
}};

}  // namespace

std::string_view stateName(TicketState state) {
  return words::of(kStates, state);
}
Result<TicketState> stateFromName(std::string_view name) {
  return words::read(kStates, name, "state");
}
std::string_view printStateName(PrintState state) {
  return words::of(kPrintStates, state);
}
Result<PrintState> printStateFromName(std::string_view name) {
  return words::read(kPrintStates, name, "print state");
}
std::string_view proofName(Proof proof) {
  return words::of(kProofs, proof);
}
Result<Proof> proofFromName(std::string_view name) {
  return words::read(kProofs, name, "proof");
}
std::string_view routeOrderName(RouteOrder order) {
  return words::of(kRouteOrders, order);
}
Result<RouteOrder> routeOrderFromName(std::string_view name) {
  return words::read(kRouteOrders, name, "order of a route");
}

bool isOver(const Ticket& ticket) {
  return ticket.state == TicketState::kDone || ticket.state == TicketState::kNoShow ||
         ticket.state == TicketState::kCancelled;
}

bool isAtCounter(const Ticket& ticket) {
  return ticket.state == TicketState::kCalled || ticket.state == TicketState::kServing;
}

void makeWait(Ticket& ticket) {
  ticket.state = TicketState::kWaiting;
  ticket.deferredUntil.reset();
  ticket.deferredCalls.reset();
  ticket.startedAt.reset();
  ticket.endedAt.reset();
}

void makeEnd(Ticket& ticket, TicketState how, Instant now) {
  ticket.state = how;
  ticket.deferredUntil.reset();
  ticket.deferredCalls.reset();
  ticket.endedAt = now;
}

}  // namespace priyom
