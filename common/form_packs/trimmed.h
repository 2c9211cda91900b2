// SPDX-License-Identifier: GPL-3.0-or-later
// Without the white space at both ends. Private to this folder.
#pragma once

#include <string_view>

namespace priyom::form_packs {

inline std::string_view trimmed(std::string_view text) {
  const auto from = text.find_first_not_of(" \t\r\n");
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

}  // namespace priyom::form_packs
