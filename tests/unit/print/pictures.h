// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures that tests print.
#pragma once

#include <cstdint>

#include "print/escpos.h"
#include "print/raster.h"

namespace priyom::print {

// Looks like a ticket to a printer: as many dots, no regularity; the same for the same seed.
inline Raster noisePicture(int width, int height, std::uint32_t seed = 1) {
  Raster raster(width, height);
  for (auto& byte : raster.rows) {
    seed = seed * 1664525 + 1013904223;
    byte = static_cast<std::uint8_t>(seed >> 24 & seed >> 16);
  }
  return printable(raster);
}

}  // namespace priyom::print
