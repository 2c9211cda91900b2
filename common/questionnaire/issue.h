// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a questionnaire or with a response to it, said so that somebody can find the place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace priyom::questionnaire {

enum class Severity {
  kWarning,  // the questionnaire works; something is shown in another way than its author wished
  kError,    // a questionnaire with one is not offered to visitors; a response with one is not complete or not valid
};

enum class IssueCode {
  // Of a questionnaire
  kMalformed,      // an element is not of the JSON type, or not of the form, that FHIR gives it
  kUnknownField,   // an element that R4 does not have here: a typing error, or a questionnaire of another FHIR version
  kMissingLinkId,  // an item without linkId
  kDuplicateLinkId,        // two items with one linkId (que-2)
  kUnsupportedType,        // url, attachment, reference, or no type of R4 at all
  kUnsupportedModifier,    // modifierExtension, implicitRules: may change any meaning
  kUnsupportedExpression,  // an expression that would change enablement, requiredness or value
  kUnsupportedConstraint,  // a rule about values that is not understood
  kUnsupportedExtension,   // any other extension; warning
  kRetired,                // status "retired"
  kUnknownQuestion,        // enableWhen refers to a linkId that is not there, or is not a question
  kCycle,                  // enablement that depends on itself
  kNoBehavior,             // several enableWhen without enableBehavior (que-12)
  kBadCondition,           // an enableWhen that cannot be evaluated: operator, type, no answer
  kNeverTrue,              // enableWhen asks for a value that is not among the question's options; warning
  kUnresolvedValueSet,     // answerValueSet that is not contained, or contained and not listed out
  kNoOptions,              // a choice without anything to choose
  kDuplicateOption,        // the same option twice; warning
  kUnanswerable,           // required, yet hidden or read only and without an initial value
  kInvariant,              // breaks a rule of R4 without changing what is asked; warning. Of a response: an error
  kDrawnOtherwise,         // a wish about the looks that the kiosk does not fulfil; warning
  // Of a response
  kRequired,      // a required question without an answer
  kWrongType,     // an answer of another type than the question's
  kInvalidValue,  // a value that does not exist or cannot be read
  kNotAnOption,   // not among the options
  kTooLong,
  kTooShort,
  kOutOfRange,            // under minValue or over maxValue
  kTooPrecise,            // more decimal places than allowed
  kExclusiveOption,       // an exclusive option together with others
  kTooFew,                // fewer answers or occurrences than minOccurs
  kTooMany,               // more than maxOccurs
  kNoRepeat,              // several answers or occurrences where one is allowed
  kNotEnabled,            // an answer to a disabled question
  kUnknownItem,           // the questionnaire has no such linkId
  kMisplacedItem,         // the linkId belongs elsewhere
  kForeignQuestionnaire,  // the response names another questionnaire
};

// "missing-link-id", …: stable, for programs.
std::string_view issueCodeName(IssueCode code);
std::string_view severityName(Severity severity);

struct Issue {
  // Empty where the questionnaire itself is meant, or an item without one (then the text says where it is).
  std::string linkId;
  IssueCode code = IssueCode::kMalformed;
  Severity severity = Severity::kError;
  // One English sentence. Of a response it never holds an answer's content.
  std::string text;

  friend bool operator==(const Issue&, const Issue&) = default;
};

using Issues = std::vector<Issue>;

bool hasErrors(const Issues& issues);

}  // namespace priyom::questionnaire
