// SPDX-License-Identifier: GPL-3.0-or-later
// How a word of a name changes: the first rule that fits, of a table that is read from top to bottom.
#pragma once

#include <string>
#include <string_view>

#include "names/names.h"

namespace priyom::names {

enum class Part { kSurname, kGiven, kPatronymic };

// `word` is plain (text.h) and one word without a hyphen; `soft` tells whether its last vowel was written ё. `first`: it
// is the first of a surname with a hyphen. kNominative gives it back.
struct Declined {
  std::u16string word;
  bool stressMoved = false;  // a ё of the word is none any more: Пётр, Петра
};
Declined declined(std::u16string_view word, bool soft, Part part, Gender gender, Case wanted, bool first);

}  // namespace priyom::names
