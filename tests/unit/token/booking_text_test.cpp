// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/booking_text.h"

#include <gtest/gtest.h>

#include <array>
#include <cctype>
#include <string>

#include "token/short_token.h"
#include "token/token_key.h"
#include "token/token_text.h"

namespace priyom::token {
namespace {

const CentreId kOurs{"rodnik"};

TEST(BookingText, LeadsBackToTheCodeAtItsOwnCentreOnly) {
  for (std::uint32_t number = 0; number < BookingCode::kCount; number += 1'234'567) {
    const auto code = BookingCode::of(number);
    const auto text = bookingText(kOurs, code);
    EXPECT_EQ(text.size(), 28U);
    for (const char c : text) EXPECT_TRUE(std::isupper(c) || std::isdigit(c)) << text;
    EXPECT_EQ(openBookingText(text, kOurs).value(), code);
    EXPECT_EQ(openBookingText(text, CentreId{"parus"}).error().code, Errc::kForeign);
  }
}

TEST(BookingText, EachOtherTextIsRefusedByItsKind) {
  const auto text = bookingText(kOurs, BookingCode::of(7));
  for (std::size_t length = 0; length < text.size(); ++length)
    EXPECT_EQ(openBookingText(text.substr(0, length), kOurs).error().code, Errc::kMalformed) << length;
  EXPECT_EQ(openBookingText(text + "A", kOurs).error().code, Errc::kMalformed);
  const auto key = TokenKey::fromBytes(1, std::array<std::uint8_t, TokenKey::kBytes>{});
  EXPECT_EQ(openBookingText(sealShort(key, kOurs, TicketId{}), kOurs).error().code, Errc::kUnsupported);

  auto bytes = parseTokenText(text).value();
  bytes.resize(5);
  EXPECT_EQ(openBookingText(formatTokenText(bytes).value(), kOurs).error().code, Errc::kMalformed);
  bytes = parseTokenText(text).value();
  bytes.back() = bytes.back() == 'A' ? 'B' : 'A';
  EXPECT_EQ(openBookingText(formatTokenText(bytes).value(), kOurs).error().code, Errc::kForged) << "one wrong letter";
}

}  // namespace
}  // namespace priyom::token
