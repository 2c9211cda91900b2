// SPDX-License-Identifier: GPL-3.0-or-later
// The hall display that ships, in what befalls a hall: the cable pulled for a minute, the screen switched off and on,
// its clock wrong, more waiting than fit.
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDate>
#include <QElapsedTimer>
#include <QTest>
#include <QTime>
#include <thread>

#include "tests/support/stage/hub_call.h"
#include "tests/support/stage/stage.h"
#include "tests/support/stage/wire.h"

namespace priyom::tests {
namespace {

using namespace std::chrono_literals;

// Samples: chime, a sentence twice, pauses.
constexpr std::uintmax_t kLongestAnnouncement = 14U * 22050;

class HallDisplay : public testing::Test {
 protected:
  static std::filesystem::path folder() {
    return std::filesystem::path(PRIYOM_BIN_DIR).parent_path() / "e2e" /
           testing::UnitTest::GetInstance()->current_test_info()->name();
  }
  void callNext(const char* counter) {
    const auto call = stage_.control({"call", "--counter", counter});
    ASSERT_EQ(call.exitCode, 0) << call.output;
  }

  // Samples of all that the display which was opened last has said.
  std::uintmax_t said() const {
    std::error_code none;
    const auto bytes = std::filesystem::file_size(stage_.announcements(), none);
    return none || bytes < kWavHeader ? 0 : (bytes - kWavHeader) / 2;
  }
  void awaitSaid(std::uintmax_t before) const {
    EXPECT_TRUE(QTest::qWaitFor([&] { return said() > before; }, 20'000)) << "nothing was announced";
  }
  static constexpr std::uintmax_t kWavHeader = 44;

  Stage stage_{freshFolder(folder())};
  HubCaller kiosk_{stage_, "kiosk-1"};
};

TEST_F(HallDisplay, OffTheNetworkForAMinuteKeepsItsBoardSaysSoAndCatchesUp) {
  Wire wire(stage_.hubAddress());
  const auto first = kiosk_.issue("reception");
  const auto second = kiosk_.issue("reception");
  callNext("window-1");
  const auto display = stage_.openDisplay(1920, 1080, {.hub = wire.address()});
  display->see("callNumber-0", "text", first.number);
  EXPECT_FALSE(display->shows("linkBanner"));

  QElapsedTimer pulled;
  pulled.start();
  const auto before = said();
  EXPECT_EQ(before, 0U) << "called before the display was on";
  wire.pull();
  callNext("window-2");
  display->see("linkBanner");
  const auto sentence = display->property("linkBanner", "text").toString();
  EXPECT_TRUE(sentence.startsWith(QStringLiteral("Нет связи с "))) << sentence.toStdString();
  EXPECT_LT(pulled.elapsed(), 20'000) << "a hall is told soon that the board stands still";
  std::this_thread::sleep_for(60s - std::chrono::milliseconds(pulled.elapsed()));
  EXPECT_EQ(display->property("callNumber-0", "text").toString(), first.number) << "the last board stays";
  EXPECT_EQ(display->property("nextNumber-0", "text").toString(), second.number);

  wire.plug();
  display->see("callNumber-0", "text", second.number);
  EXPECT_FALSE(display->shows("linkBanner"));
  const auto third = kiosk_.issue("reception");
  callNext("window-3");
  display->see("callNumber-0", "text", third.number);
  awaitSaid(0);
  std::this_thread::sleep_for(1s);
  EXPECT_LT(said(), kLongestAnnouncement) << "only the newest call: the other one is a minute old";
}

TEST_F(HallDisplay, EachCallAndEachRecallIsSaidOnceAndARestartRepeatsNothing) {
  const auto first = kiosk_.issue("reception");
  auto display = stage_.openDisplay();
  display->see("nextNumber-0", "text", first.number);
  EXPECT_EQ(said(), 0U);
  callNext("window-1");
  display->see("callNumber-0", "text", first.number);
  awaitSaid(0);
  std::this_thread::sleep_for(1s);  // it is written in pieces
  const auto once = said();
  EXPECT_GT(once, 2U * 22050) << "a chime and a sentence twice";
  std::this_thread::sleep_for(1s);
  EXPECT_EQ(said(), once);
  display.reset();
  display = stage_.openDisplay();
  display->see("callNumber-0", "text", first.number);
  std::this_thread::sleep_for(2s);
  EXPECT_EQ(said(), 0U) << "a new file, with nothing in it";
}

TEST_F(HallDisplay, SwitchedOffAndOnItShowsTheRightListWithinFiveSeconds) {
  const auto first = kiosk_.issue("reception");
  const auto second = kiosk_.issue("reception");
  auto display = stage_.openDisplay();
  display->see("nextNumber-1", "text", second.number);
  display->program().kill();
  display.reset();
  callNext("window-1");
  QElapsedTimer since;
  since.start();
  display = stage_.openDisplay();
  display->see("callNumber-0", "text", first.number);
  display->see("nextNumber-0", "text", second.number);
  EXPECT_LT(since.elapsed(), 5000);
}

// The display's own clock alone is wrong, by libfaketime; the hub's time rides on every board.
class HallDisplayClock : public HallDisplay {
 protected:
  static constexpr const char* kFaketime = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1";

  void SetUp() override {
    if (!std::filesystem::exists(kFaketime)) GTEST_SKIP() << kFaketime << " is not here (package libfaketime)";
  }
  std::unique_ptr<Screen> displayAt(const char* clock) const {
    return stage_.openDisplay(
        1920, 1080,
        {.environment = {{"LD_PRELOAD", kFaketime}, {"FAKETIME", clock}, {"FAKETIME_DONT_FAKE_MONOTONIC", "1"}}});
  }
  static QTime clockOf(Screen& screen) {
    return QTime::fromString(screen.property("displayClock", "text").toString(), QStringLiteral("HH:mm"));
  }
  void expectARightBoardAt(const char* clock) {
    const auto first = kiosk_.issue("reception");
    const auto right = stage_.openDisplay();
    right->see("nextNumber-0", "text", first.number);
    const auto wrong = displayAt(clock);
    wrong->see("nextNumber-0", "text", first.number);
    const auto there = clockOf(*wrong);
    EXPECT_TRUE(there.isValid());
    EXPECT_LE(std::abs(there.secsTo(clockOf(*right))), 60) << there.toString().toStdString();
    callNext("window-1");
    wrong->see("callNumber-0", "text", first.number);
    awaitSaid(0);
    EXPECT_NE(wrong->program().lastWords().find("clock is wrong"), std::string::npos) << "its keeper is told";
  }
};

TEST_F(HallDisplayClock, WrongByHoursLeavesTheBoardRight) {
  expectARightBoardAt("+7h");
}

// No battery, and nobody told it the time yet: earlier than any certificate was made.
TEST_F(HallDisplayClock, In1970LeavesTheBoardRight) {
  expectARightBoardAt("@1970-01-01 00:00:10");
}

// As long as the certificates have not expired by it; ahead by less than they are good for.
TEST_F(HallDisplayClock, TwoMonthsAheadLeavesTheBoardRight) {
  expectARightBoardAt("+60d");
}

// An expired certificate and a clock that is ahead look the same from here: refused, and said on the glass in words
// that let whoever reads them tell which it is.
TEST_F(HallDisplayClock, YearsAheadItSaysWhatItsClockShows) {
  const auto wrong = displayAt("+3653d");
  wrong->see("linkBanner");
  ASSERT_TRUE(QTest::qWaitFor(
      [&] { return wrong->property("linkBanner", "text").toString().startsWith(QStringLiteral("Истёк срок")); },
      20'000))
      << wrong->property("linkBanner", "text").toString().toStdString();
  const auto year = QString::number(QDate::currentDate().addDays(3653).year());
  EXPECT_TRUE(wrong->property("linkBanner", "text").toString().contains(year));
  EXPECT_FALSE(wrong->shows("displayClock") && clockOf(*wrong).isValid()) << "no time that nobody told it";
}

TEST_F(HallDisplay, FortyWaitingAndThreeCallsStandInTheirPlaces) {
  std::vector<QString> numbers;
  for (int i = 0; i < 46; ++i) numbers.push_back(kiosk_.issue(i % 2 ? "documents" : "reception").number);
  const auto display = stage_.openDisplay();
  for (const auto* const counter : {"window-1", "window-2", "window-3"}) callNext(counter);
  display->see("callNumber-2");
  QStringList seen;
  for (int place = 0; display->shows(QStringLiteral("callNumber-%1").arg(place)); ++place)
    seen << display->property(QStringLiteral("callNumber-%1").arg(place), "text").toString();
  EXPECT_EQ(seen.size(), 3);
  EXPECT_TRUE(display->shows("nextNumber-2"));
  display->see("lineName-reception");
  display->savePicture(folder() / "display-many.png");
}

}  // namespace
}  // namespace priyom::tests

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
