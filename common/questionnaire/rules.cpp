// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaire/rules.h"

#include <algorithm>
#include <set>

#include "questionnaire/evaluate.h"

namespace priyom::questionnaire {
namespace {

std::optional<double> numberIn(const Answer& answer) {
  if (const auto* integer = std::get_if<std::int64_t>(&answer)) return static_cast<double>(*integer);
  if (const auto* decimal = std::get_if<Decimal>(&answer)) return decimal->value;
  const auto* quantity = std::get_if<Quantity>(&answer);
  return quantity && quantity->value ? std::optional(quantity->value->value) : std::nullopt;
}

// The rules on one response.
class Judgement {
 public:
  Judgement(const Rules& rules, const Questionnaire& q, const Occurrences& o) : rules_(rules), q_(q), o_(o) {}

  bool holds(const RuleCondition& c) const {
    using Kind = RuleCondition::Kind;
    const auto part = [this](const RuleCondition& p) { return holds(p); };
    const auto given = [&](const Answer& wanted) { return isGiven(c.item, wanted); };
    switch (c.kind) {
      case Kind::kOneGiven:
        return std::any_of(c.answers.begin(), c.answers.end(), given);
      case Kind::kAllGiven:
        return std::all_of(c.answers.begin(), c.answers.end(), given);
      case Kind::kNoneGiven:
        return std::none_of(c.answers.begin(), c.answers.end(), given);
      case Kind::kAnswered:
        return isAnswered(c.item) == c.wanted;
      case Kind::kNumber:
        return hasNumber(c);
      case Kind::kScore:
        return isWithin(c, c.item == kNone ? score(q_, o_) : scoreOf(q_, o_, c.item));
      case Kind::kFlagged:
        return flagged(q_, o_).empty() != c.wanted;
      case Kind::kEvery:
        return std::all_of(c.parts.begin(), c.parts.end(), part);
      case Kind::kSome:
        return std::any_of(c.parts.begin(), c.parts.end(), part);
      case Kind::kNot:
        return std::none_of(c.parts.begin(), c.parts.end(), part);
    }
    return false;
  }

  // Somebody said something about it, and not that it is there.
  bool isMissing(const HelpDocument& document) const {
    return document.had && !holds(*document.had) && saysAnything(*document.had);
  }

 private:
  // Every answer that was given to an item in its enabled occurrences and says something.
  std::vector<const Answer*> answersTo(std::size_t item) const {
    std::vector<const Answer*> answers;
    for (const std::size_t at : o_.byItem[item]) {
      if (!o_.all[at].enabled) continue;
      for (const ResponseAnswer* answer : o_.all[at].answers) {
        const auto* coding = std::get_if<Coding>(&*answer->value);
        const bool silent =
            coding && std::find(rules_.noAnswer.begin(), rules_.noAnswer.end(), coding->code) != rules_.noAnswer.end();
        if (!silent) answers.push_back(&*answer->value);
      }
    }
    return answers;
  }

  bool isAnswered(std::size_t item) const { return !answersTo(item).empty(); }

  bool isGiven(std::size_t item, const Answer& wanted) const {
    const auto answers = answersTo(item);
    return std::any_of(answers.begin(), answers.end(), [&](const Answer* answer) { return same(*answer, wanted); });
  }

  static bool isWithin(const RuleCondition& c, const std::optional<double>& number) {
    return number && (!c.atLeast || *number >= *c.atLeast) && (!c.atMost || *number <= *c.atMost);
  }

  bool hasNumber(const RuleCondition& c) const {
    const auto answers = answersTo(c.item);
    return std::any_of(answers.begin(), answers.end(), [&](const Answer* a) { return isWithin(c, numberIn(*a)); });
  }

  bool saysAnything(const RuleCondition& c) const {
    const bool here = c.item != kNone && q_.items[c.item].isQuestion() && isAnswered(c.item);
    return here ||
           std::any_of(c.parts.begin(), c.parts.end(), [this](const RuleCondition& p) { return saysAnything(p); });
  }

  const Rules& rules_;
  const Questionnaire& q_;
  const Occurrences& o_;
};

using Ids = std::set<std::string>;

void add(Ids& ids, const std::vector<std::string>& more) {
  ids.insert(more.begin(), more.end());
}

template <typename Things>
std::vector<std::string> inOrderOf(const Things& things, const Ids& ids) {
  std::vector<std::string> ordered;
  for (const auto& thing : things) {
    if (ids.count(thing.id)) ordered.push_back(thing.id);
  }
  return ordered;
}

}  // namespace

Help helpFor(const Rules& rules, const Questionnaire& questionnaire, const Occurrences& occurrences) {
  const Judgement judgement(rules, questionnaire, occurrences);
  Help help;
  Ids services, markers, documents, packs, regulations;
  for (const Rule& rule : rules.rules) {
    if (!judgement.holds(rule.when)) continue;
    help.because.push_back(rule.id);
    help.quietFlag = help.quietFlag || rule.then.quietFlag;
    add(services, rule.then.services);
    add(markers, rule.then.markers);
    add(documents, rule.then.documents);
    add(packs, rule.then.packs);
    add(regulations, rule.then.regulations);
  }
  for (const HelpService& service : rules.services) {
    if (services.count(service.id)) add(documents, service.documents);
  }
  help.services = inOrderOf(rules.services, services);
  help.markers = inOrderOf(rules.markers, markers);
  help.documents = inOrderOf(rules.documents, documents);
  help.packs = inOrderOf(rules.packs, packs);
  help.regulations = inOrderOf(rules.regulations, regulations);
  for (const HelpDocument& document : rules.documents) {
    if (documents.count(document.id) && judgement.isMissing(document)) help.missing.push_back(document.id);
  }
  return help;
}

Result<Help> helpFor(const Rules& rules, const Questionnaire& questionnaire, const Response& response) {
  const Result<Occurrences> occurrences = layOut(questionnaire, response);
  if (!occurrences) return occurrences.error();
  return helpFor(rules, questionnaire, *occurrences);
}

}  // namespace priyom::questionnaire
