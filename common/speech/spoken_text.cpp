// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/spoken_text.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string_view>

#include "domain/booking_code.h"
#include "domain/ticket_number.h"

namespace priyom::speech {
namespace {

bool isDigit(char letter) {
  return std::isdigit(static_cast<unsigned char>(letter)) != 0;
}

// A letter or a figure begins here: ASCII, or in two bytes of UTF-8 (é … ԯ), which signs like « and – do not
// take.
bool beginsLetter(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  return std::isalnum(code) != 0 || (code >= 0xC3 && code <= 0xD4);
}

bool goesOn(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::size_t digitsAt(const std::string& text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && isDigit(text[at + count])) ++count;
  return count;
}

bool endsWord(const std::string& text, std::size_t at) {
  return at >= text.size() || !beginsLetter(text[at]);
}

struct Found {
  std::size_t length = 0;  // of what it stands for
  std::string said;
};

// «А-042»: a letter of two bytes, as numbers of tickets have it.
std::optional<Found> ticketAt(const std::string& text, std::size_t at, Language language) {
  constexpr std::size_t kLetter = 2;
  if (at + kLetter >= text.size() || text[at + kLetter] != '-') return std::nullopt;
  const auto digits = digitsAt(text, at + kLetter + 1);
  if ((digits != 3 && digits != 4) || !endsWord(text, at + kLetter + 1 + digits)) return std::nullopt;
  const auto length = kLetter + 1 + digits;
  const auto number = TicketNumber::parse(text.substr(at, length));
  if (!number) return std::nullopt;
  return Found{length, letterInWords(number->prefix, language) + ' ' + numberInWords(number->sequence, language)};
}

// «FF - Z758LF»
std::optional<Found> codeAt(const std::string& text, std::size_t at, Language language) {
  constexpr std::size_t kLength = 11;
  if (at + kLength > text.size() || text.compare(at + 2, 3, " - ") != 0 || !endsWord(text, at + kLength))
    return std::nullopt;
  const auto code = BookingCode::parse(text.substr(at, kLength));
  if (!code) return std::nullopt;
  std::string said;
  for (const char letter : code->compact())
    said +=
        (said.empty() ? "" : ", ") + (isDigit(letter) ? numberInWords(letter - '0', language) : std::string(1, letter));
  return Found{kLength, said};
}

std::string minutesInWords(int minutes, Language language) {
  const auto zero = numberInWords(0, language);
  if (minutes == 0) return zero + ' ' + zero;
  return (minutes < 10 ? zero + ' ' : "") + numberInWords(minutes, language);
}

// «9:05», «14:30»
std::optional<Found> timeAt(const std::string& text, std::size_t at, Language language) {
  const auto hours = digitsAt(text, at);
  if (hours < 1 || hours > 2 || at + hours >= text.size() || text[at + hours] != ':') return std::nullopt;
  if (digitsAt(text, at + hours + 1) != 2 || !endsWord(text, at + hours + 3)) return std::nullopt;
  const int hour = std::stoi(text.substr(at, hours));
  const int minute = std::stoi(text.substr(at + hours + 1, 2));
  if (hour > 23 || minute > 59) return std::nullopt;
  return Found{hours + 3, numberInWords(hour, language) + ' ' + minutesInWords(minute, language)};
}

// «27.12.1980»
std::optional<Found> dateAt(const std::string& text, std::size_t at) {
  constexpr std::size_t kLength = 10;
  if (digitsAt(text, at) != 2 || digitsAt(text, at + 3) != 2 || digitsAt(text, at + 6) != 4) return std::nullopt;
  if (text[at + 2] != '.' || text[at + 5] != '.' || !endsWord(text, at + kLength)) return std::nullopt;
  return Found{kLength, text.substr(at, 2) + ' ' + text.substr(at + 3, 2) + ' ' + text.substr(at + 6, 4)};
}

// «5–12»
std::optional<Found> rangeAt(const std::string& text, std::size_t at, Language language) {
  constexpr std::string_view kDash = "–";
  const auto low = digitsAt(text, at);
  if (low == 0 || text.compare(at + low, kDash.size(), kDash) != 0) return std::nullopt;
  const auto high = digitsAt(text, at + low + kDash.size());
  if (high == 0) return std::nullopt;
  const auto* const joint = language == Language::kEnglish ? " to " : language == Language::kRussian ? " до " : ", ";
  return Found{low + kDash.size() + high, text.substr(at, low) + joint + text.substr(at + low + kDash.size(), high)};
}

// «мин.»
std::optional<Found> minutesAt(const std::string& text, std::size_t at, Language language) {
  constexpr std::string_view kShort = "мин.";
  if (language == Language::kEnglish || text.compare(at, kShort.size(), kShort) != 0) return std::nullopt;
  return Found{kShort.size(), "минут"};
}

std::optional<Found> foundAt(const std::string& text, std::size_t at, Language language) {
  if (auto ticket = ticketAt(text, at, language)) return ticket;
  if (auto code = codeAt(text, at, language)) return code;
  if (auto minutes = minutesAt(text, at, language)) return minutes;
  if (!isDigit(text[at])) return std::nullopt;
  if (auto time = timeAt(text, at, language)) return time;
  if (auto range = rangeAt(text, at, language)) return range;
  return dateAt(text, at);
}

}  // namespace

std::string spokenText(const std::string& text, Language language) {
  std::string said;
  said.reserve(text.size());
  bool inWord = false;
  for (std::size_t at = 0; at < text.size();) {
    if (!inWord) {
      if (const auto found = foundAt(text, at, language)) {
        said += found->said;
        at += found->length;
        inWord = true;
        continue;
      }
    }
    if (!goesOn(text[at])) inWord = beginsLetter(text[at]);
    said += text[at++];
  }
  return said;
}

Language voiceFor(const std::string& text, Language wished) {
  if (wished != Language::kEnglish) return wished;
  const auto latin = std::ranges::count_if(text, [](unsigned char c) { return std::isalpha(c) != 0; });
  // The lead bytes of the Cyrillic letters in UTF-8.
  const auto cyrillic = std::ranges::count_if(text, [](unsigned char c) { return c >= 0xD0 && c <= 0xD3; });
  // One such letter is a ticket's, which every language has a name for.
  return cyrillic > latin + 1 ? Language::kRussian : wished;
}

}  // namespace priyom::speech
