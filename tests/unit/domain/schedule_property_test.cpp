// SPDX-License-Identifier: GPL-3.0-or-later
// Random days of two kiosks and a desk against the promise itself: whatever they ask for in whatever order, no two
// bookings of one specialist that take time overlap, and what was refused changed nothing.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "domain/schedule.h"
#include "tests/unit/domain/sample_schedule.h"

namespace priyom::tests {
namespace {

struct Played {
  Centre centre = bookedCentre();
  WorkCalendar calendar = sampleCalendar();
  Schedule schedule{centre, calendar, {}};
  Moment moment = mondayMorning();
  std::vector<BookingCode> codes;
  std::uint32_t nextCode = 0;
  int taken = 0;

  BookingCode someCode() {
    if (codes.empty()) return BookingCode::of(12345);
    return codes[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(codes.size())))];
  }
  WantedSlot someSlot() {
    const auto day = local(*rc::gen::element(std::string("2026-11-23"), std::string("2026-11-24")));
    return {*rc::gen::element(kPsychologist, kLawyer), *rc::gen::weightedElement<ServiceId>({{4, kTalk}, {1, kPapers}}),
            day, day.at(minutes(8 * 60 + 10 * *rc::gen::inRange(0, 56)))};
  }
  Author somebody() { return *rc::gen::element(kKiosk, kKiosk2, kDesk); }

  Result<BookingSteps> something() {
    const auto who = somebody();
    const auto fresh = BookingCode::of(++nextCode);
    switch (*rc::gen::weightedElement<int>({{8, 0}, {6, 1}, {3, 2}, {2, 3}, {2, 4}, {2, 5}, {3, 6}, {1, 7}})) {
      case 0:
        codes.push_back(fresh);
        return schedule.decideHold(fresh, someSlot(), who.device != kDesk.device, who, moment);
      case 1:
        return schedule.decideBook(someCode(), who, moment);
      case 2:
        codes.push_back(fresh);
        return schedule.decideBookAtOnce(fresh, someSlot(), who, moment);
      case 3:
        return schedule.decideCancel(someCode(), "", who, moment);
      case 4:
        return schedule.decideRenew(someCode(), who, moment);
      case 5: {
        const auto hold = someCode();
        const auto wanted = someSlot();
        return schedule.decideMove(someCode(), wanted, *rc::gen::arbitrary<bool>() ? &hold : nullptr, who, moment);
      }
      case 6: {
        TicketId ticket;
        ticket.bytes[0] = static_cast<std::uint8_t>(nextCode);
        return schedule.decideCheckIn(someCode(), ticket, who.device == kDesk.device, who, moment);
      }
      default:
        moment.now += minutes(*rc::gen::inRange(0, 90));
        return schedule.decideDue({}, moment);
    }
  }

  void check() const {
    std::vector<const Booking*> live;
    for (const auto& code : codes) {
      const auto* const booking = schedule.find(code);
      if (booking && booking->takesTime(moment.now)) live.push_back(booking);
    }
    for (std::size_t i = 0; i < live.size(); ++i) {
      for (std::size_t j = i + 1; j < live.size(); ++j) {
        const bool same = live[i]->specialist == live[j]->specialist && live[i]->code != live[j]->code;
        RC_ASSERT(!same || !live[i]->slot.overlaps(live[j]->slot));
      }
      const auto reception = receptionOf(*centre.specialist(live[i]->specialist), calendar, live[i]->day);
      RC_ASSERT(isFree(live[i]->slot, reception, {live[i]->day, kMoscow}, {}));
    }
  }
};

RC_GTEST_PROP(ScheduleProperty, NoTwoLiveBookingsOfOneSpecialistOverlap, ()) {
  Played played;
  for (int count = *rc::gen::inRange(1, 80); count > 0; --count) {
    const auto steps = played.something();
    if (!steps) continue;
    for (const auto& step : *steps) played.schedule.apply(step);
    played.taken += static_cast<int>(steps->size());
    played.check();
  }
  RC_CLASSIFY(played.taken > 10);
}

// A schedule made anew from what is stored answers as the one that went on.
RC_GTEST_PROP(ScheduleProperty, ARestartChangesNothing, ()) {
  Played played;
  for (int count = *rc::gen::inRange(1, 60); count > 0; --count) {
    const auto steps = played.something();
    if (!steps) continue;
    for (const auto& step : *steps) played.schedule.apply(step);
  }
  std::vector<Booking> stored;
  for (const auto& code : played.codes) {
    if (const auto* const booking = played.schedule.find(code)) stored.push_back(*booking);
  }
  const Schedule again(played.centre, played.calendar, stored);
  RC_ASSERT(again.nextDue() == played.schedule.nextDue());
  for (const auto* const day : {"2026-11-23", "2026-11-24"}) {
    for (const auto& who : {kPsychologist, kLawyer})
      RC_ASSERT(again.dayOf(who, kTalk, local(day), played.moment).free ==
                played.schedule.dayOf(who, kTalk, local(day), played.moment).free);
  }
  RC_ASSERT(again.decideDue({}, played.moment) == played.schedule.decideDue({}, played.moment));
}

}  // namespace
}  // namespace priyom::tests
