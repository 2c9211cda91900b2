// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of appointments: free times, holds, bookings, check-in. As messages.h.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/schedule.h"
#include "protocol/messages.h"

namespace priyom::protocol {

namespace method {
inline constexpr std::string_view kSlots = "schedule.slots";
inline constexpr std::string_view kFindBooking = "schedule.find";
inline constexpr std::string_view kBookings = "schedule.bookings";
inline constexpr std::string_view kHold = "schedule.hold";
inline constexpr std::string_view kBook = "schedule.book";
inline constexpr std::string_view kMove = "schedule.move";
inline constexpr std::string_view kCancelBooking = "schedule.cancel";
inline constexpr std::string_view kCheckIn = "schedule.check_in";
}  // namespace method

// schedule.slots (kiosk, desk, control)
struct AskSlots {
  ServiceId service;
  StaffId specialist{};                 // empty: all who give it
  std::optional<BusinessDay> from{};    // none: today
  int days = 1;                         // 1 … kMostSlotDays, from `from` on
  std::optional<BookingCode> moving{};  // a booking that is to move: its own time counts as free
};
inline constexpr int kMostSlotDays = 31;

struct SlotDay {
  struct Of {
    StaffId specialist;
    std::string publicName;
    std::string role;
    std::string room;
    DayOffer offer = DayOffer::kNoReception;
    std::chrono::minutes duration{};
    std::vector<Instant> free;
    friend bool operator==(const Of&, const Of&) = default;
  };
  BusinessDay day;
  std::optional<int> walkInsLeft;  // none: no limit, or another day than today
  std::vector<Of> specialists;
  friend bool operator==(const SlotDay&, const SlotDay&) = default;
};

// How to reach who booked; every field may be empty («Без имени — по коду»).
struct BookingContact {
  std::string name;
  std::string phone;
  std::string email;
  std::string address;
  std::string comment;
  std::optional<Consent> consent{};  // to keeping all this
  bool empty() const { return name.empty() && phone.empty() && email.empty() && address.empty() && comment.empty(); }
  friend bool operator==(const BookingContact&, const BookingContact&) = default;
};

// A booking as devices see it: no name and no need.
struct BookingView {
  Booking booking;
  std::string publicName;  // of the specialist
  std::string role;
  std::string room;
  friend bool operator==(const BookingView&, const BookingView&) = default;
};

// schedule.find (kiosk, desk)
struct FoundBooking {
  BookingView booking;
  CheckIn checkIn = CheckIn::kOpen;
  std::optional<Misfit> misfit{};  // of one that somebody is to come to
};

// schedule.bookings (desk, control)
struct AskBookings {
  std::optional<BusinessDay> from{};  // none: today
  int days = 1;                       // 1 … kMostBookingDays
  StaffId specialist{};               // empty: all
  bool misfits = false;               // only those whose time no longer fits the hours of its specialist
};
inline constexpr int kMostBookingDays = 366;
struct ListedBooking {
  BookingView booking;
  BookingContact contact{};        // to a desk only
  std::optional<Misfit> misfit{};  // of one that somebody is to come to
};

// schedule.hold, book, move, cancel, check_in (kiosk, desk): the method by the variant, but a hold by two.
struct SlotOnWire {
  StaffId specialist;
  ServiceId service;
  Instant start{};
  friend bool operator==(const SlotOnWire&, const SlotOnWire&) = default;
};
struct HoldSlot {
  SlotOnWire slot;
};
struct RenewHold {
  BookingCode code;
};
// Of a hold by its code; a desk may name a slot instead.
struct Book {
  std::variant<BookingCode, SlotOnWire> what;
  BookingContact contact{};
};
struct MoveBooking {
  BookingCode code;
  SlotOnWire to;
  std::optional<BookingCode> hold{};  // the device's own hold of that time, which ends with it
};
struct CancelBooking {
  BookingCode code;
  std::string reason{};
};
struct CheckInBooking {
  BookingCode code;
  CategoryId category{};  // as in ticket.issue
  bool offBoard = false;
};
struct BookingCommand {
  CommandId command;
  StaffId staff;
  std::variant<HoldSlot, RenewHold, Book, MoveBooking, CancelBooking, CheckInBooking> what;
};
std::string_view methodOf(const BookingCommand& command);
// Their answer: the booking afterwards; of a check-in also the ticket.
struct BookingAnswer {
  BookingView booking;
  std::optional<IssuedTicket> issued{};
};

boost::json::object toJson(const AskSlots& ask);
boost::json::object toJson(const SlotDay& day, std::chrono::minutes utcOffset);
boost::json::object toJson(const BookingContact& contact);
boost::json::object toJson(const BookingView& view, std::chrono::minutes utcOffset);
boost::json::object toJson(const FoundBooking& found, std::chrono::minutes utcOffset);
boost::json::object toJson(const AskBookings& ask);
boost::json::object toJson(const ListedBooking& listed, std::chrono::minutes utcOffset);
boost::json::object toJson(const BookingCommand& command);
boost::json::object toJson(const BookingAnswer& answer, std::chrono::minutes utcOffset);

Result<AskSlots> askSlotsFromJson(const boost::json::object& object);
Result<SlotDay> slotDayFromJson(const boost::json::object& object);
Result<BookingContact> bookingContactFromJson(const boost::json::object& object);
Result<BookingView> bookingViewFromJson(const boost::json::object& object);
Result<FoundBooking> foundBookingFromJson(const boost::json::object& object);
Result<AskBookings> askBookingsFromJson(const boost::json::object& object);
Result<ListedBooking> listedBookingFromJson(const boost::json::object& object);
// `method` is one of those of BookingCommand.
Result<BookingCommand> bookingCommandFromJson(std::string_view method, const boost::json::object& object);
Result<BookingAnswer> bookingAnswerFromJson(const boost::json::object& object);

}  // namespace priyom::protocol
