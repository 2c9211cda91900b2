// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <gtest/gtest.h>

#include <QVariant>

namespace priyom::ui {
namespace {

TEST(Theme, EveryTextCanBeReadOnItsGroundInEveryPalette) {
  auto& theme = Theme::instance();
  for (const auto scale : {Theme::Scale::Kiosk, Theme::Scale::Desk, Theme::Scale::Display})
    for (const bool night : {false, true})
      for (const bool contrast : {false, true}) {
        theme.configure(scale, 4.03);
        theme.setNight(night);
        theme.setHighContrast(contrast);
        const auto pairs = theme.pairs();
        ASSERT_GE(pairs.size(), 16U);
        for (const auto& pair : pairs)
          EXPECT_GE(Theme::contrast(pair.text, pair.ground), 7.0)
              << pair.name << (night ? ", night" : "") << (contrast ? ", high contrast" : "");
      }
  theme.setNight(false);
  theme.setHighContrast(false);
  theme.configure(Theme::Scale::Kiosk, 4.03);
}

TEST(Theme, HighContrastIsWhiteAndYellowOnBlack) {
  auto& theme = Theme::instance();
  theme.setHighContrast(true);
  EXPECT_EQ(theme.property("paper").value<QColor>(), QColor(Qt::black));
  EXPECT_EQ(theme.property("ink").value<QColor>(), QColor(Qt::white));
  theme.setHighContrast(false);
  EXPECT_EQ(theme.property("paper").value<QColor>(), QColor(0xFB, 0xF8, 0xF3));
}

TEST(Theme, TextGrowsToTwiceItsSizeAtTheKioskOnlyAndTitlesStayTheLarger) {
  auto& theme = Theme::instance();
  theme.configure(Theme::Scale::Kiosk, 4.03);
  const int small = theme.fontSmall(), body = theme.fontBody(), key = theme.fontKey();
  for (const int percent : {125, 150, 200}) {
    theme.setTextScale(percent);
    EXPECT_NEAR(theme.fontSmall(), small * percent / 100.0, 1);
    EXPECT_NEAR(theme.fontBody(), body * percent / 100.0, 1);
    EXPECT_NEAR(theme.fontKey(), key, 1);
    EXPECT_LT(theme.fontBody(), theme.fontTitle());
    EXPECT_LT(theme.fontTitle(), theme.fontLarge());
    EXPECT_LT(theme.fontLarge(), theme.fontHuge());
  }
  theme.configure(Theme::Scale::Desk, 4.03);
  const int desk = theme.fontBody();
  theme.setTextScale(100);
  EXPECT_EQ(theme.fontBody(), desk);
  theme.configure(Theme::Scale::Kiosk, 4.03);
}

TEST(Theme, ALabelGivesWayBeforeItsWordIsBrokenButNotUnderItsUsualSize) {
  auto& theme = Theme::instance();
  theme.configure(Theme::Scale::Kiosk, 4.03);
  const int usual = theme.fontBody();
  theme.setTextScale(200);
  const int large = theme.fontBody();
  const auto word = QString::fromUtf8("Пропустить");
  EXPECT_EQ(theme.fitted(word, large, false, 10'000), large);
  EXPECT_LT(theme.fitted(word, large, false, 300), large);
  EXPECT_GE(theme.fitted(word, large, false, 300), usual - 1);
  EXPECT_GE(theme.fitted(word, large, false, 10), usual - 1);
  theme.setTextScale(100);
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
