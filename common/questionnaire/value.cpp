// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaire/value.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace priyom::questionnaire {
namespace {

constexpr std::size_t kMaxDecimalCharacters = 40;
constexpr std::int64_t kNanosecondsPerSecond = 1'000'000'000;
constexpr std::size_t kNanosecondDigits = 9;

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

// Exactly `count` digits at `at`; nothing if there are fewer.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
  if (text.size() < at + count) return std::nullopt;
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (!isDigit(text[i])) return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

std::string padded(int value, int width) {
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%0*d", width, value);
  return buffer.data();
}

bool isJsonNumber(std::string_view t) {
  std::size_t i = 0;
  const auto skipDigits = [&] {
    const std::size_t from = i;
    while (i < t.size() && isDigit(t[i])) ++i;
    return i - from;
  };
  if (i < t.size() && t[i] == '-') ++i;
  const bool zero = i < t.size() && t[i] == '0';
  const std::size_t whole = skipDigits();
  if (whole == 0 || (zero && whole > 1)) return false;
  if (i < t.size() && t[i] == '.') {
    ++i;
    if (skipDigits() == 0) return false;
  }
  if (i < t.size() && (t[i] == 'e' || t[i] == 'E')) {
    ++i;
    if (i < t.size() && (t[i] == '+' || t[i] == '-')) ++i;
    if (skipDigits() == 0) return false;
  }
  return i == t.size();
}

Order order(double a, double b) {
  if (std::isnan(a) || std::isnan(b)) return Order::kUnknown;
  return a < b ? Order::kLess : a > b ? Order::kGreater : Order::kEqual;
}

Order order(std::int64_t a, std::int64_t b) {
  return a < b ? Order::kLess : a > b ? Order::kGreater : Order::kEqual;
}

// As far as both say; kUnknown where one says more than the other and they agree until there.
Order order(const Date& a, const Date& b) {
  const int fa[] = {a.year, a.month, a.day};
  const int fb[] = {b.year, b.month, b.day};
  for (int i = 0; i < 3; ++i) {
    if (fa[i] == 0 && fb[i] == 0) break;
    if (fa[i] == 0 || fb[i] == 0) return Order::kUnknown;
    if (fa[i] != fb[i]) return order(std::int64_t{fa[i]}, std::int64_t{fb[i]});
  }
  return Order::kEqual;
}

std::int64_t daysSinceEpoch(const Date& d) {
  using namespace std::chrono;
  return sys_days(year(d.year) / month(static_cast<unsigned>(d.month)) / day(static_cast<unsigned>(d.day)))
      .time_since_epoch()
      .count();
}

Order order(const DateTime& a, const DateTime& b) {
  if (!a.time || !b.time) {
    const Order days = order(a.date, b.date);
    // The same day, but only one of them says when: FHIRPath leaves that open.
    return days == Order::kEqual && (a.time || b.time) ? Order::kUnknown : days;
  }
  const auto seconds = [](const DateTime& d) {
    return daysSinceEpoch(d.date) * 86'400 + d.time->nanoseconds() / kNanosecondsPerSecond - d.offsetMinutes * 60;
  };
  const Order bySecond = order(seconds(a), seconds(b));
  if (bySecond != Order::kEqual) return bySecond;
  return order(a.time->nanoseconds() % kNanosecondsPerSecond, b.time->nanoseconds() % kNanosecondsPerSecond);
}

Order order(const Quantity& a, const Quantity& b) {
  if (!a.value || !b.value || a.comparator != b.comparator) return Order::kUnknown;
  const bool coded = !a.code.empty() || !b.code.empty();
  if (coded ? a.code != b.code || a.system != b.system : a.unit != b.unit) return Order::kUnknown;
  return order(a.value->value, b.value->value);
}

std::optional<double> numeric(const Answer& a) {
  if (const auto* i = std::get_if<std::int64_t>(&a)) return static_cast<double>(*i);
  if (const auto* d = std::get_if<Decimal>(&a)) return d->value;
  return std::nullopt;
}

std::optional<DateTime> dated(const Answer& a) {
  if (const auto* d = std::get_if<Date>(&a)) return DateTime{*d, std::nullopt, 0, {}};
  if (const auto* d = std::get_if<DateTime>(&a)) return *d;
  return std::nullopt;
}

Order order(const Coding& a, const Coding& b) {
  const bool equal = a.system == b.system && a.code == b.code && (!a.code.empty() || a.display == b.display);
  return equal ? Order::kEqual : Order::kUnknown;
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  if (text.size() > kMaxDecimalCharacters || !isJsonNumber(text)) return std::nullopt;
  Decimal decimal{std::string(text), 0};
  const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), decimal.value);
  if (ec != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return decimal;
}

