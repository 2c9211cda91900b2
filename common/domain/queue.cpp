// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue.h"

#include <algorithm>

namespace priyom {
namespace {

bool holdsCounter(const Ticket& ticket) {
  return ticket.state == TicketState::kCalled || ticket.state == TicketState::kServing;
}

bool isOver(const Ticket& ticket) {
  return ticket.state == TicketState::kDone || ticket.state == TicketState::kNoShow ||
         ticket.state == TicketState::kCancelled;
}

}  // namespace

std::string_view stepName(StepKind kind) {
  switch (kind) {
    case StepKind::kIssued:
      return "issued";
    case StepKind::kCalled:
      return "called";
    case StepKind::kRecalled:
      return "recalled";
    case StepKind::kStarted:
      return "started";
    case StepKind::kFinished:
      return "finished";
    case StepKind::kNoShow:
      return "no_show";
    case StepKind::kDayClosed:
      return "day_closed";
    case StepKind::kPrintReported:
      return "print_reported";
  }
  return "";
}

Queue::Queue(const Centre& centre, BusinessDay day, std::vector<Ticket> tickets, std::map<char16_t, int> lastSequence,
             std::int64_t lastCallId)
    : centre_(&centre), day_(day), lastSequence_(std::move(lastSequence)), lastCallId_(lastCallId) {
  for (auto& ticket : tickets) apply(Step{StepKind::kIssued, std::move(ticket), {}, {}, {}});
}

Result<Steps> Queue::decideIssue(const TicketId& id, const LineId& line, bool hasResponse, const Author& author,
                                 const Moment& moment) const {
  const auto* const known = centre_->line(line);
  if (!known) return fail(Errc::kNotFound, "there is no line '" + line.text + "'");
  if (tickets_.contains(id)) return fail(Errc::kConflict, "this ticket id is taken");
  const auto last = lastSequence_.find(known->prefix);
  Ticket ticket;
  ticket.id = id;
  ticket.number = {known->prefix, nextHubSequence(last == lastSequence_.end() ? 0 : last->second)};
  ticket.day = day_;
  ticket.line = line;
  ticket.issuedBy = author.device;
  ticket.arrivedAt = moment.now;
  ticket.hasResponse = hasResponse;
  return Steps{{StepKind::kIssued, std::move(ticket), author, moment.now, {}}};
}

Result<Steps> Queue::decideCallNext(const CounterId& counter, const Author& author, const Moment& moment) const {
  const auto desk = freeCounter(counter);
  if (!desk) return desk.error();
  const auto candidates = waiting((*desk)->lines);
  if (candidates.empty()) return Steps{};
  return Steps{callStep(**desk, *candidates.front(), author, moment, kReasonArrival)};
}

Result<Steps> Queue::decideCall(const CounterId& counter, const TicketId& ticket, const Author& author,
                                const Moment& moment) const {
  const auto desk = freeCounter(counter);
  if (!desk) return desk.error();
  const auto* const known = find(ticket);
  if (!known) return fail(Errc::kNotFound, "there is no such ticket today");
  if (known->state != TicketState::kWaiting)
    return fail(Errc::kConflict, known->number.text() + " is not waiting: " + std::string(stateName(known->state)));
  return Steps{callStep(**desk, *known, author, moment, kReasonByHand)};
}

Result<Steps> Queue::decideRecall(const CounterId& counter, const TicketId& ticket, const Author& author,
                                  const Moment& moment) const {
  const auto known = ticketAt(counter, ticket, TicketState::kCalled);
  if (!known) return known.error();
  Ticket after = **known;
  ++after.recalls;
  after.calledAt = moment.now;
  return Steps{{StepKind::kRecalled, std::move(after), author, moment.now, {}}};
}

Result<Steps> Queue::decideStart(const CounterId& counter, const TicketId& ticket, const Author& author,
                                 const Moment& moment) const {
  const auto known = ticketAt(counter, ticket, TicketState::kCalled);
  if (!known) return known.error();
  Ticket after = **known;
  after.state = TicketState::kServing;
  after.startedAt = moment.now;
  return Steps{{StepKind::kStarted, std::move(after), author, moment.now, {}}};
}

Result<Steps> Queue::decideFinish(const CounterId& counter, const TicketId& ticket, const Author& author,
                                  const Moment& moment) const {
  const auto known = ticketAt(counter, ticket, TicketState::kServing);
  if (!known) return known.error();
  Ticket after = **known;
  after.state = TicketState::kDone;
  after.endedAt = moment.now;
  return Steps{{StepKind::kFinished, std::move(after), author, moment.now, {}}};
}

Result<Steps> Queue::decideNoShow(const CounterId& counter, const TicketId& ticket, const Author& author,
                                  const Moment& moment) const {
  const auto known = ticketAt(counter, ticket, TicketState::kCalled);
  if (!known) return known.error();
  Ticket after = **known;
  after.state = TicketState::kNoShow;
  after.endedAt = moment.now;
  return Steps{{StepKind::kNoShow, std::move(after), author, moment.now, {}}};
}

Result<Steps> Queue::decidePrintReport(const TicketId& ticket, PrintState print, const Author& author,
                                       const Moment& moment) const {
  const auto* const known = find(ticket);
  if (!known) return fail(Errc::kNotFound, "there is no such ticket today");
  if (known->print == print) return Steps{};
  Ticket after = *known;
  after.print = print;
  return Steps{{StepKind::kPrintReported, std::move(after), author, moment.now, {}}};
}

Steps Queue::decideCloseDay(const Author& author, const Moment& moment) const {
  Steps steps;
  for (const auto& [id, ticket] : tickets_) {
    if (isOver(ticket)) continue;
    Ticket after = ticket;
    after.state = ticket.state == TicketState::kServing ? TicketState::kDone : TicketState::kCancelled;
    after.endedAt = moment.now;
    steps.push_back({StepKind::kDayClosed, std::move(after), author, moment.now, std::string(kReasonDayClosed)});
  }
  return steps;
}

void Queue::apply(const Step& step) {
  const Ticket& after = step.after;
  if (const auto before = tickets_.find(after.id); before != tickets_.end()) {
    const Ticket& old = before->second;
    if (old.state == TicketState::kWaiting) waiting_[old.line].erase(placeOf(old));
    if (holdsCounter(old)) current_.erase(old.counter);
    if (old.callId != 0) byCall_.erase(old.callId);
  }
  if (after.state == TicketState::kWaiting) waiting_[after.line].insert(placeOf(after));
  if (holdsCounter(after)) current_[after.counter] = after.id;
  if (after.callId != 0) byCall_[after.callId] = after.id;
  lastCallId_ = std::max(lastCallId_, after.callId);
  auto& last = lastSequence_[after.number.prefix];
  last = std::max(last, after.number.sequence);
  byNumber_[after.number] = after.id;
  tickets_[after.id] = after;
}

const Ticket* Queue::find(const TicketId& id) const {
  const auto it = tickets_.find(id);
  return it == tickets_.end() ? nullptr : &it->second;
}

const Ticket* Queue::find(const TicketNumber& number) const {
  const auto it = byNumber_.find(number);
  return it == byNumber_.end() ? nullptr : find(it->second);
}

const Ticket* Queue::current(const CounterId& counter) const {
  const auto it = current_.find(counter);
  return it == current_.end() ? nullptr : find(it->second);
}

std::vector<const Ticket*> Queue::waiting(const std::vector<LineId>& lines) const {
  struct Candidate {
    const Ticket* ticket;
    std::size_t preference;
  };
  std::vector<Candidate> candidates;
  for (std::size_t preference = 0; preference < lines.size(); ++preference) {
    const auto line = waiting_.find(lines[preference]);
    if (line == waiting_.end()) continue;
    for (const auto& place : line->second) candidates.push_back({find(place.id), preference});
  }
  std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    if (a.ticket->arrivedAt != b.ticket->arrivedAt) return a.ticket->arrivedAt < b.ticket->arrivedAt;
    return a.preference < b.preference;
  });
  std::vector<const Ticket*> tickets;
  tickets.reserve(candidates.size());
  for (const auto& candidate : candidates) tickets.push_back(candidate.ticket);
  return tickets;
}

