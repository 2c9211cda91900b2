// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaire/answer_type.h"

#include <algorithm>

namespace priyom::questionnaire {

bool goesWith(const Item& question, std::string_view type) {
  switch (question.type) {
    case ItemType::kBoolean:
      return type == "Boolean";
    case ItemType::kDecimal:
      return type == "Decimal";
    case ItemType::kInteger:
      return type == "Integer";
    case ItemType::kDate:
      return type == "Date";
    case ItemType::kDateTime:
      return type == "DateTime";
    case ItemType::kTime:
      return type == "Time";
    case ItemType::kString:
    case ItemType::kText:
      return type == "String";
    case ItemType::kQuantity:
      return type == "Quantity";
    case ItemType::kOpenChoice:
      if (type == "String") return true;
      [[fallthrough]];
    case ItemType::kChoice:
      if (question.options.empty()) return type == "Coding";
      return std::any_of(question.options.begin(), question.options.end(),
                         [&](const Option& option) { return typeName(option.value) == type; });
    default:
      return false;
  }
}

bool fits(const Item& question, const Answer& answer) {
  return !std::holds_alternative<Unreadable>(answer) && goesWith(question, typeName(answer));
}

bool isAmongOptions(const Item& question, const Answer& answer) {
  const bool ownText = question.type == ItemType::kOpenChoice && std::holds_alternative<std::string>(answer);
  return question.options.empty() || ownText || question.optionOf(answer) != kNone;
}

}  // namespace priyom::questionnaire
