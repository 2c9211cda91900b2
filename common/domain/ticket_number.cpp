// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ticket_number.h"

#include <cstdio>

namespace priyom {
namespace {

// In the order of kPrefixLetters.
constexpr std::string_view kLatinLower = "abekmhpctyx";
constexpr std::u16string_view kCyrillicLower = u"авекмнрстух";

// The first letter of `utf8` as a code unit of the basic plane below U+0800, and how many bytes it took (0: none).
std::pair<char16_t, std::size_t> firstLetter(std::string_view utf8) {
  if (utf8.empty()) return {u'\0', 0};
  const auto lead = static_cast<unsigned char>(utf8[0]);
  if (lead < 0x80) return {static_cast<char16_t>(lead), 1};
  if ((lead & 0xe0U) != 0xc0U || utf8.size() < 2) return {u'\0', 0};
  const auto trail = static_cast<unsigned char>(utf8[1]);
  if ((trail & 0xc0U) != 0x80U) return {u'\0', 0};
  return {static_cast<char16_t>((lead & 0x1fU) << 6U | (trail & 0x3fU)), 2};
}

std::size_t prefixIndex(char16_t letter) {
  for (std::size_t i = 0; i < kPrefixLetters.size(); ++i) {
    if (letter == kPrefixLetters[i] || letter == kCyrillicLower[i] ||
        letter == static_cast<char16_t>(kLatinLookAlikes[i]) || letter == static_cast<char16_t>(kLatinLower[i]))
      return i;
  }
  return kPrefixLetters.size();
}

}  // namespace

std::string prefixText(char16_t prefix) {
  return {static_cast<char>(0xc0U | prefix >> 6U), static_cast<char>(0x80U | (prefix & 0x3fU))};
}

Result<char16_t> parsePrefix(std::string_view utf8) {
  const auto [letter, length] = firstLetter(utf8);
  const auto index = prefixIndex(letter);
  if (length == 0 || length != utf8.size() || index == kPrefixLetters.size())
    return fail(Errc::kMalformed, "a line's prefix is one of the letters АВЕКМНРСТУХ");
  return kPrefixLetters[index];
}

std::string TicketNumber::text() const {
  char digits[16];
  std::snprintf(digits, sizeof digits, "-%03d", sequence);
  return prefixText(prefix) + digits;
}

Result<TicketNumber> TicketNumber::parse(std::string_view utf8) {
  const Error malformed = fail(Errc::kMalformed, "a ticket's number is a letter and three or four digits, like А-042");
  const auto [letter, length] = firstLetter(utf8);
  const auto index = prefixIndex(letter);
  if (length == 0 || index == kPrefixLetters.size()) return malformed;
  auto rest = utf8.substr(length);
  while (!rest.empty() && (rest.front() == '-' || rest.front() == ' ')) rest.remove_prefix(1);
  if (rest.size() < 3 || rest.size() > 5) return malformed;
  TicketNumber number{kPrefixLetters[index], 0};
  for (const char c : rest) {
    if (c < '0' || c > '9') return malformed;
    number.sequence = number.sequence * 10 + (c - '0');
  }
  if (number.sequence == 0) return malformed;
  return number;
}

int nextHubSequence(int last) {
  const int next = last + 1;
  return next > kLastHubNumber && next < kFirstLongNumber ? kFirstLongNumber : next;
}

}  // namespace priyom
