// SPDX-License-Identifier: GPL-3.0-or-later
// A FHIR R4 QuestionnaireResponse (https://hl7.org/fhir/R4/questionnaireresponse.html) as plain structs, from and to
// JSON. It knows nothing of the questionnaire it answers; evaluate.h brings the two together.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/result.h"
#include "questionnaire/issue.h"
#include "questionnaire/value.h"

namespace priyom::questionnaire {

inline constexpr std::size_t kMaxResponseItems = 50'000;  // items and answers together
inline constexpr std::size_t kMaxAnswers = 1'000;         // to one question

struct ResponseAnswer;

struct ResponseItem {
  std::string linkId;
  std::string text;
  std::vector<ResponseAnswer> answers;  // of a question
  std::vector<ResponseItem> items;      // of a group; a question has its nested items below its answers
};

struct ResponseAnswer {
  // An answer without a value counts as none.
  std::optional<Answer> value;
  std::vector<ResponseItem> items;
};

enum class ResponseStatus { kInProgress, kCompleted, kAmended, kEnteredInError, kStopped };
std::string_view responseStatusName(ResponseStatus status);

struct Response {
  std::string questionnaire;  // canonical: "url|version"
  ResponseStatus status = ResponseStatus::kInProgress;
  std::string authored;  // RFC 3339; empty where not said
  std::vector<ResponseItem> items;
  // What reading found against R4's own rules, whatever the questionnaire: no status, an "authored" that is no
  // dateTime, items beside answers instead of beneath them (qrs-1).
  Issues issues{};
};

// Fails where the text is not JSON of this resourceType (kMalformed) or over a limit (kTooLarge). Values that cannot be
// read become Unreadable and are named when the response is evaluated; elements of no concern are passed over.
Result<Response> readResponse(std::string_view json);

// Compact JSON, elements in FHIR's order. Unreadable values are left out.
std::string writeResponse(const Response& response);

// Overwrites every text before letting it go. What a visitor typed should not stay behind in the process's memory.
void wipe(Response& response);
void wipe(Answer& answer);

}  // namespace priyom::questionnaire
