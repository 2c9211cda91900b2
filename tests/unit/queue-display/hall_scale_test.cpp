// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue-display/hall_scale.h"

#include <gtest/gtest.h>

namespace priyom::display {
namespace {

constexpr double kFigureOfFont = 0.7;  // PT Sans

// Fonts that are just legible from so far: figures of distance / 150.
int leastFont(double width, double height, double metres) {
  return static_cast<int>(metres * 1000 / 150 / kFigureOfFont * HallScale::usualDpmm(width, height)) + 1;
}

TEST(HallScale, SixCallsFitAndAreLegibleFromFiveMetresOnEveryUsualScreen) {
  const std::pair<double, double> screens[] = {{1920, 1080}, {3840, 2160}, {1080, 1920}, {1366, 768}};
  for (const auto& [width, height] : screens) {
    const auto least = leastFont(width, height, 5);
    const HallScale scale(width, height, least);
    EXPECT_EQ(scale.rows(), HallScale::kMostRows) << width << " x " << height;
    EXPECT_GE(scale.rowFont(), least);
    EXPECT_LE(scale.rowFont() * scale.rows(), scale.callsHeight());
    EXPECT_EQ(scale.portrait(), height > width);
  }
}

TEST(HallScale, FromFarAwayFewerCallsAreDrawnRatherThanIllegibleOnes) {
  const auto least = leastFont(1920, 1080, 10);
  const HallScale scale(1920, 1080, least);
  EXPECT_GE(scale.rowFont(), least);
  EXPECT_LT(scale.rows(), HallScale::kMostRows);
  EXPECT_GE(scale.rows(), 1);
  EXPECT_LE(scale.rowFont() * scale.rows(), scale.callsHeight());
}

TEST(HallScale, EverythingGrowsWithTheWindow) {
  const HallScale small(1920, 1080, 1);
  const HallScale large(3840, 2160, 1);
  EXPECT_DOUBLE_EQ(large.unit(), 2 * small.unit());
  EXPECT_EQ(large.heroFont(), 2 * small.heroFont());
}

}  // namespace
}  // namespace priyom::display
