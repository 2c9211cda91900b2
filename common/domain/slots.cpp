// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/slots.h"

#include <algorithm>

#include "domain/words.h"

namespace priyom {
namespace {

using std::chrono::minutes;

// Slots begin on whole five minutes: times that can be said and kept.
using Grid = std::chrono::duration<std::int64_t, std::ratio<300>>;

constexpr words::Table<DayOffer, 6> kOffers = {{{DayOffer::kFree, "free"},
                                                {DayOffer::kFull, "full"},
                                                {DayOffer::kNoReception, "no_reception"},
                                                {DayOffer::kDayOff, "day_off"},
                                                {DayOffer::kTooFar, "too_far"},
                                                {DayOffer::kNoCalendar, "no_calendar"}}};

constexpr words::Table<Misfit, 5> kMisfits{{{Misfit::kAway, "away"},
                                            {Misfit::kDayOff, "day_off"},
                                            {Misfit::kNoReception, "no_reception"},
                                            {Misfit::kOtherHours, "other_hours"},
                                            {Misfit::kNotGiven, "not_given"}}};

bool isAway(const Specialist& specialist, BusinessDay day) {
  return std::ranges::any_of(specialist.absences,
                             [&](const Absence& absence) { return absence.from <= day && day <= absence.to; });
}

void subtract(std::vector<TimeSpan>& spans, const TimeSpan& gone) {
  std::vector<TimeSpan> left;
  for (const auto& span : spans) {
    const TimeSpan before{span.from, std::min(span.to, gone.from)};
    const TimeSpan after{std::max(span.from, gone.to), span.to};
    if (before.from < before.to) left.push_back(before);
    if (after.from < after.to) left.push_back(after);
  }
  spans = std::move(left);
}

std::vector<TimeSpan> weekly(const Specialist& specialist, const WorkCalendar& calendar, BusinessDay day) {
  const int weekday = calendar.hoursLike(day);
  std::vector<TimeSpan> spans;
  for (const auto& each : specialist.hours) {
    if (each.weekday == weekday) spans.push_back(each.span);
  }
  spans = joined(std::move(spans));
  if (!spans.empty() && calendar.kindOf(day) == DayKind::kShortened)
    subtract(spans, {spans.back().to - WorkCalendar::kShorterBy, spans.back().to});
  for (const auto& each : specialist.breaks) {
    if (each.weekday == 0 || each.weekday == weekday) subtract(spans, each.span);
  }
  return spans;
}

Instant roundedUp(Instant instant) {
  return std::chrono::ceil<Grid>(instant);
}

}  // namespace

std::vector<TimeSpan> joined(std::vector<TimeSpan> spans) {
  std::ranges::sort(spans, {}, &TimeSpan::from);
  std::vector<TimeSpan> all;
  for (const auto& span : spans) {
    if (!all.empty() && span.from <= all.back().to)
      all.back().to = std::max(all.back().to, span.to);
    else
      all.push_back(span);
  }
  return all;
}

std::string_view dayOfferName(DayOffer offer) {
  return words::of(kOffers, offer);
}
Result<DayOffer> dayOfferFromName(std::string_view name) {
  return words::read(kOffers, name, "state of a day");
}

std::vector<TimeSpan> receptionOf(const Specialist& specialist, const WorkCalendar& calendar, BusinessDay day,
                                  DayOffer* why) {
  DayOffer unused{};
  auto& reason = why ? *why : unused;
  reason = DayOffer::kNoReception;
  if (isAway(specialist, day)) return {};
  const auto exception = std::ranges::find(specialist.exceptions, day, &DayException::day);
  if (exception != specialist.exceptions.end()) return joined(exception->hours);
  const auto kind = calendar.kindOf(day);
  if (kind == DayKind::kUnknown) {
    reason = DayOffer::kNoCalendar;
    return {};
  }
  if (!calendar.isWorked(day)) {
    reason = DayOffer::kDayOff;
    return {};
  }
  return weekly(specialist, calendar, day);
}

std::vector<Slot> freeSlots(const std::vector<TimeSpan>& reception, const LocalDay& day, minutes duration,
                            std::vector<Slot> taken, Instant notBefore) {
  std::vector<Slot> slots;
  duration = std::max(duration, minutes(1));
  std::ranges::sort(taken, {}, &Slot::start);
  for (const auto& span : reception) {
    const Instant end = day.at(span.to);
    Instant from = roundedUp(day.at(span.from));
    auto next = taken.begin();
    while (from + duration <= end) {
      const Slot slot{from, duration};
      next = std::find_if(next, taken.end(), [&](const Slot& each) { return each.end() > slot.start; });
      const auto met = std::find_if(next, taken.end(), [&](const Slot& each) { return each.overlaps(slot); });
      if (met != taken.end()) {
        from = roundedUp(met->end());
        continue;
      }
      if (from >= notBefore) slots.push_back(slot);
      from = roundedUp(slot.end());
    }
  }
  return slots;
}

bool isFree(const Slot& slot, const std::vector<TimeSpan>& reception, const LocalDay& day,
            const std::vector<Slot>& taken) {
  const bool inside = std::ranges::any_of(reception, [&](const TimeSpan& span) {
    return day.at(span.from) <= slot.start && slot.end() <= day.at(span.to);
  });
  return inside && slot.start == roundedUp(slot.start) &&
         std::ranges::none_of(taken, [&](const Slot& each) { return each.overlaps(slot); });
}

std::string_view misfitName(Misfit misfit) {
  return words::of(kMisfits, misfit);
}
Result<Misfit> misfitFromName(std::string_view name) {
  return words::read(kMisfits, name, "misfit");
}

std::optional<Misfit> misfitOf(const Slot& slot, const Specialist& specialist, const WorkCalendar& calendar,
                               const LocalDay& day) {
  if (isAway(specialist, day.day)) return Misfit::kAway;
  DayOffer why{};
  const auto reception = receptionOf(specialist, calendar, day.day, &why);
  if (!reception.empty()) return isFree(slot, reception, day, {}) ? std::nullopt : std::optional(Misfit::kOtherHours);
  if (why == DayOffer::kNoCalendar) return std::nullopt;
  return why == DayOffer::kDayOff ? Misfit::kDayOff : Misfit::kNoReception;
}

std::optional<minutes> durationOf(const Centre& centre, const Specialist& specialist, const ServiceId& service) {
  const auto* const offer = specialist.offer(service);
  const auto* const known = centre.service(service);
  if (!offer || !known) return std::nullopt;
  return offer->duration.value_or(known->duration);
}

const DayCapacity* capacityOf(const Centre& centre, const ServiceId& service, BusinessDay day) {
  const DayCapacity* best = nullptr;
  const auto rank = [](const DayCapacity& each) { return each.day ? 2 : each.weekday != 0 ? 1 : 0; };
  for (const auto& each : centre.capacities) {
    if (each.service != service) continue;
    if (each.day ? *each.day != day : each.weekday != 0 && each.weekday != weekdayOf(day)) continue;
    if (!best || rank(each) > rank(*best)) best = &each;
  }
  return best;
}

}  // namespace priyom
