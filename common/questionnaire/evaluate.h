// SPDX-License-Identifier: GPL-3.0-or-later
// A questionnaire and a response brought together: what is asked, what is wrong, what it scores, what calls for
// attention.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "domain/result.h"
#include "questionnaire/enablement.h"
#include "questionnaire/issue.h"
#include "questionnaire/model.h"
#include "questionnaire/response.h"

namespace priyom::questionnaire {

struct Evaluation {
  std::vector<std::string> enabled;  // linkIds in document order, each once: enabled in any occurrence
  Issues issues;                     // of the response only; the questionnaire has its own
  // Sum of the ordinalValues of the chosen options of enabled questions; none where the questionnaire has no ordinals.
  std::optional<double> score;
  // Likewise of each item that stands above options with an ordinalValue (groups, and questions with questions below),
  // in document order.
  std::vector<std::pair<std::string, double>> scores;
  std::vector<std::string> flagged;  // linkIds of enabled questions where an option with the quiet flag was chosen
};

// kTooLarge where the response multiplies into too many occurrences.
Result<Evaluation> evaluate(const Questionnaire& questionnaire, const Response& response);

// The parts, for those who have laid the response out already.
Issues validate(const Questionnaire& questionnaire, const Response& response, const Occurrences& occurrences);
// Of one answered or unanswered question occurrence: only what concerns its own answers.
Issues validateQuestion(const Questionnaire& questionnaire, const Occurrence& occurrence);
std::optional<double> score(const Questionnaire& questionnaire, const Occurrences& occurrences);
// Of one item and all below it, over all its repetitions.
std::optional<double> scoreOf(const Questionnaire& questionnaire, const Occurrences& occurrences, std::size_t item);
std::vector<std::string> flagged(const Questionnaire& questionnaire, const Occurrences& occurrences);

}  // namespace priyom::questionnaire
