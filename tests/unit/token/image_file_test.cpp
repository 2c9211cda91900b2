// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/image_file.h"

#include <gmock/gmock.h>
#include <png.h>
#include <rapidcheck/gtest.h>

#include <cstdlib>
#include <fstream>
#include <string>

namespace priyom::token {
namespace {

using ::testing::ElementsAre;
using Bytes = std::vector<std::uint8_t>;
namespace fs = std::filesystem;

Bytes bytesOf(std::string_view text) {
  return {text.begin(), text.end()};
}

Bytes pngOf(int width, int height, std::uint32_t format, const Bytes& pixels) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(width);
  image.height = static_cast<png_uint_32>(height);
  image.format = format;
  png_alloc_size_t size = 0;
  EXPECT_NE(png_image_write_to_memory(&image, nullptr, &size, 0, pixels.data(), 0, nullptr), 0);
  Bytes out(size);
  EXPECT_NE(png_image_write_to_memory(&image, out.data(), &size, 0, pixels.data(), 0, nullptr), 0);
  out.resize(size);
  return out;
}

Errc codeOf(const Bytes& bytes) {
  return decodeGray(bytes).error().code;
}

TEST(ImageFile, ReadsPngInGrayColourAndWithTransparency) {
  const auto gray = decodeGray(pngOf(3, 2, PNG_FORMAT_GRAY, {0, 128, 255, 255, 128, 0})).value();
  EXPECT_EQ(gray.width, 3);
  EXPECT_EQ(gray.height, 2);
  EXPECT_THAT(gray.pixels, ElementsAre(0, 128, 255, 255, 128, 0));
  const auto colour = decodeGray(pngOf(2, 1, PNG_FORMAT_RGB, {0, 0, 0, 255, 255, 255})).value();
  EXPECT_THAT(colour.pixels, ElementsAre(0, 255));
  const auto clear = decodeGray(pngOf(2, 1, PNG_FORMAT_RGBA, {0, 0, 0, 0, 0, 0, 0, 255})).value();
  EXPECT_THAT(clear.pixels, ElementsAre(255, 0)) << "transparency lies on white";
}

TEST(ImageFile, ReadsEveryKindOfPnm) {
  const auto pixels = [](std::string_view text) { return decodeGray(bytesOf(text)).value().pixels; };
  using namespace std::string_view_literals;
  EXPECT_THAT(pixels("P1\n# a comment\n3 2\n101\n0 1 0\n"), ElementsAre(0, 255, 0, 255, 0, 255));
  EXPECT_THAT(pixels("P2 2 1 100\n0 100\n"), ElementsAre(0, 255));
  EXPECT_THAT(pixels("P3 2 1 255  255 255 255  0 255 0\n"), ElementsAre(255, 150));
  EXPECT_THAT(pixels("P4 9 2\n\x80\x80\x00\x00"sv),
              ElementsAre(0, 255, 255, 255, 255, 255, 255, 255, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255));
  EXPECT_THAT(pixels("P5 3 1 255\n\x00\x7F\xFF"sv), ElementsAre(0, 127, 255));
  EXPECT_THAT(pixels("P5 2 1 65535\n\x00\x00\xFF\xFF"sv), ElementsAre(0, 255));
  EXPECT_THAT(pixels("P6 1 1 255\n\xFF\x00\x00"sv), ElementsAre(76));
}

TEST(ImageFile, RefusesWhatIsCutShort) {
  const Bytes png = pngOf(40, 40, PNG_FORMAT_GRAY, Bytes(1600, 99));
  for (std::size_t size = 8; size + 12 < png.size(); ++size) {  // the last 12 bytes are IEND, which holds no pixel
    EXPECT_EQ(codeOf({png.begin(), png.begin() + static_cast<std::ptrdiff_t>(size)}), Errc::kMalformed) << size;
  }
  for (const char* text : {"P5 3 1 255\nab", "P5 3", "P5 3 1 0\nabc", "P5 3 1 99999\nabc", "P2 2 1 9\n1", "P1 2 1\n1 7",
                           "P5 3 1 255", "P5 0 1 255\n", "P4 999999999 1\n", "P6 2 1 255\nabcde"}) {
    EXPECT_EQ(codeOf(bytesOf(text)), Errc::kMalformed) << text;
  }
}

TEST(ImageFile, RefusesABombByItsHeader) {
  EXPECT_EQ(codeOf(bytesOf("P5 8193 1 255\nabc")), Errc::kTooLarge);
  EXPECT_EQ(codeOf(bytesOf("P5 8000 8000 255\nabc")), Errc::kTooLarge);
  Bytes png = pngOf(2, 2, PNG_FORMAT_GRAY, {1, 2, 3, 4});
  // Width 8193 and its CRC.
  png[18] = 0x20;
  png[19] = 0x01;
  const std::uint32_t crc = [&] {
    std::uint32_t value = 0xFFFFFFFF;
    for (std::size_t i = 12; i < 29; ++i) {
      value ^= png[i];
      for (int bit = 0; bit < 8; ++bit) value = (value & 1U) != 0 ? value >> 1U ^ 0xEDB88320U : value >> 1U;
    }
    return ~value;
  }();
  for (int i = 0; i < 4; ++i) png[29 + i] = static_cast<std::uint8_t>(crc >> (24 - 8 * i));
  EXPECT_EQ(codeOf(png), Errc::kTooLarge);
}

TEST(ImageFile, RefusesWhatIsNoPicture) {
  EXPECT_EQ(codeOf({}), Errc::kUnsupported);
  EXPECT_EQ(codeOf(bytesOf("PRYM061")), Errc::kUnsupported);
  EXPECT_EQ(codeOf(bytesOf("P7\nWIDTH 1")), Errc::kUnsupported);
}

RC_GTEST_PROP(ImageFile, SurvivesRubbishBehindAGoodBeginning, (const Bytes& rubbish)) {
  Bytes pnm = bytesOf("P" + std::to_string(*rc::gen::inRange(1, 7)) + " 4 4 255\n");
  pnm.insert(pnm.end(), rubbish.begin(), rubbish.end());
  const auto image = decodeGray(pnm);
  if (image) RC_ASSERT(image->pixels.size() == 16U);
  Bytes png = pngOf(9, 9, PNG_FORMAT_RGB, Bytes(243, 200));
  for (std::size_t i = 0; i < rubbish.size(); ++i) png[8 + (i * 7 + rubbish[i]) % (png.size() - 8)] ^= rubbish[i];
  const auto spoilt = decodeGray(png);
  if (spoilt) RC_ASSERT(spoilt->pixels.size() == static_cast<std::size_t>(spoilt->width) * spoilt->height);
}

TEST(ImageFile, IsReadFromTheDisk) {
  std::string name = (fs::temp_directory_path() / "priyom-image-XXXXXX").string();
  const fs::path folder = ::mkdtemp(name.data());
  EXPECT_EQ(loadGray(folder / "none.png").error().code, Errc::kNotFound);
  EXPECT_EQ(loadGray(folder).error().code, Errc::kUnavailable);
  EXPECT_EQ(loadGray("/dev/zero").error().code, Errc::kUnavailable);
  const Bytes png = pngOf(1, 1, PNG_FORMAT_GRAY, {42});
  std::ofstream(folder / "a.png", std::ios::binary).write(reinterpret_cast<const char*>(png.data()), std::ssize(png));
  EXPECT_THAT(loadGray(folder / "a.png").value().pixels, ElementsAre(42));
  fs::remove_all(folder);
}

}  // namespace
}  // namespace priyom::token
