// SPDX-License-Identifier: GPL-3.0-or-later
// Sound as samples: one channel, 16 bits.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace priyom::speech {

// What espeak-ng gives; all sounds here have it.
inline constexpr int kSampleRate = 22050;  // Hz

using Pcm = std::vector<std::int16_t>;

std::chrono::milliseconds lengthOf(const Pcm& pcm);
void append(Pcm& pcm, const Pcm& more);
void appendSilence(Pcm& pcm, std::chrono::milliseconds length);

// The 44 bytes before the samples of a WAV file with so many of them.
std::string wavHeader(std::size_t samples);

}  // namespace priyom::speech
