// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/local_time.h"

#include <date/tz.h>

#include <stdexcept>

namespace priyom::hub {

Result<LocalTime> LocalTime::of(const std::string& zone) {
  try {
    return LocalTime(date::locate_zone(zone));
  } catch (const std::runtime_error&) {
    return fail(Errc::kNotFound, "the time zone '" + zone + "' is not in this system's database (package tzdata)");
  }
}

Moment LocalTime::at(Instant now) const {
  const auto offset = std::chrono::floor<std::chrono::minutes>(zone_->get_info(now).offset);
  return {now, BusinessDay{std::chrono::floor<std::chrono::days>(now + offset)}, offset};
}

Instant LocalTime::nextDay(Instant now) const {
  const auto tomorrow = at(now).day.date + std::chrono::days(1);
  const date::local_time<std::chrono::milliseconds> midnight(tomorrow.time_since_epoch());
  // Where the clocks change at midnight, it comes twice or not at all: the day begins with the first of them.
  return zone_->to_sys(midnight, date::choose::earliest);
}

}  // namespace priyom::hub
