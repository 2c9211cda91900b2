// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/base32.h"

namespace priyom::token {
namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

constexpr std::uint32_t valueOf(char symbol) {
  return static_cast<std::uint32_t>(symbol >= 'A' ? symbol - 'A' : symbol - '2' + 26);
}

}  // namespace

std::string base32Encode(std::span<const std::uint8_t> bytes) {
  std::string text;
  text.reserve(base32Length(bytes.size()));
  std::uint32_t pool = 0;
  int bits = 0;
  for (const std::uint8_t byte : bytes) {
    pool = (pool << 8U | byte) & 0xFFFU;  // at most 4 bits are left over from before
    for (bits += 8; bits >= 5; bits -= 5) text += kAlphabet[pool >> (bits - 5) & 31U];
  }
  if (bits > 0) text += kAlphabet[pool << (5 - bits) & 31U];
  return text;
}

Result<std::vector<std::uint8_t>> base32Decode(std::string_view text) {
  const std::size_t rest = text.size() % 8;
  if (rest == 1 || rest == 3 || rest == 6) return fail(Errc::kMalformed, "base32 of an impossible length");
  std::vector<std::uint8_t> bytes;
  bytes.reserve(text.size() * 5 / 8);
  std::uint32_t pool = 0;
  int bits = 0;
  for (const char symbol : text) {
    if (!isBase32(symbol)) return fail(Errc::kMalformed, "a character that is not of upper-case base32");
    pool = (pool << 5U | valueOf(symbol)) & 0xFFFU;  // at most 7 bits are left over from before
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push_back(static_cast<std::uint8_t>(pool >> bits));
  }
  if ((pool & ((1U << bits) - 1U)) != 0) return fail(Errc::kMalformed, "base32 with bits set behind the last byte");
  return bytes;
}

}  // namespace priyom::token
