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

// The sample centre with three more who give the consultation, one of them with a long role, as a file; the photo that
// it names lies beside it, and those of two others are not there or no photo.
inline std::filesystem::path centreWithColleagues(const ScratchFolder& folder) {
  std::ifstream in(RunningHub::sampleCentre());
  std::stringstream text;
  text << in.rdbuf();
  auto centre = boost::json::parse(text.str()).as_object();
  auto& staff = centre.at("staff").as_array();
  auto& specialists = centre.at("specialists").as_array();
  const auto psychologist = specialists.at(0).as_object();
  const auto add = [&](std::string_view id, std::string_view room, std::string_view role, std::string_view photo) {
    staff.push_back(boost::json::object{{"id", id}, {"name", "Тестова Анна Петровна"}, {"role", role}});
    auto specialist = psychologist;
    specialist["id"] = id;
    specialist["public_name"] = "Кабинет " + std::string(room);
    specialist["room"] = "2 этаж, кабинет " + std::string(room);
    specialist["role"] = role;
    specialist["photo"] = photo;
    specialists.push_back(specialist);
  };
  add("teacher-1", "202", "социальный педагог", "");
  add("lawyer-1", "203", "юрисконсульт по семейным вопросам", "photos/missing.png");
  add("psychologist-2", "204", "детский психолог", "../outside.png");
  const auto photos = folder.file("photos");
  std::filesystem::create_directories(photos);
  std::filesystem::copy_file(RunningHub::sampleCentre().parent_path() / "photos/psychologist-1.png",
                             photos / "psychologist-1.png", std::filesystem::copy_options::overwrite_existing);
  const std::filesystem::path file = folder.file("colleagues.json");
  std::ofstream(file) << boost::json::serialize(centre);
  return file;
}

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
