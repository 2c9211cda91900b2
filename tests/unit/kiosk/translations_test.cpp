// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QLocale>

#include "kiosk/visit.h"
#include "ui/language.h"
#include "ui/translation_sweep.h"

namespace priyom::kiosk {
namespace {

TEST(Translations, RussianIsComplete) {
  ui::expectComplete("assets/translations/kiosk_ru.ts", {"kiosk"});
}

TEST(Translations, TatarIsComplete) {
  ui::expectComplete("assets/translations/kiosk_tt.ts", {"kiosk"});
}

TEST(Translations, TheLanguagesThatAreOfferedAreThoseThatAreThere) {
  ui::Language::instance().configure("kiosk", "tt", nullptr);
  EXPECT_EQ(Visit::tr("Your ticket is ready"), "Талоныгыз әзер");
  EXPECT_EQ(ui::Language::instance().name(), "Татарча");
  QStringList codes;
  for (const auto& offered : ui::Language::instance().offered()) codes << offered.toMap()["code"].toString();
  EXPECT_EQ(codes, (QStringList{"ru", "tt", "en"}));
}

TEST(Translations, DaysAndMonthsAreTatarToo) {
  EXPECT_EQ(QLocale("tt").toString(QDate(2026, 11, 22), "dddd, d MMMM"), "якшәмбе, 22 ноябрь");
}

TEST(Translations, AreCompiledIn) {
  ui::Language::instance().configure("kiosk", "ru", nullptr);
  EXPECT_EQ(Visit::tr("Touch what you need"), "Нажмите, что вам нужно");
}

}  // namespace
}  // namespace priyom::kiosk
