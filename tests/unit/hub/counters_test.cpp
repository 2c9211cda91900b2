// SPDX-License-Identifier: GPL-3.0-or-later
// Registrars at their windows: nobody is called by two, nobody is passed over, everyone sees the same.
#include <gtest/gtest.h>

#include <latch>

#include "tests/unit/hub/running_hub.h"

namespace priyom::tests {
namespace {

namespace json = boost::json;
namespace method = protocol::method;
using protocol::DeviceRole;

Errc codeOf(const Reply& reply) {
  return reply ? Errc::kFailed : reply.error().code;
}

TEST(TwoDesks, ThatPressNextAtOnceGetDifferentPeople) {
  RunningHub hub;
  Device kiosk(hub, "kiosk-1", DeviceRole::kKiosk);
  Device one(hub, "desk-1", DeviceRole::kDesk);
  Device two(hub, "desk-2", DeviceRole::kDesk);
  for (int round = 0; round < 5; ++round) {
    for (int i = 0; i < 2; ++i) kiosk.call(method::kIssue, issueParams()).value();
    std::latch both(2);
    Reply first = fail(Errc::kFailed, "");
    Reply second = fail(Errc::kFailed, "");
    const auto into = [&](Reply& reply) {
      return [&](Reply answer) {
        reply = std::move(answer);
        both.count_down();
      };
    };
    one.send(method::kCallNext, counterParams("window-1"), into(first));
    two.send(method::kCallNext, counterParams("window-3"), into(second));
    both.wait();
    const auto a = ticketIn(first).ticket;
    const auto b = ticketIn(second).ticket;
    EXPECT_NE(a.id, b.id);
    EXPECT_NE(a.callId, b.callId);
    one.call(method::kNoShow, counterParams("window-1", a.id)).value();
    two.call(method::kNoShow, counterParams("window-3", b.id)).value();
  }
}

TEST(TwoDesks, ThatCallTheSameTicketOneWins) {
  RunningHub hub;
  Device kiosk(hub, "kiosk-1", DeviceRole::kKiosk);
  Device one(hub, "desk-1", DeviceRole::kDesk);
  Device two(hub, "desk-2", DeviceRole::kDesk);
  const auto ticket = ticketIn(kiosk.call(method::kIssue, issueParams())).ticket;
  std::latch both(2);
  std::atomic<int> won = 0;
  std::atomic<int> conflicts = 0;
  const auto count = [&](const Reply& reply) {
    if (reply) ++won;
    if (codeOf(reply) == Errc::kConflict) ++conflicts;
    both.count_down();
  };
  one.send(method::kCall, counterParams("window-1", ticket.id), count);
  two.send(method::kCall, counterParams("window-3", ticket.id), count);
  both.wait();
  EXPECT_EQ(won, 1);
  EXPECT_EQ(conflicts, 1);
}

TEST(ACounter, ThatPressesTwiceCallsOne) {
  RunningHub hub;
  Device desk(hub, "desk-1", DeviceRole::kDesk);
  for (int i = 0; i < 2; ++i) desk.call(method::kIssue, issueParams()).value();
  const auto called = ticketIn(desk.call(method::kCallNext, counterParams("window-1"))).ticket;
  EXPECT_EQ(codeOf(desk.call(method::kCallNext, counterParams("window-1"))), Errc::kConflict);
  desk.subscribe(method::kSubscribeQueue);
  const auto queue = desk.awaitSnapshot([](const json::object&) { return true; });
  ASSERT_TRUE(queue);
  EXPECT_EQ(protocol::queueSnapshotFromJson(*queue)->waiting.size(), 1U);
  EXPECT_EQ(protocol::queueSnapshotFromJson(*queue)->counters[0].ticket->ticket.id, called.id);
}

TEST(ACounter, LeadsAVisitorFromCallToFarewell) {
  RunningHub hub;
  Device desk(hub, "desk-1", DeviceRole::kDesk);
  EXPECT_TRUE(desk.call(method::kCallNext, counterParams("window-1")).value().at("ticket").is_null()) << "nobody waits";
  const auto ticket = ticketIn(desk.call(method::kIssue, issueParams())).ticket;
  const auto called = ticketIn(desk.call(method::kCallNext, counterParams("window-1")));
  EXPECT_EQ(called.ticket.id, ticket.id);
  EXPECT_EQ(called.counterName, "Окно 1");
  EXPECT_EQ(called.ticket.staff.text, "registrar-1");
  EXPECT_EQ(ticketIn(desk.call(method::kRecall, counterParams("window-1", ticket.id))).ticket.recalls, 1);
  EXPECT_EQ(ticketIn(desk.call(method::kStart, counterParams("window-1", ticket.id))).ticket.state,
            TicketState::kServing);
  EXPECT_EQ(codeOf(desk.call(method::kNoShow, counterParams("window-1", ticket.id))), Errc::kConflict);
  EXPECT_EQ(ticketIn(desk.call(method::kFinish, counterParams("window-1", ticket.id))).ticket.state,
            TicketState::kDone);
}

TEST(AnAdministrator, CallsByNumber) {
  RunningHub hub;
  Device kiosk(hub, "kiosk-1", DeviceRole::kKiosk);
  Device control(hub, "shell", DeviceRole::kControl);
  for (int i = 0; i < 2; ++i) kiosk.call(method::kIssue, issueParams()).value();
  auto params = counterParams("window-1");
  params["number"] = "a002";  // as typed on a Latin layout
  EXPECT_EQ(ticketIn(control.call(method::kCall, params)).ticket.number.text(), "А-002");
  params = counterParams("window-3");
  params["number"] = "А-777";
  EXPECT_EQ(codeOf(control.call(method::kCall, params)), Errc::kNotFound);
  params = counterParams("window-3");
  params["staff"] = "nobody";
  EXPECT_EQ(codeOf(control.call(method::kCallNext, params)), Errc::kNotFound);
}

TEST(TheHall, SeesEachCallAndTheFirstSnapshotIsWhole) {
  RunningHub hub;
  Device kiosk(hub, "kiosk-1", DeviceRole::kKiosk);
  Device desk(hub, "desk-1", DeviceRole::kDesk);
  Device display(hub, "display-1", DeviceRole::kDisplay);
  kiosk.call(method::kIssue, issueParams()).value();
  display.subscribe(method::kSubscribeBoard);
  const auto first = display.awaitSnapshot([](const json::object&) { return true; });
  ASSERT_TRUE(first);
  const auto board = protocol::boardFromJson(*first).value();
  EXPECT_EQ(board.next.front().number.text(), "А-001");
  EXPECT_EQ(board.moment.now, hub.now());
  desk.call(method::kCallNext, counterParams("window-1")).value();
  const auto called = display.awaitSnapshot([](const json::object& snapshot) {
    const auto each = protocol::boardFromJson(snapshot);
    return each->calls.size() == 1 && each->next.empty();
  });
  ASSERT_TRUE(called);
  const auto after = protocol::boardFromJson(*called).value();
  EXPECT_GT(after.revision.counter, board.revision.counter);
  EXPECT_EQ(after.revision.epoch, board.revision.epoch);
}

TEST(TheHall, LosesACallThatIsOverAfterThreeMinutesWithoutAnyCommand) {
  RunningHub hub;
  Device desk(hub, "desk-1", DeviceRole::kDesk);
  Device display(hub, "display-1", DeviceRole::kDisplay);
  display.subscribe(method::kSubscribeBoard);
  const auto ticket = ticketIn(desk.call(method::kIssue, issueParams())).ticket;
  desk.call(method::kCallNext, counterParams("window-1")).value();
  desk.call(method::kNoShow, counterParams("window-1", ticket.id)).value();
  const auto shown = display.awaitSnapshot([](const json::object& snapshot) {
    const auto each = protocol::boardFromJson(snapshot);
    return each->calls.size() == 1 && each->calls[0].state == TicketState::kNoShow;
  });
  ASSERT_TRUE(shown);
  hub.setNow(hub.now() + kCallsKept + std::chrono::milliseconds(1));
  const auto gone = display.awaitSnapshot([&](const json::object& snapshot) {
    const auto each = protocol::boardFromJson(snapshot);
    return each->calls.empty() && each->moment.now == hub.now();
  });
  ASSERT_TRUE(gone);
  EXPECT_GT(protocol::boardFromJson(*gone)->revision.counter, protocol::boardFromJson(*shown)->revision.counter)
      << "a display that draws only what is newer must see it";
}

TEST(ALongQueue, StillFitsIntoOneMessageAndSaysHowManyWait) {
  RunningHub hub;
  Device desk(hub, "desk-1", DeviceRole::kDesk);
  constexpr int kMany = 300;
  std::latch all(kMany);
  for (int i = 0; i < kMany; ++i) desk.send(method::kIssue, issueParams(), [&](const Reply&) { all.count_down(); });
  all.wait();
  const auto reply = desk.call(method::kSubscribeQueue);
  const auto queue = protocol::queueSnapshotFromJson(reply.value().as_object()).value();
  EXPECT_EQ(queue.waitingTotal, kMany);
  EXPECT_GT(queue.waiting.size(), 50U);
  EXPECT_EQ(queue.waiting.front().ticket.number.text(), "А-001");
}

}  // namespace
}  // namespace priyom::tests
