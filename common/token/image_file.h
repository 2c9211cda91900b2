// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures from files, as gray: PNG (libpng) and the PNM family (PBM, PGM, PPM; plain and raw). Colour is weighted to
// luminance, transparency lies on white. Nothing here writes.
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

#include "domain/result.h"
#include "token/gray_image.h"

namespace priyom::token {

inline constexpr std::size_t kMaxImageFile = 64'000'000;  // bytes

// kNotFound: no such file. kUnavailable: not a regular file, or not readable. kTooLarge: over kMaxImageFile,
// kMaxImageSide or kMaxImagePixels, said before the pixels are unpacked. kUnsupported: neither PNG nor PNM. kMalformed:
// damaged or cut short.
Result<LoadedImage> loadGray(const std::filesystem::path& file);

// The same from memory.
Result<LoadedImage> decodeGray(std::span<const std::uint8_t> bytes);

}  // namespace priyom::token
