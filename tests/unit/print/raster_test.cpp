// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/raster.h"

#include <gmock/gmock.h>

#include <filesystem>

#include "tests/unit/print/pictures.h"

namespace priyom::print {
namespace {

Raster chequered(int width, int height) {
  Raster raster(width, height);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) raster.setDot(x, y, (x / 3 + y / 2) % 2 == 0);
  return raster;
}

TEST(Raster, DotsStandWhereTheyWereSet) {
  Raster raster(13, 2);
  raster.setDot(12, 1, true);
  EXPECT_TRUE(raster.dot(12, 1));
  EXPECT_FALSE(raster.dot(11, 1));
  EXPECT_EQ(raster.stride(), 2);
  EXPECT_EQ(raster.rows, (std::vector<std::uint8_t>{0, 0, 0, 0x08}));
  raster.setDot(12, 1, false);
  EXPECT_EQ(raster, Raster(13, 2));
}

TEST(Raster, BlackPaddingIsNotWellFormed) {
  Raster raster(13, 1);
  EXPECT_TRUE(raster.wellFormed());
  raster.rows[1] = 0x04;
  EXPECT_FALSE(raster.wellFormed());
  raster.rows.pop_back();
  EXPECT_FALSE(raster.wellFormed());
}

TEST(Raster, PngGivesTheSamePictureBack) {
  for (const auto& raster : {chequered(576, 40), chequered(13, 7), Raster(8, 1)}) {
    const auto read = fromPng(toPng(raster));
    ASSERT_TRUE(read) << read.error().text;
    EXPECT_EQ(*read, raster);
  }
}

TEST(Raster, DamagedPngIsAnErrorNotACrash) {
  auto png = toPng(chequered(576, 40));
  for (std::size_t length = 0; length < png.size(); length += 7) {
    const auto read = fromPng(std::span(png).first(length));
    ASSERT_FALSE(read) << length;
    EXPECT_EQ(read.error().code, Errc::kMalformed);
  }
  png[20] ^= 0xFF;  // the width, now absurd and with a wrong check sum
  EXPECT_FALSE(fromPng(png));
}

TEST(Raster, PngFileIsThereWholeOrNotAtAll) {
  const auto folder = std::filesystem::path(testing::TempDir()) / "priyom-raster";
  std::filesystem::create_directories(folder);
  const auto raster = chequered(384, 100);
  ASSERT_TRUE(writePng(raster, folder / "a.png"));
  const auto read = readPng(folder / "a.png");
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, raster);
  EXPECT_FALSE(std::filesystem::exists(folder / "a.png.part"));
  EXPECT_FALSE(writePng(raster, folder / "no such folder" / "a.png"));
  EXPECT_EQ(readPng(folder / "b.png").error().code, Errc::kNotFound);
}

}  // namespace
}  // namespace priyom::print
