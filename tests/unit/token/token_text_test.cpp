// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/token_text.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "token/base32.h"

namespace priyom::token {
namespace {

using Bytes = std::vector<std::uint8_t>;

TEST(TokenText, IsPrefixLengthAndBody) {
  EXPECT_EQ(formatTokenText(Bytes{'f', 'o', 'o'}).value(), "PRYM005MZXW6");
  EXPECT_EQ(parseTokenText("PRYM005MZXW6").value(), (Bytes{'f', 'o', 'o'}));
}

RC_GTEST_PROP(TokenText, ReadsBackWhatItWrote, ()) {
  const auto size = *rc::gen::inRange<std::size_t>(1, kMaxBytes + 1);
  const auto bytes = *rc::gen::container<Bytes>(size, rc::gen::arbitrary<std::uint8_t>());
  RC_ASSERT(parseTokenText(formatTokenText(bytes).value()).value() == bytes);
}

TEST(TokenText, HoldsTheLongestTokenAndNotOneByteMore) {
  EXPECT_EQ(base32Length(kMaxBytes), kMaxBody);
  EXPECT_EQ(parseTokenText(formatTokenText(Bytes(kMaxBytes, 7)).value()).value().size(), kMaxBytes);
  EXPECT_EQ(formatTokenText(Bytes(kMaxBytes + 1, 7)).error().code, Errc::kTooLarge);
  EXPECT_EQ(formatTokenText(Bytes{}).error().code, Errc::kMalformed);
}

TEST(TokenText, RefusesEveryCutOfAGoodText) {
  const std::string whole = formatTokenText(Bytes(38, 0xA5)).value();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_EQ(parseTokenText(std::string_view(whole).substr(0, size)).error().code, Errc::kMalformed) << size;
  }
}

TEST(TokenText, RefusesWhatIsNotOurs) {
  for (const char* text : {"", "P", "PRY", "PRYM", "PRYM0", "PRYM000", "PRYM005", "prym005MZXW6", "PRYM005mzxw6",
                           "PRYM005MZXW6\n", "PRYM005MZXW6Y", " PRYM005MZXW6", "PRYM05MZXW6", "PRYM+05MZXW6",
                           "PRYM00AMZXW6", "PRYM005MZXW7", "https://example.org/", "ЗКНЬ005MZXW6"}) {
    EXPECT_EQ(parseTokenText(text).error().code, Errc::kMalformed) << text;
  }
}

// Fault: a QR of 7 KB.
TEST(TokenText, RefusesSevenKilobytes) {
  EXPECT_EQ(parseTokenText(std::string(7089, '7')).error().code, Errc::kMalformed);
  EXPECT_EQ(parseTokenText("PRYM999" + std::string(7000, 'A')).error().code, Errc::kMalformed);
}

}  // namespace
}  // namespace priyom::token
