// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <string_view>

#include "ctl/subcommands.h"
#include "questionnaire/report.h"

namespace priyom::ctl {
namespace {

using Files = std::vector<std::string>;

constexpr std::string_view kJson = ".json";
constexpr std::string_view kRules = ".rules.json";

bool isRules(const std::string& file) {
  return file.ends_with(kRules);
}

// needs.rules.json belongs to needs.json.
std::string questionnaireOf(const std::string& rules) {
  return rules.substr(0, rules.size() - kRules.size()) + std::string(kJson);
}

// The files, and after each questionnaire the rules that stand beside it.
Files withRules(const Files& files) {
  Files all;
  const auto add = [&all](const std::string& file) {
    if (std::find(all.begin(), all.end(), file) == all.end()) all.push_back(file);
  };
  for (const auto& file : files) {
    add(file);
    if (isRules(file) || !file.ends_with(kJson)) continue;
    const std::string rules = file.substr(0, file.size() - kJson.size()) + std::string(kRules);
    std::error_code ec;
    if (std::filesystem::exists(rules, ec)) add(rules);
  }
  return all;
}

Result<questionnaire::CheckReport> reportOn(const std::string& file) {
  const auto text = readFile(file);
  if (!text) return text.error();
  auto report = questionnaire::check(*text);
  if (isRules(file)) {
    const auto questionnaire = readFile(questionnaireOf(file));
    if (!questionnaire) return questionnaire.error();
    report = questionnaire::checkRules(*text, *questionnaire);
  }
  if (!report) return fail(report.error().code, file + ": " + report.error().text);
  return report;
}

// A file that can not be read, or holds no questionnaire at all, does not keep the others from being looked at.
ExitCode runCheck(const Files& files, const Streams& streams) {
  bool unreadable = false;
  bool refused = false;
  for (const auto& file : withRules(files)) {
    const auto report = reportOn(file);
    if (!report) {
      complain(streams, ExitCode::kFile, report.error().text);
      unreadable = true;
      continue;
    }
    for (const auto& line : report->lines) streams.out << file << ": " << line << '\n';
    refused = refused || !report->offerable;
  }
  return unreadable ? ExitCode::kFile : refused ? ExitCode::kNo : ExitCode::kDone;
}

}  // namespace

void addQuestionnaireCheck(CLI::App& parent, Chosen& chosen) {
  auto* const command = parent.add_subcommand(
      "check", "Say whether these may be offered to visitors and their rules applied, and why not");
  auto files = std::make_shared<Files>();
  command
      ->add_option("file", *files, "FHIR R4 Questionnaire, JSON; NAME.rules.json beside NAME.json is checked with it")
      ->required();
  command->callback(
      [&chosen, files] { chosen = [files](const Streams& streams) { return runCheck(*files, streams); }; });
}

}  // namespace priyom::ctl