std::vector<const Ticket*> Queue::waiting() const {
  std::vector<LineId> all;
  for (const auto& line : centre_->lines) all.push_back(line.id);
  return waiting(all);
}

int Queue::waitingCount(const LineId& line) const {
  const auto it = waiting_.find(line);
  return it == waiting_.end() ? 0 : static_cast<int>(it->second.size());
}

int Queue::ahead(const Ticket& ticket) const {
  const auto line = waiting_.find(ticket.line);
  if (line == waiting_.end() || ticket.state != TicketState::kWaiting) return 0;
  return static_cast<int>(std::distance(line->second.begin(), line->second.lower_bound(placeOf(ticket))));
}

std::vector<const Ticket*> Queue::calls(Instant since) const {
  std::vector<const Ticket*> calls;
  for (const auto& [callId, id] : byCall_) {
    const auto* const ticket = find(id);
    if (holdsCounter(*ticket) || ticket->calledAt >= since) calls.push_back(ticket);
  }
  std::sort(calls.begin(), calls.end(), [](const Ticket* a, const Ticket* b) {
    return std::tie(a->calledAt, a->callId) > std::tie(b->calledAt, b->callId);
  });
  return calls;
}

Result<const Counter*> Queue::freeCounter(const CounterId& counter) const {
  const auto* const known = centre_->counter(counter);
  if (!known) return fail(Errc::kNotFound, "there is no counter '" + counter.text + "'");
  if (const auto* const ticket = current(counter))
    return fail(Errc::kConflict, "counter '" + counter.text + "' has " + ticket->number.text() + ", which is " +
                                     std::string(stateName(ticket->state)));
  return known;
}

Result<const Ticket*> Queue::ticketAt(const CounterId& counter, const TicketId& ticket, TicketState state) const {
  const auto* const known = find(ticket);
  if (!known) return fail(Errc::kNotFound, "there is no such ticket today");
  if (known->state != state || known->counter != counter)
    return fail(Errc::kConflict, known->number.text() + " is " + std::string(stateName(known->state)) +
                                     (known->counter == counter ? "" : " at another counter"));
  return known;
}

Step Queue::callStep(const Counter& counter, const Ticket& ticket, const Author& author, const Moment& moment,
                     std::string_view reason) const {
  Ticket after = ticket;
  after.state = TicketState::kCalled;
  after.counter = counter.id;
  after.staff = author.staff;
  after.callId = lastCallId_ + 1;
  after.recalls = 0;
  after.calledAt = moment.now;
  return {StepKind::kCalled, std::move(after), author, moment.now, std::string(reason)};
}

}  // namespace priyom
