// SPDX-License-Identifier: GPL-3.0-or-later
// The outer shape of what a ticket's QR carries, whatever the token inside:
//
//   PRYM NNN BBBB…    the prefix, three decimal digits, and that many base32 characters: PRYM061AEXW…
//
// The length lets a keyboard-wedge scan end without an Enter, and tells a whole scan from one that broke off. Nothing
// here is authenticated; short_token.h opens what is inside.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/result.h"

namespace priyom::token {

inline constexpr std::string_view kPrefix = "PRYM";
inline constexpr std::size_t kLengthDigits = 3;
inline constexpr std::size_t kMaxBody = 999;   // base32 characters
inline constexpr std::size_t kMaxBytes = 624;  // the longest token that fits: ⌊999·5 / 8⌋

// The text that carries these bytes. kTooLarge over kMaxBytes, kMalformed where there are none.
Result<std::string> formatTokenText(std::span<const std::uint8_t> bytes);

// The bytes inside. kMalformed for another prefix, a length that is missing, zero or not that of the rest (too few or
// too many characters, a line end among them) and for a body that is not strict base32. A text of any size is safe:
// nothing is allocated before its length has been checked.
Result<std::vector<std::uint8_t>> parseTokenText(std::string_view text);

}  // namespace priyom::token
