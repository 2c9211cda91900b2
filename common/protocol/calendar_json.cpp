// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/calendar_json.h"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <fstream>
#include <iterator>
#include <vector>

#include "protocol/pieces.h"

namespace priyom::protocol {

namespace json = boost::json;
using namespace pieces;
Result<CalendarYear> calendarYearFromText(std::string_view text) {
  boost::system::error_code ec;
  const auto value = json::parse({text.data(), text.size()}, ec);
  if (ec) return fail(Errc::kMalformed, "not JSON: " + ec.message());
  if (!value.is_object()) return fail(Errc::kMalformed, "a calendar's year is one JSON object");
  Fields fields(value.get_object());
  CalendarYear year;
  year.year = static_cast<int>(fields.integer("year", 2000, 2199));
  year.basis = fields.text("basis");
  year.transfersKnown = fields.flag("transfers_known");
  year.holidays = readEach<Holiday>(fields, "holidays", [](Fields& each) {
    return Holiday{readDay(each, "day"), each.text("name")};
  });
  year.moved = readEach<MovedDayOff>(fields, "moved", [](Fields& each) {
    return MovedDayOff{readDay(each, "from"), readDay(each, "to")};
  });
  for (const auto& day : fields.array("shortened")) {
    const auto* const written = day.if_string();
    const auto known = written ? std::string_view(*written) : std::string_view();
    year.shortened.push_back(fields.take("shortened", BusinessDay::parse(known)));
  }
  if (!fields.ok()) return fields.error();
  return year;
}

Result<WorkCalendar> readCalendars(const std::filesystem::path& folder) {
  std::error_code ec;
  std::filesystem::directory_iterator entries(folder, ec);
  if (ec)
    return fail(Errc::kNotFound, "the calendars' folder " + folder.string() + " can not be read: " + ec.message());
  std::vector<std::filesystem::path> files;
  for (const auto& entry : entries) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  WorkCalendar calendar;
  for (const auto& file : files) {
    std::ifstream stream(file, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    auto year = calendarYearFromText(text);
    if (!year) return fail(year.error().code, file.string() + ": " + year.error().text);
    if (calendar.knows(year->year))
      return fail(Errc::kMalformed, file.string() + ": another file has the year " + std::to_string(year->year));
    if (auto added = calendar.add(std::move(*year)); !added)
      return fail(added.error().code, file.string() + ": " + added.error().text);
  }
  return calendar;
}

}  // namespace priyom::protocol
