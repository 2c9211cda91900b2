// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/image_file.h"

#include <png.h>

#include <array>
#include <cstring>
#include <fstream>
#include <string>
#include <system_error>

#include "token/pnm.h"

namespace priyom::token {
namespace {

constexpr std::array<std::uint8_t, 8> kPngSignature{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

bool looksLikePng(std::span<const std::uint8_t> bytes) {
  return bytes.size() >= kPngSignature.size() &&
         std::memcmp(bytes.data(), kPngSignature.data(), kPngSignature.size()) == 0;
}

Result<LoadedImage> decodePng(std::span<const std::uint8_t> bytes) {
  png_image png{};
  png.version = PNG_IMAGE_VERSION;
  struct Free {
    png_image* image;
    ~Free() { png_image_free(image); }
  } const free{&png};
  if (png_image_begin_read_from_memory(&png, bytes.data(), bytes.size()) == 0) {
    return fail(Errc::kMalformed, std::string("PNG: ") + png.message);
  }
  if (auto size = checkImageSize(png.width, png.height); !size) return size.error();
  png.format = PNG_FORMAT_GRAY;
  LoadedImage image{.pixels = {}, .width = static_cast<int>(png.width), .height = static_cast<int>(png.height)};
  image.pixels.resize(static_cast<std::size_t>(png.width) * png.height);
  const png_color white{255, 255, 255};
  if (png_image_finish_read(&png, &white, image.pixels.data(), image.width, nullptr) == 0) {
    return fail(Errc::kMalformed, std::string("PNG: ") + png.message);
  }
  return image;
}

}  // namespace

Result<LoadedImage> decodeGray(std::span<const std::uint8_t> bytes) {
  if (bytes.size() > kMaxImageFile) return fail(Errc::kTooLarge, "a picture's file over 64 MB");
  if (looksLikePng(bytes)) return decodePng(bytes);
  if (looksLikePnm(bytes)) return decodePnm(bytes);
  return fail(Errc::kUnsupported, "a picture that is neither PNG nor PNM");
}

Result<LoadedImage> loadGray(const std::filesystem::path& file) {
  std::error_code error;
  const auto about = std::filesystem::status(file, error);
  if (about.type() == std::filesystem::file_type::not_found) return fail(Errc::kNotFound, "no such picture: " + file.string());
  // A pipe or a device would hold us for as long as it likes.
  if (!std::filesystem::is_regular_file(about)) return fail(Errc::kUnavailable, "a picture must be a regular file");
  const auto size = std::filesystem::file_size(file, error);
  if (error) return fail(Errc::kUnavailable, "the picture cannot be read: " + error.message());
  if (size > kMaxImageFile) return fail(Errc::kTooLarge, "a picture's file over 64 MB");
  std::ifstream in(file, std::ios::binary);
  std::vector<std::uint8_t> bytes(size);
  in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size));
  if (!in) return fail(Errc::kUnavailable, "the picture cannot be read");
  return decodeGray(bytes);
}

}  // namespace priyom::token
