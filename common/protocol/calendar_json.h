// SPDX-License-Identifier: GPL-3.0-or-later
// A year of the state's production calendar as JSON: assets/calendars/ru-2026.json and those of later years, which an
// administrator adds when the government has published them. Checked by WorkCalendar::add().
#pragma once

#include <filesystem>
#include <string_view>

#include "domain/work_calendar.h"

namespace priyom::protocol {

// kMalformed with a sentence that names the place.
Result<CalendarYear> calendarYearFromText(std::string_view json);

// Every *.json of the folder. kNotFound: no such folder. Else the error names the file: half a calendar would give
// appointments on holidays.
Result<WorkCalendar> readCalendars(const std::filesystem::path& folder);

}  // namespace priyom::protocol
