// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences as sound, by espeak-ng. The library is one to a process; calls from several threads take turns.
#pragma once

#include <string>

#include "domain/result.h"
#include "speech/numerals.h"
#include "speech/pcm.h"

namespace priyom::speech {

// A hall echoes: slower than people talk to each other, words a minute.
inline constexpr int kWordsAMinute = 135;

// kUnavailable: espeak-ng or its data for this language is not installed; kFailed: it made no sound.
Result<Pcm> say(const std::string& sentence, Language language);

}  // namespace priyom::speech
