// SPDX-License-Identifier: GPL-3.0-or-later
// Where sound goes: a loudspeaker through ALSA, or a WAV file.
#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <string>

#include "domain/result.h"
#include "speech/pcm.h"

namespace priyom::speech {

// Used by one thread at a time.
class Sound {
 public:
  virtual ~Sound() = default;
  // Returns when it was heard, or soon after `stop` became true. kUnavailable: there is no such device now; the next
  // call looks for it again.
  virtual Result<void> play(const Pcm& pcm, const std::atomic<bool>& stop) = 0;
};

// "none", "alsa", "alsa:DEVICE", "wav:FILE"; kMalformed for anything else, kFailed where the file cannot be written. For
// "none" a null pointer.
Result<std::unique_ptr<Sound>> openSound(const std::string& where);

}  // namespace priyom::speech
