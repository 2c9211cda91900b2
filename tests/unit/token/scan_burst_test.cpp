// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/scan_burst.h"

#include <gmock/gmock.h>
#include <linux/input-event-codes.h>

#include "burst_owner.h"

namespace priyom::token {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr auto kScanner = 3ms;
constexpr auto kHand = 120ms;
const std::u32string kScan = U"PRYM010ABCDEFGH27";
const std::string kText = "PRYM010ABCDEFGH27";

struct ScanBurstTest : ::testing::Test {
  BurstOwner desk;
};

TEST(ScanSymbol, IsThePlaceOfTheKeyOnTheUsKeyboard) {
  EXPECT_EQ(symbolAt(KEY_P), 'P');
  EXPECT_EQ(symbolAt(KEY_A), 'A');
  EXPECT_EQ(symbolAt(KEY_Z), 'Z');
  EXPECT_EQ(symbolAt(KEY_L), 'L');
  EXPECT_EQ(symbolAt(KEY_1), '1');
  EXPECT_EQ(symbolAt(KEY_0), '0');
  EXPECT_EQ(symbolAt(KEY_KP0), '0');
  EXPECT_EQ(symbolAt(KEY_KP9), '9');
  EXPECT_EQ(symbolAt(KEY_ENTER), '\n');
  EXPECT_EQ(symbolAt(KEY_KPENTER), '\n');
  EXPECT_EQ(symbolAt(KEY_TAB), '\n');
  for (const std::uint16_t other : {0,
                                    KEY_ESC,
                                    KEY_MINUS,
                                    KEY_EQUAL,
                                    KEY_BACKSPACE,
                                    KEY_LEFTBRACE,
                                    KEY_RIGHTBRACE,
                                    KEY_LEFTCTRL,
                                    KEY_SEMICOLON,
                                    KEY_APOSTROPHE,
                                    KEY_GRAVE,
                                    KEY_LEFTSHIFT,
                                    KEY_BACKSLASH,
                                    KEY_COMMA,
                                    KEY_SLASH,
                                    KEY_RIGHTSHIFT,
                                    KEY_SPACE,
                                    KEY_CAPSLOCK,
                                    KEY_F10,
                                    KEY_KPMINUS,
                                    KEY_KPPLUS,
                                    KEY_KPDOT,
                                    KEY_F11,
                                    KEY_HOME,
                                    KEY_MAX,
                                    0xFFFF}) {
    EXPECT_EQ(symbolAt(other), '\0') << other;
  }
}

TEST(ScanSymbol, IsMappedBackFromTheRussianLayoutLetterByLetter) {
  const std::u32string russian = U"йцукенгшщзфывапролдячсмитьЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ";
  const std::string latin = "QWERTYUIOPASDFGHJKLZXCVBNMQWERTYUIOPASDFGHJKLZXCVBNM";
  ASSERT_EQ(russian.size(), latin.size());
  for (std::size_t i = 0; i < latin.size(); ++i) EXPECT_EQ(symbolOf(russian[i]), latin[i]) << latin[i];
  for (char32_t letter = U'a'; letter <= U'z'; ++letter) EXPECT_EQ(symbolOf(letter), symbolOf(letter - 32));
  for (const char32_t none : U"хъжэбюёХЪЖЭБЮЁ!\"№;%:?*-=,. 😀") EXPECT_EQ(symbolOf(none), '\0');
}

TEST(ScanSymbol, GoesByThePlaceBeforeTheLetter) {
  EXPECT_EQ(symbolOf(KeyStroke{.position = KEY_P, .character = U'з'}), 'P');
  EXPECT_EQ(symbolOf(KeyStroke{.position = KEY_P, .character = U'\0'}), 'P');
  EXPECT_EQ(symbolOf(KeyStroke{.position = 0, .character = U'з'}), 'P');
  EXPECT_EQ(symbolOf(KeyStroke{.position = KEY_P, .character = U'p', .command = true}), '\0') << "Ctrl+P";
}

TEST_F(ScanBurstTest, AScanIsOneEventAndLeavesNothingInTheField) {
  desk.type(kScan, kScanner);
  EXPECT_THAT(desk.scans, ElementsAre(kText)) << "without waiting for an Enter";
  desk.rest();
  EXPECT_EQ(desk.field, U"");
  EXPECT_EQ(desk.broken, 0);
}

TEST_F(ScanBurstTest, TheEnterOfTheScannerDoesNotSubmitTheForm) {
  for (const auto* end : {U"\n", U"\t", U"\r\n"}) {
    desk.type(kScan + end, kScanner);
    desk.type(U"\n", kHand);
    EXPECT_EQ(desk.field, U"\n") << "the person's own Enter does";
    desk.field.clear();
  }
  EXPECT_EQ(desk.scans.size(), 3U);
}

TEST_F(ScanBurstTest, UnderTheRussianLayoutItIsReadByItsLetters) {
  desk.type(U"ЗКНЬ010ФИСВУАПР27", kScanner);
  desk.type(U"зкнь010фисвуапр27", kScanner);  // with Caps Lock
  EXPECT_THAT(desk.scans, ElementsAre(kText, kText));
  EXPECT_EQ(desk.field, U"");
}

TEST_F(ScanBurstTest, ByPlacesTheLettersDoNotMatter) {
  const std::pair<std::uint16_t, char32_t> keys[] = {{KEY_P, U'з'}, {KEY_R, U'к'}, {KEY_Y, U'я'},
                                                     {KEY_M, 0},    {KEY_0, U')'}, {KEY_0, 0},
                                                     {KEY_2, U'"'}, {KEY_KP7, 0},  {KEY_Q, U'й'}};
  for (const auto& [position, letter] : keys) {
    desk.press({.position = position, .character = letter}, letter, kScanner);
  }
  EXPECT_THAT(desk.scans, ElementsAre("PRYM0027Q"));
}

TEST_F(ScanBurstTest, APersonTypingThePrefixGetsIt) {
  desk.type(U"Prym010", kHand);
  desk.rest();
  EXPECT_EQ(desk.field, U"Prym010");
  EXPECT_THAT(desk.scans, IsEmpty());
  EXPECT_EQ(desk.broken, 0);
}

TEST_F(ScanBurstTest, AVeryFastTypistGetsThePrefixTooAndSoDoesABusyMachine) {
  for (const bool timer : {true, false}) {
    desk.timerWorks = timer;
    for (const auto* words : {U"prym ", U"prymo ", U"ppryprym ", U"prprpr ", U"крыMPR ", U"зкнь "}) {
      desk.field.clear();
      desk.type(words, 20ms);
      EXPECT_EQ(desk.field, words);
    }
    desk.field.clear();
    desk.type(U"prym", 20ms);
    desk.type(U"7", 51ms);
    desk.rest();
    EXPECT_EQ(desk.field, U"prym7") << "too late to be a scanner's";
  }
  EXPECT_EQ(desk.broken, 0);
}

TEST_F(ScanBurstTest, AHeldKeyComesAtOnceAfterThePace) {
  ScanBurst burst;
  EXPECT_EQ(burst.patience(), std::nullopt);
  EXPECT_EQ(burst.key({.time = 1s, .character = U'P'}).key, ScanBurst::Verdict::kHold);
  EXPECT_EQ(burst.patience(), 51ms);
  EXPECT_TRUE(burst.quiet().release);
  EXPECT_EQ(burst.patience(), std::nullopt);
  EXPECT_FALSE(burst.quiet().release) << "only once";
}

TEST_F(ScanBurstTest, AKeyKeptDownIsNoScan) {
  desk.press({.character = U'P'}, U'P', kHand);
  for (int i = 0; i < 5; ++i) desk.press({.character = U'P', .repeat = true}, U'P', 30ms);
  EXPECT_EQ(desk.field, U"PPPPPP");
}

TEST_F(ScanBurstTest, ARepeatingKeyOfABusyMachineDoesNotSpoilTheScan) {
  desk.type(kScan.substr(0, 9), kScanner);
  desk.press({.character = U'B', .repeat = true}, U'B', 30ms);
  desk.type(kScan.substr(9), kScanner);
  EXPECT_THAT(desk.scans, ElementsAre(kText));
  desk.press({.character = U'x', .repeat = true}, U'x', 500ms);
  EXPECT_EQ(desk.field, U"x") << "long after the scan a repeating key is a person's";
}

TEST_F(ScanBurstTest, AShortcutIsNeverHeldAndEndsAPrefix) {
  desk.type(U"PR", kScanner);
  desk.press({.character = U'Y', .command = true}, U'^', kScanner);
  EXPECT_EQ(desk.field, U"PR^");
}

// Fault: two fast scans.
TEST_F(ScanBurstTest, TwoScansInARowAreTwo) {
  for (const auto gap : {0ms, 3ms, 60ms, 300ms}) {
    desk.scans.clear();
    desk.type(kScan, kScanner);
    desk.type(U"P", gap);
    desk.type(U"RYM002ZZ", kScanner);
    EXPECT_THAT(desk.scans, ElementsAre(kText, "PRYM002ZZ")) << gap.count();
  }
  desk.rest();
  EXPECT_EQ(desk.field, U"");
  EXPECT_EQ(desk.broken, 0);
}

TEST_F(ScanBurstTest, ABrokenScanIsToldAndNotTypedAnywhere) {
  desk.type(kScan.substr(0, 12), kScanner);
  EXPECT_EQ(desk.broken, 0);
  desk.rest();
  EXPECT_EQ(desk.broken, 1);
  desk.type(U"a", kHand);
  EXPECT_EQ(desk.field, U"a");
  EXPECT_EQ(desk.broken, 1) << "told once";
  EXPECT_THAT(desk.scans, IsEmpty());
}

TEST_F(ScanBurstTest, AScanCutByItsEnterIsBroken) {
  desk.type(kScan.substr(0, 12) + U"\n", kScanner);
  EXPECT_EQ(desk.broken, 1);
  desk.type(U"\n", kHand);
  EXPECT_EQ(desk.field, U"\n");
}

TEST_F(ScanBurstTest, WhatFollowsAForeignCharacterInAScanIsStillTheScanners) {
  for (const auto* foreign : {U"-", U"1", U"ж", U"\0"}) {
    desk.type(kScan.substr(0, 9) + foreign[0] + kScan.substr(9) + U"\n", kScanner);
    desk.type(U"б", kHand);
  }
  EXPECT_EQ(desk.broken, 4);
  EXPECT_EQ(desk.field, U"бббб");
  EXPECT_THAT(desk.scans, IsEmpty());
}

TEST_F(ScanBurstTest, ALengthThatIsNoneIsBroken) {
  for (const auto* text : {U"PRYM0A0ABCDEFGHIJ", U"PRYM000", U"PRYM1\n", U"PRYM12-"}) {
    desk.type(text, kScanner);
    desk.type(U"я", kHand);
  }
  EXPECT_EQ(desk.broken, 4);
  EXPECT_EQ(desk.field, U"яяяя");
}

TEST_F(ScanBurstTest, AfterABreakAPersonIsHeardAtOnceEvenIfTheScannerIsNotDone) {
  desk.type(kScan.substr(0, 9) + U"-", kScanner);
  desk.type(std::u32string(40, U'я'), 20ms);  // a cat on the keys, faster than any hand
  EXPECT_GE(desk.field.size(), 30U) << "no more is swallowed than the scan still had to give";
}

// Lost keys, and the next ticket under the scanner at once: the second is read, the first is told.
TEST_F(ScanBurstTest, AScanThatLostKeysDoesNotSwallowTheNext) {
  const std::u32string body = kScan.substr(0, 7);
  for (std::size_t lost = 1; lost <= 10; ++lost) {
    desk.scans.clear();
    desk.broken = 0;
    desk.type(kScan.substr(0, kScan.size() - lost), kScanner);
    desk.type(kScan, kScanner);
    desk.type(U"ю", kHand);
    ASSERT_FALSE(desk.scans.empty()) << lost;
    EXPECT_EQ(desk.scans.back(), kText) << lost;
    EXPECT_EQ(desk.broken + static_cast<int>(desk.scans.size()), 2) << lost;
  }
  EXPECT_EQ(desk.field, std::u32string(10, U'ю'));
}

TEST_F(ScanBurstTest, AScanAfterAForeignCharacterIsRead) {
  desk.type(kScan.substr(0, 9) + U"-", kScanner);
  desk.type(kScan, kScanner);
  EXPECT_EQ(desk.broken, 1);
  EXPECT_THAT(desk.scans, ElementsAre(kText));
}

TEST_F(ScanBurstTest, ASlowScannerCanBeAllowedFor) {
  BurstOwner slow({.prefix = 80ms, .breakOff = 200ms});
  slow.type(kScan, 70ms);
  EXPECT_THAT(slow.scans, ElementsAre(kText));
  desk.type(kScan, 70ms);
  EXPECT_EQ(desk.field, kScan);
}

TEST_F(ScanBurstTest, TheLongestTokenIsRead) {
  desk.type(U"PRYM999" + std::u32string(999, U'7'), 1ms);
  ASSERT_EQ(desk.scans.size(), 1U);
  EXPECT_EQ(desk.scans[0].size(), 1006U);
}

TEST_F(ScanBurstTest, AClockThatJumpsBackDoesNotTearTheScan) {
  desk.type(kScan.substr(0, 9), kScanner);
  desk.press({.character = kScan[9]}, kScan[9], -1h);
  desk.type(kScan.substr(10), kScanner);
  EXPECT_THAT(desk.scans, ElementsAre(kText));
}

}  // namespace
}  // namespace priyom::token
