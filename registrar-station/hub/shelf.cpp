// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/shelf.h"

#include <spdlog/spdlog.h>

#include <fstream>
#include <iterator>

#include "questionnaire/evaluate.h"
#include "questionnaire/read.h"

namespace priyom::hub {
namespace {

std::string textOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

Result<Shelf> Shelf::read(const std::filesystem::path& folder) {
  std::error_code ec;
  std::filesystem::directory_iterator files(folder, ec);
  if (ec)
    return fail(Errc::kNotFound, "the questionnaires' folder " + folder.string() + " can not be read: " + ec.message());
  Shelf shelf;
  for (const auto& file : files) {
    // needs.rules.json stands beside needs.json.
    if (file.path().extension() != ".json" || file.path().stem().extension() == ".rules") continue;
    auto read = questionnaire::readQuestionnaire(textOf(file.path()));
    if (!read) {
      spdlog::warn("{} is no questionnaire: {}", file.path().string(), read.error().text);
      continue;
    }
    if (!read->isOfferable())
      spdlog::warn("{} is not offered to visitors: see priyomctl questionnaire check", file.path().string());
    auto name = read->canonical();
    shelf.byCanonical_.insert_or_assign(std::move(name), std::move(*read));
  }
  return shelf;
}

void Shelf::remark(const questionnaire::Response& response) const {
  const auto known = byCanonical_.find(response.questionnaire);
  if (known == byCanonical_.end()) {
    // The name is not repeated: it comes from outside.
    spdlog::warn("a response to a questionnaire that is not on the shelf was kept");
    return;
  }
  const auto evaluation = questionnaire::evaluate(known->second, response);
  if (!evaluation)
    spdlog::warn("a response that can not be evaluated was kept: {}", evaluation.error().text);
  else if (!evaluation->issues.empty())
    spdlog::warn("a response to '{}' with {} issues was kept", known->first, evaluation->issues.size());
}

}  // namespace priyom::hub
