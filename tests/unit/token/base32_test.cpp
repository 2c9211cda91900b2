// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/base32.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace priyom::token {
namespace {

std::vector<std::uint8_t> bytesOf(std::string_view text) {
  return {text.begin(), text.end()};
}

// RFC 4648 section 10, without the padding.
TEST(Base32, WritesTheVectorsOfTheStandard) {
  EXPECT_EQ(base32Encode(bytesOf("")), "");
  EXPECT_EQ(base32Encode(bytesOf("f")), "MY");
  EXPECT_EQ(base32Encode(bytesOf("fo")), "MZXQ");
  EXPECT_EQ(base32Encode(bytesOf("foo")), "MZXW6");
  EXPECT_EQ(base32Encode(bytesOf("foob")), "MZXW6YQ");
  EXPECT_EQ(base32Encode(bytesOf("fooba")), "MZXW6YTB");
  EXPECT_EQ(base32Encode(bytesOf("foobar")), "MZXW6YTBOI");
}

RC_GTEST_PROP(Base32, ReadsBackWhatItWrote, (const std::vector<std::uint8_t>& bytes)) {
  const std::string text = base32Encode(bytes);
  RC_ASSERT(text.size() == base32Length(bytes.size()));
  RC_ASSERT(base32Decode(text).value() == bytes);
}

RC_GTEST_PROP(Base32, HasOneTextForEachByteString, ()) {
  const auto symbol = rc::gen::elementOf(std::string("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"));
  const auto text = *rc::gen::container<std::string>(symbol);
  const auto bytes = base32Decode(text);
  if (bytes) RC_ASSERT(base32Encode(*bytes) == text);
}

TEST(Base32, RefusesWhatNoByteStringIsWrittenAs) {
  for (const char* text : {"my", "mY", "M1", "M0", "M8", "M9", "MY======", "MZ XQ", "MY\n", "М2"}) {
    EXPECT_EQ(base32Decode(text).error().code, Errc::kMalformed) << text;
  }
  for (const char* length : {"A", "AAA", "AAAAAA", "AAAAAAAAA"}) {
    EXPECT_EQ(base32Decode(length).error().code, Errc::kMalformed) << length;
  }
}

TEST(Base32, RefusesBitsBehindTheLastByte) {
  EXPECT_TRUE(base32Decode("MY"));
  for (const char* text : {"MZ", "M2", "MZXR", "MZXW7", "MZXW6YR"}) {
    EXPECT_EQ(base32Decode(text).error().code, Errc::kMalformed) << text;
  }
}

}  // namespace
}  // namespace priyom::token
