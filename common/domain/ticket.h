// SPDX-License-Identifier: GPL-3.0-or-later
// A ticket: one visitor's place in a line, from paper to farewell. It holds no name and no need.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/ids.h"
#include "domain/moment.h"
#include "domain/ticket_number.h"

namespace priyom {

enum class TicketState {
  kWaiting,    // has a number and waits to be called
  kDeferred,   // waits outside the order, until a time or until others were called
  kCalled,     // is called to a counter and on the way
  kServing,    // sits at the counter
  kDone,       // was served
  kNoShow,     // did not come when called
  kCancelled,  // given up, with an author and a reason
};
std::string_view stateName(TicketState state);  // "waiting", "deferred", "called", …: stored
Result<TicketState> stateFromName(std::string_view name);

// What became of the paper; apart from the ticket's own state, since a number counts whether paper came out or not.
enum class PrintState {
  kPending,  // nothing known yet
  kPrinted,  // the printer itself said so after the cut
  kUnknown,  // sent, and the printer said nothing
  kFailed,   // did not come out
};
std::string_view printStateName(PrintState state);  // "pending", "printed", "unknown", "failed"
Result<PrintState> printStateFromName(std::string_view name);

// What became of a right out of turn that a visitor claimed. It holds until a registrar saw no proof of it.
enum class Proof {
  kNone,     // nothing was claimed
  kClaimed,  // said by the visitor
  kShown,    // seen by staff
  kMissing,  // not shown: an ordinary place, by first arrival
};
std::string_view proofName(Proof proof);  // "none", "claimed", "shown", "missing"
Result<Proof> proofFromName(std::string_view name);

// One of the services that a visit needs, to come after the present one under the same number.
struct Stop {
  LineId line;
  ServiceId service;  // of that line; empty: the line's first
  StaffId forStaff;   // with this person only; empty: anybody

  friend bool operator==(const Stop&, const Stop&) = default;
};

// How the next of the stops to come is chosen.
enum class RouteOrder { kFixed, kShortestWait };
std::string_view routeOrderName(RouteOrder order);  // "fixed", "shortest_wait"
Result<RouteOrder> routeOrderFromName(std::string_view name);

struct Ticket {
  TicketId id;
  TicketNumber number;
  BusinessDay day;
  LineId line;
  ServiceId service;  // what is to be done at this stop; of the line's services
  TicketState state = TicketState::kWaiting;
  PrintState print = PrintState::kPending;
  DeviceId issuedBy;
  Instant arrivedAt{};  // first arrival; kept over every move
  bool hasResponse = false;
  // An answer in it asks staff to look before the visitor is called. Says no more than that, and to desks alone.
  bool look = false;
  bool offBoard = false;  // the visitor's own wish: staff fetch them, the hall does not see the number

  CategoryId category;  // crisis, or the right out of turn that was claimed; empty: none
  Proof proof = Proof::kNone;
  std::optional<Instant> appointment;  // the time agreed on

  // Who alone may call it (a booking, a transfer); empty: every counter of the line.
  CounterId forCounter;
  StaffId forStaff;

  // While kDeferred, one of the two: a time, or the count of the line's calls of the day that must be reached.
  std::optional<Instant> deferredUntil;
  std::optional<int> deferredCalls;

  std::vector<Stop> route;  // the stops still to come
  RouteOrder routeOrder = RouteOrder::kFixed;

  // Of the newest call; empty until the first one.
  CounterId counter;
  StaffId staff;
  std::int64_t callId = 0;          // grows with every call of the centre, never used twice
  int recalls = 0;                  // of that call, as the hall hears them; the limit counts otherwise (queue.h)
  std::optional<Instant> calledAt;  // of the newest call; a recall does not move it
  std::optional<Instant> startedAt;
  std::optional<Instant> endedAt;
  std::string outcome;  // of a finished one: a word of the centre's list, or empty

  friend bool operator==(const Ticket&, const Ticket&) = default;
};

bool isOver(const Ticket& ticket);       // done, absent or cancelled
bool isAtCounter(const Ticket& ticket);  // called or being served
// Makes it wait (again): only the record of its last call stays.
void makeWait(Ticket& ticket);
void makeEnd(Ticket& ticket, TicketState how, Instant now);

}  // namespace priyom
