// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/queue_panel.h"

#include <gtest/gtest.h>

#include "tests/unit/desk/desk_fixture.h"

namespace priyom::desk::test {
namespace {

class QueuePanelTest : public testing::Test {
 protected:
  QueuePanelTest() {
    hub_.session.setCentre(centre());
    hub_.live();
  }
  std::string row(int at, int role) {
    return panel_.waiting()->data(panel_.waiting()->index(at), role).toString().toStdString();
  }
  Hub hub_;
  QueuePanel panel_{hub_.session, CounterId{"window-1"}, StaffId{"registrar-1"}};
};

TEST_F(QueuePanelTest, ShowsWhoWaitsForHowLongByTheHubsClock) {
  auto second = ticket("А-002", TicketState::kWaiting, 29);
  second.ticket.hasResponse = true;
  hub_.tell(queue(1, {ticket("А-001", TicketState::kWaiting, -45), second}));
  ASSERT_EQ(panel_.waiting()->count(), 2);
  EXPECT_EQ(row(0, WaitingModel::NumberRole), "А-001");
  EXPECT_EQ(row(0, WaitingModel::LineRole), "Первичный приём");
  EXPECT_EQ(row(0, WaitingModel::WaitRole), "1 h 15 min");
  EXPECT_EQ(row(1, WaitingModel::WaitRole), "1 min");
  EXPECT_EQ(row(0, WaitingModel::HasFormRole), "false");
  EXPECT_EQ(row(1, WaitingModel::HasFormRole), "true");
  EXPECT_EQ(panel_.counterName(), "Окно 1");
  EXPECT_EQ(panel_.staffName(), "Примерова Дарья Ивановна");
}

TEST_F(QueuePanelTest, OnePressIsOneCommandAndASecondOneWhileItIsUnderWayIsNone) {
  hub_.tell(queue(1, {ticket("А-001")}));
  panel_.next();
  panel_.next();
  panel_.call("А-001");
  ASSERT_EQ(hub_.wire.calls.size(), 1U);
  const auto sent = protocol::counterCommandFromJson(hub_.last().params).value();
  EXPECT_EQ(sent.counter.text, "window-1");
  EXPECT_EQ(sent.staff.text, "registrar-1");
  EXPECT_TRUE(hub_.last().options.repeatable) << "a break in the link must not lose it";
  hub_.answerCounter(method::kCallNext, ticket("А-001", TicketState::kCalled));
  EXPECT_EQ(panel_.number(), "А-001");
  panel_.next();
  EXPECT_EQ(hub_.wire.calls.size(), 1U) << "a counter with a visitor calls no second one";
}

TEST_F(QueuePanelTest, EveryPressHasACommandIdOfItsOwn) {
  hub_.tell(queue(1, {}));
  panel_.next();
  hub_.answerCounter(method::kCallNext, std::nullopt);
  panel_.next();
  ASSERT_EQ(hub_.wire.calls.size(), 2U);
  EXPECT_NE(hub_.wire.calls[0].params.at("command"), hub_.wire.calls[1].params.at("command"));
}

TEST_F(QueuePanelTest, ButtonsFollowTheStateOfTheTicket) {
  const auto can = [&] {
    return std::string(panel_.canNext() ? "next " : "") + (panel_.canRecall() ? "recall " : "") +
           (panel_.canStart() ? "start " : "") + (panel_.canFinish() ? "finish " : "") +
           (panel_.canNoShow() ? "noshow" : "");
  };
  EXPECT_EQ(can(), "") << "nothing is known yet";
  hub_.tell(queue(1, {ticket("А-001")}));
  EXPECT_EQ(can(), "next ");
  hub_.tell(queue(2, {}, ticket("А-001", TicketState::kCalled)));
  EXPECT_EQ(can(), "recall start noshow");
  hub_.tell(queue(3, {}, ticket("А-001", TicketState::kServing)));
  EXPECT_EQ(can(), "finish ");
  hub_.lose();
  EXPECT_EQ(can(), "");
}

TEST_F(QueuePanelTest, StepsNameTheTicketTheyAreFor) {
  hub_.tell(queue(1, {}, ticket("А-005", TicketState::kCalled)));
  panel_.recall();
  EXPECT_EQ(hub_.last().method, method::kRecall);
  EXPECT_EQ(protocol::counterCommandFromJson(hub_.last().params).value().ticket, ticketId(5));
  hub_.answerCounter(method::kRecall, ticket("А-005", TicketState::kCalled));
  panel_.start();
  hub_.answerCounter(method::kStart, ticket("А-005", TicketState::kServing));
  EXPECT_EQ(panel_.stateName(), "serving");
  panel_.finish();
  hub_.answerCounter(method::kFinish, ticket("А-005", TicketState::kDone));
  EXPECT_FALSE(panel_.hasCurrent());
  EXPECT_TRUE(panel_.canNext());
}

TEST_F(QueuePanelTest, AnAnswerThatComesAfterANewerQueueDoesNotBringBackAVisitorWhoLeft) {
  hub_.tell(queue(1, {ticket("А-001")}));
  panel_.next();
  hub_.tell(queue(2, {}, ticket("А-001", TicketState::kCalled)));
  hub_.tell(queue(3, {}));  // somebody ended it elsewhere
  hub_.answerCounter(method::kCallNext, ticket("А-001", TicketState::kCalled));
  EXPECT_FALSE(panel_.hasCurrent());
}

TEST_F(QueuePanelTest, ARefusalIsASentenceAndNothingChanges) {
  hub_.tell(queue(1, {ticket("А-001")}));
  panel_.call("А-001");
  EXPECT_EQ(protocol::counterCommandFromJson(hub_.last().params).value().number->text(), "А-001");
  hub_.refuse(method::kCall, Errc::kConflict);
  EXPECT_EQ(panel_.message(), "The number has already been called to another counter.");
  EXPECT_TRUE(panel_.canNext());
  panel_.next();
  EXPECT_EQ(panel_.message(), "") << "the next try begins anew";
  hub_.answerCounter(method::kCallNext, std::nullopt);
  EXPECT_EQ(panel_.message(), "Nobody is waiting.");
}

TEST_F(QueuePanelTest, OldSnapshotsAreIgnoredUntilAConnectionBeginsAnew) {
  hub_.tell(queue(9, {ticket("А-009")}));
  hub_.tell(queue(8, {ticket("А-008")}));
  EXPECT_EQ(row(0, WaitingModel::NumberRole), "А-009");
  hub_.lose();
  EXPECT_TRUE(panel_.stale());
  EXPECT_EQ(panel_.waiting()->count(), 1) << "the last list stays";
  hub_.live();
  hub_.tell(queue(2, {ticket("А-002")}));
  EXPECT_EQ(row(0, WaitingModel::NumberRole), "А-002");
  EXPECT_FALSE(panel_.stale());
}

TEST_F(QueuePanelTest, TheListKeepsItsRowsWhenSomebodyElseIsCalled) {
  int resets = 0;
  int removed = 0;
  QObject::connect(panel_.waiting(), &QAbstractItemModel::modelReset, [&] { ++resets; });
  QObject::connect(panel_.waiting(), &QAbstractItemModel::rowsRemoved, [&] { ++removed; });
  hub_.tell(queue(1, {ticket("А-001"), ticket("А-002"), ticket("А-003")}));
  hub_.tell(queue(2, {ticket("А-001"), ticket("А-003"), ticket("А-004")}));
  EXPECT_EQ(resets, 0);
  EXPECT_EQ(removed, 1);
  EXPECT_EQ(row(1, WaitingModel::NumberRole), "А-003");
  EXPECT_EQ(row(2, WaitingModel::NumberRole), "А-004");
  hub_.tell(queue(3, {ticket("А-004"), ticket("А-001"), ticket("А-003")}));
  EXPECT_EQ(row(0, WaitingModel::NumberRole), "А-004");
  EXPECT_EQ(panel_.waiting()->count(), 3);
}

TEST_F(QueuePanelTest, StaffSeeWhyOneGoesBeforeOthers) {
  auto appointment = ticket("А-001");
  appointment.ticket.appointment = kMorning + std::chrono::minutes(30);
  appointment.reason = kReasonAppointment;
  auto right = ticket("А-002");
  right.reason = kReasonRight;
  auto ordinary = ticket("А-003");
  ordinary.reason = kReasonArrival;
  auto crisis = ticket("А-004");
  crisis.reason = kReasonCrisis;
  hub_.tell(queue(1, {appointment, right, ordinary, crisis}));
  EXPECT_EQ(row(0, WaitingModel::WhyRole), "appointment at 10:30");
  EXPECT_EQ(row(1, WaitingModel::WhyRole), "out of turn");
  EXPECT_EQ(row(2, WaitingModel::WhyRole), "");
  EXPECT_EQ(row(3, WaitingModel::WhyRole), "out of turn") << "no more than that, whatever the reason";
}

TEST_F(QueuePanelTest, ATicketToLookAtHasAMarkAndGoesFirstOnlyWhenTheRegistrarSaysSo) {
  auto marked = ticket("А-002");
  marked.ticket.look = true;
  hub_.tell(queue(1, {ticket("А-001"), marked}));
  EXPECT_EQ(row(0, WaitingModel::LookRole), "false");
  EXPECT_EQ(row(1, WaitingModel::LookRole), "true");
  EXPECT_EQ(row(1, WaitingModel::WhyRole), "") << "the mark alone changes no order";
  EXPECT_FALSE(panel_.canOutOfTurn()) << "this centre has no category for crises";
  auto with = centre();
  with.categories = {{CategoryId{"disabled"}, {}, Category::Kind::kRight, {}, {}},
                     {CategoryId{"urgent"}, {}, Category::Kind::kCrisis, {}, {}}};
  hub_.session.setCentre(with);
  EXPECT_TRUE(panel_.canOutOfTurn());
  panel_.outOfTurn("А-002");
  EXPECT_EQ(hub_.last().method, method::kCategorise);
  const auto sent = protocol::ticketCommandFromJson(method::kCategorise, hub_.last().params).value();
  EXPECT_EQ(sent.ticket, ticketId(2));
  EXPECT_EQ(std::get<protocol::Categorise>(sent.move).category, CategoryId{"urgent"});
  EXPECT_EQ(std::get<protocol::Categorise>(sent.move).proof, Proof::kShown);
  hub_.answerCounter(method::kCategorise, marked);
  EXPECT_EQ(panel_.undoText(), "Take back “out of turn” of А-002");
}

TEST_F(QueuePanelTest, ADeferredOneIsInNobodysHands) {
  hub_.tell(queue(1, {ticket("А-001"), ticket("А-002")}));
  panel_.defer(ticketId(2), {kMorning + std::chrono::minutes(45), std::nullopt});
  const auto sent = protocol::ticketCommandFromJson(method::kDefer, hub_.lastOf(method::kDefer)).value();
  EXPECT_EQ(sent.ticket, ticketId(2));
  EXPECT_TRUE(std::get<Deferral>(sent.move).until);
  hub_.answerCounter(method::kDefer, ticket("А-002", TicketState::kDeferred));
  EXPECT_FALSE(panel_.hasCurrent());
}

TEST_F(QueuePanelTest, TheRouteOfTheOneInHandIsALine) {
  auto routed = ticket("А-005", TicketState::kServing);
  routed.ticket.route = {{LineId{"documents"}, {}, StaffId{"registrar-1"}}, {LineId{"reception"}, {}, {}}};
  hub_.tell(queue(1, {}, routed));
  EXPECT_EQ(panel_.route(), "then: Документы и выплаты (Примерова Дарья Ивановна) → Первичный приём");
  routed.ticket.routeOrder = RouteOrder::kShortestWait;
  hub_.tell(queue(2, {}, routed));
  EXPECT_TRUE(panel_.route().startsWith("then, where the wait is shorter: ")) << panel_.route().toStdString();
}

TEST_F(QueuePanelTest, ForHereAreThoseOfMyLinesAndForNobodyElseAlone) {
  auto elsewhere = ticket("В-001");
  elsewhere.ticket.line = LineId{"documents"};
  auto forOther = ticket("А-002");
  forOther.ticket.forCounter = CounterId{"window-2"};
  hub_.tell(queue(1, {elsewhere, forOther, ticket("А-003")}));
  ASSERT_EQ(panel_.forHere().size(), 1U);
  EXPECT_EQ(panel_.forHere().front()->ticket.id, ticketId(3));
}

TEST_F(QueuePanelTest, WhoDidNotComeOrComesLaterIsListedAndCanBePutBack) {
  auto snapshot = queue(1, {});
  snapshot.absent = {ticket("А-003", TicketState::kNoShow)};
  snapshot.deferred = {ticket("А-004")};
  snapshot.deferred[0].ticket.state = TicketState::kDeferred;
  snapshot.deferred[0].ticket.deferredUntil = kMorning + std::chrono::minutes(40);
  hub_.tell(snapshot);
  ASSERT_EQ(panel_.aside().size(), 2);
  EXPECT_EQ(panel_.aside().at(0).toMap().value("note").toString(), "at 10:40");
  EXPECT_EQ(panel_.aside().at(1).toMap().value("note").toString(), "did not come");
  panel_.putBack("А-003");
  EXPECT_EQ(protocol::ticketCommandFromJson(method::kReturn, hub_.lastOf(method::kReturn)).value().ticket, ticketId(3));
}

TEST_F(QueuePanelTest, TheLastThingDoneCanBeTakenBackOnce) {
  hub_.tell(queue(1, {}, ticket("А-005", TicketState::kServing)));
  EXPECT_EQ(panel_.undoText(), "");
  panel_.finish();
  hub_.answerCounter(method::kFinish, ticket("А-005", TicketState::kDone));
  EXPECT_EQ(panel_.undoText(), "Take back the end of А-005");
  panel_.undo();
  EXPECT_EQ(protocol::ticketCommandFromJson(method::kUndo, hub_.lastOf(method::kUndo)).value().ticket, ticketId(5));
  hub_.answerCounter(method::kUndo, ticket("А-005", TicketState::kServing));
  EXPECT_EQ(panel_.stateName(), "serving") << "the visitor is at this counter again";
  EXPECT_EQ(panel_.undoText(), "");
}

TEST_F(QueuePanelTest, AnUndoThatCameTooLateSaysSo) {
  hub_.tell(queue(1, {}, ticket("А-005", TicketState::kCalled)));
  panel_.noShow();
  hub_.answerCounter(method::kNoShow, ticket("А-005", TicketState::kNoShow));
  panel_.undo();
  hub_.refuse(method::kUndo, Errc::kConflict);
  EXPECT_EQ(panel_.message(), "This can no longer be taken back: somebody else is at the counter by now.");
}

TEST_F(QueuePanelTest, APausedCounterCallsNobodyUntilItGoesOn) {
  auto snapshot = queue(1, {ticket("А-001")});
  hub_.tell(snapshot);
  panel_.pause("обед");
  const auto paused = protocol::setCounterFromJson(hub_.lastOf(method::kSetCounter)).value();
  EXPECT_EQ(paused.state, CounterState::kPaused);
  EXPECT_EQ(paused.reason, "обед");
  hub_.answerCounter(method::kSetCounter, std::nullopt);
  snapshot = queue(2, {ticket("А-001")});
  snapshot.counters[0].state = CounterState::kPaused;
  snapshot.counters[0].reason = "обед";
  hub_.tell(snapshot);
  EXPECT_FALSE(panel_.canNext());
  EXPECT_EQ(panel_.stateText(), "pause, обед: nobody is called here");
  panel_.resume();
  EXPECT_EQ(protocol::setCounterFromJson(hub_.lastOf(method::kSetCounter)).value().state, CounterState::kOpen);
}

TEST_F(QueuePanelTest, ACounterHeldForAnAppointmentSaysForWhich) {
  hub_.tell(queue(1, {ticket("А-001")}));
  panel_.next();
  protocol::CounterAnswer held;
  held.heldFor = kMorning + std::chrono::minutes(35);
  hub_.wire.answer(method::kCallNext, boost::json::value(protocol::toJson(held, kMoscow)));
  EXPECT_TRUE(panel_.message().contains("10:35")) << panel_.message().toStdString();
}

TEST(QueuePanelCounter, ACounterThatTheCentreDoesNotHaveIsSaidAndCallsNobody) {
  Hub hub;
  QueuePanel panel(hub.session, CounterId{"window-9"}, StaffId{});
  hub.session.setCentre(centre());
  hub.live();
  hub.tell(queue(1, {ticket("А-001")}));
  EXPECT_FALSE(panel.canNext());
  EXPECT_EQ(panel.message(), "The centre has no counter “window-9”. Tell the administrator.");
}

}  // namespace
}  // namespace priyom::desk::test
