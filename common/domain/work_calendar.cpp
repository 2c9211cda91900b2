// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/work_calendar.h"

#include <array>

#include "domain/words.h"

namespace priyom {
namespace {

constexpr words::Table<DayKind, 5> kKinds = {{{DayKind::kWorking, "working"},
                                              {DayKind::kShortened, "shortened"},
                                              {DayKind::kDayOff, "day_off"},
                                              {DayKind::kHoliday, "holiday"},
                                              {DayKind::kUnknown, "unknown"}}};

int yearOf(BusinessDay day) {
  return static_cast<int>(std::chrono::year_month_day(day.date).year());
}

bool isWeekend(BusinessDay day) {
  return weekdayOf(day) > 5;
}

BusinessDay next(BusinessDay day) {
  return {day.date + std::chrono::days(1)};
}

Error refused(BusinessDay day, std::string_view why) {
  return fail(Errc::kMalformed, day.text() + " " + std::string(why));
}

Result<void> check(const CalendarYear& year) {
  std::set<BusinessDay> holidays;
  for (const auto& holiday : year.holidays) {
    if (yearOf(holiday.day) != year.year) return refused(holiday.day, "is of another year");
    if (!holidays.insert(holiday.day).second) return refused(holiday.day, "is a holiday twice");
  }
  std::set<BusinessDay> from;
  std::set<BusinessDay> to;
  for (const auto& move : year.moved) {
    if (yearOf(move.from) != year.year && yearOf(move.to) != year.year) return refused(move.to, "is of another year");
    if (!from.insert(move.from).second) return refused(move.from, "is moved twice");
    if (!to.insert(move.to).second) return refused(move.to, "has two days off moved to it");
    const bool wasOff = isWeekend(move.from) || holidays.contains(move.from);
    if (yearOf(move.from) == year.year && !wasOff) return refused(move.from, "is no day off that could be moved");
    if (isWeekend(move.to) || holidays.contains(move.to)) return refused(move.to, "is a day off already");
  }
  std::set<BusinessDay> shortened;
  for (const auto& day : year.shortened) {
    if (yearOf(day) != year.year) return refused(day, "is of another year");
    if (!shortened.insert(day).second) return refused(day, "is shortened twice");
    const bool off = holidays.contains(day) || to.contains(day) || (isWeekend(day) && !from.contains(day));
    if (off) return refused(day, "is shortened and not worked");
  }
  return {};
}

}  // namespace

std::string_view dayKindName(DayKind kind) {
  return words::of(kKinds, kind);
}

int weekdayOf(BusinessDay day) {
  return static_cast<int>(std::chrono::weekday(day.date).iso_encoding());
}

Result<void> WorkCalendar::add(CalendarYear year) {
  if (auto checked = check(year); !checked) return checked;
  years_.insert_or_assign(year.year, std::move(year));
  holidays_.clear();
  takenOn_.clear();
  workedFor_.clear();
  shortened_.clear();
  for (const auto& [number, each] : years_) {
    for (const auto& holiday : each.holidays) holidays_.emplace(holiday.day, holiday.name);
    for (const auto& move : each.moved) takenOn_.emplace(move.to, move.from);
    shortened_.insert(each.shortened.begin(), each.shortened.end());
  }
  for (const auto& [to, from] : takenOn_) {
    if (!holidays_.contains(from)) workedFor_.emplace(from, to);
  }
  return {};
}

DayKind WorkCalendar::kindOf(BusinessDay day) const {
  if (!knows(yearOf(day))) return DayKind::kUnknown;
  if (holidays_.contains(day)) return DayKind::kHoliday;
  if (takenOn_.contains(day)) return DayKind::kDayOff;
  if (isWeekend(day) && !workedFor_.contains(day)) return DayKind::kDayOff;
  return shortened_.contains(day) ? DayKind::kShortened : DayKind::kWorking;
}

bool WorkCalendar::isWorked(BusinessDay day) const {
  const auto kind = kindOf(day);
  return kind == DayKind::kWorking || kind == DayKind::kShortened;
}

int WorkCalendar::hoursLike(BusinessDay day) const {
  const auto worked = workedFor_.find(day);
  return weekdayOf(worked == workedFor_.end() ? day : worked->second);
}

std::string WorkCalendar::holidayName(BusinessDay day) const {
  const auto holiday = holidays_.find(day);
  return holiday == holidays_.end() ? std::string() : holiday->second;
}

std::optional<BusinessDay> WorkCalendar::workingDayAfter(BusinessDay day, int count) const {
  while (count > 0) {
    day = next(day);
    if (kindOf(day) == DayKind::kUnknown) return std::nullopt;
    if (isWorked(day)) --count;
  }
  return day;
}

const CalendarYear* WorkCalendar::year(int year) const {
  const auto known = years_.find(year);
  return known == years_.end() ? nullptr : &known->second;
}

std::vector<int> WorkCalendar::years() const {
  std::vector<int> known;
  for (const auto& [number, year] : years_) known.push_back(number);
  return known;
}

}  // namespace priyom
