// SPDX-License-Identifier: GPL-3.0-or-later
// Short ways to say a questionnaire, a response and what is expected of them.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "questionnaire/answering.h"
#include "questionnaire/evaluate.h"
#include "questionnaire/read.h"

namespace priyom::questionnaire {

// The JSON of a questionnaire with these items.
inline std::string questionnaireJson(const std::string& items) {
  return R"({"resourceType":"Questionnaire","status":"active","url":"https://priyom.example/q","version":"1","item":[)" +
         items + "]}";
}

inline std::string responseJson(const std::string& items) {
  return R"({"resourceType":"QuestionnaireResponse","status":"completed","item":[)" + items + "]}";
}

// Of the given items; the test fails if it cannot be read.
inline Questionnaire read(const std::string& items) {
  auto result = readQuestionnaire(questionnaireJson(items));
  if (!result) {
    ADD_FAILURE() << result.error().text;
    return {};
  }
  return *std::move(result);
}

// Likewise, and it must be without any error.
inline Questionnaire readGood(const std::string& items) {
  Questionnaire q = read(items);
  for (const Issue& issue : q.issues) EXPECT_NE(issue.severity, Severity::kError) << issue.linkId << ": " << issue.text;
  return q;
}

inline std::shared_ptr<const Questionnaire> shared(const std::string& items) {
  return std::make_shared<const Questionnaire>(readGood(items));
}

inline Response response(const std::string& items) {
  auto result = readResponse(responseJson(items));
  if (!result) {
    ADD_FAILURE() << result.error().text;
    return {};
  }
  return *std::move(result);
}

inline Evaluation evaluated(const Questionnaire& q, const std::string& responseItems) {
  auto result = evaluate(q, response(responseItems));
  if (!result) {
    ADD_FAILURE() << result.error().text;
    return {};
  }
  return *std::move(result);
}

// "linkId code" of each.
inline std::vector<std::string> brief(const Issues& issues) {
  std::vector<std::string> lines;
  for (const Issue& issue : issues) lines.push_back(issue.linkId + " " + std::string(issueCodeName(issue.code)));
  return lines;
}

inline std::vector<std::string> errorsOf(const Questionnaire& q) {
  Issues errors;
  std::copy_if(q.issues.begin(), q.issues.end(), std::back_inserter(errors),
               [](const Issue& i) { return i.severity == Severity::kError; });
  return brief(errors);
}

inline std::vector<std::string> warningsOf(const Questionnaire& q) {
  Issues warnings;
  std::copy_if(q.issues.begin(), q.issues.end(), std::back_inserter(warnings),
               [](const Issue& i) { return i.severity == Severity::kWarning; });
  return brief(warnings);
}

inline std::vector<std::string> asked(const Answering& answering) {
  std::vector<std::string> linkIds;
  for (const Question& q : answering.questions()) linkIds.push_back(q.place.linkId);
  return linkIds;
}

inline Coding code(const std::string& text) {
  return {"", text, ""};
}

inline std::string readFile(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace priyom::questionnaire
