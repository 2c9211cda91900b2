// SPDX-License-Identifier: GPL-3.0-or-later
// Which FHIR extensions mean something here, which may be passed over, and which must not be.
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "questionnaire/reader.h"
#include "questionnaire/value_json.h"

namespace priyom::questionnaire {
namespace {

using std::string_view;

constexpr string_view kHl7 = "http://hl7.org/fhir/StructureDefinition/";
constexpr string_view kSdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/";
constexpr string_view kOurs = "https://priyom.example/fhir/StructureDefinition/";

// Where in an item an extension stands.
enum class Spot { kRoot, kItem, kOption, kText, kElsewhere };

struct Known {
  string_view base;
  string_view name;
  Spot spot;
};

// Understood, where they stand in that spot.
constexpr std::array kUnderstood = {
    Known{kHl7, "questionnaire-hidden", Spot::kItem},
    Known{kHl7, "questionnaire-itemControl", Spot::kItem},
    Known{kHl7, "questionnaire-minOccurs", Spot::kItem},
    Known{kHl7, "questionnaire-maxOccurs", Spot::kItem},
    Known{kHl7, "questionnaire-unit", Spot::kItem},
    Known{kHl7, "questionnaire-unitOption", Spot::kItem},
    Known{kHl7, "minValue", Spot::kItem},
    Known{kHl7, "maxValue", Spot::kItem},
    Known{kHl7, "minLength", Spot::kItem},
    Known{kHl7, "maxDecimalPlaces", Spot::kItem},
    Known{kHl7, "entryFormat", Spot::kItem},
    Known{kSdc, "sdc-questionnaire-keyboard", Spot::kItem},
    Known{kSdc, "sdc-questionnaire-minQuantity", Spot::kItem},
    Known{kSdc, "sdc-questionnaire-maxQuantity", Spot::kItem},
    Known{kOurs, "sensitive", Spot::kItem},
    Known{kOurs, "introduction", Spot::kItem},
    Known{kHl7, "designNote", Spot::kItem},  // a note among authors
    Known{kHl7, "questionnaire-optionExclusive", Spot::kOption},
    Known{kHl7, "ordinalValue", Spot::kOption},
    Known{kHl7, "itemWeight", Spot::kOption},  // ordinalValue's name in R5
    Known{kOurs, "quiet-flag", Spot::kOption},
    Known{kHl7, "translation", Spot::kText},
};

// Rules about values, or about whether something is asked, that are not understood: passing them over would accept what
// the author forbade, or ask what the author did not want asked.
constexpr std::array kConstraints = {
    string_view("regex"),
    string_view("questionnaire-constraint"),
    string_view("targetConstraint"),
    string_view("questionnaire-usageMode"),
    string_view("questionnaire-unitValueSet"),
    string_view("sdc-questionnaire-unitValueSet"),
    string_view("sdc-questionnaire-subQuestionnaire"),
    string_view("sdc-questionnaire-assemble-expectation"),
    string_view("questionnaire-optionRestriction"),
    string_view("questionnaire-signatureRequired"),  // a kiosk takes no signature
};

bool isKnown(string_view url, Spot spot) {
  return std::any_of(kUnderstood.begin(), kUnderstood.end(), [&](const Known& k) {
    return k.spot == spot && url.starts_with(k.base) && url.substr(k.base.size()) == k.name;
  });
}

// Whether the extension carries an expression in any of its values.
bool holdsExpression(const Json& json) {
  if (json.find("valueExpression")) return true;
  const auto below = [](const Json& j) { return holdsExpression(j); };
  return std::any_of(json.elements.begin(), json.elements.end(), below) ||
         std::any_of(json.members.begin(), json.members.end(), [&](const JsonMember& m) { return below(m.value); });
}

// variable, cqif-…, …Expression, …calculatedValue: of SDC and its predecessors.
bool isExpressionName(string_view name) {
  return name == "variable" || name == "cqf-calculatedValue" || name == "cqf-initialValue" ||
         name == "cqf-expression" || (name.starts_with("cqif-") && name != "cqif-library") ||
         name.ends_with("Expression");
}

enum class Verdict { kKnown, kExpression, kConstraint, kIgnorable };

Verdict judge(const Json& extension, Spot spot) {
  const string_view url = extension.textOf("url");
  if (isKnown(url, spot)) return holdsExpression(extension) ? Verdict::kExpression : Verdict::kKnown;
  const string_view name = url.substr(url.rfind('/') + 1);
  if (std::find(kConstraints.begin(), kConstraints.end(), name) != kConstraints.end()) return Verdict::kConstraint;
  // An expression that only makes a text, or only says where answers go afterwards, changes nothing that is asked.
  const bool harmless = spot == Spot::kText || name.ends_with("itemExtractionContext");
  if (!harmless && (isExpressionName(name) || holdsExpression(extension))) return Verdict::kExpression;
  return Verdict::kIgnorable;
}

// Walks an element and names what is not understood, each extension once.
class Inspection {
 public:
  Inspection(Reading& reading, string_view linkId) : r_(reading), linkId_(linkId) {}

