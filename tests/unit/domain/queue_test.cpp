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
  Day day({{u'А', 17}, {u'В', 499}});
  EXPECT_EQ(day.issue(kReception).number.text(), "А-018");
  EXPECT_EQ(day.issue(kDocuments).number.text(), "В-1000");
}

TEST(Queue, ATicketRemembersWhoIssuedItAndWhen) {
  Day day;
  const auto at = day.moment.now;
  auto request = day.request();
  request.hasResponse = true;
  const auto steps = ticketSteps(day.queue.decideIssue(request, kKiosk, day.moment).value());
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
  const auto refusal = [&](auto change) {
    auto request = day.request();
    change(request);
    const auto steps = day.queue.decideIssue(request, kKiosk, day.moment);
    return steps ? Errc::kFailed : steps.error().code;
  };
  EXPECT_EQ(refusal([](IssueRequest& request) { request.line = {"cellar"}; }), Errc::kNotFound);
  EXPECT_EQ(refusal([](IssueRequest& request) { request.service = {"papers"}; }), Errc::kMalformed) << "another line's";
  EXPECT_EQ(refusal([](IssueRequest& request) { request.category = {"hero"}; }), Errc::kNotFound);
  EXPECT_EQ(refusal([](IssueRequest& request) { request.forStaff = {"nobody"}; }), Errc::kNotFound);
  EXPECT_EQ(refusal([](IssueRequest& request) { request.route = {{{"cellar"}, {}, {}}}; }), Errc::kNotFound);
  EXPECT_EQ(refusal([&](IssueRequest& request) { request.id = ticket.id; }), Errc::kConflict);
}

TEST(Queue, TheFirstToArriveIsCalledFirstOverAllLinesOfTheCounter) {
  Day day;
  day.issue(kDocuments);
  day.issue(kReception);
  day.issue(kDocuments);
  EXPECT_THAT(numbers(day.queue.waiting(day.moment.now)), ElementsAre("В-001", "А-001", "В-002"));
  EXPECT_EQ(day.next(kWindow1)->number.text(), "В-001");
  EXPECT_EQ(day.next(kWindow3)->number.text(), "А-001");
  EXPECT_EQ(day.next(kWindow2)->number.text(), "В-002");
  EXPECT_EQ(day.queue.waiting(day.moment.now).size(), 0U);
}

TEST(Queue, TwoOfTheSameMillisecondGoByThePreferenceOfTheCounter) {
  Day day;
  const auto now = day.moment;
  day.apply(day.queue.decideIssue(day.request(kReception), kKiosk, now));
  day.apply(day.queue.decideIssue(day.request(kDocuments), kKiosk, now));
  const auto called = [&](const CounterId& counter) {
    return ticketSteps(day.decideNext(counter)->steps).front().after.number.text();
  };
  EXPECT_EQ(called(kWindow1), "А-001");
  EXPECT_EQ(called(kWindow2), "В-001");
}

TEST(Queue, ACallSaysWhoCalledWhereAndWhy) {
  Day day;
  day.issue();
  const auto at = day.moment.now;
  const auto step = ticketSteps(day.decideNext(kWindow1)->steps).front();
  EXPECT_EQ(step.reason, kReasonArrival);
  EXPECT_EQ(step.author, kRegistrar);
  EXPECT_EQ(step.after.counter, kWindow1);
  EXPECT_EQ(step.after.staff, kRegistrar.staff);
  EXPECT_EQ(step.after.calledAt, at);
  EXPECT_EQ(step.after.state, TicketState::kCalled);
}

TEST(Queue, NobodyWaitingIsNoMistake) {
  Day day;
  EXPECT_TRUE(day.decideNext(kWindow1)->steps.empty());
  day.issue(kDocuments);
  EXPECT_TRUE(day.decideNext(kWindow3)->steps.empty()) << "not a line of this counter";
}

