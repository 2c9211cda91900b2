// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/spoken_text.h"

#include <gtest/gtest.h>

namespace priyom::speech {
namespace {

using enum Language;

TEST(SpokenText, ANumberOfATicketIsALetterAndANumber) {
  EXPECT_EQ(spokenText("А-042", kRussian), "а сорок два");
  EXPECT_EQ(spokenText("Ваш номер: М-1001.", kRussian), "Ваш номер: эм тысяча один.");
  EXPECT_EQ(spokenText("number А-042", kEnglish), "number A forty-two");
  EXPECT_EQ(spokenText("«Х-007»", kTatar), "«ха җиде»");
}

TEST(SpokenText, WhatOnlyLooksLikeANumberOfATicketStays) {
  for (const char* text : {"КА-042", "А-42", "А-04256", "А-042б", "Б-042", "ул. Мира, д. 5", "А", "А-", ""})
    EXPECT_EQ(spokenText(text, kRussian), text);
}

TEST(SpokenText, TheCodeOfAnAppointmentIsSpelled) {
  EXPECT_EQ(spokenText("Код FF - Z758LF", kRussian), "Код F, F, Z, семь, пять, восемь, L, F");
  EXPECT_EQ(spokenText("FF - Z758LG", kRussian), "FF - Z758LG") << "no code";
}

TEST(SpokenText, TimesDatesAndRangesLoseTheirSigns) {
  EXPECT_EQ(spokenText("в 09:05", kRussian), "в девять ноль пять");
  EXPECT_EQ(spokenText("10:42, 10:00", kRussian), "десять сорок два, десять ноль ноль");
  EXPECT_EQ(spokenText("25:00 1:234", kRussian), "25:00 1:234");
  EXPECT_EQ(spokenText("Например, 27.12.1980", kRussian), "Например, 27 12 1980");
  EXPECT_EQ(spokenText("примерно 5–12 мин.", kRussian), "примерно 5 до 12 минут");
  EXPECT_EQ(spokenText("8-800-2000-122", kRussian), "8-800-2000-122");
}

TEST(SpokenText, ARussianQuestionOnAnEnglishScreenHasARussianVoice) {
  EXPECT_EQ(voiceFor("Есть ли у вас дети?", kEnglish), kRussian);
  EXPECT_EQ(voiceFor("Take a ticket", kEnglish), kEnglish);
  EXPECT_EQ(voiceFor("42", kEnglish), kEnglish);
  EXPECT_EQ(voiceFor("А-042", kEnglish), kEnglish);
  EXPECT_EQ(voiceFor("Есть ли у вас дети?", kTatar), kTatar);
}

}  // namespace
}  // namespace priyom::speech
