// SPDX-License-Identifier: GPL-3.0-or-later
// The centre's wall clock: which business day it is, and how far from UTC, by the IANA time zone database of the system
// (Howard Hinnant's date library). It does not ask what time it is. May be used from any thread.
#pragma once

#include <string>

#include "domain/moment.h"

namespace date {
class time_zone;
}

namespace priyom::hub {

class LocalTime {
 public:
  // "Europe/Moscow". kNotFound: the database has no such zone (or there is no database: package tzdata).
  static Result<LocalTime> of(const std::string& zone);

  Moment at(Instant now) const;
  // When the business day after the one of `now` begins. A day may have 23 or 25 hours.
  Instant nextDay(Instant now) const;

 private:
  explicit LocalTime(const date::time_zone* zone) : zone_(zone) {}

  const date::time_zone* zone_;  // lives as long as the process
};

}  // namespace priyom::hub
