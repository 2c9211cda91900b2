// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_form.h"

#include <algorithm>
#include <ostream>

namespace priyom::questionnaire::random {
namespace {

constexpr int kOptions = 3;  // c0, c1 and c2; c3 is none of them
constexpr std::size_t kMaxDepth = 5;

// What a value is to another: less, equal, greater, or neither.
enum class Is { kLess, kEqual, kGreater, kOther };

Is compared(const Value& a, const Value& b) {
  const bool ordered = a.type == Value::Type::kNumber || a.type == Value::Type::kText;
  if (a.type != b.type) return Is::kOther;
  if (a.n == b.n) return Is::kEqual;
  return !ordered ? Is::kOther : a.n < b.n ? Is::kLess : Is::kGreater;
}

bool satisfies(const std::string& op, Is is) {
  if (op == "=") return is == Is::kEqual;
  if (op == ">") return is == Is::kGreater;
  if (op == "<") return is == Is::kLess;
  if (op == ">=") return is == Is::kGreater || is == Is::kEqual;
  return is == Is::kLess || is == Is::kEqual;
}

Value valueFor(Kind kind, unsigned seed) {
  const int n = static_cast<int>(seed);
  switch (kind) {
    case Kind::kBoolean:
      return {Value::Type::kBool, n % 2};
    case Kind::kInteger:
      return {Value::Type::kNumber, n % 9 - 2};
    case Kind::kChoice:
      return {Value::Type::kCode, n % (kOptions + 1)};
    case Kind::kOpenChoice:
      return n % 2 == 0 ? Value{Value::Type::kCode, n / 2 % (kOptions + 1)} : Value{Value::Type::kText, 1 + n / 2 % 6};
    default:
      return {Value::Type::kText, 1 + n % 6};
  }
}

const char* typeOf(Kind kind) {
  static const char* const kTypes[] = {"string", "boolean", "integer", "choice", "open-choice", "group"};
  return kTypes[static_cast<int>(kind)];
}

bool isChoice(Kind kind) {
  return kind == Kind::kChoice || kind == Kind::kOpenChoice;
}

std::size_t depthOf(const Form& form, std::optional<std::size_t> item) {
  std::size_t depth = 0;
  for (; item; item = form.items[*item].parent) ++depth;
  return depth;
}

// Whether `item` is decided after `question` is: by its conditions, its parent, or theirs.
bool waitsFor(const Form& form, std::size_t item, std::size_t question, std::set<std::size_t>& seen) {
  if (item == question) return true;
  if (!seen.insert(item).second) return false;
  const Item& i = form.items[item];
  if (i.parent && waitsFor(form, *i.parent, question, seen)) return true;
  return std::any_of(i.conditions.begin(), i.conditions.end(),
                     [&](const Condition& c) { return waitsFor(form, c.question, question, seen); });
}

// The last of that name before `end`.
std::optional<std::size_t> latest(const std::vector<unsigned>& names, std::size_t end, unsigned name) {
  while (end-- > 0) {
    if (names[end] == name) return end;
  }
  return std::nullopt;
}

void addCondition(Form& form, const std::vector<unsigned>& names, std::size_t item, const ConditionSeed& seed) {
  static const char* const kOps[] = {"exists", "=", "!=", ">", "<", ">=", "<="};
  const auto named = latest(names, names.size(), seed.question);
  std::set<std::size_t> seen;
  if (!named || form.items[*named].kind == Kind::kGroup || waitsFor(form, *named, item, seen)) return;
  const std::size_t question = *named;
  const std::string op = kOps[seed.op % 7];
  const Value value = op == "exists" ? Value{Value::Type::kBool, static_cast<int>(seed.value % 2)}
                                     : valueFor(form.items[question].kind, seed.value);
  form.items[item].conditions.push_back({question, op, value});
}

void addLimits(Item& item, unsigned limits) {
  if (item.kind == Kind::kInteger && limits % 2 == 1) {
    item.minValue = 0;
    item.maxValue = 3;
  }
  if (item.kind == Kind::kString && limits % 2 == 1) {
    item.minLength = 2;
    item.maxLength = 4;
  }
  if (isChoice(item.kind) && item.repeats && limits % 4 < kOptions) item.exclusive = static_cast<int>(limits % 4);
  if (item.kind != Kind::kGroup && item.repeats && limits / 4 % 3 == 1) item.maxOccurs = 2;
  if (item.kind != Kind::kGroup && item.repeats && limits / 4 % 3 == 2) item.minOccurs = 2;
}

std::string hl7(const std::string& name, const std::string& value) {
  return R"({"url":"http://hl7.org/fhir/StructureDefinition/)" + name + "\"," + value + "}";
}

std::string list(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : ",") + part;
  return all;
}

std::string optionsOf(const Item& item) {
  std::vector<std::string> options;
  for (int n = 0; n < kOptions; ++n) {
    std::vector<std::string> extensions{hl7("ordinalValue", R"("valueDecimal":)" + std::to_string(1 << n))};
    if (item.exclusive == n) extensions.push_back(hl7("questionnaire-optionExclusive", R"("valueBoolean":true)"));
    options.push_back("{" + Value{Value::Type::kCode, n}.json("value") + R"(,"extension":[)" + list(extensions) + "]}");
  }
  return list(options);
}

std::string limitsOf(const Item& item) {
  std::vector<std::string> extensions;
  const auto add = [&](const char* name, const std::optional<int>& limit) {
    if (limit) extensions.push_back(hl7(name, R"("valueInteger":)" + std::to_string(*limit)));
  };
  add("minValue", item.minValue);
  add("maxValue", item.maxValue);
  add("minLength", item.minLength);
  add("questionnaire-minOccurs", item.minOccurs);
  add("questionnaire-maxOccurs", item.maxOccurs);
  return list(extensions);
}

std::string itemJson(const Form& form, std::size_t number) {
  const Item& item = form.items[number];
  std::string text = R"({"linkId":")" + item.linkId + R"(","type":")" + typeOf(item.kind) + "\"";
  if (item.required) text += R"(,"required":true)";
  if (item.repeats) text += R"(,"repeats":true)";
  if (item.maxLength) text += R"(,"maxLength":)" + std::to_string(*item.maxLength);
  if (isChoice(item.kind)) text += R"(,"answerOption":[)" + optionsOf(item) + "]";
  if (const std::string limits = limitsOf(item); !limits.empty()) text += R"(,"extension":[)" + limits + "]";
  std::vector<std::string> conditions;
  for (const Condition& c : item.conditions) {
    conditions.push_back(R"({"question":")" + form.items[c.question].linkId + R"(","operator":")" + c.op + "\"," +
                         c.value.json("answer") + "}");
  }
  if (!conditions.empty()) {
    text += R"(,"enableWhen":[)" + list(conditions) + R"(],"enableBehavior":")" + (item.any ? "any\"" : "all\"");
  }
  std::vector<std::string> children;
  for (const std::size_t child : item.children) children.push_back(itemJson(form, child));
  if (!children.empty()) text += R"(,"item":[)" + list(children) + "]";
  return text + "}";
}

