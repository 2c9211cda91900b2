// SPDX-License-Identifier: GPL-3.0-or-later
// Tickets beside the straight way, as desks and kiosks ask for it over the wire, and what a restart leaves of it.
#include <gtest/gtest.h>

#include <boost/json/serialize.hpp>

#include "tests/unit/hub/running_hub.h"

namespace priyom::tests {
namespace {

using namespace std::chrono_literals;
namespace json = boost::json;
namespace method = protocol::method;
using protocol::DeviceRole;
using protocol::TicketCommand;

Errc codeOf(const Reply& reply) {
  return reply ? Errc::kFailed : reply.error().code;
}

class QueueOverTheWire : public testing::Test {
 protected:
  template <typename Move>
  Reply move(Device& device, const TicketId& ticket, Move wanted) {
    const TicketCommand command{newCommand(), {}, ticket, std::move(wanted)};
    return device.call(protocol::methodOf(command), protocol::toJson(command));
  }
  Ticket issue(const CategoryId& category = {}) {
    protocol::IssueTicket wanted{newCommand(), {"reception"}, std::nullopt};
    wanted.category = category;
    return ticketIn(kiosk_.call(method::kIssue, protocol::toJson(wanted))).ticket;
  }
  Reply callNext(const std::string& counter = "window-3") {
    return desk_.call(method::kCallNext, counterParams(counter));
  }
  protocol::QueueSnapshot queue() {
    Device looker(hub_, "desk-9", DeviceRole::kDesk);
    return protocol::queueSnapshotFromJson(looker.call(method::kSubscribeQueue).value().as_object()).value();
  }
  void restart() {
    hub_.stop();
    hub_.start();
  }

