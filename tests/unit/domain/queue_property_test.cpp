// SPDX-License-Identifier: GPL-3.0-or-later
// A day of random commands, sensible and not. After each of them the queue must be in order; every automatic call must
// be the one that the rule, written here once more and plainly, would make; at the end of the day everybody must be out
// of the house.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>

#include "tests/unit/domain/sample_queue.h"

namespace priyom::tests {
namespace {

using namespace std::chrono_literals;

const std::vector<CounterId> kCounters{kWindow1, kWindow2, kWindow3};
const std::vector<LineId> kLines{kReception, kDocuments};

// The rule from the words of queue.h, over the tickets and the log alone.
class PlainRule {
 public:
  explicit PlainRule(const Day& day) : day_(day) {}

  // How many with a right were called by counters of this line since its last ordinary one; calls taken back aside.
  int overtaken(const LineId& line) const {
    int count = 0;
    for (const auto& call : automaticCalls()) {
      if (call.reason == kReasonArrival && call.after.line == line) count = 0;
      if (call.reason == kReasonRight && servesLine(call.after.counter, line)) ++count;
    }
    return count;
  }

  // The due times that "next" at this counter may bring; empty: nobody.
  std::optional<Instant> expected(const CounterId& counter, const StaffId& staff) const {
    const auto all = candidates(counter, staff);
    if (const auto crisis = first(all, [&](const Ticket& t) { return isCrisis(t); })) return crisis;
    const auto now = day_.moment.now;
    if (const auto due = first(all, [&](const Ticket& t) { return isAppointment(t) && *t.appointment - 2min <= now; }))
      return due;
    if (const auto right = first(all, [&](const Ticket& t) { return hasRight(t); })) {
      const auto starving =
          first(all, [&](const Ticket& t) { return isOrdinary(t) && overtakenAt(t, counter) >= kBound; });
      return starving ? starving : right;
    }
    if (const auto ordinary = first(all, [&](const Ticket& t) { return isOrdinary(t); })) return ordinary;
    const auto behind = [](const Ticket& t) { return t.state == TicketState::kDeferred; };
    if (const auto deferred = first(all, behind)) return deferred;
    return first(all, [&](const Ticket& t) { return isAppointment(t); });
  }

  bool hasAppointment(const StaffId& staff, Instant at) const {
    return std::ranges::any_of(day_.queue.tickets(), [&](const auto& each) {
      return isAppointment(each.second) && each.second.forStaff == staff && due(each.second) == at;
    });
  }

  static Instant due(const Ticket& ticket) { return ticket.appointment.value_or(ticket.arrivedAt); }

  static constexpr int kBound = 2;

