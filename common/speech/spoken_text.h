// SPDX-License-Identifier: GPL-3.0-or-later
// A text that was written for the eyes, as it is said aloud: «А-042» as «А сорок два», the code of an appointment
// letter by letter, «09:05» as «девять ноль пять», «27.12.1980» without its dots, «5–12» as «5 до 12». All else is left
// to the voice.
#pragma once

#include <string>

#include "speech/numerals.h"

namespace priyom::speech {

std::string spokenText(const std::string& text, Language language);

// The voice for a text on a screen of `wished`: what stands there in Cyrillic letters is Russian where the screen is
// English, since a questionnaire is not translated into every language.
Language voiceFor(const std::string& text, Language wished);

}  // namespace priyom::speech
