// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes from the registrar's click to the hall's glass, with the programs that ship: with one display, and
// with fifty. Measured by hand, never a timed test.
#pragma once

#include <filesystem>

namespace priyom::tests {

// Prints median, 99th percentile and maximum, and leaves them in out/hall.json, milliseconds. Throws where a step fails.
bool measureHall(const std::filesystem::path& out, int calls);

}  // namespace priyom::tests
