// SPDX-License-Identifier: GPL-3.0-or-later
// Random questionnaires and answers for the property tests, and what is expected of them: a second, slower evaluator
// that goes by the definitions alone. It shares no code with the engine.
//
// A form is what one makes of a list of seeds: any list makes one, and a seed says of others by name what it means of
// them, so that a failing list shrinks to a short one by leaving out seeds and making their numbers smaller.
#pragma once

#include <iosfwd>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "questionnaire/answering.h"
#include "questionnaire/value.h"

namespace priyom::questionnaire::random {

struct ConditionSeed {
  unsigned question = 0;  // a name
  unsigned op = 0;
  unsigned value = 0;
};

struct ItemSeed {
  unsigned name = 0;
  unsigned kind = 0;
  unsigned parent = 0;  // the name of one before it; 0 for none
  unsigned flags = 0;
  unsigned limits = 0;
  std::vector<ConditionSeed> conditions;
  std::vector<unsigned> choices;  // its answers or repetitions, place after place; past the end there are none
};

std::ostream& operator<<(std::ostream& out, const ItemSeed& seed);

enum class Kind { kString, kBoolean, kInteger, kChoice, kOpenChoice, kGroup };

// An answer: yes or no, a number, a text of that many letters, the n-th code.
struct Value {
  enum class Type { kBool, kNumber, kText, kCode } type = Type::kText;
  int n = 0;

  std::string json(const std::string& stem) const;  // "valueInteger":3
  Answer answer() const;
};

struct Condition {
  std::size_t question = 0;
  std::string op;
  Value value;  // of exists: a boolean
};

struct Item {
  std::string linkId;
  Kind kind = Kind::kString;
  std::optional<std::size_t> parent;
  bool required = false;
  bool repeats = false;
  bool any = false;
  std::optional<int> minValue, maxValue, minLength, maxLength, minOccurs, maxOccurs;
  std::optional<int> exclusive;  // which option
  std::vector<Condition> conditions;
  std::vector<std::size_t> children;
  std::vector<unsigned> choices;
};

struct Form {
  std::vector<Item> items;
  std::vector<std::size_t> order;  // of the document

  std::string json() const;  // the "item" array's content
};

// Conditions that would close a cycle are left out; they are for the engine to find.
Form makeForm(const std::vector<ItemSeed>& seeds);

// An item as it is asked once.
struct Node {
  std::size_t item = 0;
  std::optional<std::size_t> parent;  // a node
  std::size_t number = 0;             // which repetition; below a question: see answer
  std::size_t answer = 0;             // below which of the parent's answers
  std::vector<Value> answers;
  std::vector<std::size_t> numbers;  // of its Place
};

struct Expected {
  std::vector<std::string> enabled;    // linkIds, each once, in document order
  std::vector<std::string> asked;      // "linkId/0/1" of each question asked, in order
  std::vector<std::string> issues;     // "linkId code", sorted: of what is asked
  std::vector<std::string> unwelcome;  // likewise "linkId not-enabled"
  std::optional<double> score;
  std::string kept;  // the response's items
};

class Filled {
 public:
  explicit Filled(const Form& form);

  const std::vector<Node>& nodes() const { return nodes_; }
  // All answers, asked or not, as some other program might send them.
  std::string everything() const { return write(std::nullopt, 0, false); }
  Expected expected() const;
  bool hasForeignOption() const;
  // Whether of one group some repetitions are asked and others are not.
  bool repetitionsDiffer() const;

 private:
  void build(const std::vector<std::size_t>& items, std::optional<std::size_t> parent, std::size_t answer,
             const std::vector<std::size_t>& numbers);
  unsigned next(std::size_t item);
  std::vector<Value> someAnswers(std::size_t item);

  bool isEnabled(std::size_t node) const;
  bool holds(const Condition& condition, std::size_t node) const;
  std::optional<std::size_t> nearest(std::size_t item, std::size_t from) const;
  bool isBelow(std::size_t node, std::size_t ancestor) const;
  bool isBlank(std::size_t node) const;
  bool isSupposed(std::size_t node) const;
  void addIssues(std::size_t node, std::vector<std::string>& issues) const;
  std::string write(std::optional<std::size_t> parent, std::size_t answer, bool onlyEnabled) const;
  std::string writeNode(std::size_t node, bool onlyEnabled) const;

  const Form& form_;
  std::vector<std::size_t> chosen_;  // of each item's choices, so many
  std::vector<Node> nodes_;          // in document order
  mutable std::map<std::size_t, bool> enabled_;
};

}  // namespace priyom::questionnaire::random