  void walk(const Json& json, Spot spot) {
    for (const Json& element : json.elements) walk(element, spot);
    for (const JsonMember& m : json.members) {
      if (m.key == "item") continue;
      if (m.key == "modifierExtension") {
        r_.error(linkId_, IssueCode::kUnsupportedModifier,
                 "a modifierExtension may change any meaning: " + urls(m.value));
      } else if (m.key == "extension") {
        for (const Json& extension : m.value.elements) name(extension, spot);
      } else {
        walk(m.value, spotBelow(m.key, spot));
      }
    }
  }

 private:
  static Spot spotBelow(string_view key, Spot spot) {
    if (key == "_text" || key == "_display" || key == "_prefix" || key == "_valueString" || key == "_title" ||
        key == "_description") {
      return Spot::kText;
    }
    if (key == "answerOption" || key == "contains" || key == "concept") return Spot::kOption;
    if (key == "valueCoding" && spot == Spot::kOption) return Spot::kOption;
    return Spot::kElsewhere;
  }
  static std::string urls(const Json& extensions) {
    std::string all;
    for (const Json& e : extensions.elements) all += (all.empty() ? "" : ", ") + std::string(e.textOf("url"));
    return all;
  }
  void name(const Json& extension, Spot spot) {
    const Verdict verdict = judge(extension, spot);
    const std::string url(extension.textOf("url"));
    if (verdict == Verdict::kKnown || !named_.insert(url).second) return;
    if (verdict == Verdict::kExpression) {
      r_.error(linkId_, IssueCode::kUnsupportedExpression, "an expression that is not supported: " + url);
    } else if (verdict == Verdict::kConstraint) {
      r_.error(linkId_, IssueCode::kUnsupportedConstraint, "a rule that is not supported: " + url);
    } else {
      r_.warn(linkId_, IssueCode::kUnsupportedExtension,
              "passed over: " + (url.empty() ? "an extension without url" : url));
    }
  }

