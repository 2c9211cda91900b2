// SPDX-License-Identifier: GPL-3.0-or-later
// What the hall reads on the display's window as it ships, before seats of five metres.
#include <gtest/gtest.h>

#include <QGuiApplication>
#include <QTest>
#include <set>
#include <string>
#include <utility>

#include "tests/unit/queue-display/boards.h"
#include "tests/unit/queue-display/hall_window.h"
#include "ui/theme.h"

namespace priyom::display::test {
namespace {

using namespace std::chrono_literals;

class DisplaySizes : public testing::TestWithParam<std::pair<int, int>> {
 protected:
  DisplaySizes() : hall_({GetParam().first, GetParam().second}) {
    hall_.screen.setNow(QDateTime(QDate(2026, 11, 22), QTime(10, 42), Qt::OffsetFromUTC, 10800));
    hall_.screen.setCentre(centre());
  }
  void expectFaultless(const char* name) {
    EXPECT_FALSE(hall_.picture(name).isNull());
    EXPECT_TRUE(hall_.faults().isEmpty()) << name << ": " << hall_.faults().join(u'\n').toStdString();
  }
  HallWindow hall_;
};

TEST_P(DisplaySizes, NothingIsCutInAnyState) {
  expectFaultless("connecting");
  hall_.screen.show(board(1, {}));
  expectFaultless("quiet");
  hall_.screen.show(board(2, {call("А-042", "Окно 3", "left")}));
  expectFaultless("one");
  hall_.screen.show(board(3, {call("А-042", "Окно 3", "right", 1), call("К-002", "Кабинет 201", "up")}));
  expectFaultless("recall");
  hall_.screen.show(busyBoard());
  expectFaultless("busy");
  hall_.screen.linkLost("Нет связи с 10:42");
  expectFaultless("lost");
}

TEST_P(DisplaySizes, TheHallReadsNumbersCountersNextAndWaiting) {
  hall_.screen.show(busyBoard());
  QCoreApplication::processEvents();
  EXPECT_EQ(hall_.text("callNumber-0"), "А-042");
  EXPECT_EQ(hall_.text("callCounter-0"), "Окно 3");
  EXPECT_EQ(hall_.text("callNumber-5"), "А-039");
  EXPECT_EQ(hall_.text("callCounter-1"), "Кабинет 201");
  EXPECT_EQ(hall_.text("nextNumber-0"), "А-048");
  EXPECT_EQ(hall_.text("nextNumber-2"), "А-049");
  EXPECT_EQ(hall_.text("displayClock"), "10:42");
  ASSERT_NE(hall_.find("call-1"), nullptr);
  EXPECT_EQ(hall_.find("call-1")->property("number").toString(), "М-006");
  EXPECT_EQ(hall_.find("call-1")->property("recalls").toInt(), 1);
  EXPECT_EQ(hall_.text("lineName-social"), "Социальные услуги");
  EXPECT_EQ(hall_.find("linkBanner"), nullptr) << "the link is up";
  EXPECT_GT(hall_.ink("callNumber-0").height(), 1.5 * hall_.ink("callNumber-5").height())
      << "the newest is the largest";
}

TEST_P(DisplaySizes, ALostLinkIsSaidAndTheLastBoardStays) {
  hall_.screen.show(busyBoard());
  hall_.screen.linkLost("Нет связи с 10:42");
  QCoreApplication::processEvents();
  ASSERT_NE(hall_.find("linkBanner"), nullptr);
  EXPECT_EQ(hall_.text("linkBanner"), "Нет связи с 10:42");
  EXPECT_NE(hall_.find("staleVeil"), nullptr);
  EXPECT_EQ(hall_.text("callNumber-0"), "А-042");
}

TEST_P(DisplaySizes, WhenNobodyIsCalledItSaysSoKindly) {
  hall_.screen.show(board(1, {}));
  QCoreApplication::processEvents();
  EXPECT_TRUE(QString::fromStdString(hall_.text("quietTitle-0")).startsWith("Пока"));
  EXPECT_EQ(hall_.find("call-0"), nullptr);
}

TEST_P(DisplaySizes, ManyLinesWithLongNamesStandOnPagesThatTakeTurns) {
  auto full = busyBoard();
  full.revision.counter = 8;
  full.lines.clear();
  for (int line = 0; line < 6; ++line)
    full.lines.push_back({LineId{"line-" + std::to_string(line)},
                          "Социальное сопровождение семей с детьми и оформление выплат", 40 + line,
                          WaitRange{std::chrono::minutes(95), std::chrono::minutes(140 + line)}});
  hall_.screen.show(full);
  hall_.settle();
  EXPECT_NE(hall_.find("lineName-line-0"), nullptr);
  EXPECT_EQ(hall_.find("lineName-line-5"), nullptr) << "on another page";
  std::set<std::string> waits;
  for (int page = 0; page < hall_.turns().pages(); ++page) {
    expectFaultless("full");
    for (const auto& [name, text] : hall_.read())
      if (name.startsWith("lineWait-")) waits.insert(text.toStdString());
    hall_.turns().turn();
    hall_.settle();
  }
  EXPECT_EQ(waits.size(), 6U);
  EXPECT_TRUE(waits.contains("ждать 95–145 мин"));
}

TEST_P(DisplaySizes, AtNightItIsDarkAndStillReads) {
  ui::Theme::instance().setNight(true);
  hall_.screen.show(busyBoard());
  expectFaultless("night");
  const auto corner = hall_.picture("night").pixelColor(2, 2);
  EXPECT_LT(corner.lightness(), 30);
  hall_.screen.linkLost("Нет связи с 10:42");
  expectFaultless("night-lost");
}

TEST_P(DisplaySizes, UnderALostLinkTextKeepsItsContrast) {
  hall_.screen.show(busyBoard());
  hall_.screen.linkLost("Нет связи с 10:42");
  QCoreApplication::processEvents();
  auto* const veil = hall_.find("staleVeil");
  ASSERT_NE(veil, nullptr);
  for (const bool night : {false, true}) {
    ui::Theme::instance().setNight(night);
    const auto dimmed = [&](const char* name) {
      const auto colour = ui::Theme::instance().property(name).value<QColor>();
      const auto left = 1 - veil->opacity();
      return QColor::fromRgbF(float(colour.redF() * left), float(colour.greenF() * left), float(colour.blueF() * left));
    };
    for (const auto* const text : {"ink", "mute"})
      EXPECT_GE(ui::Theme::contrast(dimmed(text), dimmed("paper")), 7.0) << text << (night ? " at night" : "");
  }
}

TEST_P(DisplaySizes, NoticesStandBesideTheBoardAndNeverHideACall) {
  hall_.write("1.txt", "Питьевая вода\nКулер стоит у гардероба, стаканы рядом.");
  QImage picture(400, 300, QImage::Format_RGB32);
  picture.fill(QColor(0, 128, 0));
  ASSERT_TRUE(picture.save(hall_.file("2.png")));
  hall_.screen.show(board(1, {}));
  ASSERT_TRUE(QTest::qWaitFor([&] { return hall_.notices.count() == 2; }));
  expectFaultless("notice");
  EXPECT_EQ(hall_.text("noticeTitle-0"), "Питьевая вода");
  EXPECT_NE(hall_.text("quietText-0"), "(not shown)");
  EXPECT_EQ(hall_.text("nextNumber-0"), "А-048");
  hall_.notices.advance();
  ASSERT_TRUE(QTest::qWaitFor(
      [&] { return hall_.find("noticePicture") && hall_.find("noticePicture")->property("status").toInt() == 1; }));
  expectFaultless("notice-picture");
  hall_.screen.setIdleAfter(300ms);
  hall_.screen.show(board(2, {call("А-042", "Окно 3", "left")}));
  QCoreApplication::processEvents();
  EXPECT_EQ(hall_.find("noticePanel"), nullptr);
  EXPECT_EQ(hall_.text("callNumber-0"), "А-042");
  EXPECT_FALSE(hall_.notices.shown()) << "no time passes for them now";
  hall_.screen.show(board(3, {call("А-042", "Окно 3", "left", 0, TicketState::kServing)}));
  QCoreApplication::processEvents();
  EXPECT_EQ(hall_.find("noticePanel"), nullptr) << "not at once: people still look for their number";
  ASSERT_TRUE(QTest::qWaitFor([&] { return hall_.find("noticePanel") != nullptr; }));
  EXPECT_EQ(hall_.text("callNumber-0"), "А-042") << "who sits at a counter stays on the board";
  expectFaultless("notice-served");
}

INSTANTIATE_TEST_SUITE_P(Hall, DisplaySizes,
                         testing::Values(std::pair(1920, 1080), std::pair(3840, 2160), std::pair(1080, 1920),
                                         std::pair(2160, 3840)),
                         [](const auto& size) {
                           return std::to_string(size.param.first) + "x" + std::to_string(size.param.second);
                         });

}  // namespace
}  // namespace priyom::display::test

int main(int argc, char** argv) {
  QGuiApplication app(argc, argv);
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
