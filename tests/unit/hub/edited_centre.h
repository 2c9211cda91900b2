// SPDX-License-Identifier: GPL-3.0-or-later
// The sample centre's file as somebody edited it.
#pragma once

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string_view>

#include "tests/support/store_disk/scratch_folder.h"
#include "tests/unit/hub/running_hub.h"

namespace priyom::tests {

// The sample centre with the psychologist away on those days, as a file.
inline std::filesystem::path centreWithAbsence(const ScratchFolder& folder, std::string_view from,
                                               std::string_view to) {
  std::ifstream in(RunningHub::sampleCentre());
  std::stringstream text;
  text << in.rdbuf();
  auto centre = boost::json::parse(text.str()).as_object();
  auto& specialist = centre.at("specialists").as_array().at(0).as_object();
  specialist["absences"] = {{{"from", from}, {"to", to}, {"reason", "отпуск"}}};
  const std::filesystem::path file = folder.file("absence.json");
  std::ofstream(file) << boost::json::serialize(centre);
  return file;
}

}  // namespace priyom::tests
