// SPDX-License-Identifier: GPL-3.0-or-later
#include "form_packs/values.h"

#include <stdexcept>
#include <utility>

#include "form_packs/fields.h"

namespace priyom::form_packs {
namespace {

std::string known(std::string_view name, FieldKind kind) {
  const auto* const field = fieldNamed(name);
  if (!field || field->kind != kind) throw std::logic_error("no such field of a form pack: " + std::string(name));
  return std::string(name);
}

}  // namespace

void Values::setText(std::string_view field, std::string text) {
  auto name = known(field, FieldKind::kText);
  if (text.empty()) {
    texts_.erase(name);
    return;
  }
  texts_.insert_or_assign(std::move(name), std::move(text));
}

void Values::setList(std::string_view field, std::vector<std::string> items) {
  lists_.insert_or_assign(known(field, FieldKind::kList), std::move(items));
}

void Values::setFlag(std::string_view field, bool flag) {
  auto name = known(field, FieldKind::kFlag);
  if (flag)
    flags_.insert(std::move(name));
  else
    flags_.erase(name);
}

const std::string& Values::text(std::string_view field) const {
  static const std::string none;
  const auto at = texts_.find(field);
  return at == texts_.end() ? none : at->second;
}

const std::vector<std::string>& Values::list(std::string_view field) const {
  static const std::vector<std::string> none;
  const auto at = lists_.find(field);
  return at == lists_.end() ? none : at->second;
}

bool Values::has(std::string_view field) const {
  return !text(field).empty() || !list(field).empty() || flags_.contains(field);
}

}  // namespace priyom::form_packs
