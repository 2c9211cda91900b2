// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of the QR codes in a picture (ZXing-cpp): a camera's frame, a photograph, the printer's raster. What is
// found is what somebody printed: hostile until openShort() has said otherwise, and of any length up to 7,089.
#pragma once

#include <string>
#include <vector>

#include "domain/result.h"
#include "token/gray_image.h"

namespace priyom::token {

enum class Effort {
  kFrame,  // one pass, then one against low contrast: for a camera, whose next frame comes anyhow
  kStill,  // then also inverted and sharpened: for a picture that is the only one
};

// Codes in any turn, at most 8 of them, each text once, in no promised order, as UTF-8. None found is an empty list,
// not an error. kMalformed: width, height, stride and pixels do not agree. kTooLarge: over kMaxImageSide or
// kMaxImagePixels. May be called from any thread.
Result<std::vector<std::string>> readQr(const GrayImage& image, Effort effort = Effort::kStill);

}  // namespace priyom::token