std::optional<Date> Date::parse(std::string_view text) {
  Date date;
  const auto year = digits(text, 0, 4);
  if (!year || *year == 0) return std::nullopt;
  date.year = *year;
  if (text.size() == 4) return date;
  const auto month = digits(text, 5, 2);
  if (text[4] != '-' || !month || *month < 1 || *month > 12) return std::nullopt;
  date.month = *month;
  if (text.size() == 7) return date;
  const auto day = digits(text, 8, 2);
  if (text.size() != 10 || text[7] != '-' || !day) return std::nullopt;
  date.day = *day;
  const auto ymd = std::chrono::year(date.year) / std::chrono::month(static_cast<unsigned>(date.month)) /
                   std::chrono::day(static_cast<unsigned>(date.day));
  return ymd.ok() ? std::optional(date) : std::nullopt;
}

std::string Date::text() const {
  std::string text = padded(year, 4);
  if (month) text += "-" + padded(month, 2);
  if (month && day) text += "-" + padded(day, 2);
  return text;
}

std::optional<Time> Time::parse(std::string_view text) {
  const auto hour = digits(text, 0, 2);
  const auto minute = digits(text, 3, 2);
  const auto second = digits(text, 6, 2);
  if (!hour || !minute || !second || text[2] != ':' || text[5] != ':') return std::nullopt;
  if (*hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
  Time time{*hour, *minute, *second, {}};
  if (text.size() == 8) return time;
  time.fraction = text.substr(9);
  if (text[8] != '.' || time.fraction.empty() || time.fraction.size() > kMaxDecimalCharacters) return std::nullopt;
  for (const char c : time.fraction) {
    if (!isDigit(c)) return std::nullopt;
  }
  return time;
}

std::string Time::text() const {
  std::string text = padded(hour, 2) + ":" + padded(minute, 2) + ":" + padded(second, 2);
  if (!fraction.empty()) text += "." + fraction;
  return text;
}

std::int64_t Time::nanoseconds() const {
  std::int64_t nano = 0;
  for (std::size_t i = 0; i < kNanosecondDigits; ++i) {
    nano = nano * 10 + (i < fraction.size() ? fraction[i] - '0' : 0);
  }
  return (std::int64_t{hour} * 3600 + minute * 60 + second) * kNanosecondsPerSecond + nano;
}

std::optional<DateTime> DateTime::parse(std::string_view text) {
  const std::size_t t = text.find('T');
  const auto date = Date::parse(text.substr(0, t));
  if (!date) return std::nullopt;
  DateTime value{*date, std::nullopt, 0, {}};
  if (t == std::string_view::npos) return value;
  if (date->day == 0) return std::nullopt;
  const std::string_view rest = text.substr(t + 1);
  const std::size_t zone = rest.find_first_of("Z+-");
  if (zone == std::string_view::npos) return std::nullopt;
  value.time = Time::parse(rest.substr(0, zone));
  if (!value.time) return std::nullopt;
  value.offset = rest.substr(zone);
  if (value.offset == "Z") return value;
  const auto hours = digits(value.offset, 1, 2);
  const auto minutes = digits(value.offset, 4, 2);
  if (value.offset.size() != 6 || value.offset[3] != ':' || !hours || !minutes) return std::nullopt;
  if (*minutes > 59 || *hours * 60 + *minutes > 14 * 60) return std::nullopt;  // FHIR's regex: 14:00 at most
  value.offsetMinutes = (value.offset[0] == '-' ? -1 : 1) * (*hours * 60 + *minutes);
  return value;
}

std::string DateTime::text() const {
  return time ? date.text() + "T" + time->text() + offset : date.text();
}

std::string_view typeName(const Answer& answer) {
  struct Name {
    std::string_view operator()(const Coding&) const { return "Coding"; }
    std::string_view operator()(const std::string&) const { return "String"; }
    std::string_view operator()(bool) const { return "Boolean"; }
    std::string_view operator()(std::int64_t) const { return "Integer"; }
    std::string_view operator()(const Decimal&) const { return "Decimal"; }
    std::string_view operator()(const Date&) const { return "Date"; }
    std::string_view operator()(const DateTime&) const { return "DateTime"; }
    std::string_view operator()(const Time&) const { return "Time"; }
    std::string_view operator()(const Quantity&) const { return "Quantity"; }
    std::string_view operator()(const Unreadable& u) const { return u.type; }
  };
  return std::visit(Name{}, answer);
}

Order compare(const Answer& a, const Answer& b) {
  if (const auto na = numeric(a), nb = numeric(b); na && nb) return order(*na, *nb);
  if (const auto da = dated(a), db = dated(b); da && db) return order(*da, *db);
  if (a.index() != b.index()) return Order::kUnknown;
  if (const auto* s = std::get_if<std::string>(&a)) {
    const int c = s->compare(std::get<std::string>(b));
    return c < 0 ? Order::kLess : c > 0 ? Order::kGreater : Order::kEqual;
  }
  if (const auto* c = std::get_if<Coding>(&a)) return order(*c, std::get<Coding>(b));
  if (const auto* x = std::get_if<bool>(&a)) return *x == std::get<bool>(b) ? Order::kEqual : Order::kUnknown;
  if (const auto* t = std::get_if<Time>(&a)) return order(t->nanoseconds(), std::get<Time>(b).nanoseconds());
  if (const auto* q = std::get_if<Quantity>(&a)) return order(*q, std::get<Quantity>(b));
  return Order::kUnknown;
}

Order compareAsked(const Answer& answer, const Answer& asked) {
  if (const auto* code = std::get_if<Coding>(&asked); code && code->system.empty() && !code->code.empty()) {
    if (const auto* given = std::get_if<Coding>(&answer)) {
      return given->code == code->code ? Order::kEqual : Order::kUnknown;
    }
  }
  const auto* limit = std::get_if<Quantity>(&asked);
  const auto* given = std::get_if<Quantity>(&answer);
  const bool bare = limit && limit->code.empty() && limit->unit.empty() && limit->comparator.empty();
  if (bare && given && given->value && limit->value && given->comparator.empty()) {
    return order(given->value->value, limit->value->value);
  }
  return compare(answer, asked);
}

bool same(const Answer& a, const Answer& b) {
  return compare(a, b) == Order::kEqual;
}

std::string plainText(const Answer& answer) {
  struct Plain {
    std::string operator()(const Coding& c) const { return c.display.empty() ? c.code : c.display; }
    std::string operator()(const std::string& s) const { return s; }
    std::string operator()(bool b) const { return b ? "true" : "false"; }
    std::string operator()(std::int64_t i) const { return std::to_string(i); }
    std::string operator()(const Decimal& d) const { return d.text; }
    std::string operator()(const Date& d) const { return d.text(); }
    std::string operator()(const DateTime& d) const { return d.text(); }
    std::string operator()(const Time& t) const { return t.text(); }
    std::string operator()(const Quantity& q) const {
      std::string text = q.comparator + (q.value ? q.value->text : std::string());
      const std::string& unit = q.unit.empty() ? q.code : q.unit;
      return unit.empty() ? text : text + " " + unit;
    }
    std::string operator()(const Unreadable&) const { return {}; }
  };
  return std::visit(Plain{}, answer);
}

}  // namespace priyom::questionnaire
