// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ids.h"

#include <algorithm>

namespace priyom {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

int hexValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

bool isIdText(std::string_view text) {
  constexpr std::size_t kLongest = 64;
  return !text.empty() && text.size() <= kLongest && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
  });
}

std::string TicketId::hex() const {
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const auto byte : bytes) {
    text += kHexDigits[byte >> 4U];
    text += kHexDigits[byte & 0x0fU];
  }
  return text;
}

Result<TicketId> TicketId::fromHex(std::string_view text) {
  TicketId id;
  if (text.size() != id.bytes.size() * 2) return fail(Errc::kMalformed, "a ticket id is 32 hexadecimal digits");
  for (std::size_t i = 0; i < id.bytes.size(); ++i) {
    const int high = hexValue(text[2 * i]);
    const int low = hexValue(text[2 * i + 1]);
    if (high < 0 || low < 0) return fail(Errc::kMalformed, "a ticket id is 32 hexadecimal digits");
    id.bytes[i] = static_cast<std::uint8_t>(high << 4 | low);
  }
  return id;
}

}  // namespace priyom
