// SPDX-License-Identifier: GPL-3.0-or-later
// The rule of queue.h once more, from its words alone and without a thought for
// speed: over the tickets of a day and the log of its steps. Queue and forecast
// must not know more than this.
#pragma once

#include <algorithm>

#include "tests/unit/domain/sample_queue.h"

namespace priyom::tests {

// A foresight that a test draws: visits that are over after `lasts` with the
// chance `sure`, and before it with `unlikely`; without a chance nothing is
// known, as on the first day.
class DrawnForesight : public Foreseen {
 public:
  using Foreseen::Foreseen;
  std::optional<double> chanceOver(const Ticket& /*ticket*/, const StaffId& /*staff*/, std::chrono::milliseconds passed,
                                   std::chrono::milliseconds length) const override {
    if (!sure) return std::nullopt;
    return passed + length >= lasts ? *sure : unlikely;
  }
  std::optional<double> sure;
  double unlikely = 0;
  std::chrono::milliseconds lasts{};
};

class PlainRule {
 public:
  struct Expected {
    Instant due;
    std::string_view reason;
  };

  PlainRule(const Day& day, const DrawnForesight& foresight) : day_(day), foresight_(foresight) {}

  // When the one is due whom "next" at this counter calls, and why; none:
  // nobody.
  std::optional<Expected> expected(const CounterId& counter, const StaffId& staff) const {
    const auto all = candidates(counter, staff);
    if (const auto* const crisis = first(all, isCrisis)) return because(*crisis, kReasonCrisis);
    const auto* const booked = first(all, isAppointment);
    const auto& rules = day_.centre.rules;
    if (booked && due(*booked) - rules.appointmentLead <= now()) return because(*booked, kReasonAppointment);
    if (booked && rules.earlyAppointments && wouldBeLate(*booked, counter, staff))
      return because(*booked, kReasonAppointmentSoon);
    if (const auto* const right = first(all, hasRight)) {
      const auto* const starving = first(all, [&](const Ticket& t) { return isOrdinary(t) && atBound(t, counter); });
      return starving ? because(*starving, kReasonArrival) : because(*right, kReasonRight);
    }
    if (const auto* const ordinary = first(all, isOrdinary)) return because(*ordinary, kReasonArrival);
    if (const auto* const deferred = first(all, isBehind)) return because(*deferred, kReasonEarly);
    return booked ? because(*booked, kReasonEarly) : std::nullopt;
  }

  // Nobody ordinary whom this counter could call now was overtaken as often as
  // the centre allows.
  bool nobodyStarves(const CounterId& counter, const StaffId& staff) const {
    return !first(candidates(counter, staff), [&](const Ticket& t) { return isOrdinary(t) && atBound(t, counter); });
  }

  // The next appointment of this person: of one who is here, or of one who is
  // expected.
  std::optional<Instant> nextOf(const StaffId& staff) const {
    if (staff.empty()) return std::nullopt;
    auto next = foresight_.nextAppointment(staff, now());
    for (const auto& [id, t] : day_.queue.tickets()) {
      const bool own = isAppointment(t) && t.forStaff == staff && due(t) >= now();
      if (own && (!next || due(t) < *next)) next = due(t);
    }
    return next;
  }

 private:
  using Tickets = std::vector<const Ticket*>;

  Instant now() const { return day_.moment.now; }
  static Instant due(const Ticket& t) { return t.appointment.value_or(t.arrivedAt); }
  static std::optional<Expected> because(const Ticket& t, std::string_view reason) { return Expected{due(t), reason}; }

  static bool waits(const Ticket& t) { return t.state == TicketState::kWaiting; }
  static bool isCrisis(const Ticket& t) { return waits(t) && t.category == kCrisis; }
  static bool isAppointment(const Ticket& t) { return waits(t) && t.appointment && t.category != kCrisis; }
  static bool hasRight(const Ticket& t) {
    return waits(t) && !t.appointment && t.category == kVeteran && t.proof != Proof::kMissing;
  }
  static bool isOrdinary(const Ticket& t) {
    return waits(t) && !t.appointment && t.category != kCrisis && !hasRight(t);
  }
  static bool isBehind(const Ticket& t) { return t.state == TicketState::kDeferred && t.deferredCalls; }
  static bool isAnybodys(const Ticket& t) { return t.forCounter.empty() && t.forStaff.empty(); }

