// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/spread.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace priyom {
namespace {

constexpr double kShortest = 5'000;
constexpr double kBinsPerOctave = 4;
// The last quantile is that of this share: beyond it no record of ours can tell.
constexpr double kLastShare = 0.998;

// The length below which `share` of the mass in the bins lies, straight within a bin.
double quantile(std::span<const double> shares, double total, double share) {
  double below = 0;
  for (std::size_t bin = 0; bin < shares.size(); ++bin) {
    if (shares[bin] > 0 && below + shares[bin] >= share * total) {
      const double part = (share * total - below) / shares[bin];
      const double from = bin == 0 ? 0 : binEdge(bin);
      return from + std::clamp(part, 0.0, 1.0) * (binEdge(bin + 1) - from);
    }
    below += shares[bin];
  }
  return binEdge(shares.size());
}

}  // namespace

double binEdge(std::size_t bin) {
  return kShortest * std::exp2(static_cast<double>(bin) / kBinsPerOctave);
}

std::size_t binOf(double length) {
  if (length <= kShortest) return 0;
  return std::min(kLengthBins - 1, static_cast<std::size_t>(std::log2(length / kShortest) * kBinsPerOctave));
}

std::array<double, kLengthBins> logNormalBins(double mean, double variationCoefficient) {
  const double variance = std::log1p(variationCoefficient * variationCoefficient);
  const double centre = std::log(std::max(mean, 1.0)) - variance / 2;
  const double scale = std::sqrt(2 * variance);
  const auto below = [&](double length) { return std::erfc((centre - std::log(length)) / scale) / 2; };
  std::array<double, kLengthBins> shares{};
  double before = 0;
  for (std::size_t bin = 0; bin < kLengthBins; ++bin) {
    const double until = bin + 1 == kLengthBins ? 1 : below(binEdge(bin + 1));
    shares[bin] = until - before;
    before = until;
  }
  return shares;
}

Spread Spread::ofBins(std::span<const double> shares) {
  const double total = std::accumulate(shares.begin(), shares.end(), 0.0);
  Spread spread;
  for (std::size_t step = 0; step <= kSteps; ++step)
    spread.quantiles_[step] = quantile(shares, total, std::min(static_cast<double>(step) / kSteps, kLastShare));
  return spread;
}

Spread Spread::logNormal(std::chrono::milliseconds mean, double variationCoefficient) {
  const auto wanted = static_cast<double>(mean.count());
  const auto spread = ofBins(logNormalBins(wanted, variationCoefficient));
  return spread.times(wanted / spread.mean());  // the bins are coarse: the mean is exact
}

Spread Spread::mixed(const Spread& one, const Spread& other, double shareOfOther) {
  const double longest = std::max(one.quantiles_.back(), other.quantiles_.back());
  Spread spread;
  for (std::size_t step = 0; step <= kSteps; ++step) {
    const double share = static_cast<double>(step) / kSteps;
    double low = 0;
    double high = longest;
    for (int halving = 0; halving < 48; ++halving) {
      const double middle = (low + high) / 2;
      const double below = (1 - shareOfOther) * one.shareBelow(middle) + shareOfOther * other.shareBelow(middle);
      (below < share ? low : high) = middle;
    }
    spread.quantiles_[step] = high;
  }
  return spread.times(((1 - shareOfOther) * one.mean() + shareOfOther * other.mean()) / spread.mean());
}

double Spread::shareBelow(double length) const {
  const auto next = std::upper_bound(quantiles_.begin(), quantiles_.end(), length);
  if (next == quantiles_.begin()) return 0;
  if (next == quantiles_.end()) return 1;
  const auto step = static_cast<std::size_t>(next - quantiles_.begin()) - 1;
  return (static_cast<double>(step) + (length - quantiles_[step]) / (*next - quantiles_[step])) / kSteps;
}

double Spread::rest(double passed, double share) const {
  const double gone = shareBelow(passed);
  if (gone >= 1) return passed * 0.1 * share * 2;
  return std::max(0.0, at(gone + share * (1 - gone)) - passed);
}

double Spread::mean() const {
  const double ends = (quantiles_.front() + quantiles_.back()) / 2;
  return (ends + std::accumulate(quantiles_.begin() + 1, quantiles_.end() - 1, 0.0)) / kSteps;
}

Spread Spread::times(double factor) const {
  Spread spread = *this;
  for (auto& quantile : spread.quantiles_) quantile *= factor;
  return spread;
}

}  // namespace priyom
