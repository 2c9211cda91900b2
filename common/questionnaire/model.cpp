// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaire/model.h"

#include <algorithm>
#include <utility>

namespace priyom::questionnaire {

const std::string& Text::in(std::string_view language) const {
  const auto matching = [this](std::string_view tag) -> const std::string* {
    for (const Translation& t : translations) {
      if (t.language == tag) return &t.content;
    }
    return nullptr;
  };
  if (const std::string* exact = matching(language)) return *exact;
  const std::size_t dash = language.find('-');
  if (dash != std::string_view::npos) {
    if (const std::string* primary = matching(language.substr(0, dash))) return *primary;
  }
  return base;
}

std::string_view itemTypeName(ItemType type) {
  switch (type) {
    case ItemType::kGroup:
      return "group";
    case ItemType::kDisplay:
      return "display";
    case ItemType::kBoolean:
      return "boolean";
    case ItemType::kDecimal:
      return "decimal";
    case ItemType::kInteger:
      return "integer";
    case ItemType::kDate:
      return "date";
    case ItemType::kDateTime:
      return "dateTime";
    case ItemType::kTime:
      return "time";
    case ItemType::kString:
      return "string";
    case ItemType::kText:
      return "text";
    case ItemType::kChoice:
      return "choice";
    case ItemType::kOpenChoice:
      return "open-choice";
    case ItemType::kQuantity:
      return "quantity";
    case ItemType::kUrl:
      return "url";
    case ItemType::kAttachment:
      return "attachment";
    case ItemType::kReference:
      return "reference";
    case ItemType::kUnknown:
      break;
  }
  return "unknown";
}

std::size_t Item::optionOf(const Answer& answer) const {
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (same(options[i].value, answer)) return i;
  }
  return kNone;
}

std::string Questionnaire::canonical() const {
  if (url.empty() || version.empty()) return url;
  return url + "|" + version;
}

void Questionnaire::indexLinkIds() {
  byLinkId.clear();
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!items[i].linkId.empty()) byLinkId.emplace_back(items[i].linkId, i);
  }
  std::sort(byLinkId.begin(), byLinkId.end());
}

std::size_t Questionnaire::find(std::string_view linkId) const {
  const auto it = std::lower_bound(byLinkId.begin(), byLinkId.end(), linkId,
                                   [](const auto& entry, std::string_view id) { return entry.first < id; });
  return it != byLinkId.end() && it->first == linkId ? it->second : kNone;
}

std::size_t Questionnaire::rootOf(std::size_t item) const {
  while (items[item].parent != kNone) item = items[item].parent;
  return item;
}

bool Questionnaire::hasScore() const {
  return std::any_of(items.begin(), items.end(), [](const Item& item) {
    return std::any_of(item.options.begin(), item.options.end(), [](const Option& o) { return o.ordinal.has_value(); });
  });
}

}  // namespace priyom::questionnaire
