// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/known_breaks.h"

namespace priyom {

std::vector<TimeSpan> breaksOf(const Specialist& specialist, const WorkCalendar& calendar, BusinessDay day) {
  const auto reception = receptionOf(specialist, calendar, day);
  std::vector<TimeSpan> breaks;
  for (std::size_t next = 1; next < reception.size(); ++next)
    breaks.push_back({reception[next - 1].to, reception[next].from});
  return breaks;
}

std::vector<Break> knownBreaks(const Centre& centre, const WorkCalendar& calendar, const LocalDay& day) {
  std::vector<Break> all;
  for (const auto& specialist : centre.specialists)
    for (const auto& span : breaksOf(specialist, calendar, day.day))
      all.push_back({specialist.id, day.at(span.from), span.to - span.from});
  return all;
}

}  // namespace priyom
