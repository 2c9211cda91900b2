// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/doors.h"

#include <algorithm>

#include "domain/words.h"

namespace priyom {
namespace {

// Further than any row of holidays; then nobody can say when it opens.
constexpr int kDaysLookedAt = 31;
constexpr int kFriday = 5;

constexpr words::Table<Doors::State, 4> kStates = {{{Doors::State::kOpen, "open"},
                                                    {Doors::State::kBreak, "break"},
                                                    {Doors::State::kSoon, "soon"},
                                                    {Doors::State::kClosed, "closed"}}};

bool isShut(const WorkCalendar& calendar, BusinessDay day) {
  const auto kind = calendar.kindOf(day);
  if (kind == DayKind::kHoliday) return true;
  // An ordinary Saturday is a day off of the calendar; a centre that has hours then is open all the same.
  return kind == DayKind::kDayOff && weekdayOf(day) <= kFriday;
}

Doors closedUntil(Instant opens, Instant ticketsFrom, bool betweenHours, Instant now) {
  if (betweenHours) return {Doors::State::kBreak, opens, {}, opens};
  if (ticketsFrom <= now) return {Doors::State::kSoon, opens, {}, opens};
  return {Doors::State::kClosed, opens, ticketsFrom, ticketsFrom};
}

}  // namespace

std::string_view doorsStateName(Doors::State state) {
  return words::of(kStates, state);
}
Result<Doors::State> doorsStateFromName(std::string_view name) {
  return words::read(kStates, name, "state of the doors");
}

std::vector<TimeSpan> hoursOf(const Centre& centre, const WorkCalendar& calendar, BusinessDay day) {
  const bool byCalendar = !centre.doors.onHolidays;
  if (byCalendar && isShut(calendar, day)) return {};
  const int weekday = byCalendar ? calendar.hoursLike(day) : weekdayOf(day);
  std::vector<TimeSpan> spans;
  for (const auto& each : centre.hours) {
    const auto from = parseTimeOfDay(each.from);
    const auto to = parseTimeOfDay(each.to);
    if (each.weekday == weekday && from && to) spans.push_back({*from, *to});
  }
  spans = joined(std::move(spans));
  if (byCalendar && !spans.empty() && calendar.kindOf(day) == DayKind::kShortened) {
    spans.back().to -= WorkCalendar::kShorterBy;
    if (spans.back().to <= spans.back().from) spans.pop_back();
  }
  return spans;
}

Doors doorsOf(const Centre& centre, const WorkCalendar& calendar, const LocalDays& localDay, const Moment& moment) {
  if (centre.hours.empty()) return {};
  for (int ahead = 0; ahead <= kDaysLookedAt; ++ahead) {
    const auto day = localDay({moment.day.date + std::chrono::days(ahead)});
    bool first = true;
    for (const auto& span : hoursOf(centre, calendar, day.day)) {
      const auto from = day.at(span.from);
      const auto to = day.at(span.to);
      if (from <= moment.now && moment.now < to) return {Doors::State::kOpen, {}, {}, to};
      // A ticket counts on its own day: none of the evening before.
      const auto tickets = std::max(day.at({}), from - centre.doors.ticketsBefore);
      if (moment.now < from) return closedUntil(from, first ? tickets : from, ahead == 0 && !first, moment.now);
      first = false;
    }
  }
  return {Doors::State::kClosed, {}, {}, localDay({moment.day.date + std::chrono::days(1)}).at({})};
}

}  // namespace priyom
