// SPDX-License-Identifier: GPL-3.0-or-later
// A visitor who taps twice, a kiosk that asks again, a cable that is pulled: one ticket, and the same answer.
#include <gtest/gtest.h>

#include <boost/json/serialize.hpp>
#include <latch>

#include "tests/unit/hub/running_hub.h"

namespace priyom::tests {
namespace {

namespace method = protocol::method;
using protocol::DeviceRole;

std::int64_t ticketsToday(const RunningHub& hub) {
  Device control(hub, "shell", DeviceRole::kControl);
  return control.call(method::kStatus).value().at("tickets_today").to_number<std::int64_t>();
}

TEST(OneTicket, ForTwoTapsAtTheSameMoment) {
  RunningHub hub;
  Device kiosk(hub, "kiosk-1", DeviceRole::kKiosk);
  const auto params = issueParams();
  std::latch both(2);
  std::array<Reply, 2> replies{fail(Errc::kFailed, ""), fail(Errc::kFailed, "")};
  for (auto& reply : replies)
    kiosk.send(method::kIssue, params, [&](Reply answer) {
      reply = std::move(answer);
      both.count_down();
    });
  both.wait();
  EXPECT_EQ(boost::json::serialize(replies[0].value()), boost::json::serialize(replies[1].value()));
  EXPECT_EQ(ticketIn(replies[0]).ticket.number.text(), "А-001");
  EXPECT_EQ(ticketsToday(hub), 1);
}

TEST(OneTicket, ForACommandThatIsSentAgainAndItsFirstAnswer) {
  RunningHub hub;
  Device kiosk(hub, "kiosk-1", DeviceRole::kKiosk);
  Device desk(hub, "desk-1", DeviceRole::kDesk);
  const auto params = issueParams();
  const auto first = kiosk.call(method::kIssue, params);
  // What happens in between must not show in the repeat.
  hub.setNow(hub.now() + std::chrono::minutes(1));
  ticketIn(kiosk.call(method::kIssue, issueParams()));
  ticketIn(desk.call(method::kCallNext, counterParams("window-1")));
  EXPECT_EQ(boost::json::serialize(kiosk.call(method::kIssue, params).value()), boost::json::serialize(first.value()));
  EXPECT_EQ(ticketsToday(hub), 2);
}

TEST(OneTicket, WhereTheConnectionBreaksBeforeTheAnswer) {
  RunningHub hub;
  const auto identity = hub.identity("kiosk-1", DeviceRole::kKiosk);
  const auto params = issueParams();
  // Sends and goes without having heard: again and again, at whatever moment that hits.
  for (int i = 0; i < 5; ++i) {
    auto kiosk = std::make_unique<Device>(hub.port(), identity);
    kiosk->call(method::kPing).value();
    kiosk->send(method::kIssue, params, [](const Reply&) {});
    kiosk->call(method::kPing).value();
  }
  Device kiosk(hub.port(), identity);
  EXPECT_EQ(ticketIn(kiosk.call(method::kIssue, params)).ticket.number.text(), "А-001");
  EXPECT_EQ(ticketsToday(hub), 1);
}

TEST(OneTicket, WhereTheHubIsRestartedBetweenCommandAndRepeat) {
  RunningHub hub;
  Device kiosk(hub, "kiosk-1", DeviceRole::kKiosk);
  const auto params = issueParams();
  const auto first = kiosk.call(method::kIssue, params);
  hub.stop();
  hub.start();
  EXPECT_EQ(boost::json::serialize(kiosk.call(method::kIssue, params).value()), boost::json::serialize(first.value()));
  EXPECT_EQ(ticketsToday(hub), 1);
}

TEST(OneTicket, IsNotSharedByTwoDevicesWithTheSameCommandId) {
  RunningHub hub;
  Device one(hub, "kiosk-1", DeviceRole::kKiosk);
  Device two(hub, "kiosk-2", DeviceRole::kKiosk);
  const auto params = issueParams();
  EXPECT_NE(ticketIn(one.call(method::kIssue, params)).ticket.number,
            ticketIn(two.call(method::kIssue, params)).ticket.number);
}

TEST(ACommandId, ThatWasUsedForSomethingElseIsRefused) {
  RunningHub hub;
  Device kiosk(hub, "kiosk-1", DeviceRole::kKiosk);
  const CommandId command{"c-1"};
  kiosk.call(method::kIssue, issueParams("reception", command)).value();
  const auto refused = kiosk.call(method::kIssue, issueParams("documents", command));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Errc::kConflict);
  EXPECT_EQ(ticketsToday(hub), 1);
}

}  // namespace
}  // namespace priyom::tests
