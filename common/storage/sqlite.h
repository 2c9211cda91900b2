// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite's C interface with owners: one connection with its prepared statements, and one run of a statement. It knows
// SQLite's codes and pragmas and nothing of tickets. Private to the storage library.
//
// Statements are written with parameters $1, $2, … in the order of their first appearance: SQLite and PostgreSQL both
// read that; another order is a programming error and throws. A statement that does not fit the tables is kCorrupt: the
// tests run every statement, so the file is to blame.
// Not thread-safe.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "domain/moment.h"
#include "domain/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace priyom::storage::sqlite {

// What an SQLite (extended) code means to a caller of the store: full, unreadable or unwritable disk and lack of memory
// kUnavailable, damage kCorrupt, a lock or a taken key kConflict, a reference to what is not there kNotFound, a broken
// CHECK kMalformed. `doing` and `detail` go into the text; neither ever holds a bound value.
Error errorOf(int code, std::string_view doing, std::string_view detail);

std::string version();  // of the library that runs: "3.40.1"

class Database {
 public:
  // Opens or creates, and reads nothing yet. `vfs` empty: the system's. A new file is readable by its owner only.
  static Result<std::unique_ptr<Database>> open(const std::string& file, const std::string& vfs);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // One or more statements without parameters and with no interest in their rows: pragmas, schema.
  Result<void> execute(const std::string& sql);
  // The first column of the first row as text; empty where there is none.
  Result<std::string> value(const std::string& sql);
  // False also after SQLite itself rolled back (sqlite3_get_autocommit).
  bool inTransaction() const;
  bool readOnly() const;

 private:
  friend class Query;
  struct Finalizer {
    void operator()(sqlite3_stmt* statement) const;
  };
  using Statement = std::unique_ptr<sqlite3_stmt, Finalizer>;

  explicit Database(sqlite3* handle) : handle_(handle) {}
  // Prepared once and kept. `sql` has static storage: its address is the key.
  Result<sqlite3_stmt*> prepared(const char* sql);
  Error error(int code, std::string_view doing) const;

  sqlite3* handle_;
  std::unordered_map<const char*, Statement> statements_;
};

// One run of a prepared statement; resets it and forgets its values at the end. Failures of preparing, binding and
// reading are kept and come out of the next next() or run(). Only one Query of a statement at a time.
class Query {
 public:
  Query(Database& database, const char* sql);
  ~Query();
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  // Values for $1, $2, … in order; goes on where the last call ended. Copied.
  template <typename... Values>
  Query& bind(const Values&... values) {
    (put(values), ...);
    return *this;
  }

  // True: there is a row. False: the end.
  Result<bool> next();
  // To the end. The number of rows that an INSERT, UPDATE or DELETE touched.
  Result<int> run();

  // Columns of the current row, from 0.
  std::int64_t integer(int column) const;
  std::string text(int column);
  std::span<const std::uint8_t> bytes(int column);  // until the next next()
  Instant instant(int column) const;
  std::optional<Instant> optionalInstant(int column) const;
  std::optional<int> optionalInteger(int column) const;
  // Where a column could not be read for want of memory; asked once after the columns of a row.
  Result<void> readable() const;

 private:
  void put(std::int64_t value);
  void put(int value) { put(static_cast<std::int64_t>(value)); }
  void put(bool value) { put(static_cast<std::int64_t>(value)); }
  void put(Instant value) { put(static_cast<std::int64_t>(value.time_since_epoch().count())); }
  void put(const std::optional<Instant>& value);
  void put(const std::optional<int>& value);
  void put(std::string_view value);
  void put(const std::string& value) { put(std::string_view(value)); }
  void put(const char*) = delete;  // would turn into a bool
  void put(std::span<const std::uint8_t> value);
  void keep(int code);

  Database& database_;
  sqlite3_stmt* statement_ = nullptr;
  std::optional<Error> error_;
  int bound_ = 0;
};

}  // namespace priyom::storage::sqlite
