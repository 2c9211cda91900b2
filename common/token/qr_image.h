// SPDX-License-Identifier: GPL-3.0-or-later
// A text as the modules of a QR code (ISO/IEC 18004, libqrencode). It is not a picture: who draws it chooses the dots
// per module (4 or more on the 203 dpi printer, see paper/) and leaves the quiet zone of 4 light modules on each side.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "domain/result.h"

namespace priyom::token {

struct QrMatrix {
  int size = 0;                    // modules on a side, 21 … 177, quiet zone not included
  std::vector<std::uint8_t> dark;  // size·size, row by row from the top; 1 dark, 0 light

  bool isDark(int x, int y) const { return dark[static_cast<std::size_t>(y) * size + x] != 0; }
  int version() const { return (size - 17) / 4; }
};

inline constexpr int kQuietZone = 4;  // modules

// The smallest code of error correction level M (15 % may be spoilt) that holds the text, in alphanumeric mode. A
// token's text and a pairing string are made for that mode. kMalformed for an empty text or a character outside it
// (0–9 A–Z space $ % * + - . / :); kTooLarge over version 40-M, 3,391 characters.
Result<QrMatrix> encodeQr(std::string_view text);
// The same for any bytes, in byte mode: a site's address, whose letters are not all capitals. kMalformed for an empty
// text; kTooLarge over version 40-M, 2,331 bytes.
Result<QrMatrix> encodeQrBytes(std::string_view bytes);

}  // namespace priyom::token
