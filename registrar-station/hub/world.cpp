// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/world.h"

#include <sodium.h>

#include <stdexcept>

namespace priyom::hub {

World realWorld() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium can not be used on this machine");
  return {
      [] { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); },
      [](std::span<std::uint8_t> bytes) { randombytes_buf(bytes.data(), bytes.size()); },
  };
}

}  // namespace priyom::hub
