// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of black dots on white paper, as a thermal printer burns it. It is the one form in which a ticket travels:
// drawn by priyom::paper, shown by the kiosk, sent as ESC/POS, read back by the tests. It is no QImage, so that
// programs without Qt can hold one, and it knows nothing of resolution: a dot is a dot (203 dpi, 8 dots to the
// millimetre, on every printer that we support).
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

#include "domain/result.h"

namespace priyom::print {

// The widths of paper that receipt printers have, in dots.
inline constexpr int kDots80mm = 576;
inline constexpr int kDots58mm = 384;
inline constexpr int kDotsPerMillimetre = 8;

struct Raster {
  int width = 0;   // dots
  int height = 0;  // dots
  // height rows of stride() bytes; the most significant bit is the leftmost dot; 1 is black. The bits past the width in
  // the last byte of a row are 0.
  std::vector<std::uint8_t> rows;

  Raster() = default;
  // All white. Negative sizes count as 0.
  Raster(int widthDots, int heightDots);

  int stride() const { return (width + 7) / 8; }
  std::span<const std::uint8_t> row(int y) const;
  std::span<std::uint8_t> row(int y);
  // x and y must lie inside.
  bool dot(int x, int y) const { return (row(y)[static_cast<std::size_t>(x) / 8] >> (7 - x % 8) & 1) != 0; }
  void setDot(int x, int y, bool black);
  // True when rows has the size that width and height say and the padding bits are 0. What is made with the constructor
  // and setDot() is well formed.
  bool wellFormed() const;

  friend bool operator==(const Raster&, const Raster&) = default;
};

// A PNG file of 1-bit gray (black dots are black), 203 dpi in its pHYs chunk.
std::vector<std::uint8_t> toPng(const Raster& raster);

// Reads any PNG; a dot is black where the picture is darker than half. kMalformed when it is no PNG.
Result<Raster> fromPng(std::span<const std::uint8_t> png);

// Writes the PNG beside the path and renames it, so that a reader never sees half a file. kFailed names the path.
Result<void> writePng(const Raster& raster, const std::filesystem::path& path);
Result<Raster> readPng(const std::filesystem::path& path);

}  // namespace priyom::print
