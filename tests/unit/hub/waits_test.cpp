// SPDX-License-Identifier: GPL-3.0-or-later
// How long it will take, as the hub tells it to the hall, to a new ticket and to the desks.
#include <gtest/gtest.h>

#include "tests/unit/hub/running_hub.h"

namespace priyom::tests {
namespace {

using namespace std::chrono_literals;
namespace json = boost::json;
namespace method = protocol::method;
using protocol::DeviceRole;

class WaitsOverTheWire : public testing::Test {
 protected:
  protocol::TicketView issue(const CategoryId& category = {}) {
    protocol::IssueTicket wanted{newCommand(), {"reception"}, std::nullopt};
    wanted.category = category;
    return ticketIn(kiosk_.call(method::kIssue, protocol::toJson(wanted)));
  }
  void openCounter(const std::string& counter = "window-3") {
    const protocol::SetCounter wanted{newCommand(), {counter}, {"registrar-1"}, CounterState::kOpen, {}};
    desk_.call(method::kSetCounter, protocol::toJson(wanted)).value();
  }
  // One visit of so long at the counter.
  void serve(std::chrono::minutes length) {
    issue();
    const auto called = ticketIn(desk_.call(method::kCallNext, counterParams("window-3")));
    desk_.call(method::kStart, counterParams("window-3", called.ticket.id)).value();
    hub_.setNow(hub_.now() + length);
    desk_.call(method::kFinish, counterParams("window-3", called.ticket.id)).value();
  }
  std::optional<WaitRange> onTheBoard() {
    Device display(hub_, "display-1", DeviceRole::kDisplay);
    const auto board = display.call(method::kSubscribeBoard).value();
    return protocol::boardFromJson(board.as_object()).value().lines.front().wait;
  }
  std::vector<protocol::TicketView> waiting() {
    Device looker(hub_, "desk-9", DeviceRole::kDesk);
    return protocol::queueSnapshotFromJson(looker.call(method::kSubscribeQueue).value().as_object()).value().waiting;
  }

  RunningHub hub_;
  Device kiosk_{hub_, "kiosk-1", DeviceRole::kKiosk};
  Device desk_{hub_, "desk-1", DeviceRole::kDesk};
};

TEST_F(WaitsOverTheWire, TheHallSeesNoTimeThatNobodyCanKeep) {
  issue();
  EXPECT_FALSE(onTheBoard().has_value()) << "no counter is open";
  openCounter();
  ASSERT_TRUE(onTheBoard().has_value());
  EXPECT_GE(onTheBoard()->low, 5min);
  EXPECT_LE(onTheBoard()->low, onTheBoard()->high);
}

TEST_F(WaitsOverTheWire, ANewTicketAndTheDeskSeeItsOwnRange) {
  openCounter();
  for (int i = 0; i < 3; ++i) issue();
  const auto board = onTheBoard();
  const auto ticket = issue();
  EXPECT_EQ(ticket.wait, board) << "what the hall said before is what the ticket says";
  const auto queue = waiting();
  ASSERT_EQ(queue.size(), 4U);
  EXPECT_EQ(queue[0].wait, (WaitRange{0min, 0min}));
  for (std::size_t i = 1; i < queue.size(); ++i) {
    ASSERT_TRUE(queue[i].wait.has_value());
    EXPECT_GT(queue[i].wait->low, queue[i - 1].wait->low);
  }
  EXPECT_LT(issue({"war-veteran"}).wait->low, ticket.wait->low);
}

TEST_F(WaitsOverTheWire, TheSpecialistsMealIsPartOfTheWait) {
  const auto issueTwo = [&] {
    const protocol::SetCounter open{newCommand(), {"room-201"}, {"psychologist-1"}, CounterState::kOpen, {}};
    desk_.call(method::kSetCounter, protocol::toJson(open)).value();
    for (int i = 0; i < 2; ++i) kiosk_.call(method::kIssue, issueParams("consultation")).value();
    return waiting().back().wait.value();
  };
  hub_.setNow(kMonday10 + 3h + 10min);
  const auto afternoon = issueTwo();
  EXPECT_LT(afternoon.low, 60min) << "one visit of forty minutes before";
  hub_.setNow(kMonday10 + 24h + 1h + 50min);
  EXPECT_GE(issueTwo().low, afternoon.low + 45min) << "from twelve to one nobody is called";
}

TEST_F(WaitsOverTheWire, TimeAloneShortensThem) {
  openCounter();
  issue();
  const auto called = ticketIn(desk_.call(method::kCallNext, counterParams("window-3")));
  desk_.call(method::kStart, counterParams("window-3", called.ticket.id)).value();
  issue();
  const auto before = waiting().front().wait.value();
  desk_.subscribe(method::kSubscribeQueue);
  hub_.setNow(hub_.now() + 6min);
  const auto later = desk_.awaitSnapshot([&](const json::object& snapshot) {
    const auto queue = protocol::queueSnapshotFromJson(snapshot).value();
    return !queue.waiting.empty() && queue.waiting.front().wait && queue.waiting.front().wait->low < before.low;
  });
  EXPECT_TRUE(later.has_value()) << "nobody pressed anything";
}

TEST_F(WaitsOverTheWire, WhatADayTaughtIsKnownTheNextMorningAndAfterARestart) {
  openCounter();
  issue();
  const auto untaught = onTheBoard().value();
  serve(20min);
  for (int i = 0; i < 15; ++i) serve(20min);
  hub_.stop();
  hub_.setNow(kMonday10 + 24h);
  hub_.start();
  openCounter();
  issue();
  const auto taught = onTheBoard().value();
  EXPECT_GT(taught.low, untaught.low + 4min);
  hub_.stop();
  hub_.start();
  EXPECT_EQ(onTheBoard(), taught);
  hub_.stop();
  EXPECT_NE(storage::Store::open(hub_.state() / "hub.db").value()->learnt().value(), "");
}

}  // namespace
}  // namespace priyom::tests
