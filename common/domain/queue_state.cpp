// SPDX-License-Identifier: GPL-3.0-or-later
// What a queue knows: steps applied, questions answered.
#include <algorithm>

#include "domain/queue.h"

namespace priyom {

Queue::Queue(const Centre& centre, BusinessDay day, const Steps& steps, std::map<char16_t, int> lastSequence,
             std::int64_t lastCallId)
    : centre_(&centre),
      day_(day),
      bound_(centre.lines.size(), centre.counters.size(), centre.rules),
      lastSequence_(std::move(lastSequence)),
      lastCallId_(lastCallId) {
  for (const auto& step : steps) apply(step);
}

void Queue::apply(const std::variant<Step, CounterStep>& step) {
  if (const auto* const counter = std::get_if<CounterStep>(&step))
    counters_[counter->counter] = {counter->state, counter->staff,
                                   counter->state == CounterState::kPaused ? counter->reason : std::string(),
                                   counter->at};
  else
    applyTicket(std::get<Step>(step));
}

void Queue::applyTicket(const Step& step) {
  const Ticket& after = step.after;
  if (const auto before = tickets_.find(after.id); before != tickets_.end()) {
    leave(before->second);
    const auto announcedBefore = announced_[after.id];
    hear(step, before->second);
    remember(step, before->second, announcedBefore);
  }
  if (step.kind == StepKind::kCalled) {
    callsMade_.push_back({after.callId, after.counter, after.line, step.reason});
    count(callsMade_.back());
  }
  // Staff may write the same word.
  if (step.kind == StepKind::kReturned && step.reason == kReasonCameLate && step.author.staff.empty())
    returnedOnce_.insert(after.id);
  lastCallId_ = std::max(lastCallId_, after.callId);
  auto& last = lastSequence_[after.number.prefix];
  last = std::max(last, after.number.sequence);
  byNumber_[after.number] = after.id;
  tickets_[after.id] = after;
  enter(after);
}

// What the hall heard of it, and whether the visitor was seen since.
void Queue::hear(const Step& step, const Ticket& before) {
  auto& announced = announced_[step.after.id];
  const bool calls = step.kind == StepKind::kCalled || step.kind == StepKind::kRecalled;
  if (calls) announced = {step.at, announced.unanswered + 1};
  const bool cameAfterAll = step.kind == StepKind::kReturned && before.state == TicketState::kNoShow;
  const bool cameWithoutProof = step.kind == StepKind::kCategorised && before.state == TicketState::kCalled &&
                                step.after.state == TicketState::kWaiting;
  if (step.kind == StepKind::kStarted || cameAfterAll || cameWithoutProof) announced.unanswered = 0;
  const auto done = done_.find(step.after.id);
  if (step.kind != StepKind::kUndone || done == done_.end() || done->second.empty()) return;
  // What was heard stays heard; who was taken for somebody else was not seen.
  const auto& last = done->second.back();
  announced.unanswered = std::max(announced.unanswered, last.announcedBefore.unanswered);
  if (last.kind == StepKind::kCalled) announced.at = last.announcedBefore.at;
}

// What can be undone: what a person did, as it was before.
void Queue::remember(const Step& step, const Ticket& before, const Announced& announcedBefore) {
  if (step.kind == StepKind::kPrintReported) return;
  auto& done = done_[step.after.id];
  if (step.kind == StepKind::kUndone) {
    const bool wasCall = !done.empty() && done.back().kind == StepKind::kCalled;
    if (!done.empty()) done.pop_back();
    if (!wasCall) return;
    std::erase_if(callsMade_, [&](const CallMade& call) { return call.callId == before.callId; });
    recount();
    return;
  }
  if (step.kind == StepKind::kDeferralOver || step.kind == StepKind::kDayClosed) {
    done.clear();
    return;
  }
  done.push_back({step.kind, before, announcedBefore});
  if (done.size() > kUndoDepth) done.erase(done.begin());
}

void Queue::enter(const Ticket& ticket) {
  if (ticket.state == TicketState::kWaiting)
    waiting_[ticket.line][static_cast<std::size_t>(standing(ticket))].insert(placeOf(ticket));
  if (ticket.state == TicketState::kDeferred) deferred_.insert(ticket.id);
  if (ticket.state == TicketState::kNoShow) absent_.insert(ticket.id);
  if (isAtCounter(ticket)) current_[ticket.counter] = ticket.id;
  if (ticket.callId != 0) byCall_[ticket.callId] = ticket.id;
}

void Queue::leave(const Ticket& ticket) {
  if (ticket.state == TicketState::kWaiting)
    waiting_[ticket.line][static_cast<std::size_t>(standing(ticket))].erase(placeOf(ticket));
  deferred_.erase(ticket.id);
  absent_.erase(ticket.id);
  if (isAtCounter(ticket)) current_.erase(ticket.counter);
  if (ticket.callId != 0) byCall_.erase(ticket.callId);
}

void Queue::count(const CallMade& call) {
  ++callsOfLine_[call.line];
  const auto* const counter = centre_->counter(call.counter);
  if (!counter) return;
  const auto lines = linesOf(*counter);
  bound_.count(call.reason, indexOf(call.line),
               {lines, static_cast<std::uint16_t>(counter - centre_->counters.data())});
}

void Queue::recount() {
  bound_.setStreaks(std::vector<int>(bound_.streaks().size(), 0));
  callsOfLine_.clear();
  for (const auto& call : callsMade_) count(call);
}

Queue::Place Queue::placeOf(const Ticket& ticket) {
  return {ticket.appointment.value_or(ticket.arrivedAt), ticket.number, ticket.id};
}

// Past the last for a line that the centre has no more.
std::uint16_t Queue::indexOf(const LineId& line) const {
  const auto it = std::ranges::find(centre_->lines, line, &Line::id);
  return static_cast<std::uint16_t>(it - centre_->lines.begin());
}

std::vector<std::uint16_t> Queue::linesOf(const Counter& counter) const {
  std::vector<std::uint16_t> lines;
  for (const auto& line : counter.lines) lines.push_back(indexOf(line));
  return lines;
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

CounterNow Queue::counter(const CounterId& counter) const {
  const auto it = counters_.find(counter);
  return it == counters_.end() ? CounterNow{} : it->second;
}

Standing Queue::standing(const Ticket& ticket) const {
  const auto* const category = centre_->category(ticket.category);
  if (category && category->kind == Category::Kind::kCrisis) return Standing::kCrisis;
  if (ticket.appointment) return Standing::kAppointment;
  const bool holds = ticket.proof == Proof::kClaimed || ticket.proof == Proof::kShown;
  return category && holds ? Standing::kRight : Standing::kOrdinary;
}

bool Queue::serves(const Counter& counter, const StaffId& staff, const Ticket& ticket) {
  if (!ticket.forCounter.empty()) return ticket.forCounter == counter.id;
  if (!ticket.forStaff.empty()) return ticket.forStaff == staff;
  return std::ranges::find(counter.lines, ticket.line) != counter.lines.end();
}

CallOrder Queue::order(std::vector<const Ticket*>& tickets) const {
  CallOrder order(centre_->lines.size(), centre_->counters.size(), centre_->rules);
  order.setStreaks(bound_.streaks());
  const auto add = [&](const Ticket& ticket, Standing standing) {
    const auto line = indexOf(ticket.line);
    const bool reserved = !ticket.forCounter.empty() || !ticket.forStaff.empty();
    if (line == centre_->lines.size() && !reserved) return;
    order.add(
        {static_cast<std::uint32_t>(tickets.size()), line, standing, reserved, placeOf(ticket).due,
         static_cast<std::uint32_t>(ticket.number.prefix) << 16U | static_cast<std::uint32_t>(ticket.number.sequence)});
    tickets.push_back(&ticket);
  };
  for (const auto& [line, classes] : waiting_) {
    for (std::size_t standing = 0; standing < classes.size(); ++standing) {
      for (const auto& place : classes[standing]) add(*find(place.id), static_cast<Standing>(standing));
    }
  }
  // Who asked to be called at a time is not here before it.
  for (const auto& id : deferred_) {
    const auto& ticket = *find(id);
    if (ticket.deferredCalls) add(ticket, Standing::kDeferred);
  }
  return order;
}

std::vector<InOrder> Queue::waiting(Instant now, const Foresight* foresight) const {
  std::vector<const Ticket*> tickets;
  auto order = this->order(tickets);
  std::vector<std::uint16_t> all(centre_->lines.size());
  for (std::size_t line = 0; line < all.size(); ++line) all[line] = static_cast<std::uint16_t>(line);
  const Caller everywhere{all, static_cast<std::uint16_t>(centre_->counters.size())};
  std::vector<InOrder> waiting;
  const auto here = [](const Waiter& waiter) { return waiter.standing != Standing::kDeferred; };
  std::map<std::uint32_t, bool> asked;  // once each: it looks at every counter
  const auto wouldBeLate = [&](const Waiter& waiter) {
    if (!foresight) return false;
    const auto [answer, fresh] = asked.try_emplace(waiter.who);
    if (fresh) answer->second = urgentSomewhere(*tickets[waiter.who], now, *foresight);
    return answer->second;
  };
  while (const auto pick = order.next(everywhere, now, here, wouldBeLate)) {
    waiting.push_back({tickets[pick->waiter.who], pick->reason});
    order.take(*pick, everywhere);
  }
  return waiting;
}

std::vector<const Ticket*> Queue::deferred() const {
  std::vector<const Ticket*> tickets;
  for (const auto& id : deferred_) tickets.push_back(find(id));
  std::ranges::sort(tickets, {}, [](const Ticket* ticket) { return placeOf(*ticket); });
  return tickets;
}

std::vector<const Ticket*> Queue::absent() const {
  std::vector<const Ticket*> tickets;
  for (const auto& id : absent_) tickets.push_back(find(id));
  std::ranges::sort(tickets, std::ranges::greater{},
                    [](const Ticket* ticket) { return std::pair(ticket->endedAt, ticket->callId); });
  return tickets;
}

int Queue::waitingCount(const LineId& line) const {
  const auto it = waiting_.find(line);
  if (it == waiting_.end()) return 0;
  std::size_t count = 0;
  for (const auto& places : it->second) count += places.size();
  return static_cast<int>(count);
}

int Queue::ahead(const Ticket& ticket) const {
  const auto line = waiting_.find(ticket.line);
  if (line == waiting_.end() || ticket.state != TicketState::kWaiting) return 0;
  const auto own = static_cast<std::size_t>(standing(ticket));
  std::size_t before = 0;
  for (std::size_t better = 0; better < own; ++better) before += line->second[better].size();
  // From the end, where a newcomer stands.
  const auto& places = line->second[own];
  const auto place = placeOf(ticket);
  auto behind = places.size();
  for (auto it = places.rbegin(); it != places.rend() && !(*it < place); ++it) --behind;
  return static_cast<int>(before + behind);
}

std::vector<const Ticket*> Queue::calls(Instant since) const {
  std::vector<const Ticket*> calls;
  for (const auto& [callId, id] : byCall_) {
    const auto* const ticket = find(id);
    if (isAtCounter(*ticket) || announcedAt(*ticket) >= since) calls.push_back(ticket);
  }
  std::ranges::sort(calls, std::ranges::greater{},
                    [&](const Ticket* ticket) { return std::pair(announcedAt(*ticket), ticket->callId); });
  return calls;
}

std::optional<Instant> Queue::announcedAt(const Ticket& ticket) const {
  const auto it = announced_.find(ticket.id);
  return it == announced_.end() ? std::nullopt : it->second.at;
}

int Queue::unanswered(const TicketId& ticket) const {
  const auto it = announced_.find(ticket);
  return it == announced_.end() ? 0 : it->second.unanswered;
}

int Queue::outOfTurnStreak(const LineId& line) const {
  const auto index = indexOf(line);
  return index < centre_->lines.size() ? bound_.streak(index) : 0;
}

}  // namespace priyom
