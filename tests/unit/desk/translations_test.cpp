// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/support/translations.h"

namespace priyom::desk::test {
namespace {

TEST(DeskTranslations, EverySentenceOfTheDeskHasItsRussian) {
  const auto faults = tests::translationFaults(QStringLiteral(PRIYOM_LUPDATE),
                                               QStringLiteral(PRIYOM_SOURCE_DIR "/registrar-station/desk"),
                                               QStringLiteral(PRIYOM_SOURCE_DIR "/assets/translations/desk_ru.ts"));
  EXPECT_TRUE(faults.isEmpty()) << faults.join(u'\n').toStdString();
}

}  // namespace
}  // namespace priyom::desk::test
