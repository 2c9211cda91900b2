// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printer/paper_roll.h"

#include <algorithm>
#include <utility>

namespace priyom::tests {

using print::Raster;

PaperRoll::Moved PaperRoll::takeMoved() {
  return std::exchange(moved_, {});
}

void PaperRoll::drop() {
  hanging_ = {};
  feedAfter_ = 0;
  moved_ = {};
}

void PaperRoll::row(std::span<const std::uint8_t> dots) {
  Raster& old = hanging_.raster;
  const int width = static_cast<int>(dots.size()) * 8;
  if (old.height == 0) feedAfter_ = 0;  // white paper before the picture is no part of it
  if (width > old.width) {              // the first row, or a wider band than those before
    Raster wider(width, old.height);
    for (int y = 0; y < old.height; ++y) std::ranges::copy(std::as_const(old).row(y), wider.row(y).begin());
    old = std::move(wider);
  }
  old.height += feedAfter_ + 1;
  feedAfter_ = 0;
  old.rows.resize(static_cast<std::size_t>(old.stride()) * static_cast<std::size_t>(old.height));
  std::ranges::copy(dots, old.row(old.height - 1).begin());
  hanging_.receivedNs = receivedNs_;
  ++moved_.dots;
}

void PaperRoll::feed(int dots) {
  feedAfter_ += dots;
  moved_.dots += dots;
}

void PaperRoll::cut() {
  hanging_.cut = true;
  moved_.ticket = std::exchange(hanging_, {});
  feedAfter_ = 0;
}

}  // namespace priyom::tests
