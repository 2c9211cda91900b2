// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QFile>
#include <QRegularExpression>

#include "ui/hub_session.h"
#include "ui/language.h"

namespace priyom::ui {
namespace {

TEST(Translations, RussianHasNothingUnfinished) {
  QFile file(PRIYOM_SOURCE_DIR "/assets/translations/ui_ru.ts");
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  const auto text = QString::fromUtf8(file.readAll());
  EXPECT_GE(text.count("<message>"), 8);
  for (const char* mark : {"unfinished", "vanished", "obsolete", "<translation></translation>", "<translation/>"})
    EXPECT_EQ(text.count(mark), 0) << mark;
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
