// SPDX-License-Identifier: GPL-3.0-or-later
// The short token: what the QR of a ticket carries when the hub issued it. It names a ticket and proves that this
// centre's hub made it; it holds nothing about the visitor and does not say whether the ticket is still good (expired,
// used: the hub knows). The full token of an offline kiosk is another format byte, which is not read here.
//
//   byte 0       format: 1
//   1 … 4        centre: hash of the centre's id
//   5            key id
//   6 … 21       ticket id
//   22 … 37      MAC: keyed BLAKE2b-128 over "priyom short token v1" ‖ bytes 0 … 21
//
// 38 bytes, 61 base32 characters, a text of 68. All functions are pure and may be called from any thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "domain/ids.h"
#include "domain/result.h"
#include "token/token_key.h"

namespace priyom::token {

inline constexpr std::uint8_t kShortFormat = 1;
inline constexpr std::size_t kShortBytes = 38;
inline constexpr std::size_t kShortText = 68;  // characters, PRYM061 included

using CentreMark = std::array<std::uint8_t, 4>;
using Mac = std::array<std::uint8_t, 16>;

// The four bytes that stand for a centre. They tell one centre's tickets from another's; they are no secret and no
// proof (the MAC is).
CentreMark centreMark(const CentreId& centre);

// The fields as they lie in the token.
struct ShortToken {
  std::uint8_t format = kShortFormat;
  CentreMark centre{};
  std::uint8_t keyId = 0;
  TicketId ticket{};
  Mac mac{};
};

// The QR's text for a ticket: upper-case letters and digits only, always kShortText characters.
std::string sealShort(const TokenKey& key, const CentreId& centre, const TicketId& ticket);

// The ticket that a scanned text names, if this centre made it. Tells apart, in this order:
//   kMalformed    not a token's text, truncated, too long, or of a length that its format does not have
//   kUnsupported  a format that this function does not know (a newer one, or the full token)
//   kForeign      of another centre, or under a key id that is not among `keys`
//   kForged       the MAC does not fit
// The MACs are compared in constant time. Where two keys bear one id, either will do.
Result<TicketId> openShort(std::string_view text, std::span<const TokenKey> keys, const CentreId& centre);

// What a token says of itself, with nothing checked but its shape: for `priyomctl token decode`, never for a decision.
struct TokenOutline {
  std::uint8_t format = 0;
  std::string centreHex;  // 8 digits
  std::uint8_t keyId = 0;
  std::size_t bytes = 0;           // of the whole token, header and MAC included
  std::optional<TicketId> ticket;  // where the format is known here
};
// kMalformed as above; an unknown format is not an error.
Result<TokenOutline> inspect(std::string_view text);

}  // namespace priyom::token
