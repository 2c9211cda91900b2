// SPDX-License-Identifier: GPL-3.0-or-later
// Which symbol a key stands for: linux/input-event-codes.h by position, ЙЦУКЕН by character.
#include <algorithm>
#include <array>
#include <string_view>

#include "token/scan_burst.h"

namespace priyom::token {
namespace {

// Index is the evdev code, in the rows of the US keyboard; a blank is a key that no scan contains.
constexpr std::string_view kPositions =
    "  "
    "1234567890  "       // 2: KEY_1 … KEY_0, minus, equal
    " \n"                // 14: backspace, KEY_TAB
    "QWERTYUIOP  "       // 16: KEY_Q …
    "\n "                // 28: KEY_ENTER, left Ctrl
    "ASDFGHJKL   "       // 30: KEY_A …
    "  "                 // 42: left Shift, backslash
    "ZXCVBNM   "         // 44: KEY_Z …
    "                 "  // 54 … 70: right Shift … KEY_SCROLLLOCK
    "789 456 1230";      // 71: the keypad, KEY_KP7 …
static_assert(kPositions[2] == '1' && kPositions[15] == '\n' && kPositions[16] == 'Q' && kPositions[28] == '\n');
static_assert(kPositions[30] == 'A' && kPositions[44] == 'Z' && kPositions[50] == 'M');
static_assert(kPositions[71] == '7' && kPositions[75] == '4' && kPositions[79] == '1' && kPositions[82] == '0');
constexpr std::uint16_t kKeypadEnter = 96;

// What the Russian layout types where the US one types A … Z.
constexpr std::u32string_view kRussian = U"фисвуапршолдьтщзйкыегмцчня";
static_assert(kRussian.size() == 26);

// Cyrillic capitals А … Я lie 0x20 before the small ones, as in Latin.
constexpr char32_t small(char32_t character) {
  const bool capital = (character >= U'A' && character <= U'Z') || (character >= U'А' && character <= U'Я');
  return capital ? character + 0x20 : character;
}

}  // namespace

char symbolAt(std::uint16_t position) {
  if (position == kKeypadEnter) return '\n';
  const char symbol = position < kPositions.size() ? kPositions[position] : ' ';
  return symbol == ' ' ? '\0' : symbol;
}

char symbolOf(char32_t character) {
  const char32_t folded = small(character);
  if (folded >= U'a' && folded <= U'z') return static_cast<char>(folded - U'a' + U'A');
  if (folded >= U'0' && folded <= U'9') return static_cast<char>(folded);
  if (folded == U'\r' || folded == U'\n' || folded == U'\t') return '\n';
  const std::size_t letter = kRussian.find(folded);
  return letter == std::u32string_view::npos ? '\0' : static_cast<char>('A' + static_cast<int>(letter));
}

char symbolOf(const KeyStroke& stroke) {
  if (stroke.command) return '\0';
  const char symbol = symbolAt(stroke.position);
  return symbol != '\0' ? symbol : symbolOf(stroke.character);
}

}  // namespace priyom::token
