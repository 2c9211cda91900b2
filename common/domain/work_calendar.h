// SPDX-License-Identifier: GPL-3.0-or-later
// The state's production calendar: which days are worked, which are holidays, which days off were moved where. Data of
// one year each (assets/calendars, read by protocol/calendar_json.h), so that a later year is a file more. A year that
// was not loaded is not guessed: its days are kUnknown, and nobody is given an appointment on one.
//
// Rules it stands on: Labour Code of the Russian Federation, art. 95 (the working day before a holiday is an hour
// shorter), art. 111 (weekends), art. 112 (holidays, and where a day off goes that falls on one).
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/moment.h"
#include "domain/result.h"

namespace priyom {

enum class DayKind {
  kWorking,
  kShortened,  // worked, an hour less: the eve of a holiday
  kDayOff,     // Saturday, Sunday, or a day off moved here
  kHoliday,
  kUnknown,  // of a year that was not loaded
};
std::string_view dayKindName(DayKind kind);  // "working", "shortened", "day_off", "holiday", "unknown"

// The day off of `from` is taken on `to`. `from` is worked then, unless it is a holiday.
struct MovedDayOff {
  BusinessDay from;
  BusinessDay to;
};

struct Holiday {
  BusinessDay day;
  std::string name;  // «День народного единства»
};

struct CalendarYear {
  int year = 0;
  std::string basis;  // the acts it follows, for people
  // False: the government's transfers of the year were not known when the file was made; days may still move.
  bool transfersKnown = false;
  std::vector<Holiday> holidays;
  std::vector<MovedDayOff> moved;
  std::vector<BusinessDay> shortened;
};

// 1 = Monday … 7 = Sunday.
int weekdayOf(BusinessDay day);

class WorkCalendar {
 public:
  // By how much an eve is shorter.
  static constexpr std::chrono::minutes kShorterBy{60};

  // Adds a year, or puts a corrected one in the place of the one before. kMalformed with the day's date: a day of
  // another year (a day off may be moved into the year from the one before or after), a day twice, a day off moved from
  // a working day or to one that is off already, a shortened day that is not worked.
  Result<void> add(CalendarYear year);

  DayKind kindOf(BusinessDay day) const;
  bool isWorked(BusinessDay day) const;
  // Whose hours are kept: the day's own weekday; of a Saturday worked for a Monday, Monday.
  int hoursLike(BusinessDay day) const;
  // The name of the holiday, or empty.
  std::string holidayName(BusinessDay day) const;
  // The `count`-th working day after `day` («в течение одного рабочего дня»: 1). None where it falls into a year that
  // was not loaded.
  std::optional<BusinessDay> workingDayAfter(BusinessDay day, int count) const;

  bool knows(int year) const { return years_.contains(year); }
  const CalendarYear* year(int year) const;
  std::vector<int> years() const;

 private:
  std::map<int, CalendarYear> years_;
  std::map<BusinessDay, std::string> holidays_;
  std::map<BusinessDay, BusinessDay> takenOn_;    // a day off ─► where it came from
  std::map<BusinessDay, BusinessDay> workedFor_;  // a weekend day that is worked ─► the day off it is worked for
  std::set<BusinessDay> shortened_;
};

}  // namespace priyom
