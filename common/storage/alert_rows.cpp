// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/alert_rows.h"

#include "storage/reading.h"

namespace priyom::storage::rows {
namespace {

using sqlite::Database;
using sqlite::Query;

constexpr const char* kPut =
    "INSERT INTO alert (id, kind, meet, device, day, raised_at, state, staff, ended_at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO UPDATE SET meet = excluded.meet, "
    "state = excluded.state, staff = excluded.staff, ended_at = excluded.ended_at";
constexpr const char* kSince =
    "SELECT id, kind, meet, device, day, raised_at, state, staff, ended_at FROM alert "
    "WHERE ended_at IS NULL OR raised_at >= $1 ORDER BY raised_at, id";
constexpr const char* kDelete = "DELETE FROM alert WHERE ended_at < $1";

Result<Alert> read(Query& row) {
  const auto kind = alertKindFromName(row.text(1));
  const auto meet = meetingPointFromName(row.text(2));
  const auto day = BusinessDay::parse(row.text(4));
  const auto state = alertStateFromName(row.text(6));
  Alert alert;
  alert.id.text = row.text(0);
  alert.device.text = row.text(3);
  alert.raisedAt = row.instant(5);
  alert.staff.text = row.text(7);
  alert.endedAt = row.optionalInstant(8);
  if (auto readable = row.readable(); !readable) return readable.error();
  if (!kind || !meet || !day || !state) return damagedRow("alert");
  if ((*state == AlertState::kOpen) == alert.endedAt.has_value()) return damagedRow("alert");
  alert.kind = *kind;
  alert.meet = *meet;
  alert.day = *day;
  alert.state = *state;
  return alert;
}

}  // namespace

Result<void> putAlert(Database& database, const Alert& alert) {
  Query query(database, kPut);
  query.bind(alert.id.text, alertKindName(alert.kind), meetingPointName(alert.meet), alert.device.text,
             alert.day.text(), alert.raisedAt, alertStateName(alert.state), alert.staff.text, alert.endedAt);
  return ran(query);
}

Result<std::vector<Alert>> alertsSince(Database& database, Instant since) {
  Query query(database, kSince);
  query.bind(since);
  return all<Alert>(query, read);
}

Result<void> deleteAlertsBefore(Database& database, Instant instant) {
  Query query(database, kDelete);
  query.bind(instant);
  return ran(query);
}

}  // namespace priyom::storage::rows
