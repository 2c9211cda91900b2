// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lobby_day.h"

#include <algorithm>
#include <tuple>

namespace priyom::simulation {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

double between(Instant from, Instant to) {
  return static_cast<double>((to - from).count());
}
milliseconds whole(double length) {
  return milliseconds(static_cast<std::int64_t>(length));
}

std::string_view kindOf(const Queue& queue, const Ticket& ticket) {
  switch (queue.standing(ticket)) {
    case Standing::kCrisis:
      return "crisis";
    case Standing::kAppointment:
      return "appointment";
    case Standing::kRight:
      return "right";
    default:
      return "ordinary";
  }
}

}  // namespace

LobbyDay::LobbyDay(const Truths& truths, const Plan& plan, CallRule rule, Learnt* learnt)
    : truths_(truths),
      lobby_(truths.lobby()),
      plan_(plan),
      rule_(rule),
      learnt_(learnt),
      moment_{plan.opens, plan.day, kUtcOffset},
      queue_(truths.lobby().centre, plan.day, {}, {}, 0),
      checkedIn_(plan.visits.size(), false),
      again_(plan.visits.size(), false),
      outcomes_(plan.visits.size()) {
  if (learnt) foresight_.emplace(lobby_.centre, *learnt);
  for (std::size_t visit = 0; visit < plan.visits.size(); ++visit) {
    auto& id = ids_.emplace_back();
    id.bytes[0] = 1;
    id.bytes[1] = static_cast<std::uint8_t>(visit >> 8U);
    id.bytes[2] = static_cast<std::uint8_t>(visit);
    visitOf_[id] = visit;
    if (plan.visits[visit].checksIn) schedule(plan.visits[visit].arrives, What::kArrival, visit);
  }
}

void LobbyDay::play(const Arrived& arrived) {
  open();
  while (!events_.empty()) {
    const auto event = events_.top();
    events_.pop();
    moment_.now = event.at;
    handle(event, arrived);
  }
  apply(queue_.decideCloseDay({DeviceId{"hub"}, {}}, moment_));
  if (!learnt_) return;
  for (const auto& visit : plan_.visits) {
    if (visit.appointment) learnt_->learnBooking(visit.checksIn);
  }
}

void LobbyDay::open() {
  for (const auto& worker : lobby_.workers) {
    Desk desk;
    desk.worker = &worker;
    desk.counter = lobby_.centre.counter(worker.counter);
    for (const auto& pause : plan_.pauses) {
      if (pause.staff == worker.staff) desk.pauses.push_back(pause);
    }
    for (const auto& known : plan_.breaks) {
      if (known.staff == worker.staff) desk.pauses.push_back({known.staff, known.from, known.length, true});
    }
    std::ranges::sort(desk.pauses, std::greater{}, &Pause::from);
    for (const auto& pause : desk.pauses) schedule(pause.from, What::kTry, desks_.size());
    desks_.push_back(desk);
    apply(queue_.decideCounter(worker.counter, CounterState::kOpen, worker.staff, {}, authorOf(desk), moment_));
  }
}

void LobbyDay::handle(const Event& event, const Arrived& arrived) {
  switch (event.what) {
    case What::kArrival:
      return arrive(event.index, arrived);
    case What::kReady:
    case What::kTry:
      if (desks_[event.index].idle) ready(event.index);
      return;
    case What::kStart: {
      const auto& ticket = ticketOf(*desks_[event.index].visit);
      return apply(queue_.decideStart(ticket.counter, ticket.id, authorOf(desks_[event.index]), moment_));
    }
    case What::kEnd:
      return finish(event.index);
    case What::kAbsent: {
      const auto& ticket = ticketOf(*desks_[event.index].visit);
      apply(queue_.decideNoShow(ticket.counter, ticket.id, {}, authorOf(desks_[event.index]), moment_));
      return free(event.index);
    }
    case What::kBack: {
      auto& desk = desks_[event.index];
      desk.paused = false;
      apply(
          queue_.decideCounter(desk.counter->id, CounterState::kOpen, desk.worker->staff, {}, authorOf(desk), moment_));
      desk.idle = true;
      return ready(event.index);
    }
  }
}

