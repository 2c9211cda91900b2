// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/escpos.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <bit>

#include "tests/unit/print/pictures.h"

namespace priyom::print {
namespace {

// Bytes of a picture; every second one is of those that make real-time commands.
rc::Gen<std::uint8_t> dangerousByte() {
  return rc::gen::oneOf(rc::gen::arbitrary<std::uint8_t>(),
                        rc::gen::element<std::uint8_t>(0x10, 0x10, 0x04, 0x05, 0x14, 0x1B, 0x1D));
}

Raster dangerousRaster() {
  const int width = *rc::gen::element(kDots58mm, kDots80mm, 8, 16, 128, 13, kMaxRasterWidth);
  const int height = *rc::gen::inRange(0, 60);
  Raster raster(width, height);
  raster.rows = *rc::gen::container<std::vector<std::uint8_t>>(raster.rows.size(), dangerousByte());
  if (width % 8 != 0)
    for (int y = 0; y < height; ++y) raster.row(y).back() &= static_cast<std::uint8_t>(0xFF << (8 - width % 8));
  return raster;
}

// The raster with its width rounded up to whole bytes, as a printer sees it.
Raster asPrinted(Raster raster) {
  raster.width = raster.stride() * 8;
  return raster;
}

RC_GTEST_PROP(Escpos, NoPictureEverSpellsARealTimeCommand, ()) {
  const Raster raster = dangerousRaster();
  const EscposOptions options{.feedDots = *rc::gen::inRange(0, 600), .cut = *rc::gen::arbitrary<bool>()};
  const auto bytes = encodeEscpos(raster, options);
  RC_ASSERT(!findRealTimeCommand(bytes));
}

RC_GTEST_PROP(Escpos, WhatIsPrintedIsThePreview, ()) {
  const Raster raster = dangerousRaster();
  const auto tickets = decodeEscpos(encodeEscpos(raster));
  RC_ASSERT(tickets.has_value());
  RC_ASSERT(tickets->size() == 1u);
  RC_ASSERT(tickets->front().cut);
  if (raster.height > 0) RC_ASSERT(tickets->front().raster == asPrinted(printable(raster)));
}

RC_GTEST_PROP(Escpos, PreviewDiffersByOneDotForEachPairAndNoMore, ()) {
  const Raster raster = dangerousRaster();
  const Raster altered = printable(raster);
  RC_ASSERT(altered.wellFormed());
  RC_ASSERT(printable(altered) == altered);
  int pairs = 0;
  int dots = 0;
  for (int y = 0; y < raster.height; ++y) {
    if (raster.stride() > 1) pairs += static_cast<int>(findRealTimeCommand(raster.row(y)) ? 1 : 0);
    for (std::size_t i = 0; i < raster.row(y).size(); ++i) {
      const auto was = raster.row(y)[i];
      const auto is = altered.row(y)[i];
      if (was == is) continue;
      ++dots;
      RC_ASSERT(was == 0x10 && is == 0x30);
      const auto next = raster.row(y)[i + 1];
      RC_ASSERT(next == 0x04 || next == 0x05 || next == 0x14);
    }
  }
  RC_ASSERT(dots >= pairs);  // a row with a pair is altered; that each alteration is due was asserted above
}

TEST(Escpos, RowBoundaryIsSplitInsteadOfAltered) {
  Raster raster(8, 2);
  raster.rows = {0x10, 0x04};
  EXPECT_EQ(printable(raster), raster);
  const auto bytes = encodeEscpos(raster, {.feedDots = 0, .cut = false});
  EXPECT_EQ(bytes, (std::vector<std::uint8_t>{0x1B, '@', 0x1D, 'v', '0', 0, 1, 0, 1,   0, 0x10,  //
                                              0x1D, 'v', '0',  0,   1,   0, 1, 0, 0x04}));
}

TEST(Escpos, QrCodeIsNeverAltered) {
  // Modules of two dots or more at any offset: no byte of them is 10.
  for (int module = 2; module <= 8; ++module)
    for (int offset = 0; offset < 8; ++offset) {
      std::uint32_t seed = 7;
      Raster raster(kDots58mm, 64);
      for (int y = 0; y < raster.height; ++y) {
        if (y % module == 0) seed = seed * 1664525 + 1013904223;
        std::uint32_t bits = seed;
        for (int x = offset; x + module <= raster.width; x += module) {
          bits = bits * 1664525 + 1013904223;
          for (int dot = 0; dot < module; ++dot) raster.setDot(x + dot, y, bits >> 31 != 0);
        }
      }
      EXPECT_EQ(printable(raster), raster) << module << " dots a module at " << offset;
    }
}

TEST(Escpos, CheapPrintersBufferHoldsTwoBands) {
  const auto bytes = encodeEscpos(noisePicture(kDots80mm, 1000));
  std::size_t bands = 0;
  for (std::size_t i = 2; i + 8 < bytes.size() && bytes[i] == 0x1D && bytes[i + 1] == 'v'; ++bands) {
    const std::size_t size = bytes[i + 4] * std::size_t{bytes[i + 6]};
    EXPECT_LE(size, kBandBytes);
    i += 8 + size;
  }
  EXPECT_GE(bands, 1000u * 72 / kBandBytes);
}

TEST(Escpos, TwoTicketsOfOneStreamAreTwoPictures) {
  const auto first = noisePicture(kDots58mm, 30, 1);
  const auto second = noisePicture(kDots58mm, 20, 2);
  auto bytes = encodeEscpos(first);
  std::ranges::copy(encodeEscpos(second), std::back_inserter(bytes));
  const auto tickets = decodeEscpos(bytes);
  ASSERT_TRUE(tickets) << tickets.error().text;
  ASSERT_EQ(tickets->size(), 2u);
  EXPECT_EQ((*tickets)[0].raster, first);
  EXPECT_EQ((*tickets)[1].raster, second);
  EXPECT_EQ((*tickets)[0].feedDots, EscposOptions{}.feedDots);
}

TEST(Escpos, WhatCannotBeReadIsNamedWithItsPlace) {
  const std::vector<std::uint8_t> text{0x1B, '@', 'H', 'i'};
  EXPECT_EQ(decodeEscpos(text).error(),
            fail(Errc::kUnsupported, "ESC/POS: at byte 2 text or a command that is not known (48)"));
  const std::vector<std::uint8_t> barcode{0x1B, '@', 0x1D, 'k', 4};
  EXPECT_EQ(decodeEscpos(barcode).error(),
            fail(Errc::kUnsupported, "ESC/POS: at byte 2 a command that is not known (1D 6B)"));
  const std::vector<std::uint8_t> wide{0x1D, 'v', '0', 0, 0, 9, 1, 0};
  EXPECT_EQ(decodeEscpos(wide).error().code, Errc::kMalformed);
  auto half = encodeEscpos(noisePicture(kDots58mm, 30), {.feedDots = 0, .cut = false});
  half.pop_back();
  EXPECT_EQ(decodeEscpos(half).error().code, Errc::kMalformed);
}

TEST(Escpos, ReaderFindsItsWayAgainAtInitialize) {
  struct Rows : EscposReader::Paper {
    int rows = 0;
    void row(std::span<const std::uint8_t>) override { ++rows; }
    void feed(int) override {}
    void cut() override {}
    void query(std::uint8_t) override {}
  } paper;
  EscposReader reader(paper);
  EXPECT_FALSE(reader.feed('x'));
  for (const auto byte : encodeEscpos(noisePicture(kDots58mm, 9))) EXPECT_TRUE(reader.feed(byte));
  EXPECT_EQ(paper.rows, 9);
}

TEST(Escpos, MalformedRasterIsAProgrammingError) {
  Raster raster(8, 2);
  raster.rows.pop_back();
  EXPECT_THROW(encodeEscpos(raster), std::invalid_argument);
  EXPECT_THROW(encodeEscpos(Raster(kMaxRasterWidth + 1, 1)), std::invalid_argument);
}

}  // namespace
}  // namespace priyom::print
