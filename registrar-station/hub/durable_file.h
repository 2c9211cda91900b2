// SPDX-License-Identifier: GPL-3.0-or-later
// A small file that is there whole or not at all, also after a power cut: written beside, synced, renamed.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string_view>

#include "domain/result.h"

namespace priyom::hub {

// kUnavailable with the system's reason; what was there before stays.
Result<void> writeDurably(const std::filesystem::path& file, std::string_view content, mode_t mode);

}  // namespace priyom::hub
