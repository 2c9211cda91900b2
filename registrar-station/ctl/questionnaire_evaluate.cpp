// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "ctl/subcommands.h"
#include "questionnaire/read.h"
#include "questionnaire/report.h"
#include "questionnaire/response.h"

namespace priyom::ctl {
namespace {

struct Wanted {
  std::string questionnaire;
  std::string response;
};

ExitCode runEvaluate(const Wanted& wanted, const Streams& streams) {
  const auto questionnaireText = readFile(wanted.questionnaire);
  if (!questionnaireText) return complain(streams, ExitCode::kFile, questionnaireText.error().text);
  const auto responseText = readFile(wanted.response);
  if (!responseText) return complain(streams, ExitCode::kFile, responseText.error().text);
  const auto read = questionnaire::readQuestionnaire(*questionnaireText);
  if (!read) return complain(streams, ExitCode::kFile, wanted.questionnaire + ": " + read.error().text);
  const auto response = questionnaire::readResponse(*responseText);
  if (!response) return complain(streams, ExitCode::kFile, wanted.response + ": " + response.error().text);
  const auto report = questionnaire::evaluateReport(*read, *response);
  if (!report) return complain(streams, ExitCode::kFile, wanted.response + ": " + report.error().text);
  streams.out << *report << '\n';
  return ExitCode::kDone;
}

}  // namespace

void addQuestionnaireEvaluate(CLI::App& parent, Chosen& chosen) {
  auto* const command = parent.add_subcommand(
      "evaluate",
      R"(Print {"enabled":[linkId…],"issues":[{"linkId","code","text"}…],"score":number|null,"scores":{linkId:number}})");
  auto wanted = std::make_shared<Wanted>();
  command->add_option("--questionnaire", wanted->questionnaire, "FHIR R4 Questionnaire, JSON")->required();
  command->add_option("--response", wanted->response, "FHIR R4 QuestionnaireResponse, JSON")->required();
  command->callback(
      [&chosen, wanted] { chosen = [wanted](const Streams& streams) { return runEvaluate(*wanted, streams); }; });
}

}  // namespace priyom::ctl
