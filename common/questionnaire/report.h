// SPDX-License-Identifier: GPL-3.0-or-later
// What `priyomctl questionnaire check|evaluate` prints. Text in, text out; the files are the caller's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/result.h"
#include "questionnaire/model.h"
#include "questionnaire/response.h"

namespace priyom::questionnaire {

struct CheckReport {
  // One line an issue, "error 4.1 unsupported-type: …", then one line that says what follows from them.
  std::vector<std::string> lines;
  bool offerable = false;
};

// Fails where the text is not a Questionnaire at all (see readQuestionnaire).
Result<CheckReport> check(std::string_view questionnaireJson);

// One line of JSON: {"enabled":[linkId…],"issues":[{"linkId","code","text"}…],"score":number|null}. The issues are the
// errors of the questionnaire (what is unsupported, and the rest is evaluated all the same), then those of the
// response. Fails where one of the texts is not JSON of the expected resourceType, or over a limit.
Result<std::string> evaluateReport(std::string_view questionnaireJson, std::string_view responseJson);
// The same of what was read already; fails over a limit only.
Result<std::string> evaluateReport(const Questionnaire& questionnaire, const Response& response);

}  // namespace priyom::questionnaire
