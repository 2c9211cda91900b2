// SPDX-License-Identifier: GPL-3.0-or-later
// The number that is printed, shown and called: a prefix letter and a count, «А-042».
#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "domain/result.h"

namespace priyom {

// The letters that look alike in Cyrillic and Latin, without О, which reads as zero.
inline constexpr std::u16string_view kPrefixLetters = u"АВЕКМНРСТУХ";
inline constexpr std::string_view kLatinLookAlikes = "ABEKMHPCTYX";

// Per prefix and business day 001–499 come from the hub and 500–999 are left to blocks for kiosks; the hub goes on with
// four digits. Never a wrap, never a number twice; a gap is fine.
inline constexpr int kLastHubNumber = 499;
inline constexpr int kFirstLongNumber = 1000;

struct TicketNumber {
  char16_t prefix = u'А';
  int sequence = 0;  // from 1

  // UTF-8, at least three digits: "А-042", "А-1000".
  std::string text() const;
  // Reads text() back; takes Latin look-alikes, lower case and a missing dash too. kMalformed otherwise.
  static Result<TicketNumber> parse(std::string_view utf8);

  friend bool operator==(const TicketNumber&, const TicketNumber&) = default;
  friend auto operator<=>(const TicketNumber&, const TicketNumber&) = default;
};

// The one of kPrefixLetters that this single UTF-8 letter (Cyrillic or its Latin look-alike, either case) stands for.
Result<char16_t> parsePrefix(std::string_view utf8);
std::string prefixText(char16_t prefix);

// The number that follows `last` (0: none yet) for the hub.
int nextHubSequence(int last);

}  // namespace priyom
