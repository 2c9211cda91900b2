// SPDX-License-Identifier: GPL-3.0-or-later
// From answers to help: which services fit, which markers describe the situation, which documents are missing, whether
// the desks should be told quietly. The rules are data beside the questionnaire (needs.rules.json for needs.json;
// assets/questionnaires/README.md says how they are written); here they are read, checked against the questionnaire and
// applied. Nothing here knows a service or a word of the needs questionnaire.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/result.h"
#include "questionnaire/enablement.h"
#include "questionnaire/model.h"
#include "questionnaire/response.h"

namespace priyom::questionnaire {

inline constexpr std::size_t kMaxRules = 2'000;
inline constexpr std::size_t kMaxRuleDepth = 16;  // conditions within conditions

// "when" of a rule. Only what is asked counts: a disabled question is unanswered.
struct RuleCondition {
  enum class Kind {
    kOneGiven,   // one of `answers` was given to `item`
    kAllGiven,   // each of them was
    kNoneGiven,  // none of them was; so also where there is no answer
    kAnswered,   // there is an answer, or (wanted == false) there is none
    kNumber,     // a number was given within the bounds
    kScore,      // the score below `item` (kNone: of the whole) is within the bounds
    kFlagged,    // an answer with the quiet flag was chosen anywhere, or (wanted == false) was not
    kEvery,      // each of `parts` holds
    kSome,       // one of them does
    kNot,        // the only one does not
  };
  Kind kind = Kind::kSome;  // without parts: never
  std::size_t item = kNone;
  std::vector<Answer> answers;
  bool wanted = true;
  std::optional<double> atLeast;
  std::optional<double> atMost;
  std::vector<RuleCondition> parts;
};

// What people read of a marker, a pack of forms, a regulation.
struct NamedThing {
  std::string id;
  Text name;
};

struct HelpService {
  std::string id;
  Text name;                           // «Консультация психолога»
  Text givenBy;                        // «психолог»; may be empty
  std::vector<std::string> documents;  // ids: what to bring
};

struct HelpDocument {
  std::string id;
  Text name;
  std::optional<RuleCondition> had;  // holds where the visitor said to have it along
};

// "then" of a rule: ids of the lists in Rules.
struct Consequence {
  std::vector<std::string> services;
  std::vector<std::string> markers;
  std::vector<std::string> documents;
  std::vector<std::string> packs;
  std::vector<std::string> regulations;
  bool quietFlag = false;
};

struct Rule {
  std::string id;
  RuleCondition when;
  Consequence then;
};

struct Rules {
  std::string questionnaire;  // the url that the rules are for
  std::string version;        // of the rules
  std::vector<HelpService> services;
  std::vector<NamedThing> markers;
  std::vector<HelpDocument> documents;
  std::vector<NamedThing> packs;        // «Срочные услуги»
  std::vector<NamedThing> regulations;  // «Кризисное обращение»
  std::vector<std::string> noAnswer;    // codes that say nothing ("prefer-not-to-say"): as if unanswered
  std::vector<Rule> rules;
  // English sentences, each with the rule or entry and the linkId, code or id that is wrong.
  std::vector<std::string> errors;

  // False: do not apply them, something would be missing from what a visitor is told.
  bool isUsable() const { return errors.empty(); }
};

// Reads rules and checks every linkId, code and id in them. Fails where the text is not a JSON object (kMalformed) or
// over a limit (kTooLarge); all else that is wrong stands in Rules::errors, and the rule that it stands in never holds.
Result<Rules> readRules(std::string_view json, const Questionnaire& questionnaire);

// Ids, each once, in the order of the lists in Rules.
struct Help {
  std::vector<std::string> services;
  std::vector<std::string> markers;
  std::vector<std::string> documents;  // to bring: of the services and the rules
  // Those of `documents` that the visitor has not along. None where a question about it was not answered.
  std::vector<std::string> missing;
  std::vector<std::string> packs;
  std::vector<std::string> regulations;
  bool quietFlag = false;
  std::vector<std::string> because;  // ids of the rules that held, in their order
};

// By rules that were read for this questionnaire. kTooLarge where the response multiplies into too many occurrences.
Result<Help> helpFor(const Rules& rules, const Questionnaire& questionnaire, const Response& response);
Help helpFor(const Rules& rules, const Questionnaire& questionnaire, const Occurrences& occurrences);

}  // namespace priyom::questionnaire
