// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/store_audit/store_audit.h"

#include <sqlite3.h>

#include <memory>
#include <stdexcept>
#include <string_view>

namespace priyom::tests {
namespace {

struct Closer {
  void operator()(sqlite3* handle) const { sqlite3_close(handle); }
};
using Handle = std::unique_ptr<sqlite3, Closer>;

struct Promise {
  const char* text;
  const char* broken;  // gives a row for each case, with a name of it in the first column
};

constexpr Promise kPromises[] = {
    {"damage", "SELECT integrity_check FROM pragma_integrity_check() WHERE integrity_check <> 'ok'"},
    {"a reference to what is not there", "SELECT \"table\" FROM pragma_foreign_key_check()"},
    {"a number given twice",
     "SELECT day || ' ' || prefix || '-' || sequence FROM ticket GROUP BY day, prefix, sequence HAVING count(*) > 1"},
    {"a number above its series",
     "SELECT t.day || ' ' || t.prefix || '-' || t.sequence FROM ticket t LEFT JOIN number_series n "
     "ON n.day = t.day AND n.prefix = t.prefix WHERE n.last IS NULL OR t.sequence > n.last"},
    {"a call id used twice",
     "SELECT call_id FROM ticket_step WHERE kind = 'called' GROUP BY call_id HAVING count(*) > 1"},
    {"a call id above the highest",
     "SELECT call_id FROM ticket_step WHERE call_id > (SELECT CAST(value AS INTEGER) FROM meta WHERE key = "
     "'last_call_id')"},
    {"a ticket not issued exactly once",
     "SELECT hex(id) FROM ticket WHERE (SELECT count(*) FROM ticket_step WHERE ticket = id AND kind = 'issued') <> 1"},
    {"a ticket whose first step is not its issue",
     "SELECT hex(id) FROM ticket WHERE "
     "(SELECT kind FROM ticket_step WHERE ticket = id ORDER BY seq LIMIT 1) IS NOT 'issued'"},
    {"a ticket unlike its newest step",
     "SELECT hex(t.id) FROM ticket t JOIN ticket_step s ON s.seq = (SELECT max(seq) FROM ticket_step WHERE ticket = "
     "t.id) "
     "WHERE (t.line, t.service, t.state, t.print, t.has_response, t.off_board, t.category, t.proof, t.appointment, "
     "t.for_counter, t.for_staff, t.deferred_until, t.deferred_calls, t.route, t.route_order, t.counter, t.staff, "
     "t.call_id, t.recalls, t.called_at, t.started_at, t.ended_at, t.outcome, t.look) IS NOT "
     "(s.line, s.service, s.state, s.print, s.has_response, s.off_board, s.category, s.proof, s.appointment, "
     "s.for_counter, s.for_staff, s.deferred_until, s.deferred_calls, s.route, s.route_order, s.counter, s.staff, "
     "s.call_id, s.recalls, s.called_at, s.started_at, s.ended_at, s.outcome, s.look)"},
    {"a booking whose first step is not its hold",
     "SELECT code FROM booking WHERE "
     "(SELECT kind FROM booking_step WHERE booking = code ORDER BY seq LIMIT 1) IS NOT 'held'"},
    {"a booking unlike its newest step",
     "SELECT b.code FROM booking b JOIN booking_step s ON s.seq = (SELECT max(seq) FROM booking_step WHERE booking = "
     "b.code) WHERE (b.specialist, b.service, b.day, b.start, b.minutes, b.state, b.held_by, b.held_since, "
     "b.held_until, b.ticket) IS NOT (s.specialist, s.service, s.day, s.start, s.minutes, s.state, s.held_by, "
     "s.held_since, s.held_until, s.ticket)"},
    {"one time of a specialist booked twice",
     "SELECT a.code || ' ' || b.code FROM booking a JOIN booking b ON a.specialist = b.specialist AND a.code < b.code "
     "AND a.start < b.start + b.minutes * 60000 AND b.start < a.start + a.minutes * 60000 "
     "WHERE a.state IN ('booked', 'checked_in') AND b.state IN ('booked', 'checked_in')"},
    {"a ticket of two bookings",
     "SELECT hex(ticket) FROM booking WHERE ticket IS NOT NULL GROUP BY ticket HAVING count(*) > 1"},
};

// The first column of every row.
std::vector<std::string> rows(sqlite3* handle, const std::string& sql) {
  sqlite3_stmt* raw = nullptr;
  if (sqlite3_prepare_v2(handle, sql.c_str(), -1, &raw, nullptr) != SQLITE_OK)
    throw std::runtime_error(sqlite3_errmsg(handle));
  const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement(raw, sqlite3_finalize);
  std::vector<std::string> values;
  int code = SQLITE_ROW;
  while ((code = sqlite3_step(raw)) == SQLITE_ROW) {
    const auto* const text = reinterpret_cast<const char*>(sqlite3_column_text(raw, 0));
    values.emplace_back(text ? text : "");
  }
  if (code != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(handle));
  return values;
}

// The value of each "id": member that is 32 lower-case hexadecimal digits, as the hub writes a ticket's id. (std::regex
// would do, but GCC 12 warns inside it when sanitizers are on.)
std::vector<std::string> ticketIdsIn(std::string_view json) {
  constexpr std::string_view kMember = "\"id\"";
  constexpr std::size_t kDigits = 32;
  std::vector<std::string> ids;
  for (auto at = json.find(kMember); at != std::string_view::npos; at = json.find(kMember, at + 1)) {
    const auto start = json.find_first_not_of(" :\"", at + kMember.size());
    if (start == std::string_view::npos) break;
    const auto end = json.find_first_not_of("0123456789abcdef", start);
    if (end != std::string_view::npos && json[end] == '"' && end - start == kDigits)
      ids.emplace_back(json.substr(start, kDigits));
  }
  return ids;
}

void checkAnswers(sqlite3* handle, std::vector<std::string>& broken) {
  for (const auto& answer : rows(handle, "SELECT answer FROM command_answer")) {
    for (const auto& id : ticketIdsIn(answer)) {
      if (rows(handle, "SELECT 1 FROM ticket WHERE id = x'" + id + "'").empty())
        broken.push_back("an answer that names no ticket: " + id);
    }
  }
}

}  // namespace

std::vector<std::string> auditStore(const std::filesystem::path& file, const std::string& vfs) {
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(file.c_str(), &raw, SQLITE_OPEN_READWRITE, vfs.empty() ? nullptr : vfs.c_str());
  const Handle handle(raw);
  if (code != SQLITE_OK) return {std::string("the file does not open: ") + sqlite3_errstr(code)};
  sqlite3_db_config(raw, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  std::vector<std::string> broken;
  // A promise that can not be checked is a broken one, and no reason to skip the others.
  const auto attempt = [&](const char* what, auto&& body) {
    try {
      body();
    } catch (const std::runtime_error& failure) {
      broken.push_back(std::string(what) + " could not be checked: " + failure.what());
    }
  };
  attempt("the file", [&] { rows(raw, "PRAGMA locking_mode = EXCLUSIVE"); });
  for (const auto& promise : kPromises) {
    attempt(promise.text, [&] {
      for (const auto& name : rows(raw, promise.broken)) broken.push_back(std::string(promise.text) + ": " + name);
    });
  }
  attempt("an answer", [&] { checkAnswers(raw, broken); });
  return broken;
}

}  // namespace priyom::tests
