// SPDX-License-Identifier: GPL-3.0-or-later
// What the QR of an appointment's paper carries: the booking's code, so that nobody need type it. It is no secret
// beside the code that stands in letters above it, and proves nothing: whether the booking is there, the hub says.
//
//   byte 0       format: 3
//   1 … 4        centre: centreMark()
//   5 … 12       the code, as in BookingCode::compact()
//
// 13 bytes, a text of 28 characters. Pure; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "domain/booking_code.h"
#include "domain/ids.h"
#include "domain/result.h"

namespace priyom::token {

inline constexpr std::uint8_t kBookingFormat = 3;

// The QR's text; `code` is not empty.
std::string bookingText(const CentreId& centre, const BookingCode& code);
// kMalformed: no token's text, or no code in it. kUnsupported: a token of another format, a ticket's for instance.
// kForeign: of another centre.
Result<BookingCode> openBookingText(std::string_view text, const CentreId& centre);

}  // namespace priyom::token
