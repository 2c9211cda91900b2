// SPDX-License-Identifier: GPL-3.0-or-later
// Every method with every role, against a hub: what a stolen display or kiosk could reach.
#include <gtest/gtest.h>

#include <boost/json/serialize.hpp>
#include <map>
#include <set>

#include "hub/methods.h"
#include "protocol/catalogue_json.h"
#include "protocol/centre_json.h"
#include "tests/unit/hub/running_hub.h"

namespace priyom::tests {
namespace {

using protocol::DeviceRole;

// Written out by hand from PROTOCOL.md: the table in the code is held against it.
const std::map<std::string, std::set<DeviceRole>> kWho = {
    {"hello", {DeviceRole::kKiosk, DeviceRole::kDesk, DeviceRole::kDisplay, DeviceRole::kControl}},
    {"ping", {DeviceRole::kKiosk, DeviceRole::kDesk, DeviceRole::kDisplay, DeviceRole::kControl}},
    {"centre.get", {DeviceRole::kKiosk, DeviceRole::kDesk, DeviceRole::kDisplay, DeviceRole::kControl}},
    {"catalogue.get", {DeviceRole::kKiosk, DeviceRole::kDesk}},
    {"photo.get", {DeviceRole::kKiosk, DeviceRole::kDesk}},
    {"ticket.issue", {DeviceRole::kKiosk, DeviceRole::kDesk}},
    {"ticket.open", {DeviceRole::kDesk}},
    {"ticket.find", {DeviceRole::kKiosk}},
    {"ticket.print_report", {DeviceRole::kKiosk, DeviceRole::kDesk}},
    {"form.save", {DeviceRole::kDesk}},
    {"queue.call_next", {DeviceRole::kDesk, DeviceRole::kControl}},
    {"queue.call", {DeviceRole::kDesk, DeviceRole::kControl}},
    {"queue.recall", {DeviceRole::kDesk}},
    {"queue.start", {DeviceRole::kDesk}},
    {"queue.finish", {DeviceRole::kDesk}},
    {"queue.no_show", {DeviceRole::kDesk}},
    {"queue.defer", {DeviceRole::kDesk}},
    {"queue.transfer", {DeviceRole::kDesk}},
    {"queue.route", {DeviceRole::kDesk}},
    {"queue.return", {DeviceRole::kKiosk, DeviceRole::kDesk}},
    {"queue.categorise", {DeviceRole::kDesk}},
    {"queue.cancel", {DeviceRole::kKiosk, DeviceRole::kDesk}},
    {"queue.undo", {DeviceRole::kDesk}},
    {"counter.set", {DeviceRole::kDesk, DeviceRole::kControl}},
    {"schedule.slots", {DeviceRole::kKiosk, DeviceRole::kDesk, DeviceRole::kControl}},
    {"schedule.find", {DeviceRole::kKiosk, DeviceRole::kDesk}},
    {"schedule.bookings", {DeviceRole::kDesk, DeviceRole::kControl}},
    {"schedule.hold", {DeviceRole::kKiosk, DeviceRole::kDesk}},
    {"schedule.book", {DeviceRole::kKiosk, DeviceRole::kDesk}},
    {"schedule.move", {DeviceRole::kKiosk, DeviceRole::kDesk}},
    {"schedule.cancel", {DeviceRole::kKiosk, DeviceRole::kDesk}},
    {"schedule.check_in", {DeviceRole::kKiosk, DeviceRole::kDesk}},
    {"alert.raise", {DeviceRole::kKiosk}},
    {"alert.withdraw", {DeviceRole::kKiosk}},
    {"alert.accept", {DeviceRole::kDesk}},
    {"alerts.subscribe", {DeviceRole::kKiosk, DeviceRole::kDesk, DeviceRole::kControl}},
    {"submission.send", {DeviceRole::kKiosk}},
    {"submission.move", {DeviceRole::kDesk}},
    {"submission.open", {DeviceRole::kDesk}},
    {"submissions.subscribe", {DeviceRole::kDesk, DeviceRole::kControl}},
    {"opinions.get", {DeviceRole::kDesk, DeviceRole::kControl}},
    {"opinions.texts", {DeviceRole::kControl}},
    {"board.subscribe", {DeviceRole::kKiosk, DeviceRole::kDesk, DeviceRole::kDisplay, DeviceRole::kControl}},
    {"queue.subscribe", {DeviceRole::kDesk, DeviceRole::kControl}},
    {"hub.status", {DeviceRole::kControl}},
};

TEST(Methods, AreThoseOfTheProtocol) {
  std::set<std::string> known;
  for (const auto& method : hub::methods()) known.insert(std::string(method.name));
  std::set<std::string> documented;
  for (const auto& [name, roles] : kWho) documented.insert(name);
  EXPECT_EQ(known, documented);
}

class EveryRole : public testing::TestWithParam<DeviceRole> {};

TEST_P(EveryRole, CallsWhatItMayAndNothingElse) {
  RunningHub hub;
  Device device(hub, "device-1", GetParam());
  for (const auto& [name, roles] : kWho) {
    // Without parameters: a method that may be called complains about those at most.
    const auto reply = device.call(name);
    const bool refused = !reply && reply.error().code == Errc::kNotAllowed;
    EXPECT_EQ(refused, !roles.contains(GetParam())) << name;
    if (!reply && !refused) {
      EXPECT_EQ(reply.error().code, Errc::kMalformed) << name;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Methods, EveryRole,
                         testing::Values(DeviceRole::kKiosk, DeviceRole::kDesk, DeviceRole::kDisplay,
                                         DeviceRole::kControl),
                         [](const auto& each) { return std::string(protocol::roleName(each.param)); });

TEST(TheCentre, ShowsStaffAndInnerNamesToStaffOnly) {
  RunningHub hub;
  for (const auto role : {DeviceRole::kKiosk, DeviceRole::kDisplay, DeviceRole::kDesk}) {
    Device device(hub, "device-1", role);
    const auto answer = device.call("centre.get").value();
    const auto text = boost::json::serialize(answer);
    const auto centre = protocol::centreFromJson(answer.as_object());
    ASSERT_TRUE(centre) << protocol::roleName(role) << " can not use it: " << centre.error().text;
    EXPECT_EQ(centre->specialists.empty(), role == DeviceRole::kDisplay);
    const bool inside = role == DeviceRole::kDesk;
    EXPECT_EQ(text.find("Примерова") != std::string::npos, inside) << protocol::roleName(role);
    EXPECT_EQ(text.find("Психолог") != std::string::npos, inside) << protocol::roleName(role);
    EXPECT_NE(text.find("Консультация"), std::string::npos);
  }
}

TEST(TheCatalogue, ReachesAKioskWholeInItsParts) {
  RunningHub hub;
  Device kiosk(hub, "kiosk-1", DeviceRole::kKiosk);
  std::size_t services = 0;
  int parts = 1;
  for (int part = 0; part < parts; ++part) {
    const auto answer = kiosk.call("catalogue.get", protocol::toJson(protocol::AskCatalogue{part}));
    ASSERT_TRUE(answer) << answer.error().text;
    const auto read = protocol::cataloguePartFromJson(answer->as_object()).value();
    parts = read.parts;
    services += read.entries.services.size();
  }
  EXPECT_GT(parts, 1) << "the sample is longer than a message";
  EXPECT_GE(services, 20U);
  EXPECT_EQ(kiosk.call("catalogue.get", {{"part", parts}}).error().code, Errc::kNotFound);
  EXPECT_EQ(kiosk.call("catalogue.get", {{"part", -1}}).error().code, Errc::kMalformed);
}

TEST(AKiosk, ReportsOnThePaperOfItsOwnTicketsOnly) {
  RunningHub hub;
  Device one(hub, "kiosk-1", DeviceRole::kKiosk);
  Device two(hub, "kiosk-2", DeviceRole::kKiosk);
  const auto ticket = ticketIn(one.call("ticket.issue", issueParams())).ticket;
  const auto report = [&](Device& kiosk) {
    return kiosk.call("ticket.print_report",
                      protocol::toJson(protocol::ReportPrint{newCommand(), ticket.id, PrintState::kPrinted}));
  };
  EXPECT_EQ(report(two).error().code, Errc::kNotAllowed);
  EXPECT_EQ(ticketIn(report(one)).ticket.print, PrintState::kPrinted);
}

}  // namespace
}  // namespace priyom::tests
