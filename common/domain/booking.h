// SPDX-License-Identifier: GPL-3.0-or-later
// An appointment: a slot of a specialist's day that a visitor holds, books, moves, gives up or comes to. It holds no
// name and no need; how to reach the visitor is sealed and kept beside it (storage).
//
//     held ── book ─► booked ── check in ─► checked_in (has a ticket from here on)
//      │ time            │ move ─► booked, same code
//      ▼                 │ grace over ─► missed ── a desk checks in, the same day ─► checked_in
//     expired            ▼
//                     cancelled (also a hold that is given up)
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "domain/booking_code.h"
#include "domain/ids.h"
#include "domain/slots.h"
#include "domain/step.h"

namespace priyom {

// What each state has beside its name, and nothing else has: a booking that is not checked in has no ticket to call.
namespace booking {
// Taken for a visitor who still chooses. Free again at `until`.
struct Held {
  DeviceId by;
  Instant since{};
  Instant until{};
  friend bool operator==(const Held&, const Held&) = default;
};
struct Booked {
  friend bool operator==(const Booked&, const Booked&) = default;
};
struct CheckedIn {
  TicketId ticket;
  friend bool operator==(const CheckedIn&, const CheckedIn&) = default;
};
// Nobody came.
struct Missed {
  friend bool operator==(const Missed&, const Missed&) = default;
};
struct Cancelled {
  friend bool operator==(const Cancelled&, const Cancelled&) = default;
};
// A hold that nobody made a booking of.
struct Expired {
  friend bool operator==(const Expired&, const Expired&) = default;
};
}  // namespace booking

using BookingState = std::variant<booking::Held, booking::Booked, booking::CheckedIn, booking::Missed,
                                  booking::Cancelled, booking::Expired>;
// "held", "booked", "checked_in", "missed", "cancelled", "expired": stored.
std::string_view bookingStateName(const BookingState& state);
// With nothing in it that the name does not tell.
Result<BookingState> bookingStateFromName(std::string_view name);

struct Booking {
  BookingCode code;
  StaffId specialist;
  ServiceId service;
  BusinessDay day;
  Slot slot;
  DeviceId madeBy;
  Instant madeAt{};
  BookingState state;

  template <typename State>
  bool is() const {
    return std::holds_alternative<State>(state);
  }
  // Somebody is to come, or came.
  bool isKept() const { return is<booking::Booked>() || is<booking::CheckedIn>(); }
  // Nobody else can have its time: held and the hold not over, booked, checked in.
  bool takesTime(Instant now) const;

  friend bool operator==(const Booking&, const Booking&) = default;
};

enum class BookingStepKind { kHeld, kRenewed, kBooked, kMoved, kCheckedIn, kMissed, kCancelled, kExpired };
std::string_view bookingStepName(BookingStepKind kind);  // "held", "renewed", …: stored
Result<BookingStepKind> bookingStepFromName(std::string_view name);

// One thing that happened to a booking, with the booking as it is afterwards.
struct BookingStep {
  BookingStepKind kind = BookingStepKind::kHeld;
  Booking after;
  Author author;
  Instant at{};
  std::string reason;

  friend bool operator==(const BookingStep&, const BookingStep&) = default;
};
using BookingSteps = std::vector<BookingStep>;

// What the kiosk tells who shows a code, a sentence each.
enum class CheckIn {
  kOpen,      // come in
  kTooEarly,  // today, and before ScheduleRules::earliestCheckIn
  kTooLate,   // today, and past the grace: the desk can still help
  kOtherDay,  // of another day, past or to come
  kUsed,      // came already
  kCancelled,
  kNotBooked,  // a hold, or one that nobody booked
};
std::string_view checkInName(CheckIn checkIn);  // "open", "too_early", "too_late", "other_day", "used", …
Result<CheckIn> checkInFromName(std::string_view name);

}  // namespace priyom
