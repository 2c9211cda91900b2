// SPDX-License-Identifier: GPL-3.0-or-later
// The free times of a day: a pure function of the specialist, the service, the state's calendar and what is taken.
#pragma once

#include <vector>

#include "domain/centre.h"
#include "domain/moment.h"
#include "domain/specialist.h"
#include "domain/work_calendar.h"

namespace priyom {

// A date and the distance from UTC that the centre's zone has on it.
struct LocalDay {
  BusinessDay day;
  std::chrono::minutes utcOffset{};

  Instant at(std::chrono::minutes timeOfDay) const { return day.date + timeOfDay - utcOffset; }
};

// A time that is taken, or one that is free.
struct Slot {
  Instant start{};
  std::chrono::minutes duration{};

  Instant end() const { return start + duration; }
  bool overlaps(const Slot& other) const { return start < other.end() && other.start < end(); }
  friend bool operator==(const Slot&, const Slot&) = default;
};

// What a day has to offer, a sentence each for the visitor.
enum class DayOffer {
  kFree,         // has free times
  kFull,         // «всё занято»
  kNoReception,  // «нет приёма»: not this weekday, or away
  kDayOff,       // «выходной»: weekend, holiday
  kTooFar,       // past the days ahead that are offered, or in the past
  kNoCalendar,   // the state's calendar of the year was not loaded
};
std::string_view dayOfferName(DayOffer offer);  // "free", "full", "no_reception", "day_off", "too_far", "no_calendar"
Result<DayOffer> dayOfferFromName(std::string_view name);

// In order, and those that touch as one.
std::vector<TimeSpan> joined(std::vector<TimeSpan> spans);

// When the specialist receives on that day: hours less breaks, in order, none touching the next. An eve of a holiday
// ends an hour earlier. Empty with a reason in `why`, where that is given.
std::vector<TimeSpan> receptionOf(const Specialist& specialist, const WorkCalendar& calendar, BusinessDay day,
                                  DayOffer* why = nullptr);

// Times of `duration` that fit into the reception of the day beside what is `taken`, back to back from the beginning of
// each gap, on whole five minutes; none before `notBefore`.
std::vector<Slot> freeSlots(const std::vector<TimeSpan>& reception, const LocalDay& day, std::chrono::minutes duration,
                            std::vector<Slot> taken, Instant notBefore);

// True where the slot lies in the reception of the day and meets nothing that is taken. It need not be one of
// freeSlots(): what a visitor was offered may stay free while the gaps around it change.
bool isFree(const Slot& slot, const std::vector<TimeSpan>& reception, const LocalDay& day,
            const std::vector<Slot>& taken);

// Why a time that was given once no longer fits the specialist's hours, a word each for staff.
enum class Misfit {
  kAway,         // leave, illness
  kDayOff,       // a holiday by the state's calendar, or a day off that was moved there
  kNoReception,  // not on this day at all
  kOtherHours,   // on this day, but not at this time
  kNotGiven,     // the specialist left, or gives the service no more
};
std::string_view misfitName(Misfit misfit);  // "away", "day_off", "no_reception", "other_hours", "not_given"
Result<Misfit> misfitFromName(std::string_view name);

// None where the time fits, and where the calendar of the year was not loaded, so that nobody can say.
std::optional<Misfit> misfitOf(const Slot& slot, const Specialist& specialist, const WorkCalendar& calendar,
                               const LocalDay& day);

// How long this specialist takes for it; none where it is not given.
std::optional<std::chrono::minutes> durationOf(const Centre& centre, const Specialist& specialist,
                                               const ServiceId& service);
// The capacity that counts for that day; null: no limit.
const DayCapacity* capacityOf(const Centre& centre, const ServiceId& service, BusinessDay day);

}  // namespace priyom
