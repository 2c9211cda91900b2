// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/moment.h"

#include <charconv>
#include <cstdio>
#include <optional>

namespace priyom {
namespace {

using namespace std::chrono;

std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
  if (text.size() < at + count) return std::nullopt;
  int value = 0;
  for (const char c : text.substr(at, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<sys_days> date(std::string_view text) {
  const auto y = digits(text, 0, 4);
  const auto m = digits(text, 5, 2);
  const auto d = digits(text, 8, 2);
  if (!y || !m || !d || text[4] != '-' || text[7] != '-') return std::nullopt;
  const year_month_day ymd{year(*y), month(static_cast<unsigned>(*m)), day(static_cast<unsigned>(*d))};
  if (!ymd.ok()) return std::nullopt;
  return sys_days(ymd);
}

std::string dateText(sys_days date) {
  const year_month_day ymd(date);
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                static_cast<unsigned>(ymd.day()));
  return text;
}

}  // namespace

std::string BusinessDay::text() const {
  return dateText(date);
}

Result<BusinessDay> BusinessDay::parse(std::string_view text) {
  const auto parsed = text.size() == 10 ? ::priyom::date(text) : std::nullopt;
  if (!parsed) return fail(Errc::kMalformed, "a business day is written as YYYY-MM-DD");
  return BusinessDay{*parsed};
}

std::string rfc3339(Instant instant, minutes utcOffset) {
  const auto local = instant + utcOffset;
  const auto midnight = floor<days>(local);
  const hh_mm_ss time(local - midnight);
  const auto offset = utcOffset < minutes(0) ? -utcOffset : utcOffset;
  char text[48];
  std::snprintf(text, sizeof text, "T%02d:%02d:%02d.%03d%c%02d:%02d", static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()),
                static_cast<int>(time.subseconds().count()), utcOffset < minutes(0) ? '-' : '+',
                static_cast<int>(offset.count() / 60), static_cast<int>(offset.count() % 60));
  return dateText(midnight) + text;
}

Result<OffsetInstant> parseRfc3339(std::string_view text) {
  const Error malformed = fail(Errc::kMalformed, "a time is written as in RFC 3339: YYYY-MM-DDThh:mm:ss.sss+hh:mm");
  const auto day = date(text);
  const auto h = digits(text, 11, 2);
  const auto m = digits(text, 14, 2);
  const auto s = digits(text, 17, 2);
  if (!day || !h || !m || !s || (text[10] != 'T' && text[10] != 't') || text[13] != ':' || text[16] != ':')
    return malformed;
  if (*h > 23 || *m > 59 || *s > 60) return malformed;
  std::size_t at = 19;
  int millis = 0;
  if (at < text.size() && text[at] == '.') {
    int scale = 100;
    for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, scale /= 10)
      millis += (text[at] - '0') * scale;
  }
  minutes offset(0);
  if (at + 1 == text.size() && (text[at] == 'Z' || text[at] == 'z')) {
    at += 1;
  } else {
    const auto oh = digits(text, at + 1, 2);
    const auto om = digits(text, at + 4, 2);
    if (!oh || !om || text[at + 3] != ':' || (text[at] != '+' && text[at] != '-')) return malformed;
    offset = hours(*oh) + minutes(*om);
    if (text[at] == '-') offset = -offset;
    at += 6;
  }
  if (at != text.size()) return malformed;
  return OffsetInstant{*day + hours(*h) + minutes(*m) + seconds(*s) + milliseconds(millis) - offset, offset};
}

}  // namespace priyom
