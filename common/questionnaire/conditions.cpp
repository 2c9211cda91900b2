// SPDX-License-Identifier: GPL-3.0-or-later
// The conditions of all items seen together: whom they look at, whether they can work, and in which order to decide
// them.
#include <algorithm>
#include <utility>

#include "questionnaire/reader.h"

namespace priyom::questionnaire {
namespace {

bool isOrdering(Operator op) {
  return op != Operator::kExists && op != Operator::kEqual && op != Operator::kNotEqual;
}

// Whether an answer of the question could ever compare with the condition's.
bool comparable(const Item& question, const Answer& answer) {
  const bool number = std::holds_alternative<std::int64_t>(answer) || std::holds_alternative<Decimal>(answer);
  const bool dated = std::holds_alternative<Date>(answer) || std::holds_alternative<DateTime>(answer);
  const bool string = std::holds_alternative<std::string>(answer);
  switch (question.type) {
    case ItemType::kBoolean:
      return std::holds_alternative<bool>(answer);
    case ItemType::kInteger:
    case ItemType::kDecimal:
      return number;
    case ItemType::kDate:
    case ItemType::kDateTime:
      return dated;
    case ItemType::kTime:
      return std::holds_alternative<Time>(answer);
    case ItemType::kString:
    case ItemType::kText:
      return string;
    case ItemType::kChoice:
    case ItemType::kOpenChoice:
      return string || number || dated || std::holds_alternative<Coding>(answer) ||
             std::holds_alternative<Time>(answer);
    case ItemType::kQuantity:
      return std::holds_alternative<Quantity>(answer);
    default:
      return true;  // unsupported, and an error already
  }
}

bool isAsked(const Item& question, const Answer& answer) {
  return std::any_of(question.options.begin(), question.options.end(),
                     [&](const Option& option) { return compareAsked(option.value, answer) == Order::kEqual; });
}

void checkAnswer(Reading& r, const Item& item, const Condition& condition, const Item& question) {
  if (condition.op == Operator::kExists || std::holds_alternative<Unreadable>(condition.answer)) return;
  const bool unordered =
      std::holds_alternative<Coding>(condition.answer) || std::holds_alternative<bool>(condition.answer);
  if (!comparable(question, condition.answer)) {
    r.error(item.linkId, IssueCode::kBadCondition,
            "an enableWhen compares question \"" + condition.question + "\" with a value of another type");
  } else if (isOrdering(condition.op) && unordered) {
    const bool strict = condition.op == Operator::kGreater || condition.op == Operator::kLess;
    r.warn(item.linkId, IssueCode::kNeverTrue,
           std::string("an enableWhen puts codes or yes and no in an order, which they have not: it holds ") +
               (strict ? "never" : "for the same answer only"));
  } else if (!isOrdering(condition.op) && !question.options.empty() && !isAsked(question, condition.answer) &&
             !(question.type == ItemType::kOpenChoice && std::holds_alternative<std::string>(condition.answer))) {
    r.warn(item.linkId, IssueCode::kNeverTrue,
           "an enableWhen compares question \"" + condition.question + "\" with a value that is not among its options");
  }
}

void findQuestions(Reading& r) {
  for (Item& item : r.q.items) {
    for (Condition& condition : item.enableWhen) {
      if (condition.question.empty()) continue;
      const std::size_t target = r.q.find(condition.question);
      if (target == kNone || !r.q.items[target].isQuestion()) {
        r.error(item.linkId, IssueCode::kUnknownQuestion,
                "an enableWhen refers to \"" + condition.question + "\", and there is no such question");
        continue;
      }
      condition.target = target;
      checkAnswer(r, item, condition, r.q.items[target]);
    }
  }
}

// The strongly connected components of "is decided after": an item after its parent and after the questions its
// conditions mean. Tarjan's algorithm with a stack of its own, since a chain may be as long as the questionnaire.
class Components {
 public:
  explicit Components(const Questionnaire& q)
      : q_(q), index_(q.items.size(), kNone), low_(q.items.size(), 0), component(q.items.size(), kNone) {
    for (std::size_t i = 0; i < q.items.size(); ++i) {
      if (index_[i] == kNone) visit(i);
    }
  }

 private:
  struct Frame {
    std::size_t item;
    std::size_t next;  // edge to follow: 0 is the parent, then the conditions
  };

  // kNone where edge `n` leads nowhere; nothing past the last one.
  std::optional<std::size_t> edge(std::size_t item, std::size_t n) const {
    if (n == 0) return q_.items[item].parent;
    const auto& conditions = q_.items[item].enableWhen;
    return n <= conditions.size() ? std::optional(conditions[n - 1].target) : std::nullopt;
  }

  void enter(std::size_t item) {
    index_[item] = low_[item] = count_++;
    open_.push_back(item);
    frames_.push_back({item, 0});
  }

  void visit(std::size_t root) {
    enter(root);
    while (!frames_.empty()) {
      const std::size_t item = frames_.back().item;
      const auto to = edge(item, frames_.back().next++);
      if (!to) {
        leave(item);
      } else if (*to != kNone && index_[*to] == kNone) {
        enter(*to);
      } else if (*to != kNone && component[*to] == kNone) {
        low_[item] = std::min(low_[item], index_[*to]);
      }
    }
  }

  void leave(std::size_t item) {
    frames_.pop_back();
    if (!frames_.empty()) low_[frames_.back().item] = std::min(low_[frames_.back().item], low_[item]);
    if (low_[item] != index_[item]) return;
    std::size_t member = kNone;
    do {
      member = open_.back();
      open_.pop_back();
      component[member] = components_;
    } while (member != item);
    ++components_;
  }

  const Questionnaire& q_;
  std::vector<std::size_t> index_;
  std::vector<std::size_t> low_;
  std::vector<std::size_t> open_;
  std::vector<Frame> frames_;
  std::size_t count_ = 0;
  std::size_t components_ = 0;

 public:
  // Of each item. A component gets its number after all that it depends on.
  std::vector<std::size_t> component;
};

// A condition within one component would wait for itself. Without these, what is left within a component is "after the
// parent", and the parent stands before the child in the document.
void breakCycles(Reading& r, const std::vector<std::size_t>& component) {
  for (std::size_t i = 0; i < r.q.items.size(); ++i) {
    for (Condition& condition : r.q.items[i].enableWhen) {
      if (condition.target == kNone || component[i] != component[condition.target]) continue;
      r.error(r.q.items[i].linkId, IssueCode::kCycle,
              "whether it is asked depends on \"" + condition.question + "\" and, by that, on itself");
      condition.target = kNone;
    }
  }
}

}  // namespace

void resolveConditions(Reading& reading) {
  findQuestions(reading);
  const std::vector<std::size_t> component = Components(reading.q).component;
  breakCycles(reading, component);
  auto& order = reading.q.enablementOrder;
  order.resize(reading.q.items.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return component[a] < component[b]; });
}

}  // namespace priyom::questionnaire
