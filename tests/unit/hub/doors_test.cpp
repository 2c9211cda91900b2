// SPDX-License-Identifier: GPL-3.0-or-later
// A closed centre: no ticket from a kiosk, whoever asks and however; and every kiosk is told from when on.
#include <gtest/gtest.h>

#include "tests/unit/hub/running_hub.h"

namespace priyom::tests {
namespace {

using namespace std::chrono_literals;
using protocol::DeviceRole;

// On kMonday10's day: open from 08:00 to 17:00.
Instant monday(std::chrono::minutes time) {
  return kMonday10 - 10h + time;
}

std::optional<Doors> awaitDoors(Device& device, Doors::State state) {
  const auto board = device.awaitSnapshot([&](const boost::json::object& object) {
    const auto read = protocol::boardFromJson(object);
    return read && read->doors.state == state;
  });
  if (!board) return std::nullopt;
  return protocol::boardFromJson(*board)->doors;
}

TEST(AClosedCentre, GivesNoTicketAtAKioskAndSaysFromWhenOn) {
  RunningHub hub;
  Device kiosk(hub, "kiosk-1", DeviceRole::kKiosk);
  Device desk(hub, "desk-1", DeviceRole::kDesk);
  hub.setNow(monday(7h + 29min));
  const auto early = kiosk.call("ticket.issue", issueParams());
  ASSERT_FALSE(early);
  EXPECT_EQ(early.error().code, Errc::kConflict);
  EXPECT_NE(early.error().text.find("07:30"), std::string::npos) << early.error().text;
  EXPECT_TRUE(desk.call("ticket.issue", issueParams())) << "who sits at a desk knows that somebody is there";
  hub.setNow(monday(7h + 30min));
  EXPECT_EQ(ticketIn(kiosk.call("ticket.issue", issueParams())).ticket.number.text(), "А-002");
  hub.setNow(monday(16h + 59min));
  const auto last = issueParams();
  const auto given = kiosk.call("ticket.issue", last);
  ASSERT_TRUE(given);
  hub.setNow(monday(17h));
  EXPECT_EQ(kiosk.call("ticket.issue", issueParams()).error().code, Errc::kConflict);
  EXPECT_EQ(kiosk.call("ticket.issue", last).value(), given.value()) << "what was answered once stays so";
}

TEST(AClosedCentre, IsClosedByTheStatesCalendarToo) {
  RunningHub hub;
  Device kiosk(hub, "kiosk-1", DeviceRole::kKiosk);
  // 4 November, a Wednesday.
  hub.setNow(kMonday10 - std::chrono::days(19));
  EXPECT_EQ(kiosk.call("ticket.issue", issueParams()).error().code, Errc::kConflict);
}

TEST(AClosedCentre, TellsItsDevicesAsTheTimeComes) {
  RunningHub hub;
  hub.setNow(monday(7h));
  Device kiosk(hub, "kiosk-1", DeviceRole::kKiosk);
  kiosk.subscribe("board.subscribe");
  EXPECT_EQ(awaitDoors(kiosk, Doors::State::kClosed),
            (Doors{Doors::State::kClosed, monday(8h), monday(7h + 30min), {}}));
  hub.setNow(monday(7h + 30min));
  EXPECT_EQ(awaitDoors(kiosk, Doors::State::kSoon), (Doors{Doors::State::kSoon, monday(8h), {}, {}}));
  hub.setNow(monday(8h));
  EXPECT_EQ(awaitDoors(kiosk, Doors::State::kOpen), Doors{});
  hub.setNow(monday(17h));
  EXPECT_TRUE(kiosk.awaitSnapshot([&](const boost::json::object& object) {
    const auto read = protocol::boardFromJson(object);
    return read && read->doors.state == Doors::State::kClosed && read->doors.opens == monday(32h);
  })) << "until the next morning";
}

}  // namespace
}  // namespace priyom::tests
