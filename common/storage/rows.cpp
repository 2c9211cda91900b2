// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace priyom::storage::rows {
namespace {

using sqlite::Database;
using sqlite::Query;

constexpr const char* kInsertTicket =
    "INSERT INTO ticket (id, day, prefix, sequence, issued_by, arrived_at, line, state, print, has_response, counter, "
    "staff, call_id, recalls, called_at, started_at, ended_at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
constexpr const char* kUpdateTicket =
    "UPDATE ticket SET line = $1, state = $2, print = $3, has_response = $4, counter = $5, staff = $6, call_id = $7, "
    "recalls = $8, called_at = $9, started_at = $10, ended_at = $11 "
    "WHERE id = $12 AND day = $13 AND prefix = $14 AND sequence = $15 AND issued_by = $16 AND arrived_at = $17";
constexpr const char* kInsertStep =
    "INSERT INTO ticket_step (ticket, kind, at, author_device, author_staff, reason, line, state, print, has_response, "
    "counter, staff, call_id, recalls, called_at, started_at, ended_at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
constexpr const char* kRaiseSeries =
    "INSERT INTO number_series (day, prefix, last) VALUES ($1, $2, $3) "
    "ON CONFLICT (day, prefix) DO UPDATE SET last = excluded.last WHERE excluded.last > number_series.last";
constexpr const char* kRaiseLastCallId =
    "UPDATE meta SET value = $1 WHERE key = 'last_call_id' AND CAST(value AS BIGINT) < $2";
constexpr const char* kInsertDeposit = "INSERT INTO deposit (ticket, kind, sealed, at) VALUES ($1, $2, $3, $4)";
constexpr const char* kInsertAnswered =
    "INSERT INTO command_answer (device, command, request, answer, at) VALUES ($1, $2, $3, $4, $5)";
constexpr const char* kDeleteAnswers = "DELETE FROM command_answer WHERE at < $1";
constexpr const char* kMeta = "SELECT value FROM meta WHERE key = $1";
constexpr const char* kSetMeta = "UPDATE meta SET value = $1 WHERE key = $2";
constexpr const char* kTicket =
    "SELECT id, day, prefix, sequence, issued_by, arrived_at, line, state, print, has_response, counter, staff, "
    "call_id, recalls, called_at, started_at, ended_at FROM ticket WHERE id = $1";
constexpr const char* kTicketsOfDay =
    "SELECT id, day, prefix, sequence, issued_by, arrived_at, line, state, print, has_response, counter, staff, "
    "call_id, recalls, called_at, started_at, ended_at FROM ticket WHERE day = $1 ORDER BY prefix, sequence";
constexpr const char* kSeriesOfDay = "SELECT prefix, last FROM number_series WHERE day = $1";
constexpr const char* kDaysNotOver =
    "SELECT DISTINCT day FROM ticket WHERE day < $1 AND state NOT IN ('done', 'no_show', 'cancelled') ORDER BY day";
constexpr const char* kSteps =
    "SELECT t.id, t.day, t.prefix, t.sequence, t.issued_by, t.arrived_at, s.line, s.state, s.print, s.has_response, "
    "s.counter, s.staff, s.call_id, s.recalls, s.called_at, s.started_at, s.ended_at, s.kind, s.at, s.author_device, "
    "s.author_staff, s.reason FROM ticket_step s JOIN ticket t ON t.id = s.ticket WHERE s.ticket = $1 ORDER BY s.seq";
constexpr const char* kNewestDeposit =
    "SELECT sealed, at FROM deposit WHERE ticket = $1 AND kind = $2 ORDER BY at DESC, seq DESC LIMIT 1";
constexpr const char* kAnswered = "SELECT request, answer, at FROM command_answer WHERE device = $1 AND command = $2";
constexpr const char* kTicketCount = "SELECT count(*) FROM ticket";

constexpr std::array kStepKinds = {StepKind::kIssued,    StepKind::kCalled,       StepKind::kRecalled,
                                   StepKind::kStarted,   StepKind::kFinished,     StepKind::kNoShow,
                                   StepKind::kDayClosed, StepKind::kPrintReported};
constexpr int kColumnsOfTicket = 17;

Error damagedRow(std::string_view what) {
  return fail(Errc::kCorrupt, "a stored " + std::string(what) + " does not read back");
}

std::span<const std::uint8_t> bytesOf(const TicketId& id) {
  return id.bytes;
}

// What a step may change, in the order of the columns.
void bindState(Query& query, const Ticket& ticket) {
  query.bind(ticket.line.text, stateName(ticket.state), printStateName(ticket.print), ticket.hasResponse,
             ticket.counter.text, ticket.staff.text, ticket.callId, ticket.recalls, ticket.calledAt, ticket.startedAt,
             ticket.endedAt);
}

Result<void> ran(Query& query) {
  const auto rows = query.run();
  if (!rows) return rows.error();
  return {};
}

// The first kColumnsOfTicket columns.
Result<Ticket> readTicket(Query& row) {
  Ticket ticket;
  const auto id = row.bytes(0);
  const auto day = BusinessDay::parse(row.text(1));
  const auto prefix = parsePrefix(row.text(2));
  const auto state = stateFromName(row.text(7));
  const auto print = printStateFromName(row.text(8));
  if (auto read = row.readable(); !read) return read.error();
  if (id.size() != ticket.id.bytes.size() || !day || !prefix || !state || !print) return damagedRow("ticket");
  std::copy(id.begin(), id.end(), ticket.id.bytes.begin());
  ticket.day = *day;
  ticket.number = {*prefix, static_cast<int>(row.integer(3))};
  ticket.issuedBy.text = row.text(4);
  ticket.arrivedAt = row.instant(5);
  ticket.line.text = row.text(6);
  ticket.state = *state;
  ticket.print = *print;
  ticket.hasResponse = row.integer(9) != 0;
  ticket.counter.text = row.text(10);
  ticket.staff.text = row.text(11);
  ticket.callId = row.integer(12);
  ticket.recalls = static_cast<int>(row.integer(13));
  ticket.calledAt = row.optionalInstant(14);
  ticket.startedAt = row.optionalInstant(15);
  ticket.endedAt = row.optionalInstant(16);
  if (auto read = row.readable(); !read) return read.error();
  return ticket;
}

Result<Step> readStep(Query& row) {
  auto after = readTicket(row);
  if (!after) return after.error();
  const auto name = row.text(kColumnsOfTicket);
  const auto kind = std::find_if(kStepKinds.begin(), kStepKinds.end(), [&](StepKind k) { return stepName(k) == name; });
  Step step;
  step.after = std::move(*after);
  step.at = row.instant(kColumnsOfTicket + 1);
  step.author = {{row.text(kColumnsOfTicket + 2)}, {row.text(kColumnsOfTicket + 3)}};
  step.reason = row.text(kColumnsOfTicket + 4);
  if (auto read = row.readable(); !read) return read.error();
  if (kind == kStepKinds.end()) return damagedRow("step");
  step.kind = *kind;
  return step;
}

// All rows of a query, each read by `read`.
template <typename T, typename Read>
Result<std::vector<T>> all(Query& query, Read read) {
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
Result<std::optional<T>> one(Query& query, Read read) {
  const auto row = query.next();
  if (!row) return row.error();
  if (!*row) return std::optional<T>{};
  Result<T> value = read(query);
  if (!value) return value.error();
  return std::optional<T>(std::move(*value));
}

}  // namespace

Result<void> insertTicket(Database& database, const Ticket& ticket) {
  Query query(database, kInsertTicket);
  query.bind(bytesOf(ticket.id), ticket.day.text(), prefixText(ticket.number.prefix), ticket.number.sequence,
             ticket.issuedBy.text, ticket.arrivedAt);
  bindState(query, ticket);
  return ran(query);
}

Result<void> updateTicket(Database& database, const Ticket& ticket) {
  Query query(database, kUpdateTicket);
  bindState(query, ticket);
  query.bind(bytesOf(ticket.id), ticket.day.text(), prefixText(ticket.number.prefix), ticket.number.sequence,
             ticket.issuedBy.text, ticket.arrivedAt);
  const auto rows = query.run();
  if (!rows) return rows.error();
  if (*rows != 1) return fail(Errc::kNotFound, "a step of a ticket that is not stored with that number");
  return {};
}

Result<void> insertStep(Database& database, const Step& step) {
  Query query(database, kInsertStep);
  query.bind(bytesOf(step.after.id), stepName(step.kind), step.at, step.author.device.text, step.author.staff.text,
             step.reason);
  bindState(query, step.after);
  return ran(query);
}

Result<void> raiseSeries(Database& database, const Ticket& ticket) {
  Query query(database, kRaiseSeries);
  query.bind(ticket.day.text(), prefixText(ticket.number.prefix), ticket.number.sequence);
  return ran(query);
}

Result<void> raiseLastCallId(Database& database, std::int64_t callId) {
  Query query(database, kRaiseLastCallId);
  query.bind(std::to_string(callId), callId);
  return ran(query);
}

Result<void> insertDeposit(Database& database, const Deposit& deposit) {
  Query query(database, kInsertDeposit);
  query.bind(bytesOf(deposit.ticket), deposit.kind, std::span<const std::uint8_t>(deposit.sealed), deposit.at);
  return ran(query);
}

Result<void> insertAnswered(Database& database, const Answered& answered) {
  Query query(database, kInsertAnswered);
  query.bind(answered.device.text, answered.command.text, answered.request, answered.answer, answered.at);
  return ran(query);
}

Result<void> deleteAnswersBefore(Database& database, Instant instant) {
  Query query(database, kDeleteAnswers);
  query.bind(instant);
  return ran(query);
}

Result<std::string> meta(Database& database, std::string_view key) {
  Query query(database, kMeta);
  query.bind(key);
  const auto row = query.next();
  if (!row) return row.error();
  if (!*row) return damagedRow("meta row");
  auto value = query.text(0);
  if (auto read = query.readable(); !read) return read.error();
  return value;
}

Result<std::int64_t> metaNumber(Database& database, std::string_view key) {
  const auto text = meta(database, key);
  if (!text) return text.error();
  std::int64_t value = 0;
  const auto [end, failure] = std::from_chars(text->data(), text->data() + text->size(), value);
  if (failure != std::errc{} || end != text->data() + text->size()) return damagedRow("meta row");
  return value;
}

Result<void> setMeta(Database& database, std::string_view key, std::string_view value) {
  Query query(database, kSetMeta);
  query.bind(value, key);
  return ran(query);
}

Result<std::optional<Ticket>> ticket(Database& database, const TicketId& id) {
  Query query(database, kTicket);
  query.bind(bytesOf(id));
  return one<Ticket>(query, readTicket);
}

Result<std::vector<Ticket>> ticketsOf(Database& database, BusinessDay day) {
  Query query(database, kTicketsOfDay);
  query.bind(day.text());
  return all<Ticket>(query, readTicket);
}

Result<std::map<char16_t, int>> lastSequence(Database& database, BusinessDay day) {
  Query query(database, kSeriesOfDay);
  query.bind(day.text());
  using Entry = std::pair<char16_t, int>;
  const auto entries = all<Entry>(query, [](Query& row) -> Result<Entry> {
    const auto prefix = parsePrefix(row.text(0));
    if (auto read = row.readable(); !read) return read.error();
    if (!prefix) return damagedRow("number series");
    return Entry{*prefix, static_cast<int>(row.integer(1))};
  });
  if (!entries) return entries.error();
  return std::map<char16_t, int>(entries->begin(), entries->end());
}

Result<std::vector<BusinessDay>> daysNotOverBefore(Database& database, BusinessDay day) {
  Query query(database, kDaysNotOver);
  query.bind(day.text());
  return all<BusinessDay>(query, [](Query& row) -> Result<BusinessDay> {
    auto read = BusinessDay::parse(row.text(0));
    if (auto failed = row.readable(); !failed) return failed.error();
    if (!read) return damagedRow("day");
    return read;
  });
}

Result<Steps> stepsOf(Database& database, const TicketId& ticket) {
  Query query(database, kSteps);
  query.bind(bytesOf(ticket));
  return all<Step>(query, readStep);
}

Result<std::optional<Deposit>> newestDeposit(Database& database, const TicketId& ticket, const std::string& kind) {
  Query query(database, kNewestDeposit);
  query.bind(bytesOf(ticket), kind);
  return one<Deposit>(query, [&](Query& row) -> Result<Deposit> {
    const auto sealed = row.bytes(0);
    Deposit deposit{ticket, kind, {sealed.begin(), sealed.end()}, row.instant(1)};
    if (auto read = row.readable(); !read) return read.error();
    return deposit;
  });
}

Result<std::optional<Answered>> answered(Database& database, const DeviceId& device, const CommandId& command) {
  Query query(database, kAnswered);
  query.bind(device.text, command.text);
  return one<Answered>(query, [&](Query& row) -> Result<Answered> {
    Answered known{device, command, row.text(0), row.text(1), row.instant(2)};
    if (auto read = row.readable(); !read) return read.error();
    return known;
  });
}

Result<std::int64_t> ticketCount(Database& database) {
  Query query(database, kTicketCount);
  const auto row = query.next();
  if (!row) return row.error();
  return query.integer(0);
}

}  // namespace priyom::storage::rows
