// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <gtest/gtest.h>

namespace priyom::ui {
namespace {

TEST(Theme, EveryTextCanBeReadOnItsGround) {
  const auto pairs = Theme::instance().pairs();
  ASSERT_GE(pairs.size(), 14U);
  for (const auto& pair : pairs) EXPECT_GE(Theme::contrast(pair.text, pair.ground), 7.0) << pair.name;
}

TEST(Theme, ContrastIsThatOfWcag) {
  EXPECT_DOUBLE_EQ(Theme::contrast(Qt::black, Qt::white), 21.0);
  EXPECT_NEAR(Theme::contrast(QColor(0x77, 0x77, 0x77), Qt::white), 4.48, 0.01);  // WCAG's well-known example
}

TEST(Theme, AButtonOfTwentyMillimetresIsNeverLessOnAnyPanel) {
  for (const qreal dpmm : {3.36, 4.03, 3.78, 7.99}) {
    Theme::instance().configure(Theme::Scale::Kiosk, dpmm);
    EXPECT_GE(Theme::instance().target() / dpmm, 20.0);
    EXPECT_LT(Theme::instance().target() / dpmm, 20.4);
    EXPECT_GE(Theme::instance().gap() / dpmm, 4.0);
  }
}

TEST(Theme, CapitalsOnTheKioskAreTallEnough) {
  Theme::instance().configure(Theme::Scale::Kiosk, 4.03);
  EXPECT_GE(Theme::instance().fontSmall() * 0.7 / 4.03, 4.8);  // mm; accessibility figure for capital letters
}

TEST(Theme, FiguresInTheHallAreADistanceOver150High) {
  Theme::instance().configure(Theme::Scale::Display, 1.6, 6.0);
  EXPECT_GE(Theme::instance().fontSmall() * 0.7 / 1.6, 40.0);
  Theme::instance().configure(Theme::Scale::Kiosk, 4.03);
}

}  // namespace
}  // namespace priyom::ui
