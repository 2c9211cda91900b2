// SPDX-License-Identifier: GPL-3.0-or-later
// A response into the form of a questionnaire that may be another version than the one it answers.
#include <map>
#include <optional>
#include <utility>

#include "questionnaire/answer_type.h"
#include "questionnaire/draft.h"

namespace priyom::questionnaire {
namespace {

using Reason = Misfit::Reason;
using Items = std::vector<ResponseItem>;
using Given = std::vector<const ResponseItem*>;

void append(Given& given, const Items& items) {
  for (const ResponseItem& item : items) given.push_back(&item);
}

Given pointers(const Items& items) {
  Given given;
  append(given, items);
  return given;
}

// The recursion is as deep as the response's items, which is bounded where it is read.
class Placing {
 public:
  explicit Placing(const Questionnaire& q) : q_(q) {}

  Placement place(const Items& items) {
    result_.items = below(pointers(items), kNone);
    // A moved question may bring along others that moved.
    while (!moved_.empty()) {
      const auto moved = std::exchange(moved_, {});
      for (const auto& [index, given] : moved) settle(index, given);
    }
    return std::move(result_);
  }

 private:
  // What belongs below `parent`, in the order of the response.
  Items below(const Given& given, std::size_t parent) {
    // R4: one item holds all answers to a question. Where it is there several times they are put together.
    std::map<std::size_t, Given> together;
    for (const ResponseItem* item : given) together[indexOf(*item)].push_back(item);
    Items here;
    for (const ResponseItem* item : given) {
      const std::size_t index = indexOf(*item);
      const bool first = together[index].front() == item;
      if (index == kNone || q_.items[index].parent != parent) {
        stray(*item, index);
      } else if (q_.items[index].isQuestion()) {
        if (first) here.push_back(question(index, together[index]));
      } else if (q_.items[index].isDisplay()) {
        refuse(*item, Reason::kOtherType);
      } else if (first || q_.items[index].repeats) {
        here.push_back(group(*item, index));
      } else {
        refuse(*item, Reason::kOneTooMany);
      }
    }
    return here;
  }

  std::size_t indexOf(const ResponseItem& item) const { return item.linkId.empty() ? kNone : q_.find(item.linkId); }

  ResponseItem group(const ResponseItem& item, std::size_t index) {
    for (const ResponseAnswer& answer : item.answers) refuse(item, answer, Reason::kOtherType);
    return {item.linkId, {}, {}, below(pointers(item.items), index)};
  }

  ResponseItem question(std::size_t index, const Given& given) {
    ResponseItem question{q_.items[index].linkId, {}, {}, {}};
    Given unanswered;  // R4 has items below a question that is not answered
    for (const ResponseItem* item : given) {
      for (const ResponseAnswer& answer : item->answers) {
        if (!isGiven(answer)) {
          append(unanswered, answer.items);
        } else if (const auto reason = misfit(q_.items[index], *answer.value, question.answers.size())) {
          refuse(*item, answer, *reason);
        } else {
          question.answers.push_back({answer.value, below(pointers(answer.items), index)});
        }
      }
      append(unanswered, item->items);
    }
    if (question.answers.empty()) {
      question.items = below(unanswered, index);
    } else {
      // Of an answered one they belong to none of its answers.
      for (const ResponseItem* item : unanswered) refuse(*item, Reason::kOtherPlace);
    }
    return question;
  }

  // FHIR has no empty texts: such an answer is none.
  static bool isGiven(const ResponseAnswer& answer) {
    const auto* text = answer.value ? std::get_if<std::string>(&*answer.value) : nullptr;
    return answer.value && !(text && text->empty());
  }

  static std::optional<Reason> misfit(const Item& question, const Answer& answer, std::size_t before) {
    if (std::holds_alternative<Unreadable>(answer)) return Reason::kUnreadable;
    if (!fits(question, answer)) return Reason::kOtherType;
    if (!isAmongOptions(question, answer)) return Reason::kNotAnOption;
    if (before > 0 && !question.repeats) return Reason::kOneTooMany;
    return std::nullopt;
  }

  // An item that does not belong where it stands. A group says nothing by itself; what is in it may have its place.
  void stray(const ResponseItem& item, std::size_t index) {
    if (index != kNone && q_.items[index].isQuestion() && hasOnePlace(index)) {
      moved_[index].push_back(&item);
      return;
    }
    for (const ResponseAnswer& answer : item.answers) {
      add(item, answer, index == kNone ? Reason::kNoSuchQuestion : Reason::kOtherPlace);
      strays(answer.items);
    }
    strays(item.items);
  }

  void strays(const Items& items) {
    for (const ResponseItem& item : items) stray(item, indexOf(item));
  }

  bool hasOnePlace(std::size_t index) const {
    for (std::size_t up = q_.items[index].parent; up != kNone; up = q_.items[up].parent) {
      if (q_.items[up].repeats || q_.items[up].isQuestion()) return false;
    }
    return true;
  }

  void settle(std::size_t index, const Given& given) {
    ResponseItem moved = question(index, given);
    if (moved.answers.empty() && moved.items.empty()) return;
    Response draft;
    draft.items = std::move(result_.items);
    ResponseItem* place = openPlace(q_, draft, index, {});
    const bool free = place && place->answers.empty() && place->items.empty();
    if (free) *place = std::move(moved);
    result_.items = std::move(draft.items);
    if (!free) refuse(moved, Reason::kOtherPlace);
  }

  void add(const ResponseItem& item, const ResponseAnswer& answer, Reason reason) {
    if (!isGiven(answer)) return;
    const std::size_t index = indexOf(item);
    std::string text = item.text.empty() && index != kNone ? q_.items[index].text.base : item.text;
    result_.misfits.push_back({item.linkId, std::move(text), *answer.value, reason});
  }

  void refuse(const ResponseItem& item, const ResponseAnswer& answer, Reason reason) {
    add(item, answer, reason);
    for (const ResponseItem& under : answer.items) refuse(under, Reason::kOtherPlace);
  }

  void refuse(const ResponseItem& item, Reason reason) {
    for (const ResponseAnswer& answer : item.answers) refuse(item, answer, reason);
    for (const ResponseItem& under : item.items) refuse(under, reason);
  }

  const Questionnaire& q_;
  Placement result_;
  std::map<std::size_t, Given> moved_;  // by the question's index
};

}  // namespace

Placement placed(const Questionnaire& questionnaire, const Response& response) {
  return Placing(questionnaire).place(response.items);
}

}  // namespace priyom::questionnaire
