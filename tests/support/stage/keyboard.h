// SPDX-License-Identifier: GPL-3.0-or-later
// Keys as the hardware knows them: X key codes (evdev code + 8), whatever layout is loaded.
#pragma once

#include <string_view>
#include <vector>

namespace priyom::tests {

struct KeyStroke {
  unsigned code = 0;  // X key code
  bool shift = false;
};

inline constexpr unsigned kEnterKey = 36;
inline constexpr unsigned kShiftKey = 50;

// A function key: 1 is F1. Up to F10.
constexpr KeyStroke functionKey(unsigned number) {
  return {66 + number, false};
}
// What a scanner types for a text of capital letters and digits: the keys of the US layout, with Shift for letters.
std::vector<KeyStroke> scannerKeys(std::u16string_view text);
// What a person types for a Russian text on the ЙЦУКЕН layout; spaces and hyphens too. Throws for other characters.
std::vector<KeyStroke> russianKeys(std::u16string_view text);

}  // namespace priyom::tests
