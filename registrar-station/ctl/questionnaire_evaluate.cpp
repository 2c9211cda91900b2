// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "ctl/subcommands.h"
#include "questionnaire/report.h"

namespace priyom::ctl {
namespace {

struct Wanted {
  std::string questionnaire;
  std::string response;
};

ExitCode runEvaluate(const Wanted& wanted, const Streams& streams) {
  const auto questionnaire = readFile(wanted.questionnaire);
  if (!questionnaire) return complain(streams, ExitCode::kFile, questionnaire.error().text);
  const auto response = readFile(wanted.response);
  if (!response) return complain(streams, ExitCode::kFile, response.error().text);
  const auto report = questionnaire::evaluateReport(*questionnaire, *response);
  if (!report) return complain(streams, ExitCode::kFile, report.error().text);
  streams.out << *report << '\n';
  return ExitCode::kDone;
}

}  // namespace

void addQuestionnaireEvaluate(CLI::App& parent, Chosen& chosen) {
  auto* const command = parent.add_subcommand(
      "evaluate", R"(Print {"enabled":[linkId…],"issues":[{"linkId","code","text"}…],"score":number|null})");
  auto wanted = std::make_shared<Wanted>();
  command->add_option("--questionnaire", wanted->questionnaire, "FHIR R4 Questionnaire, JSON")->required();
  command->add_option("--response", wanted->response, "FHIR R4 QuestionnaireResponse, JSON")->required();
  command->callback(
      [&chosen, wanted] { chosen = [wanted](const Streams& streams) { return runEvaluate(*wanted, streams); }; });
}

}  // namespace priyom::ctl