  bool hasLine(const CounterId& counter, const LineId& line) const {
    const auto& lines = day_.centre.counter(counter)->lines;
    return std::ranges::find(lines, line) != lines.end();
  }
  bool mayCall(const CounterId& counter, const StaffId& staff, const Ticket& t) const {
    if (!t.forCounter.empty()) return t.forCounter == counter;
    if (!t.forStaff.empty()) return t.forStaff == staff;
    return hasLine(counter, t.line);
  }
  Tickets candidates(const CounterId& counter, const StaffId& staff) const {
    const auto next = nextOf(staff);
    Tickets all;
    for (const auto& [id, t] : day_.queue.tickets()) {
      if ((!waits(t) && !isBehind(t)) || !mayCall(counter, staff, t)) continue;
      const bool walksIn = isBehind(t) || isOrdinary(t) || hasRight(t);
      if (next && walksIn && now() + foresight_.expectedService(t, staff) > *next) continue;
      all.push_back(&t);
    }
    return all;
  }
  template <typename Is>
  static const Ticket* first(const Tickets& all, const Is& is) {
    const Ticket* found = nullptr;
    for (const auto* const t : all) {
      if (is(*t) && (!found || due(*t) < due(*found))) found = t;
    }
    return found;
  }

  // Automatic calls of who has a right since the last ordinary one, by the
  // counters of the line; at a counter without the ticket's line, by that
  // counter.
  bool atBound(const Ticket& ticket, const CounterId& counter) const {
    const bool ours = hasLine(counter, ticket.line);
    int count = 0;
    for (const auto& call : calls()) {
      const bool counts = ours ? hasLine(call.after.counter, ticket.line) : call.after.counter == counter;
      const bool ends = ours ? call.after.line == ticket.line : call.after.counter == counter;
      if (call.reason == kReasonArrival && ends) count = 0;
      if (call.reason == kReasonRight && counts) ++count;
    }
    return count >= day_.centre.rules.outOfTurnBound;
  }
  // Without those that were taken back.
  std::vector<Step> calls() const {
    std::vector<Step> calls;
    for (const auto& step : ticketSteps(day_.log)) {
      if (step.kind == StepKind::kCalled) calls.push_back(step);
      if (step.kind != StepKind::kUndone || step.reason != stepName(StepKind::kCalled)) continue;
      const auto mistake =
          std::find_if(calls.rbegin(), calls.rend(), [&](const Step& call) { return call.after.id == step.after.id; });
      if (mistake != calls.rend()) calls.erase(std::next(mistake).base());
    }
    return calls;
  }

  // The figures of README.md.
  static constexpr std::chrono::minutes kGrace{4};
  bool wouldBeLate(const Ticket& booked, const CounterId& counter, const StaffId& staff) const {
    using std::chrono::minutes;
    if (!isAnybodys(booked))
      return due(booked) - now() <= minutes(60) &&
             foresight_.chanceOver(booked, staff, {}, due(booked) + kGrace - now()).value_or(1) < 0.9;
    if (!foresight_.sure) return false;
    std::vector<Instant> dues;
    for (const auto& [id, t] : day_.queue.tickets()) {
      if (isAppointment(t) && isAnybodys(t) && hasLine(counter, t.line) && due(t) - now() <= minutes(25))
        dues.push_back(due(t));
    }
    return std::ranges::any_of(dues, [&](Instant time) {
      const auto wanted = std::ranges::count_if(dues, [&](Instant other) {
        return other <= time && other + foresight_.expectedService(booked, staff) > time;
      });
      return chanceOfFree(wanted, booked, counter, staff, time + kGrace - now()) < 0.97;
    });
  }
  // Over every way in which the counters can be free and not.
  double chanceOfFree(std::ptrdiff_t wanted, const Ticket& booked, const CounterId& counter, const StaffId& staff,
                      std::chrono::milliseconds within) const {
    std::vector<double> chances{foresight_.chanceOver(booked, staff, {}, within).value()};
    for (const auto& other : day_.centre.counters) {
      const auto there = day_.queue.counter(other.id);
      if (other.id == counter || there.state != CounterState::kOpen || !mayCall(other.id, there.staff, booked))
        continue;
      const auto* const visit = day_.queue.current(other.id);
      const auto began = visit && visit->startedAt ? *visit->startedAt : now();
      chances.push_back(visit ? foresight_.chanceOver(*visit, there.staff, now() - began, within).value() : 1);
    }
    double sum = 0;
    for (unsigned way = 0; way < 1U << chances.size(); ++way) {
      double chance = 1;
      std::ptrdiff_t free = 0;
      for (std::size_t each = 0; each < chances.size(); ++each) {
        const bool isFree = (way >> each & 1U) != 0;
        free += isFree ? 1 : 0;
        chance *= isFree ? chances[each] : 1 - chances[each];
      }
      if (free >= wanted) sum += chance;
    }
    return sum;
  }

  const Day& day_;
  const DrawnForesight& foresight_;
};

}  // namespace priyom::tests
