// SPDX-License-Identifier: GPL-3.0-or-later
// Small files with keys and certificates in them: read whole, written whole or not at all (also across a power cut).
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "domain/result.h"

namespace priyom::link {

inline constexpr std::size_t kMaxPrivateFile = 64 * 1024;

// kNotFound, kTooLarge, kFailed. With `secret`: kNotAllowed where group or others have any right on it.
Result<std::string> readSmallFile(const std::filesystem::path& path, bool secret);

// Writes beside the file, syncs, renames over it, syncs the directory.
Result<void> replaceFile(const std::filesystem::path& path, std::string_view text, mode_t mode);

// Makes the directory (0700) and its parents where they are missing.
Result<void> makePrivateDirectory(const std::filesystem::path& path);

}  // namespace priyom::link