void putInOrder(Form& form, std::size_t item) {
  form.order.push_back(item);
  for (const std::size_t child : form.items[item].children) putInOrder(form, child);
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const ItemSeed& seed) {
  out << "{name " << seed.name << ", kind " << seed.kind << ", parent " << seed.parent << ", flags " << seed.flags
      << ", limits " << seed.limits;
  for (const ConditionSeed& c : seed.conditions) out << ", when " << c.question << " " << c.op << " " << c.value;
  for (const unsigned choice : seed.choices) out << " " << choice;
  return out << "}";
}

std::string Value::json(const std::string& stem) const {
  switch (type) {
    case Type::kBool:
      return "\"" + stem + "Boolean\":" + (n == 1 ? "true" : "false");
    case Type::kNumber:
      return "\"" + stem + "Integer\":" + std::to_string(n);
    case Type::kCode:
      return "\"" + stem + R"(Coding":{"code":"c)" + std::to_string(n) + "\"}";
    case Type::kText:
      break;
  }
  std::string letters;
  for (int i = 0; i < n; ++i) letters += "ж";
  return "\"" + stem + R"(String":")" + letters + "\"";
}

Answer Value::answer() const {
  switch (type) {
    case Type::kBool:
      return n == 1;
    case Type::kNumber:
      return std::int64_t{n};
    case Type::kCode:
      return Coding{"", "c" + std::to_string(n), ""};
    case Type::kText:
      break;
  }
  std::string letters;
  for (int i = 0; i < n; ++i) letters += "ж";
  return letters;
}

std::string Form::json() const {
  std::vector<std::string> roots;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!items[i].parent) roots.push_back(itemJson(*this, i));
  }
  return list(roots);
}

