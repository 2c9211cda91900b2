// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaire/issue.h"

#include <algorithm>

namespace priyom::questionnaire {

std::string_view issueCodeName(IssueCode code) {
  switch (code) {
    case IssueCode::kMalformed:
      return "malformed";
    case IssueCode::kUnknownField:
      return "unknown-field";
    case IssueCode::kMissingLinkId:
      return "missing-link-id";
    case IssueCode::kDuplicateLinkId:
      return "duplicate-link-id";
    case IssueCode::kUnsupportedType:
      return "unsupported-type";
    case IssueCode::kUnsupportedModifier:
      return "unsupported-modifier";
    case IssueCode::kUnsupportedExpression:
      return "unsupported-expression";
    case IssueCode::kUnsupportedConstraint:
      return "unsupported-constraint";
    case IssueCode::kUnsupportedExtension:
      return "unsupported-extension";
    case IssueCode::kRetired:
      return "retired";
    case IssueCode::kUnknownQuestion:
      return "unknown-question";
    case IssueCode::kCycle:
      return "cycle";
    case IssueCode::kNoBehavior:
      return "no-behavior";
    case IssueCode::kBadCondition:
      return "bad-condition";
    case IssueCode::kNeverTrue:
      return "never-true";
    case IssueCode::kUnresolvedValueSet:
      return "unresolved-value-set";
    case IssueCode::kNoOptions:
      return "no-options";
    case IssueCode::kDuplicateOption:
      return "duplicate-option";
    case IssueCode::kUnanswerable:
      return "unanswerable";
    case IssueCode::kInvariant:
      return "invariant";
    case IssueCode::kDrawnOtherwise:
      return "drawn-otherwise";
    case IssueCode::kRequired:
      return "required";
    case IssueCode::kWrongType:
      return "wrong-type";
    case IssueCode::kInvalidValue:
      return "invalid-value";
    case IssueCode::kNotAnOption:
      return "not-an-option";
    case IssueCode::kTooLong:
      return "too-long";
    case IssueCode::kTooShort:
      return "too-short";
    case IssueCode::kOutOfRange:
      return "out-of-range";
    case IssueCode::kTooPrecise:
      return "too-precise";
    case IssueCode::kExclusiveOption:
      return "exclusive-option";
    case IssueCode::kTooFew:
      return "too-few";
    case IssueCode::kTooMany:
      return "too-many";
    case IssueCode::kNoRepeat:
      return "no-repeat";
    case IssueCode::kNotEnabled:
      return "not-enabled";
    case IssueCode::kUnknownItem:
      return "unknown-item";
    case IssueCode::kMisplacedItem:
      return "misplaced-item";
    case IssueCode::kForeignQuestionnaire:
      return "foreign-questionnaire";
  }
  return "malformed";
}

std::string_view severityName(Severity severity) {
  return severity == Severity::kError ? "error" : "warning";
}

bool hasErrors(const Issues& issues) {
  return std::any_of(issues.begin(), issues.end(), [](const Issue& i) { return i.severity == Severity::kError; });
}

}  // namespace priyom::questionnaire
