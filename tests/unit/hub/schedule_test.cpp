// SPDX-License-Identifier: GPL-3.0-or-later
// Appointments over the wire, from the first look at free times to the ticket that waits by its appointed time.
#include <gmock/gmock.h>

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include "tests/support/store_audit/store_audit.h"
#include "tests/unit/hub/edited_centre.h"
#include "tests/unit/hub/running_hub.h"
#include "tests/unit/hub/schedule_calls.h"

namespace priyom::tests {
namespace {

using protocol::DeviceRole;
using std::chrono::minutes;

class ScheduleOverTheWire : public ::testing::Test {
 protected:
  RunningHub hub_;
  Device kiosk_{hub_, "kiosk-1", DeviceRole::kKiosk};
  Device other_{hub_, "kiosk-2", DeviceRole::kKiosk};
  Device desk_{hub_, "desk-1", DeviceRole::kDesk};

  BookingCode booked(minutes sinceTen, const protocol::BookingContact& contact = {}) {
    const auto held = bookingIn(holdAt(kiosk_, kMonday10 + sinceTen)).booking;
    return bookingIn(book(kiosk_, held.code, contact)).booking.code;
  }
};

TEST_F(ScheduleOverTheWire, AVisitorFindsATimeHoldsItAndBooksIt) {
  const auto days = slots(kiosk_, {kConsultation, {}, std::nullopt, 7});
  ASSERT_EQ(days.size(), 7U);
  ASSERT_EQ(days[0].specialists.size(), 1U);
  const auto& today = days[0].specialists[0];
  EXPECT_EQ(today.publicName, "Кабинет 201");
  EXPECT_EQ(today.offer, DayOffer::kFree);
  EXPECT_EQ(today.duration, minutes(40));
  EXPECT_EQ(today.free.front(), kMonday10 + minutes(20)) << "the times of 9:00 and 9:40 have passed";
  EXPECT_EQ(days[5].specialists[0].offer, DayOffer::kDayOff) << "Saturday";
  const auto held = bookingIn(holdAt(kiosk_, today.free.front()));
  EXPECT_EQ(std::get<booking::Held>(held.booking.state).until, kMonday10 + minutes(3));
  EXPECT_THAT(slots(other_, {kConsultation})[0].specialists[0].free,
              testing::Not(testing::Contains(today.free.front())));
  const auto booking = bookingIn(book(kiosk_, held.booking.code));
  EXPECT_TRUE(booking.booking.is<booking::Booked>());
  EXPECT_EQ(booking.booking.code, held.booking.code);
  EXPECT_EQ(booking.room, "2 этаж, кабинет 201");
}

TEST_F(ScheduleOverTheWire, AHoldEndsByTheHubsClockAndTheTimeIsFree) {
  const auto start = kMonday10 + minutes(20);
  const auto held = bookingIn(holdAt(kiosk_, start)).booking;
  EXPECT_EQ(holdAt(other_, start).error().code, Errc::kConflict);
  hub_.setNow(kMonday10 + minutes(2));
  const auto renewed =
      bookingIn(kiosk_.call("schedule.hold", protocol::toJson(command(protocol::RenewHold{held.code}))));
  EXPECT_EQ(std::get<booking::Held>(renewed.booking.state).until, kMonday10 + minutes(5));
  hub_.setNow(kMonday10 + minutes(4));
  EXPECT_EQ(holdAt(other_, start).error().code, Errc::kConflict) << "the visitor is active";
  hub_.setNow(kMonday10 + minutes(5));
  EXPECT_EQ(book(kiosk_, held.code).error().code, Errc::kExpired);
  EXPECT_TRUE(bookingIn(holdAt(other_, start)).booking.is<booking::Held>());
}

TEST_F(ScheduleOverTheWire, ACheckInGivesATicketThatWaitsByItsTime) {
  const auto code = booked(minutes(60));
  const auto walkIn = ticketIn(kiosk_.call("ticket.issue", issueParams("consultation")));
  const auto found = find(other_, code);
  EXPECT_EQ(found.checkIn, CheckIn::kOpen) << "an hour before";
  const auto answer = checkIn(other_, code).value().as_object();
  const auto issued = protocol::bookingAnswerFromJson(answer).value();
  ASSERT_TRUE(issued.issued);
  const auto& ticket = issued.issued->ticket.ticket;
  EXPECT_EQ(ticket.line.text, "consultation");
  EXPECT_EQ(ticket.appointment, kMonday10 + minutes(60));
  EXPECT_EQ(ticket.number.text(), "К-002");
  EXPECT_FALSE(issued.issued->token.empty());
  EXPECT_EQ(find(desk_, code).checkIn, CheckIn::kUsed);
  EXPECT_EQ(checkIn(other_, code).error().code, Errc::kConflict) << "one booking, one ticket";

  // It is the psychologist's; at its time it goes before who came first.
  auto next = counterParams("room-201");
  next["staff"] = "psychologist-1";
  hub_.setNow(kMonday10 + minutes(59));
  EXPECT_EQ(ticketIn(desk_.call("queue.call_next", next)).ticket.id, ticket.id);
  EXPECT_NE(walkIn.ticket.id, ticket.id);
}

TEST_F(ScheduleOverTheWire, TooEarlyTooLateAndTheWrongDayAreToldApart) {
  const auto today = booked(minutes(180));
  EXPECT_EQ(find(kiosk_, today).checkIn, CheckIn::kTooEarly);
  EXPECT_EQ(checkIn(kiosk_, today).error().code, Errc::kConflict);
  const auto tomorrow = booked(minutes(24 * 60 + 20));
  EXPECT_EQ(find(kiosk_, tomorrow).checkIn, CheckIn::kOtherDay);
  EXPECT_EQ(checkIn(desk_, tomorrow).error().code, Errc::kExpired);
  hub_.setNow(kMonday10 + minutes(201));
  EXPECT_EQ(find(kiosk_, today).checkIn, CheckIn::kTooLate);
  EXPECT_EQ(checkIn(kiosk_, today).error().code, Errc::kExpired);
  EXPECT_TRUE(checkIn(desk_, today)) << "a registrar lets the late one in";
  EXPECT_EQ(kiosk_.call("schedule.find", {{"code", "FF - Z758LF"}}).error().code, Errc::kNotFound);
  EXPECT_EQ(kiosk_.call("schedule.find", {{"code", "FF - Z759LF"}}).error().code, Errc::kMalformed) << "mistyped";
}

TEST_F(ScheduleOverTheWire, ABookingIsMovedAndCancelledByItsCode) {
  const auto code = booked(minutes(60));
  const auto later = kMonday10 + minutes(180);
  const auto held = bookingIn(holdAt(other_, later)).booking;
  protocol::MoveBooking move{code, {kPsychologistOne, kConsultation, later}, held.code};
  const auto moved = bookingIn(other_.call("schedule.move", protocol::toJson(command(move))));
  EXPECT_EQ(moved.booking.slot.start, later);
  EXPECT_EQ(moved.booking.code, code);
  EXPECT_TRUE(find(other_, held.code).booking.booking.is<booking::Expired>());
  bookingIn(kiosk_.call("schedule.cancel", protocol::toJson(command(protocol::CancelBooking{code, "не смогу"}))));
  EXPECT_EQ(find(kiosk_, code).checkIn, CheckIn::kCancelled);
  EXPECT_TRUE(bookingIn(holdAt(kiosk_, later)).booking.is<booking::Held>());
}

TEST_F(ScheduleOverTheWire, HowToReachTheVisitorIsForTheDeskAlone) {
  const auto code = booked(minutes(60), {"Тестова Анна", "+70000000000", "", "", "с ребёнком"});
  const auto ask = protocol::toJson(protocol::AskBookings{BusinessDay::parse("2026-11-23").value()});
  const auto listed = [&](Device& device) {
    return boost::json::serialize(device.call("schedule.bookings", ask).value());
  };
  EXPECT_NE(listed(desk_).find("Тестова Анна"), std::string::npos);
  Device control(hub_, "control-1", DeviceRole::kControl);
  EXPECT_NE(listed(control).find(code.text()), std::string::npos);
  EXPECT_EQ(listed(control).find("Тестова"), std::string::npos);
  EXPECT_EQ(boost::json::serialize(kiosk_.call("schedule.find", {{"code", code.compact()}}).value()).find("Тестова"),
            std::string::npos);
  hub_.stop();
  const auto bytes = contentOf(hub_.state() / "hub.db");
  EXPECT_NE(bytes.find(code.compact()), std::string::npos) << "what is looked for must be there to be found";
  EXPECT_EQ(bytes.find("Тестова"), std::string::npos) << "sealed on disk";
}

TEST_F(ScheduleOverTheWire, WhatWasBookedIsStillBookedAfterARestart) {
  const auto code = booked(minutes(60));
  const auto held = bookingIn(holdAt(kiosk_, kMonday10 + minutes(180))).booking;
  hub_.stop();
  EXPECT_EQ(auditStore(hub_.state() / "hub.db"), std::vector<std::string>{});
  hub_.start();
  EXPECT_TRUE(find(kiosk_, code).booking.booking.is<booking::Booked>());
  EXPECT_TRUE(bookingIn(book(kiosk_, held.code)).booking.is<booking::Booked>());
}

TEST_F(ScheduleOverTheWire, ARepeatedCommandBooksOnce) {
  const auto params =
      protocol::toJson(command(protocol::HoldSlot{{kPsychologistOne, kConsultation, kMonday10 + minutes(20)}}));
  const auto first = kiosk_.call("schedule.hold", params).value();
  EXPECT_EQ(kiosk_.call("schedule.hold", params).value(), first);
  const auto checkIn = protocol::toJson(command(protocol::CheckInBooking{booked(minutes(60))}));
  const auto ticket = kiosk_.call("schedule.check_in", checkIn).value();
  EXPECT_EQ(kiosk_.call("schedule.check_in", checkIn).value(), ticket);
}

TEST_F(ScheduleOverTheWire, ADeskBooksAtOnceAKioskDoesNot) {
  const protocol::Book at{protocol::SlotOnWire{kPsychologistOne, kConsultation, kMonday10 + minutes(20)}, {}};
  EXPECT_EQ(kiosk_.call("schedule.book", protocol::toJson(command(at))).error().code, Errc::kNotAllowed);
  EXPECT_TRUE(bookingIn(desk_.call("schedule.book", protocol::toJson(command(at)))).booking.is<booking::Booked>());
}

TEST_F(ScheduleOverTheWire, NoAppointmentOnAHolidayOrAYearWithoutACalendar) {
  protocol::AskSlots ask{kConsultation, {}, BusinessDay::parse("2026-12-31").value(), 2};
  const auto days = slots(kiosk_, ask);
  EXPECT_EQ(days[0].specialists[0].offer, DayOffer::kDayOff) << "moved here from the fourth of January";
  EXPECT_EQ(days[1].specialists[0].offer, DayOffer::kDayOff);
  ask.from = BusinessDay::parse("2028-01-12").value();
  EXPECT_EQ(slots(kiosk_, ask)[0].specialists[0].offer, DayOffer::kTooFar);
}

TEST_F(ScheduleOverTheWire, TheDayIsFullAtItsCapacity) {
  std::vector<Instant> free;
  while (!(free = slots(kiosk_, {kConsultation})[0].specialists[0].free).empty())
    bookingIn(book(kiosk_, bookingIn(holdAt(kiosk_, free.front())).booking.code));
  EXPECT_EQ(slots(kiosk_, {kConsultation})[0].specialists[0].offer, DayOffer::kFull);
}

TEST_F(ScheduleOverTheWire, ACounterIsKeptFreeForItsOwnAppointmentAndSaysForWhich) {
  booked(minutes(20));
  const auto walkIn = ticketIn(kiosk_.call(protocol::method::kIssue, issueParams("consultation"))).ticket;
  hub_.setNow(kMonday10 + minutes(5));
  const auto next = [&] {
    const auto answer = desk_.call(protocol::method::kCallNext,
                                   protocol::toJson(protocol::CounterCommand{
                                       newCommand(), CounterId{"room-201"}, kPsychologistOne, std::nullopt, {}}));
    return protocol::counterAnswerFromJson(answer.value().as_object()).value();
  };
  const auto held = next();
  EXPECT_FALSE(held.ticket);
  EXPECT_EQ(held.heldFor, kMonday10 + minutes(20));
  // Nobody came to it: the walk-in is called once the appointment is missed.
  hub_.setNow(kMonday10 + minutes(50));
  const auto called = next();
  ASSERT_TRUE(called.ticket);
  EXPECT_EQ(called.ticket->ticket.id, walkIn.id);
  EXPECT_FALSE(called.heldFor);
}

// The centre's file is read at the start: leave was entered after the booking was made.
class LeaveAfterwards : public ScheduleOverTheWire {
 protected:
  void enterLeave(std::string_view from, std::string_view to) {
    hub_.stop();
    hub_.setCentre(centreWithAbsence(folder_, from, to));
    hub_.start();
  }
  static std::vector<protocol::ListedBooking> misfits(Device& device) {
    const auto reply =
        device.call("schedule.bookings", protocol::toJson(protocol::AskBookings{std::nullopt, 61, {}, true}));
    std::vector<protocol::ListedBooking> all;
    for (const auto& each : reply.value().as_object().at("bookings").as_array())
      all.push_back(protocol::listedBookingFromJson(each.as_object()).value());
    return all;
  }
  ScratchFolder folder_;
};

TEST_F(LeaveAfterwards, NamesTheBookingsThatItHitsToTheDeskWithWhomToCall) {
  const auto hit = booked(minutes(24 * 60 + 20), {"Тестова Анна", "+70000000000", "", "", ""});
  const auto spared = booked(minutes(4 * 24 * 60 + 20));
  EXPECT_TRUE(misfits(desk_).empty());
  enterLeave("2026-11-24", "2026-11-25");
  const auto named = misfits(desk_);
  ASSERT_EQ(named.size(), 1U);
  EXPECT_EQ(named[0].booking.booking.code, hit);
  EXPECT_EQ(named[0].misfit, Misfit::kAway);
  EXPECT_EQ(named[0].contact.phone, "+70000000000");
  EXPECT_EQ(find(desk_, spared).misfit, std::nullopt);
  EXPECT_EQ(find(desk_, hit).misfit, Misfit::kAway);
  EXPECT_EQ(find(kiosk_, hit).misfit, Misfit::kNoReception) << "who is on leave is no business of the hall's";

  protocol::MoveBooking move{hit, {kPsychologistOne, kConsultation, kMonday10 + minutes(3 * 24 * 60 + 20)}};
  bookingIn(desk_.call("schedule.move", protocol::toJson(command(move))));
  EXPECT_TRUE(misfits(desk_).empty());
}

TEST_F(LeaveAfterwards, AVisitorWhoComesAllTheSameIsCalledByWhoeverIsThere) {
  const auto code = booked(minutes(60));
  enterLeave("2026-11-23", "2026-11-23");
  desk_.call("queue.call_next", counterParams("window-1"));
  ASSERT_EQ(find(kiosk_, code).checkIn, CheckIn::kOpen);
  const auto issued = protocol::bookingAnswerFromJson(checkIn(kiosk_, code).value().as_object()).value().issued;
  ASSERT_TRUE(issued);
  const auto& ticket = issued->ticket.ticket;
  EXPECT_EQ(ticket.line.text, "reception") << "nobody is in the psychologist's room";
  EXPECT_EQ(ticket.appointment, kMonday10 + minutes(60));
  hub_.setNow(kMonday10 + minutes(60));
  EXPECT_EQ(ticketIn(desk_.call("queue.call_next", counterParams("window-1"))).ticket.id, ticket.id);
}

}  // namespace
}  // namespace priyom::tests