Form makeForm(const std::vector<ItemSeed>& seeds) {
  Form form;
  std::vector<unsigned> names;
  for (const ItemSeed& seed : seeds) {
    Item item;
    item.linkId = "i" + std::to_string(form.items.size());
    item.kind = static_cast<Kind>(seed.kind % 6);
    item.required = (seed.flags & 1) != 0 && item.kind != Kind::kGroup;
    item.repeats = (seed.flags & 2) != 0 && item.kind != Kind::kBoolean;
    item.any = (seed.flags & 4) != 0;
    const auto above = seed.parent == 0 ? std::nullopt : latest(names, names.size(), seed.parent);
    if (above && depthOf(form, above) < kMaxDepth) item.parent = above;
    addLimits(item, seed.limits);
    item.choices = seed.choices;
    names.push_back(seed.name);
    form.items.push_back(std::move(item));
  }
  for (std::size_t i = 0; i < form.items.size(); ++i) {
    if (form.items[i].parent) form.items[*form.items[i].parent].children.push_back(i);
  }
  for (std::size_t i = 0; i < seeds.size(); ++i) {
    for (const ConditionSeed& seed : seeds[i].conditions) addCondition(form, names, i, seed);
  }
  for (std::size_t i = 0; i < form.items.size(); ++i) {
    if (!form.items[i].parent) putInOrder(form, i);
  }
  return form;
}

unsigned Filled::next(std::size_t item) {
  const auto& choices = form_.items[item].choices;
  return chosen_[item] < choices.size() ? choices[chosen_[item]++] : 0;
}

Filled::Filled(const Form& form) : form_(form), chosen_(form.items.size(), 0) {
  std::vector<std::size_t> roots;
  for (std::size_t i = 0; i < form.items.size(); ++i) {
    if (!form.items[i].parent) roots.push_back(i);
  }
  build(roots, std::nullopt, 0, {});
}

void Filled::build(const std::vector<std::size_t>& items, std::optional<std::size_t> parent, std::size_t answer,
                   const std::vector<std::size_t>& numbers) {
  for (const std::size_t index : items) {
    const Item& item = form_.items[index];
    const bool group = item.kind == Kind::kGroup;
    const std::size_t times = group && item.repeats ? 1 + next(index) % 3 : 1;
    for (std::size_t number = 0; number < times; ++number) {
      const std::size_t here = nodes_.size();
      nodes_.push_back({index, parent, number, answer, group ? std::vector<Value>{} : someAnswers(index), numbers});
      const std::size_t sets = group ? 1 : std::max<std::size_t>(nodes_[here].answers.size(), 1);
      for (std::size_t set = 0; set < sets; ++set) {
        std::vector<std::size_t> below = numbers;
        if (item.repeats) below.push_back(group ? number : set);
        build(item.children, here, set, below);
      }
    }
  }
}

std::vector<Value> Filled::someAnswers(std::size_t index) {
  const Item& item = form_.items[index];
  std::vector<Value> answers;
  for (unsigned count = next(index) % (item.repeats ? 4 : 2); count > 0; --count) {
    answers.push_back(valueFor(item.kind, next(index)));
  }
  return answers;
}

