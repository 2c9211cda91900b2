// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue-display/hall_scale.h"

#include <algorithm>
#include <cmath>

namespace priyom::display {
namespace {

constexpr qreal kLongSide = 1920;
constexpr qreal kShortSide = 1080;
constexpr qreal kCallsHeight = 600;  // units
constexpr qreal kRowFont = 96;
constexpr qreal kHeroFont = 300;
constexpr qreal kRowToFont = 1.22;  // a row is its font and a little air
constexpr qreal kUsualDiagonalMm = 43 * 25.4;

}  // namespace

qreal HallScale::unit() const {
  const auto [shorter, longer] = std::minmax(width_, height_);
  return std::max(0.1, std::min(longer / kLongSide, shorter / kShortSide));
}

qreal HallScale::callsHeight() const {
  return std::round(kCallsHeight * unit());
}

int HallScale::rowFont() const {
  return std::max(leastFont_, static_cast<int>(std::lround(kRowFont * unit())));
}

int HallScale::heroFont() const {
  return std::max(leastFont_, static_cast<int>(std::lround(kHeroFont * unit())));
}

int HallScale::rows() const {
  return std::clamp(static_cast<int>(callsHeight() / (kRowToFont * rowFont())), 1, kMostRows);
}

qreal HallScale::usualDpmm(qreal width, qreal height) {
  return std::hypot(width, height) / kUsualDiagonalMm;
}

}  // namespace priyom::display
