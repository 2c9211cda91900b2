// SPDX-License-Identifier: GPL-3.0-or-later
// Decisions about one ticket wherever it is: deferred, transferred, put back, given a category, cancelled, undone.
#include <algorithm>

#include "domain/queue.h"

namespace priyom {
namespace {

Steps one(StepKind kind, Ticket after, const Author& author, const Moment& moment, std::string reason) {
  return {Step{kind, std::move(after), author, moment.now, std::move(reason)}};
}

}  // namespace

Result<Steps> Queue::decideDefer(const TicketId& ticket, const Deferral& deferral, const Author& author,
                                 const Moment& moment) const {
  const auto found = maySendAway(ticket);
  if (!found) return found.error();
  if (deferral.until.has_value() == deferral.others.has_value())
    return fail(Errc::kMalformed, "a deferral has a time or a number of others, one of the two");
  if (deferral.others && (*deferral.others < 1 || *deferral.others > 999))
    return fail(Errc::kMalformed, "a deferral is behind 1 to 999 others");
  if (deferral.until) {
    const auto day = std::chrono::floor<std::chrono::days>(*deferral.until + moment.utcOffset);
    if (*deferral.until <= moment.now || day != day_.date) return fail(Errc::kMalformed, "a deferral ends later today");
  }
  Ticket after = **found;
  makeWait(after);
  after.state = TicketState::kDeferred;
  after.deferredUntil = deferral.until;
  if (deferral.others) {
    const auto made = callsOfLine_.find(after.line);
    after.deferredCalls = *deferral.others + (made == callsOfLine_.end() ? 0 : made->second);
  }
  return one(StepKind::kDeferred, std::move(after), author, moment, reasonOr(deferral.reason, kReasonLater));
}

Result<Steps> Queue::decideTransfer(const TicketId& ticket, const Destination& destination, const std::string& reason,
                                    const Author& author, const Moment& moment) const {
  const auto found = maySendAway(ticket);
  if (!found) return found.error();
  if (destination.line.empty() && destination.counter.empty() && destination.staff.empty())
    return fail(Errc::kMalformed, "a transfer names a line, a counter or a person");
  Ticket after = **found;
  const auto line = destination.line.empty() ? after.line : destination.line;
  if (auto may = mayBeFor(line, destination.service, destination.staff); !may) return may.error();
  if (!destination.counter.empty()) {
    const auto* const counter = centre_->counter(destination.counter);
    if (!counter) return fail(Errc::kNotFound, "there is no counter '" + destination.counter.text + "'");
    if (std::ranges::find(counter->lines, line) == counter->lines.end())
      return fail(Errc::kMalformed, "counter '" + counter->id.text + "' does not serve line '" + line.text + "'");
  }
  if (after.state == TicketState::kServing) after.appointment.reset();  // it was kept
  makeWait(after);
  if (line != after.line || !destination.service.empty()) {
    const auto* const usual = centre_->serviceOfLine(line);
    after.service = destination.service.empty() && usual ? usual->id : destination.service;
  }
  after.line = line;
  after.forCounter = destination.counter;
  after.forStaff = destination.staff;
  return one(StepKind::kTransferred, std::move(after), author, moment, reasonOr(reason, kReasonSentOn));
}

Result<Steps> Queue::decideRoute(const TicketId& ticket, const std::vector<Stop>& route, RouteOrder order,
                                 const Author& author, const Moment& moment) const {
  const auto found = notOver(ticket);
  if (!found) return found.error();
  for (const auto& stop : route) {
    if (auto may = mayBeFor(stop.line, stop.service, stop.forStaff); !may) return may.error();
  }
  if ((*found)->route == route && (*found)->routeOrder == order) return Steps{};
  Ticket after = **found;
  after.route = route;
  after.routeOrder = order;
  return one(StepKind::kRouted, std::move(after), author, moment, std::string(stepName(StepKind::kRouted)));
}

Result<Steps> Queue::decideReturn(const TicketId& ticket, const std::string& reason, const Author& author,
                                  const Moment& moment) const {
  const auto found = known(ticket);
  if (!found) return found.error();
  if ((*found)->state != TicketState::kNoShow && (*found)->state != TicketState::kDeferred)
    return fail(Errc::kConflict, (*found)->number.text() + " is " + std::string(stateName((*found)->state)) +
                                     ": only who did not come, or was deferred, can be put back");
  Ticket after = **found;
  makeWait(after);
  return one(StepKind::kReturned, std::move(after), author, moment, reasonOr(reason, kReasonPutBack));
}

Result<Steps> Queue::decideReturnOnce(const TicketId& ticket, const Author& author, const Moment& moment) const {
  const auto found = known(ticket);
  if (!found) return found.error();
  if (!mayReturnOnce(**found))
    return fail(Errc::kConflict, (*found)->number.text() + " can not be put back at a terminal: staff decide");
  Ticket after = **found;
  makeWait(after);
  return one(StepKind::kReturned, std::move(after), author, moment, std::string(kReasonCameLate));
}

Result<Steps> Queue::decideCategorise(const TicketId& ticket, const CategoryId& category, Proof proof,
                                      const Author& author, const Moment& moment) const {
  const auto found = notOver(ticket);
  if (!found) return found.error();
  if (category.empty() != (proof == Proof::kNone))
    return fail(Errc::kMalformed, "a category goes with what became of its proof, and none with none");
  if (!category.empty() && !centre_->category(category))
    return fail(Errc::kNotFound, "there is no category '" + category.text + "'");
  if ((*found)->category == category && (*found)->proof == proof) return Steps{};
  Ticket after = **found;
  after.category = category;
  after.proof = proof;
  if (after.state == TicketState::kCalled && proof == Proof::kMissing) makeWait(after);
  return one(StepKind::kCategorised, std::move(after), author, moment, std::string(proofName(proof)));
}

Result<Steps> Queue::decideCancel(const TicketId& ticket, const std::string& reason, const Author& author,
                                  const Moment& moment) const {
  const auto found = notOver(ticket);
  if (!found) return found.error();
  Ticket after = **found;
  makeEnd(after, TicketState::kCancelled, moment.now);
  return one(StepKind::kCancelled, std::move(after), author, moment, reasonOr(reason, kReasonGivenUp));
}

Result<Steps> Queue::decideUndo(const TicketId& ticket, const Author& author, const Moment& moment) const {
  const auto found = known(ticket);
  if (!found) return found.error();
  const auto done = done_.find(ticket);
  if (done == done_.end() || done->second.empty())
    return fail(Errc::kConflict, "there is nothing to take back of " + (*found)->number.text());
  Ticket after = done->second.back().before;
  after.print = (*found)->print;
  if (after.callId == (*found)->callId)
    after.recalls = (*found)->recalls;  // a hall that heard three counts on from there
  const std::string what(stepName(done->second.back().kind));
  Steps steps;
  if (isAtCounter(after)) {
    const auto* const there = current(after.counter);
    if (there && there->id != ticket)
      return fail(Errc::kConflict, "counter '" + after.counter.text + "' has " + there->number.text() + " by now");
    if (counter(after.counter).state != CounterState::kOpen)
      steps.push_back(CounterStep{after.counter, CounterState::kOpen, after.staff, author, moment.now, what});
  }
  steps.push_back(Step{StepKind::kUndone, std::move(after), author, moment.now, what});
  return steps;
}

}  // namespace priyom
