// SPDX-License-Identifier: GPL-3.0-or-later
// The bookings of a centre: which times of its specialists are held, booked, kept. No two bookings of one specialist
// that take time overlap, whoever asks first has the slot.
//
// As in queue.h, deciding is apart from doing: decide…() is const and pure and says which steps a command would cause,
// or why it may not be; apply() does a step and alone changes a Schedule. The hub writes the steps to disk between.
//
// Not thread-safe; owned by the hub's storage thread.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/booking.h"
#include "domain/centre.h"
#include "domain/slots.h"
#include "domain/work_calendar.h"

namespace priyom {

// Whose time is asked for, and when.
struct WantedSlot {
  StaffId specialist;
  ServiceId service;
  LocalDay day;  // of `start`
  Instant start{};
};

// One specialist's day as a visitor sees it.
struct SpecialistDay {
  StaffId specialist;
  LocalDay day;
  DayOffer offer = DayOffer::kNoReception;
  std::vector<Slot> free;  // none unless kFree
};

class Schedule {
 public:
  // `known` are the bookings that still matter (a month back and all to come), `taken` further codes that were given
  // once. `centre` and `calendar` outlive the schedule.
  Schedule(const Centre& centre, const WorkCalendar& calendar, std::vector<Booking> known,
           std::set<BookingCode> taken = {});

  // What the day offers for this service; of `own`, the booking that is to move, the time counts as free.
  SpecialistDay dayOf(const StaffId& specialist, const ServiceId& service, const LocalDay& day, const Moment& moment,
                      const BookingCode* own = nullptr) const;
  // The specialists who give it, in the centre's order.
  std::vector<StaffId> giving(const ServiceId& service) const;
  // How many more walk-ins of the service a day takes after `issued` of them; none: no limit.
  std::optional<int> walkInsLeft(const ServiceId& service, BusinessDay day, int issued) const;

  // A hold for ScheduleRules::hold. `code` is a fresh one. kConflict: taken, or the day is full, or closed; or the code
  // is taken (try another). kNotFound: no such specialist or service. kMalformed: the start lies on another day.
  // `onlyOne`: the device's other holds end with it (a kiosk has one visitor).
  Result<BookingSteps> decideHold(const BookingCode& code, const WantedSlot& wanted, bool onlyOne, const Author& author,
                                  const Moment& moment) const;
  // The hold again for as long, up to ScheduleRules::longestHold in all. kExpired: it is over. kNotAllowed: another
  // device's.
  Result<BookingSteps> decideRenew(const BookingCode& code, const Author& author, const Moment& moment) const;
  // A hold becomes a booking. kExpired, kNotAllowed as above; kConflict: it is no hold.
  Result<BookingSteps> decideBook(const BookingCode& code, const Author& author, const Moment& moment) const;
  // Hold and booking in one, for a registrar on the telephone.
  Result<BookingSteps> decideBookAtOnce(const BookingCode& code, const WantedSlot& wanted, const Author& author,
                                        const Moment& moment) const;
  // Another time or specialist for the same service; the code stays, and the old time is free. `hold`, where given, is
  // the device's own hold of that time and ends with it. kExpired: its time is over. kConflict: it is not booked, or
  // the wanted time is taken.
  Result<BookingSteps> decideMove(const BookingCode& code, const WantedSlot& wanted, const BookingCode* hold,
                                  const Author& author, const Moment& moment) const;
  // Held, booked ─► cancelled. kConflict: it is over or has a ticket by now.
  Result<BookingSteps> decideCancel(const BookingCode& code, const std::string& reason, const Author& author,
                                    const Moment& moment) const;
  // Booked ─► checked in with this ticket; `byStaff`: also too early, too late and missed, on its day. kConflict: too
  // early, used, cancelled, or missed and its time given to somebody else since; kExpired: too late, or of another day.
  Result<BookingSteps> decideCheckIn(const BookingCode& code, const TicketId& ticket, bool byStaff,
                                     const Author& author, const Moment& moment) const;
  // What time alone brings: holds that end, appointments that nobody came to.
  BookingSteps decideDue(const Author& author, const Moment& moment) const;
  // When decideDue() will have something; none: never.
  std::optional<Instant> nextDue() const;

  void apply(const BookingStep& step);

  const Booking* find(const BookingCode& code) const;
  bool isTaken(const BookingCode& code) const { return bookings_.contains(code) || taken_.contains(code); }
  CheckIn checkInOf(const Booking& booking, const Moment& moment) const;
  // Of one specialist (empty: of all) on that day, whatever their state, by start.
  std::vector<const Booking*> bookingsOf(const StaffId& specialist, BusinessDay day) const;
  // Why its time no longer fits the hours of its specialist, whatever its state; `day`: the booking's. A later absence,
  // exception or change of hours takes no booking away: staff find the visitor another time.
  std::optional<Misfit> misfitOf(const Booking& booking, const LocalDay& day) const;
  // The next time at which the specialist has somebody booked who is not here yet or waits; none: nobody.
  std::optional<Instant> nextAppointment(const StaffId& specialist, Instant now) const;
  std::size_t size() const { return bookings_.size(); }

 private:
  std::vector<Slot> taken(const StaffId& specialist, const LocalDay& day, Instant now,
                          const std::vector<const BookingCode*>& but) const;
  int appointmentsOf(const ServiceId& service, BusinessDay day, Instant now,
                     const std::vector<const BookingCode*>& but) const;
  Result<Slot> mayTake(const WantedSlot& wanted, const std::vector<const BookingCode*>& but,
                       const Moment& moment) const;
  Result<const Booking*> known(const BookingCode& code) const;
  Result<const Booking*> ownHold(const BookingCode& code, const Author& author, const Moment& moment) const;
  // When time alone changes it; none: never.
  std::optional<Instant> dueOf(const Booking& booking) const;

  const Centre* centre_;
  const WorkCalendar* calendar_;
  std::map<BookingCode, Booking> bookings_;
  std::set<BookingCode> taken_;
  std::map<BusinessDay, std::set<BookingCode>> byDay_;
  std::set<std::pair<Instant, BookingCode>> due_;
};

}  // namespace priyom
