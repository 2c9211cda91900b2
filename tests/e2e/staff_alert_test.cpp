// SPDX-License-Identifier: GPL-3.0-or-later
// A call for staff all the way: what the terminal says and what the desk sees, through a real hub and TLS.
#include <gtest/gtest.h>

#include <QGuiApplication>
#include <QTest>
#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <string>

#include "desk/alert_list.h"
#include "desk/queue_panel.h"
#include "kiosk/visit.h"
#include "tests/unit/hub/running_hub.h"
#include "ui/link_transport.h"

namespace priyom::tests {
namespace {

using namespace std::chrono_literals;
using kiosk::StaffCall;

bool until(const std::function<bool()>& holds) {
  return QTest::qWaitFor(holds, 10'000);
}

class NoPrinter : public kiosk::TicketPrinter {
 public:
  PrintState print(std::span<const std::uint8_t>, const std::string&) override { return PrintState::kFailed; }
  print::PrinterState look() override { return print::PrinterState::kReady; }
};

std::unique_ptr<ui::HubSession> sessionOf(const RunningHub& hub, const std::string& device, protocol::DeviceRole role) {
  const auto folder = hub.state() / ("device-" + device);
  link::saveIdentity(folder, hub.identity(device, role)).value();
  return std::make_unique<ui::HubSession>(
      ui::makeLinkTransport({"127.0.0.1", hub.port(), folder.string(), "priyom-test", "0"}));
}

struct Terminal {
  Terminal(const RunningHub& hub, const std::string& device)
      : session(sessionOf(hub, device, protocol::DeviceRole::kKiosk)),
        printing(std::make_unique<NoPrinter>()),
        visit(*session, printing, nullptr, kiosk::VisitSettings{}) {
    EXPECT_TRUE(until([this] { return visit.open(); }));
  }
  StaffCall& call() { return *visit.staffCall(); }

  std::unique_ptr<ui::HubSession> session;
  kiosk::TicketPrinting printing;
  kiosk::Visit visit;
};

struct Desk {
  Desk(const RunningHub& hub, const std::string& device, const std::string& counter, const std::string& staff)
      : session(sessionOf(hub, device, protocol::DeviceRole::kDesk)),
        queue(*session, CounterId{counter}, StaffId{staff}),
        alerts(*session, queue, StaffId{staff}) {
    EXPECT_TRUE(until([this] { return queue.known() && !queue.stale() && !alerts.names().isEmpty(); }));
  }
  bool shows(int count) {
    return until([&] { return alerts.alerts().size() + alerts.more() == count; });
  }
  QString first(const QString& key) { return alerts.alerts().constFirst().toMap().value(key).toString(); }

  std::unique_ptr<ui::HubSession> session;
  desk::QueuePanel queue;
  desk::AlertList alerts;
};

TEST(ACallForStaff, IsSaidToBeSeenOnlyAfterADeskAcceptedItByName) {
  RunningHub hub;
  Terminal terminal(hub, "kiosk-1");
  Desk one(hub, "desk-1", "window-1", "registrar-1");
  Desk two(hub, "desk-2", "window-2", "registrar-2");

  const auto touched = std::chrono::steady_clock::now();
  terminal.visit.callUrgently();
  ASSERT_TRUE(one.shows(1));
  const auto took = std::chrono::steady_clock::now() - touched;
  EXPECT_LT(took, 1s);
  RecordProperty("touch_to_desk_us",
                 static_cast<int>(std::chrono::duration_cast<std::chrono::microseconds>(took).count()));
  ASSERT_TRUE(two.shows(1));
  ASSERT_TRUE(until([&] { return terminal.call().state() == StaffCall::State::Called; }));
  const auto waiting = terminal.call().sentence();

  // Longer and louder, but nobody goes: the visitor is told nothing else.
  hub.setNow(hub.now() + 61s);
  ASSERT_TRUE(until([&] { return !one.first("level").isEmpty(); }));
  EXPECT_EQ(terminal.call().state(), StaffCall::State::Called);
  EXPECT_EQ(terminal.call().sentence(), waiting);

  one.alerts.accept(one.first("alertId"), "registrar-1");
  ASSERT_TRUE(until([&] { return terminal.call().state() == StaffCall::State::Coming; }));
  EXPECT_NE(terminal.call().sentence(), waiting);
  EXPECT_TRUE(one.shows(0));
  EXPECT_TRUE(two.shows(0)) << "no second one goes";
}

TEST(ACallForStaff, ThatIsAcceptedWhileTheLinkIsLostReachesTheTerminalOnceItIsBack) {
  RunningHub hub;
  Terminal terminal(hub, "kiosk-1");
  Desk desk(hub, "desk-1", "window-1", "registrar-1");
  terminal.visit.callUrgently();
  ASSERT_TRUE(desk.shows(1));
  EXPECT_TRUE(desk.alerts.ringing());
  EXPECT_EQ(desk.alerts.stale(), "");
  hub.stop();
  ASSERT_TRUE(until([&] { return !desk.session->live(); }));
  EXPECT_TRUE(desk.shows(1)) << "it stays";
  EXPECT_NE(desk.alerts.stale(), "");
  EXPECT_TRUE(desk.alerts.ringing());
  desk.alerts.accept(desk.first("alertId"), "registrar-1");
  EXPECT_FALSE(desk.alerts.ringing()) << "who goes need not hear it";
  EXPECT_NE(desk.alerts.message(), "");
  hub.start();
  ASSERT_TRUE(until([&] { return terminal.call().state() == StaffCall::State::Coming; }));
  EXPECT_TRUE(until([&] { return desk.alerts.message().isEmpty(); }));
  EXPECT_TRUE(desk.shows(0));
}

TEST(ACallForStaff, ThatNobodyAcceptsForTwoMinutesIsPutToTheHeadByName) {
  RunningHub hub;
  Terminal terminal(hub, "kiosk-1");
  Desk registrar(hub, "desk-1", "window-1", "registrar-1");
  Desk head(hub, "desk-2", "window-3", "head-1");
  terminal.visit.callUrgently();
  ASSERT_TRUE(head.shows(1));
  hub.setNow(hub.now() + 61s);
  ASSERT_TRUE(until([&] { return !head.first("level").isEmpty(); }));
  EXPECT_EQ(head.alerts.headText(), "");
  hub.setNow(hub.now() + 60s);
  ASSERT_TRUE(until([&] { return !head.alerts.headText().isEmpty(); }));
  ASSERT_TRUE(until([&] { return registrar.first("level").contains(QString::fromUtf8("Образцова Нина Павловна")); }));
  EXPECT_EQ(registrar.alerts.headText(), "") << "not to everybody";
  head.alerts.accept(head.first("alertId"), "head-1");
  ASSERT_TRUE(until([&] { return terminal.call().state() == StaffCall::State::Coming; }));
}

TEST(ACallForStaff, OutlivesTheVisitAndTheHubsRestart) {
  RunningHub hub;
  Terminal terminal(hub, "kiosk-1");
  terminal.visit.callUrgently();
  ASSERT_TRUE(until([&] { return terminal.call().state() == StaffCall::State::Called; }));
  terminal.visit.quit();
  EXPECT_EQ(terminal.visit.step(), kiosk::Visit::Step::Start);
  hub.stop();
  hub.start();
  Desk desk(hub, "desk-1", "window-1", "registrar-1");
  EXPECT_TRUE(desk.shows(1));
}

}  // namespace
}  // namespace priyom::tests

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QGuiApplication app(argc, argv);
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
