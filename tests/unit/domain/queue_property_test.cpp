// SPDX-License-Identifier: GPL-3.0-or-later
// Days of random commands, sensible and not. After each command the queue must
// be in order; every automatic call must be the one that the rule, written a
// second time in plain_rule.h, would make; at the end everybody must be out of
// the house. A day is drawn as a list of commands before it is played, so that
// RapidCheck finds the shortest that fails: targets are numbers that any list
// can serve (the n-th ticket of those there are).
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

#include "tests/unit/domain/plain_rule.h"

namespace priyom::tests {
namespace {

using namespace std::chrono_literals;

const std::vector<CounterId> kCounters{kWindow1, kWindow2, kWindow3};
const std::vector<LineId> kLines{kReception, kDocuments};
const Author kHub{DeviceId{"hub"}, {}};

enum class Verb {
  kIssue,
  kNext,
  kNextTwice,     // one counter presses twice
  kNextTogether,  // two counters press at once
  kCall,
  kRecall,
  kStart,
  kFinish,
  kNoShow,
  kDefer,
  kTransfer,
  kRoute,
  kCategorise,
  kReturn,
  kReturnOnce,
  kCancel,
  kUndo,
  kCounter,
  kPrint,
  kForesee,
  kCloseDay
};
constexpr std::array kVerbs{"issue",      "next",    "next twice",  "next together", "call",     "recall",
                            "start",      "finish",  "no-show",     "defer",         "transfer", "route",
                            "categorise", "return",  "return once", "cancel",        "undo",     "counter",
                            "print",      "foresee", "close day"};

// What each number means is up to the verb; all of them shrink to 0.
struct Command {
  Verb verb = Verb::kIssue;
  int wait = 0;     // milliseconds before it
  int counter = 0;  // of kCounters
  int ticket = 0;   // below 10: the one at the counter, where there is one; else the n-th of the day, modulo
  int staff = 0;
  int what = 0;
  int which = 0;
  int minutes = 0;
};
std::ostream& operator<<(std::ostream& out, const Command& c) {
  return out << "\n  " << kVerbs.at(static_cast<std::size_t>(c.verb)) << " (wait " << c.wait << " ms, counter "
             << c.counter << ", ticket " << c.ticket << ", staff " << c.staff << ", what " << c.what << ", which "
             << c.which << ", minutes " << c.minutes << ')';
}

rc::Gen<Command> drawCommand() {
  const auto verb = rc::gen::weightedElement<Verb>(
      {{16, Verb::kIssue},     {14, Verb::kNext},   {2, Verb::kNextTwice},  {2, Verb::kNextTogether},
       {3, Verb::kCall},       {6, Verb::kRecall},  {10, Verb::kStart},     {12, Verb::kFinish},
       {3, Verb::kNoShow},     {6, Verb::kDefer},   {4, Verb::kTransfer},   {5, Verb::kRoute},
       {4, Verb::kCategorise}, {3, Verb::kReturn},  {3, Verb::kReturnOnce}, {2, Verb::kCancel},
       {5, Verb::kUndo},       {6, Verb::kCounter}, {2, Verb::kPrint},      {8, Verb::kForesee}});
  // Once in many days only: it ends them.
  const auto ends = rc::gen::weightedElement<bool>({{250, false}, {1, true}});
  const auto mayEnd = rc::gen::apply([](Verb drawn, bool end) { return end ? Verb::kCloseDay : drawn; }, verb, ends);
  return rc::gen::build<Command>(
      rc::gen::set(&Command::verb, mayEnd), rc::gen::set(&Command::wait, rc::gen::inRange(0, 200'000)),
      rc::gen::set(&Command::counter, rc::gen::inRange(0, 3)), rc::gen::set(&Command::ticket, rc::gen::inRange(0, 12)),
      rc::gen::set(&Command::staff, rc::gen::inRange(0, 4)), rc::gen::set(&Command::what, rc::gen::inRange(0, 12)),
      rc::gen::set(&Command::which, rc::gen::inRange(0, 12)), rc::gen::set(&Command::minutes, rc::gen::inRange(0, 60)));
}

constexpr int kLongest = 300;  // commands of a day

// What a centre may set, and which lines its second and third counter have.
struct Setting {
  int bound = 1;
  int recalls = 0;
  bool early = false;
  int second = 0;
  int third = 0;
};
std::ostream& operator<<(std::ostream& out, const Setting& s) {
  return out << "bound " << s.bound << ", recalls " << s.recalls << ", early " << s.early << ", lines " << s.second
             << ' ' << s.third;
}
rc::Gen<Setting> drawSetting() {
  return rc::gen::build<Setting>(
      rc::gen::set(&Setting::bound, rc::gen::inRange(1, 4)), rc::gen::set(&Setting::recalls, rc::gen::inRange(0, 4)),
      rc::gen::set(&Setting::early, rc::gen::weightedElement<bool>({{1, false}, {4, true}})),
      rc::gen::set(&Setting::second, rc::gen::inRange(0, 4)), rc::gen::set(&Setting::third, rc::gen::inRange(0, 4)));
}

// What happened in all the days together: a rule that nothing ever asked for is
// not shown by them.
struct Seen {
  int soon, held, bound, shortest, late, limit, refusedOff, pausedWithout, together;
};

class RandomDay {
 public:
  RandomDay(const Setting& setting, Seen& seen) : seen_(seen) {
    const std::array<std::vector<LineId>, 4> lines{
        {{kReception}, {kDocuments}, {kReception, kDocuments}, {kDocuments, kReception}}};
    auto& centre = day_.centre;
    centre.rules.outOfTurnBound = setting.bound;
    centre.rules.recallLimit = setting.recalls;
    centre.rules.earlyAppointments = setting.early;
    centre.counters[1].lines = lines.at(static_cast<std::size_t>(setting.second));
    centre.counters[2].lines = lines.at(static_cast<std::size_t>(setting.third));
    day_.queue = Queue(centre, day_.day, {}, {}, 0);
    foresight_.waits = {{kReception, 20min}, {kDocuments, 5min}};
  }

  void play(const Command& command) {
    day_.pass(std::chrono::milliseconds(command.wait));
    endDeferrals();
    perform(command);
    endDeferrals();
    check();
  }

  // Every state but the last ones has a step that leads on: by "next" where
  // anybody may call it, else by hand.
  void checkWayOut() const {
    for (const auto& id : issued_) {
      const auto& ticket = *day_.queue.find(id);
      const auto leadsOn = [](const auto& decided) { return decided.has_value(); };
      switch (ticket.state) {
        case TicketState::kWaiting:
        case TicketState::kDeferred:
        case TicketState::kNoShow:
          checkCallable(ticket);
          break;
        case TicketState::kCalled:
          RC_ASSERT(leadsOn(day_.queue.decideNoShow(ticket.counter, id, "", kRegistrar, day_.moment)));
          RC_ASSERT(leadsOn(day_.queue.decideStart(ticket.counter, id, kRegistrar, day_.moment)));
          break;
        case TicketState::kServing:
          RC_ASSERT(leadsOn(day_.queue.decideFinish(ticket.counter, id, "", kRegistrar, day_.moment, foresight_)));
          RC_ASSERT(leadsOn(day_.queue.decideDefer(id, {{}, 1}, kRegistrar, day_.moment)));
          break;
        case TicketState::kDone:
        case TicketState::kCancelled:
          break;
      }
      RC_ASSERT((isOver(ticket) || leadsOn(day_.queue.decideCancel(id, "", kRegistrar, day_.moment))));
    }
  }

  // The day is its steps, in the order in which the store gives them back:
  // first those of the counters.
  void checkReplay() const {
    Steps steps;
    for (const bool ofCounters : {true, false}) {
      for (const auto& step : day_.log) {
        if (std::holds_alternative<CounterStep>(step) == ofCounters) steps.push_back(step);
      }
    }
    const Queue again(day_.centre, day_.day, steps, {}, 0);
    RC_ASSERT(again.tickets() == day_.queue.tickets());
    const auto now = day_.moment.now;
    RC_ASSERT(numbers(again.waiting(now, &foresight_)) == numbers(day_.queue.waiting(now, &foresight_)));
    RC_ASSERT(numbers(again.calls(now - 3min)) == numbers(day_.queue.calls(now - 3min)));
    RC_ASSERT(again.lastSequence() == day_.queue.lastSequence());
    RC_ASSERT(again.lastCallId() == day_.queue.lastCallId());
    for (const auto& line : kLines) RC_ASSERT(again.outOfTurnStreak(line) == day_.queue.outOfTurnStreak(line));
    for (const auto& id : issued_) {
      RC_ASSERT(again.unanswered(id) == day_.queue.unanswered(id));
      RC_ASSERT(again.mayReturnOnce(*again.find(id)) == day_.queue.mayReturnOnce(*day_.queue.find(id)));
      const auto one = again.decideUndo(id, kRegistrar, day_.moment);
      const auto other = day_.queue.decideUndo(id, kRegistrar, day_.moment);
      RC_ASSERT(one.has_value() == other.has_value());
      if (one) RC_ASSERT(*one == *other);
    }
  }

  void closeDay() {
    take(day_.queue.decideCloseDay(kHub, day_.moment));
    RC_ASSERT(day_.queue.waiting(day_.moment.now).empty());
    RC_ASSERT(day_.queue.deferred().empty());
    for (const auto& counter : kCounters) {
      RC_ASSERT(day_.queue.current(counter) == nullptr);
      RC_ASSERT(day_.queue.counter(counter).state == CounterState::kClosed);
    }
    for (const auto& id : issued_) RC_ASSERT(day_.queue.find(id)->endedAt.has_value());
    check();
  }

 private:
  void perform(const Command& c) {
    const auto& queue = day_.queue;
    const auto& moment = day_.moment;
    const auto& counter = kCounters.at(static_cast<std::size_t>(c.counter));
    const auto here = ticketOf(c, counter);
    const std::string reason = c.which == 0 ? "так решили" : "";
    switch (c.verb) {
      case Verb::kIssue:
        return issue(c);
      case Verb::kNext:
      case Verb::kNextTwice:
      case Verb::kNextTogether:
        return press(c, counter);
      case Verb::kCall:
        return take(queue.decideCall(counter, anyTicket(c), authorOf(c), moment));
      case Verb::kRecall:
        return take(queue.decideRecall(counter, here, authorOf(c), moment));
      case Verb::kStart:
        return take(queue.decideStart(counter, here, authorOf(c), moment));
      case Verb::kFinish:
        return finish(counter, here);
      case Verb::kNoShow:
        return take(queue.decideNoShow(counter, here, reason, authorOf(c), moment));
      case Verb::kDefer:
        return defer(c, here, reason);
      case Verb::kTransfer:
        return transfer(c, here, reason);
      case Verb::kRoute:
        return take(queue.decideRoute(here, routeOf(c), orderOf(c), authorOf(c), moment));
      case Verb::kCategorise:
        return categorise(c, here);
      case Verb::kReturn:
        return take(queue.decideReturn(anyTicket(c), reason, authorOf(c), moment));
      case Verb::kReturnOnce:
        return take(queue.decideReturnOnce(anyTicket(c), kKiosk, moment));
      case Verb::kCancel:
        return take(queue.decideCancel(here, reason, authorOf(c), moment));
      case Verb::kUndo:
        return take(queue.decideUndo(here, authorOf(c), moment));
      case Verb::kCounter:
        return setCounter(c, counter);
      case Verb::kPrint:
        return take(queue.decidePrintReport(anyTicket(c), c.what % 2 == 0 ? PrintState::kPrinted : PrintState::kUnknown,
                                            kKiosk, moment));
      case Verb::kForesee:
        return foresee(c);
      case Verb::kCloseDay:
        return closeDay();
    }
  }

  void issue(const Command& c) {
    auto request = day_.request(lineOf(c.which));
    request.hasResponse = c.staff == 0;
    switch (c.what) {
      case 0:
      case 1:
      case 2:
        break;
      case 3:
        request.category = kCrisis;
        break;
      case 4:
      case 5:
        request.appointment = day_.moment.now + std::chrono::minutes(c.minutes - 10);
        break;
      case 6:
        request.appointment = day_.moment.now + std::chrono::minutes(c.minutes);
        request.forStaff = kSpecialist.staff;
        break;
      case 7:
        request.route = routeOf(c);
        request.routeOrder = orderOf(c);
        break;
      default:
        request.category = kVeteran;
    }
    issued_.push_back(request.id);
    take(day_.queue.decideIssue(request, kKiosk, day_.moment));
  }

  // "Next", once; twice; or at two counters at once, which is one after the
  // other in the same millisecond.
  void press(const Command& c, const CounterId& counter) {
    const auto first = callNext(counter, authorOf(c));
    if (c.verb == Verb::kNextTwice) {
      const auto before = day_.queue.tickets();
      const auto again = day_.queue.decideCallNext(counter, authorOf(c), day_.moment, foresight_);
      RC_ASSERT((!first || (!again && again.error().code == Errc::kConflict)));
      RC_ASSERT(day_.queue.tickets() == before);
    }
    if (c.verb != Verb::kNextTogether) return;
    const auto& other = kCounters.at(static_cast<std::size_t>(c.counter + 1 + c.which % 2) % kCounters.size());
    const auto second = callNext(other, authorOf(c));
    RC_ASSERT((!first || !second || *first != *second));
    if (first && second) ++seen_.together;
  }

  std::optional<TicketId> callNext(const CounterId& counter, const Author& who) {
    const auto next = day_.queue.decideCallNext(counter, who, day_.moment, foresight_);
    if (!next) {
      const bool busy = day_.queue.current(counter) != nullptr;
      RC_ASSERT((busy || day_.queue.counter(counter).state == CounterState::kPaused));
      return std::nullopt;
    }
    const auto staff = who.staff.empty() ? day_.queue.counter(counter).staff : who.staff;
    const PlainRule rule(day_, foresight_);
    const auto expected = rule.expected(counter, staff);
    const auto steps = ticketSteps(next->steps);
    RC_ASSERT(steps.empty() == !expected.has_value());
    // Kept free only where nobody was called, and for an appointment of this
    // very person.
    RC_ASSERT((!next->heldFor || (steps.empty() && rule.nextOf(staff) == next->heldFor)));
    if (next->heldFor) ++seen_.held;
    if (!expected) return std::nullopt;
    const auto& called = steps.front();
    RC_ASSERT(called.reason == expected->reason);
    RC_ASSERT(called.after.appointment.value_or(called.after.arrivedAt) == expected->due);
    if (called.reason == kReasonAppointmentSoon) ++seen_.soon;
    if (called.reason == kReasonRight) RC_ASSERT(rule.nobodyStarves(counter, staff));
    if (called.reason == kReasonArrival && !rule.nobodyStarves(counter, staff)) ++seen_.bound;
    take(next->steps);
    return called.after.id;
  }

  void finish(const CounterId& counter, const TicketId& ticket) {
    const auto steps = day_.queue.decideFinish(counter, ticket, "helped", kRegistrar, day_.moment, foresight_);
    const auto route = steps ? day_.queue.find(ticket)->route : std::vector<Stop>{};
    if (!route.empty()) {
      const auto& before = *day_.queue.find(ticket);
      const auto& after = std::get<Step>(steps->front()).after;
      const auto wait = [&](const Stop& stop) { return foresight_.expectedWait(stop.line, day_.moment.now); };
      RC_ASSERT(after.state == TicketState::kWaiting);
      RC_ASSERT(after.route.size() + 1 == route.size());
      if (before.routeOrder == RouteOrder::kFixed) {
        RC_ASSERT(after.line == route.front().line);
        RC_ASSERT(std::equal(after.route.begin(), after.route.end(), route.begin() + 1));
      } else {
        RC_ASSERT(foresight_.expectedWait(after.line, day_.moment.now) ==
                  wait(*std::ranges::min_element(route, {}, wait)));
        if (after.line != route.front().line) ++seen_.shortest;
      }
    }
    take(steps);
  }

  void defer(const Command& c, const TicketId& ticket, const std::string& reason) {
    Deferral deferral{{}, {}, reason};
    if (c.what % 2 == 0)
      deferral.others = c.minutes % 4;
    else
      deferral.until = day_.moment.now + std::chrono::minutes(c.minutes % 20);
    const auto steps = day_.queue.decideDefer(ticket, deferral, authorOf(c), day_.moment);
    const auto* const found = day_.queue.find(ticket);
    if (!steps && steps.error().code == Errc::kConflict && found && found->state == TicketState::kCalled)
      ++seen_.refusedOff;
    take(steps);
  }

  void transfer(const Command& c, const TicketId& ticket, const std::string& reason) {
    Destination to;
    if (c.what % 4 != 3) to.line = lineOf(c.which);
    if (c.what % 4 == 1) to.counter = kCounters.at(static_cast<std::size_t>(c.minutes) % kCounters.size());
    if (c.what % 4 >= 2) to.staff = kSpecialist.staff;
    take(day_.queue.decideTransfer(ticket, to, reason, authorOf(c), day_.moment));
  }

  void categorise(const Command& c, const TicketId& ticket) {
    constexpr std::array kProofs{Proof::kNone, Proof::kClaimed, Proof::kShown, Proof::kMissing};
    const auto proof = kProofs.at(static_cast<std::size_t>(c.what) % kProofs.size());
    const auto category = proof == Proof::kNone ? CategoryId{} : c.which % 3 == 0 ? kCrisis : kVeteran;
    take(day_.queue.decideCategorise(ticket, category, proof, authorOf(c), day_.moment));
  }

  void setCounter(const Command& c, const CounterId& counter) {
    constexpr std::array kStates{CounterState::kOpen, CounterState::kPaused, CounterState::kClosed};
    const auto state = kStates.at(static_cast<std::size_t>(c.what) % kStates.size());
    const auto who = authorOf(c);
    const std::string reason = state == CounterState::kPaused && c.which != 0 ? "обед" : "";
    const auto steps = day_.queue.decideCounter(counter, state, who.staff, reason, who, day_.moment);
    const bool saysNothing = state == CounterState::kPaused && reason.empty();
    RC_ASSERT((!saysNothing || (!steps && steps.error().code == Errc::kMalformed)));
    if (saysNothing) ++seen_.pausedWithout;
    take(steps);
  }

  // What is to come looks otherwise now.
  void foresee(const Command& c) {
    constexpr std::array kSure{0.0, 0.5, 0.8, 0.95, 1.0};
    foresight_.sure.reset();
    if (c.what > 2) foresight_.sure = kSure.at(static_cast<std::size_t>(c.what) % kSure.size());
    foresight_.unlikely = c.staff == 0 ? 0.5 : 0;
    foresight_.lasts = std::chrono::minutes(c.minutes);
    foresight_.who = c.counter == 2 ? kSpecialist.staff : kRegistrar.staff;
    foresight_.appointment.reset();
    if (c.which > 4) foresight_.appointment = day_.moment.now + std::chrono::minutes(c.minutes % 20);
    foresight_.waits = {{kReception, std::chrono::minutes(c.which)},
                        {kDocuments, std::chrono::minutes(c.minutes % 12)}};
  }

  static std::vector<Stop> routeOf(const Command& c) {
    return {{lineOf(c.staff), {}, {}}, {lineOf(c.staff + 1), {}, {}}};
  }
  static RouteOrder orderOf(const Command& c) {
    return c.counter == 0 ? RouteOrder::kFixed : RouteOrder::kShortestWait;
  }
  static const LineId& lineOf(int drawn) { return kLines.at(static_cast<std::size_t>(drawn) % kLines.size()); }
  static Author authorOf(const Command& c) {
    return c.staff == 1 ? kSpecialist : c.staff == 2 ? Author{DeviceId{"desk-2"}, {}} : kRegistrar;
  }
  TicketId anyTicket(const Command& c) const {
    return issued_.empty() ? TicketId{} : issued_[static_cast<std::size_t>(c.ticket) % issued_.size()];
  }
  // Mostly the ticket that the command makes sense for.
  TicketId ticketOf(const Command& c, const CounterId& counter) const {
    const auto* const ticket = day_.queue.current(counter);
    return ticket && c.ticket < 10 ? ticket->id : anyTicket(c);
  }

  void take(const Result<Steps>& steps) {
    if (!steps) {
      const auto code = steps.error().code;
      RC_ASSERT((code == Errc::kConflict || code == Errc::kNotFound || code == Errc::kMalformed));
      RC_ASSERT(!steps.error().text.empty());
      return;
    }
    for (const auto& each : *steps) {
      std::visit(
          [&](const auto& step) {
            RC_ASSERT(!step.author.device.empty());
            RC_ASSERT(step.at == day_.moment.now);
            RC_ASSERT(!step.reason.empty());
          },
          each);
      if (const auto* const step = std::get_if<Step>(&each)) takeStep(*step);
    }
    day_.apply(steps);
  }

  void takeStep(const Step& step) {
    const auto& after = step.after;
    RC_ASSERT(after.day == day_.day);
    const auto* const before = day_.queue.find(after.id);
    RC_ASSERT((before != nullptr) == (step.kind != StepKind::kIssued));
    if (before) {
      RC_ASSERT(after.number == before->number);
      RC_ASSERT(after.arrivedAt == before->arrivedAt);
      // What the hall heard of a call does not get less.
      RC_ASSERT((after.callId != before->callId || after.recalls >= before->recalls));
      if (step.kind != StepKind::kUndone && step.kind != StepKind::kCalled)
        RC_ASSERT(after.calledAt == before->calledAt);
    }
    auto& recalls = recallsUnseen_[after.id];
    switch (step.kind) {
      case StepKind::kCalled:
        RC_ASSERT(callIds_.insert(after.callId).second);
        RC_ASSERT((before->state != TicketState::kCalled && before->state != TicketState::kServing));
        break;
      case StepKind::kRecalled:
        ++recalls;
        RC_ASSERT(recalls <= day_.centre.rules.recallLimit);
        break;
      case StepKind::kNoShow:
        if (step.reason == kReasonRecallLimit) ++seen_.limit;
        break;
      case StepKind::kReturned:
        if (before->state == TicketState::kNoShow) recalls = 0;
        if (step.reason == kReasonCameLate) {
          RC_ASSERT(returnedOnce_.insert(after.id).second);
          ++seen_.late;
        }
        break;
      case StepKind::kStarted:
        recalls = 0;
        break;
      case StepKind::kCategorised:
        if (before->state == TicketState::kCalled && after.state == TicketState::kWaiting) recalls = 0;
        break;
      default:
        break;
    }
  }

  // As the hub does, when time passes.
  void endDeferrals() {
    const auto steps = day_.queue.decideDue(kHub, day_.moment);
    if (!steps.empty()) take(steps);
    RC_ASSERT((!day_.queue.nextDue() || *day_.queue.nextDue() > day_.moment.now - 1s));
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
    std::map<LineId, int> waiting;
    std::set<TicketNumber> numbers;
    for (const auto& id : issued_) {
      const auto* const ticket = day_.queue.find(id);
      RC_ASSERT(ticket != nullptr);
      RC_ASSERT(numbers.insert(ticket->number).second);
      RC_ASSERT((ticket->callId == 0 || callIds_.contains(ticket->callId)));
      RC_ASSERT(isOver(*ticket) == ticket->endedAt.has_value());
      RC_ASSERT((ticket->state == TicketState::kDeferred) ==
                (ticket->deferredUntil.has_value() || ticket->deferredCalls.has_value()));
      ++states[ticket->state];
      if (ticket->state == TicketState::kWaiting) ++waiting[ticket->line];
      if (isAtCounter(*ticket)) RC_ASSERT(day_.queue.current(ticket->counter) == ticket);
    }
    // The counts add up.
    RC_ASSERT(day_.queue.size() == issued_.size());
    RC_ASSERT(day_.queue.waiting(day_.moment.now, &foresight_).size() == states[TicketState::kWaiting]);
    RC_ASSERT(day_.queue.deferred().size() == states[TicketState::kDeferred]);
    RC_ASSERT(day_.queue.absent().size() == states[TicketState::kNoShow]);
    for (const auto& line : kLines) RC_ASSERT(day_.queue.waitingCount(line) == waiting[line]);
    RC_ASSERT(atCounters.size() == states[TicketState::kCalled] + states[TicketState::kServing]);
  }

  void checkCallable(const Ticket& ticket) const {
    const Queue freed(day_.centre, day_.day, {Step{StepKind::kIssued, ticket, kKiosk, day_.moment.now, "here"}}, {},
                      day_.queue.lastCallId());
    RC_ASSERT(freed.decideCall(kWindow1, ticket.id, kRegistrar, day_.moment).has_value());
    if (ticket.state == TicketState::kDeferred && ticket.deferredUntil)
      RC_ASSERT(freed.nextDue() == ticket.deferredUntil);
    if (ticket.state != TicketState::kWaiting && !ticket.deferredCalls) return;
    const auto counter = ticket.forCounter.empty() ? kWindow1 : ticket.forCounter;
    const Author who{DeviceId{"desk-1"}, ticket.forStaff};
    RC_ASSERT(!freed.decideCallNext(counter, who, day_.moment, day_.foresight).value().steps.empty());
  }

  Seen& seen_;
  Day day_;
  DrawnForesight foresight_{day_.centre};
  std::vector<TicketId> issued_;
  std::set<std::int64_t> callIds_;
  std::set<TicketId> returnedOnce_;
  std::map<TicketId, int> recallsUnseen_;
};

TEST(QueueProperty, ADayOfRandomCommandsStaysInOrderAndEnds) {
  Seen seen{};
  EXPECT_TRUE(rc::check([&] {
    const auto setting = *drawSetting();
    const auto commands = *rc::gen::resize(kLongest, rc::gen::container<std::vector<Command>>(drawCommand()));
    RandomDay day(setting, seen);
    for (const auto& command : commands) day.play(command);
    day.checkWayOut();
    day.checkReplay();
    day.closeDay();
    day.checkReplay();
  }));
  EXPECT_GT(seen.soon, 0) << "an appointment before its time";
  EXPECT_GT(seen.held, 0) << "a counter kept free";
  EXPECT_GT(seen.bound, 0) << "an ordinary visitor at the bound";
  EXPECT_GT(seen.shortest, 0) << "a later stop of a route first";
  EXPECT_GT(seen.late, 0) << "who came late, put back at a terminal";
  EXPECT_GT(seen.limit, 0) << "a recall past the limit";
  EXPECT_GT(seen.refusedOff, 0) << "one called too often, put off once more";
  EXPECT_GT(seen.pausedWithout, 0) << "a pause without a reason";
  EXPECT_GT(seen.together, 0) << "two counters at once";
}

}  // namespace
}  // namespace priyom::tests
