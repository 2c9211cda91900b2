// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/token_text.h"

#include <algorithm>

#include "token/base32.h"

namespace priyom::token {

Result<std::string> formatTokenText(std::span<const std::uint8_t> bytes) {
  if (bytes.empty()) return fail(Errc::kMalformed, "a token without bytes");
  if (bytes.size() > kMaxBytes) return fail(Errc::kTooLarge, "a token of more than 624 bytes");
  const std::string body = base32Encode(bytes);
  const std::string length = std::to_string(body.size());
  return std::string(kPrefix) + std::string(kLengthDigits - length.size(), '0') + length + body;
}

Result<std::vector<std::uint8_t>> parseTokenText(std::string_view text) {
  if (!text.starts_with(kPrefix)) return fail(Errc::kMalformed, "not a token: the prefix is missing");
  text.remove_prefix(kPrefix.size());
  if (text.size() <= kLengthDigits) return fail(Errc::kMalformed, "a token cut short in its length");
  std::size_t length = 0;
  for (const char digit : text.substr(0, kLengthDigits)) {
    if (digit < '0' || digit > '9') return fail(Errc::kMalformed, "a token whose length is not a number");
    length = length * 10 + static_cast<std::size_t>(digit - '0');
  }
  text.remove_prefix(kLengthDigits);
  if (text.size() < length) return fail(Errc::kMalformed, "a token cut short");
  if (text.size() > length) return fail(Errc::kMalformed, "a token longer than it says");
  return base32Decode(text);
}

}  // namespace priyom::token
