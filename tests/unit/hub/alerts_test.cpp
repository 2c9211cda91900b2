// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody at a kiosk needs a member of the staff: over TLS, by several desks, through restarts.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "protocol/alert_messages.h"
#include "protocol/submission_messages.h"
#include "tests/unit/hub/running_hub.h"

namespace priyom::tests {
namespace {

using namespace std::chrono_literals;
using protocol::DeviceRole;

Reply raise(Device& kiosk, AlertKind kind = AlertKind::kUrgent, MeetingPoint meet = MeetingPoint::kTerminal) {
  return kiosk.call("alert.raise",
                    protocol::toJson(protocol::AlertCommand{newCommand(), protocol::RaiseAlert{kind, meet}}));
}
Reply accept(Device& desk, const AlertId& alert, const std::string& staff) {
  return desk.call("alert.accept", protocol::toJson(protocol::AlertCommand{
                                       newCommand(), protocol::AcceptAlert{alert, StaffId{staff}}}));
}
// Somebody sends in a message of trouble; its alert has the message's id.
AlertId trouble(Device& kiosk) {
  const boost::json::object said{
      {"resourceType", "QuestionnaireResponse"},
      {"questionnaire", "https://priyom.example/fhir/Questionnaire/urgent-message|1.0.0"},
      {"status", "completed"},
      {"authored", "2026-11-23T10:00:00+03:00"},
      {"item", boost::json::array{{{"linkId", "message"}, {"answer", boost::json::array{{{"valueString", "Беда"}}}}}}}};
  const auto sent = kiosk.call("submission.send", protocol::toJson(protocol::SendSubmission{
                                                      newCommand(), SubmissionKind::kMessage, said, std::nullopt}));
  return protocol::submissionReceivedFromJson(sent.value().as_object()).value().alert;
}
// The alerts on disk; of a hub that stands.
std::vector<std::string> alertsIn(const std::filesystem::path& file) {
  sqlite3* database = nullptr;
  EXPECT_EQ(sqlite3_open(file.c_str(), &database), SQLITE_OK);
  sqlite3_stmt* rows = nullptr;
  EXPECT_EQ(sqlite3_prepare_v2(database, "SELECT id FROM alert ORDER BY raised_at", -1, &rows, nullptr), SQLITE_OK);
  std::vector<std::string> ids;
  while (sqlite3_step(rows) == SQLITE_ROW)
    ids.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(rows, 0)));
  sqlite3_finalize(rows);
  sqlite3_close(database);
  return ids;
}
AlertId idIn(const Reply& reply) {
  return protocol::alertViewFromJson(reply.value().as_object().at("alert").as_object()).value().alert.id;
}
std::optional<protocol::AlertsSnapshot> await(Device& device,
                                              const std::function<bool(const protocol::AlertsSnapshot&)>& fits) {
  const auto seen = device.awaitSnapshot([&](const boost::json::object& object) {
    const auto snapshot = protocol::alertsSnapshotFromJson(object);
    return snapshot && fits(*snapshot);
  });
  if (!seen) return std::nullopt;
  return protocol::alertsSnapshotFromJson(*seen).value();
}
std::function<bool(const protocol::AlertsSnapshot&)> ofState(AlertState state) {
  return [state](const protocol::AlertsSnapshot& snapshot) {
    return snapshot.alerts.size() == 1 && snapshot.alerts.front().alert.state == state;
  };
}

