// SPDX-License-Identifier: GPL-3.0-or-later
// Twenty thousand touches without a thought behind them: taps, long presses, swipes, ten fingers at once, anywhere.
// They come in through Qt's window-system interface, at a real hub. Nothing crashes, nothing leads out, memory stays
// where it was, and left alone the terminal is at its start again.
#include <gtest/gtest.h>
#include <malloc.h>

#include <QPointingDevice>
#include <QTest>
#include <algorithm>
#include <memory>
#include <random>
#include <set>
#include <string>

#include "kiosk_screen.h"
#include "tests/unit/hub/running_hub.h"
#include "ui/link_transport.h"

namespace priyom::kiosk {
namespace {

constexpr int kTouches = 20'000;
constexpr int kWarm = 5'000;  // until every page was there once
constexpr int kRestEvery = 400;
constexpr unsigned kSeed = 20'261'128;
// The hub stands in this process too, and remembers its tickets of the day.
constexpr std::size_t kMostGrowth = 16U << 20U;

class Hands {
 public:
  Hands(QWindow* window, unsigned seed) : window_(window), random_(seed) {}

  void touch() {
    const int kind = pick(100);
    if (kind < 70) return strike(1, 0, 0);
    if (kind < 80) return strike(1, 0, ++held_ % kHeldLong == 0 ? 900 : 1);  // held; some beyond what counts as long
    if (kind < 90) return strike(1, 6, 0);                                   // dragged
    strike(10, pick(4), 0);
  }

 private:
  int pick(int below) { return std::uniform_int_distribution<>(0, below - 1)(random_); }
  QPoint anywhere() { return {pick(window_->width()), pick(window_->height())}; }

  void strike(int fingers, int moves, int holdMs) {
    std::vector<QPoint> at(static_cast<std::size_t>(fingers));
    for (auto& each : at) each = anywhere();
    const auto tell = [&](auto how) {
      auto event = QTest::touchEvent(window_, device_.get());
      for (int i = 0; i < fingers; ++i) how(event, i, at[static_cast<std::size_t>(i)]);
      event.commit(false);
    };
    tell([&](auto& event, int id, QPoint point) { event.press(id, point, window_); });
    QCoreApplication::processEvents();
    if (holdMs > 0) QTest::qWait(holdMs);
    for (int i = 0; i < moves; ++i) {
      for (auto& each : at) each = anywhere();
      tell([&](auto& event, int id, QPoint point) { event.move(id, point, window_); });
    }
    tell([&](auto& event, int id, QPoint point) { event.release(id, point, window_); });
    QCoreApplication::processEvents();
  }

  static constexpr int kHeldLong = 150;

  QWindow* window_;
  int held_ = 0;
  std::mt19937 random_;
  std::unique_ptr<QPointingDevice> device_{QTest::createTouchDevice()};
};

TEST(RandomTouches, LeadNowhereAndLeaveNothing) {
  tests::RunningHub hub;
  const auto folder = hub.state() / "device-kiosk-1";
  link::saveIdentity(folder, hub.identity("kiosk-1", protocol::DeviceRole::kKiosk)).value();
  ui::HubSession session(ui::makeLinkTransport({"127.0.0.1", hub.port(), folder.string(), "priyom-kiosk", "0"}));
  TicketPrinting printing(std::make_unique<QuickPrinter>());
  // They outlive the visit and its window: where hands changed the language, the window's end changes it back, and the
  // visit says its step once more.
  std::set<Visit::Step> seen;
  int changes = 0;
  VisitSettings settings;
  settings.idle = std::chrono::milliseconds(1500);
  settings.idleOnLongPages = settings.idle;
  settings.stillHere = std::chrono::seconds(1);
  const auto asked = needs();
  settings.helpRules = needsRules(*asked);
  Visit visit(session, printing, asked, settings);
  ASSERT_TRUE(QTest::qWaitFor([&] { return visit.open(); }, 10'000));
  Glass glass(kPanels[2], "ru", visit, session);
  ASSERT_TRUE(glass.window);

  QObject::connect(&visit, &Visit::stepChanged, &visit, [&] {
    seen.insert(visit.step());
    ++changes;
  });
  Hands hands(glass.window, kSeed);
  std::size_t warm = 0;
  for (int i = 0; i < kTouches; ++i) {
    hands.touch();
    // Review, result and ticket wait for hands that rest, or they would never be left.
    const auto step = visit.step();
    const bool waits = step == Visit::Step::Review || step == Visit::Step::Result || step == Visit::Step::Ticket;
    if (waits && i % kRestEvery == 0) Glass::read();
    if (i == kWarm) warm = mallinfo2().uordblks;
    ASSERT_TRUE(glass.window->isVisible()) << "after touch " << i << " of seed " << kSeed;
    ASSERT_EQ(QGuiApplication::topLevelWindows().size(), 1) << "after touch " << i;
  }
  EXPECT_TRUE(QTest::qWaitFor([&] { return visit.step() == Visit::Step::Start; }, 10'000)) << "left alone";
  glass.settle();
  EXPECT_TRUE(glass.shown("startPage"));
  const auto now = mallinfo2().uordblks;
  const auto growth = now > warm ? now - warm : 0;
  std::printf("%d touches, %zu of 15 screens seen, %d changes, heap %.1f MiB after %d touches and %.1f at the end\n",
              kTouches, seen.size(), changes, static_cast<double>(warm) / 1048576, kWarm,
              static_cast<double>(now) / 1048576);
  EXPECT_LT(growth, kMostGrowth);
  EXPECT_GE(seen.size(), 9U) << "the touches went about";
}

}  // namespace
}  // namespace priyom::kiosk
