// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre.h"

#include <algorithm>
#include <set>

namespace priyom {
namespace {

template <typename Range, typename Id>
auto find(const Range& range, const Id& id) -> const typename Range::value_type* {
  const auto it = std::find_if(range.begin(), range.end(), [&](const auto& each) { return each.id == id; });
  return it == range.end() ? nullptr : &*it;
}

template <typename Range>
Result<void> idsUnique(const Range& range, std::string_view what) {
  std::set<std::string> seen;
  for (const auto& each : range) {
    if (!isIdText(each.id.text)) return fail(Errc::kMalformed, std::string(what) + " has no valid id");
    if (!seen.insert(each.id.text).second)
      return fail(Errc::kMalformed, std::string(what) + " '" + each.id.text + "' stands there twice");
  }
  return {};
}

}  // namespace

const Line* Centre::line(const LineId& wanted) const {
  return find(lines, wanted);
}
const Counter* Centre::counter(const CounterId& wanted) const {
  return find(counters, wanted);
}

const Service* Centre::serviceOfLine(const LineId& wanted) const {
  const auto it =
      std::find_if(services.begin(), services.end(), [&](const Service& each) { return each.line == wanted; });
  return it == services.end() ? nullptr : &*it;
}

const Service* Centre::service(const ServiceId& wanted) const {
  return find(services, wanted);
}
const Category* Centre::category(const CategoryId& wanted) const {
  return find(categories, wanted);
}
const Specialist* Centre::specialist(const StaffId& wanted) const {
  return find(specialists, wanted);
}

namespace {

Result<void> validateRules(const Centre& centre) {
  for (const auto& service : centre.services) {
    if (service.duration < std::chrono::minutes(1) || service.duration > std::chrono::hours(8))
      return fail(Errc::kMalformed, "service '" + service.id.text + "' lasts 1 to 480 minutes");
  }
  if (centre.rules.outOfTurnBound < 1 || centre.rules.recallLimit < 0 ||
      centre.rules.appointmentLead < std::chrono::minutes(0))
    return fail(Errc::kMalformed, "the queue's rules: one or more out of turn, no negative limit of recalls or lead");
  return {};
}

Result<void> validateWords(const StaffWords& words) {
  for (const auto* const list : {&words.outcomes, &words.pauses, &words.cancellations}) {
    std::set<std::string> seen;
    for (const auto& word : *list)
      if (word.empty() || word.size() > kLongestWord || !seen.insert(word).second)
        return fail(Errc::kMalformed, "'" + word + "' of the words for staff is empty, too long or there twice");
  }
  return {};
}

bool isSpan(const TimeSpan& span) {
  return span.from >= std::chrono::minutes(0) && span.from < span.to && span.to <= std::chrono::hours(24);
}

bool areSpans(const std::vector<WeekdaySpan>& spans, int least) {
  return std::all_of(spans.begin(), spans.end(), [&](const WeekdaySpan& each) {
    return isSpan(each.span) && each.weekday >= least && each.weekday <= 7;
  });
}

Result<void> validateSpecialist(const Centre& centre, const Specialist& specialist) {
  const auto refused = [&](const std::string& why) {
    return fail(Errc::kMalformed, "specialist '" + specialist.id.text + "' " + why);
  };
  // A kiosk gets the specialists and not the staff.
  if (!centre.staff.empty() && !find(centre.staff, specialist.id)) return refused("is not one of the staff");
  if (specialist.publicName.empty()) return refused("has no public name");
  if (!areSpans(specialist.hours, 1) || !areSpans(specialist.breaks, 0))
    return refused("has hours or a break that end before they begin, or on no day of the week");
  std::set<ServiceId> offers;
  for (const auto& offer : specialist.offers) {
    if (!centre.service(offer.service)) return refused("gives '" + offer.service.text + "', which is not there");
    if (!offers.insert(offer.service).second) return refused("gives '" + offer.service.text + "' twice");
    if (offer.duration && (*offer.duration < std::chrono::minutes(1) || *offer.duration > std::chrono::hours(8)))
      return refused("takes 1 to 480 minutes for '" + offer.service.text + "'");
  }
  std::set<BusinessDay> exceptions;
  for (const auto& exception : specialist.exceptions) {
    if (!exceptions.insert(exception.day).second) return refused("has two exceptions on " + exception.day.text());
    if (!std::all_of(exception.hours.begin(), exception.hours.end(), isSpan))
      return refused("has hours that end before they begin on " + exception.day.text());
  }
  for (const auto& absence : specialist.absences) {
    if (absence.to < absence.from) return refused("is back before going, on " + absence.to.text());
  }
  return {};
}

Result<void> validateSchedule(const Centre& centre) {
  using std::chrono::minutes;
  for (const auto& specialist : centre.specialists) {
    if (auto valid = validateSpecialist(centre, specialist); !valid) return valid;
  }
  for (const auto& capacity : centre.capacities) {
    if (!centre.service(capacity.service))
      return fail(Errc::kMalformed,
                  "a day's capacity names service '" + capacity.service.text + "', which is not there");
    if (capacity.weekday < 0 || capacity.weekday > 7 || capacity.appointments.value_or(0) < 0 ||
        capacity.walkIns.value_or(0) < 0)
      return fail(Errc::kMalformed, "a day's capacity is of a day of the week or of every day, and not negative");
  }
  const auto& rules = centre.schedule;
  if (rules.hold < minutes(1) || rules.longestHold < rules.hold || rules.earliestCheckIn < minutes(0) ||
      rules.grace < minutes(0) || rules.notice < minutes(0) || rules.daysAhead < 1)
    return fail(Errc::kMalformed,
                "the schedule's rules: a hold of a minute or more, a day ahead or more, none negative");
  return {};
}

Result<void> validateHours(const Centre& centre) {
  for (const auto& each : centre.hours) {
    const auto from = parseTimeOfDay(each.from);
    const auto to = parseTimeOfDay(each.to);
    if (each.weekday < 1 || each.weekday > 7 || !from || !to || !isSpan({*from, *to}))
      return fail(Errc::kMalformed, "the hours from '" + each.from + "' to '" + each.to +
                                        "' end before they begin, or are on no day of the week");
  }
  if (centre.doors.ticketsBefore < std::chrono::minutes(0) || centre.doors.ticketsBefore > std::chrono::hours(24))
    return fail(Errc::kMalformed, "tickets are given 0 to 1440 minutes before the centre opens");
  return {};
}

}  // namespace

Result<void> validate(const Centre& centre) {
  if (!isIdText(centre.id.text)) return fail(Errc::kMalformed, "the centre has no valid id");
  if (centre.lines.empty()) return fail(Errc::kMalformed, "the centre has no line to wait in");
  for (const auto& result :
       {idsUnique(centre.services, "service"), idsUnique(centre.lines, "line"), idsUnique(centre.counters, "counter"),
        idsUnique(centre.staff, "staff"), idsUnique(centre.categories, "category"),
        idsUnique(centre.specialists, "specialist"), validateRules(centre), validateWords(centre.words),
        validateHours(centre), validateSchedule(centre)}) {
    if (!result) return result;
  }
  std::set<char16_t> prefixes;
  for (const auto& line : centre.lines) {
    if (kPrefixLetters.find(line.prefix) == std::u16string_view::npos)
      return fail(Errc::kMalformed, "line '" + line.id.text + "' has no valid prefix letter");
    if (!prefixes.insert(line.prefix).second)
      return fail(Errc::kMalformed, "line '" + line.id.text + "' shares its prefix letter with another line");
    const bool served = std::any_of(centre.counters.begin(), centre.counters.end(), [&](const Counter& counter) {
      return std::find(counter.lines.begin(), counter.lines.end(), line.id) != counter.lines.end();
    });
    if (!served) return fail(Errc::kMalformed, "line '" + line.id.text + "' is served by no counter");
  }
  for (const auto& counter : centre.counters) {
    if (counter.lines.empty()) return fail(Errc::kMalformed, "counter '" + counter.id.text + "' serves no line");
    for (const auto& line : counter.lines) {
      if (!centre.line(line))
        return fail(Errc::kMalformed,
                    "counter '" + counter.id.text + "' serves line '" + line.text + "', which is not there");
    }
  }
  for (const auto& service : centre.services) {
    if (!centre.line(service.line))
      return fail(Errc::kMalformed,
                  "service '" + service.id.text + "' names line '" + service.line.text + "', which is not there");
  }
  return {};
}

}  // namespace priyom