 private:
  std::vector<Step> automaticCalls() const {
    std::vector<Step> calls;
    for (const auto& step : ticketSteps(day_.log)) {
      if (step.kind == StepKind::kCalled) calls.push_back(step);
      if (step.kind == StepKind::kUndone && step.reason == stepName(StepKind::kCalled)) {
        // The newest call of that ticket was a mistake.
        const auto mistake = std::find_if(calls.rbegin(), calls.rend(),
                                          [&](const Step& call) { return call.after.id == step.after.id; });
        if (mistake != calls.rend()) calls.erase(std::next(mistake).base());
      }
    }
    return calls;
  }
  bool servesLine(const CounterId& counter, const LineId& line) const {
    const auto& lines = day_.centre.counter(counter)->lines;
    return std::ranges::find(lines, line) != lines.end();
  }
  // A ticket for one counter or person whose line the counter has not is overtaken at that counter.
  int overtakenAt(const Ticket& ticket, const CounterId& counter) const {
    if (servesLine(counter, ticket.line)) return overtaken(ticket.line);
    int count = 0;
    for (const auto& call : automaticCalls()) {
      if (call.after.counter != counter) continue;
      if (call.reason == kReasonArrival) count = 0;
      if (call.reason == kReasonRight) ++count;
    }
    return count;
  }
  static bool isCrisis(const Ticket& t) { return t.state == TicketState::kWaiting && t.category == kCrisis; }
  static bool isAppointment(const Ticket& t) {
    return t.state == TicketState::kWaiting && t.appointment && t.category != kCrisis;
  }
  static bool hasRight(const Ticket& t) {
    return t.state == TicketState::kWaiting && !t.appointment && t.category == kVeteran && t.proof != Proof::kMissing;
  }
  static bool isOrdinary(const Ticket& t) {
    return t.state == TicketState::kWaiting && !t.appointment && t.category != kCrisis && !hasRight(t);
  }
  std::vector<Ticket> candidates(const CounterId& counter, const StaffId& staff) const {
    std::optional<Instant> next;
    for (const auto& [id, t] : day_.queue.tickets()) {
      if (isAppointment(t) && t.forStaff == staff && due(t) >= day_.moment.now && (!next || due(t) < *next))
        next = due(t);
    }
    std::vector<Ticket> all;
    for (const auto& [id, t] : day_.queue.tickets()) {
      const bool behind = t.state == TicketState::kDeferred && t.deferredCalls;
      if (t.state != TicketState::kWaiting && !behind) continue;
      const bool mine = !t.forCounter.empty() ? t.forCounter == counter
                        : !t.forStaff.empty() ? t.forStaff == staff
                                              : servesLine(counter, t.line);
      if (!mine) continue;
      const auto length = t.line == kDocuments ? 20min : 10min;
      const bool mayWait = behind || isOrdinary(t) || hasRight(t);
      if (next && mayWait && day_.moment.now + length > *next) continue;
      all.push_back(t);
    }
    return all;
  }
  template <typename Is>
  static std::optional<Instant> first(const std::vector<Ticket>& all, const Is& is) {
    std::optional<Instant> found;
    for (const auto& ticket : all) {
      if (is(ticket) && (!found || due(ticket) < *found)) found = due(ticket);
    }
    return found;
  }

