// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of reading rules, shared by read_rules.cpp and read_rule_condition.cpp. For the inside of this library.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "questionnaire/json.h"
#include "questionnaire/rules.h"

namespace priyom::questionnaire {

// Looks into JSON and writes down what is wrong, with the place that it stands in ("rule food-today").
class RuleText {
 public:
  explicit RuleText(std::vector<std::string>& errors) : errors_(errors) {}

  void error(const std::string& where, const std::string& what) { errors_.push_back(where + ": " + what); }
  // Any other member is an error: a misspelt one would be passed over in silence.
  void onlyKnown(const Json& object, const std::string& where, std::initializer_list<std::string_view> known);
  // The objects of a list, which may be absent; anything else in it is an error.
  std::vector<const Json*> objects(const Json& owner, std::string_view key, const std::string& where);
  std::vector<std::string> texts(const Json& owner, std::string_view key, const std::string& where);

 private:
  std::vector<std::string>& errors_;
};

std::string quoted(std::string_view text);

// One condition with all in it; one that is wrong never holds.
RuleCondition readRuleCondition(RuleText& text, const Questionnaire& questionnaire, const Json& json,
                                const std::string& where);

}  // namespace priyom::questionnaire
