// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaire/evaluate.h"

#include <algorithm>
#include <cstddef>

namespace priyom::questionnaire {
namespace {

// Calls `visit` with every option chosen in an enabled question, and the question's item.
template <typename Visit>
void forEachChosen(const Questionnaire& questionnaire, const Occurrences& occurrences, const Visit& visit) {
  for (const Occurrence& o : occurrences.all) {
    const Item& item = questionnaire.items[o.item];
    if (!o.enabled || item.options.empty()) continue;
    for (const ResponseAnswer* answer : o.answers) {
      const std::size_t option = item.optionOf(*answer->value);
      if (option != kNone) visit(item, item.options[option]);
    }
  }
}

bool hasOrdinal(const Item& item) {
  return std::any_of(item.options.begin(), item.options.end(), [](const Option& o) { return o.ordinal.has_value(); });
}

// Of each item with all below it; none where no option there has an ordinal. Children stand after their parents.
std::vector<std::optional<double>> sums(const Questionnaire& questionnaire, const Occurrences& occurrences) {
  const std::vector<Item>& items = questionnaire.items;
  std::vector<std::optional<double>> sum(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (hasOrdinal(items[i])) sum[i] = 0;
  }
  forEachChosen(questionnaire, occurrences, [&](const Item& item, const Option& option) {
    auto& own = sum[static_cast<std::size_t>(&item - items.data())];
    if (option.ordinal) own = own.value_or(0) + option.ordinal->value;
  });
  for (std::size_t i = items.size(); i-- > 0;) {
    const std::size_t parent = items[i].parent;
    if (sum[i] && parent != kNone) sum[parent] = sum[parent].value_or(0) + *sum[i];
  }
  return sum;
}

}  // namespace

std::optional<double> score(const Questionnaire& questionnaire, const Occurrences& occurrences) {
  if (!questionnaire.hasScore()) return std::nullopt;
  double sum = 0;
  forEachChosen(questionnaire, occurrences, [&](const Item&, const Option& option) {
    if (option.ordinal) sum += option.ordinal->value;
  });
  return sum;
}

std::optional<double> scoreOf(const Questionnaire& questionnaire, const Occurrences& occurrences, std::size_t item) {
  return sums(questionnaire, occurrences)[item];
}

std::vector<std::string> flagged(const Questionnaire& questionnaire, const Occurrences& occurrences) {
  std::vector<std::string> linkIds;
  forEachChosen(questionnaire, occurrences, [&](const Item& item, const Option& option) {
    if (option.quietFlag && (linkIds.empty() || linkIds.back() != item.linkId)) linkIds.push_back(item.linkId);
  });
  return linkIds;
}

Result<Evaluation> evaluate(const Questionnaire& questionnaire, const Response& response) {
  Result<Occurrences> occurrences = layOut(questionnaire, response);
  if (!occurrences) return occurrences.error();
  Evaluation evaluation;
  const std::vector<bool> enabled = enabledItems(questionnaire, *occurrences);
  for (std::size_t i = 0; i < enabled.size(); ++i) {
    const std::string& linkId = questionnaire.items[i].linkId;
    // An item without linkId cannot be named, and of two with the same one the first is meant.
    if (enabled[i] && questionnaire.find(linkId) == i) evaluation.enabled.push_back(linkId);
  }
  evaluation.issues = validate(questionnaire, response, *occurrences);
  // R4, item.required and minOccurs: of a completed response. One in progress may still get them.
  if (response.status == ResponseStatus::kInProgress) {
    std::erase_if(evaluation.issues, [](const Issue& issue) {
      return issue.code == IssueCode::kRequired || issue.code == IssueCode::kTooFew;
    });
  }
  evaluation.score = score(questionnaire, *occurrences);
  const auto each = sums(questionnaire, *occurrences);
  for (std::size_t i = 0; i < each.size(); ++i) {
    const Item& item = questionnaire.items[i];
    if (each[i] && !item.children.empty()) evaluation.scores.emplace_back(item.linkId, *each[i]);
  }
  evaluation.flagged = flagged(questionnaire, *occurrences);
  return evaluation;
}

}  // namespace priyom::questionnaire