  const Day& day_;
};

class RandomDay {
 public:
  void doSomething() {
    const auto counter = *rc::gen::elementOf(kCounters);
    day_.pass(std::chrono::milliseconds(*rc::gen::inRange(0, 200'000)));
    switch (*rc::gen::inRange(0, 17)) {
      case 0:
      case 1:
      case 2:
        return issue();
      case 3:
      case 4:
      case 5:
        return callNext(counter);
      case 6:
        return take(day_.queue.decideCall(counter, anyTicket(), kRegistrar, day_.moment));
      case 7:
        return take(day_.queue.decideRecall(counter, currentOf(counter), kRegistrar, day_.moment));
      case 8:
        return take(day_.queue.decideStart(counter, currentOf(counter), kRegistrar, day_.moment));
      case 9:
        return take(day_.queue.decideFinish(counter, currentOf(counter), "", kRegistrar, day_.moment, day_.foresight));
      case 10:
        return take(day_.queue.decideNoShow(counter, currentOf(counter), "", kRegistrar, day_.moment));
      case 11:
        return take(day_.queue.decidePrintReport(anyTicket(), PrintState::kUnknown, kKiosk, day_.moment));
      case 12:
        return defer();
      case 13:
        return transfer();
      case 14:
        return categorise();
      case 15:
        return take(*rc::gen::arbitrary<bool>() ? day_.queue.decideReturn(anyTicket(), "", kRegistrar, day_.moment)
                                                : day_.queue.decideUndo(anyTicket(), kRegistrar, day_.moment));
      default:
        return seldom(counter);
    }
  }

  void check() const {
    std::set<TicketId> atCounters;
    for (const auto& counter : kCounters) {
      const auto* const ticket = day_.queue.current(counter);
      if (!ticket) continue;
      RC_ASSERT(ticket->counter == counter);
      RC_ASSERT(isAtCounter(*ticket));
      RC_ASSERT(atCounters.insert(ticket->id).second);  // nobody at two counters
      RC_ASSERT(day_.queue.counter(counter).state == CounterState::kOpen);
    }
    std::map<TicketState, std::size_t> states;
    std::set<TicketNumber> numbers;
    std::set<std::int64_t> calls;
    for (const auto& id : issued_) {
      const auto* const ticket = day_.queue.find(id);
      RC_ASSERT(ticket != nullptr);
      RC_ASSERT(numbers.insert(ticket->number).second);
      RC_ASSERT((ticket->callId == 0 || calls.insert(ticket->callId).second));
      RC_ASSERT(ticket->callId <= day_.queue.lastCallId());
      RC_ASSERT(isOver(*ticket) == ticket->endedAt.has_value());
      RC_ASSERT((ticket->state == TicketState::kDeferred) ==
                (ticket->deferredUntil.has_value() || ticket->deferredCalls.has_value()));
      ++states[ticket->state];
      if (isAtCounter(*ticket)) RC_ASSERT(day_.queue.current(ticket->counter) == ticket);
    }
    // The counts add up.
    RC_ASSERT(day_.queue.size() == issued_.size());
    RC_ASSERT(day_.queue.waiting(day_.moment.now).size() == states[TicketState::kWaiting]);
    RC_ASSERT(day_.queue.deferred().size() == states[TicketState::kDeferred]);
    RC_ASSERT(day_.queue.absent().size() == states[TicketState::kNoShow]);
    RC_ASSERT(static_cast<std::size_t>(day_.queue.waitingCount(kReception) + day_.queue.waitingCount(kDocuments)) ==
              states[TicketState::kWaiting]);
    RC_ASSERT(atCounters.size() == states[TicketState::kCalled] + states[TicketState::kServing]);
  }

  // Every state but the last ones has a step that leads on: by "next" where anybody may call it, else by hand.
  void checkWayOut() const {
    for (const auto& id : issued_) {
      const auto& ticket = *day_.queue.find(id);
      switch (ticket.state) {
        case TicketState::kWaiting:
        case TicketState::kDeferred:
        case TicketState::kNoShow: {
          const Queue freed(day_.centre, day_.day, {Step{StepKind::kIssued, ticket, kKiosk, day_.moment.now, {}}}, {},
                            day_.queue.lastCallId());
          RC_ASSERT(freed.decideCall(kWindow1, id, kRegistrar, day_.moment).has_value());
          if (ticket.state == TicketState::kDeferred && ticket.deferredUntil)
            RC_ASSERT(freed.nextDue() == ticket.deferredUntil);
          if (ticket.state == TicketState::kWaiting || ticket.deferredCalls) {
            const auto counter = ticket.forCounter.empty() ? kWindow1 : ticket.forCounter;
            const Author who{DeviceId{"desk-1"}, ticket.forStaff};
            RC_ASSERT(!freed.decideCallNext(counter, who, day_.moment, day_.foresight).value().steps.empty());
          }
          RC_ASSERT((ticket.state == TicketState::kNoShow ||
                     day_.queue.decideCancel(id, "", kRegistrar, day_.moment).has_value()));
          break;
        }
        case TicketState::kCalled:
          RC_ASSERT(day_.queue.decideNoShow(ticket.counter, id, "", kRegistrar, day_.moment).has_value());
          RC_ASSERT(day_.queue.decideStart(ticket.counter, id, kRegistrar, day_.moment).has_value());
          break;
        case TicketState::kServing:
          RC_ASSERT(
              day_.queue.decideFinish(ticket.counter, id, "", kRegistrar, day_.moment, day_.foresight).has_value());
          break;
        case TicketState::kDone:
        case TicketState::kCancelled:
          break;
      }
    }
  }

  // The day is its steps.
  void checkReplay() const {
    const Queue again(day_.centre, day_.day, day_.log, {}, 0);
    RC_ASSERT(again.tickets() == day_.queue.tickets());
    RC_ASSERT(numbers(again.waiting(day_.moment.now)) == numbers(day_.queue.waiting(day_.moment.now)));
    RC_ASSERT(again.lastSequence() == day_.queue.lastSequence());
    RC_ASSERT(again.lastCallId() == day_.queue.lastCallId());
    for (const auto& line : kLines) RC_ASSERT(again.outOfTurnStreak(line) == day_.queue.outOfTurnStreak(line));
    for (const auto& id : issued_) {
      const auto one = again.decideUndo(id, kRegistrar, day_.moment);
      const auto other = day_.queue.decideUndo(id, kRegistrar, day_.moment);
      RC_ASSERT(one.has_value() == other.has_value());
      if (one) RC_ASSERT(*one == *other);
    }
  }

  void closeDay() {
    take(day_.queue.decideCloseDay({DeviceId{"hub"}, {}}, day_.moment));
    RC_ASSERT(day_.queue.waiting(day_.moment.now).empty());
    RC_ASSERT(day_.queue.deferred().empty());
    for (const auto& counter : kCounters) {
      RC_ASSERT(day_.queue.current(counter) == nullptr);
      RC_ASSERT(day_.queue.counter(counter).state == CounterState::kClosed);
    }
    for (const auto& id : issued_) RC_ASSERT(day_.queue.find(id)->endedAt.has_value());
  }

 private:
  void issue() {
    auto request = day_.request(*rc::gen::elementOf(kLines));
    request.hasResponse = *rc::gen::arbitrary<bool>();
    switch (*rc::gen::inRange(0, 8)) {
      case 0:
      case 1:
      case 2:
        request.category = kVeteran;
        break;
      case 3:
        request.category = kCrisis;
        break;
      case 4:
        request.appointment = day_.moment.now + std::chrono::minutes(*rc::gen::inRange(-10, 60));
        break;
      case 5:
        request.appointment = day_.moment.now + std::chrono::minutes(*rc::gen::inRange(0, 60));
        request.forStaff = kSpecialist.staff;
        break;
      default:
        break;
    }
    if (*rc::gen::inRange(0, 4) == 0) request.route = {{*rc::gen::elementOf(kLines), {}, {}}};
    issued_.push_back(request.id);
    take(day_.queue.decideIssue(request, kKiosk, day_.moment));
  }

  void callNext(const CounterId& counter) {
    const auto who = *rc::gen::inRange(0, 3) == 0 ? kSpecialist : kRegistrar;
    const auto next = day_.decideNext(counter, who);
    if (!next) {
      const bool busy = day_.queue.current(counter) != nullptr;
      RC_ASSERT((busy || day_.queue.counter(counter).state == CounterState::kPaused));
      return;
    }
    const PlainRule rule(day_);
    const auto expected = rule.expected(counter, who.staff);
    const auto steps = ticketSteps(next->steps);
    RC_ASSERT(steps.empty() == !expected.has_value());
    // Kept free only where nobody was called, and for an appointment of this very person.
    RC_ASSERT((!next->heldFor || (steps.empty() && rule.hasAppointment(who.staff, *next->heldFor))));
    if (!expected) return;
    RC_ASSERT(PlainRule::due(steps.front().after) == *expected);
    RC_ASSERT(!steps.front().reason.empty());
    if (steps.front().reason == kReasonRight) checkBound(rule, counter);
    take(next->steps);
  }

  // Nobody ordinary whom this counter could have served now was overtaken as often as it may be.
  void checkBound(const PlainRule& rule, const CounterId& counter) const {
    for (const auto& line : day_.centre.counter(counter)->lines) {
      for (const auto& [id, ticket] : day_.queue.tickets()) {
        const bool anybodys = ticket.forCounter.empty() && ticket.forStaff.empty();
        const bool ordinary = ticket.state == TicketState::kWaiting && ticket.line == line && !ticket.appointment &&
                              day_.queue.standing(ticket) == Standing::kOrdinary &&
                              (anybodys || ticket.forCounter == counter) && fits(ticket);
        if (ordinary) RC_ASSERT(rule.overtaken(line) < PlainRule::kBound);
      }
    }
  }
  // Whether no appointment of anybody could have held it back.
  bool fits(const Ticket& ticket) const {
    const auto length = ticket.line == kDocuments ? 20min : 10min;
    return std::ranges::none_of(day_.queue.tickets(), [&](const auto& each) {
      const auto& other = each.second;
      return other.state == TicketState::kWaiting && other.appointment && *other.appointment >= day_.moment.now &&
             *other.appointment < day_.moment.now + length;
    });
  }

  void defer() {
    Deferral deferral;
    if (*rc::gen::arbitrary<bool>())
      deferral.until = day_.moment.now + std::chrono::minutes(*rc::gen::inRange(0, 20));
    else
      deferral.others = *rc::gen::inRange(0, 4);
    take(day_.queue.decideDefer(anyTicket(), deferral, kRegistrar, day_.moment));
  }

  void transfer() {
    Destination to;
    to.line = *rc::gen::elementOf(kLines);
    if (*rc::gen::inRange(0, 3) == 0) to.counter = kWindow2;
    if (*rc::gen::inRange(0, 3) == 0 && to.counter.empty()) to.staff = kSpecialist.staff;
    take(day_.queue.decideTransfer(anyTicket(), to, "", kRegistrar, day_.moment));
  }

  void categorise() {
    const auto proof = *rc::gen::element(Proof::kNone, Proof::kClaimed, Proof::kShown, Proof::kMissing);
    const auto category = proof == Proof::kNone ? CategoryId{} : *rc::gen::element(kVeteran, kCrisis);
    take(day_.queue.decideCategorise(anyTicket(), category, proof, kRegistrar, day_.moment));
  }

  void seldom(const CounterId& counter) {
    switch (*rc::gen::inRange(0, 4)) {
      case 0:
        return take(day_.queue.decideCancel(anyTicket(), "ушёл", kRegistrar, day_.moment));
      case 1:
        return take(day_.queue.decideCounter(counter, CounterState::kPaused, kRegistrar.staff, "обед", kRegistrar,
                                             day_.moment));
      default:
        return take(
            day_.queue.decideCounter(counter, CounterState::kOpen, kRegistrar.staff, "", kRegistrar, day_.moment));
    }
  }

  TicketId anyTicket() const { return issued_.empty() ? TicketId{} : *rc::gen::elementOf(issued_); }
  // Mostly the ticket that the command makes sense for.
  TicketId currentOf(const CounterId& counter) const {
    const auto* const ticket = day_.queue.current(counter);
    return ticket && *rc::gen::inRange(0, 10) != 0 ? ticket->id : anyTicket();
  }
  void take(const Result<Steps>& steps) {
    if (!steps) {
      const auto code = steps.error().code;
      RC_ASSERT((code == Errc::kConflict || code == Errc::kNotFound || code == Errc::kMalformed));
      return endDeferrals();
    }
    for (const auto& each : *steps) {
      if (const auto* const counter = std::get_if<CounterStep>(&each)) {
        RC_ASSERT(!counter->author.device.empty());
        RC_ASSERT(counter->at == day_.moment.now);
        RC_ASSERT((counter->state != CounterState::kPaused || !counter->reason.empty()));
      }
    }
    for (const auto& step : ticketSteps(*steps)) {
      RC_ASSERT(!step.author.device.empty());
      RC_ASSERT(step.at == day_.moment.now);
      RC_ASSERT(step.after.day == day_.day);
      if (step.kind == StepKind::kCalled) RC_ASSERT(!step.reason.empty());
      if (const auto* const before = day_.queue.find(step.after.id)) {
        RC_ASSERT(step.after.number == before->number);
        RC_ASSERT(step.after.arrivedAt == before->arrivedAt);
      }
    }
    day_.apply(steps);
    endDeferrals();
  }
  // As the hub does, when time passes.
  void endDeferrals() {
    const auto steps = day_.queue.decideDue({DeviceId{"hub"}, {}}, day_.moment);
    if (!steps.empty()) day_.apply(steps);
    RC_ASSERT((!day_.queue.nextDue() || *day_.queue.nextDue() > day_.moment.now - 1s));
  }

  Day day_;
  std::vector<TicketId> issued_;
};

TEST(QueueProperty, ADayOfRandomCommandsStaysInOrderAndEnds) {
  EXPECT_TRUE(rc::check([] {
    RandomDay day;
    const auto commands = *rc::gen::inRange(0, 160);
    for (int i = 0; i < commands; ++i) {
      day.doSomething();
      day.check();
    }
    day.checkWayOut();
    day.checkReplay();
    day.closeDay();
    day.check();
    day.checkReplay();
  }));
}

}  // namespace
}  // namespace priyom::tests
