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
  const Item& asked = q.items[occurrence.item];
  ResponseItem item{asked.linkId, asked.text.base, {}, {}};
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

bool saysSomething(const ResponseItem& item) {
  return !item.answers.empty() || !item.items.empty();
}

// Of a group's repetitions all are there or none: a condition may mean one that was left blank, and the next answered
// one would take its place.
std::vector<ResponseItem> enabledBelow(const Questionnaire& q, const Occurrences& o, std::size_t from,
                                       std::size_t end) {
  std::vector<ResponseItem> items;
  for (std::size_t i = from; i < end;) {
    const std::size_t item = o.all[i].item;
    std::vector<ResponseItem> run;  // the repetitions of a group; any other item stands alone
    do {
      if (o.all[i].enabled && !q.items[item].isDisplay()) run.push_back(enabledItem(q, o, i));
      i = o.all[i].end;
    } while (i < end && q.items[item].isGroup() && o.all[i].item == item && o.all[i].number > 0);
    if (std::none_of(run.begin(), run.end(), saysSomething)) continue;
    items.insert(items.end(), std::make_move_iterator(run.begin()), std::make_move_iterator(run.end()));
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

std::vector<ResponseItem> enabledAnswers(const Questionnaire& q, const Occurrences& o) {
  return enabledBelow(q, o, 0, o.all.size());
}

}  // namespace priyom::questionnaire