bool Filled::isBelow(std::size_t node, std::size_t ancestor) const {
  for (std::optional<std::size_t> up = nodes_[node].parent; up; up = nodes_[*up].parent) {
    if (*up == ancestor) return true;
  }
  return false;
}

// FHIR: along the ancestors, then what stands before, then what follows.
std::optional<std::size_t> Filled::nearest(std::size_t item, std::size_t from) const {
  for (std::optional<std::size_t> up = nodes_[from].parent; up; up = nodes_[*up].parent) {
    if (nodes_[*up].item == item) return up;
  }
  for (std::size_t before = from; before-- > 0;) {
    if (nodes_[before].item == item && !isBelow(from, before)) return before;
  }
  for (std::size_t after = from + 1; after < nodes_.size(); ++after) {
    if (nodes_[after].item == item && !isBelow(after, from)) return after;
  }
  return std::nullopt;
}

bool Filled::holds(const Condition& condition, std::size_t node) const {
  const std::optional<std::size_t> question = nearest(condition.question, node);
  std::vector<Value> answers;
  if (question && isEnabled(*question)) answers = nodes_[*question].answers;
  if (condition.op == "exists") return answers.empty() != (condition.value.n == 1);
  const auto is = [&](const std::string& op) {
    return std::any_of(answers.begin(), answers.end(),
                       [&](const Value& answer) { return satisfies(op, compared(answer, condition.value)); });
  };
  return condition.op == "!=" ? !is("=") : is(condition.op);
}

bool Filled::isEnabled(std::size_t node) const {
  const auto known = enabled_.find(node);
  if (known != enabled_.end()) return known->second;
  const Item& item = form_.items[nodes_[node].item];
  const auto one = [&](const Condition& c) { return holds(c, node); };
  const bool around = !nodes_[node].parent || isEnabled(*nodes_[node].parent);
  const bool own =
      item.conditions.empty() || (item.any ? std::any_of(item.conditions.begin(), item.conditions.end(), one)
                                           : std::all_of(item.conditions.begin(), item.conditions.end(), one));
  return enabled_[node] = around && own;
}

bool Filled::isBlank(std::size_t node) const {
  for (std::size_t i = node; i < nodes_.size(); ++i) {
    if ((i == node || isBelow(i, node)) && isEnabled(i) && !nodes_[i].answers.empty()) return false;
  }
  return true;
}

// Nobody came there: below a question without an answer, in a repetition that need not be and was left blank.
bool Filled::isSupposed(std::size_t node) const {
  for (std::optional<std::size_t> up = nodes_[node].parent; up; up = nodes_[*up].parent) {
    const Item& item = form_.items[nodes_[*up].item];
    if (item.kind == Kind::kGroup ? item.repeats && isBlank(*up) : nodes_[*up].answers.empty()) return true;
  }
  return false;
}

void Filled::addIssues(std::size_t node, std::vector<std::string>& issues) const {
  const Item& item = form_.items[nodes_[node].item];
  const std::vector<Value>& answers = nodes_[node].answers;
  const int count = static_cast<int>(answers.size());
  const auto add = [&](const char* code) { issues.push_back(item.linkId + " " + code); };
  if (count == 0) {
    if (item.required && !isSupposed(node)) add("required");
    return;
  }
  if (item.minOccurs && count < *item.minOccurs) add("too-few");
  if (item.maxOccurs && count > *item.maxOccurs) add("too-many");
  bool exclusive = false;
  for (const Value& answer : answers) {
    const bool code = answer.type == Value::Type::kCode;
    exclusive = exclusive || (code && item.exclusive == answer.n);
    if (code && answer.n >= kOptions) add("not-an-option");
    if (answer.type == Value::Type::kText && item.minLength && answer.n < *item.minLength) add("too-short");
    if (answer.type == Value::Type::kText && item.maxLength && answer.n > *item.maxLength) add("too-long");
    if (item.minValue && answer.n < *item.minValue) add("out-of-range");
    if (item.maxValue && answer.n > *item.maxValue) add("out-of-range");
  }
  if (exclusive && count > 1) add("exclusive-option");
}

