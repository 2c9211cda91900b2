// SPDX-License-Identifier: GPL-3.0-or-later
// The sample centre, open round the clock on every day of the year: for programs that take the time from the machine,
// whenever somebody runs them.
#pragma once

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace priyom::tests {

// Writes it into `folder`. Throws where the sample is not as it should be.
inline std::filesystem::path openAllHours(const std::filesystem::path& folder, const std::string& sample) {
  std::ifstream in(sample);
  std::stringstream text;
  text << in.rdbuf();
  auto centre = boost::json::parse(text.str()).as_object();
  auto& hours = centre["hours"].emplace_array();
  for (int weekday = 1; weekday <= 7; ++weekday)
    hours.push_back({{"weekday", weekday}, {"from", "00:00"}, {"to", "24:00"}});
  centre["doors"] = {{"on_holidays", true}};
  const auto file = folder / "centre.json";
  std::ofstream(file) << boost::json::serialize(centre);
  return file;
}

}  // namespace priyom::tests
