// SPDX-License-Identifier: GPL-3.0-or-later
// Bookings, their steps and contacts as rows: every statement of the store that names their columns. Reads give
// kCorrupt for a row that does not read back. Private to the storage library.
#pragma once

#include "storage/sqlite.h"
#include "storage/store.h"

namespace priyom::storage::rows {

// The booking as the step leaves it, and the step. kConflict: a hold under a code that is taken. kNotFound: any other
// step of a booking that is not stored.
Result<void> putBooking(sqlite::Database& database, const BookingStep& step);
Result<void> putContact(sqlite::Database& database, const Contact& contact);
// Of bookings of earlier days than this.
Result<void> deleteContactsBefore(sqlite::Database& database, BusinessDay day);

Result<std::vector<Booking>> bookingsSince(sqlite::Database& database, BusinessDay since);
Result<std::set<BookingCode>> bookingCodes(sqlite::Database& database);
// In the order in which they were taken.
Result<BookingSteps> bookingStepsOf(sqlite::Database& database, const BookingCode& booking);
Result<std::optional<Contact>> contact(sqlite::Database& database, const BookingCode& booking);

}  // namespace priyom::storage::rows
