// SPDX-License-Identifier: GPL-3.0-or-later
// Listens to a page as it stands in its window.
#pragma once

#include <gtest/gtest.h>

#include <QTest>
#include <algorithm>
#include <string>

#include "headphones.h"
#include "kiosk_screen.h"
#include "speech/spoken_text.h"
#include "ui/language.h"

namespace priyom::kiosk {

// What the page says, held against what stands on it: its title first, every control that can be used once.
inline void hearPage(Glass& screen, Headphones& headphones, const std::string& page) {
  const auto where = page + ' ' + ui::Language::instance().code().toStdString();
  const auto language = *speech::languageOf(ui::Language::instance().code().toStdString());
  const auto spoken = [&](const QString& text) {
    const auto written = text.toStdString();
    return QString::fromStdString(speech::spokenText(written, speech::voiceFor(written, language)));
  };
  headphones.take();
  screen.aloud().readPage();
  ASSERT_TRUE(QTest::qWaitFor([&] { return !screen.aloud().speaking(); })) << where;
  const auto said = headphones.take();
  screen.aloud().toggle();
  const auto reading = readScreen(screen.window);
  ASSERT_TRUE(reading.page) << where;
  ASSERT_FALSE(reading.title.isEmpty()) << where;
  ASSERT_FALSE(said.isEmpty()) << where;
  EXPECT_EQ(said.front(), spoken(reading.title)) << where;
  const auto all = said.join('\n');
  screen.save(QString::fromStdString(page), all);
  for (auto* control : usableControls(screen.window)) {
    const auto name = QAccessible::queryAccessibleInterface(control)->text(QAccessible::Name);
    // With its role before it, or as the end of a sentence of its own: "button, Back".
    const auto told = std::ranges::count_if(said, [&](const QString& sentence) {
      const auto words = ", " + spoken(name);
      return sentence.endsWith(words) || sentence.contains(words + ". ");
    });
    const auto asButton = spoken(QCoreApplication::translate("ScreenReading", "button, %1").arg(name));
    EXPECT_FALSE(control->property("multiple").isValid() && said.contains(asButton))
        << where << ": an option is said with its state: " << name.toStdString();
    EXPECT_EQ(told, 1) << where << ": " << control->objectName().toStdString() << " in\n" << all.toStdString();
  }
  EXPECT_EQ(said.count(spoken(reading.title)), 1) << where << ": the title is said once";
}

}  // namespace priyom::kiosk
