// SPDX-License-Identifier: GPL-3.0-or-later
// The password of a specialist's calendar feed: made here, never chosen by people, shown once. The hub keeps its digest
// in a file of the specialist's name; where there is no file there is no feed. Any thread.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "domain/ids.h"
#include "domain/result.h"

namespace priyom::calendar_file {

// Below the hub's state directory.
std::filesystem::path feedFile(const std::filesystem::path& state, const StaffId& specialist);

// A new password of 128 bits; the one before is worth nothing then. kUnavailable where the file cannot be written.
Result<std::string> allowFeed(const std::filesystem::path& state, const StaffId& specialist);
// kNotFound where there was none.
Result<void> forbidFeed(const std::filesystem::path& state, const StaffId& specialist);

bool mayRead(const std::filesystem::path& state, const StaffId& specialist, std::string_view password);

}  // namespace priyom::calendar_file