void LobbyDay::arrive(std::size_t visit, const Arrived& arrived) {
  const auto& who = plan_.visits[visit];
  const auto* const service = lobby_.centre.service(who.service);
  IssueRequest request;
  request.id = ids_[visit];
  request.line = service->line;
  request.service = service->id;
  request.category = who.category;
  request.appointment = who.appointment;
  request.forStaff = who.with;
  checkedIn_[visit] = true;
  apply(queue_.decideIssue(request, {DeviceId{"kiosk"}, {}}, moment_));
  const auto& ticket = ticketOf(visit);
  outcomes_[visit] = {kindOf(queue_, ticket), ticket.line, true, moment_.now, {}, {}, {}};
  if (!who.appointment && arrived) arrived(*this, visit, ticket);
  if (who.appointment && rule_ == CallRule::kAppointment120) {
    for (std::size_t desk = 0; desk < desks_.size(); ++desk)
      schedule(std::max(moment_.now, *who.appointment - seconds(120)), What::kTry, desk);
  }
  tryAll();
}

void LobbyDay::tryAll() {
  for (std::size_t desk = 0; desk < desks_.size(); ++desk) {
    if (desks_[desk].idle) ready(desk);
  }
}

void LobbyDay::ready(std::size_t desk) {
  if (!goAway(desk)) tryCall(desk);
}

// A break or pause whose time has come, until closing.
bool LobbyDay::goAway(std::size_t index) {
  auto& desk = desks_[index];
  if (desk.pauses.empty() || desk.pauses.back().from > moment_.now || moment_.now >= plan_.closes) return false;
  const auto length = desk.pauses.back().length;
  if (!desk.pauses.back().foreseen && expectsSomebody(desk)) return false;
  desk.pauses.pop_back();
  desk.idle = false;
  desk.paused = true;
  desk.away += between(moment_.now, std::min(moment_.now + length, plan_.closes));
  apply(queue_.decideCounter(desk.counter->id, CounterState::kPaused, desk.worker->staff, "pause", authorOf(desk),
                             moment_));
  schedule(moment_.now + length, What::kBack, index);
  return true;
}

// Nobody goes for a pause with an appointment of their own about to come.
bool LobbyDay::expectsSomebody(const Desk& desk) const {
  return std::ranges::any_of(plan_.visits, [&](const Visit& visit) {
    return visit.appointment && visit.with == desk.worker->staff && *visit.appointment >= moment_.now &&
           *visit.appointment < moment_.now + 2 * lobby_.pause;
  });
}

void LobbyDay::tryCall(std::size_t index) {
  auto& desk = desks_[index];
  if (rule_ == CallRule::kOurs) {
    foresight_->setBookings(bookings());
    const auto next = queue_.decideCallNext(desk.counter->id, authorOf(desk), moment_, *foresight_).value();
    if (next.heldFor) {
      const auto until = *next.heldFor < moment_.now ? *next.heldFor + kWaitForLate : *next.heldFor;
      schedule(until + milliseconds(1), What::kTry, index);
    }
    for (const auto& step : next.steps) {
      const auto* const call = std::get_if<Step>(&step);
      if (call && call->kind == StepKind::kCalled) begin(index, call->after, call->reason);
    }
    return apply(next.steps);
  }
  const auto ticket = chosen(desk);
  if (!ticket) return;
  const auto steps = queue_.decideCall(desk.counter->id, *ticket, authorOf(desk), moment_);
  begin(index, *queue_.find(*ticket), {});
  apply(steps);
}

// Whom the other rules would call.
std::optional<TicketId> LobbyDay::chosen(const Desk& desk) const {
  using Rank = std::tuple<int, Instant, TicketNumber>;
  std::optional<std::pair<Rank, TicketId>> best;
  for (const auto& [ticket, reason] : queue_.waiting(moment_.now)) {
    if (!Queue::serves(*desk.counter, desk.worker->staff, *ticket)) continue;
    const auto standing = queue_.standing(*ticket);
    Rank rank{0, ticket->arrivedAt, ticket->number};
    if (rule_ == CallRule::kAppointment120) {
      const bool due = ticket->appointment && moment_.now + seconds(120) >= *ticket->appointment;
      if (ticket->appointment && !due && !again_[visitOf_.at(ticket->id)]) continue;
      // The second priority goes before an appointment where it came before the appointment's time.
      rank = {standing == Standing::kCrisis  ? 0
              : standing == Standing::kRight ? 1
              : ticket->appointment          ? 2
                                             : 3,
              ticket->arrivedAt, ticket->number};
    } else if (rule_ == CallRule::kCheckIn) {
      const bool window = ticket->appointment && ticket->arrivedAt >= *ticket->appointment - minutes(60) &&
                          ticket->arrivedAt <= *ticket->appointment + minutes(20);
      rank = {standing == Standing::kCrisis  ? 0
              : window                       ? 1
              : standing == Standing::kRight ? 2
                                             : 3,
              window ? *ticket->appointment : ticket->arrivedAt, ticket->number};
    }
    if (!best || rank < best->first) best = {rank, ticket->id};
  }
  return best ? std::optional(best->second) : std::nullopt;
}

