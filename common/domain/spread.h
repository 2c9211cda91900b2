// SPDX-License-Identifier: GPL-3.0-or-later
// How long something takes, as a distribution: 65 quantiles with straight lines between them. Cheap to draw from, also
// from what is left when part of it has passed.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <span>

namespace priyom {

class Spread {
 public:
  static constexpr std::size_t kSteps = 64;

  Spread() = default;  // always zero
  static Spread logNormal(std::chrono::milliseconds mean, double variationCoefficient);
  // Of two kinds of business: so large a share (0 … 1) is of the second.
  static Spread mixed(const Spread& one, const Spread& other, double shareOfOther);
  // `shares` of the lengths that end below the Lengths' edges (lengths.h); they need not add up to 1.
  static Spread ofBins(std::span<const double> shares);

  // The length in ms that this share (0 … 1) of all stays below.
  double at(double share) const {
    const double place = share * kSteps;
    const auto step = place < kSteps ? static_cast<std::size_t>(place) : kSteps - 1;
    return quantiles_[step] + (place - static_cast<double>(step)) * (quantiles_[step + 1] - quantiles_[step]);
  }
  // The share that stays below this length in ms.
  double shareBelow(double length) const;
  // What is left in ms after `passed`: 0 and more. `share` as in at(), of those that take longer than `passed`. Past
  // the longest known, an even guess of a tenth of what has passed.
  double rest(double passed, double share) const;
  double mean() const;
  Spread times(double factor) const;

 private:
  std::array<double, kSteps + 1> quantiles_{};
};

// The bins in which lengths are counted: a quarter of an octave each, from 5 s to 4 h.
inline constexpr std::size_t kLengthBins = 46;
double binEdge(std::size_t bin);  // the lower edge in ms; of kLengthBins: the upper edge of the last
std::size_t binOf(double length);
// How a log-normal's mass lies in the bins.
std::array<double, kLengthBins> logNormalBins(double mean, double variationCoefficient);

}  // namespace priyom
