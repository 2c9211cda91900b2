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

}  // namespace

Pcm chime() {
  constexpr double kLength = 1.5;    // seconds
  constexpr double kLoudness = 0.3;  // of the largest possible
  constexpr double kLastMoment = 0.1;
  std::vector<double> sound(static_cast<std::size_t>(kLength * kSampleRate));
  strike(sound, 0, 784);    // G5
  strike(sound, 0.4, 587);  // D5
  Pcm pcm;
  for (std::size_t i = 0; i < sound.size(); ++i) {
    const double left = kLength - static_cast<double>(i) / kSampleRate;
    pcm.push_back(static_cast<std::int16_t>(32767 * kLoudness * sound[i] * std::min(1.0, left / kLastMoment)));
  }
  return pcm;
}

}  // namespace priyom::speech
