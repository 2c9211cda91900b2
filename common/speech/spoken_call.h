// SPDX-License-Identifier: GPL-3.0-or-later
// The sentence of a call: «Талон А сорок два, окно три».
#pragma once

#include <string>

#include "domain/ticket_number.h"
#include "speech/numerals.h"

namespace priyom::speech {

// `counter` is the counter's public name, «Окно 3», «Кабинет 201»: numbers in it are said in words, and the usual words
// for a place in the other language. A name that has no such word is said as it stands in Russian, and in the other
// languages by "see the board".
std::string callSentence(const TicketNumber& number, const std::string& counter, Language language);

}  // namespace priyom::speech
