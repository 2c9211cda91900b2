// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking_code.h"

#include <algorithm>
#include <array>
#include <utility>

#include "domain/ticket_number.h"

namespace priyom {
namespace {

constexpr int kField = 23;
constexpr std::size_t kLength = 8;

constexpr bool isDigitPlace(std::size_t place) {
  return place >= 3 && place <= 5;
}

// The value of an upper-case Latin letter or digit at its place; -1: it can not stand there.
constexpr int valueAt(std::size_t place, char c) {
  if (isDigitPlace(place)) return c >= '0' && c <= '9' ? c - '0' : -1;
  const auto at = BookingCode::kLetters.find(c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

struct Sums {
  int plain = 0;
  int weighted = 0;
  friend bool operator==(const Sums&, const Sums&) = default;
};

// Of the characters from `from` on.
constexpr Sums sumsOf(std::string_view code, std::size_t from) {
  Sums sums;
  for (std::size_t i = from; i < code.size(); ++i) {
    const int value = valueAt(i, code[i]);
    sums.plain = (sums.plain + value) % kField;
    sums.weighted = (sums.weighted + static_cast<int>(i) * value) % kField;
  }
  return sums;
}

constexpr Sums kWanted = sumsOf("FFZ758LF", 0);

// Cyrillic letters that look like a Latin one or a digit, beside those of tickets.
constexpr std::array<std::pair<std::string_view, char>, 4> kLookAlikes = {
    {{"О", 'O'}, {"о", 'O'}, {"З", '3'}, {"з", '3'}}};
constexpr std::array<std::string_view, 5> kIgnored = {" ", "-", "–", "—", "\u00a0"};

// Takes the next character off `rest`: 0 for one that is passed over, '?' for one that stands in no code.
char take(std::string_view& rest) {
  for (const auto& ignored : kIgnored) {
    if (!rest.starts_with(ignored)) continue;
    rest.remove_prefix(ignored.size());
    return '\0';
  }
  for (const auto& [cyrillic, latin] : kLookAlikes) {
    if (!rest.starts_with(cyrillic)) continue;
    rest.remove_prefix(cyrillic.size());
    return latin;
  }
  if (const auto letter = parsePrefix(rest.substr(0, 2))) {
    rest.remove_prefix(std::min<std::size_t>(rest.size(), 2));
    return kLatinLookAlikes.at(kPrefixLetters.find(*letter));
  }
  const char c = rest.front();
  rest.remove_prefix(1);
  if (c >= 'a' && c <= 'z') return static_cast<char>(c - 'a' + 'A');
  return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? c : '?';
}

}  // namespace

BookingCode BookingCode::of(std::uint32_t number) {
  number %= kCount;
  std::string code(kLength, 'A');
  const auto letter = [&] {
    const char c = kLetters[number % kField];
    number /= kField;
    return c;
  };
  code[2] = letter();
  code[6] = letter();
  code[7] = letter();
  for (const std::size_t place : {3U, 4U, 5U}) {
    code[place] = static_cast<char>('0' + number % 10);
    number /= 10;
  }
  // v1 from the weighted sum, where v0 does not count; then v0 from the plain one.
  const auto sums = sumsOf(code, 2);
  const int second = (kWanted.weighted - sums.weighted + kField) % kField;
  const int first = (kWanted.plain - sums.plain - second + 2 * kField) % kField;
  code[0] = kLetters[static_cast<std::size_t>(first)];
  code[1] = kLetters[static_cast<std::size_t>(second)];
  return BookingCode(std::move(code));
}

Result<BookingCode> BookingCode::parse(std::string_view utf8) {
  const Error malformed = fail(Errc::kMalformed, "a booking's code is like FF - Z758LF");
  std::string code;
  while (!utf8.empty()) {
    char c = take(utf8);
    if (c == '\0') continue;
    if (isDigitPlace(code.size()) && c == 'O') c = '0';
    if (isDigitPlace(code.size()) && c == 'I') c = '1';
    if (code.size() == kLength || valueAt(code.size(), c) < 0) return malformed;
    code += c;
  }
  if (code.size() != kLength) return malformed;
  if (sumsOf(code, 0) != kWanted) return fail(Errc::kForged, "the code's check characters do not fit the others");
  return BookingCode(std::move(code));
}

std::string BookingCode::text() const {
  return compact_.empty() ? std::string() : compact_.substr(0, 2) + " - " + compact_.substr(2);
}

}  // namespace priyom
