// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaire/enablement.h"

#include <algorithm>
#include <utility>

namespace priyom::questionnaire {
namespace {

using Given = std::vector<const ResponseItem*>;

// Walks the questionnaire and the response side by side. The recursion is as deep as the questionnaire's items.
class Layout {
 public:
  Layout(const Questionnaire& q, Occurrences& out) : q_(q), out_(out) {}

  bool tooMany() const { return tooMany_; }

  // Below what the children stand: an occurrence, and there an answer's number.
  struct Around {
    std::size_t item = kNone;
    std::size_t occurrence = kNone;
    std::size_t answer = 0;
  };

  void place(const std::vector<std::size_t>& children, const Given& given, const Around& around) {
    const auto sorted = sort(given, around.item);
    auto at = sorted.begin();
    for (const std::size_t child : children) {
      Given here;
      for (; at != sorted.end() && at->first == child; ++at) here.push_back(at->second);
      if (q_.items[child].isGroup()) {
        placeGroup(child, here, around);
      } else {
        placeQuestion(child, here, around);
      }
      if (tooMany_) return;
    }
  }

 private:
  // The items that belong below `parent`, by their place in the questionnaire; the others are strays.
  std::vector<std::pair<std::size_t, const ResponseItem*>> sort(const Given& given, std::size_t parent) {
    std::vector<std::pair<std::size_t, const ResponseItem*>> sorted;
    for (const ResponseItem* item : given) {
      const std::size_t index = item->linkId.empty() ? kNone : q_.find(item->linkId);
      if (index != kNone && q_.items[index].parent == parent) {
        sorted.emplace_back(index, item);
      } else {
        out_.strays.push_back({item, index != kNone});
      }
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    return sorted;
  }

  std::size_t open(std::size_t item, const Around& around) {
    if (out_.all.size() >= kMaxOccurrences) tooMany_ = true;
    Occurrence occurrence;
    occurrence.item = item;
    occurrence.parent = around.occurrence;
    occurrence.answer = around.answer;
    out_.all.push_back(std::move(occurrence));
    out_.byItem[item].push_back(out_.all.size() - 1);
    return out_.all.size() - 1;
  }

  static Given pointers(const std::vector<ResponseItem>& items) {
    Given given;
    given.reserve(items.size());
    for (const ResponseItem& item : items) given.push_back(&item);
    return given;
  }

  void placeGroup(std::size_t item, const Given& given, const Around& around) {
    const Item& group = q_.items[item];
    const std::size_t count = std::max<std::size_t>(given.size(), 1);
    for (std::size_t n = 0; n < count && !tooMany_; ++n) {
      const std::size_t here = open(item, around);
      out_.all[here].number = n;
      out_.all[here].given = given.empty() ? nullptr : given[n];
      place(group.children, given.empty() ? Given{} : pointers(given[n]->items), {item, here, 0});
      out_.all[here].end = out_.all.size();
    }
  }

  // R4: one item holds all answers to a question. Where it is there several times the answers are put together.
  void placeQuestion(std::size_t item, const Given& given, const Around& around) {
    const std::size_t here = open(item, around);
    Given unanswered;  // items below the question itself, or below an answer without a value
    for (const ResponseItem* one : given) {
      for (const ResponseAnswer& answer : one->answers) {
        if (answer.value) {
          out_.all[here].answers.push_back(&answer);
        } else {
          for (const ResponseItem& below : answer.items) unanswered.push_back(&below);
        }
      }
      for (const ResponseItem& below : one->items) unanswered.push_back(&below);
    }
    if (!given.empty()) out_.all[here].given = given.front();
    placeBelow(item, here, unanswered);
    out_.all[here].end = out_.all.size();
  }

  void placeBelow(std::size_t item, std::size_t here, const Given& unanswered) {
    const auto& children = q_.items[item].children;
    const std::vector<const ResponseAnswer*> answers = out_.all[here].answers;
    for (std::size_t n = 0; n < answers.size() && !tooMany_; ++n) {
      place(children, pointers(answers[n]->items), {item, here, n});
    }
    if (answers.empty()) {
      place(children, unanswered, {item, here, 0});
    } else {
      for (const ResponseItem* stray : unanswered) out_.strays.push_back({stray, q_.find(stray->linkId) != kNone});
    }
  }

  const Questionnaire& q_;
  Occurrences& out_;
  bool tooMany_ = false;
};

// Decides every occurrence, in an order in which all that one depends on has been decided before.
class Decision {
 public:
  Decision(const Questionnaire& q, Occurrences& o) : q_(q), o_(o) {}

