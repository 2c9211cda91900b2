// SPDX-License-Identifier: GPL-3.0-or-later
// A ticket: one visitor's place in a line, from paper to farewell. It holds no name and no need.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/ids.h"
#include "domain/moment.h"
#include "domain/ticket_number.h"

namespace priyom {

enum class TicketState {
  kWaiting,    // has a number and waits to be called
  kCalled,     // is called to a counter and on the way
  kServing,    // sits at the counter
  kDone,       // was served
  kNoShow,     // did not come when called
  kCancelled,  // given up, with an author and a reason
};
std::string_view stateName(TicketState state);  // "waiting", "called", "serving", "done", "no_show", "cancelled"
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

struct Ticket {
  TicketId id;
  TicketNumber number;
  BusinessDay day;
  LineId line;
  TicketState state = TicketState::kWaiting;
  PrintState print = PrintState::kPending;
  DeviceId issuedBy;
  Instant arrivedAt{};  // first arrival; kept over every move
  bool hasResponse = false;

  // Of the newest call; empty until the first one.
  CounterId counter;
  StaffId staff;
  std::int64_t callId = 0;  // grows with every call of the centre, never used twice
  int recalls = 0;
  std::optional<Instant> calledAt;  // of the newest call or recall
  std::optional<Instant> startedAt;
  std::optional<Instant> endedAt;

  friend bool operator==(const Ticket&, const Ticket&) = default;
};

}  // namespace priyom
