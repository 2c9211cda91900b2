// SPDX-License-Identifier: GPL-3.0-or-later
// What opinions say in sum, and what was written freely, as far as it may be told: nothing that so few gave that one
// could guess who. Pure.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "protocol/submission_messages.h"
#include "questionnaire/response.h"
#include "storage/store.h"

namespace priyom::hub {

// Fewer opinions than this are not told of.
inline constexpr int kFewestOpinions = 5;

// The whole first, then each department with opinions, in the order of their codes. What is under kFewestOpinions is
// withheld; and where the rest of the whole would be as few, the smallest department that is told is withheld with it,
// so that nobody gets it by subtraction.
protocol::OpinionResults opinionResults(const std::vector<storage::OpinionCount>& counts);

// A text of an opinion, and where it stands among the others.
struct WrittenText {
  std::string order;
  protocol::OpinionTexts::Text text;
};
// What was written freely in one opinion, added to `written`. `orderOf` gives a text its place by its question: one
// that nobody can guess, and the same each time, so that a list can be asked for in parts.
void addTexts(const questionnaire::Response& response, const std::function<std::string(const std::string&)>& orderOf,
              std::vector<WrittenText>& written);
// By question, and within one in that order; from the `from`-th on, as many as fit into one message.
protocol::OpinionTexts opinionTexts(std::vector<WrittenText> written, int from);

}  // namespace priyom::hub
