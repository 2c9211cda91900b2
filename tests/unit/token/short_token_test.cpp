// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/short_token.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "token/base32.h"
#include "token/token_text.h"

namespace priyom::token {
namespace {

const CentreId kOurs{"rodnik"};
const CentreId kTheirs{"parus"};

std::vector<TokenKey> keys(std::initializer_list<std::pair<int, int>> idsAndSeeds) {
  std::vector<TokenKey> out;
  for (const auto& [id, seed] : idsAndSeeds) {
    std::array<std::uint8_t, TokenKey::kBytes> secret{};
    secret.fill(static_cast<std::uint8_t>(seed));
    out.push_back(TokenKey::fromBytes(static_cast<std::uint8_t>(id), secret));
  }
  return out;
}

TicketId ticket(std::uint8_t first = 0x10) {
  TicketId id;
  for (std::uint8_t& byte : id.bytes) byte = first++;
  return id;
}

std::vector<std::uint8_t> bytesIn(const std::string& text) {
  return parseTokenText(text).value();
}
std::string textOf(const std::vector<std::uint8_t>& bytes) {
  return formatTokenText(bytes).value();
}

TEST(ShortToken, NamesTheTicketToWhoHoldsTheKey) {
  const auto ring = keys({{1, 0xA1}});
  const std::string text = sealShort(ring[0], kOurs, ticket());
  EXPECT_EQ(text.size(), kShortText);
  EXPECT_THAT(text, ::testing::MatchesRegex("PRYM061[A-Z2-7]{61}"));
  EXPECT_EQ(openShort(text, ring, kOurs).value(), ticket());
}

// Paper outlives programs: the bytes of version 1 may never change. Computed with Python's hashlib.blake2b.
TEST(ShortToken, ReadsTicketsPrintedByEarlierVersions) {
  const auto ring = keys({{1, 0xA1}});
  EXPECT_EQ(sealShort(ring[0], kOurs, ticket()),
            "PRYM061AHCDWUQ7AEIBCEQTCQKRMFYYDENBWHA5DYPTNQ4DAN43JXIDXVGPD5OS6E4GK");
}

TEST(ShortToken, TellsApartWhatIsWrong) {
  const auto ring = keys({{1, 0xA1}, {2, 0xA2}});
  const std::string good = sealShort(ring[1], kOurs, ticket());
  const auto code = [&](const std::string& text) { return openShort(text, ring, kOurs).error().code; };

  EXPECT_EQ(code(sealShort(ring[1], kTheirs, ticket())), Errc::kForeign) << "another centre, even under our key";
  EXPECT_EQ(code(sealShort(keys({{3, 0xA2}})[0], kOurs, ticket())), Errc::kForeign) << "a key id we do not have";
  EXPECT_EQ(code(sealShort(keys({{2, 0xFF}})[0], kOurs, ticket())), Errc::kForged) << "our key id, not our secret";
  auto newer = bytesIn(good);
  newer[0] = 2;
  EXPECT_EQ(code(textOf(newer)), Errc::kUnsupported);
  newer.resize(300);
  EXPECT_EQ(code(textOf(newer)), Errc::kUnsupported) << "a full token is another format, not rubbish";
  auto longer = bytesIn(good);
  longer.push_back(0);
  EXPECT_EQ(code(textOf(longer)), Errc::kMalformed);
}

TEST(ShortToken, OfOneToFiveBytesOrCutIsRefused) {
  const auto ring = keys({{1, 0xA1}});
  const auto whole = bytesIn(sealShort(ring[0], kOurs, ticket()));
  for (std::size_t size = 1; size < whole.size(); ++size) {
    const std::string text = textOf({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)});
    EXPECT_EQ(openShort(text, ring, kOurs).error().code, Errc::kMalformed) << size;
  }
  EXPECT_EQ(openShort("PRYM", ring, kOurs).error().code, Errc::kMalformed);
  EXPECT_EQ(openShort("", ring, kOurs).error().code, Errc::kMalformed);
  EXPECT_EQ(openShort(std::string(7089, '7'), ring, kOurs).error().code, Errc::kMalformed);
}

TEST(ShortToken, WithAnyBitTurnedIsRefused) {
  const auto ring = keys({{1, 0xA1}});
  const auto whole = bytesIn(sealShort(ring[0], kOurs, ticket()));
  for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
    auto spoilt = whole;
    spoilt[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
    const auto opened = openShort(textOf(spoilt), ring, kOurs);
    ASSERT_FALSE(opened) << "bit " << bit;
    const Errc expected = bit < 8 ? Errc::kUnsupported : bit < 48 ? Errc::kForeign : Errc::kForged;
    EXPECT_EQ(opened.error().code, expected) << "bit " << bit;
  }
}

RC_GTEST_PROP(ShortToken, NeverOpensRubbish, (const std::string& text)) {
  const auto ring = keys({{1, 0xA1}});
  RC_ASSERT(!openShort(text, ring, kOurs));
  RC_ASSERT(!openShort("PRYM061" + text, ring, kOurs));
}

TEST(ShortToken, OutlivesAChangeOfKeys) {
  const auto old = keys({{1, 0xA1}});
  const auto both = keys({{2, 0xA2}, {1, 0xA1}});
  const auto reused = keys({{1, 0xB1}, {1, 0xA1}});
  const auto onlyNew = keys({{2, 0xA2}});
  const std::string yesterday = sealShort(old[0], kOurs, ticket());
  EXPECT_EQ(openShort(yesterday, both, kOurs).value(), ticket());
  EXPECT_EQ(openShort(yesterday, reused, kOurs).value(), ticket()) << "an id that came round again";
  EXPECT_EQ(openShort(yesterday, onlyNew, kOurs).error().code, Errc::kForeign);
  EXPECT_EQ(openShort(yesterday, {}, kOurs).error().code, Errc::kForeign);
}

TEST(ShortToken, HoldsOnlyCharactersThatEveryScannerTypes) {
  const auto ring = keys({{1, 0xA1}});
  for (int i = 0; i < 64; ++i) {
    for (const char symbol : sealShort(ring[0], kOurs, ticket(static_cast<std::uint8_t>(i * 4)))) {
      EXPECT_TRUE((symbol >= 'A' && symbol <= 'Z') || (symbol >= '0' && symbol <= '9')) << symbol;
    }
  }
}

TEST(ShortToken, CanBeLookedAtWithoutAKey) {
  const auto ring = keys({{9, 0xA1}});
  const auto outline = inspect(sealShort(ring[0], kOurs, ticket())).value();
  EXPECT_EQ(outline.format, kShortFormat);
  EXPECT_EQ(outline.keyId, 9);
  EXPECT_EQ(outline.bytes, kShortBytes);
  EXPECT_EQ(outline.ticket, ticket());
  EXPECT_EQ(outline.centreHex, "c43b521f");
  const auto unknown = inspect(textOf({7, 0xDE, 0xAD, 0xBE, 0xEF, 4, 1, 2, 3})).value();
  EXPECT_EQ(unknown.format, 7);
  EXPECT_EQ(unknown.centreHex, "deadbeef");
  EXPECT_EQ(unknown.ticket, std::nullopt);
  EXPECT_EQ(inspect(textOf({7, 1, 2, 3})).error().code, Errc::kMalformed);
  EXPECT_EQ(inspect("PRYM061").error().code, Errc::kMalformed);
}

}  // namespace
}  // namespace priyom::token
