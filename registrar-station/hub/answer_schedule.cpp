// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/answer_schedule.h"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include "hub/views.h"
#include "protocol/rpc.h"

namespace priyom::hub {
namespace {

namespace json = boost::json;

bool fits(std::size_t bytes) {
  return bytes + kEnvelope <= protocol::kMaxMessage;
}

// Of one whose visitor is still to come.
std::optional<Misfit> awaitedMisfit(const Schedule& schedule, const Booking& booking, const LocalTime& localTime) {
  if (!booking.is<booking::Booked>()) return std::nullopt;
  return schedule.misfitOf(booking, localDayOf(booking.day, localTime));
}

// That somebody is on leave or ill is for staff.
std::optional<Misfit> told(const Caller& caller, const std::optional<Misfit>& misfit) {
  const bool kept = misfit == Misfit::kAway && caller.role == protocol::DeviceRole::kKiosk;
  return kept ? Misfit::kNoReception : misfit;
}

protocol::SlotDay slotDayOf(const std::vector<StaffId>& specialists, const protocol::AskSlots& ask, const LocalDay& day,
                            const Ledger& ledger, const Office& office, const Moment& moment) {
  protocol::SlotDay result{day.day, std::nullopt, {}};
  if (day.day == moment.day)
    result.walkInsLeft =
        ledger.schedule.walkInsLeft(ask.service, day.day, walkInsOf(ledger.queue, office.centre, ask.service));
  for (const auto& id : specialists) {
    const auto& specialist = *office.centre.specialist(id);
    const auto seen = ledger.schedule.dayOf(id, ask.service, day, moment, ask.moving ? &*ask.moving : nullptr);
    protocol::SlotDay::Of of{id,
                             specialist.publicName,
                             specialist.role,
                             specialist.room,
                             seen.offer,
                             durationOf(office.centre, specialist, ask.service).value_or(std::chrono::minutes(0)),
                             {}};
    for (const auto& slot : seen.free) of.free.push_back(slot.start);
    result.specialists.push_back(std::move(of));
  }
  return result;
}

}  // namespace

LocalDay localDayOf(BusinessDay day, const LocalTime& localTime) {
  return {day, localTime.at(day.date + std::chrono::hours(12)).utcOffset};
}

Doors doorsNow(const Centre& centre, const WorkCalendar& calendar, const LocalTime& localTime, const Moment& moment) {
  return doorsOf(
      centre, calendar, [&](BusinessDay day) { return localDayOf(day, localTime); }, moment);
}

int misfitsFrom(const Schedule& schedule, const Centre& centre, BusinessDay first, const LocalTime& localTime) {
  int count = 0;
  for (int offset = 0; offset <= centre.schedule.daysAhead; ++offset)
    for (const auto* const booking : schedule.bookingsOf({}, {first.date + std::chrono::days(offset)}))
      count += awaitedMisfit(schedule, *booking, localTime) ? 1 : 0;
  return count;
}

int walkInsOf(const Queue& queue, const Centre& centre, const ServiceId& service) {
  const auto of = [&](const auto& entry) {
    const Ticket& ticket = entry.second;
    if (ticket.appointment) return false;
    if (!ticket.service.empty()) return ticket.service == service;
    const auto* const first = centre.serviceOfLine(ticket.line);
    return first && first->id == service;
  };
  return static_cast<int>(std::ranges::count_if(queue.tickets(), of));
}

Result<std::string> slotsJson(const protocol::AskSlots& ask, const Ledger& ledger, const Office& office,
                              const LocalTime& localTime, const Moment& moment) {
  if (!office.centre.service(ask.service))
    return fail(Errc::kNotFound, "there is no service '" + ask.service.text + "'");
  auto specialists = ledger.schedule.giving(ask.service);
  if (!ask.specialist.empty()) {
    if (std::ranges::find(specialists, ask.specialist) == specialists.end())
      return fail(Errc::kNotFound, "'" + ask.specialist.text + "' does not give '" + ask.service.text + "'");
    specialists = {ask.specialist};
  }
  const auto first = ask.from.value_or(moment.day);
  json::array days;
  std::size_t bytes = 0;
  for (int offset = 0; offset < ask.days; ++offset) {
    const auto day = localDayOf({first.date + std::chrono::days(offset)}, localTime);
    auto object = protocol::toJson(slotDayOf(specialists, ask, day, ledger, office, moment), day.utcOffset);
    bytes += json::serialize(object).size() + 1;
    if (!fits(bytes)) break;
    days.push_back(std::move(object));
  }
  return json::serialize(json::object{{"days", std::move(days)}});
}

Result<std::string> foundJson(const Caller& caller, const BookingCode& code, const Ledger& ledger, const Office& office,
                              const LocalTime& localTime, const Moment& moment) {
  const auto* const booking = ledger.schedule.find(code);
  if (!booking) return fail(Errc::kNotFound, "there is no such booking");
  const protocol::FoundBooking found{viewOf(office.centre, *booking, caller.role),
                                     ledger.schedule.checkInOf(*booking, moment),
                                     told(caller, awaitedMisfit(ledger.schedule, *booking, localTime))};
  return json::serialize(protocol::toJson(found, moment.utcOffset));
}

Result<std::string> bookingsJson(const Caller& caller, const protocol::AskBookings& ask, const Ledger& ledger,
                                 const Office& office, const LocalTime& localTime, const Moment& moment,
                                 const std::function<protocol::BookingContact(const BookingCode&)>& contactOf) {
  const auto first = ask.from.value_or(moment.day);
  json::array all;
  std::size_t bytes = 0;
  for (int offset = 0; offset < ask.days; ++offset) {
    for (const auto* const booking :
         ledger.schedule.bookingsOf(ask.specialist, {first.date + std::chrono::days(offset)})) {
      if (booking->is<booking::Held>() || booking->is<booking::Expired>()) continue;
      protocol::ListedBooking listed{
          viewOf(office.centre, *booking, caller.role), {}, awaitedMisfit(ledger.schedule, *booking, localTime)};
      if (ask.misfits && !listed.misfit) continue;
      if (caller.role == protocol::DeviceRole::kDesk) listed.contact = contactOf(booking->code);
      auto object = protocol::toJson(listed, localTime.at(booking->slot.start).utcOffset);
      bytes += json::serialize(object).size() + 1;
      if (!fits(bytes))
        return fail(Errc::kTooLarge, "so many bookings do not fit into one message: ask for fewer days");
      all.push_back(std::move(object));
    }
  }
  return json::serialize(json::object{{"bookings", std::move(all)}});
}

}  // namespace priyom::hub
