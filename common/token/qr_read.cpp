// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that knows which ZXing-cpp it is built with: 1.4 (Debian 12) or 2.x (Debian 13).
#define ZX_USE_UTF8  // 1.4: text() as std::string; 2.x knows nothing else

#include "token/qr_read.h"

#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <array>
#include <utility>

namespace priyom::token {
namespace {

#if __has_include(<ZXing/ReaderOptions.h>)
using Options = ZXing::ReaderOptions;
#else
using Options = ZXing::DecodeHints;
#endif

constexpr std::uint8_t kMaxCodes = 8;

using Texts = std::vector<std::string>;

Texts readOnce(const GrayImage& image, ZXing::Binarizer binarizer) {
  Options options;
  options.setFormats(ZXing::BarcodeFormat::QRCode);
  options.setTryHarder(true);
  options.setTryRotate(true);
  options.setBinarizer(binarizer);
  options.setMaxNumberOfSymbols(kMaxCodes);
  const ZXing::ImageView view(image.pixels.data(), image.width, image.height, ZXing::ImageFormat::Lum, image.stride);
  Texts texts;
  for (const auto& code : ZXing::ReadBarcodes(view, options)) {
    if (!code.isValid()) continue;
    std::string text = code.text();
    if (std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(std::move(text));
  }
  return texts;
}

// Locally first, which stands uneven light; then by the whole picture's histogram, which stands low contrast.
Texts readTwice(const GrayImage& image) {
  Texts texts = readOnce(image, ZXing::Binarizer::LocalAverage);
  return texts.empty() ? readOnce(image, ZXing::Binarizer::GlobalHistogram) : texts;
}

LoadedImage inverted(const GrayImage& image) {
  LoadedImage out{.pixels = {}, .width = image.width, .height = image.height};
  out.pixels.reserve(static_cast<std::size_t>(image.width) * image.height);
  for (int y = 0; y < image.height; ++y) {
    const auto row = image.pixels.subspan(static_cast<std::size_t>(y) * image.stride, image.width);
    for (const std::uint8_t pixel : row) out.pixels.push_back(static_cast<std::uint8_t>(255 - pixel));
  }
  return out;
}

// Against blur: what stands out from the mean of the (2r+1)² neighbours is made to stand out more.
LoadedImage sharpened(const GrayImage& image, int radius, int strength) {
  const auto width = static_cast<std::size_t>(image.width) + 1;
  std::vector<std::uint32_t> sums(width * (static_cast<std::size_t>(image.height) + 1));
  const auto pixel = [&](int x, int y) { return image.pixels[static_cast<std::size_t>(y) * image.stride + x]; };
  for (int y = 0; y < image.height; ++y) {
    std::uint32_t row = 0;
    for (int x = 0; x < image.width; ++x) {
      row += pixel(x, y);
      sums[(y + 1) * width + x + 1] = sums[y * width + x + 1] + row;
    }
  }
  LoadedImage out{.pixels = {}, .width = image.width, .height = image.height};
  out.pixels.reserve(static_cast<std::size_t>(image.width) * image.height);
  for (int y = 0; y < image.height; ++y) {
    const int top = std::max(0, y - radius);
    const int bottom = std::min(image.height, y + radius + 1);
    for (int x = 0; x < image.width; ++x) {
      const int left = std::max(0, x - radius);
      const int right = std::min(image.width, x + radius + 1);
      const std::uint32_t sum = sums[bottom * width + right] - sums[top * width + right] - sums[bottom * width + left] +
                                sums[top * width + left];
      const int mean = static_cast<int>(sum) / ((bottom - top) * (right - left));
      const int value = pixel(x, y) + strength * (pixel(x, y) - mean);
      out.pixels.push_back(static_cast<std::uint8_t>(std::clamp(value, 0, 255)));
    }
  }
  return out;
}

Result<void> check(const GrayImage& image) {
  if (image.width <= 0 || image.height <= 0 || image.stride < image.width) {
    return fail(Errc::kMalformed, "a picture without pixels, or with rows shorter than it is wide");
  }
  const std::size_t pixels = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
  if (image.width > kMaxImageSide || image.height > kMaxImageSide || pixels > kMaxImagePixels) {
    return fail(Errc::kTooLarge, "a picture over 8192 pixels a side or 24 megapixels");
  }
  const std::size_t last = static_cast<std::size_t>(image.height - 1) * static_cast<std::size_t>(image.stride);
  if (image.pixels.size() < last + static_cast<std::size_t>(image.width)) {
    return fail(Errc::kMalformed, "a picture with fewer pixels than it says");
  }
  return {};
}

}  // namespace

Result<std::vector<std::string>> readQr(const GrayImage& image, Effort effort) {
  if (auto fit = check(image); !fit) return fit.error();
  Texts texts = readTwice(image);
  if (!texts.empty() || effort == Effort::kFrame) return texts;
  texts = readTwice(inverted(image).view());
  // Radii in pixels, from fine print to a hand-held photograph.
  for (const int radius : {3, 6}) {
    if (texts.empty()) texts = readTwice(sharpened(image, radius, 3).view());
  }
  return texts;
}

}  // namespace priyom::token