TEST(Queue, ASecondPressCallsNoSecondVisitor) {
  Day day;
  day.issue();
  day.issue();
  const auto called = *day.next(kWindow1);
  EXPECT_EQ(day.decideNext(kWindow1).error().code, Errc::kConflict);
  day.start(called);
  EXPECT_EQ(day.decideNext(kWindow1).error().code, Errc::kConflict);
  day.finish(*day.queue.find(called.id));
  EXPECT_EQ(day.next(kWindow1)->number.text(), "А-002");
}

TEST(Queue, ACounterThatIsNotThereIsRefused) {
  Day day;
  EXPECT_EQ(day.decideNext({"window-9"}).error().code, Errc::kNotFound);
}

TEST(Queue, ATicketCanBeCalledByHandOutOfOrder) {
  Day day;
  day.issue();
  const auto second = day.issue();
  const auto steps = day.queue.decideCall(kWindow3, second.id, kRegistrar, day.moment);
  EXPECT_EQ(ticketSteps(*steps).front().reason, kReasonByHand);
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
  EXPECT_TRUE(refused(day.queue.decideNoShow(kWindow2, ticket.id, "", kRegistrar, day.moment)));
  EXPECT_TRUE(refused(day.queue.decideFinish(kWindow1, ticket.id, "", kRegistrar, day.moment, day.foresight)))
      << "not started yet";
  const auto serving = day.start(ticket);
  EXPECT_TRUE(refused(day.queue.decideNoShow(kWindow1, ticket.id, "", kRegistrar, day.moment)));
  EXPECT_TRUE(refused(day.queue.decideFinish(kWindow2, ticket.id, "", kRegistrar, day.moment, day.foresight)));
  const auto done = day.finish(serving);
  EXPECT_EQ(done.state, TicketState::kDone);
  EXPECT_TRUE(refused(day.queue.decideFinish(kWindow1, ticket.id, "", kRegistrar, day.moment, day.foresight)));
  EXPECT_EQ(day.queue.current(kWindow1), nullptr);
}

TEST(Queue, WhoDoesNotComeGivesTheCounterFree) {
  Day day;
  day.issue();
  day.issue();
  const auto ticket = *day.next(kWindow1);
  const auto absent = *day.apply(day.queue.decideNoShow(kWindow1, ticket.id, "", kRegistrar, day.moment));
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
  EXPECT_EQ(recalled.calledAt, first.calledAt) << "who comes late is told when it was called";
  EXPECT_GT(day.queue.announcedAt(recalled), first.calledAt);
  EXPECT_LT(first.callId, second.callId);
  EXPECT_THAT(numbers(day.queue.calls(day.moment.now - std::chrono::hours(1))), ElementsAre("А-001", "А-002"));
}

TEST(Queue, CallIdsGoOnFromTheHighestEverUsed) {
  Day day({}, 41);
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
  EXPECT_EQ(ticketSteps(steps).size(), 3U) << "what is over stays as it is";
  EXPECT_EQ(steps.size(), 5U) << "and two counters close";
  for (const auto& step : ticketSteps(steps)) {
    EXPECT_EQ(step.kind, StepKind::kDayClosed);
    EXPECT_EQ(step.reason, kReasonDayClosed);
    EXPECT_EQ(step.author.device.text, "hub");
    EXPECT_TRUE(step.after.endedAt);
    EXPECT_EQ(step.after.state, step.after.id == serving.id ? TicketState::kDone : TicketState::kCancelled);
  }
  for (const auto& step : steps) day.queue.apply(step);
  EXPECT_EQ(day.queue.counter(kWindow1).state, CounterState::kClosed);
  EXPECT_TRUE(day.queue.decideCloseDay({DeviceId{"hub"}, {}}, day.moment).empty());
  EXPECT_EQ(day.queue.find(done.id)->endedAt, done.endedAt);
  EXPECT_EQ(day.queue.find(called.id)->state, TicketState::kCancelled);
  EXPECT_EQ(day.queue.current(kWindow1), nullptr);
}

}  // namespace
}  // namespace priyom::tests
