// SPDX-License-Identifier: GPL-3.0-or-later
// What `priyomctl questionnaire check|evaluate|advise` prints. Text in, text out; the files are the caller's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/result.h"
#include "questionnaire/model.h"
#include "questionnaire/response.h"
#include "questionnaire/rules.h"

namespace priyom::questionnaire {

struct CheckReport {
  // One line an issue, "error 4.1 unsupported-type: …", then one line that says what follows from them.
  std::vector<std::string> lines;
  bool offerable = false;  // of rules: applicable
};

// Fails where the text is not a Questionnaire at all (see readQuestionnaire).
Result<CheckReport> check(std::string_view questionnaireJson);

// Rules (rules.h) against their questionnaire: one line an error, then one line that says whether they can be applied.
// Fails where one of the texts is not what it should be.
Result<CheckReport> checkRules(std::string_view rulesJson, std::string_view questionnaireJson);

// One line of JSON: what follows from a response, the ids of the rules file: {"services":[…],"markers":[…],
// "documents":[…],"missing":[…],"packs":[…],"regulations":[…],"quiet_flag":bool,"because":[rule…]}.
Result<std::string> helpReport(const Rules& rules, const Questionnaire& questionnaire, const Response& response);

// One line of JSON: {"enabled":[linkId…],"issues":[{"linkId","code","text"}…],"score":number|null}, and where there
// are any also "scores":{linkId:number…}, of each group and question with scored options below it. The issues are the
// errors of the questionnaire (what is unsupported, and the rest is evaluated all the same), then those of the
// response. Fails where one of the texts is not JSON of the expected resourceType, or over a limit.
Result<std::string> evaluateReport(std::string_view questionnaireJson, std::string_view responseJson);
// The same of what was read already; fails over a limit only.
Result<std::string> evaluateReport(const Questionnaire& questionnaire, const Response& response);

}  // namespace priyom::questionnaire
