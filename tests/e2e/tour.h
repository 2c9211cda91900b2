// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace priyom::tests {

// Walks one visitor through the whole way and leaves pictures, the printed ticket, the filled form and journey.json in
// `out`. True where every step did what it should; else it says on stderr which did not.
bool walkTour(const std::filesystem::path& out);

// Opens the three windows on the user's own display and stays until they are closed or the program is interrupted.
bool openWindows(const std::filesystem::path& out);

}  // namespace priyom::tests
