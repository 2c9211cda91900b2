// SPDX-License-Identifier: GPL-3.0-or-later
// Which questions are asked, given the answers so far: enableWhen and enableBehavior over every occurrence of every
// item.
//
// The rules (FHIR R4 Questionnaire.item.enableWhen, as ARCHITECTURE.md fixes them):
//  - "=", ">", "<", ">=", "<=" hold if one answer satisfies them, so never on an unanswered question;
//    "!=" holds where no answer equals, so also where there is none; "exists" compares with "there is an answer".
//  - A disabled question counts as unanswered. What stands below a disabled item is disabled.
//  - In repeating groups the question meant is the nearest occurrence: an ancestor, else the nearest before, else the
//    nearest after. An occurrence that was asked but not answered is an occurrence.
#pragma once

#include <vector>

#include "domain/result.h"
#include "questionnaire/model.h"
#include "questionnaire/response.h"

namespace priyom::questionnaire {

inline constexpr std::size_t kMaxOccurrences = 200'000;

// An item as it is asked once: a group or a question in its repetition of the groups (and answers) around it.
struct Occurrence {
  std::size_t item = kNone;    // index into Questionnaire::items
  std::size_t parent = kNone;  // index into Occurrences::all
  std::size_t end = 0;         // one past its last descendant in Occurrences::all
  std::size_t number = 0;      // of a group: which repetition
  std::size_t answer = 0;      // below a question: under which of its answers
  // Where the response has it; null where it has not. Borrowed from the response.
  const ResponseItem* given = nullptr;
  std::vector<const ResponseAnswer*> answers;  // those with a value
  bool enabled = true;
  // Nobody came to this place: below a question without answer, or in an optional repeating group without repetition.
  // It is asked, yet cannot be missing.
  bool supposed = false;
};

// An item of the response that has no place in the questionnaire.
struct Stray {
  const ResponseItem* given = nullptr;
  bool known = false;  // the linkId exists elsewhere
};

struct Occurrences {
  std::vector<Occurrence> all;                   // document order
  std::vector<std::vector<std::size_t>> byItem;  // indexes into all, ascending, for each of Questionnaire::items
  std::vector<Stray> strays;
};

// Lays the response out along the questionnaire, absent items included once, and decides enablement. Pointers into the
// response stay in the result. kTooLarge over kMaxOccurrences. Ends also for cyclic questionnaires.
Result<Occurrences> layOut(const Questionnaire& questionnaire, const Response& response);

// Enabled items, each once, in document order: enabled in any occurrence. One flag for each of Questionnaire::items.
std::vector<bool> enabledItems(const Questionnaire& questionnaire, const Occurrences& occurrences);

}  // namespace priyom::questionnaire
