// SPDX-License-Identifier: GPL-3.0-or-later
// Tickets, steps, deposits and answers as rows: every statement of the store that names their columns, and nothing of
// transactions. Reads give kCorrupt for a row that does not read back. Private to the storage library.
#pragma once

#include "storage/sqlite.h"
#include "storage/store.h"

namespace priyom::storage::rows {

// kConflict: the id or the number is taken.
Result<void> insertTicket(sqlite::Database& database, const Ticket& ticket);
// Everything but id, number, day, issuer and arrival, which a step never changes. kNotFound: no ticket with those.
Result<void> updateTicket(sqlite::Database& database, const Ticket& ticket);
Result<void> insertStep(sqlite::Database& database, const Step& step);
// Raises the series to the ticket's number, never lowers it.
Result<void> raiseSeries(sqlite::Database& database, const Ticket& ticket);
Result<void> raiseLastCallId(sqlite::Database& database, std::int64_t callId);
// kNotFound: no such ticket.
Result<void> insertDeposit(sqlite::Database& database, const Deposit& deposit);
Result<void> deleteDepositsBefore(sqlite::Database& database, std::string_view kind, Instant instant);
// kConflict: this command was answered before.
Result<void> insertAnswered(sqlite::Database& database, const Answered& answered);
Result<void> deleteAnswersBefore(sqlite::Database& database, Instant instant);

Result<std::string> meta(sqlite::Database& database, std::string_view key);
// A number kept in meta.
Result<std::int64_t> metaNumber(sqlite::Database& database, std::string_view key);
Result<void> setMeta(sqlite::Database& database, std::string_view key, std::string_view value);
// For a key that may not be there yet.
Result<std::optional<std::string>> optionalMeta(sqlite::Database& database, std::string_view key);
Result<void> putMeta(sqlite::Database& database, std::string_view key, std::string_view value);

Result<std::optional<Ticket>> ticket(sqlite::Database& database, const TicketId& id);
Result<std::vector<Ticket>> ticketsOf(sqlite::Database& database, BusinessDay day);
// In the order in which they were taken.
Result<std::vector<Step>> stepsOf(sqlite::Database& database, BusinessDay day);
Result<void> insertCounterStep(sqlite::Database& database, BusinessDay day, const CounterStep& step);
Result<std::vector<CounterStep>> counterStepsOf(sqlite::Database& database, BusinessDay day);
Result<std::map<char16_t, int>> lastSequence(sqlite::Database& database, BusinessDay day);
Result<std::vector<BusinessDay>> daysNotOverBefore(sqlite::Database& database, BusinessDay day);
// The newest `most` of the days with tickets between the two, oldest first.
Result<std::vector<BusinessDay>> daysBetween(sqlite::Database& database, BusinessDay after, BusinessDay before,
                                             int most);
Result<std::vector<Step>> stepsOf(sqlite::Database& database, const TicketId& ticket);
Result<std::optional<Deposit>> newestDeposit(sqlite::Database& database, const TicketId& ticket,
                                             const std::string& kind);
Result<std::optional<Answered>> answered(sqlite::Database& database, const DeviceId& device, const CommandId& command);
Result<std::int64_t> ticketCount(sqlite::Database& database);

}  // namespace priyom::storage::rows
