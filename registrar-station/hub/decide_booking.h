// SPDX-License-Identifier: GPL-3.0-or-later
// The part of decide() that is about appointments.
#pragma once

#include "hub/decide.h"

namespace priyom::hub {

// Table and kind under which contacts are sealed.
inline constexpr std::string_view kContactTable = "booking_contact";
inline constexpr std::string_view kContactKind = "contact";
Place contactPlace(const BookingCode& code);

Result<Decision> decideBooking(const Caller& caller, const protocol::BookingCommand& command, const Ledger& ledger,
                               const Office& office, const LocalTime& localTime, const Moment& moment);

}  // namespace priyom::hub
