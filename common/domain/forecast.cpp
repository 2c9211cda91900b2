// SPDX-License-Identifier: GPL-3.0-or-later
// Setting up a look: the queue as plain numbers.
#include "domain/forecast.h"

#include <algorithm>

#include "domain/forecast_play.h"
#include "domain/learnt_foresight.h"
#include "domain/randomness.h"

namespace priyom {
namespace {

using std::chrono::milliseconds;

double between(Instant from, Instant to) {
  return static_cast<double>((to - from).count());
}

std::uint64_t keyOf(const TicketNumber& number) {
  return static_cast<std::uint64_t>(number.prefix) << 32U | static_cast<std::uint64_t>(number.sequence);
}

// Past so many the lengths of single visits matter less, and half the runs tell as much.
constexpr std::size_t kFullHall = 128;
constexpr std::size_t kThrong = 1024;
// The booked check in so long before their time, as far as it matters.
constexpr milliseconds kCheckIn = std::chrono::minutes(4);

}  // namespace

WaitRange rangeOf(const Wait& wait) {
  return {std::chrono::ceil<std::chrono::minutes>(wait.median), std::chrono::ceil<std::chrono::minutes>(wait.high)};
}

std::optional<Wait> Outlook::of(const TicketId& ticket) const {
  const auto it = std::ranges::find(tickets, ticket, [](const auto& each) { return each.first; });
  return it == tickets.end() ? std::nullopt : std::optional(it->second);
}

Forecast::Forecast(const Centre& centre) : play_(std::make_unique<Play>(centre)) {}
Forecast::~Forecast() = default;
Forecast::Forecast(Forecast&&) noexcept = default;
Forecast& Forecast::operator=(Forecast&&) noexcept = default;

Outlook Forecast::look(const Situation& situation, const Expectations& expectations) {
  return play_->look(situation, expectations);
}

Forecast::Play::Play(const Centre& centre)
    : centre_(&centre),
      begin_(centre.lines.size(), centre.counters.size(), centre.rules),
      order_(centre.lines.size(), centre.counters.size(), centre.rules) {}

Outlook Forecast::Play::look(const Situation& situation, const Expectations& expectations) {
  now_ = situation.now;
  parties_.clear();
  tickets_.clear();
  arrivals_.clear();
  begin_ = CallOrder(centre_->lines.size(), centre_->counters.size(), centre_->rules);
  gatherBound(situation.queue);
  gatherDesks(situation);
  gatherParties(situation);
  gatherNewcomers(situation);
  watched_ = parties_.size();
  gatherAtDesks(situation);
  gatherBookings(situation);
  gatherAppointments();
  gatherExpectations(expectations, situation.now);
  known_ = parties_.size();
  runs_ = watched_ > kThrong ? kRuns / 8 : watched_ > kFullHall ? kRuns / 2 : kRuns;
  waits_.assign(watched_ * runs_, 0);
  for (std::size_t each = 0; each < runs_; ++each) run(each);
  Outlook outlook;
  for (std::size_t each = 0; each < tickets_.size(); ++each) outlook.tickets.emplace_back(tickets_[each], waitOf(each));
  for (std::size_t each = 0; each < newcomers_.size(); ++each) {
    const auto newcomer = newcomers_[each];
    const auto wait = newcomer == kNone ? std::nullopt : std::optional(waitOf(static_cast<std::size_t>(newcomer)));
    (each < centre_->lines.size() ? outlook.lines : outlook.rights).push_back(wait);
  }
  return outlook;
}

// A counter's own bound concerns only those reserved for it from lines that it does not serve: it begins anew.
void Forecast::Play::gatherBound(const Queue& queue) {
  std::vector<int> streaks(centre_->lines.size() + centre_->counters.size(), 0);
  for (std::size_t line = 0; line < centre_->lines.size(); ++line)
    streaks[line] = queue.outOfTurnStreak(centre_->lines[line].id);
  begin_.setStreaks(std::move(streaks));
}

void Forecast::Play::gatherDesks(const Situation& situation) {
  desks_.clear();
  for (std::size_t index = 0; index < centre_->counters.size(); ++index) {
    const auto& counter = centre_->counters[index];
    const auto now = situation.queue.counter(counter.id);
    if (now.state == CounterState::kClosed && !situation.queue.current(counter.id)) continue;
    Desk desk;
    desk.counter = static_cast<std::uint16_t>(index);
    desk.staff = staffIndex(now.staff);
    desk.state = now.state;
    for (const auto& line : counter.lines) {
      if (const auto known = lineIndex(line); known != kNone) desk.lines.push_back(static_cast<std::uint16_t>(known));
    }
    if (now.state == CounterState::kPaused) desk.passed = between(now.since, now_);
    gatherBreak(desk, situation, now);
    desks_.push_back(std::move(desk));
  }
}

void Forecast::Play::gatherBreak(Desk& desk, const Situation& situation, const CounterNow& counter) const {
  for (const auto& each : situation.breaks) {
    if (each.staff != counter.staff || each.from + each.length <= now_) continue;
    const bool begun = counter.state == CounterState::kPaused && counter.since >= each.from;
    const auto from = begun ? counter.since : std::max(each.from, now_);
    if (desk.breakLength > 0 && between(now_, from) >= desk.breakFrom) continue;
    desk.breakFrom = between(now_, from);
    desk.breakLength = static_cast<double>(each.length.count());
  }
}

void Forecast::Play::gatherParties(const Situation& situation) {
  const auto& queue = situation.queue;
  for (const auto& [ticket, reason] : queue.waiting(now_)) {
    if (addTicket(*ticket, queue) == kNone) continue;
    if (!reachable(parties_.back())) {
      parties_.pop_back();
      continue;
    }
    tickets_.push_back(ticket->id);
    begin_.add(parties_.back().waiter);
  }
}

void Forecast::Play::gatherNewcomers(const Situation& situation) {
  const auto lines = centre_->lines.size();
  newcomers_.assign(2 * lines, kNone);
  for (std::size_t each = 0; each < newcomers_.size(); ++each) {
    const auto line = each % lines;
    Party party;
    party.newcomer = true;
    party.service = serviceIndex({}, centre_->lines[line].id);
    party.waiter = {static_cast<std::uint32_t>(parties_.size()),
                    static_cast<std::uint16_t>(line),
                    each < lines ? Standing::kOrdinary : Standing::kRight,
                    false,
                    situation.now,
                    ~std::uint32_t{0}};
    if (!reachable(party)) continue;
    newcomers_[each] = static_cast<std::int32_t>(parties_.size());
    parties_.push_back(party);
    begin_.add(party.waiter);
  }
}

// Those at the counters, the stops of all routes, and who was deferred: nobody asks how long they wait.
void Forecast::Play::gatherAtDesks(const Situation& situation) {
  const auto& queue = situation.queue;
  for (auto& desk : desks_) {
    const auto* const ticket = queue.current(centre_->counters[desk.counter].id);
    if (!ticket) continue;
    desk.party = addTicket(*ticket, queue);
    desk.serving = ticket->state == TicketState::kServing;
    desk.passed = between((desk.serving ? ticket->startedAt : ticket->calledAt).value_or(now_), now_);
    if (desk.staff == kNone) desk.staff = staffIndex(ticket->staff);
  }
  for (const auto* const ticket : queue.deferred()) {
    const auto party = addTicket(*ticket, queue);
    if (party == kNone) continue;
    if (ticket->deferredUntil)
      arrivals_.push_back({std::max(0.0, between(now_, *ticket->deferredUntil)), party, false});
    else
      begin_.add(parties_[static_cast<std::size_t>(party)].waiter);
  }
  for (std::size_t each = 0; each < tickets_.size(); ++each) {
    const auto* const ticket = queue.find(tickets_[each]);
    if (ticket->route.empty()) continue;
    const auto next = addRoute(*ticket, ticket->route, 0);
    parties_[each].next = next;
    parties_[each].hasRoute = true;
  }
  for (const auto& desk : desks_) {
    const auto* const ticket = queue.current(centre_->counters[desk.counter].id);
    if (!ticket || desk.party == kNone || ticket->route.empty()) continue;
    const auto next = addRoute(*ticket, ticket->route, 0);
    parties_[static_cast<std::size_t>(desk.party)].next = next;
    parties_[static_cast<std::size_t>(desk.party)].hasRoute = true;
  }
}

void Forecast::Play::gatherBookings(const Situation& situation) {
  for (const auto& booking : situation.bookings) {
    const auto line = lineIndex(booking.line);
    if (line == kNone || booking.at < now_) continue;
    Party party;
    party.key = scrambled(static_cast<std::uint64_t>(booking.at.time_since_epoch().count())) + parties_.size();
    party.service = serviceIndex(booking.service, booking.line);
    party.forStaff = staffIndex(booking.staff);
    const auto index = static_cast<std::uint32_t>(parties_.size());
    party.waiter = {index, static_cast<std::uint16_t>(line), Standing::kAppointment, !booking.staff.empty(), booking.at,
                    index};
    arrivals_.push_back({std::max(0.0, between(now_, booking.at - kCheckIn)), static_cast<std::int32_t>(index), true});
    parties_.push_back(party);
  }
  std::ranges::sort(arrivals_, {}, [](const Arrival& each) { return std::pair(each.at, each.party); });
}

void Forecast::Play::gatherAppointments() {
  for (auto& desk : desks_) {
    if (desk.staff == kNone) continue;
    for (const auto& party : parties_) {
      if (party.waiter.standing != Standing::kAppointment || party.forStaff != desk.staff) continue;
      if (party.waiter.due >= now_)
        desk.appointments.emplace_back(between(now_, party.waiter.due), static_cast<std::int32_t>(party.waiter.who));
    }
    std::ranges::sort(desk.appointments);
  }
}

void Forecast::Play::gatherExpectations(const Expectations& expectations, Instant now) {
  spreads_.clear();
  fits_.clear();
  onward_.clear();
  for (const auto& service : centre_->services) {
    for (const auto& desk : desks_) {
      const auto& staff = desk.staff;
      spreads_.push_back(expectations.service(
          service.id, staff == kNone ? StaffId() : centre_->staff[static_cast<std::size_t>(staff)].id));
      fits_.push_back(spreads_.back().at(kFitChance));
    }
    auto& chances = onward_.emplace_back();
    for (const auto& each : expectations.onward(service.id)) {
      const auto line = lineIndex(each.line);
      if (line != kNone) chances.push_back({line, serviceIndex(each.service, each.line), each.share});
    }
  }
  streams_.clear();
  for (std::size_t line = 0; line < centre_->lines.size(); ++line) {
    const auto& id = centre_->lines[line].id;
    for (const auto standing : {Standing::kCrisis, Standing::kRight}) {
      Stream stream{static_cast<std::uint16_t>(line), standing, serviceIndex({}, id), {}};
      for (std::size_t hour = 0; hour < stream.rates.size(); ++hour)
        stream.rates[hour] = expectations.arrivals(id, standing, now + std::chrono::hours(hour));
      if (std::ranges::any_of(stream.rates, [](double rate) { return rate > 0; })) streams_.push_back(stream);
    }
  }
  coming_ = expectations.coming();
  absence_ = expectations.absence();
  pause_ = expectations.pause();
  absentShare_ = expectations.absentShare();
  missedShare_ = expectations.missedShare();
}

std::int32_t Forecast::Play::addTicket(const Ticket& ticket, const Queue& queue) {
  const auto line = lineIndex(ticket.line);
  if (line == kNone) return kNone;
  Party party;
  party.key = keyOf(ticket.number);
  party.service = serviceIndex(ticket.service, ticket.line);
  party.forStaff = staffIndex(ticket.forStaff);
  const auto counter = std::ranges::find(centre_->counters, ticket.forCounter, &Counter::id);
  if (counter != centre_->counters.end())
    party.forCounter = static_cast<std::int32_t>(counter - centre_->counters.begin());
  const bool behind = ticket.state == TicketState::kDeferred && ticket.deferredCalls;
  party.waiter = {
      static_cast<std::uint32_t>(parties_.size()),
      static_cast<std::uint16_t>(line),
      behind ? Standing::kDeferred : queue.standing(ticket),
      !ticket.forCounter.empty() || !ticket.forStaff.empty(),
      ticket.appointment.value_or(ticket.arrivedAt),
      static_cast<std::uint32_t>(ticket.number.prefix) << 16U | static_cast<std::uint32_t>(ticket.number.sequence)};
  parties_.push_back(party);
  return static_cast<std::int32_t>(parties_.size()) - 1;
}

std::int32_t Forecast::Play::addRoute(const Ticket& ticket, const std::vector<Stop>& route, std::size_t from) {
  if (from == route.size()) return kNone;
  const auto next = addRoute(ticket, route, from + 1);
  const auto& stop = route[from];
  const auto line = lineIndex(stop.line);
  if (line == kNone) return next;
  Party party;
  party.key = keyOf(ticket.number) ^ (from + 1) << 48U;
  party.service = serviceIndex(stop.service, stop.line);
  party.forStaff = staffIndex(stop.forStaff);
  party.next = next;
  party.hasRoute = true;
  const auto index = static_cast<std::uint32_t>(parties_.size());
  party.waiter = {
      index, static_cast<std::uint16_t>(line), Standing::kOrdinary, !stop.forStaff.empty(), ticket.arrivedAt, index};
  parties_.push_back(party);
  return static_cast<std::int32_t>(index);
}

bool Forecast::Play::reachable(const Party& party) const {
  return std::ranges::any_of(desks_, [&](const Desk& desk) {
    if (party.waiter.reserved)
      return party.forCounter != kNone ? party.forCounter == desk.counter
                                       : party.forStaff != kNone && party.forStaff == desk.staff;
    return std::ranges::find(desk.lines, party.waiter.line) != desk.lines.end();
  });
}

std::int32_t Forecast::Play::staffIndex(const StaffId& staff) const {
  const auto it = std::ranges::find(centre_->staff, staff, &Staff::id);
  return it == centre_->staff.end() ? kNone : static_cast<std::int32_t>(it - centre_->staff.begin());
}

std::int32_t Forecast::Play::lineIndex(const LineId& line) const {
  const auto it = std::ranges::find(centre_->lines, line, &Line::id);
  return it == centre_->lines.end() ? kNone : static_cast<std::int32_t>(it - centre_->lines.begin());
}

// Of the line's first where it is not known.
std::int32_t Forecast::Play::serviceIndex(const ServiceId& service, const LineId& line) const {
  auto it = std::ranges::find(centre_->services, service, &Service::id);
  if (it == centre_->services.end()) it = std::ranges::find(centre_->services, line, &Service::line);
  return it == centre_->services.end() ? kNone : static_cast<std::int32_t>(it - centre_->services.begin());
}

}  // namespace priyom
