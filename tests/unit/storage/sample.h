// SPDX-License-Identifier: GPL-3.0-or-later
// Small changes for the tests of the store.
#pragma once

#include <gtest/gtest.h>

#include "storage/store.h"

namespace priyom::tests {

inline const BusinessDay kDay{std::chrono::sys_days(std::chrono::year(2030) / std::chrono::March / 4)};
inline const Author kDesk{{"desk-1"}, {"registrar"}};

inline Instant at(int minute) {
  return Instant(kDay.date.time_since_epoch() + std::chrono::minutes(minute));
}

inline TicketId idOf(int n) {
  TicketId id;
  id.bytes[0] = 0xd0;
  id.bytes[14] = static_cast<std::uint8_t>(n >> 8);
  id.bytes[15] = static_cast<std::uint8_t>(n);
  return id;
}

inline Ticket sampleTicket(int n, BusinessDay day = kDay) {
  Ticket ticket;
  ticket.id = idOf(n);
  ticket.number = {u'К', n};
  ticket.day = day;
  ticket.line = {"intake"};
  ticket.issuedBy = {"kiosk-1"};
  ticket.arrivedAt = at(n);
  return ticket;
}

inline storage::Change issue(const Ticket& ticket) {
  storage::Change change;
  change.day = ticket.day;
  change.steps = {Step{StepKind::kIssued, ticket, {{"kiosk-1"}, {}}, ticket.arrivedAt, {}}};
  return change;
}
inline storage::Change issue(int n) {
  return issue(sampleTicket(n));
}

inline storage::Change step(StepKind kind, const Ticket& after, std::string reason = {}) {
  storage::Change change;
  change.day = after.day;
  change.steps = {Step{kind, after, kDesk, at(600), std::move(reason)}};
  return change;
}

inline Booking sampleBooking(int n) {
  const DeviceId kiosk{"kiosk-1"};
  return {BookingCode::of(static_cast<std::uint32_t>(n)),
          {"psychologist"},
          {"consultation"},
          kDay,
          {at(600 + 40 * n), std::chrono::minutes(40)},
          kiosk,
          at(n),
          booking::Held{kiosk, at(n), at(n + 3)}};
}
inline storage::Change bookingStep(BookingStepKind kind, const Booking& after) {
  storage::Change change;
  change.day = kDay;
  change.bookings = {{kind, after, kDesk, at(1), "by telephone"}};
  return change;
}
inline storage::Change hold(int n) {
  return bookingStep(BookingStepKind::kHeld, sampleBooking(n));
}

inline storage::Answered answerTo(const std::string& command, const TicketId& ticket) {
  return {{"kiosk-1"}, {command}, "digest of " + command, R"({"ticket":{"id":")" + ticket.hex() + R"("}})", at(1)};
}

inline void commitAll(storage::Store& store, const std::vector<storage::Change>& changes) {
  ASSERT_TRUE(store.begin());
  for (const auto& change : changes) {
    const auto recorded = store.record(change);
    ASSERT_TRUE(recorded) << recorded.error().text;
  }
  ASSERT_TRUE(store.commit());
}

inline std::unique_ptr<storage::Store> opened(const std::filesystem::path& file,
                                              const storage::StoreOptions& options = {}) {
  auto store = storage::Store::open(file, options);
  if (!store) {
    ADD_FAILURE() << store.error().text;
    return nullptr;
  }
  return std::move(*store);
}

}  // namespace priyom::tests
