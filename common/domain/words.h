// SPDX-License-Identifier: GPL-3.0-or-later
// Enums as the words that are stored and sent: one table for both ways.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "domain/result.h"

namespace priyom::words {

template <typename Enum, std::size_t n>
using Table = std::array<std::pair<Enum, std::string_view>, n>;

template <typename Enum, std::size_t n>
std::string_view of(const Table<Enum, n>& table, Enum value) {
  for (const auto& [known, name] : table) {
    if (known == value) return name;
  }
  return "";
}

// kMalformed: no such word; `what` names the kind: "state".
template <typename Enum, std::size_t n>
Result<Enum> read(const Table<Enum, n>& table, std::string_view text, std::string_view what) {
  for (const auto& [known, name] : table) {
    if (name == text) return known;
  }
  return fail(Errc::kMalformed, "no such " + std::string(what) + ": " + std::string(text.substr(0, 32)));
}

}  // namespace priyom::words
