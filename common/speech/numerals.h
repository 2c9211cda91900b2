// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and letters of tickets in words, as they are said aloud: «сорок два», «двести один», "forty-two", "кырык ике".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace priyom::speech {

enum class Language { kRussian, kEnglish, kTatar };

// "ru", "en", "tt".
std::optional<Language> languageOf(std::string_view code);
std::string_view codeOf(Language language);

// 0 … 9999, in the form that counts nothing («два», «один»); any other number as its figures.
std::string numberInWords(int number, Language language);

// How the letter of a ticket is called: «эм», «вэ». In English that of the Latin letter which looks the same.
std::string letterInWords(char16_t letter, Language language);

}  // namespace priyom::speech
