// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "kiosk/visit.h"
#include "ui/language.h"
#include "ui/translation_sweep.h"

namespace priyom::kiosk {
namespace {

TEST(Translations, RussianIsComplete) {
  ui::expectComplete("assets/translations/kiosk_ru.ts", {"kiosk"});
}

TEST(Translations, AreCompiledIn) {
  ui::Language::instance().configure("kiosk", "ru", nullptr);
  EXPECT_EQ(Visit::tr("Touch what you need"), "Нажмите, что вам нужно");
}

}  // namespace
}  // namespace priyom::kiosk