  RunningHub hub_;
  Device kiosk_{hub_, "kiosk-1", DeviceRole::kKiosk};
  Device desk_{hub_, "desk-1", DeviceRole::kDesk};
};

TEST_F(QueueOverTheWire, ARouteIsGivenAtTheDeskAndFollowedAfterARestart) {
  const auto ticket = issue();
  const protocol::Reroute papers{{{{"documents"}, {}, {}}}, RouteOrder::kFixed};
  EXPECT_EQ(codeOf(move(kiosk_, ticket.id, papers)), Errc::kNotAllowed);
  ASSERT_TRUE(move(desk_, ticket.id, papers));
  restart();
  const auto waiting = queue().waiting;
  ASSERT_EQ(waiting.size(), 1U);
  EXPECT_EQ(waiting[0].ticket.route, papers.route);
  ASSERT_TRUE(callNext());
  ASSERT_TRUE(desk_.call(method::kStart, counterParams("window-3", ticket.id)));
  const auto moved = ticketIn(desk_.call(method::kFinish, counterParams("window-3", ticket.id)));
  EXPECT_EQ(moved.ticket.state, TicketState::kWaiting);
  EXPECT_EQ(moved.ticket.line.text, "documents");
}

TEST_F(QueueOverTheWire, WhoHasARightGoesFirstAndTheDeskSeesWhyTheKioskDoesNot) {
  issue();
  const auto veteran = issue({"war-veteran"});
  EXPECT_TRUE(veteran.category.empty()) << "not on the kiosk's own screen either";
  const auto waiting = queue().waiting;
  ASSERT_EQ(waiting.size(), 2U);
  EXPECT_EQ(waiting[0].ticket.id, veteran.id);
  EXPECT_EQ(waiting[0].ticket.category.text, "war-veteran");
  EXPECT_EQ(waiting[0].reason, kReasonRight);
  EXPECT_EQ(waiting[1].reason, kReasonArrival);
}

TEST_F(QueueOverTheWire, CrisisIsGivenByStaffAndByNobodyElse) {
  protocol::IssueTicket wanted{newCommand(), {"reception"}, std::nullopt};
  wanted.category = {"crisis"};
  EXPECT_EQ(codeOf(kiosk_.call(method::kIssue, protocol::toJson(wanted))), Errc::kNotAllowed);
  issue();
  const auto ticket = issue();
  move(desk_, ticket.id, protocol::Categorise{{"crisis"}, Proof::kShown}).value();
  EXPECT_EQ(ticketIn(callNext()).ticket.id, ticket.id);
}

TEST_F(QueueOverTheWire, ADeferralEndsByItselfAndTheDeskIsTold) {
  const auto ticket = issue();
  const auto until = hub_.now() + 10min;
  EXPECT_EQ(ticketIn(move(desk_, ticket.id, Deferral{until, {}})).ticket.state, TicketState::kDeferred);
  EXPECT_EQ(queue().deferred.size(), 1U);
  EXPECT_TRUE(callNext().value().at("ticket").is_null());
  desk_.subscribe(method::kSubscribeQueue);
  hub_.setNow(until);
  EXPECT_TRUE(desk_.awaitSnapshot([](const json::object& snapshot) {
    return snapshot.at("waiting_total").as_int64() == 1 && snapshot.at("deferred").as_array().empty();
  }));
  EXPECT_EQ(ticketIn(callNext()).ticket.id, ticket.id);
}

TEST_F(QueueOverTheWire, WhatADayKnowsSurvivesARestart) {
  const auto deferred = issue();
  issue();
  for (int i = 0; i < 4; ++i) issue({"disabled"});
  move(desk_, deferred.id, Deferral{{}, 5}).value();
  for (int i = 0; i < 2; ++i) {
    const auto called = ticketIn(callNext()).ticket;
    EXPECT_EQ(called.category.text, "disabled");
    desk_.call(method::kNoShow, counterParams("window-3", called.id)).value();
  }
  const protocol::SetCounter pause{newCommand(), {"window-1"}, {"registrar-1"}, CounterState::kPaused, "обед"};
  desk_.call(method::kSetCounter, protocol::toJson(pause)).value();
  const auto before = queue();
  restart();
  const auto after = queue();
  EXPECT_EQ(after.waiting, before.waiting);
  EXPECT_EQ(after.deferred, before.deferred);
  EXPECT_EQ(after.absent, before.absent);
  EXPECT_EQ(after.counters[0].state, CounterState::kPaused);
  EXPECT_EQ(after.counters[0].reason, "обед");
  EXPECT_EQ(codeOf(callNext("window-1")), Errc::kConflict);
  EXPECT_TRUE(ticketIn(callNext()).ticket.category.empty()) << "two with a right went, also before the restart";
  const auto absent = after.absent.front().ticket.id;
  EXPECT_EQ(codeOf(move(desk_, absent, protocol::Undo{})), Errc::kConflict) << "its counter has somebody else";
  EXPECT_EQ(ticketIn(move(desk_, absent, protocol::PutBack{})).ticket.state, TicketState::kWaiting);
}

TEST_F(QueueOverTheWire, HowOftenSomebodyWasCalledInVainSurvivesARestart) {
  const auto ticket = issue();
  const auto first = ticketIn(callNext()).ticket;
  const auto recall = [&] {
    return ticketIn(desk_.call(method::kRecall, counterParams("window-3", ticket.id))).ticket;
  };
  hub_.setNow(hub_.now() + 1min);
  recall();
  EXPECT_EQ(recall().calledAt, first.calledAt) << "the kiosk tells who comes late when it was called";
  move(desk_, ticket.id, Deferral{{}, 1, "нет в зале"}).value();
  restart();
  const auto again = ticketIn(callNext()).ticket;
  EXPECT_GT(again.callId, first.callId);
  EXPECT_EQ(again.recalls, 0);
  EXPECT_EQ(recall().state, TicketState::kNoShow) << "two calls and two recalls are as many as three recalls";
}

TEST_F(QueueOverTheWire, WhyAStepWasTakenIsKeptAsItWasSaid) {
  const auto ticket = issue();
  callNext().value();
  auto absent = counterParams("window-3", ticket.id);
  absent["reason"] = "нет в зале";
  desk_.call(method::kNoShow, absent).value();
  move(desk_, ticket.id, protocol::PutBack{"вернулась"}).value();
  move(desk_, ticket.id, Deferral{{}, 2, "ушла за копией"}).value();
  move(desk_, ticket.id, protocol::Transfer{{{"documents"}, {}, {}, {}}, {}}).value();
  hub_.stop();
  const auto steps = storage::Store::open(hub_.state() / "hub.db").value()->stepsOf(ticket.id).value();
  std::vector<std::string> reasons;
  for (const auto& step : steps) reasons.push_back(std::string(stepName(step.kind)) + ": " + step.reason);
  EXPECT_EQ(reasons,
            (std::vector<std::string>{"issued: came", "called: by_arrival", "no_show: нет в зале",
                                      "returned: вернулась", "deferred: ушла за копией", "transferred: sent_on"}));
}

TEST_F(QueueOverTheWire, APauseWithoutAReasonIsRefusedByName) {
  protocol::SetCounter pause{newCommand(), {"window-1"}, {"registrar-1"}, CounterState::kPaused, {}};
  const auto refused = desk_.call(method::kSetCounter, protocol::toJson(pause));
  EXPECT_EQ(codeOf(refused), Errc::kMalformed);
  EXPECT_EQ(refused.error().text, "reason: a pause says why");
  pause.command = newCommand();
  pause.reason = "Перерыв";
  desk_.call(method::kSetCounter, protocol::toJson(pause)).value();
  EXPECT_EQ(queue().counters[0].reason, "Перерыв");
}

TEST_F(QueueOverTheWire, AMistakeIsTakenBackAfterARestartToo) {
  const auto ticket = issue();
  const auto called = ticketIn(callNext()).ticket;
  desk_.call(method::kStart, counterParams("window-3", called.id)).value();
  desk_.call(method::kFinish, counterParams("window-3", called.id)).value();
  restart();
  EXPECT_EQ(ticketIn(move(desk_, ticket.id, protocol::Undo{})).ticket.state, TicketState::kServing);
  EXPECT_EQ(queue().counters[2].ticket->ticket.id, ticket.id);
}

TEST_F(QueueOverTheWire, AResentMoveIsOneMove) {
  const auto ticket = issue();
  ticketIn(callNext());
  desk_.call(method::kStart, counterParams("window-3", ticket.id)).value();
  const TicketCommand undo{newCommand(), {}, ticket.id, protocol::Undo{}};
  const auto params = protocol::toJson(undo);
  const auto first = desk_.call(method::kUndo, params).value();
  EXPECT_EQ(desk_.call(method::kUndo, params).value(), first);
  EXPECT_EQ(queue().counters[2].ticket->ticket.state, TicketState::kCalled) << "one step back, not two";
}

TEST_F(QueueOverTheWire, AKioskTakesBackOnlyWhatItIssuedAndNobodyCalled) {
  const auto mine = issue();
  const auto called = issue();
  Device other(hub_, "kiosk-2", DeviceRole::kKiosk);
  EXPECT_EQ(codeOf(move(other, mine.id, protocol::Cancel{"left"})), Errc::kNotAllowed);
  EXPECT_EQ(codeOf(move(kiosk_, mine.id, protocol::Undo{})), Errc::kNotAllowed) << "not a kiosk's method";
  EXPECT_EQ(ticketIn(move(kiosk_, mine.id, protocol::Cancel{"left"})).ticket.state, TicketState::kCancelled);
  EXPECT_EQ(ticketIn(callNext()).ticket.id, called.id);
  EXPECT_EQ(codeOf(move(kiosk_, called.id, protocol::Cancel{"left"})), Errc::kNotAllowed);
}

TEST_F(QueueOverTheWire, ANumberThatShallNotBeShownReachesNoDisplay) {
  protocol::IssueTicket wanted{newCommand(), {"reception"}, std::nullopt};
  wanted.offBoard = true;
  const auto hidden = ticketIn(kiosk_.call(method::kIssue, protocol::toJson(wanted))).ticket;
  EXPECT_EQ(ticketIn(callNext()).ticket.id, hidden.id);
  Device display(hub_, "display-1", DeviceRole::kDisplay);
  const auto text = json::serialize(display.call(method::kSubscribeBoard).value());
  EXPECT_EQ(text.find(hidden.number.text()), std::string::npos);
}

TEST_F(QueueOverTheWire, WhatStillWaitsInTheEveningIsClosedAndNotCalledInTheMorning) {
  const auto yesterday = issue();
  move(desk_, issue().id, Deferral{{}, 3}).value();
  hub_.setNow(hub_.now() + 24h);
  EXPECT_TRUE(callNext().value().at("ticket").is_null());
  const auto today = issue();
  EXPECT_EQ(today.number, yesterday.number) << "numbers start anew";
  EXPECT_NE(today.id, yesterday.id);
  EXPECT_EQ(queue().waitingTotal, 1);
  EXPECT_TRUE(queue().deferred.empty());
}

TEST_F(QueueOverTheWire, AMoveThatMakesNoSenseIsRefusedByName) {
  const auto ticket = issue();
  EXPECT_EQ(codeOf(move(desk_, ticket.id, Deferral{hub_.now() - 1min, {}})), Errc::kMalformed);
  EXPECT_EQ(codeOf(move(desk_, ticket.id, protocol::Transfer{})), Errc::kMalformed);
  EXPECT_EQ(codeOf(move(desk_, TicketId{{9}}, protocol::Undo{})), Errc::kNotFound);
  EXPECT_EQ(codeOf(move(desk_, ticket.id, protocol::PutBack{})), Errc::kConflict);
  const auto reply = desk_.call(method::kDefer, {{"command", "c"}, {"ticket", ticket.id.hex()}, {"others", "two"}});
  ASSERT_FALSE(reply);
  EXPECT_NE(reply.error().text.find("others"), std::string::npos) << reply.error().text;
}

}  // namespace
}  // namespace priyom::tests
