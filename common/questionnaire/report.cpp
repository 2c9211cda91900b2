// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaire/report.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "questionnaire/evaluate.h"
#include "questionnaire/json.h"
#include "questionnaire/read.h"

namespace priyom::questionnaire {
namespace {

std::string counted(std::size_t count, std::string_view word) {
  return std::to_string(count) + " " + std::string(word) + (count == 1 ? "" : "s");
}

// Sums of tenths come out as they were meant, and whole numbers without a point. Not printf: its point follows the
// locale.
Json scoreJson(const std::optional<double>& score) {
  constexpr int kSignificantDigits = 12;
  if (!score || !std::isfinite(*score)) return Json{};
  std::array<char, 64> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), *score == 0 ? 0.0 : *score,
                                 std::chars_format::general, kSignificantDigits);
  return Json::number({text.data(), end.ptr});
}

void addIssues(Json& array, const Issues& issues, bool errorsOnly) {
  for (const Issue& issue : issues) {
    if (errorsOnly && issue.severity != Severity::kError) continue;
    Json json = Json::object();
    json.add("linkId", Json::string(issue.linkId));
    json.add("code", Json::string(issueCodeName(issue.code)));
    json.add("text", Json::string(issue.text));
    array.elements.push_back(std::move(json));
  }
}

}  // namespace

Result<CheckReport> check(std::string_view questionnaireJson) {
  const Result<Questionnaire> read = readQuestionnaire(questionnaireJson);
  if (!read) return read.error();
  CheckReport report;
  std::size_t errors = 0;
  for (const Issue& issue : read->issues) {
    if (issue.severity == Severity::kError) ++errors;
    report.lines.push_back(std::string(severityName(issue.severity)) + " " +
                           (issue.linkId.empty() ? "(questionnaire)" : issue.linkId) + " " +
                           std::string(issueCodeName(issue.code)) + ": " + issue.text);
  }
  report.offerable = read->isOfferable();
  const std::string found = counted(read->items.size(), "item") + ", " + counted(errors, "error") + ", " +
                            counted(read->issues.size() - errors, "warning");
  report.lines.push_back(found + (report.offerable ? ": can be offered to visitors" : ": is not offered to visitors"));
  return report;
}

Result<CheckReport> checkRules(std::string_view rulesJson, std::string_view questionnaireJson) {
  const Result<Questionnaire> questionnaire = readQuestionnaire(questionnaireJson);
  if (!questionnaire) return fail(questionnaire.error().code, "its questionnaire: " + questionnaire.error().text);
  const Result<Rules> rules = readRules(rulesJson, *questionnaire);
  if (!rules) return rules.error();
  CheckReport report;
  for (const std::string& error : rules->errors) report.lines.push_back("error " + error);
  report.offerable = rules->isUsable();
  report.lines.push_back(counted(rules->rules.size(), "rule") + ", " + counted(rules->services.size(), "service") +
                         ", " + counted(rules->errors.size(), "error") +
                         (report.offerable ? ": can be applied" : ": are not applied"));
  return report;
}

Result<std::string> helpReport(const Rules& rules, const Questionnaire& questionnaire, const Response& response) {
  const Result<Help> help = helpFor(rules, questionnaire, response);
  if (!help) return help.error();
  Json json = Json::object();
  const auto list = [&json](std::string_view key, const std::vector<std::string>& ids) {
    Json& array = json.add(key, Json::array());
    for (const std::string& id : ids) array.elements.push_back(Json::string(id));
  };
  list("services", help->services);
  list("markers", help->markers);
  list("documents", help->documents);
  list("missing", help->missing);
  list("packs", help->packs);
  list("regulations", help->regulations);
  json.add("quiet_flag", Json::of(help->quietFlag));
  list("because", help->because);
  return toText(json);
}

Result<std::string> evaluateReport(std::string_view questionnaireJson, std::string_view responseJson) {
  const Result<Questionnaire> questionnaire = readQuestionnaire(questionnaireJson);
  if (!questionnaire) return questionnaire.error();
  const Result<Response> response = readResponse(responseJson);
  if (!response) return response.error();
  return evaluateReport(*questionnaire, *response);
}

Result<std::string> evaluateReport(const Questionnaire& questionnaire, const Response& response) {
  const Result<Evaluation> evaluation = evaluate(questionnaire, response);
  if (!evaluation) return evaluation.error();
  Json json = Json::object();
  Json& enabled = json.add("enabled", Json::array());
  for (const std::string& linkId : evaluation->enabled) enabled.elements.push_back(Json::string(linkId));
  Json& issues = json.add("issues", Json::array());
  addIssues(issues, questionnaire.issues, true);
  addIssues(issues, evaluation->issues, false);
  json.add("score", scoreJson(evaluation->score));
  Json scores = Json::object();
  for (const auto& [linkId, score] : evaluation->scores) {
    if (!linkId.empty() && !scores.find(linkId)) scores.add(linkId, scoreJson(score));
  }
  if (!scores.members.empty()) json.add("scores", std::move(scores));
  return toText(json);
}

}  // namespace priyom::questionnaire
