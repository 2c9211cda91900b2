// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/code_guard.h"

#include <gtest/gtest.h>

namespace priyom::kiosk {
namespace {

using namespace std::chrono_literals;

const CodeGuard::Time kMorning{std::chrono::hours(1000)};

TEST(CodeGuard, AFewMistakesCostNothing) {
  CodeGuard guard;
  for (int i = 0; i < CodeGuard::kTypedFreely - 1; ++i) guard.typedWrong(kMorning + i * 10s);
  EXPECT_FALSE(guard.typingRests(kMorning + 60s));
}

TEST(CodeGuard, EachMistakeMoreCostsTwiceTheTimeAndNeverMoreThanTheMost) {
  CodeGuard guard;
  auto now = kMorning;
  for (int i = 0; i < CodeGuard::kTypedFreely; ++i) guard.typedWrong(now);
  for (const auto rest : {1min, 2min, 4min, 8min, 15min, 15min}) {
    ASSERT_TRUE(guard.typingRests(now));
    EXPECT_EQ(*guard.typingRests(now) - now, rest);
    EXPECT_TRUE(guard.typingRests(now + rest - 1ms));
    now += rest;
    EXPECT_FALSE(guard.typingRests(now));
    guard.typedWrong(now);
  }
}

TEST(CodeGuard, NeverClosesTheReaderForLong) {
  CodeGuard guard;
  for (int i = 0; i < 100; ++i) guard.typedWrong(kMorning);
  EXPECT_FALSE(guard.readerRests(kMorning)) << "what is typed is not what is read";
  for (int i = 0; i < 1000; ++i) guard.readWrong(kMorning);
  ASSERT_TRUE(guard.readerRests(kMorning));
  EXPECT_LE(*guard.readerRests(kMorning) - kMorning, 10s);
}

TEST(CodeGuard, ForgetsAnHourLater) {
  CodeGuard guard;
  for (int i = 0; i < 9; ++i) guard.typedWrong(kMorning);
  guard.typedWrong(kMorning + CodeGuard::kForgotten);
  EXPECT_FALSE(guard.typingRests(kMorning + CodeGuard::kForgotten));
}

// A bored afternoon of four hours: so many codes can be tried at the most, of twelve million.
TEST(CodeGuard, LetsAPatientGuesserTryFewCodes) {
  CodeGuard guard;
  int tried = 0;
  for (auto now = kMorning; now < kMorning + 4h; now += 5s) {
    if (guard.typingRests(now)) continue;
    guard.typedWrong(now);
    ++tried;
  }
  EXPECT_LE(tried, 25);
}

}  // namespace
}  // namespace priyom::kiosk
