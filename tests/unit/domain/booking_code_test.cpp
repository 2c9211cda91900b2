// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking_code.h"

#include <gtest/gtest.h>

#include <set>

namespace priyom {
namespace {

constexpr std::string_view kDigits = "0123456789";

std::string_view alphabetOf(std::size_t place) {
  return place >= 3 && place <= 5 ? kDigits : BookingCode::kLetters;
}

TEST(BookingCode, TheSeedsOwnCodeReads) {
  const auto code = BookingCode::parse("FF - Z758LF");
  ASSERT_TRUE(code) << code.error().text;
  EXPECT_EQ(code->text(), "FF - Z758LF");
  EXPECT_EQ(code->compact(), "FFZ758LF");
}

TEST(BookingCode, ReadsWhatPeopleType) {
  const auto code = BookingCode::parse("FFZ758LF").value();
  for (const auto* const typed : {"ffz758lf", " FF–Z758LF ", "f f - z 7 5 8 l f", "FF-Z758LF"})
    EXPECT_EQ(BookingCode::parse(typed).value(), code) << typed;
  // Of letters that all look alike in Cyrillic.
  for (std::uint32_t number = 0;; ++number) {
    ASSERT_LT(number, BookingCode::kCount);
    const auto other = BookingCode::of(number);
    const auto& text = other.compact();
    if (text.find_first_not_of("ABEKMHPCTYX0123456789") != std::string::npos || text.find('0') == std::string::npos)
      continue;
    std::string cyrillic;
    for (const char c : text) {
      constexpr std::string_view kLatin = "ABEKMHPCTYX";
      constexpr std::string_view kCyrillic = "АВЕКМНРСТУХ";
      const auto at = kLatin.find(c);
      cyrillic += c == '0'                       ? "О"
                  : at == std::string_view::npos ? std::string(1, c)
                                                 : std::string(kCyrillic.substr(at * 2, 2));
    }
    EXPECT_EQ(BookingCode::parse(cyrillic).value(), other) << cyrillic;
    break;
  }
}

TEST(BookingCode, RefusesWhatIsNone) {
  for (const auto* const text :
       {"", "FF", "FF - Z758L", "FF - Z758LFF", "FF - ZZ58LF", "FI - Z758LF", "FF*Z758LF", "\xd0"})
    EXPECT_EQ(BookingCode::parse(text).error().code, Errc::kMalformed) << text;
  EXPECT_EQ(BookingCode::parse("FF - Z759LF").error().code, Errc::kForged);
}

// All single changes and all swaps of neighbours, over a sample of the codes spread through the whole space.
TEST(BookingCode, AnyOneWrongCharacterAndAnySwapOfNeighboursIsNoticed) {
  std::set<std::string> seen;
  for (std::uint32_t step = 0; step < 4000; ++step) {
    const auto code = BookingCode::of(step * 3041U).compact();
    ASSERT_EQ(BookingCode::parse(code).value().compact(), code);
    seen.insert(code);
    for (std::size_t place = 0; place < code.size(); ++place) {
      for (const char wrong : alphabetOf(place)) {
        if (wrong == code[place]) continue;
        auto changed = code;
        changed[place] = wrong;
        ASSERT_FALSE(BookingCode::parse(changed)) << code << " typed as " << changed;
      }
      if (place + 1 == code.size() || code[place] == code[place + 1]) continue;
      auto swapped = code;
      std::swap(swapped[place], swapped[place + 1]);
      ASSERT_FALSE(BookingCode::parse(swapped)) << code << " typed as " << swapped;
    }
  }
  EXPECT_EQ(seen.size(), 4000U) << "two numbers give one code";
}

// The check is linear, so it misses two wrong characters only if some pair of changes cancels out: all pairs of places
// and all pairs of changes.
TEST(BookingCode, AnyTwoWrongCharactersAreNoticed) {
  const auto code = BookingCode::parse("FFZ758LF").value().compact();
  for (std::size_t first = 0; first < code.size(); ++first) {
    for (std::size_t second = first + 1; second < code.size(); ++second) {
      for (const char one : alphabetOf(first)) {
        for (const char two : alphabetOf(second)) {
          auto changed = code;
          changed[first] = one;
          changed[second] = two;
          ASSERT_EQ(static_cast<bool>(BookingCode::parse(changed)), changed == code) << changed;
        }
      }
    }
  }
}

}  // namespace
}  // namespace priyom
