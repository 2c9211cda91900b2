// SPDX-License-Identifier: GPL-3.0-or-later
// Midnight, restarts and clocks: the queue that people stand in is the one on the screen.
#include <gtest/gtest.h>

#include <boost/json/serialize.hpp>

#include "hub/local_time.h"
#include "tests/unit/hub/running_hub.h"

namespace priyom::tests {
namespace {

namespace json = boost::json;
namespace method = protocol::method;
using namespace std::chrono_literals;
using protocol::DeviceRole;

protocol::QueueSnapshot queueOf(Device& desk) {
  return protocol::queueSnapshotFromJson(desk.call(method::kSubscribeQueue).value().as_object()).value();
}

TEST(AfterARestart, TheQueueIsTheSame) {
  RunningHub hub;
  Device desk(hub, "desk-1", DeviceRole::kDesk);
  for (int i = 0; i < 6; ++i) desk.call(method::kIssue, issueParams(i % 2 == 0 ? "reception" : "documents")).value();
  const auto served = ticketIn(desk.call(method::kCallNext, counterParams("window-1"))).ticket;
  desk.call(method::kStart, counterParams("window-1", served.id)).value();
  const auto called = ticketIn(desk.call(method::kCallNext, counterParams("window-3"))).ticket;
  const auto before = protocol::toJson(queueOf(desk));
  hub.stop();
  hub.start();
  auto after = protocol::toJson(queueOf(desk));
  EXPECT_EQ(after.at("waiting"), before.at("waiting"));
  EXPECT_EQ(after.at("counters"), before.at("counters"));
  EXPECT_EQ(after.at("revision").at("epoch"), before.at("revision").at("epoch"));
  // And it goes on where it was: numbers, call ids, the ticket at the window.
  EXPECT_EQ(ticketIn(desk.call(method::kIssue, issueParams())).ticket.number.text(), "А-004");
  desk.call(method::kNoShow, counterParams("window-3", called.id)).value();
  EXPECT_GT(ticketIn(desk.call(method::kCallNext, counterParams("window-3"))).ticket.callId, called.callId);
  desk.call(method::kFinish, counterParams("window-1", served.id)).value();
}

TEST(AfterARestart, ACounterThatStoppedInTheMiddleIsHeardAgain) {
  RunningHub hub;
  Device desk(hub, "desk-1", DeviceRole::kDesk);
  desk.subscribe(method::kSubscribeQueue);
  ASSERT_TRUE(desk.awaitSnapshot([](const json::object&) { return true; }));
  hub.stop();
  hub.start();
  const auto seen = desk.snapshots();
  ticketIn(desk.call(method::kIssue, issueParams()));
  EXPECT_TRUE(desk.awaitSnapshot([&](const json::object& snapshot) {
    return snapshot.at("waiting").as_array().size() == 1;
  })) << "the subscription was not made again after "
      << seen << " snapshots";
}

TEST(Midnight, ClosesTheDayAndNumbersBeginAnew) {
  RunningHub hub;
  Device desk(hub, "desk-1", DeviceRole::kDesk);
  const auto issued = desk.call(method::kIssue, issueParams());
  desk.call(method::kIssue, issueParams()).value();
  const auto called = ticketIn(desk.call(method::kCallNext, counterParams("window-1"))).ticket;
  const auto day = queueOf(desk).moment.day;
  // 23:59:59.999 in Moscow is still the same day.
  hub.setNow(kMonday10 + 14h - 1ms);
  EXPECT_EQ(queueOf(desk).waiting.size(), 1U);
  desk.subscribe(method::kSubscribeQueue);
  hub.setNow(kMonday10 + 14h);
  // Without any command: the screens must not show yesterday's queue in the morning.
  const auto morning = desk.awaitSnapshot([&](const json::object& snapshot) {
    const auto queue = protocol::queueSnapshotFromJson(snapshot).value();
    return queue.moment.day > day && queue.waiting.empty() && !queue.counters[0].ticket;
  });
  EXPECT_TRUE(morning);
  EXPECT_EQ(ticketIn(desk.call(method::kIssue, issueParams())).ticket.number.text(), "А-001");
  const auto yesterday = desk.call(method::kOpen, {{"token", tokenIn(issued)}});
  ASSERT_FALSE(yesterday);
  EXPECT_EQ(yesterday.error().code, Errc::kExpired);
  EXPECT_NE(yesterday.error().text.find(day.text()), std::string::npos) << yesterday.error().text;
  EXPECT_EQ(desk.call(method::kStart, counterParams("window-1", called.id)).error().code, Errc::kNotFound);
}

TEST(Midnight, ThatPassesWhileTheHubIsDownIsMadeUpForAtTheStart) {
  RunningHub hub;
  {
    Device desk(hub, "desk-1", DeviceRole::kDesk);
    desk.call(method::kIssue, issueParams()).value();
  }
  hub.stop();
  hub.setNow(kMonday10 + 3 * 24h);
  hub.start();
  Device desk(hub, "desk-1", DeviceRole::kDesk);
  EXPECT_TRUE(queueOf(desk).waiting.empty());
  hub.stop();
  const auto store = storage::Store::open(hub.state() / "hub.db").value();
  const BusinessDay today{std::chrono::floor<std::chrono::days>(hub.now())};
  EXPECT_TRUE(store->openDaysBefore(today)->empty()) << "no ticket is left between";
}

TEST(LocalTime, FollowsTheCentresClockThroughTheYear) {
  const auto moscow = hub::LocalTime::of("Europe/Moscow").value();
  EXPECT_EQ(moscow.at(kMonday10).utcOffset, 180min);
  EXPECT_EQ(moscow.at(kMonday10 + 14h).day.text(), "2026-11-24");
  EXPECT_EQ(moscow.nextDay(kMonday10), kMonday10 + 14h);
  // A day of 25 hours: Berlin, 2026-10-25.
  const auto berlin = hub::LocalTime::of("Europe/Berlin").value();
  const Instant longDay = std::chrono::sys_days(std::chrono::year(2026) / 10 / 24) + 22h;
  EXPECT_EQ(berlin.at(longDay).day.text(), "2026-10-25");
  EXPECT_EQ(berlin.nextDay(longDay) - longDay, 25h);
  EXPECT_FALSE(hub::LocalTime::of("Europe/Primersk"));
}

TEST(LocalTime, ADayThatBeginsAtOneOClockHasABeginning) {
  // Beirut skips midnight: on 2026-03-29 the clocks go from 00:00 to 01:00.
  const auto beirut = hub::LocalTime::of("Asia/Beirut").value();
  const Instant before = std::chrono::sys_days(std::chrono::year(2026) / 3 / 28) + 12h;
  const auto next = beirut.nextDay(before);
  EXPECT_EQ(beirut.at(next).day.text(), "2026-03-29");
  EXPECT_EQ(beirut.at(next - 1ms).day.text(), "2026-03-28");
}

}  // namespace
}  // namespace priyom::tests
