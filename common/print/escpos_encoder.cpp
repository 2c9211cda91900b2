// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <stdexcept>

#include "print/escpos.h"

namespace priyom::print {
namespace {

constexpr std::uint8_t kDle = 0x10;
constexpr std::uint8_t kEsc = 0x1B;
constexpr std::uint8_t kGs = 0x1D;
constexpr int kMaxBandRows = 255;  // so that the high byte of the height is 0

// What follows DLE in a real-time command.
bool isRealTimeCode(std::uint8_t byte) {
  return byte == 0x04 || byte == 0x05 || byte == 0x14;
}

// How many rows from y on go into one band.
int bandRows(const Raster& raster, int y) {
  const int most = std::clamp(static_cast<int>(kBandBytes) / raster.stride(), 1, kMaxBandRows);
  const int end = std::min(raster.height, y + most);
  for (int next = y + 1; next < end; ++next)
    if (raster.row(next - 1).back() == kDle && isRealTimeCode(raster.row(next).front())) return next - y;
  return end - y;
}

void appendBand(std::vector<std::uint8_t>& out, const Raster& raster, int y, int count) {
  const auto width = static_cast<std::uint8_t>(raster.stride());
  const auto height = static_cast<std::uint8_t>(count);
  out.insert(out.end(), {kGs, 'v', '0', 0, width, 0, height, 0});
  const auto bytes = static_cast<std::ptrdiff_t>(raster.stride());
  out.insert(out.end(), raster.rows.begin() + y * bytes, raster.rows.begin() + (y + count) * bytes);
}

}  // namespace

Raster printable(const Raster& raster) {
  Raster out = raster;
  for (int y = 0; y < out.height; ++y) {
    const auto row = out.row(y);
    // Looking at the unaltered follower is right: an altered byte is 30, which is no real-time code.
    for (std::size_t i = 0; i + 1 < row.size(); ++i)
      if (row[i] == kDle && isRealTimeCode(row[i + 1])) row[i] = 0x30;
  }
  return out;
}

std::vector<std::uint8_t> encodeEscpos(const Raster& raster, const EscposOptions& options) {
  if (!raster.wellFormed()) throw std::invalid_argument("encodeEscpos: the raster is not well formed");
  if (raster.width > kMaxRasterWidth) throw std::invalid_argument("encodeEscpos: the raster is too wide");
  const Raster safe = printable(raster);
  std::vector<std::uint8_t> out{kEsc, '@'};
  out.reserve(safe.rows.size() + safe.rows.size() / 64 + 64);
  if (safe.width > 0) {
    for (int y = 0; y < safe.height;) {
      const int count = bandRows(safe, y);
      appendBand(out, safe, y, count);
      y += count;
    }
  }
  for (int left = options.feedDots; left > 0; left -= 0xF0)
    out.insert(out.end(), {kEsc, 'J', static_cast<std::uint8_t>(std::min(left, 0xF0))});
  if (options.cut) out.insert(out.end(), {kGs, 'V', 66, 0});
  return out;
}

std::optional<std::size_t> findRealTimeCommand(std::span<const std::uint8_t> bytes) {
  for (std::size_t i = 0; i + 1 < bytes.size(); ++i)
    if (bytes[i] == kDle && isRealTimeCode(bytes[i + 1])) return i;
  return std::nullopt;
}

}  // namespace priyom::print
