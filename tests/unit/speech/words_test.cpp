// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <set>

#include "speech/numerals.h"
#include "speech/spoken_call.h"

namespace priyom::speech {
namespace {

using enum Language;

TicketNumber number(const char* text) {
  return TicketNumber::parse(text).value();
}

TEST(Numerals, RussianOnes) {
  EXPECT_EQ(numberInWords(0, kRussian), "ноль");
  EXPECT_EQ(numberInWords(1, kRussian), "один");
  EXPECT_EQ(numberInWords(2, kRussian), "два");
  EXPECT_EQ(numberInWords(11, kRussian), "одиннадцать");
  EXPECT_EQ(numberInWords(20, kRussian), "двадцать");
  EXPECT_EQ(numberInWords(42, kRussian), "сорок два");
  EXPECT_EQ(numberInWords(90, kRussian), "девяносто");
  EXPECT_EQ(numberInWords(100, kRussian), "сто");
  EXPECT_EQ(numberInWords(201, kRussian), "двести один");
  EXPECT_EQ(numberInWords(515, kRussian), "пятьсот пятнадцать");
  EXPECT_EQ(numberInWords(999, kRussian), "девятьсот девяносто девять");
  EXPECT_EQ(numberInWords(1000, kRussian), "тысяча");
  EXPECT_EQ(numberInWords(1040, kRussian), "тысяча сорок");
  EXPECT_EQ(numberInWords(2001, kRussian), "две тысячи один");
  EXPECT_EQ(numberInWords(4300, kRussian), "четыре тысячи триста");
  EXPECT_EQ(numberInWords(5000, kRussian), "пять тысяч");
}

TEST(Numerals, EnglishOnes) {
  EXPECT_EQ(numberInWords(7, kEnglish), "seven");
  EXPECT_EQ(numberInWords(42, kEnglish), "forty-two");
  EXPECT_EQ(numberInWords(113, kEnglish), "one hundred and thirteen");
  EXPECT_EQ(numberInWords(300, kEnglish), "three hundred");
  EXPECT_EQ(numberInWords(1040, kEnglish), "one thousand and forty");
}

TEST(Numerals, TatarOnes) {
  EXPECT_EQ(numberInWords(11, kTatar), "унбер");
  EXPECT_EQ(numberInWords(42, kTatar), "кырык ике");
  EXPECT_EQ(numberInWords(201, kTatar), "ике йөз бер");
  EXPECT_EQ(numberInWords(1000, kTatar), "мең");
}

TEST(Numerals, NoTwoNumbersSoundAlike) {
  for (const auto language : {kRussian, kEnglish, kTatar}) {
    std::set<std::string> said;
    for (int each = 0; each <= 9999; ++each) {
      const auto words = numberInWords(each, language);
      EXPECT_TRUE(said.insert(words).second) << words;
      EXPECT_EQ(words.find_first_of("0123456789"), std::string::npos) << words;
      EXPECT_EQ(words.find("  "), std::string::npos) << words;
    }
  }
  EXPECT_EQ(numberInWords(10000, kRussian), "10000");
}

TEST(Letters, EveryLetterOfATicketHasAName) {
  for (const auto language : {kRussian, kEnglish, kTatar}) {
    std::set<std::string> said;
    for (const auto letter : kPrefixLetters) {
      const auto name = letterInWords(letter, language);
      EXPECT_FALSE(name.empty());
      EXPECT_TRUE(said.insert(name).second) << name;
    }
  }
  EXPECT_EQ(letterInWords(u'М', kRussian), "эм");
  EXPECT_EQ(letterInWords(u'В', kEnglish), "B");
}

TEST(SpokenCall, IsSaidAsAPersonWould) {
  EXPECT_EQ(callSentence(number("А-042"), "Окно 3", kRussian), "Талон а сорок два, окно три");
  EXPECT_EQ(callSentence(number("М-006"), "Кабинет 201", kRussian), "Талон эм шесть, кабинет двести один");
  EXPECT_EQ(callSentence(number("В-1000"), "Окно 12", kEnglish), "Ticket B one thousand, window twelve");
  EXPECT_EQ(callSentence(number("К-120"), "Кабинет 7", kTatar), "Талон ка йөз егерме, кабинет җиде");
}

TEST(SpokenCall, APlaceWithoutAWordIsLeftToTheBoard) {
  EXPECT_EQ(callSentence(number("А-001"), "Игровая 2", kRussian), "Талон а один, Игровая два");
  EXPECT_EQ(callSentence(number("А-001"), "Игровая 2", kEnglish), "Ticket A one, please see the board");
  EXPECT_EQ(callSentence(number("А-001"), "", kTatar), "Талон а бер, таблога карагыз");
  EXPECT_EQ(callSentence(number("А-001"), "  ", kRussian), "Талон а один, смотрите на табло");
}

TEST(Languages, AreKnownByTheirCodes) {
  for (const auto language : {kRussian, kEnglish, kTatar}) EXPECT_EQ(languageOf(codeOf(language)), language);
  EXPECT_FALSE(languageOf("de"));
  EXPECT_FALSE(languageOf(""));
}

}  // namespace
}  // namespace priyom::speech
