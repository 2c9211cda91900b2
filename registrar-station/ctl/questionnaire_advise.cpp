// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "ctl/subcommands.h"
#include "questionnaire/read.h"
#include "questionnaire/report.h"

namespace priyom::ctl {
namespace {

struct Wanted {
  std::string questionnaire;
  std::string rules;
  std::string response;
};

ExitCode runAdvise(const Wanted& wanted, const Streams& streams) {
  const auto refuse = [&streams](const std::string& sentence) { return complain(streams, ExitCode::kFile, sentence); };
  const auto questionnaireText = readFile(wanted.questionnaire);
  if (!questionnaireText) return refuse(questionnaireText.error().text);
  const auto rulesText = readFile(wanted.rules);
  if (!rulesText) return refuse(rulesText.error().text);
  const auto responseText = readFile(wanted.response);
  if (!responseText) return refuse(responseText.error().text);
  const auto read = questionnaire::readQuestionnaire(*questionnaireText);
  if (!read) return refuse(wanted.questionnaire + ": " + read.error().text);
  const auto rules = questionnaire::readRules(*rulesText, *read);
  if (!rules) return refuse(wanted.rules + ": " + rules.error().text);
  const auto response = questionnaire::readResponse(*responseText);
  if (!response) return refuse(wanted.response + ": " + response.error().text);
  if (!rules->isUsable()) return complain(streams, ExitCode::kNo, wanted.rules + ": " + rules->errors.front());
  const auto report = questionnaire::helpReport(*rules, *read, *response);
  if (!report) return refuse(wanted.response + ": " + report.error().text);
  streams.out << *report << '\n';
  return ExitCode::kDone;
}

}  // namespace

void addQuestionnaireAdvise(CLI::App& parent, Chosen& chosen) {
  auto* const command =
      parent.add_subcommand("advise", "Print what follows from a response by the rules: services, markers, documents");
  auto wanted = std::make_shared<Wanted>();
  command->add_option("--questionnaire", wanted->questionnaire, "FHIR R4 Questionnaire, JSON")->required();
  command->add_option("--rules", wanted->rules, "Its rules, JSON")->required();
  command->add_option("--response", wanted->response, "FHIR R4 QuestionnaireResponse, JSON")->required();
  command->callback(
      [&chosen, wanted] { chosen = [wanted](const Streams& streams) { return runAdvise(*wanted, streams); }; });
}

}  // namespace priyom::ctl
