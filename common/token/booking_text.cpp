// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/booking_text.h"

#include <algorithm>
#include <vector>

#include "token/short_token.h"
#include "token/token_text.h"

namespace priyom::token {
namespace {

constexpr std::ptrdiff_t kHeader = 1 + std::tuple_size_v<CentreMark>;

}  // namespace

std::string bookingText(const CentreId& centre, const BookingCode& code) {
  const auto mark = centreMark(centre);
  std::vector<std::uint8_t> bytes{kBookingFormat};
  bytes.insert(bytes.end(), mark.begin(), mark.end());
  bytes.insert(bytes.end(), code.compact().begin(), code.compact().end());
  return formatTokenText(bytes).value();
}

Result<BookingCode> openBookingText(std::string_view text, const CentreId& centre) {
  const auto bytes = parseTokenText(text);
  if (!bytes) return bytes.error();
  if (bytes->front() != kBookingFormat) return fail(Errc::kUnsupported, "a token of another format");
  if (bytes->size() <= kHeader) return fail(Errc::kMalformed, "a booking's token without a code");
  const auto mark = centreMark(centre);
  if (!std::equal(mark.begin(), mark.end(), bytes->begin() + 1))
    return fail(Errc::kForeign, "a booking of another centre");
  return BookingCode::parse(std::string(bytes->begin() + kHeader, bytes->end()));
}

}  // namespace priyom::token
