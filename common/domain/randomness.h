// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that look random and are the same for the same seed on every machine: for the forecast and the simulation,
// never for an id or a secret.
#pragma once

#include <cmath>
#include <cstdint>

namespace priyom {

// The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
constexpr std::uint64_t scrambled(std::uint64_t value) {
  value += 0x9e3779b97f4a7c15U;
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
  return value ^ (value >> 31U);
}

class Randomness {
 public:
  explicit Randomness(std::uint64_t seed) : state_(scrambled(seed)) {}

  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15U;
    return scrambled(state_);
  }
  // In 0 … 1, 1 excluded.
  double share() { return static_cast<double>(next() >> 11U) * 0x1p-53; }
  // The gap to the next of events that come `rate` to the hour, in ms.
  double gap(double rate) { return -std::log1p(-share()) * 3'600'000 / rate; }

 private:
  std::uint64_t state_;
};

}  // namespace priyom
