// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/pcm.h"

namespace priyom::speech {

std::chrono::milliseconds lengthOf(const Pcm& pcm) {
  return std::chrono::milliseconds(static_cast<std::int64_t>(pcm.size()) * 1000 / kSampleRate);
}

void append(Pcm& pcm, const Pcm& more) {
  pcm.insert(pcm.end(), more.begin(), more.end());
}

void appendSilence(Pcm& pcm, std::chrono::milliseconds length) {
  pcm.resize(pcm.size() + static_cast<std::size_t>(length.count() * kSampleRate / 1000), 0);
}

std::string wavHeader(std::size_t samples) {
  constexpr std::uint32_t kBytesOfSample = 2;
  const auto bytes = static_cast<std::uint32_t>(samples) * kBytesOfSample;
  std::string header;
  const auto number = [&](std::uint32_t value, int size) {
    for (int i = 0; i < size; ++i) header += static_cast<char>(value >> (8 * i) & 0xFF);
  };
  header += "RIFF";
  number(36 + bytes, 4);
  header += "WAVEfmt ";
  number(16, 4);
  number(1, 2);  // samples as they are
  number(1, 2);  // one channel
  number(kSampleRate, 4);
  number(kSampleRate * kBytesOfSample, 4);
  number(kBytesOfSample, 2);
  number(8 * kBytesOfSample, 2);
  header += "data";
  number(bytes, 4);
  return header;
}

}  // namespace priyom::speech
