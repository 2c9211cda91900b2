// SPDX-License-Identifier: GPL-3.0-or-later
// Russian words letter by letter: UTF-16 within, UTF-8 outside.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace priyom::names {

// None where it is not UTF-8.
std::optional<std::u16string> decoded(std::string_view utf8);
std::string encoded(std::u16string_view text);

char16_t lower(char16_t letter);
char16_t upper(char16_t letter);
bool isUpper(char16_t letter);
bool isLetter(char16_t letter);  // Cyrillic
bool isVowel(char16_t lowerLetter);
int syllables(std::u16string_view lowerWord);

// In lower case and with е for ё: how words are looked up.
std::u16string plain(std::u16string_view word);

// `declined`, a plain word, written as `original` is: its beginning letter by letter, what is new in lower case, all of
// it in capitals where the original was.
// `keepYo`: its ё stay.
std::u16string writtenLike(std::u16string_view original, std::u16string_view declined, bool keepYo);

}  // namespace priyom::names