void LobbyDay::begin(std::size_t index, const Ticket& ticket, std::string_view reason) {
  auto& desk = desks_[index];
  const auto visit = visitOf_.at(ticket.id);
  const auto& who = plan_.visits[visit];
  auto& outcome = outcomes_[visit];
  desk.idle = false;
  desk.visit = visit;
  desk.calledAt = moment_.now;
  countBound(desk, ticket, reason);
  if (again_[visit])
    outcome.calledAgain = moment_.now;
  else
    outcome.called = moment_.now;
  if (who.absent && !again_[visit])
    return schedule(moment_.now + whole(truths_.absence().at(who.comingShare)), What::kAbsent, index);
  const auto start = moment_.now + whole(truths_.coming().at(who.comingShare));
  const double share = again_[visit] ? who.onwardServiceShare : who.serviceShare;
  schedule(start, What::kStart, index);
  schedule(start + whole(truths_.service(ticket.service, desk.worker->staff).at(share)), What::kEnd, index);
}

// Rights before the ordinary of their line who could have been called there too.
void LobbyDay::countBound(const Desk& desk, const Ticket& ticket, std::string_view reason) {
  if (reason == kReasonArrival) rightsInARow_[ticket.line] = 0;
  if (reason != kReasonRight) return;
  for (const auto& line : desk.counter->lines) {
    const auto waits = std::ranges::any_of(queue_.waiting(moment_.now), [&](const InOrder& each) {
      return each.ticket->line == line && each.reason == kReasonArrival && each.ticket->forStaff.empty() &&
             each.ticket->arrivedAt < ticket.arrivedAt;
    });
    auto& row = rightsInARow_[line];
    row = waits ? row + 1 : 0;
    worstByRight_ = std::max(worstByRight_, row);
  }
}

void LobbyDay::finish(std::size_t index) {
  auto& desk = desks_[index];
  const auto visit = *desk.visit;
  const auto& who = plan_.visits[visit];
  const auto& ticket = ticketOf(visit);
  served_.emplace_back(ticket.line, between(desk.calledAt, moment_.now));
  double share = who.onwardShare;
  for (const auto& transfer : lobby_.transfers) {
    if (again_[visit] || transfer.from != ticket.service) continue;
    share -= transfer.share;
    if (share >= 0) continue;
    again_[visit] = true;
    outcomes_[visit].sentOn = moment_.now;
    const auto* const to = lobby_.centre.service(transfer.to);
    apply(queue_.decideTransfer(ticket.id, {to->line, to->id, {}, {}}, {}, authorOf(desk), moment_));
    return free(index);
  }
  apply(queue_.decideFinish(ticket.counter, ticket.id, {}, authorOf(desk), moment_, PlainForesight(lobby_.centre)));
  free(index);
}

void LobbyDay::free(std::size_t index) {
  auto& desk = desks_[index];
  desk.busy += std::max(0.0, between(desk.calledAt, std::min(moment_.now, plan_.closes)));
  desk.visit.reset();
  desk.idle = true;
  ended_ = std::max(ended_, moment_.now);
  ready(index);
  tryAll();
}

void LobbyDay::apply(const Result<Steps>& steps) {
  for (const auto& step : steps.value()) {
    queue_.apply(step);
    if (learnt_) learnt_->learn(step);
  }
}

std::vector<ExpectedVisit> LobbyDay::bookings() const {
  std::vector<ExpectedVisit> bookings;
  for (std::size_t visit = 0; visit < plan_.visits.size(); ++visit) {
    const auto& who = plan_.visits[visit];
    if (who.appointment && !checkedIn_[visit] && *who.appointment + kWaitForLate >= moment_.now)
      bookings.push_back({*who.appointment, lobby_.centre.service(who.service)->line, who.service, who.with});
  }
  return bookings;
}

bool LobbyDay::anyIdle(const LineId& line) const {
  return std::ranges::any_of(desks_, [&](const Desk& desk) {
    return desk.idle && std::ranges::find(desk.counter->lines, line) != desk.counter->lines.end();
  });
}

int LobbyDay::openDesks(const LineId& line) const {
  return static_cast<int>(std::ranges::count_if(desks_, [&](const Desk& desk) {
    const bool serves = line.empty() || std::ranges::find(desk.counter->lines, line) != desk.counter->lines.end();
    return !desk.paused && serves;
  }));
}

double LobbyDay::load() const {
  double busy = 0;
  double open = 0;
  for (const auto& desk : desks_) {
    busy += desk.busy;
    open += between(plan_.opens, plan_.closes) - desk.away;
  }
  return busy / open;
}

}  // namespace priyom::simulation
