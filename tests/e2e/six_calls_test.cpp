// SPDX-License-Identifier: GPL-3.0-or-later
// Six counters that call at once, through a real hub and TLS, on the hall's glass.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QGuiApplication>
#include <QTest>
#include <boost/json.hpp>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "queue-display/board_feed.h"
#include "tests/support/store_disk/scratch_folder.h"
#include "tests/unit/hub/running_hub.h"
#include "tests/unit/queue-display/hall_window.h"
#include "ui/hub_session.h"
#include "ui/link_transport.h"

namespace priyom::tests {
namespace {

namespace json = boost::json;
using display::test::Glass;
using display::test::HallWindow;

// The sample centre with windows 1 to 5 and room 201.
std::filesystem::path sixCounters(const ScratchFolder& folder) {
  std::ifstream in(RunningHub::sampleCentre());
  std::stringstream text;
  text << in.rdbuf();
  auto centre = json::parse(text.str()).as_object();
  auto& counters = centre.at("counters").as_array();
  const auto window = counters.at(0).as_object();
  for (const auto* const number : {"4", "5"}) {
    auto more = window;
    more["id"] = std::string("window-") + number;
    more["names"] = {{"public", std::string("Окно ") + number}, {"inner", std::string("Регистратор ") + number}};
    more["arrow"] = "right";
    counters.push_back(more);
  }
  const auto file = folder.file("six.json");
  std::ofstream(file) << json::serialize(centre);
  return file;
}

class SixCalls : public testing::TestWithParam<Glass> {
 protected:
  ScratchFolder folder_;
  RunningHub hub_{{}, {}, sixCounters(folder_)};
};

TEST_P(SixCalls, AreAllSeenNewestFirstAndLargestAndNothingIsCut) {
  Device kiosk(hub_, "kiosk-1", protocol::DeviceRole::kKiosk);
  Device desk(hub_, "desk-1", protocol::DeviceRole::kDesk);
  const std::vector<std::string> counters{"window-1", "window-2", "window-3", "room-201", "window-4", "window-5"};
  std::vector<std::string> newestFirst;
  for (const auto& counter : counters) {
    kiosk.call(protocol::method::kIssue, issueParams(counter == "room-201" ? "consultation" : "reception"));
    const auto called = ticketIn(desk.call(protocol::method::kCallNext, counterParams(counter)));
    newestFirst.insert(newestFirst.begin(), called.ticket.number.text());
    hub_.setNow(hub_.now() + std::chrono::seconds(5));
  }
  for (int waiting = 0; waiting < 14; ++waiting) kiosk.call(protocol::method::kIssue, issueParams());

  link::saveIdentity(hub_.state() / "hall", hub_.identity("display-1", protocol::DeviceRole::kDisplay)).value();
  ui::HubSession session(
      ui::makeLinkTransport({"127.0.0.1", hub_.port(), (hub_.state() / "hall").string(), "priyom-test", "0"}));
  HallWindow hall(GetParam());
  display::feedBoard(session, hall.screen);
  ASSERT_TRUE(QTest::qWaitFor(
      [&] { return hall.screen.known() && hall.screen.calls()->count() == 6 && !hall.screen.centreName().isEmpty(); },
      10'000));
  hall.settle();

  EXPECT_FALSE(hall.picture("six").isNull());
  EXPECT_THAT(hall.faults().join(u'\n').toStdString(), testing::IsEmpty());
  std::vector<std::string> seen;
  for (int place = 0; place < 6; ++place) {
    seen.push_back(hall.text(QStringLiteral("callNumber-%1").arg(place)));
    EXPECT_NE(hall.text(QStringLiteral("callCounter-%1").arg(place)), "(not shown)");
    EXPECT_NE(hall.find(QStringLiteral("callArrow-%1").arg(place)), nullptr);
    if (place == 0) continue;
    const auto before = hall.ink(QStringLiteral("callNumber-%1").arg(place - 1));
    const auto here = hall.ink(QStringLiteral("callNumber-%1").arg(place));
    EXPECT_GE(hall.ink("callNumber-0").height(), 1.45 * here.height()) << "the newest is the largest";
    EXPECT_TRUE(place == 1 || here.top() > before.bottom()) << "one below the other, by their age";
  }
  EXPECT_EQ(seen, newestFirst);
  EXPECT_EQ(hall.text("callCounter-0"), "Окно 5");
  EXPECT_EQ(hall.text("callCounter-2"), "Кабинет 201");
  EXPECT_NE(hall.text("nextNumber-0"), "(not shown)");
}

INSTANTIATE_TEST_SUITE_P(Hall, SixCalls, testing::Values(Glass{1920, 1080}, Glass{3840, 2160}, Glass{1080, 1920}),
                         [](const auto& glass) { return display::test::nameOf(glass.param); });

}  // namespace
}  // namespace priyom::tests

int main(int argc, char** argv) {
  QGuiApplication app(argc, argv);
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
