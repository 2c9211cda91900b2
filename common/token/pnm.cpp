// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/pnm.h"

#include <optional>

namespace priyom::token {
namespace {

constexpr bool isSpace(std::uint8_t byte) {
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

// Reads forward over the bytes; once something is missing `good` stays false and zeros come.
class Reader {
 public:
  explicit Reader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  bool good() const { return good_; }

  std::uint8_t byte() {
    if (at_ < bytes_.size()) return bytes_[at_++];
    good_ = false;
    return 0;
  }

  // A decimal number after white space and comments.
  std::uint32_t number() {
    skipBlank();
    std::uint32_t value = 0;
    std::size_t digits = 0;
    for (; at_ < bytes_.size() && bytes_[at_] >= '0' && bytes_[at_] <= '9'; ++at_, ++digits) {
      if (digits == 8) break;
      value = value * 10 + static_cast<std::uint32_t>(bytes_[at_] - '0');
    }
    if (digits == 0 || digits == 8) good_ = false;
    return value;
  }

  // One digit of a plain bitmap, where no space is needed between them.
  std::uint32_t bit() {
    skipBlank();
    const std::uint8_t digit = byte();
    if (digit != '0' && digit != '1') good_ = false;
    return digit == '1' ? 1 : 0;
  }

  void oneSpace() {
    if (!isSpace(byte())) good_ = false;
  }

 private:
  void skipBlank() {
    while (at_ < bytes_.size() && (isSpace(bytes_[at_]) || bytes_[at_] == '#')) {
      if (bytes_[at_] != '#') {
        ++at_;
        continue;
      }
      while (at_ < bytes_.size() && bytes_[at_] != '\n') ++at_;
    }
  }

  std::span<const std::uint8_t> bytes_;
  std::size_t at_ = 0;
  bool good_ = true;
};

struct Shape {
  bool bitmap = false;  // P1, P4: 1 is black
  bool colour = false;  // P3, P6
  bool plain = false;   // P1, P2, P3: samples as decimal text
  std::uint32_t max = 1;
};

class Samples {
 public:
  Samples(Reader& reader, const Shape& shape) : reader_(reader), shape_(shape) {}

  // The bits of a raw bitmap begin anew with each row.
  void beginRow() { bits_ = 0; }

  std::uint8_t gray() {
    if (shape_.bitmap) return bitmapSample() != 0 ? 0 : 255;
    if (!shape_.colour) return scaled(sample());
    // Rec. 601 luma in thousandths.
    const std::uint32_t red = scaled(sample());
    const std::uint32_t green = scaled(sample());
    const std::uint32_t blue = scaled(sample());
    return static_cast<std::uint8_t>((299 * red + 587 * green + 114 * blue + 500) / 1000);
  }

 private:
  std::uint32_t bitmapSample() {
    if (shape_.plain) return reader_.bit();
    if (bits_ == 0) {
      pool_ = reader_.byte();
      bits_ = 8;
    }
    return pool_ >> --bits_ & 1U;
  }

  std::uint32_t sample() {
    if (shape_.plain) return reader_.number();
    const std::uint32_t first = reader_.byte();
    return shape_.max < 256 ? first : first << 8U | reader_.byte();
  }

  std::uint8_t scaled(std::uint32_t value) const {
    return static_cast<std::uint8_t>((std::min(value, shape_.max) * 255 + shape_.max / 2) / shape_.max);
  }

  Reader& reader_;
  Shape shape_;
  std::uint32_t pool_ = 0;
  std::uint32_t bits_ = 0;
};

Shape shapeOf(std::uint8_t kind) {
  return {.bitmap = kind == '1' || kind == '4', .colour = kind == '3' || kind == '6', .plain = kind <= '3'};
}

// The fewest bytes that the pixels can take, so that a header alone cannot make us allocate.
std::uint64_t leastBytes(const Shape& shape, std::uint64_t width, std::uint64_t height) {
  if (shape.bitmap) return shape.plain ? width * height : (width + 7) / 8 * height;
  const std::uint64_t samples = width * height * (shape.colour ? 3 : 1);
  if (shape.plain) return samples * 2 - 1;
  return shape.max < 256 ? samples : samples * 2;
}

}  // namespace

bool looksLikePnm(std::span<const std::uint8_t> bytes) {
  return bytes.size() >= 3 && bytes[0] == 'P' && bytes[1] >= '1' && bytes[1] <= '6' &&
         (isSpace(bytes[2]) || bytes[2] == '#');
}

Result<void> checkImageSize(std::uint64_t width, std::uint64_t height) {
  if (width == 0 || height == 0) return fail(Errc::kMalformed, "a picture without pixels");
  constexpr auto kSide = static_cast<std::uint64_t>(kMaxImageSide);
  if (width > kSide || height > kSide || width * height > kMaxImagePixels) {
    return fail(Errc::kTooLarge, "a picture over 8192 pixels a side or 24 megapixels");
  }
  return {};
}

Result<LoadedImage> decodePnm(std::span<const std::uint8_t> bytes) {
  if (!looksLikePnm(bytes)) return fail(Errc::kMalformed, "not a PNM picture");
  Shape shape = shapeOf(bytes[1]);
  Reader reader(bytes.subspan(2));
  const std::uint32_t width = reader.number();
  const std::uint32_t height = reader.number();
  if (!shape.bitmap) shape.max = reader.number();
  if (!shape.plain) reader.oneSpace();
  if (!reader.good() || shape.max == 0 || shape.max > 65535) return fail(Errc::kMalformed, "a damaged PNM header");
  if (auto size = checkImageSize(width, height); !size) return size.error();
  const Error cut = fail(Errc::kMalformed, "a PNM picture cut short or damaged");
  if (leastBytes(shape, width, height) > bytes.size()) return cut;

  LoadedImage image{.pixels = {}, .width = static_cast<int>(width), .height = static_cast<int>(height)};
  image.pixels.reserve(static_cast<std::size_t>(width) * height);
  Samples samples(reader, shape);
  for (std::uint32_t y = 0; y < height && reader.good(); ++y) {
    samples.beginRow();
    for (std::uint32_t x = 0; x < width; ++x) image.pixels.push_back(samples.gray());
  }
  if (!reader.good()) return cut;
  return image;
}

}  // namespace priyom::token
