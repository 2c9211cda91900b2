// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/schedule.h"

#include <algorithm>

namespace priyom {
namespace {

using booking::Booked;
using booking::Cancelled;
using booking::CheckedIn;
using booking::Expired;
using booking::Held;
using booking::Missed;

bool isOneOf(const BookingCode& code, const std::vector<const BookingCode*>& codes) {
  return std::ranges::any_of(codes, [&](const BookingCode* each) { return each && *each == code; });
}

BookingStep stepTo(BookingStepKind kind, Booking after, BookingState state, const Author& author, const Moment& moment,
                   std::string reason = {}) {
  after.state = std::move(state);
  return {kind, std::move(after), author, moment.now, std::move(reason)};
}

}  // namespace

Schedule::Schedule(const Centre& centre, const WorkCalendar& calendar, std::vector<Booking> known,
                   std::set<BookingCode> taken)
    : centre_(&centre), calendar_(&calendar), taken_(std::move(taken)) {
  for (auto& booking : known) apply({BookingStepKind::kHeld, std::move(booking), {}, {}, {}});
}

void Schedule::apply(const BookingStep& step) {
  const auto& after = step.after;
  const auto [known, isNew] = bookings_.try_emplace(after.code, after);
  if (!isNew) {
    byDay_[known->second.day].erase(after.code);
    if (const auto due = dueOf(known->second)) due_.erase({*due, after.code});
    known->second = after;
  }
  byDay_[after.day].insert(after.code);
  if (const auto due = dueOf(after)) due_.insert({*due, after.code});
}

const Booking* Schedule::find(const BookingCode& code) const {
  const auto known = bookings_.find(code);
  return known == bookings_.end() ? nullptr : &known->second;
}

std::vector<const Booking*> Schedule::bookingsOf(const StaffId& specialist, BusinessDay day) const {
  std::vector<const Booking*> all;
  const auto codes = byDay_.find(day);
  if (codes == byDay_.end()) return all;
  for (const auto& code : codes->second) {
    const auto& booking = bookings_.at(code);
    if (specialist.empty() || booking.specialist == specialist) all.push_back(&booking);
  }
  std::ranges::sort(all, {}, [](const Booking* each) { return std::pair(each->slot.start, each->code); });
  return all;
}

std::optional<Misfit> Schedule::misfitOf(const Booking& booking, const LocalDay& day) const {
  const auto* const specialist = centre_->specialist(booking.specialist);
  if (!specialist || !durationOf(*centre_, *specialist, booking.service)) return Misfit::kNotGiven;
  return priyom::misfitOf(booking.slot, *specialist, *calendar_, day);
}

std::optional<Instant> Schedule::nextAppointment(const StaffId& specialist, Instant now) const {
  std::optional<Instant> next;
  // The earliest day that can hold it in any time zone is the one before `now` in UTC.
  const BusinessDay from{std::chrono::floor<std::chrono::days>(now) - std::chrono::days(1)};
  for (auto day = byDay_.lower_bound(from); day != byDay_.end() && !next; ++day) {
    for (const auto& code : day->second) {
      const auto& booking = bookings_.at(code);
      if (booking.specialist != specialist || !booking.is<Booked>() || booking.slot.start < now) continue;
      if (!next || booking.slot.start < *next) next = booking.slot.start;
    }
  }
  return next;
}

std::vector<Slot> Schedule::taken(const StaffId& specialist, const LocalDay& day, Instant now,
                                  const std::vector<const BookingCode*>& but) const {
  std::vector<Slot> slots;
  for (const auto* const booking : bookingsOf(specialist, day.day)) {
    if (booking->takesTime(now) && !isOneOf(booking->code, but)) slots.push_back(booking->slot);
  }
  return slots;
}

int Schedule::appointmentsOf(const ServiceId& service, BusinessDay day, Instant now,
                             const std::vector<const BookingCode*>& but) const {
  const auto all = bookingsOf({}, day);
  return static_cast<int>(std::ranges::count_if(all, [&](const Booking* each) {
    return each->service == service && each->takesTime(now) && !isOneOf(each->code, but);
  }));
}

std::vector<StaffId> Schedule::giving(const ServiceId& service) const {
  std::vector<StaffId> all;
  for (const auto& specialist : centre_->specialists) {
    if (specialist.active && specialist.offer(service)) all.push_back(specialist.id);
  }
  return all;
}

std::optional<int> Schedule::walkInsLeft(const ServiceId& service, BusinessDay day, int issued) const {
  const auto* const capacity = capacityOf(*centre_, service, day);
  if (!capacity || !capacity->walkIns) return std::nullopt;
  return std::max(0, *capacity->walkIns - issued);
}

SpecialistDay Schedule::dayOf(const StaffId& specialist, const ServiceId& service, const LocalDay& day,
                              const Moment& moment, const BookingCode* own) const {
  SpecialistDay result{specialist, day, DayOffer::kNoReception, {}};
  const auto* const known = centre_->specialist(specialist);
  const auto duration = known ? durationOf(*centre_, *known, service) : std::nullopt;
  if (!duration || !known->active) return result;
  if (day.day < moment.day || day.day.date > moment.day.date + std::chrono::days(centre_->schedule.daysAhead)) {
    result.offer = DayOffer::kTooFar;
    return result;
  }
  const auto reception = receptionOf(*known, *calendar_, day.day, &result.offer);
  if (reception.empty()) return result;
  const auto notBefore = moment.now + centre_->schedule.notice;
  // What is left of today is too short for it, whoever gives a time back.
  if (day.day == moment.day && freeSlots(reception, day, *duration, {}, notBefore).empty()) {
    result.offer = DayOffer::kTooFar;
    return result;
  }
  result.offer = DayOffer::kFull;
  const auto* const capacity = capacityOf(*centre_, service, day.day);
  if (capacity && capacity->appointments &&
      appointmentsOf(service, day.day, moment.now, {own}) >= *capacity->appointments)
    return result;
  result.free = freeSlots(reception, day, *duration, taken(specialist, day, moment.now, {own}), notBefore);
  if (!result.free.empty()) result.offer = DayOffer::kFree;
  return result;
}

Result<Slot> Schedule::mayTake(const WantedSlot& wanted, const std::vector<const BookingCode*>& but,
                               const Moment& moment) const {
  const auto* const specialist = centre_->specialist(wanted.specialist);
  if (!specialist) return fail(Errc::kNotFound, "there is no specialist '" + wanted.specialist.text + "'");
  const auto duration = durationOf(*centre_, *specialist, wanted.service);
  if (!duration)
    return fail(Errc::kNotFound, "'" + wanted.specialist.text + "' does not give '" + wanted.service.text + "'");
  const Slot slot{wanted.start, *duration};
  const auto& day = wanted.day;
  if (slot.start < day.at(std::chrono::minutes(0)) || slot.start >= day.at(std::chrono::hours(24)))
    return fail(Errc::kMalformed, "the start is of another day");
  if (slot.start < moment.now) return fail(Errc::kConflict, "this time is over");
  if (day.day.date > moment.day.date + std::chrono::days(centre_->schedule.daysAhead))
    return fail(Errc::kConflict, "appointments are not given for so late a day");
  if (!specialist->active) return fail(Errc::kConflict, "'" + wanted.specialist.text + "' takes no appointments");
  const auto reception = receptionOf(*specialist, *calendar_, day.day);
  if (!isFree(slot, reception, day, {}))
    return fail(Errc::kConflict, "'" + wanted.specialist.text + "' does not receive at this time");
  const auto* const capacity = capacityOf(*centre_, wanted.service, day.day);
  if (capacity && capacity->appointments &&
      appointmentsOf(wanted.service, day.day, moment.now, but) >= *capacity->appointments)
    return fail(Errc::kConflict, "the day has as many appointments as it may have");
  if (!isFree(slot, reception, day, taken(wanted.specialist, day, moment.now, but)))
    return fail(Errc::kConflict, "this time is taken");
  return slot;
}

Result<const Booking*> Schedule::known(const BookingCode& code) const {
  const auto* const booking = find(code);
  if (!booking) return fail(Errc::kNotFound, "there is no such booking");
  return booking;
}

Result<const Booking*> Schedule::ownHold(const BookingCode& code, const Author& author, const Moment& moment) const {
  const auto booking = known(code);
  if (!booking) return booking;
  if ((*booking)->is<Expired>()) return fail(Errc::kExpired, "the hold is over");
  const auto* const held = std::get_if<Held>(&(*booking)->state);
  if (!held) return fail(Errc::kConflict, "it is not held: " + std::string(bookingStateName((*booking)->state)));
  if (held->by != author.device) return fail(Errc::kNotAllowed, "another device holds it");
  if (moment.now >= held->until) return fail(Errc::kExpired, "the hold is over");
  return booking;
}

Result<BookingSteps> Schedule::decideHold(const BookingCode& code, const WantedSlot& wanted, bool onlyOne,
                                          const Author& author, const Moment& moment) const {
  if (isTaken(code)) return fail(Errc::kConflict, "this code is taken");
  BookingSteps steps;
  std::vector<const BookingCode*> ended;
  for (const auto& [due, held] : due_) {
    const auto& booking = bookings_.at(held);
    const auto* const hold = std::get_if<Held>(&booking.state);
    if (!onlyOne || !hold || hold->by != author.device) continue;
    steps.push_back(stepTo(BookingStepKind::kExpired, booking, Expired{}, author, moment));
    ended.push_back(&booking.code);
  }
  const auto slot = mayTake(wanted, ended, moment);
  if (!slot) return slot.error();
  Booking booking{code, wanted.specialist, wanted.service, wanted.day.day, *slot, author.device, moment.now, {}};
  const Held held{author.device, moment.now, moment.now + centre_->schedule.hold};
  steps.push_back(stepTo(BookingStepKind::kHeld, std::move(booking), held, author, moment));
  return steps;
}

Result<BookingSteps> Schedule::decideRenew(const BookingCode& code, const Author& author, const Moment& moment) const {
  const auto booking = ownHold(code, author, moment);
  if (!booking) return booking.error();
  auto held = std::get<Held>((*booking)->state);
  held.until =
      std::max(held.until, std::min(moment.now + centre_->schedule.hold, held.since + centre_->schedule.longestHold));
  return BookingSteps{stepTo(BookingStepKind::kRenewed, **booking, held, author, moment)};
}

Result<BookingSteps> Schedule::decideBook(const BookingCode& code, const Author& author, const Moment& moment) const {
  const auto booking = ownHold(code, author, moment);
  if (!booking) return booking.error();
  return BookingSteps{stepTo(BookingStepKind::kBooked, **booking, Booked{}, author, moment)};
}

Result<BookingSteps> Schedule::decideBookAtOnce(const BookingCode& code, const WantedSlot& wanted, const Author& author,
                                                const Moment& moment) const {
  auto steps = decideHold(code, wanted, false, author, moment);
  if (!steps) return steps;
  steps->push_back(stepTo(BookingStepKind::kBooked, steps->back().after, Booked{}, author, moment));
  return steps;
}

Result<BookingSteps> Schedule::decideMove(const BookingCode& code, const WantedSlot& wanted, const BookingCode* hold,
                                          const Author& author, const Moment& moment) const {
  const auto booking = known(code);
  if (!booking) return booking.error();
  if (!(*booking)->is<Booked>())
    return fail(Errc::kConflict, "it is not booked: " + std::string(bookingStateName((*booking)->state)));
  if ((*booking)->slot.start + centre_->schedule.grace < moment.now)
    return fail(Errc::kExpired, "the appointment's time is over");
  if ((*booking)->service != wanted.service) return fail(Errc::kMalformed, "a booking moves within its service");
  BookingSteps steps;
  if (hold) {
    const auto held = ownHold(*hold, author, moment);
    if (!held) return held.error();
    steps.push_back(stepTo(BookingStepKind::kExpired, **held, Expired{}, author, moment));
  }
  const auto slot = mayTake(wanted, {&code, hold}, moment);
  if (!slot) return slot.error();
  Booking after = **booking;
  after.specialist = wanted.specialist;
  after.day = wanted.day.day;
  after.slot = *slot;
  steps.push_back(stepTo(BookingStepKind::kMoved, std::move(after), Booked{}, author, moment));
  return steps;
}

Result<BookingSteps> Schedule::decideCancel(const BookingCode& code, const std::string& reason, const Author& author,
                                            const Moment& moment) const {
  const auto booking = known(code);
  if (!booking) return booking.error();
  const auto* const held = std::get_if<Held>(&(*booking)->state);
  if (held && held->by != author.device) return fail(Errc::kNotAllowed, "another device holds it");
  if (!held && !(*booking)->is<Booked>())
    return fail(Errc::kConflict, "it is " + std::string(bookingStateName((*booking)->state)) + " already");
  return BookingSteps{stepTo(BookingStepKind::kCancelled, **booking, Cancelled{}, author, moment, reason)};
}

CheckIn Schedule::checkInOf(const Booking& booking, const Moment& moment) const {
  if (booking.is<CheckedIn>()) return CheckIn::kUsed;
  if (booking.is<Cancelled>()) return CheckIn::kCancelled;
  if (booking.is<Held>() || booking.is<Expired>()) return CheckIn::kNotBooked;
  if (booking.day != moment.day) return CheckIn::kOtherDay;
  const auto& rules = centre_->schedule;
  if (booking.is<Missed>() || moment.now > booking.slot.start + rules.grace) return CheckIn::kTooLate;
  return moment.now < booking.slot.start - rules.earliestCheckIn ? CheckIn::kTooEarly : CheckIn::kOpen;
}

Result<BookingSteps> Schedule::decideCheckIn(const BookingCode& code, const TicketId& ticket, bool byStaff,
                                             const Author& author, const Moment& moment) const {
  const auto booking = known(code);
  if (!booking) return booking.error();
  switch (checkInOf(**booking, moment)) {
    case CheckIn::kOpen:
      break;
    case CheckIn::kTooEarly:
      if (!byStaff) return fail(Errc::kConflict, "it is too early to check in");
      break;
    case CheckIn::kTooLate:
      if (!byStaff) return fail(Errc::kExpired, "it is too late to check in");
      if (const LocalDay day{(*booking)->day, moment.utcOffset};
          std::ranges::any_of(taken((*booking)->specialist, day, moment.now, {&code}),
                              [&](const Slot& each) { return each.overlaps((*booking)->slot); }))
        return fail(Errc::kConflict, "its time was given to somebody else since");
      break;
    case CheckIn::kOtherDay:
      return fail(Errc::kExpired, "the appointment is of " + (*booking)->day.text());
    case CheckIn::kUsed:
      return fail(Errc::kConflict, "it has a ticket already");
    case CheckIn::kCancelled:
      return fail(Errc::kConflict, "it was cancelled");
    case CheckIn::kNotBooked:
      return fail(Errc::kConflict, "it was never booked");
  }
  return BookingSteps{stepTo(BookingStepKind::kCheckedIn, **booking, CheckedIn{ticket}, author, moment)};
}

std::optional<Instant> Schedule::dueOf(const Booking& booking) const {
  if (const auto* const held = std::get_if<Held>(&booking.state)) return held->until;
  // The last moment of the grace is still in time.
  if (booking.is<Booked>()) return booking.slot.start + centre_->schedule.grace + std::chrono::milliseconds(1);
  return std::nullopt;
}

std::optional<Instant> Schedule::nextDue() const {
  if (due_.empty()) return std::nullopt;
  return due_.begin()->first;
}

BookingSteps Schedule::decideDue(const Author& author, const Moment& moment) const {
  BookingSteps steps;
  for (const auto& [due, code] : due_) {
    if (due > moment.now) break;
    const auto& booking = bookings_.at(code);
    if (booking.is<Held>())
      steps.push_back(stepTo(BookingStepKind::kExpired, booking, Expired{}, author, moment));
    else
      steps.push_back(stepTo(BookingStepKind::kMissed, booking, Missed{}, author, moment));
  }
  return steps;
}

}  // namespace priyom
