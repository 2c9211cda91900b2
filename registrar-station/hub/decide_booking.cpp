// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/decide_booking.h"

#include <algorithm>
#include <array>
#include <boost/json/serialize.hpp>

#include "hub/answer_schedule.h"
#include "hub/views.h"
#include "token/short_token.h"

namespace priyom::hub {
namespace {

namespace json = boost::json;
using protocol::DeviceRole;

class DecidingBooking {
 public:
  DecidingBooking(const Caller& caller, const StaffId& staff, const Ledger& ledger, const Office& office,
                  const LocalTime& localTime, const Moment& moment)
      : caller_(caller),
        author_{caller.device, staff},
        ledger_(ledger),
        office_(office),
        localTime_(localTime),
        moment_(moment) {}

  Result<Decision> operator()(const protocol::HoldSlot& asked) const;
  Result<Decision> operator()(const protocol::RenewHold& asked) const {
    return decided(ledger_.schedule.decideRenew(asked.code, author_, moment_));
  }
  Result<Decision> operator()(const protocol::Book& asked) const;
  Result<Decision> operator()(const protocol::MoveBooking& asked) const;
  Result<Decision> operator()(const protocol::CancelBooking& asked) const {
    return decided(ledger_.schedule.decideCancel(asked.code, asked.reason, author_, moment_));
  }
  Result<Decision> operator()(const protocol::CheckInBooking& asked) const;

 private:
  bool isKiosk() const { return caller_.role == DeviceRole::kKiosk; }
  // The last step is the one that the command is about.
  Decision answered(BookingSteps steps) const {
    const protocol::BookingAnswer answer{viewOf(office_.centre, steps.back().after, caller_.role), std::nullopt};
    Decision decision{{}, {}, json::serialize(protocol::toJson(answer, moment_.utcOffset))};
    decision.bookings = std::move(steps);
    return decision;
  }
  Result<Decision> decided(Result<BookingSteps> steps) const {
    if (!steps) return steps.error();
    return answered(std::move(*steps));
  }
  WantedSlot wanted(const protocol::SlotOnWire& slot) const {
    const auto at = localTime_.at(slot.start);
    return {slot.specialist, slot.service, {at.day, at.utcOffset}, slot.start};
  }
  Result<BookingCode> freshCode() const;
  LineId lineInstead(const LineId& line, const StaffId& absent) const;

