// SPDX-License-Identifier: GPL-3.0-or-later
// What devices may look at of the schedule: free times, one booking by its code, the list for staff. Nothing is changed
// here.
#pragma once

#include <functional>
#include <string>

#include "domain/doors.h"
#include "hub/decide.h"

namespace priyom::hub {

// The date, and how far from UTC its noon is.
LocalDay localDayOf(BusinessDay day, const LocalTime& localTime);

// Whether the centre is open.
Doors doorsNow(const Centre& centre, const WorkCalendar& calendar, const LocalTime& localTime, const Moment& moment);

// As many days as fit into one message; a device that misses some asks for the rest. kNotFound: no such service, or a
// specialist who does not give it.
Result<std::string> slotsJson(const protocol::AskSlots& ask, const Ledger& ledger, const Office& office,
                              const LocalTime& localTime, const Moment& moment);
// kNotFound: no such booking.
Result<std::string> foundJson(const Caller& caller, const BookingCode& code, const Ledger& ledger, const Office& office,
                              const LocalTime& localTime, const Moment& moment);
// Holds are left out. Times have the distance from UTC of their own day. `contactOf` opens what is sealed. kTooLarge:
// they do not fit into one message.
Result<std::string> bookingsJson(const Caller& caller, const protocol::AskBookings& ask, const Ledger& ledger,
                                 const Office& office, const LocalTime& localTime, const Moment& moment,
                                 const std::function<protocol::BookingContact(const BookingCode&)>& contactOf);

// Bookings from that day on whose visitor is still to come and whose time no longer fits the specialist's hours.
int misfitsFrom(const Schedule& schedule, const Centre& centre, BusinessDay first, const LocalTime& localTime);

// Tickets of that service today that are no appointments.
int walkInsOf(const Queue& queue, const Centre& centre, const ServiceId& service);

}  // namespace priyom::hub
