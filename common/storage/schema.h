// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of the store's file and the way there from older shapes: forward only. SCHEMA.md describes the tables.
// Private to the storage library.
#pragma once

#include "domain/result.h"
#include "storage/sqlite.h"

namespace priyom::storage {

// In the file's header: "Prym". A file with another one is not ours and is not touched.
inline constexpr int kApplicationId = 0x5072796d;

// The version that this program writes; `user_version` in the header.
int schemaVersion();

// Reads the header only. kCorrupt: no SQLite file, or another program's. kUnsupported: of a newer version.
Result<void> checkIdentity(sqlite::Database& database);

// Brings an empty or older file to schemaVersion() in one transaction; an empty one gets its `epoch`.
Result<void> bringForward(sqlite::Database& database, const std::string& epoch);

}  // namespace priyom::storage
