// SPDX-License-Identifier: GPL-3.0-or-later
// The values that questions are answered with, as FHIR R4 defines them (https://hl7.org/fhir/R4/datatypes.html), and
// how two of them compare. Plain values: no clock, no time zone of the machine, no locale.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace priyom::questionnaire {

// An answer picked from a list. Two codings are the same answer when system and code are; the display is for people.
// A coding without a code is known by its display.
struct Coding {
  std::string system;
  std::string code;
  std::string display;

  friend bool operator==(const Coding&, const Coding&) = default;
};

// FHIR: the precision of a decimal means something ("1.50" is not "1.5"), so the digits are kept as written.
struct Decimal {
  std::string text;
  double value = 0;

  // A JSON number, nothing around it; at most 40 characters.
  static std::optional<Decimal> parse(std::string_view text);
  friend bool operator==(const Decimal&, const Decimal&) = default;
};

// "2021", "2021-12" or "2021-12-27": month and day are 0 where not said. Only days that exist.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;

  static std::optional<Date> parse(std::string_view text);
  std::string text() const;
  friend bool operator==(const Date&, const Date&) = default;
};

// "hh:mm:ss", with a fraction or without; second 60 is a leap second.
struct Time {
  int hour = 0;
  int minute = 0;
  int second = 0;
  // As written, without the point: "5" in "12:00:00.5".
  std::string fraction;

  static std::optional<Time> parse(std::string_view text);
  std::string text() const;
  std::int64_t nanoseconds() const;
  friend bool operator==(const Time&, const Time&) = default;
};

// A date, or a date with a time and the distance from UTC (which FHIR then demands).
struct DateTime {
  Date date;
  std::optional<Time> time;
  int offsetMinutes = 0;
  // "Z", "+03:00": kept as written.
  std::string offset;

  static std::optional<DateTime> parse(std::string_view text);
  std::string text() const;
  friend bool operator==(const DateTime&, const DateTime&) = default;
};

struct Quantity {
  std::optional<Decimal> value;
  std::string comparator;  // "<", "<=", ">=", ">" or empty
  std::string unit;        // for people
  std::string system;
  std::string code;

  friend bool operator==(const Quantity&, const Quantity&) = default;
};

// Something stands where a value should, but this engine cannot use it: a type that it does not support (Attachment,
// Reference…), a date that does not exist, a number in quotes.
struct Unreadable {
  std::string type;    // what followed "value": "Attachment", "Date"…
  std::string reason;  // English, holds nothing of the value

  friend bool operator==(const Unreadable&, const Unreadable&) = default;
};

// One answer. Integers are FHIR's 32-bit ones; booleans, strings and integers stand for themselves.
using Answer =
    std::variant<Coding, std::string, bool, std::int64_t, Decimal, Date, DateTime, Time, Quantity, Unreadable>;

// "Coding", "String", …: the word that FHIR puts after "value".
std::string_view typeName(const Answer& answer);

enum class Order { kLess, kEqual, kGreater, kUnknown };

// kUnknown where the two cannot be put in order: different types, different units, dates of different precision that
// agree as far as both go ("2021" and "2021-12"), codings and booleans that differ. An integer compares with a decimal,
// a date with a dateTime.
Order compare(const Answer& a, const Answer& b);

// An answer against what an enableWhen asks for, which may say less than the answer: a code without a system means that
// code of any system, a quantity without a unit its number alone (README.md, "Where FHIR leaves room").
Order compareAsked(const Answer& answer, const Answer& asked);

// Whether both are the same answer: compare() says kEqual. Displays do not count, "1.50" is 1.5, and 12:00+03:00 is
// 09:00Z.
bool same(const Answer& a, const Answer& b);

// What a person is shown where there is no better text: the display, the number, the date as written. Never empty for a
// readable answer that is not an empty string.
std::string plainText(const Answer& answer);

}  // namespace priyom::questionnaire
