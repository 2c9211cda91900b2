// SPDX-License-Identifier: GPL-3.0-or-later
// What devices get to see: a ticket with the names around it, the queue, the centre; each cut to the role of who looks.
// Pure functions.
#pragma once

#include <memory>
#include <string>

#include "domain/board.h"
#include "hub/prospects.h"
#include "protocol/alert_messages.h"
#include "protocol/schedule_messages.h"
#include "protocol/submission_messages.h"

namespace priyom::hub {

// Whether people behind this role may see inner names of lines and who works here.
bool seesInside(protocol::DeviceRole role);

// The inner name is empty for a role that may not see it.
protocol::TicketView viewOf(const Centre& centre, const Ticket& ticket, protocol::DeviceRole role);

// Which ticket a booking became, only where seesInside().
protocol::BookingView viewOf(const Centre& centre, const Booking& booking, protocol::DeviceRole role);

// The centre as the role may see it: without staff, and with the public name in the place of the inner one, unless
// seesInside().
Centre centreFor(const Centre& centre, protocol::DeviceRole role);

// The whole queue as a desk sees it. `waiting` is cut, at its end, to what fits into one message with its envelope;
// waitingTotal says how many there are.
// `prospects`, where there are some, tell how long each will wait, and who is called before an appointment's time.
protocol::QueueSnapshot makeQueueSnapshot(const Centre& centre, const Queue& queue, Revision revision,
                                          const Moment& moment, const Prospects* prospects = nullptr);

// JSON texts of the two snapshots.
std::string boardJson(const Board& board);
std::string queueJson(protocol::QueueSnapshot snapshot);
// As many alerts or submissions as fit into one message, from the first on.
std::string alertsJson(protocol::AlertsSnapshot snapshot, protocol::DeviceRole role);
std::string submissionsJson(protocol::SubmissionsSnapshot snapshot);

// Room for {"jsonrpc":"2.0","method":…,"params":…} around a text.
inline constexpr std::size_t kEnvelope = 512;

}  // namespace priyom::hub
