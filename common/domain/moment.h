// SPDX-License-Identifier: GPL-3.0-or-later
// Time as the rules of a reception see it. Nothing here asks what time it is: a Moment is passed in.
#pragma once

#include <chrono>
#include <compare>
#include <string>

#include "domain/result.h"

namespace priyom {

// UTC, milliseconds. The hub's clock is the one that counts.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

// The centre's local calendar day on which numbers count from 001. A day ends at local midnight.
struct BusinessDay {
  std::chrono::sys_days date{};

  // "2026-11-22"
  std::string text() const;
  static Result<BusinessDay> parse(std::string_view text);

  friend bool operator==(const BusinessDay&, const BusinessDay&) = default;
  friend auto operator<=>(const BusinessDay&, const BusinessDay&) = default;
};

// The instant of a decision, and the business day and the distance from UTC that the centre's time zone gives it.
struct Moment {
  Instant now{};
  BusinessDay day{};
  std::chrono::minutes utcOffset{};
};

// RFC 3339 with milliseconds and the centre's own offset, "2026-11-22T10:42:07.125+03:00": it tells the local wall
// time to a device that has no time zone database.
std::string rfc3339(Instant instant, std::chrono::minutes utcOffset);
struct OffsetInstant {
  Instant instant{};
  std::chrono::minutes utcOffset{};
};
Result<OffsetInstant> parseRfc3339(std::string_view text);

}  // namespace priyom