std::string Filled::writeNode(std::size_t node, bool onlyEnabled) const {
  const Node& n = nodes_[node];
  const std::string head = R"({"linkId":")" + form_.items[n.item].linkId + "\"";
  std::vector<std::string> answers;
  for (std::size_t i = 0; i < n.answers.size(); ++i) {
    const std::string below = write(node, i, onlyEnabled);
    answers.push_back("{" + n.answers[i].json("value") + (below.empty() ? "" : R"(,"item":[)" + below + "]") + "}");
  }
  if (!answers.empty()) return head + R"(,"answer":[)" + list(answers) + "]}";
  const std::string below = write(node, 0, onlyEnabled);
  return head + (below.empty() ? "" : R"(,"item":[)" + below + "]") + "}";
}

std::string Filled::write(std::optional<std::size_t> parent, std::size_t answer, bool onlyEnabled) const {
  std::vector<std::string> items;
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    if (nodes_[i].parent != parent || nodes_[i].answer != answer || nodes_[i].number != 0) continue;
    // The repetitions of a group, or the question alone.
    std::vector<std::string> run;
    bool says = !onlyEnabled;
    for (std::size_t r = i; r < nodes_.size(); ++r) {
      const bool same = nodes_[r].item == nodes_[i].item && nodes_[r].parent == parent && nodes_[r].answer == answer;
      if (!same || (onlyEnabled && !isEnabled(r))) continue;
      run.push_back(writeNode(r, onlyEnabled));
      says = says || run.back().find(",\"") != std::string::npos;
    }
    if (says) items.insert(items.end(), run.begin(), run.end());
  }
  return list(items);
}

Expected Filled::expected() const {
  Expected e;
  std::set<std::size_t> enabled;
  double score = 0;
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    const Node& node = nodes_[i];
    const Item& item = form_.items[node.item];
    const bool question = item.kind != Kind::kGroup;
    if (!isEnabled(i)) {
      if (!node.answers.empty()) e.unwelcome.push_back(item.linkId + " not-enabled");
      continue;
    }
    enabled.insert(node.item);
    if (!question) continue;
    std::string place = item.linkId;
    for (const std::size_t number : node.numbers) place += "/" + std::to_string(number);
    e.asked.push_back(std::move(place));
    addIssues(i, e.issues);
    for (const Value& answer : node.answers) {
      if (answer.type == Value::Type::kCode && answer.n < kOptions) score += 1 << answer.n;
    }
  }
  for (const std::size_t item : form_.order) {
    if (enabled.count(item) != 0) e.enabled.push_back(form_.items[item].linkId);
  }
  const bool scored =
      std::any_of(form_.items.begin(), form_.items.end(), [](const Item& item) { return isChoice(item.kind); });
  if (scored) e.score = score;
  std::sort(e.issues.begin(), e.issues.end());
  std::sort(e.unwelcome.begin(), e.unwelcome.end());
  e.kept = write(std::nullopt, 0, true);
  return e;
}

bool Filled::hasForeignOption() const {
  return std::any_of(nodes_.begin(), nodes_.end(), [](const Node& node) {
    return std::any_of(node.answers.begin(), node.answers.end(),
                       [](const Value& v) { return v.type == Value::Type::kCode && v.n >= kOptions; });
  });
}

bool Filled::repetitionsDiffer() const {
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    for (std::size_t j = i + 1; j < nodes_.size() && nodes_[i].number == 0; ++j) {
      const bool repetition = nodes_[j].number > 0 && nodes_[j].item == nodes_[i].item &&
                              nodes_[j].parent == nodes_[i].parent && nodes_[j].answer == nodes_[i].answer;
      if (repetition && isEnabled(j) != isEnabled(i)) return true;
    }
  }
  return false;
}

}  // namespace priyom::questionnaire::random
