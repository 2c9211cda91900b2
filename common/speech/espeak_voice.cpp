// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/espeak_voice.h"

#include <espeak-ng/speak_lib.h>

#include <mutex>

namespace priyom::speech {
namespace {

int take(short* samples, int count, espeak_EVENT* events) {
  auto* const pcm = static_cast<Pcm*>(events->user_data);
  if (samples && pcm) pcm->insert(pcm->end(), samples, samples + count);
  return 0;
}

// The sample rate; below zero where the library did not start.
int start() {
  const int rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nullptr, espeakINITIALIZE_DONT_EXIT);
  if (rate < 0) return rate;
  espeak_SetSynthCallback(take);
  espeak_SetParameter(espeakRATE, kWordsAMinute, 0);
  return rate;
}

}  // namespace

Result<Pcm> say(const std::string& sentence, Language language) {
  static std::mutex mutex;
  const std::lock_guard lock(mutex);
  static const int rate = start();
  if (rate != kSampleRate) return fail(Errc::kUnavailable, "espeak-ng does not start: is espeak-ng-data installed?");
  const std::string code(codeOf(language));
  if (espeak_SetVoiceByName(code.c_str()) != EE_OK)
    return fail(Errc::kUnavailable, "espeak-ng has no voice for '" + code + "'");
  Pcm pcm;
  const auto done = espeak_Synth(sentence.c_str(), sentence.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, nullptr, &pcm);
  if (done != EE_OK || pcm.empty()) return fail(Errc::kFailed, "espeak-ng said nothing for '" + sentence + "'");
  return pcm;
}

}  // namespace priyom::speech
