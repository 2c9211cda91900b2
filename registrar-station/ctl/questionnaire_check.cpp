// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "ctl/subcommands.h"
#include "questionnaire/report.h"

namespace priyom::ctl {
namespace {

using Files = std::vector<std::string>;

// A file that can not be read, or holds no questionnaire at all, does not keep the others from being looked at.
ExitCode runCheck(const Files& files, const Streams& streams) {
  bool unreadable = false;
  bool refused = false;
  for (const auto& file : files) {
    const auto text = readFile(file);
    if (!text) {
      complain(streams, ExitCode::kFile, text.error().text);
      unreadable = true;
      continue;
    }
    const auto report = questionnaire::check(*text);
    if (!report) {
      complain(streams, ExitCode::kFile, file + ": " + report.error().text);
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
  auto* const command = parent.add_subcommand("check", "Say whether these may be offered to visitors, and why not");
  auto files = std::make_shared<Files>();
  command->add_option("file", *files, "FHIR R4 Questionnaire, JSON")->required();
  command->callback(
      [&chosen, files] { chosen = [files](const Streams& streams) { return runCheck(*files, streams); }; });
}

}  // namespace priyom::ctl
