// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing jumps: whoever looks for a number looks where it was. Through a morning of boards every part of the glass
// keeps its place, and calls stand in whole rows.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QTest>
#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "tests/unit/queue-display/boards.h"
#include "tests/unit/queue-display/hall_window.h"

namespace priyom::display::test {
namespace {

using namespace std::chrono_literals;

constexpr double kWanders = 3;  // units

class Steady : public testing::TestWithParam<Glass> {
 protected:
  Steady() : hall_(GetParam()) {
    hall_.screen.setIdleAfter(0ms);
    hall_.screen.setNow(QDateTime(QDate(2026, 11, 22), QTime(10, 42), Qt::OffsetFromUTC, 10800));
    hall_.screen.setCentre(centreWithCounters());
  }

  // What is the same part of the glass whatever it shows. A number in its place is one, a text that is centred is not.
  static bool isPart(const QString& name) {
    static const QStringList parts{"centreName", "displayClock", "nextTitle",    "nextNumber-", "orderSentence",
                                   "lineState-", "callChip-",    "callCounter-", "callState-",  "call-"};
    return std::ranges::any_of(parts, [&](const QString& part) { return name.startsWith(part); });
  }
  // Rows by where they stand, not by whose they are: a call goes down by whole rows.
  std::map<QString, QPointF> parts() const {
    std::map<QString, QPointF> found;
    for (const auto& [name, place] : hall_.places()) {
      if (!isPart(name)) continue;
      auto key = name;
      const auto slot = name.section(u'-', -1).toInt();
      if (name.startsWith("call")) {
        if (inLargePlace(slot)) continue;
        key = name.section(u'-', 0, 0) + u'@' + QString::number(noticed() ? slot : slot - 1);
      }
      while (found.contains(key)) key += u'+';  // the sentence has several lines
      found[key] = place.topLeft();
    }
    return found;
  }
  // Numbers of the rows with their places.
  std::map<std::string, QPointF> rows() const {
    std::map<std::string, QPointF> found;
    for (int slot = 0; slot < 6; ++slot)
      if (const auto* const row = hall_.find(QStringLiteral("call-%1").arg(slot)); row && !inLargePlace(slot))
        found[hall_.text(QStringLiteral("callNumber-%1").arg(slot))] = row->mapToScene({});
    return found;
  }
  bool noticed() const { return hall_.find("noticePanel") != nullptr; }
  bool inLargePlace(int slot) const { return slot == 0 && !noticed(); }

  void expectNothingMoved(const std::string& when) {
    EXPECT_FALSE(hall_.grab().isNull());
    for (const auto& [name, place] : parts()) {
      const auto known = first_.emplace(name, place).first;
      EXPECT_EQ(place, known->second) << name.toStdString() << ", " << when;
    }
  }
  void show(std::vector<Board::Call> calls, const std::string& when, int waiting = 12) {
    auto made = board(++revision_, std::move(calls));
    made.next.resize(static_cast<std::size_t>(waiting));
    made.lines[0].waiting = waiting;
    made.lines[0].wait = WaitRange{std::chrono::minutes(5 + waiting), std::chrono::minutes(20 + 3 * waiting)};
    hall_.screen.show(made);
    expectNothingMoved(when);
  }

  HallWindow hall_;
  std::map<QString, QPointF> first_;
  std::int64_t revision_ = 0;
};

TEST_P(Steady, EveryPartKeepsItsPlaceThroughAMorning) {
  const auto serving = [](Board::Call call) {
    call.state = TicketState::kServing;
    call.recalls = 0;
    return call;
  };
  const auto one = call("А-001", "Окно 1", "left");
  const auto two = call("К-002", "Кабинет 201", "up");
  const auto three = call("А-003", "Окно 3", "right");
  show({}, "nobody yet");
  show({one}, "a call");
  show({call("А-001", "Окно 1", "left", 1)}, "a recall");
  show({serving(one)}, "it is served");
  show({serving(one)}, "a new ticket", 11);
  show({two, serving(one)}, "a second call");
  show({three, two, serving(one)}, "a third");
  show({three, call("К-002", "Кабинет 201", "up", 2), serving(one)}, "the second again");
  hall_.write("1.txt", "Питьевая вода\nКулер стоит у гардероба, стаканы рядом.");
  ASSERT_TRUE(QTest::qWaitFor([&] { return hall_.notices.count() == 1; }));
  expectNothingMoved("a notice is there, and people are on their way");
  EXPECT_EQ(hall_.find("noticePanel"), nullptr);
  show({serving(three), serving(two), serving(one)}, "all have come");
  ASSERT_TRUE(QTest::qWaitFor([&] { return hall_.screen.idle(); }));
  hall_.settle();
  ASSERT_NE(hall_.find("noticePanel"), nullptr);
  expectNothingMoved("a notice comes");
  for (const auto* const name : {"callNumber-0", "callNumber-1", "callNumber-2"})
    EXPECT_NE(hall_.find(name), nullptr) << name << ": a notice hides no call";
  const auto under = rows();
  show({call("А-004", "Окно 2", "left"), serving(three), serving(two), serving(one)}, "the notice goes for a call");
  EXPECT_EQ(hall_.find("noticePanel"), nullptr);
  EXPECT_EQ(rows(), under) << "it takes the notice's place, and no row moves";
  hall_.screen.linkLost("Нет связи с 10:42");
  expectNothingMoved("the link is lost");
  hall_.screen.linkLive();
  show({serving(two)}, "it is back, and most have gone");
  show({}, "all have gone", 0);
  // Whatever row an older call stands in, it is a row of the raster.
  std::vector<double> tops;
  for (int row = 0; first_.contains(QStringLiteral("call@%1").arg(row)); ++row)
    tops.push_back(first_[QStringLiteral("call@%1").arg(row)].y());
  ASSERT_EQ(tops.size(), 3U);
  EXPECT_NEAR(tops[2] - tops[1], tops[1] - tops[0], 1);
  EXPECT_GT(tops[1], tops[0]);
}

TEST_P(Steady, AgainstBurnInAllOfItWandersTogetherByAFewPixels) {
  show({call("А-001", "Окно 1", "left"), call("К-002", "Кабинет 201", "up")}, "two calls");
  const auto before = parts();
  bool moved = false;
  const auto unit = std::min(GetParam().width, GetParam().height) / 1080.0;
  for (int step = 0; step < 9; ++step) {
    hall_.wander();
    const auto by = parts().begin()->second - before.begin()->second;
    moved = moved || !by.isNull();
    EXPECT_LE(std::abs(by.x()), kWanders * unit + 0.01);
    EXPECT_LE(std::abs(by.y()), kWanders * unit + 0.01);
    for (const auto& [name, place] : parts()) EXPECT_EQ(place - before.at(name), by) << name.toStdString();
  }
  EXPECT_TRUE(moved);
  EXPECT_EQ(parts(), before) << "and comes back";
}

INSTANTIATE_TEST_SUITE_P(Hall, Steady,
                         testing::Values(Glass{1920, 1080}, Glass{3840, 2160}, Glass{1080, 1920}, Glass{2160, 3840}),
                         [](const auto& glass) { return nameOf(glass.param); });

}  // namespace
}  // namespace priyom::display::test
