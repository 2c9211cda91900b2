// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "translation_sweep.h"
#include "ui/hub_session.h"
#include "ui/language.h"

namespace priyom::ui {
namespace {

TEST(Translations, RussianIsComplete) {
  expectComplete("assets/translations/ui_ru.ts", {"common/ui"});
}

TEST(Translations, TatarIsComplete) {
  expectComplete("assets/translations/ui_tt.ts", {"common/ui"});
}

TEST(Translations, AreCompiledInAndChangeAtOnce) {
  auto& language = Language::instance();
  language.configure({}, "ru", nullptr);
  EXPECT_EQ(HubSession::tr("Connected"), "Связь есть");
  language.setCode("en");
  EXPECT_EQ(HubSession::tr("Connected"), "Connected");
}

}  // namespace
}  // namespace priyom::ui
