// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/queue.h"

#include <gmock/gmock.h>

#include "tests/unit/domain/sample_queue.h"

namespace priyom::tests {
namespace {

using testing::ElementsAre;

TEST(Queue, NumbersCountPerLetterFromOne) {
  Day day;
  EXPECT_EQ(day.issue(kReception).number.text(), "А-001");
  EXPECT_EQ(day.issue(kDocuments).number.text(), "В-001");
  EXPECT_EQ(day.issue(kReception).number.text(), "А-002");
}

TEST(Queue, ANumberThatWasGivenIsNotGivenAgainWhereItsTicketIsLost) {
  Day day({}, {{u'А', 17}, {u'В', 499}});
  EXPECT_EQ(day.issue(kReception).number.text(), "А-018");
  EXPECT_EQ(day.issue(kDocuments).number.text(), "В-1000");
}

TEST(Queue, ATicketRemembersWhoIssuedItAndWhen) {
  Day day;
  const auto at = day.moment.now;
  const auto steps = day.queue.decideIssue(TicketId{{7}}, kReception, true, kKiosk, day.moment).value();
  ASSERT_EQ(steps.size(), 1U);
  EXPECT_EQ(steps[0].kind, StepKind::kIssued);
  EXPECT_EQ(steps[0].author, kKiosk);
  EXPECT_EQ(steps[0].at, at);
  EXPECT_EQ(steps[0].after.arrivedAt, at);
  EXPECT_EQ(steps[0].after.day, day.day);
  EXPECT_TRUE(steps[0].after.hasResponse);
  EXPECT_EQ(day.queue.size(), 0U) << "deciding does nothing";
}

TEST(Queue, AnUnknownLineAndATakenIdAreRefused) {
  Day day;
  const auto ticket = day.issue();
  EXPECT_EQ(day.queue.decideIssue(TicketId{{9}}, {"cellar"}, false, kKiosk, day.moment).error().code, Errc::kNotFound);
  EXPECT_EQ(day.queue.decideIssue(ticket.id, kReception, false, kKiosk, day.moment).error().code, Errc::kConflict);
}

TEST(Queue, TheFirstToArriveIsCalledFirstOverAllLinesOfTheCounter) {
  Day day;
  day.issue(kDocuments);
  day.issue(kReception);
  day.issue(kDocuments);
  EXPECT_THAT(numbers(day.queue.waiting()), ElementsAre("В-001", "А-001", "В-002"));
  EXPECT_EQ(day.next(kWindow1)->number.text(), "В-001");
  EXPECT_EQ(day.next(kWindow3)->number.text(), "А-001");
  EXPECT_EQ(day.next(kWindow2)->number.text(), "В-002");
  EXPECT_EQ(day.queue.waiting().size(), 0U);
}

TEST(Queue, TwoOfTheSameMillisecondGoByThePreferenceOfTheCounter) {
  Day day;
  const auto now = day.moment;
  day.apply(day.queue.decideIssue(TicketId{{1}}, kReception, false, kKiosk, now));
  day.apply(day.queue.decideIssue(TicketId{{2}}, kDocuments, false, kKiosk, now));
  EXPECT_EQ(day.queue.decideCallNext(kWindow1, kRegistrar, now)->front().after.number.text(), "А-001");
  EXPECT_EQ(day.queue.decideCallNext(kWindow2, kRegistrar, now)->front().after.number.text(), "В-001");
}

TEST(Queue, ACallSaysWhoCalledWhereAndWhy) {
  Day day;
  day.issue();
  const auto at = day.moment.now;
  const auto step = day.queue.decideCallNext(kWindow1, kRegistrar, day.moment)->front();
  EXPECT_EQ(step.reason, kReasonArrival);
  EXPECT_EQ(step.author, kRegistrar);
  EXPECT_EQ(step.after.counter, kWindow1);
  EXPECT_EQ(step.after.staff, kRegistrar.staff);
  EXPECT_EQ(step.after.calledAt, at);
  EXPECT_EQ(step.after.state, TicketState::kCalled);
}

TEST(Queue, NobodyWaitingIsNoMistake) {
  Day day;
  EXPECT_TRUE(day.queue.decideCallNext(kWindow1, kRegistrar, day.moment)->empty());
  day.issue(kDocuments);
  EXPECT_TRUE(day.queue.decideCallNext(kWindow3, kRegistrar, day.moment)->empty()) << "not a line of this counter";
}

TEST(Queue, ASecondPressCallsNoSecondVisitor) {
  Day day;
  day.issue();
  day.issue();
  const auto called = *day.next(kWindow1);
  EXPECT_EQ(day.queue.decideCallNext(kWindow1, kRegistrar, day.moment).error().code, Errc::kConflict);
  day.start(called);
  EXPECT_EQ(day.queue.decideCallNext(kWindow1, kRegistrar, day.moment).error().code, Errc::kConflict);
  day.finish(*day.queue.find(called.id));
  EXPECT_EQ(day.next(kWindow1)->number.text(), "А-002");
}

TEST(Queue, ACounterThatIsNotThereIsRefused) {
  Day day;
  EXPECT_EQ(day.queue.decideCallNext({"window-9"}, kRegistrar, day.moment).error().code, Errc::kNotFound);
}

TEST(Queue, ATicketCanBeCalledByHandOutOfOrder) {
  Day day;
  day.issue();
  const auto second = day.issue();
  const auto steps = day.queue.decideCall(kWindow3, second.id, kRegistrar, day.moment);
  EXPECT_EQ(steps->front().reason, kReasonByHand);
  const auto called = *day.apply(steps);
  EXPECT_EQ(day.queue.current(kWindow3)->id, second.id);
  // Not twice, not by another counter, not one that does not exist.
  EXPECT_EQ(day.queue.decideCall(kWindow1, called.id, kRegistrar, day.moment).error().code, Errc::kConflict);
  EXPECT_EQ(day.queue.decideCall(kWindow1, TicketId{{99}}, kRegistrar, day.moment).error().code, Errc::kNotFound);
}

TEST(Queue, OnlyTheCounterThatCalledMayGoOn) {
  Day day;
  day.issue();
  const auto ticket = *day.next(kWindow1);
  const auto refused = [&](const Result<Steps>& steps) { return !steps && steps.error().code == Errc::kConflict; };
  EXPECT_TRUE(refused(day.queue.decideStart(kWindow2, ticket.id, kRegistrar, day.moment)));
  EXPECT_TRUE(refused(day.queue.decideRecall(kWindow2, ticket.id, kRegistrar, day.moment)));
  EXPECT_TRUE(refused(day.queue.decideNoShow(kWindow2, ticket.id, kRegistrar, day.moment)));
  EXPECT_TRUE(refused(day.queue.decideFinish(kWindow1, ticket.id, kRegistrar, day.moment))) << "not started yet";
  const auto serving = day.start(ticket);
  EXPECT_TRUE(refused(day.queue.decideNoShow(kWindow1, ticket.id, kRegistrar, day.moment)));
  EXPECT_TRUE(refused(day.queue.decideFinish(kWindow2, ticket.id, kRegistrar, day.moment)));
  const auto done = day.finish(serving);
  EXPECT_EQ(done.state, TicketState::kDone);
  EXPECT_TRUE(refused(day.queue.decideFinish(kWindow1, ticket.id, kRegistrar, day.moment)));
  EXPECT_EQ(day.queue.current(kWindow1), nullptr);
}

TEST(Queue, WhoDoesNotComeGivesTheCounterFree) {
  Day day;
  day.issue();
  day.issue();
  const auto ticket = *day.next(kWindow1);
  const auto absent = *day.apply(day.queue.decideNoShow(kWindow1, ticket.id, kRegistrar, day.moment));
  EXPECT_EQ(absent.state, TicketState::kNoShow);
  EXPECT_EQ(day.next(kWindow1)->number.text(), "А-002");
}

TEST(Queue, ARecallKeepsTheCallAndCountsAndIsNewest) {
  Day day;
  day.issue();
  day.issue();
  const auto first = *day.next(kWindow1);
  const auto second = *day.next(kWindow2);
  EXPECT_THAT(numbers(day.queue.calls(day.moment.now - std::chrono::hours(1))), ElementsAre("А-002", "А-001"));
  const auto recalled = *day.apply(day.queue.decideRecall(kWindow1, first.id, kRegistrar, day.moment));
  EXPECT_EQ(recalled.callId, first.callId);
  EXPECT_EQ(recalled.recalls, 1);
  EXPECT_GT(recalled.calledAt, first.calledAt);
  EXPECT_LT(first.callId, second.callId);
  EXPECT_THAT(numbers(day.queue.calls(day.moment.now - std::chrono::hours(1))), ElementsAre("А-001", "А-002"));
}

TEST(Queue, CallIdsGoOnFromTheHighestEverUsed) {
  Day day({}, {}, 41);
  day.issue();
  EXPECT_EQ(day.next(kWindow1)->callId, 42);
}

TEST(Queue, CallsFallOffUnlessTheVisitorIsOnTheWayOrServed) {
  Day day;
  for (int i = 0; i < 3; ++i) day.issue();
  const auto gone = day.finish(day.start(*day.next(kWindow1)));
  const auto served = day.start(*day.next(kWindow2));
  const auto called = *day.next(kWindow3);
  EXPECT_EQ(day.queue.calls(*gone.calledAt).size(), 3U) << "to the millisecond";
  const auto later = *called.calledAt + std::chrono::hours(2);
  EXPECT_THAT(numbers(day.queue.calls(later)), ElementsAre(called.number.text(), served.number.text()));
}

TEST(Queue, AheadCountsTheOwnLineOnly) {
  Day day;
  day.issue(kReception);
  day.issue(kDocuments);
  const auto ticket = day.issue(kReception);
  EXPECT_EQ(day.queue.ahead(ticket), 1);
  EXPECT_EQ(day.queue.waitingCount(kReception), 2);
  day.next(kWindow1);
  EXPECT_EQ(day.queue.ahead(ticket), 0);
  const auto called = *day.next(kWindow3);
  EXPECT_EQ(called.id, ticket.id);
  EXPECT_EQ(day.queue.ahead(called), 0) << "does not wait";
}

TEST(Queue, WhatBecameOfThePaperIsKeptApartFromTheTicket) {
  Day day;
  const auto ticket = day.issue();
  const auto printed = *day.apply(day.queue.decidePrintReport(ticket.id, PrintState::kPrinted, kKiosk, day.moment));
  EXPECT_EQ(printed.print, PrintState::kPrinted);
  EXPECT_EQ(printed.state, TicketState::kWaiting);
  EXPECT_TRUE(day.queue.decidePrintReport(ticket.id, PrintState::kPrinted, kKiosk, day.moment)->empty());
  EXPECT_EQ(day.queue.decidePrintReport(TicketId{{99}}, PrintState::kPrinted, kKiosk, day.moment).error().code,
            Errc::kNotFound);
  EXPECT_EQ(day.next(kWindow1)->number.text(), "А-001") << "the number counts whether paper came out or not";
}

TEST(Queue, TheEndOfTheDayLeavesNobodyBetween) {
  Day day;
  for (int i = 0; i < 4; ++i) day.issue();
  const auto done = day.finish(day.start(*day.next(kWindow1)));
  const auto serving = day.start(*day.next(kWindow1));
  const auto called = *day.next(kWindow2);
  const auto steps = day.queue.decideCloseDay({DeviceId{"hub"}, {}}, day.moment);
  EXPECT_EQ(steps.size(), 3U) << "what is over stays as it is";
  for (const auto& step : steps) {
    EXPECT_EQ(step.kind, StepKind::kDayClosed);
    EXPECT_EQ(step.reason, kReasonDayClosed);
    EXPECT_EQ(step.author.device.text, "hub");
    EXPECT_TRUE(step.after.endedAt);
    EXPECT_EQ(step.after.state, step.after.id == serving.id ? TicketState::kDone : TicketState::kCancelled);
    day.queue.apply(step);
  }
  EXPECT_TRUE(day.queue.decideCloseDay({DeviceId{"hub"}, {}}, day.moment).empty());
  EXPECT_EQ(day.queue.find(done.id)->endedAt, done.endedAt);
  EXPECT_EQ(day.queue.find(called.id)->state, TicketState::kCancelled);
  EXPECT_EQ(day.queue.current(kWindow1), nullptr);
}

TEST(Queue, ReadFromItsTicketsItIsTheSame) {
  Day day;
  for (int i = 0; i < 5; ++i) day.issue(i % 2 == 0 ? kReception : kDocuments);
  day.finish(day.start(*day.next(kWindow1)));
  const auto serving = day.start(*day.next(kWindow2));
  const auto called = *day.next(kWindow3);
  std::vector<Ticket> tickets;
  for (const auto* const text : {"А-001", "А-002", "А-003", "В-001", "В-002"})
    tickets.push_back(*day.queue.find(TicketNumber::parse(text).value()));
  const Queue again(day.centre, day.day, tickets, {}, day.queue.lastCallId());
  EXPECT_EQ(numbers(again.waiting()), numbers(day.queue.waiting()));
  EXPECT_EQ(numbers(again.calls({})), numbers(day.queue.calls({})));
  EXPECT_EQ(again.current(kWindow2)->id, serving.id);
  EXPECT_EQ(again.current(kWindow3)->id, called.id);
  EXPECT_EQ(again.lastSequence(), day.queue.lastSequence());
}

}  // namespace
}  // namespace priyom::tests
