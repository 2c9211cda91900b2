// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/shelf.h"

#include <spdlog/spdlog.h>

#include <fstream>
#include <iterator>
#include <optional>

#include "questionnaire/evaluate.h"
#include "questionnaire/read.h"

namespace priyom::hub {
namespace {

std::string textOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::optional<questionnaire::Rules> rulesBeside(std::filesystem::path file, const questionnaire::Questionnaire& of) {
  file.replace_extension(".rules.json");
  std::error_code ec;
  if (!std::filesystem::exists(file, ec)) return std::nullopt;
  auto rules = questionnaire::readRules(textOf(file), of);
  if (rules && rules->isUsable()) return std::move(*rules);
  spdlog::error("{} is not used: see priyomctl questionnaire check", file.string());
  return std::nullopt;
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
    auto rules = rulesBeside(file.path(), *read);
    if (rules) shelf.rules_.insert_or_assign(read->url, std::move(*rules));
    auto name = read->canonical();
    shelf.byCanonical_.insert_or_assign(std::move(name), std::move(*read));
  }
  return shelf;
}

const questionnaire::Questionnaire* Shelf::find(const std::string& canonical) const {
  if (const auto known = byCanonical_.find(canonical); known != byCanonical_.end()) return &known->second;
  const auto url = canonical.substr(0, canonical.find('|'));
  const questionnaire::Questionnaire* newest = nullptr;
  for (const auto& [name, each] : byCanonical_) {
    if (each.url == url) newest = &each;
  }
  return newest;
}

bool Shelf::asksToLook(const questionnaire::Response& response) const {
  const auto* const asked = find(response.questionnaire);
  if (!asked) return false;
  const auto evaluation = questionnaire::evaluate(*asked, response);
  if (evaluation && !evaluation->flagged.empty()) return true;
  const auto rules = rules_.find(asked->url);
  if (rules == rules_.end()) return false;
  const auto help = questionnaire::helpFor(rules->second, *asked, response);
  return help && help->quietFlag;
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