  const Caller& caller_;
  Author author_;
  const Ledger& ledger_;
  const Office& office_;
  const LocalTime& localTime_;
  const Moment& moment_;
};

// Twelve million codes: a second try is rare, and a centre with so many bookings that sixteen fail there is not.
Result<BookingCode> DecidingBooking::freshCode() const {
  for (int attempt = 0; attempt < 16; ++attempt) {
    std::array<std::uint8_t, 8> random{};
    office_.world.fillRandom(random);
    std::uint64_t number = 0;
    for (const auto byte : random) number = number << 8U | byte;
    auto code = BookingCode::of(static_cast<std::uint32_t>(number % BookingCode::kCount));
    if (!ledger_.schedule.isTaken(code)) return code;
  }
  return fail(Errc::kUnavailable, "no code is free for this booking");
}

Result<Decision> DecidingBooking::operator()(const protocol::HoldSlot& asked) const {
  const auto code = freshCode();
  if (!code) return code.error();
  return decided(ledger_.schedule.decideHold(*code, wanted(asked.slot), isKiosk(), author_, moment_));
}

Result<Decision> DecidingBooking::operator()(const protocol::Book& asked) const {
  Result<BookingSteps> steps = BookingSteps{};
  if (const auto* const code = std::get_if<BookingCode>(&asked.what)) {
    steps = ledger_.schedule.decideBook(*code, author_, moment_);
  } else {
    if (isKiosk()) return fail(Errc::kNotAllowed, "a kiosk books what it holds");
    const auto fresh = freshCode();
    if (!fresh) return fresh.error();
    steps =
        ledger_.schedule.decideBookAtOnce(*fresh, wanted(std::get<protocol::SlotOnWire>(asked.what)), author_, moment_);
  }
  if (!steps) return steps.error();
  const auto code = steps->back().after.code;
  auto decision = answered(std::move(*steps));
  if (!asked.contact.empty()) {
    const auto plain = json::serialize(protocol::toJson(asked.contact));
    decision.contacts.push_back({code, office_.vault.seal(plain, contactPlace(code)), moment_.now});
  }
  return decision;
}

Result<Decision> DecidingBooking::operator()(const protocol::MoveBooking& asked) const {
  const auto* const hold = asked.hold ? &*asked.hold : nullptr;
  return decided(ledger_.schedule.decideMove(asked.code, wanted(asked.to), hold, author_, moment_));
}

// Where somebody can be called whose specialist does not receive: the service's line where another counter of it is
// open, else the first line that has an open counter, as that of the registrars.
LineId DecidingBooking::lineInstead(const LineId& line, const StaffId& absent) const {
  const auto open = [&](const LineId& wanted) {
    return std::ranges::any_of(office_.centre.counters, [&](const Counter& counter) {
      const auto now = ledger_.queue.counter(counter.id);
      return now.state != CounterState::kClosed && now.staff != absent &&
             std::ranges::find(counter.lines, wanted) != counter.lines.end();
    });
  };
  if (open(line)) return line;
  const auto& lines = office_.centre.lines;
  const auto other = std::ranges::find_if(lines, [&](const Line& each) { return open(each.id); });
  return other == lines.end() ? lines.front().id : other->id;
}

// The booking gets its ticket: it waits in the service's line for this specialist, from its appointed time on. Where
// the hours have changed since, so that nobody receives then, it waits for whoever can find another way.
Result<Decision> DecidingBooking::operator()(const protocol::CheckInBooking& asked) const {
  TicketId id;
  office_.world.fillRandom(id.bytes);
  auto bookings = ledger_.schedule.decideCheckIn(asked.code, id, !isKiosk(), author_, moment_);
  if (!bookings) return bookings.error();
  const auto* const category = office_.centre.category(asked.category);
  if (category && category->kind == Category::Kind::kCrisis && caller_.role != DeviceRole::kDesk)
    return fail(Errc::kNotAllowed, "crisis is for staff to see");
  const auto& booking = bookings->back().after;
  const auto* const service = office_.centre.service(booking.service);
  if (!service) return fail(Errc::kNotFound, "the service '" + booking.service.text + "' is not there any more");
  IssueRequest request;
  request.id = id;
  const bool received = !ledger_.schedule.misfitOf(booking, localDayOf(booking.day, localTime_));
  request.line = received ? service->line : lineInstead(service->line, booking.specialist);
  // A service belongs to its line.
  if (request.line == service->line) request.service = booking.service;
  request.offBoard = asked.offBoard;
  request.category = asked.category;
  request.appointment = booking.slot.start;
  if (received) request.forStaff = booking.specialist;
  auto steps = ledger_.queue.decideIssue(request, author_, moment_);
  if (!steps) return steps.error();
  const auto& ticket = std::get<Step>(steps->front()).after;
  protocol::BookingAnswer answer{viewOf(office_.centre, booking, caller_.role), std::nullopt};
  answer.issued =
      protocol::IssuedTicket{viewOf(office_.centre, ticket, caller_.role),
                             token::sealShort(office_.tokenKey, office_.centre.id, id), ledger_.queue.ahead(ticket)};
  Decision decision{{}, {}, json::serialize(protocol::toJson(answer, moment_.utcOffset))};
  decision.steps = std::move(*steps);
  decision.bookings = std::move(*bookings);
  return decision;
}

}  // namespace

Place contactPlace(const BookingCode& code) {
  Place place{kContactTable, {}, kContactKind};
  std::ranges::copy(code.compact(), place.ticket.bytes.begin());
  return place;
}

Result<Decision> decideBooking(const Caller& caller, const protocol::BookingCommand& command, const Ledger& ledger,
                               const Office& office, const LocalTime& localTime, const Moment& moment) {
  const auto& staff = office.centre.staff;
  if (!command.staff.empty() && std::ranges::find(staff, command.staff, &Staff::id) == staff.end())
    return fail(Errc::kNotFound, "there is no staff member '" + command.staff.text + "'");
  return std::visit(DecidingBooking(caller, command.staff, ledger, office, localTime, moment), command.what);
}

}  // namespace priyom::hub
