// SPDX-License-Identifier: GPL-3.0-or-later
// A picture in shades of gray, 0 black to 255 white, rows from the top: borrowed (GrayImage) or owned (LoadedImage).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace priyom::token {

// What a picture may measure here. A frame of a 12-megapixel camera fits; a decompression bomb does not.
inline constexpr int kMaxImageSide = 8192;  // pixels
inline constexpr std::size_t kMaxImagePixels = 24'000'000;

// Borrowed: the pixels outlive the view. Row y begins at pixels[y * stride]; stride ≥ width.
struct GrayImage {
  std::span<const std::uint8_t> pixels;
  int width = 0;
  int height = 0;
  int stride = 0;
};

// Owned, without gaps between the rows.
struct LoadedImage {
  std::vector<std::uint8_t> pixels;
  int width = 0;
  int height = 0;

  GrayImage view() const { return {pixels, width, height, width}; }
};

}  // namespace priyom::token
