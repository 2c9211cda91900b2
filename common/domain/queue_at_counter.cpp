// SPDX-License-Identifier: GPL-3.0-or-later
// Decisions at a counter: call, recall, start, finish, did not come.
#include <algorithm>

#include "domain/queue.h"

namespace priyom {
namespace {

// Appointments further away than this can wait: for anybody of the line; for one person.
constexpr std::chrono::minutes kUrgentWithin{25};
constexpr std::chrono::minutes kUrgentWithinForOne{60};
// So likely must it be that counters are free by kLate after the appointment's time, else it goes now.
constexpr std::chrono::minutes kLate{4};
constexpr double kChanceOfTime = 0.97;
constexpr double kChanceOfTimeForOne = 0.9;

}  // namespace

StaffId Queue::staffAt(const Counter& counter, const Author& author) const {
  return author.staff.empty() ? this->counter(counter.id).staff : author.staff;
}

std::optional<Instant> Queue::nextAppointment(const StaffId& staff, Instant now, const Foresight& foresight) const {
  auto next = foresight.nextAppointment(staff, now);
  for (const auto& [line, classes] : waiting_) {
    for (const auto& place : classes[static_cast<std::size_t>(Standing::kAppointment)]) {
      if (place.due >= now && find(place.id)->forStaff == staff && (!next || place.due < *next)) next = place.due;
    }
  }
  return next;
}

// Whether an appointment before its time is likely to be late, or one after it, if this counter took somebody else now.
bool Queue::urgent(const Ticket& appointment, const Counter& counter, const StaffId& staff, Instant now,
                   const Foresight& foresight) const {
  const auto due = *appointment.appointment;
  if (!appointment.forStaff.empty() || !appointment.forCounter.empty())
    return due <= now + kUrgentWithinForOne &&
           foresight.chanceOver(appointment, staff, {}, due + kLate - now).value_or(1) < kChanceOfTimeForOne;
  if (!foresight.chanceOver(appointment, staff, {}, {})) return false;
  std::vector<Instant> dues;  // of all that these lines' counters have to call soon
  for (const auto& line : counter.lines) {
    const auto classes = waiting_.find(line);
    if (classes == waiting_.end()) continue;
    for (const auto& place : classes->second[static_cast<std::size_t>(Standing::kAppointment)]) {
      const auto& ticket = *find(place.id);
      const bool anybody = ticket.forStaff.empty() && ticket.forCounter.empty();
      if (anybody && place.due <= now + kUrgentWithin) dues.push_back(place.due);
    }
  }
  std::ranges::sort(dues);
  // Each takes a counter of its own, until its visit is over.
  const auto length = foresight.expectedService(appointment, staff);
  std::size_t over = 0;
  for (std::size_t before = 0; before < dues.size(); ++before) {
    while (dues[over] + length <= dues[before]) ++over;
    if (chanceOfCounters(before + 1 - over, appointment, counter, staff, now, dues[before], foresight) < kChanceOfTime)
      return true;
  }
  return false;
}

// Whether one of the counters that may call it would do so now.
bool Queue::urgentSomewhere(const Ticket& appointment, Instant now, const Foresight& foresight) const {
  return std::ranges::any_of(centre_->counters, [&](const Counter& counter) {
    const auto there = this->counter(counter.id);
    return there.state == CounterState::kOpen && serves(counter, there.staff, appointment) &&
           urgent(appointment, counter, there.staff, now, foresight);
  });
}

// That so many counters which serve the appointment's line can call somebody by then, if this one took another now.
double Queue::chanceOfCounters(std::size_t wanted, const Ticket& appointment, const Counter& counter,
                               const StaffId& staff, Instant now, Instant due, const Foresight& foresight) const {
  const auto within = due + kLate - now;
  std::vector<double> chances(wanted + 1, 0);  // of just 0, 1, … free counters; the last: wanted or more
  chances[0] = 1;
  const auto add = [&](double free) {
    chances[wanted] += chances[wanted - 1] * free;
    for (auto count = wanted - 1; count > 0; --count)
      chances[count] = chances[count] * (1 - free) + chances[count - 1] * free;
    chances[0] *= 1 - free;
  };
  add(foresight.chanceOver(appointment, staff, {}, within).value_or(1));
  for (const auto& other : centre_->counters) {
    const auto state = this->counter(other.id);
    if (other.id == counter.id || state.state != CounterState::kOpen || !serves(other, state.staff, appointment))
      continue;
    const auto* const there = current(other.id);
    const auto passed = there ? now - there->startedAt.value_or(now) : std::chrono::milliseconds();
    add(there ? foresight.chanceOver(*there, state.staff, passed, within).value_or(1) : 1);
  }
  return chances[wanted];
}

Result<NextCall> Queue::decideCallNext(const CounterId& counter, const Author& author, const Moment& moment,
                                       const Foresight& foresight) const {
  const auto desk = freeCounter(counter);
  if (!desk) return desk.error();
  const auto staff = staffAt(**desk, author);
  std::vector<const Ticket*> tickets;
  const auto order = this->order(tickets);
  const auto lines = linesOf(**desk);
  const Caller caller{lines, static_cast<std::uint16_t>(*desk - centre_->counters.data())};
  const auto appointment = staff.empty() ? std::nullopt : nextAppointment(staff, moment.now, foresight);
  NextCall next;
  const auto may = [&](const Waiter& waiter) {
    const auto& ticket = *tickets[waiter.who];
    if (!serves(**desk, staff, ticket)) return false;
    const bool walksIn = waiter.standing != Standing::kCrisis && waiter.standing != Standing::kAppointment;
    if (!appointment || !walksIn || foresight.fitsBefore(ticket, staff, moment.now, *appointment)) return true;
    next.heldFor = appointment;
    return false;
  };
  const auto wouldBeLate = [&](const Waiter& waiter) {
    return urgent(*tickets[waiter.who], **desk, staff, moment.now, foresight);
  };
  if (const auto pick = order.next(caller, moment.now, may, wouldBeLate)) {
    next.steps = callSteps(**desk, *tickets[pick->waiter.who], author, moment, pick->reason);
    next.heldFor.reset();
  }
  return next;
}

Result<Steps> Queue::decideCall(const CounterId& counter, const TicketId& ticket, const Author& author,
                                const Moment& moment) const {
  const auto desk = freeCounter(counter);
  if (!desk) return desk.error();
  const auto wanted = known(ticket);
  if (!wanted) return wanted.error();
  const auto state = (*wanted)->state;
  if (state != TicketState::kWaiting && state != TicketState::kDeferred && state != TicketState::kNoShow)
    return fail(Errc::kConflict, (*wanted)->number.text() + " is not waiting: " + std::string(stateName(state)));
  return callSteps(**desk, **wanted, author, moment, kReasonByHand);
}

Steps Queue::callSteps(const Counter& counter, const Ticket& ticket, const Author& author, const Moment& moment,
                       std::string_view reason) const {
  Steps steps;
  const auto staff = staffAt(counter, author);
  const auto now = this->counter(counter.id);
  if (now.state != CounterState::kOpen || now.staff != staff)
    steps.push_back(CounterStep{counter.id, CounterState::kOpen, staff, author, moment.now, std::string(kReasonCalls)});
  Ticket after = ticket;
  makeWait(after);
  after.state = TicketState::kCalled;
  after.counter = counter.id;
  after.staff = staff;
  after.callId = lastCallId_ + 1;
  after.recalls = 0;
  after.calledAt = moment.now;
  steps.push_back(Step{StepKind::kCalled, std::move(after), author, moment.now, std::string(reason)});
  // Those who let others go first, and now so many went.
  const auto made = callsOfLine_.find(ticket.line);
  const int calls = 1 + (made == callsOfLine_.end() ? 0 : made->second);
  for (const auto* const other : deferred()) {
    if (other->id == ticket.id || other->line != ticket.line) continue;
    if (!other->deferredCalls || *other->deferredCalls > calls) continue;
    Ticket back = *other;
    back.state = TicketState::kWaiting;
    back.deferredCalls.reset();
    steps.push_back(
        Step{StepKind::kDeferralOver, std::move(back), author, moment.now, std::string(kReasonOthersCalled)});
  }
  return steps;
}

Result<Steps> Queue::decideRecall(const CounterId& counter, const TicketId& ticket, const Author& author,
                                  const Moment& moment) const {
  const auto called = ticketAt(counter, ticket, TicketState::kCalled);
  if (!called) return called.error();
  Ticket after = **called;
  if (unanswered(ticket) > centre_->rules.recallLimit) {
    makeEnd(after, TicketState::kNoShow, moment.now);
    return Steps{Step{StepKind::kNoShow, std::move(after), author, moment.now, std::string(kReasonRecallLimit)}};
  }
  ++after.recalls;
  return Steps{Step{StepKind::kRecalled, std::move(after), author, moment.now, std::string(kReasonNoAnswer)}};
}

Result<Steps> Queue::decideStart(const CounterId& counter, const TicketId& ticket, const Author& author,
                                 const Moment& moment) const {
  const auto called = ticketAt(counter, ticket, TicketState::kCalled);
  if (!called) return called.error();
  Ticket after = **called;
  after.state = TicketState::kServing;
  after.startedAt = moment.now;
  return Steps{Step{StepKind::kStarted, std::move(after), author, moment.now, std::string(kReasonAtCounter)}};
}

Result<Steps> Queue::decideNoShow(const CounterId& counter, const TicketId& ticket, const std::string& reason,
                                  const Author& author, const Moment& moment) const {
  const auto called = ticketAt(counter, ticket, TicketState::kCalled);
  if (!called) return called.error();
  Ticket after = **called;
  makeEnd(after, TicketState::kNoShow, moment.now);
  return Steps{Step{StepKind::kNoShow, std::move(after), author, moment.now, reasonOr(reason, kReasonDidNotCome)}};
}

Result<Steps> Queue::decideFinish(const CounterId& counter, const TicketId& ticket, const std::string& outcome,
                                  const Author& author, const Moment& moment, const Foresight& foresight) const {
  const auto served = ticketAt(counter, ticket, TicketState::kServing);
  if (!served) return served.error();
  if (!(*served)->route.empty()) return movedOn(**served, outcome, author, moment, foresight);
  Ticket after = **served;
  after.outcome = outcome;
  makeEnd(after, TicketState::kDone, moment.now);
  return Steps{Step{StepKind::kFinished, std::move(after), author, moment.now, std::string(kReasonServed)}};
}

Steps Queue::movedOn(const Ticket& served, const std::string& outcome, const Author& author, const Moment& moment,
                     const Foresight& foresight) const {
  Ticket after = served;
  auto stop = after.route.begin();
  if (after.routeOrder == RouteOrder::kShortestWait)
    stop = std::ranges::min_element(after.route, {},
                                    [&](const Stop& each) { return foresight.expectedWait(each.line, moment.now); });
  makeWait(after);
  after.line = stop->line;
  const auto* const usual = centre_->serviceOfLine(stop->line);
  after.service = stop->service.empty() && usual ? usual->id : stop->service;
  after.forStaff = stop->forStaff;
  after.forCounter = {};
  after.appointment.reset();  // it was kept
  after.outcome = outcome;
  after.route.erase(stop);
  return {Step{StepKind::kMovedOn, std::move(after), author, moment.now, std::string(kReasonNextStop)}};
}

Result<const Counter*> Queue::freeCounter(const CounterId& counter) const {
  const auto* const known = centre_->counter(counter);
  if (!known) return fail(Errc::kNotFound, "there is no counter '" + counter.text + "'");
  if (const auto* const ticket = current(counter))
    return fail(Errc::kConflict, "counter '" + counter.text + "' has " + ticket->number.text() + ", which is " +
                                     std::string(stateName(ticket->state)));
  if (this->counter(counter).state == CounterState::kPaused)
    return fail(Errc::kConflict, "counter '" + counter.text + "' is paused");
  return known;
}

Result<const Ticket*> Queue::ticketAt(const CounterId& counter, const TicketId& ticket, TicketState state) const {
  const auto known = this->known(ticket);
  if (!known) return known.error();
  const auto& found = **known;
  if (found.state != state || found.counter != counter)
    return fail(Errc::kConflict, found.number.text() + " is " + std::string(stateName(found.state)) +
                                     (found.counter == counter ? "" : " at another counter"));
  return known;
}

}  // namespace priyom
