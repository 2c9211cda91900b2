// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/raster.h"

#include <png.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <system_error>

namespace priyom::print {
namespace {

constexpr png_uint_32 kDotsPerMetre = kDotsPerMillimetre * 1000;

// libpng reports errors through a callback that must not return; we throw through its frames, which Debian builds with
// unwind tables for, and every resource is held by a destructor.
struct PngFailure {
  std::string text;
};

[[noreturn]] void onPngError(png_structp, png_const_charp message) {
  throw PngFailure{message};
}
void onPngWarning(png_structp, png_const_charp) {}

struct PngReader {
  png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, onPngError, onPngWarning);
  png_infop info = png != nullptr ? png_create_info_struct(png) : nullptr;
  ~PngReader() { png_destroy_read_struct(&png, &info, nullptr); }
};

struct PngWriter {
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, onPngError, onPngWarning);
  png_infop info = png != nullptr ? png_create_info_struct(png) : nullptr;
  ~PngWriter() { png_destroy_write_struct(&png, &info); }
};

void readFromSpan(png_structp png, png_bytep out, std::size_t count) {
  auto& rest = *static_cast<std::span<const std::uint8_t>*>(png_get_io_ptr(png));
  if (rest.size() < count) png_error(png, "the file ends early");
  std::memcpy(out, rest.data(), count);
  rest = rest.subspan(count);
}

void appendToVector(png_structp png, png_bytep data, std::size_t count) {
  auto& out = *static_cast<std::vector<std::uint8_t>*>(png_get_io_ptr(png));
  out.insert(out.end(), data, data + count);
}

// The picture as 8-bit gray, whatever it was.
std::vector<std::uint8_t> readGray(PngReader& reader, int& width, int& height) {
  png_read_info(reader.png, reader.info);
  const auto type = png_get_color_type(reader.png, reader.info);
  png_set_expand(reader.png);
  png_set_strip_16(reader.png);
  if ((type & PNG_COLOR_MASK_COLOR) != 0) png_set_rgb_to_gray(reader.png, PNG_ERROR_ACTION_NONE, -1, -1);
  png_color_16 white{.index = 0, .red = 255, .green = 255, .blue = 255, .gray = 255};
  png_set_background(reader.png, &white, PNG_BACKGROUND_GAMMA_SCREEN, 0, 1.0);
  const int passes = png_set_interlace_handling(reader.png);
  png_read_update_info(reader.png, reader.info);
  width = static_cast<int>(png_get_image_width(reader.png, reader.info));
  height = static_cast<int>(png_get_image_height(reader.png, reader.info));
  const std::size_t rowBytes = png_get_rowbytes(reader.png, reader.info);
  if (rowBytes != static_cast<std::size_t>(width)) throw PngFailure{"an unusual pixel format"};
  std::vector<std::uint8_t> gray(rowBytes * static_cast<std::size_t>(height));
  for (int pass = 0; pass < passes; ++pass)
    for (int y = 0; y < height; ++y) png_read_row(reader.png, gray.data() + rowBytes * static_cast<std::size_t>(y), {});
  png_read_end(reader.png, nullptr);  // finds a file that was cut off
  return gray;
}

}  // namespace

Raster::Raster(int widthDots, int heightDots) : width(std::max(widthDots, 0)), height(std::max(heightDots, 0)) {
  rows.resize(static_cast<std::size_t>(stride()) * static_cast<std::size_t>(height));
}

std::span<const std::uint8_t> Raster::row(int y) const {
  const auto bytes = static_cast<std::size_t>(stride());
  return std::span(rows).subspan(static_cast<std::size_t>(y) * bytes, bytes);
}

std::span<std::uint8_t> Raster::row(int y) {
  const auto bytes = static_cast<std::size_t>(stride());
  return std::span(rows).subspan(static_cast<std::size_t>(y) * bytes, bytes);
}

void Raster::setDot(int x, int y, bool black) {
  auto& byte = row(y)[static_cast<std::size_t>(x) / 8];
  const auto mask = static_cast<std::uint8_t>(0x80 >> (x % 8));
  byte = static_cast<std::uint8_t>(black ? byte | mask : byte & ~mask);
}

bool Raster::wellFormed() const {
  if (width < 0 || height < 0) return false;
  if (rows.size() != static_cast<std::size_t>(stride()) * static_cast<std::size_t>(height)) return false;
  if (width % 8 == 0) return true;
  const auto padding = static_cast<std::uint8_t>(0xFF >> (width % 8));
  for (int y = 0; y < height; ++y)
    if ((row(y).back() & padding) != 0) return false;
  return true;
}

std::vector<std::uint8_t> toPng(const Raster& raster) {
  std::vector<std::uint8_t> out;
  PngWriter writer;
  if (writer.info == nullptr) throw std::bad_alloc();
  png_set_write_fn(writer.png, &out, appendToVector, nullptr);
  // PNG has no picture without pixels: an empty ticket becomes one white dot.
  const Raster dot(1, 1);
  const Raster& picture = raster.width > 0 && raster.height > 0 ? raster : dot;
  png_set_IHDR(writer.png, writer.info, static_cast<png_uint_32>(picture.width),
               static_cast<png_uint_32>(picture.height), 1, PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_pHYs(writer.png, writer.info, kDotsPerMetre, kDotsPerMetre, PNG_RESOLUTION_METER);
  png_write_info(writer.png, writer.info);
  png_set_invert_mono(writer.png);  // 1 is white in PNG
  for (int y = 0; y < picture.height; ++y) png_write_row(writer.png, picture.row(y).data());
  png_write_end(writer.png, writer.info);
  return out;
}

Result<Raster> fromPng(std::span<const std::uint8_t> png) {
  try {
    PngReader reader;
    if (reader.info == nullptr) throw std::bad_alloc();
    // A ticket is at most a few metres long; this keeps a forged header from asking for gigabytes.
    png_set_user_limits(reader.png, 20'000, 100'000);
    png_set_read_fn(reader.png, &png, readFromSpan);
    int width = 0;
    int height = 0;
    const auto gray = readGray(reader, width, height);
    Raster raster(width, height);
    for (int y = 0; y < height; ++y)
      for (int x = 0; x < width; ++x)
        if (gray[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)] < 128)
          raster.setDot(x, y, true);
    return raster;
  } catch (const PngFailure& failure) {
    return fail(Errc::kMalformed, "Not a readable PNG: " + failure.text);
  }
}

Result<void> writePng(const Raster& raster, const std::filesystem::path& path) {
  const auto bytes = toPng(raster);
  auto half = path;
  half += ".part";
  std::ofstream file(half, std::ios::binary | std::ios::trunc);
  file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  file.close();
  std::error_code error;
  if (file) std::filesystem::rename(half, path, error);
  if (!file || error) {
    std::filesystem::remove(half, error);
    return fail(Errc::kFailed, "Could not write " + path.string());
  }
  return {};
}

Result<Raster> readPng(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(Errc::kNotFound, "Could not open " + path.string());
  const std::vector<char> bytes{std::istreambuf_iterator<char>(file), {}};
  return fromPng({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

}  // namespace priyom::print
