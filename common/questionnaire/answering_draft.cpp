// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>
#include <utility>

#include "questionnaire/draft.h"

namespace priyom::questionnaire {
namespace {

std::vector<std::size_t> ancestors(const Questionnaire& q, std::size_t item) {
  std::vector<std::size_t> path;
  for (std::size_t up = q.items[item].parent; up != kNone; up = q.items[up].parent) path.push_back(up);
  std::reverse(path.begin(), path.end());
  return path;
}

// The n-th item with that linkId; the one after the last is made if it is the first of all.
ResponseItem* nth(std::vector<ResponseItem>& items, const std::string& linkId, std::size_t n) {
  std::size_t seen = 0;
  for (ResponseItem& item : items) {
    if (item.linkId == linkId && seen++ == n) return &item;
  }
  if (n != 0) return nullptr;
  items.push_back({linkId, {}, {}, {}});
  return &items.back();
}

// What stands below a question: below its n-th answer, or below itself while it has none.
std::vector<ResponseItem>* below(ResponseItem& question, std::size_t n) {
  if (question.answers.empty()) return n == 0 ? &question.items : nullptr;
  return n < question.answers.size() ? &question.answers[n].items : nullptr;
}

std::vector<ResponseItem> enabledBelow(const Questionnaire& q, const Occurrences& o, std::size_t from, std::size_t end);

// The occurrence as a response item; without answers and items where there is nothing to say.
ResponseItem enabledItem(const Questionnaire& q, const Occurrences& o, std::size_t at) {
  const Occurrence& occurrence = o.all[at];
  ResponseItem item{q.items[occurrence.item].linkId, {}, {}, {}};
  if (occurrence.answers.empty()) {
    item.items = enabledBelow(q, o, at + 1, occurrence.end);
    return item;
  }
  // What stands below the answers follows in the order of the answers.
  std::size_t from = at + 1;
  for (std::size_t n = 0; n < occurrence.answers.size(); ++n) {
    std::size_t to = from;
    while (to < occurrence.end && o.all[to].answer == n) to = o.all[to].end;
    item.answers.push_back({occurrence.answers[n]->value, enabledBelow(q, o, from, to)});
    from = to;
  }
  return item;
}

std::vector<ResponseItem> enabledBelow(const Questionnaire& q, const Occurrences& o, std::size_t from,
                                       std::size_t end) {
  std::vector<ResponseItem> items;
  for (std::size_t i = from; i < end; i = o.all[i].end) {
    if (!o.all[i].enabled || q.items[o.all[i].item].isDisplay()) continue;
    ResponseItem item = enabledItem(q, o, i);
    if (!item.answers.empty() || !item.items.empty()) items.push_back(std::move(item));
  }
  return items;
}

}  // namespace

std::size_t repeatingAncestors(const Questionnaire& q, std::size_t item) {
  const auto path = ancestors(q, item);
  return static_cast<std::size_t>(
      std::count_if(path.begin(), path.end(), [&](std::size_t i) { return q.items[i].repeats; }));
}

std::vector<ResponseItem>* openAround(const Questionnaire& q, Response& draft, std::size_t item,
                                      const std::vector<std::size_t>& numbers) {
  std::vector<ResponseItem>* items = &draft.items;
  std::size_t used = 0;
  for (const std::size_t step : ancestors(q, item)) {
    const Item& around = q.items[step];
    std::size_t number = 0;
    if (around.repeats) {
      number = used < numbers.size() ? numbers[used] : 0;
      ++used;
    }
    ResponseItem* here = nth(*items, around.linkId, around.isGroup() ? number : 0);
    items = !here ? nullptr : around.isGroup() ? &here->items : below(*here, number);
    if (!items) return nullptr;
  }
  return items;
}

ResponseItem* openPlace(const Questionnaire& q, Response& draft, std::size_t item,
                        const std::vector<std::size_t>& numbers) {
  std::vector<ResponseItem>* around = openAround(q, draft, item, numbers);
  if (!around) return nullptr;
  const std::size_t own = repeatingAncestors(q, item);
  const bool counts = q.items[item].isGroup() && q.items[item].repeats && own < numbers.size();
  return nth(*around, q.items[item].linkId, counts ? numbers[own] : 0);
}

void replaceAnswers(ResponseItem& question, std::vector<Answer> answers) {
  std::vector<ResponseAnswer> old = std::exchange(question.answers, {});
  std::vector<ResponseItem> waiting = std::exchange(question.items, {});
  for (Answer& answer : answers) question.answers.push_back({std::move(answer), {}});
  const bool oneForOne = old.size() == 1 && question.answers.size() == 1;
  for (ResponseAnswer& before : old) {
    const auto now = std::find_if(question.answers.begin(), question.answers.end(), [&](const ResponseAnswer& answer) {
      return answer.items.empty() && (oneForOne || (before.value && same(*before.value, *answer.value)));
    });
    if (now != question.answers.end()) {
      now->items = std::move(before.items);
    } else if (waiting.empty() && question.answers.empty()) {
      waiting = std::move(before.items);
    }
    if (before.value) wipe(*before.value);
  }
  if (question.answers.empty()) {
    question.items = std::move(waiting);
  } else if (!waiting.empty() && question.answers.front().items.empty()) {
    question.answers.front().items = std::move(waiting);
  }
}

std::vector<ResponseItem> placedItems(const Questionnaire& q, const std::vector<ResponseItem>& items,
                                      std::size_t parent) {
  std::vector<ResponseItem> placed;
  for (const ResponseItem& item : items) {
    const std::size_t index = item.linkId.empty() ? kNone : q.find(item.linkId);
    if (index == kNone || q.items[index].parent != parent || q.items[index].isDisplay()) continue;
    ResponseItem copy{item.linkId, {}, {}, {}};
    if (q.items[index].isQuestion()) {
      for (const ResponseAnswer& answer : item.answers) {
        if (!answer.value || std::holds_alternative<Unreadable>(*answer.value)) continue;
        copy.answers.push_back({answer.value, placedItems(q, answer.items, index)});
      }
    }
    if (copy.answers.empty()) copy.items = placedItems(q, item.items, index);
    placed.push_back(std::move(copy));
  }
  return placed;
}

std::vector<ResponseItem> enabledAnswers(const Questionnaire& q, const Occurrences& o) {
  return enabledBelow(q, o, 0, o.all.size());
}

}  // namespace priyom::questionnaire
