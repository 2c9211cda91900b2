// SPDX-License-Identifier: GPL-3.0-or-later
// Holds a store's file against the promises of SCHEMA.md, from outside: with its own connection and its own SQL. For a
// file that no hub has open, cleanly closed or left by a killed process; it is not changed, save that what a WAL holds
// is read back.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace priyom::tests {

// One sentence for each broken promise, empty where all hold. `vfs` empty: the system's. Numbers and ids of tickets may
// be named, nothing else.
//  - SQLite finds no damage and no reference to what is not there
//  - no number twice on a day; none above its day's series; no call id twice or above the highest
//  - each ticket was issued exactly once, first of all, and looks as its newest step left it
//  - each ticket id that an answer names ("id":"<32 digits>") is a ticket
std::vector<std::string> auditStore(const std::filesystem::path& file, const std::string& vfs = {});

}  // namespace priyom::tests
