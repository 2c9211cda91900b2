// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 4648 base32, upper-case, without padding: the alphabet that every scanner types on any layout and that a QR
// code holds in its alphanumeric mode. Strict: each byte string has exactly one text, and only that text is read back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/result.h"

namespace priyom::token {

// A–Z and 2–7.
constexpr bool isBase32(char symbol) {
  return (symbol >= 'A' && symbol <= 'Z') || (symbol >= '2' && symbol <= '7');
}

// How many characters `bytes` bytes take: ⌈8·bytes / 5⌉.
constexpr std::size_t base32Length(std::size_t bytes) {
  return (bytes * 8 + 4) / 5;
}

std::string base32Encode(std::span<const std::uint8_t> bytes);

// kMalformed for a lower-case or any other character outside the alphabet, for padding, for a length that no byte
// string has (1, 3 or 6 over a multiple of 8) and for unused bits at the end that are not zero. The empty text is the
// empty byte string.
Result<std::vector<std::uint8_t>> base32Decode(std::string_view text);

}  // namespace priyom::token
