// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "questionnaire/reader.h"
#include "questionnaire/value_json.h"

namespace priyom::questionnaire {
namespace {

using std::string_view;

// The elements that R4 knows, without the underscored twins of primitives. An unknown one may be a misspelt condition,
// so it is an error.
constexpr std::array kItemElements = {string_view("id"),
                                      string_view("extension"),
                                      string_view("modifierExtension"),
                                      string_view("linkId"),
                                      string_view("definition"),
                                      string_view("code"),
                                      string_view("prefix"),
                                      string_view("text"),
                                      string_view("type"),
                                      string_view("enableWhen"),
                                      string_view("enableBehavior"),
                                      string_view("required"),
                                      string_view("repeats"),
                                      string_view("readOnly"),
                                      string_view("maxLength"),
                                      string_view("answerValueSet"),
                                      string_view("answerOption"),
                                      string_view("initial"),
                                      string_view("item"),
                                      string_view("fhir_comments")};
constexpr std::array kConditionElements = {
    string_view("id"),       string_view("extension"), string_view("modifierExtension"),
    string_view("question"), string_view("operator"),  string_view("fhir_comments")};
constexpr std::array kOptionElements = {string_view("id"), string_view("extension"), string_view("modifierExtension"),
                                        string_view("initialSelected"), string_view("fhir_comments")};

// Every member is one of `known`, or the value[x] that begins with `stem`.
template <typename Known>
void refuseUnknown(Reading& r, string_view linkId, const Json& json, const Known& known, string_view stem,
                   string_view in) {
  for (const JsonMember& m : json.members) {
    string_view key = m.key;
    if (key.starts_with('_')) key.remove_prefix(1);
    const bool value = !stem.empty() && key.starts_with(stem) && key.size() > stem.size();
    if (value || std::find(known.begin(), known.end(), key) != known.end()) continue;
    r.error(linkId, IssueCode::kUnknownField, "R4 has no element \"" + m.key + "\" in " + std::string(in));
  }
}

ItemType typeFromName(string_view name) {
  for (int i = 0; i < static_cast<int>(ItemType::kUnknown); ++i) {
    if (itemTypeName(static_cast<ItemType>(i)) == name) return static_cast<ItemType>(i);
  }
  return ItemType::kUnknown;
}

std::optional<Operator> operatorFromName(string_view name) {
  constexpr std::array<std::pair<string_view, Operator>, 7> kOperators = {{{"exists", Operator::kExists},
                                                                           {"=", Operator::kEqual},
                                                                           {"!=", Operator::kNotEqual},
                                                                           {">", Operator::kGreater},
                                                                           {"<", Operator::kLess},
                                                                           {">=", Operator::kGreaterOrEqual},
                                                                           {"<=", Operator::kLessOrEqual}}};
  for (const auto& [text, op] : kOperators) {
    if (text == name) return op;
  }
  return std::nullopt;
}

// A condition that cannot be read holds in no case: it stays, without a question.
Condition readCondition(Reading& r, const std::string& linkId, const Json& json) {
  refuseUnknown(r, linkId, json, kConditionElements, "answer", "enableWhen");
  Condition condition;
  condition.question = r.text(linkId, json, "question");
  const auto op = operatorFromName(json.textOf("operator"));
  const auto answer = readValue(json, "answer");
  const auto refuse = [&](std::string why) { r.error(linkId, IssueCode::kBadCondition, std::move(why)); };
  if (condition.question.empty()) refuse("an enableWhen without a question");
  if (!op) refuse("an enableWhen whose operator is not one of exists = != > < >= <=");
  if (!answer) refuse("an enableWhen without an answer to compare with");
  condition.op = op.value_or(Operator::kEqual);
  // What can not be compared never holds.
  condition.answer = op ? answer.value_or(Unreadable{}) : Unreadable{};
  if (const auto* unreadable = std::get_if<Unreadable>(&condition.answer); unreadable && answer && op) {
    refuse("an enableWhen whose answer" + unreadable->type + " cannot be used: " + unreadable->reason);
  }
  if (op == Operator::kExists && answer && !std::holds_alternative<bool>(*answer)) {
    refuse("an enableWhen with the operator exists needs an answerBoolean (que-7)");
  }
  return condition;
}

void readConditions(Reading& r, const Json& json, Item& item) {
  const auto conditions = r.objects(item.linkId, json, "enableWhen");
  if (conditions.size() > kMaxConditions) {
    r.fatal = fail(Errc::kTooLarge, "an item has more than " + std::to_string(kMaxConditions) + " conditions");
    return;
  }
  for (const Json* condition : conditions) item.enableWhen.push_back(readCondition(r, item.linkId, *condition));
  const std::string behavior = r.text(item.linkId, json, "enableBehavior");
  if (behavior == "any") item.behavior = EnableBehavior::kAny;
  if (!behavior.empty() && behavior != "any" && behavior != "all") {
    r.error(item.linkId, IssueCode::kMalformed, "\"enableBehavior\" is neither all nor any");
  }
  if (behavior.empty() && item.enableWhen.size() > 1) {
    r.error(item.linkId, IssueCode::kNoBehavior, "several enableWhen without enableBehavior (que-12)");
  }
}

// Which types of option a question may have. R4 speaks of choice and open-choice; HL7's validator takes these too.
bool mayHaveOption(ItemType type, const Answer& value) {
  switch (type) {
    case ItemType::kChoice:
    case ItemType::kOpenChoice:
      return true;
    case ItemType::kString:
    case ItemType::kText:
      return std::holds_alternative<std::string>(value);
    case ItemType::kInteger:
      return std::holds_alternative<std::int64_t>(value);
    case ItemType::kDate:
      return std::holds_alternative<Date>(value);
    case ItemType::kTime:
      return std::holds_alternative<Time>(value);
    default:
      return false;
  }
}

std::optional<Option> readOption(Reading& r, const Item& item, const Json& json) {
  refuseUnknown(r, item.linkId, json, kOptionElements, "value", "answerOption");
  auto value = readValue(json, "value");
  const auto* unreadable = value ? std::get_if<Unreadable>(&*value) : nullptr;
  if (!value || unreadable) {
    const bool foreign = unreadable && unreadable->type == "Reference";
    r.error(item.linkId, foreign ? IssueCode::kUnsupportedType : IssueCode::kMalformed,
            unreadable ? "an option's value" + unreadable->type + " cannot be used: " + unreadable->reason
                       : "an option without a value");
    return std::nullopt;
  }
  if (!mayHaveOption(item.type, *value)) {
    r.error(item.linkId, IssueCode::kMalformed,
            "an option of type " + std::string(typeName(*value)) + " does not go with a question of type " +
                std::string(itemTypeName(item.type)));
    return std::nullopt;
  }
  Option option;
  option.initiallySelected = r.flag(item.linkId, json, "initialSelected");
  const Json* coding = json.find("valueCoding", Json::Kind::kObject);
  option.text = coding ? readText(r, item.linkId, *coding, "display") : Text{};
  if (option.text.base.empty()) option.text.base = plainText(*value);
  if (!coding && std::holds_alternative<std::string>(*value)) {
    option.text.translations = readTranslations(json.find("_valueString"));
  }
  option.value = *std::move(value);
  applyOptionExtensions(r, item.linkId, json, coding, option);
  return option;
}

void readOptions(Reading& r, const Json& json, Item& item) {
  const bool listed = json.find("answerOption") != nullptr;
  const std::string valueSet = r.text(item.linkId, json, "answerValueSet");
  if (listed && !valueSet.empty()) {
    r.error(item.linkId, IssueCode::kMalformed, "both answerOption and answerValueSet: which counts? (que-4)");
  }
  for (const Json* option : r.objects(item.linkId, json, "answerOption")) {
    if (auto read = readOption(r, item, *option)) item.options.push_back(*std::move(read));
  }
  if (!valueSet.empty() && !listed) {
    if (!item.isChoice()) {
      r.error(item.linkId, IssueCode::kMalformed, "answerValueSet on a question that is no choice (que-5)");
    } else {
      item.options = readValueSet(r, item.linkId, valueSet);
    }
  } else if (item.type == ItemType::kChoice && item.options.empty()) {
    r.error(item.linkId, IssueCode::kNoOptions, "a choice without options");
  } else if (item.type == ItemType::kOpenChoice && item.options.empty()) {
    r.warn(item.linkId, IssueCode::kNoOptions, "an open choice without options: only an own text can be given");
  }
  r.options += item.options.size();
  if (r.options > kMaxOptions) {
    r.fatal = fail(Errc::kTooLarge, "the questionnaire has more than " + std::to_string(kMaxOptions) + " options");
    return;
  }
  for (std::size_t i = 0; i < item.options.size() && i < 200; ++i) {
    if (item.optionOf(item.options[i].value) != i) {
      r.warn(item.linkId, IssueCode::kDuplicateOption, "option " + std::to_string(i + 1) + " is there twice");
    }
  }
}

bool initialFits(const Item& item, const Answer& value) {
  switch (item.type) {
    case ItemType::kBoolean:
      return std::holds_alternative<bool>(value);
    case ItemType::kDecimal:
      return std::holds_alternative<Decimal>(value);
    case ItemType::kInteger:
      return std::holds_alternative<std::int64_t>(value);
    case ItemType::kDate:
      return std::holds_alternative<Date>(value);
    case ItemType::kDateTime:
      return std::holds_alternative<DateTime>(value);
    case ItemType::kTime:
      return std::holds_alternative<Time>(value);
    case ItemType::kString:
    case ItemType::kText:
      return std::holds_alternative<std::string>(value);
    case ItemType::kQuantity:
      return std::holds_alternative<Quantity>(value);
    case ItemType::kChoice:
      return item.optionOf(value) != kNone;
    case ItemType::kOpenChoice:
      return std::holds_alternative<std::string>(value) || item.optionOf(value) != kNone;
    default:
      return false;
  }
}

void readInitial(Reading& r, const Json& json, Item& item) {
  const auto initial = r.objects(item.linkId, json, "initial");
  if (initial.empty()) return;
  if (initial.size() > kMaxInitial) {
    r.fatal = fail(Errc::kTooLarge, "an item has more than " + std::to_string(kMaxInitial) + " initial values");
    return;
  }
  if (!item.isQuestion()) {
    r.warn(item.linkId, IssueCode::kInvariant, "initial values on an item that is no question (que-8)");
    return;
  }
  if (!item.options.empty()) {
    r.warn(item.linkId, IssueCode::kInvariant,
           "initial beside answerOption: initialSelected is meant for that (que-11)");
  }
  if (initial.size() > 1 && !item.repeats) {
    r.error(item.linkId, IssueCode::kMalformed, "several initial values for a question that does not repeat (que-13)");
  }
  for (const Json* one : initial) {
    auto value = readValue(*one, "value");
    if (value && initialFits(item, *value)) {
      item.initial.push_back(*std::move(value));
    } else if (item.type < ItemType::kUrl) {
      r.error(item.linkId, IssueCode::kMalformed, "an initial value that does not fit the question");
    }
  }
}

void readType(Reading& r, const Json& json, Item& item, const std::string& called) {
  const std::string type = r.text(item.linkId, json, "type");
  item.type = typeFromName(type);
  if (item.type >= ItemType::kUrl) {
    r.error(item.linkId, IssueCode::kUnsupportedType,
            called + (type.empty() ? " has no type" : " is of the type \"" + type + "\", which is not supported"));
  }
}

void readMaxLength(Reading& r, const Json& json, Item& item) {
  const Json* found = r.member(item.linkId, json, "maxLength", Json::Kind::kNumber);
  if (!found) return;
  const Answer value = readTyped(*found, "Integer");
  const auto* length = std::get_if<std::int64_t>(&value);
  if (!length || *length < 0) {
    r.error(item.linkId, IssueCode::kMalformed, "\"maxLength\" is not a whole number from 0");
    return;
  }
  item.maxLength = static_cast<std::size_t>(*length);
}

void warnOfInvariants(Reading& r, const Json& json, const Item& item) {
  const auto warn = [&](std::string text) { r.warn(item.linkId, IssueCode::kInvariant, std::move(text)); };
  if (item.isDisplay()) {
    if (json.find("required") || json.find("repeats")) warn("required or repeats on a display item (que-6)");
    if (json.find("readOnly")) warn("readOnly on a display item (que-9)");
    if (json.find("code")) warn("a code on a display item (que-3)");
  }
  const bool measured = item.isDisplay() || item.isGroup() || item.type == ItemType::kChoice ||
                        item.type == ItemType::kDate || item.type == ItemType::kDateTime ||
                        item.type == ItemType::kTime || item.type == ItemType::kQuantity;
  if (measured && json.find("maxLength")) warn("maxLength on a type that has no length (que-10)");
}

}  // namespace

Text readText(Reading& r, std::string_view linkId, const Json& owner, std::string_view key) {
  Text text;
  text.base = r.text(linkId, owner, key);
  text.translations = readTranslations(owner.find("_" + std::string(key)));
  return text;
}

Item readItem(Reading& r, const Json& json, const std::string& where) {
  Item item;
  item.linkId = r.text({}, json, "linkId");
  if (item.linkId.empty()) r.error({}, IssueCode::kMissingLinkId, where + " has no linkId");
  refuseUnknown(r, item.linkId, json, kItemElements, {}, "an item");
  readType(r, json, item, item.linkId.empty() ? where : "the item");
  item.prefix = r.text(item.linkId, json, "prefix");
  item.text = readText(r, item.linkId, json, "text");
  for (const Json* code : r.objects(item.linkId, json, "code")) item.codes.push_back(readCoding(*code));
  item.required = r.flag(item.linkId, json, "required") && !item.isDisplay();
  item.repeats = r.flag(item.linkId, json, "repeats") && !item.isDisplay();
  item.readOnly = r.flag(item.linkId, json, "readOnly");
  readMaxLength(r, json, item);
  readConditions(r, json, item);
  readOptions(r, json, item);
  readInitial(r, json, item);
  applyItemExtensions(r, json, item);
  inspectExtensions(r, item.linkId, json);
  warnOfInvariants(r, json, item);
  warnOfRendering(r, item);
  return item;
}

}  // namespace priyom::questionnaire
