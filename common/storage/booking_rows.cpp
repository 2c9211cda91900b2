// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/booking_rows.h"

#include <algorithm>

#include "storage/reading.h"

namespace priyom::storage::rows {
namespace {

using sqlite::Database;
using sqlite::Query;

constexpr const char* kInsertBooking =
    "INSERT INTO booking (code, made_by, made_at, specialist, service, day, start, minutes, state, held_by, "
    "held_since, held_until, ticket) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
constexpr const char* kUpdateBooking =
    "UPDATE booking SET specialist = $1, service = $2, day = $3, start = $4, minutes = $5, state = $6, held_by = $7, "
    "held_since = $8, held_until = $9, ticket = $10 WHERE code = $11 AND made_by = $12 AND made_at = $13";
constexpr const char* kInsertBookingStep =
    "INSERT INTO booking_step (booking, kind, at, author_device, author_staff, reason, specialist, service, day, "
    "start, minutes, state, held_by, held_since, held_until, ticket) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
constexpr const char* kPutContact =
    "INSERT INTO booking_contact (booking, sealed, at) VALUES ($1, $2, $3) "
    "ON CONFLICT (booking) DO UPDATE SET sealed = excluded.sealed, at = excluded.at";
constexpr const char* kDeleteContacts =
    "DELETE FROM booking_contact WHERE booking IN (SELECT code FROM booking WHERE day < $1)";
constexpr const char* kBookingsSince =
    "SELECT code, made_by, made_at, specialist, service, day, start, minutes, state, held_by, held_since, held_until, "
    "ticket FROM booking WHERE day >= $1 ORDER BY code";
constexpr const char* kBookingCodes = "SELECT code FROM booking";
constexpr const char* kBookingSteps =
    "SELECT b.code, b.made_by, b.made_at, s.specialist, s.service, s.day, s.start, s.minutes, s.state, s.held_by, "
    "s.held_since, s.held_until, s.ticket, s.kind, s.at, s.author_device, s.author_staff, s.reason "
    "FROM booking_step s JOIN booking b ON b.code = s.booking WHERE s.booking = $1 ORDER BY s.seq";
constexpr const char* kContact = "SELECT sealed, at FROM booking_contact WHERE booking = $1";

constexpr int kColumnsOfBooking = 13;

// What a step may change, in the order of the columns.
void bindState(Query& query, const Booking& booking) {
  const auto* const held = std::get_if<booking::Held>(&booking.state);
  const auto* const checkedIn = std::get_if<booking::CheckedIn>(&booking.state);
  query.bind(booking.specialist.text, booking.service.text, booking.day.text(), booking.slot.start,
             static_cast<int>(booking.slot.duration.count()), bookingStateName(booking.state),
             held ? held->by.text : std::string());
  query.bind(held ? std::optional(held->since) : std::nullopt, held ? std::optional(held->until) : std::nullopt);
  if (checkedIn)
    query.bind(std::span<const std::uint8_t>(checkedIn->ticket.bytes));
  else
    query.bind(std::optional<Instant>());  // NULL
}

// The state of a row whose word and columns fit each other; else none.
std::optional<BookingState> stateOf(Query& row) {
  auto state = bookingStateFromName(row.text(8));
  const DeviceId by{row.text(9)};
  const auto since = row.optionalInstant(10);
  const auto until = row.optionalInstant(11);
  const auto ticket = row.bytes(12);
  if (!state) return std::nullopt;
  if (auto* const held = std::get_if<booking::Held>(&*state)) {
    if (!since || !until || by.empty() || !ticket.empty()) return std::nullopt;
    *held = {by, *since, *until};
    return *state;
  }
  if (since || until || !by.empty()) return std::nullopt;
  auto* const checkedIn = std::get_if<booking::CheckedIn>(&*state);
  if (ticket.size() != (checkedIn ? checkedIn->ticket.bytes.size() : 0)) return std::nullopt;
  if (checkedIn) std::ranges::copy(ticket, checkedIn->ticket.bytes.begin());
  return *state;
}

// The first kColumnsOfBooking columns.
Result<Booking> readBooking(Query& row) {
  const auto code = BookingCode::parse(row.text(0));
  const auto day = BusinessDay::parse(row.text(5));
  auto state = stateOf(row);
  Booking booking;
  booking.madeBy.text = row.text(1);
  booking.madeAt = row.instant(2);
  booking.specialist.text = row.text(3);
  booking.service.text = row.text(4);
  booking.slot = {row.instant(6), std::chrono::minutes(row.integer(7))};
  if (auto read = row.readable(); !read) return read.error();
  if (!code || !day || !state) return damagedRow("booking");
  booking.code = *code;
  booking.day = *day;
  booking.state = std::move(*state);
  return booking;
}

Result<BookingStep> readStep(Query& row) {
  auto after = readBooking(row);
  if (!after) return after.error();
  const auto kind = bookingStepFromName(row.text(kColumnsOfBooking));
  BookingStep step{BookingStepKind::kHeld, std::move(*after), {{row.text(kColumnsOfBooking + 2)}, {}}, {}, {}};
  step.at = row.instant(kColumnsOfBooking + 1);
  step.author.staff.text = row.text(kColumnsOfBooking + 3);
  step.reason = row.text(kColumnsOfBooking + 4);
  if (auto read = row.readable(); !read) return read.error();
  if (!kind) return damagedRow("step of a booking");
  step.kind = *kind;
  return step;
}

Result<void> putState(Database& database, const BookingStep& step) {
  const auto& booking = step.after;
  if (step.kind == BookingStepKind::kHeld) {
    Query query(database, kInsertBooking);
    query.bind(booking.code.compact(), booking.madeBy.text, booking.madeAt);
    bindState(query, booking);
    return ran(query);
  }
  Query query(database, kUpdateBooking);
  bindState(query, booking);
  query.bind(booking.code.compact(), booking.madeBy.text, booking.madeAt);
  const auto rows = query.run();
  if (!rows) return rows.error();
  if (*rows != 1) return fail(Errc::kNotFound, "a step of a booking that is not stored");
  return {};
}

}  // namespace

Result<void> putBooking(Database& database, const BookingStep& step) {
  if (auto put = putState(database, step); !put) return put;
  Query query(database, kInsertBookingStep);
  query.bind(step.after.code.compact(), bookingStepName(step.kind), step.at, step.author.device.text,
             step.author.staff.text, step.reason);
  bindState(query, step.after);
  return ran(query);
}

Result<void> putContact(Database& database, const Contact& contact) {
  Query query(database, kPutContact);
  query.bind(contact.booking.compact(), std::span<const std::uint8_t>(contact.sealed), contact.at);
  return ran(query);
}

Result<void> deleteContactsBefore(Database& database, BusinessDay day) {
  Query query(database, kDeleteContacts);
  query.bind(day.text());
  return ran(query);
}

Result<std::vector<Booking>> bookingsSince(Database& database, BusinessDay since) {
  Query query(database, kBookingsSince);
  query.bind(since.text());
  return all<Booking>(query, readBooking);
}

Result<std::set<BookingCode>> bookingCodes(Database& database) {
  Query query(database, kBookingCodes);
  const auto codes = all<BookingCode>(query, [](Query& row) -> Result<BookingCode> {
    auto code = BookingCode::parse(row.text(0));
    if (auto read = row.readable(); !read) return read.error();
    if (!code) return damagedRow("booking's code");
    return code;
  });
  if (!codes) return codes.error();
  return std::set<BookingCode>(codes->begin(), codes->end());
}

Result<BookingSteps> bookingStepsOf(Database& database, const BookingCode& booking) {
  Query query(database, kBookingSteps);
  query.bind(booking.compact());
  return all<BookingStep>(query, readStep);
}

Result<std::optional<Contact>> contact(Database& database, const BookingCode& booking) {
  Query query(database, kContact);
  query.bind(booking.compact());
  return one<Contact>(query, [&](Query& row) -> Result<Contact> {
    const auto sealed = row.bytes(0);
    Contact known{booking, {sealed.begin(), sealed.end()}, row.instant(1)};
    if (auto read = row.readable(); !read) return read.error();
    return known;
  });
}

}  // namespace priyom::storage::rows