TEST(AnAlert, ReachesTheDesksWithinASecondAndIsAcceptedByOneName) {
  RunningHub hub;
  Device kiosk(hub, "kiosk-1", DeviceRole::kKiosk);
  Device desk(hub, "desk-1", DeviceRole::kDesk);
  Device other(hub, "desk-2", DeviceRole::kDesk);
  desk.subscribe("alerts.subscribe");
  kiosk.subscribe("alerts.subscribe");
  const auto began = std::chrono::steady_clock::now();
  const auto alert = idIn(raise(kiosk, AlertKind::kUrgent, MeetingPoint::kEntrance));
  const auto seen = await(desk, ofState(AlertState::kOpen));
  ASSERT_TRUE(seen);
  EXPECT_LT(std::chrono::steady_clock::now() - began, 1s);
  EXPECT_EQ(seen->alerts.front().alert.device, DeviceId{"kiosk-1"});
  EXPECT_EQ(seen->alerts.front().alert.meet, MeetingPoint::kEntrance);
  EXPECT_EQ(idIn(raise(kiosk)), alert) << "a second touch is the same alert";

  // Two desks at once: one of them goes.
  Reply one{boost::json::value()}, two{boost::json::value()};
  std::thread first([&] { one = accept(desk, alert, "registrar-1"); });
  std::thread second([&] { two = accept(other, alert, "registrar-2"); });
  first.join();
  second.join();
  EXPECT_NE(one.has_value(), two.has_value());
  EXPECT_EQ((one ? two : one).error().code, Errc::kConflict);
  EXPECT_EQ(accept(desk, alert, "nobody").error().code, Errc::kNotFound);

  const auto told = kiosk.awaitSnapshot([](const boost::json::object& object) {
    const auto snapshot = protocol::alertsSnapshotFromJson(object);
    return snapshot && ofState(AlertState::kAccepted)(*snapshot);
  });
  ASSERT_TRUE(told) << "the visitor is told";
  EXPECT_EQ(told->at("alerts").as_array().front().as_object().size(), 2U) << "by id and state alone";
  EXPECT_TRUE(await(desk, [](const auto& snapshot) { return snapshot.alerts.empty(); }));
}

TEST(AnAlert, SurvivesARestartAndGrowsLouderUntilTheDayEnds) {
  RunningHub hub;
  AlertId alert;
  {
    Device kiosk(hub, "kiosk-1", DeviceRole::kKiosk);
    alert = idIn(raise(kiosk, AlertKind::kStaffCall));
  }
  hub.stop();
  hub.start();
  Device desk(hub, "desk-1", DeviceRole::kDesk);
  desk.subscribe("alerts.subscribe");
  auto seen = await(desk, ofState(AlertState::kOpen));
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->alerts.front().alert.id, alert);
  EXPECT_EQ(seen->alerts.front().level, AlertLevel::kReceiving);
  hub.setNow(hub.now() + 61s);
  EXPECT_TRUE(await(desk, [](const auto& snapshot) {
    return snapshot.alerts.size() == 1 && snapshot.alerts.front().level == AlertLevel::kEveryDesk;
  })) << "without a command";
  hub.setNow(hub.now() + 24h);
  EXPECT_TRUE(await(desk, [](const auto& snapshot) { return snapshot.alerts.empty(); }));
  EXPECT_EQ(accept(desk, alert, "registrar-1").error().code, Errc::kConflict);
}

TEST(AnAlert, ThatIsOverIsErasedThirtyDaysLaterAndAnOpenMessageNever) {
  RunningHub hub;
  AlertId message, accepted;
  {
    Device kiosk(hub, "kiosk-1", DeviceRole::kKiosk);
    Device desk(hub, "desk-1", DeviceRole::kDesk);
    message = trouble(kiosk);
    accepted = idIn(raise(kiosk));
    ASSERT_TRUE(accept(desk, accepted, "registrar-1"));
  }
  const auto keptFor = [&](std::chrono::hours time) {
    hub.setNow(kMonday10 + time);
    hub.stop();
    hub.start();
    hub.stop();
    const auto rows = alertsIn(hub.state() / "hub.db");
    hub.start();
    return rows;
  };
  EXPECT_EQ(keptFor(29 * 24h).size(), 2U);
  EXPECT_EQ(keptFor(31 * 24h), std::vector{message.text});
  Device desk(hub, "desk-1", DeviceRole::kDesk);
  desk.subscribe("alerts.subscribe");
  EXPECT_TRUE(await(desk, [&](const auto& snapshot) {
    return snapshot.alerts.size() == 1 && snapshot.alerts.front().alert.id == message;
  })) << "somebody wrote of trouble, and nobody has read it";
}

TEST(AnAlert, IsTakenBackByItsOwnKioskOnly) {
  RunningHub hub;
  Device kiosk(hub, "kiosk-1", DeviceRole::kKiosk);
  Device other(hub, "kiosk-2", DeviceRole::kKiosk);
  const auto alert = idIn(raise(kiosk));
  const auto withdraw = [&](Device& device) {
    return device.call("alert.withdraw",
                       protocol::toJson(protocol::AlertCommand{newCommand(), protocol::WithdrawAlert{alert}}));
  };
  EXPECT_EQ(withdraw(other).error().code, Errc::kNotAllowed);
  EXPECT_TRUE(withdraw(kiosk));
  EXPECT_NE(idIn(raise(kiosk)), alert) << "the next visitor's is a new one";
}

}  // namespace
}  // namespace priyom::tests
