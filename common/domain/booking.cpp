// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/booking.h"

#include <array>

#include "domain/words.h"

namespace priyom {
namespace {

constexpr std::array<std::string_view, std::variant_size_v<BookingState>> kStates = {
    "held", "booked", "checked_in", "missed", "cancelled", "expired"};

constexpr words::Table<BookingStepKind, 8> kSteps = {{{BookingStepKind::kHeld, "held"},
                                                      {BookingStepKind::kRenewed, "renewed"},
                                                      {BookingStepKind::kBooked, "booked"},
                                                      {BookingStepKind::kMoved, "moved"},
                                                      {BookingStepKind::kCheckedIn, "checked_in"},
                                                      {BookingStepKind::kMissed, "missed"},
                                                      {BookingStepKind::kCancelled, "cancelled"},
                                                      {BookingStepKind::kExpired, "expired"}}};

constexpr words::Table<CheckIn, 7> kCheckIns = {{{CheckIn::kOpen, "open"},
                                                 {CheckIn::kTooEarly, "too_early"},
                                                 {CheckIn::kTooLate, "too_late"},
                                                 {CheckIn::kOtherDay, "other_day"},
                                                 {CheckIn::kUsed, "used"},
                                                 {CheckIn::kCancelled, "cancelled"},
                                                 {CheckIn::kNotBooked, "not_booked"}}};

}  // namespace

std::string_view bookingStateName(const BookingState& state) {
  return kStates.at(state.index());
}
Result<BookingState> bookingStateFromName(std::string_view name) {
  for (const auto& state :
       {BookingState(booking::Held{}), BookingState(booking::Booked{}), BookingState(booking::CheckedIn{}),
        BookingState(booking::Missed{}), BookingState(booking::Cancelled{}), BookingState(booking::Expired{})}) {
    if (name == bookingStateName(state)) return state;
  }
  return fail(Errc::kMalformed, "is no state of a booking");
}

bool Booking::takesTime(Instant now) const {
  if (const auto* const held = std::get_if<booking::Held>(&state)) return now < held->until;
  return isKept();
}

std::string_view bookingStepName(BookingStepKind kind) {
  return words::of(kSteps, kind);
}
Result<BookingStepKind> bookingStepFromName(std::string_view name) {
  return words::read(kSteps, name, "step of a booking");
}
std::string_view checkInName(CheckIn checkIn) {
  return words::of(kCheckIns, checkIn);
}
Result<CheckIn> checkInFromName(std::string_view name) {
  return words::read(kCheckIns, name, "state of a check-in");
}

}  // namespace priyom
