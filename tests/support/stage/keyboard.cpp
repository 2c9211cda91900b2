// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyboard.h"

#include <stdexcept>

namespace priyom::tests {
namespace {

// Rows of keys from the left, with the X key code of the first.
struct Row {
  unsigned first;
  std::u16string_view latin;
  std::u16string_view cyrillic;
};
constexpr Row kRows[] = {
    {10, u"1234567890-", u"1234567890-"},
    {24, u"QWERTYUIOP", u"йцукенгшщзхъ"},
    {38, u"ASDFGHJKL", u"фывапролджэ"},
    {49, u"", u"ё"},
    {52, u"ZXCVBNM", u"ячсмитьбю"},
    {65, u" ", u" "},
};

bool isLatinCapital(char16_t c) { return c >= u'A' && c <= u'Z'; }

}  // namespace

std::vector<KeyStroke> scannerKeys(std::u16string_view text) {
  std::vector<KeyStroke> keys;
  for (const char16_t c : text) {
    bool found = false;
    for (const auto& row : kRows) {
      const auto at = row.latin.find(c);
      if (at == std::u16string_view::npos) continue;
      keys.push_back({row.first + static_cast<unsigned>(at), isLatinCapital(c)});
      found = true;
      break;
    }
    if (!found) throw std::runtime_error("a scanner types capital letters and digits only");
  }
  return keys;
}

std::vector<KeyStroke> russianKeys(std::u16string_view text) {
  std::vector<KeyStroke> keys;
  for (char16_t c : text) {
    const bool capital = (c >= u'А' && c <= u'Я') || c == u'Ё';
    if (capital) c = c == u'Ё' ? u'ё' : static_cast<char16_t>(c + (u'а' - u'А'));
    bool found = false;
    for (const auto& row : kRows) {
      const auto at = row.cyrillic.find(c);
      if (at == std::u16string_view::npos) continue;
      keys.push_back({row.first + static_cast<unsigned>(at), capital});
      found = true;
      break;
    }
    if (!found) throw std::runtime_error("not on the Russian layout");
  }
  return keys;
}

}  // namespace priyom::tests