  Reading& r_;
  string_view linkId_;
  std::set<std::string> named_;
};

const Json* first(const Json& element, string_view base, string_view name) {
  const auto found = extensionsOf(element, std::string(base) + std::string(name));
  return found.empty() ? nullptr : found.front();
}

// The value of an extension, which must be of one of FHIR's types in T; another one is an error.
template <typename T>
std::optional<T> valueOf(Reading& r, string_view linkId, const Json* extension) {
  if (!extension) return std::nullopt;
  const auto value = readValue(*extension, "value");
  if (value && std::holds_alternative<T>(*value)) return std::get<T>(*value);
  r.error(linkId, IssueCode::kMalformed,
          "an extension's value is not of its type: " + std::string(extension->textOf("url")));
  return std::nullopt;
}

std::optional<std::size_t> countOf(Reading& r, string_view linkId, const Json* extension) {
  const auto count = valueOf<std::int64_t>(r, linkId, extension);
  if (!count) return std::nullopt;
  if (*count < 0) {
    r.error(linkId, IssueCode::kMalformed,
            "an extension's number is below 0: " + std::string(extension->textOf("url")));
    return std::nullopt;
  }
  return static_cast<std::size_t>(*count);
}

// What a limit may be compared with.
bool limits(ItemType type, const Answer& limit) {
  const bool number = std::holds_alternative<std::int64_t>(limit) || std::holds_alternative<Decimal>(limit);
  const bool dated = std::holds_alternative<Date>(limit) || std::holds_alternative<DateTime>(limit);
  switch (type) {
    case ItemType::kInteger:
    case ItemType::kDecimal:
      return number;
    case ItemType::kQuantity:
      return number || std::holds_alternative<Quantity>(limit);
    case ItemType::kDate:
    case ItemType::kDateTime:
      return dated;
    case ItemType::kTime:
      return std::holds_alternative<Time>(limit);
    default:
      return false;
  }
}

std::optional<Answer> limitOf(Reading& r, const Item& item, const Json& json, string_view name,
                              string_view quantityName) {
  const Json* extension = first(json, kHl7, name);
  if (!extension) extension = first(json, kSdc, quantityName);
  if (!extension) return std::nullopt;
  auto value = readValue(*extension, "value");
  if (value && limits(item.type, *value)) return value;
  r.error(item.linkId, IssueCode::kUnsupportedConstraint,
          std::string(name) + " does not go with this type of question");
  return std::nullopt;
}

std::optional<Unit> unitOf(const Json& extension) {
  const Json* coding = extension.find("valueCoding", Json::Kind::kObject);
  if (!coding) return std::nullopt;
  Unit unit{{}, readCoding(*coding)};
  unit.display = unit.coding.display.empty() ? unit.coding.code : unit.coding.display;
  return unit;
}

std::string controlOf(const Json& json) {
  const Json* extension = first(json, kHl7, "questionnaire-itemControl");
  const Json* concept_ = extension ? extension->find("valueCodeableConcept", Json::Kind::kObject) : nullptr;
  const Json* coding = concept_ ? concept_->find("coding", Json::Kind::kArray) : nullptr;
  return coding && !coding->elements.empty() ? std::string(coding->elements.front().textOf("code")) : std::string();
}

// The extension asks for a coding; a bare code is met with too.
std::string keyboardOf(const Json& json) {
  const Json* extension = first(json, kSdc, "sdc-questionnaire-keyboard");
  const Json* coding = extension ? extension->find("valueCoding", Json::Kind::kObject) : nullptr;
  return extension ? std::string(coding ? coding->textOf("code") : extension->textOf("valueCode")) : std::string();
}

void applyOccurs(Reading& r, const Json& json, Item& item) {
  item.minOccurs = countOf(r, item.linkId, first(json, kHl7, "questionnaire-minOccurs"));
  item.maxOccurs = countOf(r, item.linkId, first(json, kHl7, "questionnaire-maxOccurs"));
  const std::size_t least = item.minOccurs.value_or(0);
  const std::size_t most = item.repeats ? item.maxOccurs.value_or(kNone) : 1;
  if (least > most) {
    r.error(item.linkId, IssueCode::kUnanswerable, "minOccurs asks for more than repeats and maxOccurs allow");
  }
}

}  // namespace

std::vector<const Json*> extensionsOf(const Json& element, string_view url) {
  std::vector<const Json*> found;
  if (const Json* all = element.find("extension", Json::Kind::kArray)) {
    for (const Json& extension : all->elements) {
      if (extension.textOf("url") == url) found.push_back(&extension);
    }
  }
  return found;
}

void applyItemExtensions(Reading& r, const Json& json, Item& item) {
  const string_view id = item.linkId;
  item.hidden = valueOf<bool>(r, id, first(json, kHl7, "questionnaire-hidden")).value_or(false);
  item.sensitive = valueOf<bool>(r, id, first(json, kOurs, "sensitive")).value_or(false);
  item.introduction = valueOf<bool>(r, id, first(json, kOurs, "introduction")).value_or(false);
  if (const Json* format = first(json, kHl7, "entryFormat")) {
    item.entryFormat = {valueOf<std::string>(r, id, format).value_or(""),
                        readTranslations(format->find("_valueString"))};
  }
  item.minLength = countOf(r, id, first(json, kHl7, "minLength"));
  item.maxDecimalPlaces = countOf(r, id, first(json, kHl7, "maxDecimalPlaces"));
  item.minValue = limitOf(r, item, json, "minValue", "sdc-questionnaire-minQuantity");
  item.maxValue = limitOf(r, item, json, "maxValue", "sdc-questionnaire-maxQuantity");
  item.control = controlOf(json);
  item.keyboard = keyboardOf(json);
  if (const Json* unit = first(json, kHl7, "questionnaire-unit")) item.unit = unitOf(*unit);
  for (const Json* option : extensionsOf(json, std::string(kHl7) + "questionnaire-unitOption")) {
    if (auto unit = unitOf(*option)) item.unitOptions.push_back(*std::move(unit));
  }
  applyOccurs(r, json, item);
}

void applyOptionExtensions(Reading& r, string_view linkId, const Json& owner, const Json* coding, Option& option) {
  const auto find = [&](string_view base, string_view name) {
    const Json* found = first(owner, base, name);
    return found || !coding ? found : first(*coding, base, name);
  };
  option.exclusive = valueOf<bool>(r, linkId, find(kHl7, "questionnaire-optionExclusive")).value_or(false);
  option.quietFlag = valueOf<bool>(r, linkId, find(kOurs, "quiet-flag")).value_or(false);
  const Json* ordinal = find(kHl7, "ordinalValue");
  option.ordinal = valueOf<Decimal>(r, linkId, ordinal ? ordinal : find(kHl7, "itemWeight"));
}

std::vector<Text::Translation> readTranslations(const Json* twin) {
  std::vector<Text::Translation> translations;
  if (!twin) return translations;
  for (const Json* translation : extensionsOf(*twin, std::string(kHl7) + "translation")) {
    Text::Translation read;
    if (const Json* lang = first(*translation, {}, "lang")) read.language = lang->textOf("valueCode");
    if (const Json* content = first(*translation, {}, "content")) {
      read.content = content->textOf("valueString");
      if (read.content.empty()) read.content = content->textOf("valueMarkdown");
    }
    if (!read.language.empty() && !read.content.empty()) translations.push_back(std::move(read));
  }
  return translations;
}

void inspectExtensions(Reading& r, string_view linkId, const Json& element) {
  Inspection(r, linkId).walk(element, &element == &r.root ? Spot::kRoot : Spot::kItem);
}

}  // namespace priyom::questionnaire
