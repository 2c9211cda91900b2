// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a ticket beside the straight way: deferred, transferred, put back, cancelled, undone, sent on.
#include <gmock/gmock.h>

#include "domain/board.h"
#include "tests/unit/domain/sample_queue.h"

namespace priyom::tests {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

class QueueMoves : public testing::Test {
 protected:
  Ticket defer(const Ticket& ticket, const Deferral& deferral) {
    return *day_.apply(day_.queue.decideDefer(ticket.id, deferral, kRegistrar, day_.moment));
  }
  Ticket undo(const Ticket& ticket) { return *day_.apply(day_.queue.decideUndo(ticket.id, kRegistrar, day_.moment)); }
  Ticket recall(const Ticket& ticket) {
    return *day_.apply(day_.queue.decideRecall(ticket.counter, ticket.id, kRegistrar, day_.moment));
  }
  Errc refused(const Result<Steps>& steps) { return steps ? Errc::kFailed : steps.error().code; }
  std::vector<std::string> order() { return numbers(day_.queue.waiting(day_.moment.now)); }

  Day day_;
};

TEST_F(QueueMoves, WhoAsksToComeLaterIsBackInItsOldPlaceAtThatTime) {
  const auto first = day_.issue();
  day_.issue();
  const auto until = day_.moment.now + 10min;
  const auto deferred = defer(first, {until, {}});
  EXPECT_EQ(deferred.state, TicketState::kDeferred);
  EXPECT_THAT(order(), ElementsAre("А-002"));
  EXPECT_EQ(day_.queue.nextDue(), until);
  EXPECT_THAT(day_.queue.decideDue(kRegistrar, day_.moment), IsEmpty());
  day_.moment.now = until;
  day_.apply(day_.queue.decideDue({DeviceId{"hub"}, {}}, day_.moment));
  EXPECT_THAT(order(), ElementsAre("А-001", "А-002"));
  EXPECT_FALSE(day_.queue.nextDue());
}

TEST_F(QueueMoves, WhoLetsTwoOthersGoIsBackWhenTwoWereCalled) {
  const auto first = day_.issue();
  day_.issue(kDocuments);
  for (int i = 0; i < 4; ++i) day_.issue();
  defer(first, {{}, 2});
  EXPECT_EQ(day_.serveNext(kWindow3), "А-002");
  EXPECT_EQ(day_.serveNext(kWindow2), "В-001") << "another line does not count";
  EXPECT_THAT(order(), ElementsAre("А-003", "А-004", "А-005"));
  EXPECT_EQ(day_.serveNext(kWindow3), "А-003");
  EXPECT_EQ(day_.serveNext(kWindow3), "А-001");
}

TEST_F(QueueMoves, WhoLetsMoreGoThanThereAreIsCalledWhenNobodyElseWaits) {
  const auto only = day_.issue();
  defer(only, {{}, 5});
  EXPECT_EQ(day_.next(kWindow3)->id, only.id);
  EXPECT_EQ(std::get<Step>(day_.log.back()).reason, kReasonEarly);
}

TEST_F(QueueMoves, WhoIsAwayUntilATimeIsNotCalledBefore) {
  defer(day_.issue(), {day_.moment.now + 1h, {}});
  EXPECT_THAT(day_.decideNext(kWindow3)->steps, IsEmpty());
}

TEST_F(QueueMoves, ACalledVisitorWhoAsksForLaterGivesTheCounterFree) {
  const auto called = [&] {
    day_.issue();
    return *day_.next(kWindow3);
  }();
  defer(called, {day_.moment.now + 5min, {}});
  EXPECT_EQ(day_.queue.current(kWindow3), nullptr);
}

TEST_F(QueueMoves, ADeferralThatCanNotEndIsRefused) {
  const auto ticket = day_.issue();
  const auto code = [&](const Deferral& deferral) {
    return refused(day_.queue.decideDefer(ticket.id, deferral, kRegistrar, day_.moment));
  };
  EXPECT_EQ(code({day_.moment.now, {}}), Errc::kMalformed) << "passed";
  EXPECT_EQ(code({day_.moment.now + 24h, {}}), Errc::kMalformed) << "tomorrow nobody is here";
  EXPECT_EQ(code({{}, 0}), Errc::kMalformed);
  EXPECT_EQ(code({{}, {}}), Errc::kMalformed);
  EXPECT_EQ(code({day_.moment.now + 1min, 1}), Errc::kMalformed) << "one of the two";
}

TEST_F(QueueMoves, ATransferKeepsNumberAndFirstArrival) {
  day_.issue(kDocuments);
  const auto ticket = day_.issue(kReception);
  day_.issue(kDocuments);
  day_.next(kWindow3);
  const auto moved = *day_.apply(
      day_.queue.decideTransfer(ticket.id, {kDocuments, {}, {}, {}}, "нужна справка", kRegistrar, day_.moment));
  EXPECT_EQ(moved.number, ticket.number);
  EXPECT_EQ(moved.arrivedAt, ticket.arrivedAt);
  EXPECT_EQ(moved.service.text, "papers");
  EXPECT_EQ(std::get<Step>(day_.log.back()).reason, "нужна справка");
  EXPECT_THAT(order(), ElementsAre("В-001", "А-001", "В-002")) << "by first arrival";
  EXPECT_EQ(day_.queue.current(kWindow3), nullptr);
}

TEST_F(QueueMoves, ARouteIsGivenChangedAndTakenBackWhereverTheTicketStands) {
  const auto ticket = day_.issue();
  const std::vector<Stop> papers{{kDocuments, {}, {}}};
  const auto route = [&](const std::vector<Stop>& stops, RouteOrder order = RouteOrder::kFixed) {
    return day_.queue.decideRoute(ticket.id, stops, order, kRegistrar, day_.moment);
  };
  EXPECT_EQ(route({{{"nowhere"}, {}, {}}}).error().code, Errc::kNotFound);
  EXPECT_EQ(route({{kDocuments, {"talk"}, {}}}).error().code, Errc::kMalformed);
  day_.apply(route(papers));
  EXPECT_THAT(route(papers).value(), IsEmpty()) << "nothing is new";
  EXPECT_THAT(order(), ElementsAre("А-001")) << "it stays where it is";
  day_.start(*day_.next(kWindow3));
  const auto serving =
      *day_.apply(route({{kDocuments, {}, kSpecialist.staff}, {kReception, {}, {}}}, RouteOrder::kShortestWait));
  EXPECT_EQ(serving.state, TicketState::kServing);
  EXPECT_EQ(serving.route.size(), 2U);
  const auto before = *day_.apply(day_.queue.decideUndo(ticket.id, kRegistrar, day_.moment));
  EXPECT_EQ(before.state, TicketState::kServing) << "the visitor keeps the seat";
  EXPECT_EQ(before.route, papers);
  day_.apply(day_.queue.decideCancel(ticket.id, "", kRegistrar, day_.moment));
  EXPECT_EQ(route({}).error().code, Errc::kConflict);
}

TEST_F(QueueMoves, ATransferToACounterOrAPersonIsCalledThereOnly) {
  const auto forCounter = day_.issue();
  day_.apply(day_.queue.decideTransfer(forCounter.id, {{}, {}, kWindow3, {}}, "", kRegistrar, day_.moment));
  EXPECT_THAT(day_.decideNext(kWindow1)->steps, IsEmpty());
  EXPECT_EQ(day_.serveNext(kWindow3), forCounter.number.text());
  const auto forPerson = day_.issue();
  day_.apply(
      day_.queue.decideTransfer(forPerson.id, {kDocuments, {}, {}, kSpecialist.staff}, "", kRegistrar, day_.moment));
  EXPECT_THAT(day_.decideNext(kWindow2)->steps, IsEmpty());
  EXPECT_EQ(day_.next(kWindow2, kSpecialist)->id, forPerson.id);
}

TEST_F(QueueMoves, ATransferToNowhereIsRefused) {
  const auto ticket = day_.issue();
  const auto code = [&](const Destination& to) {
    return refused(day_.queue.decideTransfer(ticket.id, to, "", kRegistrar, day_.moment));
  };
  EXPECT_EQ(code({}), Errc::kMalformed);
  EXPECT_EQ(code({{"cellar"}, {}, {}, {}}), Errc::kNotFound);
  EXPECT_EQ(code({kDocuments, {}, kWindow3, {}}), Errc::kMalformed) << "that counter does not serve the line";
  EXPECT_EQ(code({{}, {}, {}, {"nobody"}}), Errc::kNotFound);
}

TEST_F(QueueMoves, WhoCameAfterAllIsPutBackWithItsFirstArrival) {
  const auto first = day_.issue();
  day_.issue();
  day_.noShow(*day_.next(kWindow3));
  EXPECT_THAT(numbers(day_.queue.absent()), ElementsAre("А-001"));
  day_.apply(day_.queue.decideReturn(first.id, "", kRegistrar, day_.moment));
  EXPECT_THAT(day_.queue.absent(), IsEmpty());
  EXPECT_THAT(order(), ElementsAre("А-001", "А-002"));
  EXPECT_EQ(refused(day_.queue.decideReturn(first.id, "", kRegistrar, day_.moment)), Errc::kConflict)
      << "waits already";
}

TEST_F(QueueMoves, WhoDidNotComeIsNotCalledAgainByItself) {
  day_.issue();
  day_.noShow(*day_.next(kWindow3));
  EXPECT_THAT(day_.decideNext(kWindow3)->steps, IsEmpty());
  day_.moment.now += 3h;
  EXPECT_THAT(day_.queue.decideDue(kRegistrar, day_.moment), IsEmpty());
  EXPECT_THAT(day_.decideNext(kWindow3)->steps, IsEmpty());
}

TEST_F(QueueMoves, AfterTheLimitARecallIsANoShow) {
  day_.issue();
  const auto called = *day_.next(kWindow3);
  for (int i = 1; i <= 3; ++i) {
    const auto again = *day_.apply(day_.queue.decideRecall(kWindow3, called.id, kRegistrar, day_.moment));
    EXPECT_EQ(again.recalls, i);
  }
  const auto gone = *day_.apply(day_.queue.decideRecall(kWindow3, called.id, kRegistrar, day_.moment));
  EXPECT_EQ(gone.state, TicketState::kNoShow);
  EXPECT_EQ(std::get<Step>(day_.log.back()).reason, kReasonRecallLimit);
}

TEST_F(QueueMoves, PuttingOffGivesNoFurtherRecalls) {
  const auto ticket = day_.issue();
  recall(*day_.next(kWindow3));
  recall(day_.now(ticket));
  defer(ticket, {{}, 1});
  day_.apply(day_.queue.decideReturn(ticket.id, "", kRegistrar, day_.moment));
  const auto again = *day_.next(kWindow3);
  EXPECT_EQ(again.recalls, 0) << "a call of its own for the hall";
  EXPECT_EQ(day_.queue.unanswered(ticket.id), 4) << "called twice, recalled twice";
  EXPECT_EQ(recall(again).state, TicketState::kNoShow);
  EXPECT_EQ(std::get<Step>(day_.log.back()).reason, kReasonRecallLimit);
}

TEST_F(QueueMoves, CallingAndPuttingOffEnds) {
  const auto ticket = day_.issue();
  day_.next(kWindow3);
  for (int i = 0; i < 4; ++i) {
    defer(ticket, {{}, 1});
    EXPECT_EQ(day_.next(kWindow3)->id, ticket.id);
  }
  EXPECT_EQ(refused(day_.queue.decideDefer(ticket.id, {{}, 1}, kRegistrar, day_.moment)), Errc::kConflict);
  EXPECT_EQ(refused(day_.queue.decideTransfer(ticket.id, {kDocuments, {}, {}, {}}, "", kRegistrar, day_.moment)),
            Errc::kConflict);
  EXPECT_EQ(undo(ticket).state, TicketState::kDeferred) << "a call by mistake can be taken back all the same";
  EXPECT_EQ(day_.queue.unanswered(ticket.id), 5) << "and was heard";
  EXPECT_EQ(day_.next(kWindow3)->id, ticket.id);
  day_.start(day_.now(ticket));  // there after all
  EXPECT_EQ(defer(day_.now(ticket), {{}, 1}).state, TicketState::kDeferred);
  EXPECT_EQ(day_.queue.unanswered(ticket.id), 0);
}

TEST_F(QueueMoves, WhoTurnedUpAfterAllIsRecalledAnew) {
  const auto ticket = day_.issue();
  day_.next(kWindow3);
  for (int i = 0; i < 4; ++i) recall(day_.now(ticket));
  ASSERT_EQ(day_.now(ticket).state, TicketState::kNoShow);
  day_.apply(day_.queue.decideReturn(ticket.id, "", kRegistrar, day_.moment));
  day_.next(kWindow3);
  for (int i = 1; i <= 3; ++i) EXPECT_EQ(recall(day_.now(ticket)).recalls, i);
  EXPECT_EQ(recall(day_.now(ticket)).state, TicketState::kNoShow);
  day_.apply(day_.queue.decideCall(kWindow3, ticket.id, kRegistrar, day_.moment));
  EXPECT_EQ(recall(day_.now(ticket)).state, TicketState::kNoShow) << "by hand is one call: nobody saw the visitor";
}

TEST_F(QueueMoves, ARecallThatIsTakenBackWasHeardAllTheSame) {
  const auto ticket = day_.issue();
  day_.next(kWindow3);
  recall(day_.now(ticket));
  EXPECT_EQ(undo(ticket).recalls, 1) << "else a hall that hears of the next one would take it for the same";
  EXPECT_EQ(recall(day_.now(ticket)).recalls, 2);
  EXPECT_EQ(day_.queue.unanswered(ticket.id), 3);
  day_.start(day_.now(ticket));
  undo(ticket);
  EXPECT_EQ(day_.queue.unanswered(ticket.id), 3) << "somebody else had come";
}

TEST_F(QueueMoves, AVisitOfTwoServicesGoesOnUnderItsNumber) {
  auto request = day_.request(kReception);
  request.route = {{kDocuments, {}, {}}};
  const auto ticket = day_.issue(request);
  day_.issue(kDocuments);
  const auto on = day_.finish(day_.start(*day_.next(kWindow3)));
  EXPECT_EQ(on.state, TicketState::kWaiting);
  EXPECT_EQ(on.line, kDocuments);
  EXPECT_EQ(on.number, ticket.number);
  EXPECT_TRUE(on.route.empty());
  EXPECT_EQ(std::get<Step>(day_.log.back()).kind, StepKind::kMovedOn);
  EXPECT_EQ(day_.serveNext(kWindow2), ticket.number.text()) << "its first arrival counts";
  EXPECT_EQ(day_.now(ticket).state, TicketState::kDone);
}

TEST_F(QueueMoves, TheNextStopIsTheOneWithTheShortestWaitWhereTheOrderIsFree) {
  auto request = day_.request(kReception);
  request.route = {{kReception, {}, kSpecialist.staff}, {kDocuments, {}, {}}};
  request.routeOrder = RouteOrder::kShortestWait;
  day_.issue(request);
  day_.foresight.waits = {{kReception, 30min}, {kDocuments, 5min}};
  const auto on = day_.finish(day_.start(*day_.next(kWindow3)));
  EXPECT_EQ(on.line, kDocuments);
  EXPECT_EQ(on.route.front().forStaff, kSpecialist.staff);
  const auto last = day_.finish(day_.start(*day_.next(kWindow2)));
  EXPECT_EQ(last.forStaff, kSpecialist.staff);
}

TEST_F(QueueMoves, AnyLastStepCanBeTakenBack) {
  const auto ticket = day_.issue();
  const auto called = *day_.next(kWindow3);
  const auto serving = day_.start(called);
  day_.finish(serving);
  EXPECT_EQ(undo(ticket).state, TicketState::kServing);
  EXPECT_EQ(day_.queue.current(kWindow3)->id, ticket.id);
  EXPECT_EQ(undo(ticket).state, TicketState::kCalled);
  const auto back = undo(ticket);
  EXPECT_EQ(back.state, TicketState::kWaiting);
  EXPECT_EQ(back, ticket) << "as it was issued";
  EXPECT_EQ(refused(day_.queue.decideUndo(ticket.id, kRegistrar, day_.moment)), Errc::kConflict);
  EXPECT_GT(day_.next(kWindow3)->callId, called.callId) << "a call id is never used twice";
}

TEST_F(QueueMoves, APaperReportIsNotTakenBack) {
  const auto ticket = day_.issue();
  day_.next(kWindow3);
  day_.apply(day_.queue.decidePrintReport(ticket.id, PrintState::kPrinted, kKiosk, day_.moment));
  const auto back = undo(ticket);
  EXPECT_EQ(back.state, TicketState::kWaiting);
  EXPECT_EQ(back.print, PrintState::kPrinted);
}

TEST_F(QueueMoves, UndoDoesNotPutTwoAtOneCounter) {
  const auto first = day_.issue();
  const auto second = day_.issue();
  day_.noShow(*day_.next(kWindow3));
  EXPECT_EQ(day_.next(kWindow3)->id, second.id);
  EXPECT_EQ(refused(day_.queue.decideUndo(first.id, kRegistrar, day_.moment)), Errc::kConflict);
}

TEST_F(QueueMoves, ACallThatWasTakenBackDoesNotCountForTheBound) {
  day_.issue();
  for (int i = 0; i < 3; ++i) day_.issue(kVeteran);
  day_.serveNext(kWindow3);
  const auto mistaken = *day_.next(kWindow3);
  EXPECT_EQ(day_.queue.outOfTurnStreak(kReception), 2);
  undo(mistaken);
  EXPECT_EQ(day_.queue.outOfTurnStreak(kReception), 1);
  EXPECT_EQ(day_.next(kWindow3)->id, mistaken.id);
}

TEST_F(QueueMoves, WhoGivesUpIsOutWithAReasonAndCanBeTakenBack) {
  const auto ticket = day_.issue();
  day_.apply(day_.queue.decideCancel(ticket.id, "ушёл", kRegistrar, day_.moment));
  EXPECT_THAT(order(), IsEmpty());
  EXPECT_EQ(std::get<Step>(day_.log.back()).reason, "ушёл");
  EXPECT_EQ(refused(day_.queue.decideCancel(ticket.id, "", kRegistrar, day_.moment)), Errc::kConflict);
  undo(ticket);
  EXPECT_THAT(order(), ElementsAre("А-001"));
}

TEST_F(QueueMoves, EveryStepSaysWhyInTheWordOfItsKindOrAsStaffWrote) {
  const auto reason = [&] { return std::visit([](const auto& step) { return step.reason; }, day_.log.back()); };
  const auto firstCounterStep = [&] {
    for (const auto& step : day_.log) {
      if (const auto* const counter = std::get_if<CounterStep>(&step)) return *counter;
    }
    return CounterStep{};
  };
  const auto ticket = day_.issue();
  EXPECT_EQ(reason(), kReasonCame);
  defer(ticket, {{}, 1});
  EXPECT_EQ(reason(), kReasonLater);
  day_.apply(day_.queue.decideReturn(ticket.id, " ", kRegistrar, day_.moment));
  EXPECT_EQ(reason(), kReasonPutBack);
  defer(ticket, {day_.moment.now + 5min, {}, "ушёл за копией"});
  EXPECT_EQ(reason(), "ушёл за копией");
  day_.moment.now += 5min;
  day_.apply(day_.queue.decideDue(kRegistrar, day_.moment));
  EXPECT_EQ(reason(), kReasonTimeCame);
  recall(*day_.next(kWindow3));
  EXPECT_EQ(reason(), kReasonNoAnswer);
  day_.apply(day_.queue.decideNoShow(kWindow3, ticket.id, "нет в зале", kRegistrar, day_.moment));
  EXPECT_EQ(reason(), "нет в зале");
  day_.apply(day_.queue.decideReturn(ticket.id, "вернулась", kRegistrar, day_.moment));
  EXPECT_EQ(reason(), "вернулась");
  day_.apply(day_.queue.decideCategorise(ticket.id, kVeteran, Proof::kShown, kRegistrar, day_.moment));
  EXPECT_EQ(reason(), "shown");
  day_.start(*day_.next(kWindow3));
  EXPECT_EQ(reason(), kReasonAtCounter);
  day_.finish(day_.now(ticket));
  EXPECT_EQ(reason(), kReasonServed);
  undo(ticket);
  EXPECT_EQ(reason(), "finished");
  day_.apply(day_.queue.decideTransfer(ticket.id, {kDocuments, {}, {}, {}}, "", kRegistrar, day_.moment));
  EXPECT_EQ(reason(), kReasonSentOn);
  day_.apply(day_.queue.decidePrintReport(ticket.id, PrintState::kPrinted, kKiosk, day_.moment));
  EXPECT_EQ(reason(), kReasonPrinter);
  day_.apply(day_.queue.decideCancel(ticket.id, "", kRegistrar, day_.moment));
  EXPECT_EQ(reason(), kReasonGivenUp);
  EXPECT_EQ(firstCounterStep().reason, kReasonCalls);
  day_.apply(
      day_.queue.decideCounter(kWindow3, CounterState::kPaused, kRegistrar.staff, "обед", kRegistrar, day_.moment));
  day_.apply(day_.queue.decideCounter(kWindow3, CounterState::kOpen, kRegistrar.staff, "", kRegistrar, day_.moment));
  EXPECT_EQ(reason(), kReasonResumed);
  EXPECT_EQ(day_.queue.counter(kWindow3).reason, "") << "of a pause alone";
  day_.apply(day_.queue.decideCounter(kWindow3, CounterState::kClosed, {}, "", kRegistrar, day_.moment));
  EXPECT_EQ(reason(), kReasonClosed);
}

TEST_F(QueueMoves, WhatStaffWriteIsNotTakenForTheVisitorsOwnReturn) {
  const auto ticket = day_.issue();
  day_.noShow(*day_.next(kWindow3));
  day_.apply(day_.queue.decideReturn(ticket.id, std::string(kReasonCameLate), kRegistrar, day_.moment));
  day_.noShow(*day_.next(kWindow3));
  EXPECT_TRUE(day_.queue.mayReturnOnce(day_.now(ticket)));
  day_.apply(day_.queue.decideReturnOnce(ticket.id, kKiosk, day_.moment));
  day_.noShow(*day_.next(kWindow3));
  EXPECT_FALSE(day_.queue.mayReturnOnce(day_.now(ticket)));
}

TEST_F(QueueMoves, APauseWithoutAReasonIsRefused) {
  for (const auto* reason : {"", "  "})
    EXPECT_EQ(refused(day_.queue.decideCounter(kWindow3, CounterState::kPaused, kRegistrar.staff, reason, kRegistrar,
                                               day_.moment)),
              Errc::kMalformed);
}

TEST_F(QueueMoves, APausedCounterCallsNobodyAndSaysWhy) {
  day_.issue();
  const auto pause =
      day_.queue.decideCounter(kWindow3, CounterState::kPaused, kRegistrar.staff, "обед", kRegistrar, day_.moment);
  day_.apply(pause);
  EXPECT_EQ(day_.queue.counter(kWindow3).reason, "обед");
  EXPECT_EQ(day_.decideNext(kWindow3).error().code, Errc::kConflict);
  day_.apply(day_.queue.decideCounter(kWindow3, CounterState::kOpen, kRegistrar.staff, "", kRegistrar, day_.moment));
  EXPECT_TRUE(day_.next(kWindow3));
  EXPECT_EQ(refused(day_.queue.decideCounter(kWindow3, CounterState::kClosed, {}, "", kRegistrar, day_.moment)),
            Errc::kConflict)
      << "not while somebody is on the way";
}

TEST_F(QueueMoves, TheFirstCallOpensTheCounterWithItsPerson) {
  day_.issue();
  EXPECT_EQ(day_.queue.counter(kWindow3).state, CounterState::kClosed);
  day_.next(kWindow3, kSpecialist);
  EXPECT_EQ(day_.queue.counter(kWindow3).state, CounterState::kOpen);
  EXPECT_EQ(day_.queue.counter(kWindow3).staff, kSpecialist.staff);
}

TEST_F(QueueMoves, ANumberThatShallNotBeShownIsNotOnTheBoard) {
  auto request = day_.request();
  request.offBoard = true;
  const auto hidden = day_.issue(request);
  day_.issue();
  auto board = makeBoard(day_.centre, day_.queue, {"e", 1}, day_.moment);
  ASSERT_EQ(board.next.size(), 1U);
  EXPECT_EQ(board.next[0].number.text(), "А-002");
  EXPECT_EQ(board.lines[0].waiting, 2) << "and yet is counted";
  EXPECT_EQ(day_.next(kWindow3)->id, hidden.id);
  board = makeBoard(day_.centre, day_.queue, {"e", 2}, day_.moment);
  EXPECT_THAT(board.calls, IsEmpty());
}

}  // namespace
}  // namespace priyom::tests
