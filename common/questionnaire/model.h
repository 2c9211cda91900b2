// SPDX-License-Identifier: GPL-3.0-or-later
// A FHIR R4 Questionnaire (https://hl7.org/fhir/R4/questionnaire.html) as plain structs: what is asked, of which type,
// with which options, under which conditions. It is what was read (read.h); it holds no answers.
//
// All items stand in one vector in document order and refer to each other by their index there. So a questionnaire can
// be copied, nothing dangles, and an index is a stable handle for a list model.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "questionnaire/issue.h"
#include "questionnaire/value.h"

namespace priyom::questionnaire {

inline constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// Limits: over them reading fails with kTooLarge instead of exhausting the machine. The needs questionnaire has 56
// items.
inline constexpr std::size_t kMaxJsonBytes = 4 * 1024 * 1024;
inline constexpr std::size_t kMaxItems = 10'000;
inline constexpr std::size_t kMaxItemDepth = 32;
inline constexpr std::size_t kMaxOptions = 20'000;    // over all items; a value set counts for each item that uses it
inline constexpr std::size_t kMaxConditions = 1'000;  // of one item
inline constexpr std::size_t kMaxInitial = 1'000;     // of one item

// A text in the questionnaire's own language and its translations
// (http://hl7.org/fhir/StructureDefinition/translation).
struct Text {
  struct Translation {
    std::string language;  // "en", "en-GB"
    std::string content;
    friend bool operator==(const Translation&, const Translation&) = default;
  };
  std::string base;
  std::vector<Translation> translations;

  // The translation for a BCP 47 tag: exactly, else by its first part ("en" for "en-US"), else the base.
  const std::string& in(std::string_view language) const;
  friend bool operator==(const Text&, const Text&) = default;
};

enum class ItemType {
  kGroup,
  kDisplay,
  kBoolean,
  kDecimal,
  kInteger,
  kDate,
  kDateTime,
  kTime,
  kString,  // one line
  kText,    // several lines
  kChoice,
  kOpenChoice,  // a choice, or a string of one's own
  kQuantity,
  kUrl,         // legal FHIR, not supported: an error issue
  kAttachment,  // likewise
  kReference,   // likewise
  kUnknown,     // not an item type of R4: an error issue
};

// "open-choice", …; "unknown" for kUnknown.
std::string_view itemTypeName(ItemType type);

// One of the permitted answers, from answerOption or from a contained value set.
struct Option {
  Answer value;                    // Coding, string, integer, Date or Time
  Text text;                       // what to show: the coding's display, or the value itself
  std::optional<Decimal> ordinal;  // ordinalValue: what it adds to the score
  bool exclusive = false;          // optionExclusive: excludes the others ("nothing of this")
  bool initiallySelected = false;
  bool quietFlag = false;  // ours: choosing it asks the desks for attention without a word to the hall
};

enum class Operator { kExists, kEqual, kNotEqual, kGreater, kLess, kGreaterOrEqual, kLessOrEqual };

// One enableWhen.
struct Condition {
  std::string question;  // linkId
  Operator op = Operator::kExists;
  Answer answer = false;
  // The question as an index of Questionnaire::items. kNone where there is none or where the condition would close a
  // cycle (both are error issues): then it is evaluated as on an unanswered question.
  std::size_t target = kNone;
};

enum class EnableBehavior { kAll, kAny };

struct Unit {
  std::string display;
  Coding coding;
};

struct Item {
  std::string linkId;  // empty where missing (an error issue)
  ItemType type = ItemType::kUnknown;
  std::string prefix;  // "4.1", as printed before the text
  Text text;
  std::vector<Coding> codes;

  bool required = false;
  bool repeats = false;
  bool readOnly = false;
  std::optional<std::size_t> maxLength;  // Unicode characters
  std::vector<Condition> enableWhen;
  EnableBehavior behavior = EnableBehavior::kAll;
  std::vector<Option> options;
  std::vector<Answer> initial;

  // Extensions understood
  bool hidden = false;
  std::string control;   // questionnaire-itemControl: "drop-down", "check-box", "help"…
  std::string keyboard;  // sdc-questionnaire-keyboard: "phone", "email", "number", "url", "chat"; empty: letters
  Text entryFormat;      // how to write the answer: «ДД.ММ.ГГГГ»
  std::optional<Answer> minValue;
  std::optional<Answer> maxValue;
  std::optional<std::size_t> minOccurs;
  std::optional<std::size_t> maxOccurs;
  std::optional<std::size_t> minLength;
  std::optional<std::size_t> maxDecimalPlaces;
  std::optional<Unit> unit;
  std::vector<Unit> unitOptions;
  bool sensitive = false;     // ours: the review page hides the answer until it is asked for
  bool introduction = false;  // ours: a first group that is not counted as a section

  // Place in the tree
  std::size_t parent = kNone;
  std::size_t end = 0;                // one past the last descendant: the subtree is [index, end)
  std::vector<std::size_t> children;  // in document order

  bool isGroup() const { return type == ItemType::kGroup; }
  bool isDisplay() const { return type == ItemType::kDisplay; }
  bool isQuestion() const { return !isGroup() && !isDisplay(); }
  bool isChoice() const { return type == ItemType::kChoice || type == ItemType::kOpenChoice; }
  // Several answers by checking several options, rather than one.
  bool isMultipleChoice() const { return repeats && !options.empty(); }
  // The option that means the same as the answer; kNone if there is none.
  std::size_t optionOf(const Answer& answer) const;
};

struct Questionnaire {
  std::string url;
  std::string version;
  std::string status;  // "draft", "active", "retired", "unknown"
  std::string language;
  std::string name;
  Text title;
  Text description;
  std::vector<Item> items;         // all of them, in document order
  std::vector<std::size_t> roots;  // the top level
  Issues issues;                   // found while reading; of both severities
  // The items in an order in which each comes after its parent and after the questions its conditions look at.
  std::vector<std::size_t> enablementOrder;

  // False: never show it to a visitor, its meaning is not known for certain. priyomctl names the reasons.
  bool isOfferable() const { return !hasErrors(issues); }
  // "url|version", or the url alone; empty without a url.
  std::string canonical() const;
  // kNone if there is none; the first one where two bear the same linkId.
  std::size_t find(std::string_view linkId) const;
  // The root that the item stands under, itself for a root.
  std::size_t rootOf(std::size_t item) const;
  // Whether any option of any item has an ordinalValue, so that there is a score at all.
  bool hasScore() const;

  // linkId ─► index, sorted by linkId; made by indexLinkIds().
  std::vector<std::pair<std::string, std::size_t>> byLinkId;
  void indexLinkIds();
};

}  // namespace priyom::questionnaire
