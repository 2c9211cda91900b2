// SPDX-License-Identifier: GPL-3.0-or-later
// Codes drawn, spoilt as paper and cameras spoil them, and read back.
#include <gmock/gmock.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <random>

#include "token/qr_image.h"
#include "token/qr_read.h"
#include "token/short_token.h"

namespace priyom::token {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

std::string shortText() {
  const std::array<std::uint8_t, TokenKey::kBytes> secret{1, 2, 3};
  return sealShort(TokenKey::fromBytes(1, secret), CentreId{"rodnik"}, TicketId{{4, 5, 6}});
}

std::string longText() {
  std::string text = "PRYM581";
  for (int i = 0; i < 581; ++i) text += "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[i * 7919 % 32];
  return text;
}

struct Ink {
  std::uint8_t dark = 0;
  std::uint8_t light = 255;
};

LoadedImage draw(const QrMatrix& code, int dots, Ink ink = {}) {
  const int side = (code.size + 2 * kQuietZone) * dots;
  LoadedImage image{.pixels = {}, .width = side, .height = side};
  image.pixels.assign(static_cast<std::size_t>(side) * side, ink.light);
  for (int y = kQuietZone * dots; y < side - kQuietZone * dots; ++y) {
    for (int x = kQuietZone * dots; x < side - kQuietZone * dots; ++x) {
      if (code.isDark(x / dots - kQuietZone, y / dots - kQuietZone)) image.pixels[y * side + x] = ink.dark;
    }
  }
  return image;
}

LoadedImage turned(const LoadedImage& from, double degrees) {
  const double angle = degrees * 3.14159265358979 / 180;
  const int side = static_cast<int>(std::ceil(from.width * 1.4143));
  LoadedImage to{.pixels = {}, .width = side, .height = side};
  to.pixels.assign(static_cast<std::size_t>(side) * side, 255);
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      const double dx = x - side / 2.0;
      const double dy = y - side / 2.0;
      const int sx = static_cast<int>(std::lround(from.width / 2.0 + dx * std::cos(angle) + dy * std::sin(angle)));
      const int sy = static_cast<int>(std::lround(from.height / 2.0 - dx * std::sin(angle) + dy * std::cos(angle)));
      if (sx < 0 || sy < 0 || sx >= from.width || sy >= from.height) continue;
      to.pixels[y * side + x] = from.pixels[sy * from.width + sx];
    }
  }
  return to;
}

LoadedImage noisy(LoadedImage image, double sigma) {
  std::mt19937 random(7);
  std::normal_distribution<double> noise(0, sigma);
  for (std::uint8_t& pixel : image.pixels) {
    pixel = static_cast<std::uint8_t>(std::clamp(pixel + noise(random), 0.0, 255.0));
  }
  return image;
}

// Gaussian of `sigma` pixels, in two passes.
LoadedImage blurred(const LoadedImage& from, double sigma) {
  const int radius = static_cast<int>(std::ceil(3 * sigma));
  std::vector<double> weights;
  for (int i = -radius; i <= radius; ++i) weights.push_back(std::exp(-i * i / (2 * sigma * sigma)));
  const auto pass = [&](const LoadedImage& in, int stepX, int stepY) {
    LoadedImage out = in;
    for (int y = 0; y < in.height; ++y) {
      for (int x = 0; x < in.width; ++x) {
        double sum = 0;
        double weight = 0;
        for (int i = -radius; i <= radius; ++i) {
          const int sx = std::clamp(x + i * stepX, 0, in.width - 1);
          const int sy = std::clamp(y + i * stepY, 0, in.height - 1);
          sum += weights[i + radius] * in.pixels[sy * in.width + sx];
          weight += weights[i + radius];
        }
        out.pixels[y * in.width + x] = static_cast<std::uint8_t>(std::lround(sum / weight));
      }
    }
    return out;
  };
  return pass(pass(from, 1, 0), 0, 1);
}

std::vector<std::string> read(const LoadedImage& image, Effort effort = Effort::kStill) {
  return readQr(image.view(), effort).value();
}

TEST(QrImage, IsAsSmallAsTheAlphanumericModeAllows) {
  EXPECT_EQ(encodeQr(shortText()).value().version(), 4) << "as bytes it would be version 5";
  EXPECT_LE(encodeQr(longText()).value().version(), 15);
}

TEST(QrImage, RefusesWhatItCannotHold) {
  EXPECT_EQ(encodeQr("").error().code, Errc::kMalformed);
  EXPECT_EQ(encodeQr("prym").error().code, Errc::kMalformed);
  EXPECT_EQ(encodeQr("А-042").error().code, Errc::kMalformed);
  EXPECT_TRUE(encodeQr(std::string(3391, 'A')));
  EXPECT_EQ(encodeQr(std::string(3392, 'A')).error().code, Errc::kTooLarge);
}

TEST(QrImage, HoldsAnAddressAsItIsWritten) {
  const std::string site = "https://Clinic.example.org/дети?from=kiosk";
  EXPECT_THAT(read(draw(encodeQrBytes(site).value(), 4), Effort::kFrame), ElementsAre(site));
  EXPECT_EQ(encodeQrBytes("").error().code, Errc::kMalformed);
  EXPECT_TRUE(encodeQrBytes(std::string(2331, 'a')));
  EXPECT_EQ(encodeQrBytes(std::string(2332, 'a')).error().code, Errc::kTooLarge);
}

