// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/chime.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace priyom::speech {
namespace {

// A bell: the tone and two quieter ones above it, each fading; a few milliseconds of rise, that it does not click.
void strike(std::vector<double>& sound, double from, double pitch) {
  constexpr double kRise = 0.008;
  constexpr double kFade = 0.45;
  const auto begin = static_cast<std::size_t>(from * kSampleRate);
  for (auto i = begin; i < sound.size(); ++i) {
    const double t = static_cast<double>(i - begin) / kSampleRate;
    const double turn = 2 * std::numbers::pi * pitch * t;
    const double tone = std::sin(turn) * std::exp(-t / kFade) + 0.4 * std::sin(2 * turn) * std::exp(-t / (kFade / 2)) +
                        0.15 * std::sin(3.01 * turn) * std::exp(-t / (kFade / 4));
    sound[i] += tone * std::min(1.0, t / kRise);
  }
}

// One tone and, a moment later, another.
Pcm pair(double first, double second, double loudness) {
  constexpr double kLength = 1.5;  // seconds
  constexpr double kLastMoment = 0.1;
  std::vector<double> sound(static_cast<std::size_t>(kLength * kSampleRate));
  strike(sound, 0, first);
  strike(sound, 0.4, second);
  Pcm pcm;
  for (std::size_t i = 0; i < sound.size(); ++i) {
    const double left = kLength - static_cast<double>(i) / kSampleRate;
    pcm.push_back(static_cast<std::int16_t>(32767 * loudness * sound[i] * std::min(1.0, left / kLastMoment)));
  }
  return pcm;
}

}  // namespace

// Loudness: of the largest possible.
Pcm chime() {
  return pair(784, 587, 0.3);  // G5, D5
}

Pcm staffChime() {
  return pair(523, 659, 0.18);  // C5, E5
}

}  // namespace priyom::speech
