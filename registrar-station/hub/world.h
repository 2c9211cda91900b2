// SPDX-License-Identifier: GPL-3.0-or-later
// What the hub takes from the machine: the time and random numbers. Passed in, so that a test can turn midnight.
#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "domain/moment.h"

namespace priyom::hub {

// Both are called from the network thread and from the storage thread.
struct World {
  std::function<Instant()> now;
  std::function<void(std::span<std::uint8_t>)> fillRandom;  // of cryptographic quality
};

// The system's clock, and libsodium's random numbers (getrandom).
World realWorld();

}  // namespace priyom::hub
