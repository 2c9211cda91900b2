// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "questionnaire/rule_reader.h"

namespace priyom::questionnaire {
namespace {

using std::string_view;

class ConditionReader {
 public:
  ConditionReader(RuleText& text, const Questionnaire& q, const std::string& where) : t_(text), q_(q), where_(where) {}

  // The recursion is at most kMaxRuleDepth deep.
  RuleCondition condition(const Json& json, std::size_t depth) {
    if (depth > kMaxRuleDepth || !json.isObject()) {
      error(depth > kMaxRuleDepth ? "conditions nest too deeply" : "a condition is not an object");
      return {};
    }
    if (json.find("question")) return onQuestion(json);
    if (json.find("score") || json.find("score_of")) return onScore(json);
    if (const Json* flag = json.find("flagged")) {
      onlyKnown(json, {"flagged"});
      if (!flag->isBool()) error("\"flagged\" is neither true nor false");
      RuleCondition c;
      c.kind = RuleCondition::Kind::kFlagged;
      c.wanted = flag->boolean;
      return c;
    }
    return onParts(json, depth);
  }

 private:
  RuleCondition onParts(const Json& json, std::size_t depth) {
    RuleCondition c;
    for (const auto& [key, kind] :
         {std::pair{"every", RuleCondition::Kind::kEvery}, {"some", RuleCondition::Kind::kSome}}) {
      if (!json.find(key)) continue;
      onlyKnown(json, {key});
      c.kind = kind;
      for (const Json* part : t_.objects(json, key, where_)) c.parts.push_back(condition(*part, depth + 1));
      if (c.parts.empty()) error(quoted(key) + " of no conditions");
      return c;
    }
    if (const Json* part = json.find("not")) {
      onlyKnown(json, {"not"});
      c.kind = RuleCondition::Kind::kNot;
      c.parts.push_back(condition(*part, depth + 1));
      return c;
    }
    error("a condition that is none of question, score, score_of, flagged, every, some and not");
    return c;
  }

  RuleCondition onQuestion(const Json& json) {
    RuleCondition c;
    const std::string linkId(json.textOf("question"));
    c.item = q_.find(linkId);
    if (c.item == kNone || !q_.items[c.item].isQuestion()) {
      error("the questionnaire has no question " + quoted(linkId));
      return {};
    }
    onlyKnown(json, {"question", "any", "all", "none", "answered", "at_least", "at_most"});
    const bool number = json.find("at_least") || json.find("at_most");
    std::size_t tests = number ? 1 : 0;
    if (number) readBounds(json, c, RuleCondition::Kind::kNumber);
    for (const auto& [key, kind] : {std::pair{"any", RuleCondition::Kind::kOneGiven},
                                    {"all", RuleCondition::Kind::kAllGiven},
                                    {"none", RuleCondition::Kind::kNoneGiven}}) {
      if (!json.find(key)) continue;
      ++tests;
      c.kind = kind;
      readAnswers(json, key, q_.items[c.item], c);
    }
    if (const Json* answered = json.find("answered")) {
      ++tests;
      c.kind = RuleCondition::Kind::kAnswered;
      c.wanted = answered->boolean;
      if (!answered->isBool()) error("\"answered\" is neither true nor false");
    }
    if (tests != 1)
      error("a condition on question " + quoted(linkId) + " with " + std::to_string(tests) + " tests instead of one");
    const ItemType type = q_.items[c.item].type;
    if (number && type != ItemType::kInteger && type != ItemType::kDecimal && type != ItemType::kQuantity) {
      error("question " + quoted(linkId) + " is not answered with a number");
    }
    return c;
  }

  // Codes of the question's options; true and false for a question of yes and no.
  void readAnswers(const Json& json, string_view key, const Item& question, RuleCondition& c) {
    const Json* list = json.find(key, Json::Kind::kArray);
    if (!list || list->elements.empty()) error(quoted(key) + " is not a list of answers");
    if (!list) return;
    for (const Json& one : list->elements) {
      if (one.isBool() && question.type == ItemType::kBoolean) {
        c.answers.emplace_back(one.boolean);
        continue;
      }
      const auto option = std::find_if(question.options.begin(), question.options.end(), [&](const Option& o) {
        const auto* coding = std::get_if<Coding>(&o.value);
        const auto* text = std::get_if<std::string>(&o.value);
        return one.isString() && ((coding && coding->code == one.text) || (text && *text == one.text));
      });
      if (option != question.options.end()) {
        c.answers.push_back(option->value);
      } else {
        error("question " + quoted(question.linkId) + " has no answer " + quoted(one.text));
      }
    }
  }

  RuleCondition onScore(const Json& json) {
    RuleCondition c;
    onlyKnown(json, {"score", "score_of", "at_least", "at_most"});
    if (json.find("score_of")) {
      const std::string linkId(json.textOf("score_of"));
      c.item = q_.find(linkId);
      if (c.item == kNone) error("the questionnaire has no item " + quoted(linkId));
    } else if (const Json* whole = json.find("score"); !whole->isBool() || !whole->boolean) {
      error("\"score\" is true, or \"score_of\" names an item");
    }
    if (json.find("score") && json.find("score_of")) error("both \"score\" and \"score_of\": which counts?");
    if (!json.find("at_least") && !json.find("at_most")) error("a score without \"at_least\" or \"at_most\"");
    if (!q_.hasScore()) error("the questionnaire has no scores");
    readBounds(json, c, RuleCondition::Kind::kScore);
    return c;
  }

  void readBounds(const Json& json, RuleCondition& c, RuleCondition::Kind kind) {
    c.kind = kind;
    for (const auto& [key, bound] : {std::pair{"at_least", &c.atLeast}, {"at_most", &c.atMost}}) {
      const Json* found = json.find(key);
      if (!found) continue;
      const auto number = found->isNumber() ? Decimal::parse(found->text) : std::nullopt;
      if (number) *bound = number->value;
      if (!number) error(quoted(key) + " is not a number");
    }
  }

  void error(const std::string& what) { t_.error(where_, what); }
  void onlyKnown(const Json& json, std::initializer_list<string_view> known) { t_.onlyKnown(json, where_, known); }

  RuleText& t_;
  const Questionnaire& q_;
  const std::string& where_;
};

}  // namespace

RuleCondition readRuleCondition(RuleText& text, const Questionnaire& questionnaire, const Json& json,
                                const std::string& where) {
  return ConditionReader(text, questionnaire, where).condition(json, 0);
}

}  // namespace priyom::questionnaire
