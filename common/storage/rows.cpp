// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows.h"

#include <algorithm>
#include <charconv>

#include "storage/reading.h"

namespace priyom::storage::rows {
namespace {

using sqlite::Database;
using sqlite::Query;

constexpr const char* kInsertTicket =
    "INSERT INTO ticket (id, day, prefix, sequence, issued_by, arrived_at, line, service, state, print, "
    "has_response, off_board, category, proof, appointment, for_counter, for_staff, deferred_until, "
    "deferred_calls, route, route_order, counter, staff, call_id, recalls, called_at, started_at, ended_at, "
    "outcome, look) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, "
    "$20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30)";
constexpr const char* kUpdateTicket =
    "UPDATE ticket SET line = $1, service = $2, state = $3, print = $4, has_response = $5, off_board = $6, "
    "category = $7, proof = $8, appointment = $9, for_counter = $10, for_staff = $11, deferred_until = $12, "
    "deferred_calls = $13, route = $14, route_order = $15, counter = $16, staff = $17, call_id = $18, recalls = "
    "$19, called_at = $20, started_at = $21, ended_at = $22, outcome = $23, look = $24 WHERE id = $25 AND day = "
    "$26 AND prefix = $27 AND sequence = $28 AND issued_by = $29 AND arrived_at = $30";
constexpr const char* kInsertStep =
    "INSERT INTO ticket_step (ticket, kind, at, author_device, author_staff, reason, line, service, state, print,"
    " has_response, off_board, category, proof, appointment, for_counter, for_staff, deferred_until, "
    "deferred_calls, route, route_order, counter, staff, call_id, recalls, called_at, started_at, ended_at, "
    "outcome, look) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, "
    "$20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30)";
constexpr const char* kRaiseSeries =
    "INSERT INTO number_series (day, prefix, last) VALUES ($1, $2, $3) "
    "ON CONFLICT (day, prefix) DO UPDATE SET last = excluded.last WHERE excluded.last > number_series.last";
constexpr const char* kRaiseLastCallId =
    "UPDATE meta SET value = $1 WHERE key = 'last_call_id' AND CAST(value AS BIGINT) < $2";
constexpr const char* kInsertDeposit = "INSERT INTO deposit (ticket, kind, sealed, at) VALUES ($1, $2, $3, $4)";
constexpr const char* kInsertAnswered =
    "INSERT INTO command_answer (device, command, request, answer, at) VALUES ($1, $2, $3, $4, $5)";
constexpr const char* kDeleteDeposits = "DELETE FROM deposit WHERE kind = $1 AND at < $2";
constexpr const char* kDeleteAnswers = "DELETE FROM command_answer WHERE at < $1";
constexpr const char* kMeta = "SELECT value FROM meta WHERE key = $1";
constexpr const char* kSetMeta = "UPDATE meta SET value = $1 WHERE key = $2";
constexpr const char* kPutMeta =
    "INSERT INTO meta (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
constexpr const char* kTicket =
    "SELECT id, day, prefix, sequence, issued_by, arrived_at, line, service, state, print, has_response, "
    "off_board, category, proof, appointment, for_counter, for_staff, deferred_until, deferred_calls, route, "
    "route_order, counter, staff, call_id, recalls, called_at, started_at, ended_at, outcome, look FROM ticket WHERE id"
    " = $1";
constexpr const char* kTicketsOfDay =
    "SELECT id, day, prefix, sequence, issued_by, arrived_at, line, service, state, print, has_response, "
    "off_board, category, proof, appointment, for_counter, for_staff, deferred_until, deferred_calls, route, "
    "route_order, counter, staff, call_id, recalls, called_at, started_at, ended_at, outcome, look FROM ticket "
    "WHERE day = $1 ORDER BY prefix, sequence";
constexpr const char* kStepsOfDay =
    "SELECT t.id, t.day, t.prefix, t.sequence, t.issued_by, t.arrived_at, s.line, s.service, s.state, s.print, "
    "s.has_response, s.off_board, s.category, s.proof, s.appointment, s.for_counter, s.for_staff, "
    "s.deferred_until, s.deferred_calls, s.route, s.route_order, s.counter, s.staff, s.call_id, s.recalls, "
    "s.called_at, s.started_at, s.ended_at, s.outcome, s.look, s.kind, s.at, s.author_device, s.author_staff, s.reason "
    "FROM ticket t JOIN ticket_step s ON s.ticket = t.id WHERE t.day = $1 ORDER BY s.seq";
constexpr const char* kSeriesOfDay = "SELECT prefix, last FROM number_series WHERE day = $1";
constexpr const char* kDaysNotOver =
    "SELECT DISTINCT day FROM ticket WHERE day < $1 AND state NOT IN ('done', 'no_show', 'cancelled') ORDER BY day";
constexpr const char* kDaysBetween =
    "SELECT DISTINCT day FROM ticket WHERE day > $1 AND day < $2 ORDER BY day DESC LIMIT $3";
constexpr const char* kSteps =
    "SELECT t.id, t.day, t.prefix, t.sequence, t.issued_by, t.arrived_at, s.line, s.service, s.state, s.print, "
    "s.has_response, s.off_board, s.category, s.proof, s.appointment, s.for_counter, s.for_staff, "
    "s.deferred_until, s.deferred_calls, s.route, s.route_order, s.counter, s.staff, s.call_id, s.recalls, "
    "s.called_at, s.started_at, s.ended_at, s.outcome, s.look, s.kind, s.at, s.author_device, s.author_staff, s.reason "
    "FROM ticket_step s JOIN ticket t ON t.id = s.ticket WHERE s.ticket = $1 ORDER BY s.seq";
constexpr const char* kInsertCounterStep =
    "INSERT INTO counter_step (day, counter, state, staff, at, author_device, author_staff, reason) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
constexpr const char* kCounterStepsOfDay =
    "SELECT counter, state, staff, at, author_device, author_staff, reason FROM counter_step WHERE day = $1 "
    "ORDER BY seq";
constexpr const char* kNewestDeposit =
    "SELECT sealed, at FROM deposit WHERE ticket = $1 AND kind = $2 ORDER BY at DESC, seq DESC LIMIT 1";
constexpr const char* kAnswered = "SELECT request, answer, at FROM command_answer WHERE device = $1 AND command = $2";
constexpr const char* kTicketCount = "SELECT count(*) FROM ticket";

constexpr int kColumnsOfTicket = 30;

std::span<const std::uint8_t> bytesOf(const TicketId& id) {
  return id.bytes;
}

// A route as text: its stops "line/service/staff", parted by ';'. Ids hold neither.
std::string routeText(const std::vector<Stop>& route) {
  std::string text;
  for (const auto& stop : route) {
    if (!text.empty()) text += ';';
    text += stop.line.text + '/' + stop.service.text + '/' + stop.forStaff.text;
  }
  return text;
}

bool readRoute(std::string_view text, std::vector<Stop>& route) {
  while (!text.empty()) {
    const auto stop = text.substr(0, text.find(';'));
    const auto first = stop.find('/');
    const auto second = first == std::string_view::npos ? first : stop.find('/', first + 1);
    if (second == std::string_view::npos) return false;
    route.push_back({{std::string(stop.substr(0, first))},
                     {std::string(stop.substr(first + 1, second - first - 1))},
                     {std::string(stop.substr(second + 1))}});
    text.remove_prefix(std::min(text.size(), stop.size() + 1));
  }
  return true;
}

// What a step may change, in the order of the columns.
void bindState(Query& query, const Ticket& ticket) {
  query.bind(ticket.line.text, ticket.service.text, stateName(ticket.state), printStateName(ticket.print),
             ticket.hasResponse, ticket.offBoard, ticket.category.text, proofName(ticket.proof), ticket.appointment,
             ticket.forCounter.text, ticket.forStaff.text, ticket.deferredUntil, ticket.deferredCalls,
             routeText(ticket.route), routeOrderName(ticket.routeOrder), ticket.counter.text, ticket.staff.text,
             ticket.callId, ticket.recalls, ticket.calledAt, ticket.startedAt, ticket.endedAt, ticket.outcome,
             ticket.look);
}

// The words and the route of a row; false: one that is not known.
bool readWords(Query& row, Ticket& ticket) {
  const auto day = BusinessDay::parse(row.text(1));
  const auto prefix = parsePrefix(row.text(2));
  const auto state = stateFromName(row.text(8));
  const auto print = printStateFromName(row.text(9));
  const auto proof = proofFromName(row.text(13));
  const auto order = routeOrderFromName(row.text(20));
  if (!day || !prefix || !state || !print || !proof || !order) return false;
  ticket.day = *day;
  ticket.number = {*prefix, static_cast<int>(row.integer(3))};
  ticket.state = *state;
  ticket.print = *print;
  ticket.proof = *proof;
  ticket.routeOrder = *order;
  return readRoute(row.text(19), ticket.route);
}

// The first kColumnsOfTicket columns.
Result<Ticket> readTicket(Query& row) {
  Ticket ticket;
  const auto id = row.bytes(0);
  const bool known = readWords(row, ticket);
  if (auto read = row.readable(); !read) return read.error();
  if (id.size() != ticket.id.bytes.size() || !known) return damagedRow("ticket");
  std::copy(id.begin(), id.end(), ticket.id.bytes.begin());
  ticket.issuedBy.text = row.text(4);
  ticket.arrivedAt = row.instant(5);
  ticket.line.text = row.text(6);
  ticket.service.text = row.text(7);
  ticket.hasResponse = row.integer(10) != 0;
  ticket.offBoard = row.integer(11) != 0;
  ticket.category.text = row.text(12);
  ticket.appointment = row.optionalInstant(14);
  ticket.forCounter.text = row.text(15);
  ticket.forStaff.text = row.text(16);
  ticket.deferredUntil = row.optionalInstant(17);
  ticket.deferredCalls = row.optionalInteger(18);
  ticket.counter.text = row.text(21);
  ticket.staff.text = row.text(22);
  ticket.callId = row.integer(23);
  ticket.recalls = static_cast<int>(row.integer(24));
  ticket.calledAt = row.optionalInstant(25);
  ticket.startedAt = row.optionalInstant(26);
  ticket.endedAt = row.optionalInstant(27);
  ticket.outcome = row.text(28);
  ticket.look = row.integer(29) != 0;
  if (auto read = row.readable(); !read) return read.error();
  return ticket;
}

Result<Step> readStep(Query& row) {
  auto after = readTicket(row);
  if (!after) return after.error();
  const auto kind = stepFromName(row.text(kColumnsOfTicket));
  Step step;
  step.after = std::move(*after);
  step.at = row.instant(kColumnsOfTicket + 1);
  step.author = {{row.text(kColumnsOfTicket + 2)}, {row.text(kColumnsOfTicket + 3)}};
  step.reason = row.text(kColumnsOfTicket + 4);
  if (auto read = row.readable(); !read) return read.error();
  if (!kind) return damagedRow("step");
  step.kind = *kind;
  return step;
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

Result<void> deleteDepositsBefore(Database& database, std::string_view kind, Instant instant) {
  Query query(database, kDeleteDeposits);
  query.bind(kind, instant);
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

Result<std::optional<std::string>> optionalMeta(Database& database, std::string_view key) {
  Query query(database, kMeta);
  query.bind(key);
  return one<std::string>(query, [](Query& row) -> Result<std::string> {
    auto value = row.text(0);
    if (auto failed = row.readable(); !failed) return failed.error();
    return value;
  });
}

Result<void> putMeta(Database& database, std::string_view key, std::string_view value) {
  Query query(database, kPutMeta);
  query.bind(key, value);
  return ran(query);
}

Result<std::optional<Ticket>> ticket(Database& database, const TicketId& id) {
  Query query(database, kTicket);
  query.bind(bytesOf(id));
  return one<Ticket>(query, readTicket);
}

Result<void> insertCounterStep(Database& database, BusinessDay day, const CounterStep& step) {
  Query query(database, kInsertCounterStep);
  query.bind(day.text(), step.counter.text, counterStateName(step.state), step.staff.text, step.at,
             step.author.device.text, step.author.staff.text, step.reason);
  return ran(query);
}

Result<std::vector<CounterStep>> counterStepsOf(Database& database, BusinessDay day) {
  Query query(database, kCounterStepsOfDay);
  query.bind(day.text());
  return all<CounterStep>(query, [](Query& row) -> Result<CounterStep> {
    const auto state = counterStateFromName(row.text(1));
    CounterStep step{{row.text(0)}, {}, {row.text(2)}, {{row.text(4)}, {row.text(5)}}, row.instant(3), row.text(6)};
    if (auto read = row.readable(); !read) return read.error();
    if (!state) return damagedRow("step of a counter");
    step.state = *state;
    return step;
  });
}

Result<std::vector<Ticket>> ticketsOf(Database& database, BusinessDay day) {
  Query query(database, kTicketsOfDay);
  query.bind(day.text());
  return all<Ticket>(query, readTicket);
}

Result<std::vector<Step>> stepsOf(Database& database, BusinessDay day) {
  Query query(database, kStepsOfDay);
  query.bind(day.text());
  return all<Step>(query, readStep);
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

namespace {

Result<BusinessDay> readDay(Query& row) {
  auto read = BusinessDay::parse(row.text(0));
  if (auto failed = row.readable(); !failed) return failed.error();
  if (!read) return damagedRow("day");
  return read;
}

}  // namespace

Result<std::vector<BusinessDay>> daysNotOverBefore(Database& database, BusinessDay day) {
  Query query(database, kDaysNotOver);
  query.bind(day.text());
  return all<BusinessDay>(query, readDay);
}

Result<std::vector<BusinessDay>> daysBetween(Database& database, BusinessDay after, BusinessDay before, int most) {
  Query query(database, kDaysBetween);
  query.bind(after.text(), before.text(), most);
  auto days = all<BusinessDay>(query, readDay);
  if (days) std::ranges::reverse(*days);
  return days;
}

Result<std::vector<Step>> stepsOf(Database& database, const TicketId& ticket) {
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
