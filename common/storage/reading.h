// SPDX-License-Identifier: GPL-3.0-or-later
// How the rows of a query become values. Private to the storage library.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/sqlite.h"

namespace priyom::storage::rows {

inline Error damagedRow(std::string_view what) {
  return fail(Errc::kCorrupt, "a stored " + std::string(what) + " does not read back");
}

inline Result<void> ran(sqlite::Query& query) {
  const auto rows = query.run();
  if (!rows) return rows.error();
  return {};
}

// All rows of a query, each read by `read`.
template <typename T, typename Read>
Result<std::vector<T>> all(sqlite::Query& query, Read read) {
  std::vector<T> values;
  for (;;) {
    const auto row = query.next();
    if (!row) return row.error();
    if (!*row) return values;
    Result<T> value = read(query);
    if (!value) return value.error();
    values.push_back(std::move(*value));
  }
}

// The one row of a query, or none.
template <typename T, typename Read>
Result<std::optional<T>> one(sqlite::Query& query, Read read) {
  const auto row = query.next();
  if (!row) return row.error();
  if (!*row) return std::optional<T>{};
  Result<T> value = read(query);
  if (!value) return value.error();
  return std::optional<T>(std::move(*value));
}

}  // namespace priyom::storage::rows