  void decide() {
    for (const std::size_t item : q_.enablementOrder) {
      for (const std::size_t at : o_.byItem[item]) {
        Occurrence& occurrence = o_.all[at];
        const bool around = occurrence.parent == kNone || o_.all[occurrence.parent].enabled;
        occurrence.enabled = around && holds(q_.items[item], at);
      }
    }
    suppose();
  }

 private:
  // What was answered to a question that is not asked brings nobody anywhere.
  void suppose() {
    std::vector<bool> answered(o_.all.size(), false);
    for (std::size_t at = o_.all.size(); at-- > 0;) {
      const Occurrence& occurrence = o_.all[at];
      if (occurrence.enabled && !occurrence.answers.empty()) answered[at] = true;
      if (answered[at] && occurrence.parent != kNone) answered[occurrence.parent] = true;
    }
    for (std::size_t at = 0; at < o_.all.size(); ++at) {
      Occurrence& occurrence = o_.all[at];
      const Item& item = q_.items[occurrence.item];
      const bool optional = item.isGroup() && item.repeats && !item.required && item.minOccurs.value_or(0) == 0;
      const Occurrence* around = occurrence.parent == kNone ? nullptr : &o_.all[occurrence.parent];
      const bool unanswered = around && !q_.items[around->item].isGroup() && around->answers.empty();
      occurrence.supposed = (optional && !answered[at]) || unanswered || (around && around->supposed);
    }
  }

  bool holds(const Item& item, std::size_t at) const {
    const auto one = [&](const Condition& c) { return holds(c, at); };
    if (item.enableWhen.empty()) return true;
    return item.behavior == EnableBehavior::kAny ? std::any_of(item.enableWhen.begin(), item.enableWhen.end(), one)
                                                 : std::all_of(item.enableWhen.begin(), item.enableWhen.end(), one);
  }

  bool holds(const Condition& c, std::size_t at) const {
    static const std::vector<const ResponseAnswer*> kUnanswered;
    const std::size_t question = nearest(c.target, at);
    const bool asked = question != kNone && o_.all[question].enabled;
    const auto& answers = asked ? o_.all[question].answers : kUnanswered;
    if (c.op == Operator::kExists) {
      const bool* wanted = std::get_if<bool>(&c.answer);
      return wanted && *wanted == !answers.empty();
    }
    const auto satisfies = [&c](const ResponseAnswer* answer) {
      return holds(c.op, compareAsked(*answer->value, c.answer));
    };
    if (c.op == Operator::kNotEqual) return std::none_of(answers.begin(), answers.end(), satisfies);
    return std::any_of(answers.begin(), answers.end(), satisfies);
  }

  // For != it says whether the answer equals: the condition holds where none does.
  static bool holds(Operator op, Order order) {
    switch (op) {
      case Operator::kExists:
        return false;
      case Operator::kEqual:
      case Operator::kNotEqual:
        return order == Order::kEqual;
      case Operator::kGreater:
        return order == Order::kGreater;
      case Operator::kLess:
        return order == Order::kLess;
      case Operator::kGreaterOrEqual:
        return order == Order::kGreater || order == Order::kEqual;
      case Operator::kLessOrEqual:
        return order == Order::kLess || order == Order::kEqual;
    }
    return false;
  }

  // FHIR: along the ancestors, then backwards through what stands before, then forward. An ancestor is opened before
  // what stands below it, and no other occurrence of its item can be between the two: so going backwards finds it
  // first.
  std::size_t nearest(std::size_t item, std::size_t from) const {
    if (item == kNone) return kNone;
    const auto& all = o_.byItem[item];
    const auto after = std::upper_bound(all.begin(), all.end(), from);
    if (after != all.begin()) return *(after - 1);
    return after != all.end() ? *after : kNone;
  }

  const Questionnaire& q_;
  Occurrences& o_;
};

}  // namespace

Result<Occurrences> layOut(const Questionnaire& questionnaire, const Response& response) {
  Occurrences occurrences;
  occurrences.all.reserve(questionnaire.items.size());
  occurrences.byItem.resize(questionnaire.items.size());
  Layout layout(questionnaire, occurrences);
  Given given;
  for (const ResponseItem& item : response.items) given.push_back(&item);
  layout.place(questionnaire.roots, given, {});
  if (layout.tooMany()) return fail(Errc::kTooLarge, "the response multiplies into more than 200000 occurrences");
  Decision(questionnaire, occurrences).decide();
  return occurrences;
}

std::vector<bool> enabledItems(const Questionnaire& questionnaire, const Occurrences& occurrences) {
  std::vector<bool> enabled(questionnaire.items.size(), false);
  for (const Occurrence& o : occurrences.all) {
    if (o.enabled) enabled[o.item] = true;
  }
  return enabled;
}

}  // namespace priyom::questionnaire
