// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/repetition.h"

#include <algorithm>
#include <set>
#include <vector>

namespace priyom::kiosk {

namespace fhir = questionnaire;

namespace {

// How many of the items around this one repeat: so many numbers lead to it.
std::size_t numbersAround(const fhir::Questionnaire& asked, std::size_t item) {
  std::size_t count = 0;
  for (auto up = asked.items[item].parent; up != fhir::kNone; up = asked.items[up].parent)
    if (asked.items[up].repeats) ++count;
  return count;
}

bool isWithin(const fhir::Item& group, std::size_t groupIndex, std::size_t item) {
  return item > groupIndex && item < group.end;
}

// Whether the numbers of a place begin with these.
bool leads(const std::vector<std::size_t>& numbers, const fhir::Place& place) {
  return place.numbers.size() >= numbers.size() && std::equal(numbers.begin(), numbers.end(), place.numbers.begin());
}

// The question that follows in the order of asking; null after the last.
const fhir::Question* after(const fhir::Answering& answering, const fhir::Question& question) {
  const auto next = answering.indexOf(question.place) + 1;
  return next < answering.questions().size() ? &answering.questions()[next] : nullptr;
}

bool follows(const fhir::Answering& answering, const fhir::Question& question, std::size_t group,
             const std::vector<std::size_t>& numbers) {
  const auto* next = after(answering, question);
  return next && isWithin(answering.item(group), group, next->item) && leads(numbers, next->place);
}

// In how many repetitions of the group, whose own place these numbers are, something was answered; one that does not
// repeat is one.
std::size_t filledIn(const fhir::Answering& answering, std::size_t group, const std::vector<std::size_t>& numbers) {
  const auto& item = answering.item(group);
  std::set<std::size_t> filled;
  for (const auto& question : answering.questions()) {
    if (!isWithin(item, group, question.item) || !leads(numbers, question.place)) continue;
    if (answering.isAnswered(question.place)) filled.insert(item.repeats ? question.place.numbers[numbers.size()] : 0);
  }
  return filled.size();
}

}  // namespace

fhir::Place Repetition::place() const {
  auto numbers = group.numbers;
  numbers.push_back(number);
  return {group.linkId, std::move(numbers)};
}

std::optional<Repetition> repetitionOf(const fhir::Answering& answering, const fhir::Question& question) {
  const auto& asked = answering.questionnaire();
  auto up = asked.items[question.item].parent;
  while (up != fhir::kNone && !(asked.items[up].isGroup() && asked.items[up].repeats)) up = asked.items[up].parent;
  if (up == fhir::kNone) return std::nullopt;
  const auto around = numbersAround(asked, up);
  if (question.place.numbers.size() <= around) return std::nullopt;
  const auto& numbers = question.place.numbers;
  const auto here = numbers.begin() + static_cast<std::ptrdiff_t>(around);
  Repetition found{up, {asked.items[up].linkId, {numbers.begin(), here}}, *here, 1, false, false};
  found.count = answering.repetitions(found.group);
  found.lastQuestion = !follows(answering, question, up, found.place().numbers);
  found.mayGrow = found.lastQuestion && found.number + 1 == found.count &&
                  found.count < asked.items[up].maxOccurs.value_or(fhir::kNone);
  return found;
}

std::size_t firstIn(const fhir::Answering& answering, const fhir::Place& repetition) {
  const auto group = answering.questionnaire().find(repetition.linkId);
  if (group == fhir::kNone) return fhir::kNone;
  const auto& questions = answering.questions();
  const auto found = std::ranges::find_if(questions, [&](const fhir::Question& question) {
    return isWithin(answering.item(group), group, question.item) && leads(repetition.numbers, question.place);
  });
  return found == questions.end() ? fhir::kNone : static_cast<std::size_t>(found - questions.begin());
}

std::optional<Lack> lackAt(const fhir::Answering& answering, const fhir::Question& question) {
  const auto& asked = answering.questionnaire();
  for (auto up = asked.items[question.item].parent; up != fhir::kNone; up = asked.items[up].parent) {
    const auto& item = asked.items[up];
    if (!item.isGroup() || (!item.required && !item.minOccurs)) continue;
    const auto around = numbersAround(asked, up);
    if (question.place.numbers.size() < around) continue;
    const auto& numbers = question.place.numbers;
    const std::vector<std::size_t> own(numbers.begin(), numbers.begin() + static_cast<std::ptrdiff_t>(around));
    if (follows(answering, question, up, own)) continue;
    const auto filled = filledIn(answering, up, own);
    if (filled == 0 && item.required) return Lack{up, item.minOccurs.value_or(0) > 1 ? *item.minOccurs : 0};
    if (filled > 0 && filled < item.minOccurs.value_or(0)) return Lack{up, *item.minOccurs};
  }
  return std::nullopt;
}

}  // namespace priyom::kiosk
