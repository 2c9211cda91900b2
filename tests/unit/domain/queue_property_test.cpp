// SPDX-License-Identifier: GPL-3.0-or-later
// A day of random commands, sensible and not. After each of them the queue must be in order; at the end of the day
// everybody must be out of the house.
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

#include "tests/unit/domain/sample_queue.h"

namespace priyom::tests {
namespace {

const std::vector<CounterId> kCounters{kWindow1, kWindow2, kWindow3};

class RandomDay {
 public:
  void doSomething() {
    const auto counter = *rc::gen::elementOf(kCounters);
    day_.pass(std::chrono::milliseconds(*rc::gen::inRange(0, 3)));
    switch (*rc::gen::inRange(0, 9)) {
      case 0:
      case 1:
        return issue();
      case 2:
        return take(day_.queue.decideCallNext(counter, kRegistrar, day_.moment));
      case 3:
        return take(day_.queue.decideCall(counter, anyTicket(), kRegistrar, day_.moment));
      case 4:
        return take(day_.queue.decideRecall(counter, anyTicket(), kRegistrar, day_.moment));
      case 5:
        return take(day_.queue.decideStart(counter, currentOf(counter), kRegistrar, day_.moment));
      case 6:
        return take(day_.queue.decideFinish(counter, currentOf(counter), kRegistrar, day_.moment));
      case 7:
        return take(day_.queue.decideNoShow(counter, currentOf(counter), kRegistrar, day_.moment));
      default:
        return take(day_.queue.decidePrintReport(anyTicket(), PrintState::kUnknown, kKiosk, day_.moment));
    }
  }

  void check() const {
    std::set<TicketId> atCounters;
    for (const auto& counter : kCounters) {
      const auto* const ticket = day_.queue.current(counter);
      if (!ticket) continue;
      RC_ASSERT(ticket->counter == counter);
      RC_ASSERT(atCounters.insert(ticket->id).second);  // nobody at two counters
    }
    std::size_t waiting = 0;
    std::size_t held = 0;
    std::set<TicketNumber> numbers;
    std::set<std::int64_t> calls;
    for (const auto& id : issued_) {
      const auto* const ticket = day_.queue.find(id);
      RC_ASSERT(ticket != nullptr);
      RC_ASSERT(numbers.insert(ticket->number).second);
      RC_ASSERT((ticket->callId == 0 || calls.insert(ticket->callId).second));
      RC_ASSERT(ticket->callId <= day_.queue.lastCallId());
      waiting += ticket->state == TicketState::kWaiting ? 1U : 0U;
      if (ticket->state == TicketState::kCalled || ticket->state == TicketState::kServing) {
        ++held;
        RC_ASSERT(day_.queue.current(ticket->counter) == ticket);
      }
    }
    // The counts add up.
    RC_ASSERT(day_.queue.size() == issued_.size());
    RC_ASSERT(day_.queue.waiting().size() == waiting);
    RC_ASSERT(static_cast<std::size_t>(day_.queue.waitingCount(kReception) + day_.queue.waitingCount(kDocuments)) ==
              waiting);
    RC_ASSERT(atCounters.size() == held);
    checkOrder();
  }

  // Every state but the last ones has a step that leads on, by the counter where it stands.
  void checkWayOut() const {
    for (const auto& id : issued_) {
      const auto& ticket = *day_.queue.find(id);
      switch (ticket.state) {
        case TicketState::kWaiting: {
          const Queue freed(day_.centre, day_.day, {ticket}, {}, day_.queue.lastCallId());
          RC_ASSERT(freed.decideCallNext(kWindow1, kRegistrar, day_.moment).value().size() == 1);
          break;
        }
        case TicketState::kCalled:
          RC_ASSERT(day_.queue.decideNoShow(ticket.counter, id, kRegistrar, day_.moment).has_value());
          RC_ASSERT(day_.queue.decideStart(ticket.counter, id, kRegistrar, day_.moment).has_value());
          break;
        case TicketState::kServing:
          RC_ASSERT(day_.queue.decideFinish(ticket.counter, id, kRegistrar, day_.moment).has_value());
          break;
        case TicketState::kDone:
        case TicketState::kNoShow:
        case TicketState::kCancelled:
          RC_ASSERT(ticket.endedAt.has_value());
      }
    }
  }

  void closeDay() {
    take(day_.queue.decideCloseDay({DeviceId{"hub"}, {}}, day_.moment));
    RC_ASSERT(day_.queue.waiting().empty());
    for (const auto& counter : kCounters) RC_ASSERT(day_.queue.current(counter) == nullptr);
    for (const auto& id : issued_) RC_ASSERT(day_.queue.find(id)->endedAt.has_value());
  }

 private:
  void issue() {
    TicketId id;
    id.bytes[0] = static_cast<std::uint8_t>(issued_.size() >> 8U);
    id.bytes[15] = static_cast<std::uint8_t>(issued_.size());
    take(day_.queue.decideIssue(id, *rc::gen::element(kReception, kDocuments), *rc::gen::arbitrary<bool>(), kKiosk,
                                day_.moment));
    issued_.push_back(id);
  }
  TicketId anyTicket() const { return issued_.empty() ? TicketId{} : *rc::gen::elementOf(issued_); }
  // Mostly the ticket that the command makes sense for.
  TicketId currentOf(const CounterId& counter) const {
    const auto* const ticket = day_.queue.current(counter);
    return ticket && *rc::gen::inRange(0, 10) != 0 ? ticket->id : anyTicket();
  }
  void take(const Result<Steps>& steps) {
    if (!steps) {
      RC_ASSERT(steps.error().code == Errc::kConflict || steps.error().code == Errc::kNotFound);
      return;
    }
    for (const auto& step : *steps) {
      RC_ASSERT(!step.author.device.empty());
      RC_ASSERT(step.at == day_.moment.now);
      RC_ASSERT(step.after.day == day_.day);
      day_.queue.apply(step);
    }
  }
  void checkOrder() const {
    const Ticket* before = nullptr;
    for (const auto* const ticket : day_.queue.waiting()) {
      RC_ASSERT((!before || before->arrivedAt <= ticket->arrivedAt));  // doubled: the macro takes || apart
      before = ticket;
    }
  }

  Day day_;
  std::vector<TicketId> issued_;
};

TEST(QueueProperty, ADayOfRandomCommandsStaysInOrderAndEnds) {
  EXPECT_TRUE(rc::check([] {
    RandomDay day;
    const auto commands = *rc::gen::inRange(0, 120);
    for (int i = 0; i < commands; ++i) {
      day.doSomething();
      day.check();
    }
    day.checkWayOut();
    day.closeDay();
    day.check();
  }));
}

}  // namespace
}  // namespace priyom::tests
