// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <stdexcept>

namespace priyom::storage::sqlite {
namespace {

Errc constraintErrc(int code) {
  switch (code) {
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_ROWID:
      return Errc::kConflict;
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      return Errc::kNotFound;
    default:
      return Errc::kMalformed;
  }
}

Errc errcOf(int code) {
  if (code == SQLITE_IOERR_CORRUPTFS) return Errc::kCorrupt;
  switch (code & 0xff) {
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_NOMEM:
    case SQLITE_INTERRUPT:
      return Errc::kUnavailable;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return Errc::kCorrupt;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Errc::kConflict;
    case SQLITE_CONSTRAINT:
      return constraintErrc(code);
    default:
      return Errc::kFailed;
  }
}

// SQLite would make the file with the process's umask; records are for the owner alone. Only a file that is not there
// is touched: closing any descriptor of a file drops this process's POSIX locks on it, an open store's among them.
void createPrivate(const std::string& file) {
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (descriptor >= 0) ::close(descriptor);
}

}  // namespace

Error errorOf(int code, std::string_view doing, std::string_view detail) {
  std::string text(doing);
  text += ": ";
  text += detail.empty() ? std::string_view(sqlite3_errstr(code)) : detail;
  text += " (SQLite " + std::to_string(code) + ")";
  return fail(errcOf(code), std::move(text));
}

std::string version() {
  return sqlite3_libversion();
}

void Database::Finalizer::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

Result<std::unique_ptr<Database>> Database::open(const std::string& file, const std::string& vfs) {
  if (vfs.empty()) createPrivate(file);
  sqlite3* handle = nullptr;
  constexpr int kFlags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE |
                         SQLITE_OPEN_EXRESCODE;
  const int code = sqlite3_open_v2(file.c_str(), &handle, kFlags, vfs.empty() ? nullptr : vfs.c_str());
  std::unique_ptr<Database> database(new Database(handle));  // owns the handle also where opening failed
  if (code != SQLITE_OK) return errorOf(code, "the store does not open", {});
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  return database;
}

Database::~Database() {
  statements_.clear();
  sqlite3_close(handle_);
}

Error Database::error(int code, std::string_view doing) const {
  return errorOf(code, doing,
                 sqlite3_errcode(handle_) == (code & 0xff) || sqlite3_extended_errcode(handle_) == code
                     ? sqlite3_errmsg(handle_)
                     : "");
}

Result<void> Database::execute(const std::string& sql) {
  const int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return error(code, "the store does not execute");
  return {};
}

Result<std::string> Database::value(const std::string& sql) {
  sqlite3_stmt* raw = nullptr;
  int code = sqlite3_prepare_v2(handle_, sql.c_str(), -1, &raw, nullptr);
  const Statement statement(raw);
  if (code == SQLITE_OK) code = sqlite3_step(raw);
  if (code == SQLITE_DONE) return std::string{};
  if (code != SQLITE_ROW) return error(code, "the store does not read");
  const bool none = sqlite3_column_type(raw, 0) == SQLITE_NULL;
  const auto* const text = reinterpret_cast<const char*>(sqlite3_column_text(raw, 0));
  if (!text && !none) return errorOf(SQLITE_NOMEM, "the store does not read", {});
  return std::string(text ? text : "");
}

bool Database::inTransaction() const {
  return sqlite3_get_autocommit(handle_) == 0;
}
bool Database::readOnly() const {
  return sqlite3_db_readonly(handle_, "main") == 1;
}

Result<sqlite3_stmt*> Database::prepared(const char* sql) {
  const auto known = statements_.find(sql);
  if (known != statements_.end()) return known->second.get();
  sqlite3_stmt* raw = nullptr;
  const int code = sqlite3_prepare_v3(handle_, sql, -1, SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
  Statement statement(raw);
  if (code == SQLITE_ERROR)
    return fail(Errc::kCorrupt,
                std::string("the store's tables are not those of its version: ") + sqlite3_errmsg(handle_));
  if (code != SQLITE_OK) return error(code, "the store does not prepare");
  for (int i = 1; i <= sqlite3_bind_parameter_count(raw); ++i) {
    const char* const name = sqlite3_bind_parameter_name(raw, i);
    if (!name || "$" + std::to_string(i) != name) throw std::logic_error("parameters out of order in SQL");
  }
  return statements_.emplace(sql, std::move(statement)).first->second.get();
}

Query::Query(Database& database, const char* sql) : database_(database) {
  const auto prepared = database.prepared(sql);
  if (prepared)
    statement_ = *prepared;
  else
    error_ = prepared.error();
}

Query::~Query() {
  if (!statement_) return;
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
}

void Query::keep(int code) {
  if (code != SQLITE_OK && !error_) error_ = errorOf(code, "the store does not take a value", {});
}

void Query::put(std::int64_t value) {
  if (statement_) keep(sqlite3_bind_int64(statement_, ++bound_, value));
}

void Query::put(const std::optional<Instant>& value) {
  if (value)
    put(*value);
  else if (statement_)
    keep(sqlite3_bind_null(statement_, ++bound_));
}

void Query::put(const std::optional<int>& value) {
  if (value)
    put(*value);
  else if (statement_)
    keep(sqlite3_bind_null(statement_, ++bound_));
}

void Query::put(std::string_view value) {
  // A null pointer would bind NULL, and an empty view may have one.
  const char* const data = value.empty() ? "" : value.data();
  if (statement_) keep(sqlite3_bind_text64(statement_, ++bound_, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Query::put(std::span<const std::uint8_t> value) {
  const void* const data = value.empty() ? static_cast<const void*>("") : value.data();
  if (statement_) keep(sqlite3_bind_blob64(statement_, ++bound_, data, value.size(), SQLITE_TRANSIENT));
}

Result<bool> Query::next() {
  if (error_) return *error_;
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  error_ = database_.error(code, "the store does not run a statement");
  return *error_;
}

Result<int> Query::run() {
  for (;;) {
    const auto row = next();
    if (!row) return row.error();
    if (!*row) return sqlite3_changes(database_.handle_);
  }
}

std::int64_t Query::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}

std::string Query::text(int column) {
  const bool none = sqlite3_column_type(statement_, column) == SQLITE_NULL;
  const auto* const data = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  if (!data && !none) keep(SQLITE_NOMEM);
  return data ? std::string(data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))) : std::string{};
}

std::span<const std::uint8_t> Query::bytes(int column) {
  const auto* const data = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_, column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
  if (!data && size > 0) keep(SQLITE_NOMEM);
  return {data, data ? size : 0};
}

Instant Query::instant(int column) const {
  return Instant(std::chrono::milliseconds(integer(column)));
}

std::optional<Instant> Query::optionalInstant(int column) const {
  if (sqlite3_column_type(statement_, column) == SQLITE_NULL) return std::nullopt;
  return instant(column);
}

std::optional<int> Query::optionalInteger(int column) const {
  if (sqlite3_column_type(statement_, column) == SQLITE_NULL) return std::nullopt;
  return static_cast<int>(integer(column));
}

Result<void> Query::readable() const {
  if (error_) return *error_;
  return {};
}

}  // namespace priyom::storage::sqlite