TEST(QrRead, ReadsTheTicketAtAnySizeOfPrint) {
  for (const auto& text : {shortText(), longText()}) {
    for (const int dots : {2, 3, 4, 5, 8, 16}) {
      EXPECT_THAT(read(draw(encodeQr(text).value(), dots), Effort::kFrame), ElementsAre(text)) << dots;
    }
  }
}

TEST(QrRead, ReadsTheTicketHoweverItIsHeld) {
  for (const auto& text : {shortText(), longText()}) {
    const LoadedImage straight = draw(encodeQr(text).value(), 4);
    for (int degrees = 0; degrees < 360; degrees += 15) {
      EXPECT_THAT(read(turned(straight, degrees), Effort::kFrame), ElementsAre(text)) << degrees;
    }
  }
}

TEST(QrRead, ReadsPalePrint) {
  const LoadedImage pale = draw(encodeQr(shortText()).value(), 4, {.dark = 180, .light = 200});
  EXPECT_THAT(read(pale, Effort::kFrame), ElementsAre(shortText()));
  EXPECT_THAT(read(noisy(draw(encodeQr(shortText()).value(), 4), 30), Effort::kFrame), ElementsAre(shortText()));
}

TEST(QrRead, ReadsAPictureWithBlackAndWhiteExchanged) {
  EXPECT_THAT(read(draw(encodeQr(shortText()).value(), 4, {.dark = 255, .light = 0})), ElementsAre(shortText()));
}

TEST(QrRead, ReadsABlurredPicture) {
  for (const double sigma : {1.0, 1.5, 2.0, 2.5}) {
    EXPECT_THAT(read(blurred(draw(encodeQr(shortText()).value(), 4), sigma)), ElementsAre(shortText())) << sigma;
  }
}

TEST(QrRead, ReadsTwoTicketsOnOneTable) {
  const LoadedImage one = draw(encodeQr("PRYM002AA").value(), 4);
  const LoadedImage two = draw(encodeQr("PRYM002BA").value(), 4);
  ASSERT_EQ(one.width, two.width);
  LoadedImage both{.pixels = one.pixels, .width = one.width, .height = one.height * 2};
  both.pixels.insert(both.pixels.end(), two.pixels.begin(), two.pixels.end());
  EXPECT_THAT(read(both), UnorderedElementsAre("PRYM002AA", "PRYM002BA"));
}

TEST(QrRead, ReadsFromWithinALargerFrame) {
  const LoadedImage code = draw(encodeQr(shortText()).value(), 4);
  const int stride = 640;
  std::vector<std::uint8_t> frame(static_cast<std::size_t>(stride) * code.height, 77);
  for (int y = 0; y < code.height; ++y) {
    std::copy_n(code.pixels.begin() + y * code.width, code.width, frame.begin() + y * stride);
  }
  frame.resize(static_cast<std::size_t>(stride) * (code.height - 1) + code.width);  // the last row ends where it ends
  EXPECT_THAT(readQr({frame, code.width, code.height, stride}).value(), ElementsAre(shortText()));
}

TEST(QrRead, FindsNothingWhereNothingIs) {
  const std::vector<std::uint8_t> pixels(64 * 64, 255);
  EXPECT_THAT(readQr({pixels, 64, 64, 64}).value(), IsEmpty());
  EXPECT_THAT(readQr({pixels, 1, 1, 1}).value(), IsEmpty());
  LoadedImage static_{.pixels = std::vector<std::uint8_t>(200 * 200, 128), .width = 200, .height = 200};
  EXPECT_THAT(read(noisy(static_, 90)), IsEmpty());
}

TEST(QrRead, RefusesSizesThatDoNotAgree) {
  const std::vector<std::uint8_t> pixels(100, 255);
  EXPECT_EQ(readQr({pixels, 10, 11, 10}).error().code, Errc::kMalformed);
  EXPECT_EQ(readQr({pixels, 11, 9, 10}).error().code, Errc::kMalformed);
  EXPECT_EQ(readQr({pixels, 0, 10, 10}).error().code, Errc::kMalformed);
  EXPECT_EQ(readQr({pixels, -1, -1, 10}).error().code, Errc::kMalformed);
  EXPECT_EQ(readQr({pixels, 8193, 1, 8193}).error().code, Errc::kTooLarge);
  EXPECT_EQ(readQr({pixels, 8192, 8192, 8192}).error().code, Errc::kTooLarge);
}

// Not a limit to be proud of, but one that would show a mistake: a desk's camera gives a frame every 33 ms.
TEST(QrTime, IsWellWithinAFrameOfACamera) {
  const auto median = [](auto&& work) {
    std::vector<double> ms;
    for (int i = 0; i < 21; ++i) {
      const auto start = std::chrono::steady_clock::now();
      work();
      ms.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::nth_element(ms.begin(), ms.begin() + 10, ms.end());
    return ms[10];
  };
  for (const auto& text : {shortText(), longText()}) {
    const LoadedImage image = draw(encodeQr(text).value(), 4);
    const double encode = median([&] { (void)encodeQr(text).value(); });
    const double decode = median([&] { (void)readQr(image.view(), Effort::kFrame).value(); });
    const std::string name = std::to_string(text.size());
    RecordProperty("encode_ms_" + name, std::to_string(encode));
    RecordProperty("decode_ms_" + name, std::to_string(decode));
    std::printf("%zu characters: encode %.3f ms, decode %.3f ms\n", text.size(), encode, decode);
    EXPECT_LT(encode, 33);
    EXPECT_LT(decode, 33);
  }
}

}  // namespace
}  // namespace priyom::token
