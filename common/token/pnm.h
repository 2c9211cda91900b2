// SPDX-License-Identifier: GPL-3.0-or-later
// The PNM family in memory, for image_file.h: P1 … P6, samples of 8 or 16 bits.
#pragma once

#include <cstdint>
#include <span>

#include "domain/result.h"
#include "token/gray_image.h"

namespace priyom::token {

// Whether the bytes begin like one of the family.
bool looksLikePnm(std::span<const std::uint8_t> bytes);

// kMalformed or kTooLarge, as image_file.h says. Pictures behind the first are not looked at.
Result<LoadedImage> decodePnm(std::span<const std::uint8_t> bytes);

// kTooLarge or kMalformed where a picture of this size is not for us.
Result<void> checkImageSize(std::uint64_t width, std::uint64_t height);

}  // namespace priyom::token
