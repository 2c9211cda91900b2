// SPDX-License-Identifier: GPL-3.0-or-later
#include "names/text.h"

#include <algorithm>

namespace priyom::names {

std::optional<std::u16string> decoded(std::string_view utf8) {
  std::u16string text;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto byte = [&](std::size_t offset) { return static_cast<unsigned char>(utf8[at + offset]); };
    const unsigned first = byte(0);
    const std::size_t length = first < 0x80 ? 1 : first >> 5 == 0x6 ? 2 : first >> 4 == 0xE ? 3 : first >> 3 == 0x1E ? 4 : 0;
    if (length == 0 || at + length > utf8.size()) return std::nullopt;
    unsigned code = length == 1 ? first : first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
      if (byte(i) >> 6 != 2) return std::nullopt;
      code = code << 6 | (byte(i) & 0x3FU);
    }
    constexpr unsigned kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
    if (code < kLeast[length] || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return std::nullopt;
    if (code < 0x10000) {
      text += static_cast<char16_t>(code);
    } else {
      text += static_cast<char16_t>(0xD800 + ((code - 0x10000) >> 10));
      text += static_cast<char16_t>(0xDC00 + ((code - 0x10000) & 0x3FF));
    }
    at += length;
  }
  return text;
}

std::string encoded(std::u16string_view text) {
  std::string utf8;
  for (std::size_t at = 0; at < text.size(); ++at) {
    unsigned code = text[at];
    if (code >= 0xD800 && code < 0xDC00 && at + 1 < text.size())
      code = 0x10000 + ((code - 0xD800) << 10) + (text[++at] - 0xDC00U);
    const auto add = [&](unsigned byte) { utf8 += static_cast<char>(byte); };
    if (code < 0x80) {
      add(code);
    } else if (code < 0x800) {
      add(0xC0 | code >> 6);
      add(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
      add(0xE0 | code >> 12);
      add(0x80 | (code >> 6 & 0x3F));
      add(0x80 | (code & 0x3F));
    } else {
      add(0xF0 | code >> 18);
      add(0x80 | (code >> 12 & 0x3F));
      add(0x80 | (code >> 6 & 0x3F));
      add(0x80 | (code & 0x3F));
    }
  }
  return utf8;
}

char16_t lower(char16_t letter) {
  if (letter >= u'А' && letter <= u'Я') return static_cast<char16_t>(letter + 32);
  return letter == u'Ё' ? u'ё' : letter;
}

char16_t upper(char16_t letter) {
  if (letter >= u'а' && letter <= u'я') return static_cast<char16_t>(letter - 32);
  return letter == u'ё' ? u'Ё' : letter;
}

bool isUpper(char16_t letter) {
  return lower(letter) != letter;
}

bool isLetter(char16_t letter) {
  return isUpper(letter) || upper(letter) != letter;
}

bool isVowel(char16_t lowerLetter) {
  return std::u16string_view(u"аеёиоуыэюя").find(lowerLetter) != std::u16string_view::npos;
}

int syllables(std::u16string_view lowerWord) {
  return static_cast<int>(std::ranges::count_if(lowerWord, isVowel));
}

std::u16string plain(std::u16string_view word) {
  std::u16string made;
  for (const auto letter : word) made += lower(letter) == u'ё' ? u'е' : lower(letter);
  return made;
}

std::u16string writtenLike(std::u16string_view original, std::u16string_view declined, bool keepYo) {
  const bool capitals = original.size() > 1 && std::ranges::all_of(original, [](char16_t c) { return isUpper(c) || !isLetter(c); });
  const auto base = plain(original);
  std::u16string written;
  bool same = true;
  for (std::size_t i = 0; i < declined.size(); ++i) {
    same = same && i < base.size() && base[i] == declined[i];
    const bool first = i == 0 && isUpper(original.front());
    const bool kept = same && (keepYo || lower(original[i]) != u'ё');
    written += kept ? original[i] : capitals || first || (same && isUpper(original[i])) ? upper(declined[i]) : declined[i];
  }
  return written;
}

}  // namespace priyom::names
