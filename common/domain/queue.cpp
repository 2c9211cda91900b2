// SPDX-License-Identifier: GPL-3.0-or-later
// Decisions of a day: tickets come, time passes, the house closes.
#include "domain/queue.h"

#include <algorithm>

namespace priyom {

Result<void> Queue::mayBeFor(const LineId& line, const ServiceId& service, const StaffId& staff) const {
  if (!centre_->line(line)) return fail(Errc::kNotFound, "there is no line '" + line.text + "'");
  if (!service.empty()) {
    const auto* const wanted = centre_->service(service);
    if (!wanted) return fail(Errc::kNotFound, "there is no service '" + service.text + "'");
    if (wanted->line != line)
      return fail(Errc::kMalformed, "service '" + service.text + "' is not one of line '" + line.text + "'");
  }
  const bool works = std::ranges::any_of(centre_->staff, [&](const Staff& each) { return each.id == staff; });
  if (!staff.empty() && !works) return fail(Errc::kNotFound, "there is no staff member '" + staff.text + "'");
  return {};
}

Result<Steps> Queue::decideIssue(const IssueRequest& request, const Author& author, const Moment& moment) const {
  if (auto may = mayBeFor(request.line, request.service, request.forStaff); !may) return may.error();
  for (const auto& stop : request.route) {
    if (auto may = mayBeFor(stop.line, stop.service, stop.forStaff); !may) return may.error();
  }
  if (!request.category.empty() && !centre_->category(request.category))
    return fail(Errc::kNotFound, "there is no category '" + request.category.text + "'");
  if (tickets_.contains(request.id)) return fail(Errc::kConflict, "this ticket id is taken");
  const auto prefix = centre_->line(request.line)->prefix;
  const auto last = lastSequence_.find(prefix);
  Ticket ticket;
  ticket.id = request.id;
  ticket.number = {prefix, nextHubSequence(last == lastSequence_.end() ? 0 : last->second)};
  ticket.day = day_;
  ticket.line = request.line;
  const auto* const usual = centre_->serviceOfLine(request.line);
  ticket.service = request.service.empty() && usual ? usual->id : request.service;
  ticket.issuedBy = author.device;
  ticket.arrivedAt = moment.now;
  ticket.hasResponse = request.hasResponse;
  ticket.look = request.look;
  ticket.offBoard = request.offBoard;
  ticket.category = request.category;
  ticket.proof = request.category.empty() ? Proof::kNone : Proof::kClaimed;
  ticket.appointment = request.appointment;
  ticket.forStaff = request.forStaff;
  ticket.route = request.route;
  ticket.routeOrder = request.routeOrder;
  const auto why = ticket.appointment ? kReasonCheckedIn : kReasonCame;
  return Steps{Step{StepKind::kIssued, std::move(ticket), author, moment.now, std::string(why)}};
}

Result<Steps> Queue::decideCounter(const CounterId& counter, CounterState state, const StaffId& staff,
                                   const std::string& reason, const Author& author, const Moment& moment) const {
  if (!centre_->counter(counter)) return fail(Errc::kNotFound, "there is no counter '" + counter.text + "'");
  const bool pauses = state == CounterState::kPaused;
  if (pauses && reasonOr(reason, {}).empty()) return fail(Errc::kMalformed, "reason: a pause says why");
  const auto* const ticket = current(counter);
  if (ticket && state != CounterState::kOpen)
    return fail(Errc::kConflict, "counter '" + counter.text + "' has " + ticket->number.text() + ", which is " +
                                     std::string(stateName(ticket->state)));
  const auto now = this->counter(counter);
  const auto who = state == CounterState::kClosed ? StaffId{} : staff;
  if (now.state == state && now.staff == who && (!pauses || now.reason == reason)) return Steps{};
  const auto usual = state == CounterState::kClosed       ? kReasonClosed
                     : now.state == CounterState::kPaused ? kReasonResumed
                                                          : kReasonOpened;
  return Steps{CounterStep{counter, state, who, author, moment.now, reasonOr(reason, usual)}};
}

Result<Steps> Queue::decidePrintReport(const TicketId& ticket, PrintState print, const Author& author,
                                       const Moment& moment) const {
  const auto before = known(ticket);
  if (!before) return before.error();
  if ((*before)->print == print) return Steps{};
  Ticket after = **before;
  after.print = print;
  return Steps{Step{StepKind::kPrintReported, std::move(after), author, moment.now, std::string(kReasonPrinter)}};
}

Steps Queue::decideDue(const Author& author, const Moment& moment) const {
  Steps steps;
  for (const auto* const ticket : deferred()) {
    if (!ticket->deferredUntil || *ticket->deferredUntil > moment.now) continue;
    Ticket after = *ticket;
    after.state = TicketState::kWaiting;
    after.deferredUntil.reset();
    steps.push_back(Step{StepKind::kDeferralOver, std::move(after), author, moment.now, std::string(kReasonTimeCame)});
  }
  return steps;
}

std::optional<Instant> Queue::nextDue() const {
  std::optional<Instant> next;
  for (const auto& id : deferred_) {
    const auto until = find(id)->deferredUntil;
    if (until && (!next || *until < *next)) next = until;
  }
  return next;
}

Steps Queue::decideCloseDay(const Author& author, const Moment& moment) const {
  Steps steps;
  for (const auto& [number, id] : byNumber_) {
    const auto& ticket = *find(id);
    if (isOver(ticket)) continue;
    Ticket after = ticket;
    makeEnd(after, ticket.state == TicketState::kServing ? TicketState::kDone : TicketState::kCancelled, moment.now);
    steps.push_back(Step{StepKind::kDayClosed, std::move(after), author, moment.now, std::string(kReasonDayClosed)});
  }
  for (const auto& [counter, now] : counters_) {
    if (now.state == CounterState::kClosed) continue;
    steps.push_back(CounterStep{counter, CounterState::kClosed, {}, author, moment.now, std::string(kReasonDayClosed)});
  }
  return steps;
}

Result<const Ticket*> Queue::known(const TicketId& ticket) const {
  const auto* const known = find(ticket);
  if (!known) return fail(Errc::kNotFound, "there is no such ticket today");
  return known;
}

Result<const Ticket*> Queue::notOver(const TicketId& ticket) const {
  const auto known = this->known(ticket);
  if (known && isOver(**known))
    return fail(Errc::kConflict, (*known)->number.text() + " is over: " + std::string(stateName((*known)->state)));
  return known;
}

// To be called again elsewhere or later. Who was called without coming, past the limit and once more, is no longer put
// off: a start tells that the visitor is there after all.
Result<const Ticket*> Queue::maySendAway(const TicketId& ticket) const {
  const auto found = notOver(ticket);
  if (!found || (*found)->state != TicketState::kCalled) return found;
  const auto calls = unanswered(ticket);
  if (calls > centre_->rules.recallLimit + 1)
    return fail(Errc::kConflict, (*found)->number.text() + " was called " + std::to_string(calls) +
                                     " times and nobody came: start it, or it did not come");
  return found;
}

}  // namespace priyom
