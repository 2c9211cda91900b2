// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever sits far away reads all of the board: every text on it has figures of viewing distance / 150, whatever is
// called, and where the glass is too small for that less is shown at once.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QTest>
#include <cstdlib>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tests/unit/queue-display/boards.h"
#include "tests/unit/queue-display/hall_window.h"

namespace priyom::display::test {
namespace {

using testing::IsEmpty;

class EveryHall : public testing::TestWithParam<Glass> {
 protected:
  EveryHall() : hall_(GetParam()) {
    hall_.screen.setNow(QDateTime(QDate(2026, 11, 22), QTime(10, 42), Qt::OffsetFromUTC, 10800));
    hall_.screen.setCentre(centre());
  }
  void expectFaultless(const std::string& name) {
    EXPECT_FALSE(hall_.picture(name).isNull());
    EXPECT_THAT(hall_.faults().join(u'\n').toStdString(), IsEmpty()) << name;
  }
  // All that takes turns, too.
  void expectEveryPageFaultless(const std::string& name) {
    for (int page = 0; page < hall_.turns().pages(); ++page) {
      expectFaultless(name + "-" + std::to_string(page));
      hall_.turns().turn();
    }
    while (hall_.turnCalls()) {
      if (hall_.find("callPages")->property("page").toInt() == 0) break;
      expectFaultless(name + "-older");
    }
  }
  HallWindow hall_;
};

TEST_P(EveryHall, EveryTextCanBeReadFromTheLastRowInAnyState) {
  expectFaultless("connecting");
  hall_.screen.show(board(1, {}));
  expectEveryPageFaultless("quiet");
  hall_.screen.show(board(2, {call("А-042", "Окно 3", "left")}));
  expectFaultless("one");
  hall_.screen.show(board(3, {call("А-042", "Окно 3", "right", 1), call("К-002", "Кабинет 201", "up", 1)}));
  expectFaultless("recall");
  hall_.screen.show(busyBoard());
  expectEveryPageFaultless("busy");
  hall_.screen.linkLost("Нет связи с 10:42");
  expectFaultless("lost");
}

TEST_P(EveryHall, NoticesCanBeReadToo) {
  hall_.write("1.txt",
              "Что взять с собой\nПаспорт и СНИЛС свои, свидетельства о рождении детей. Чего-то нет? Приходите всё "
              "равно: подскажем, как получить.");
  hall_.screen.show(board(1, {}));
  ASSERT_TRUE(QTest::qWaitFor([&] { return hall_.notices.count() == 1; }));
  hall_.settle();
  ASSERT_NE(hall_.find("noticePanel"), nullptr);
  for (int part = 0; part < hall_.notices.parts(); ++part) {
    expectFaultless("notice-" + std::to_string(part));
    hall_.notices.turn();
    hall_.settle();
  }
  EXPECT_TRUE(GetParam().metres > 5 || hall_.find("quietText-0") != nullptr) << "the board is beside it";
}

TEST_P(EveryHall, TheSentenceOnTheOrderOfCallsIsShownWholeAndTheLinesWithTheirWaits) {
  hall_.screen.show(busyBoard());
  hall_.settle();
  QStringList sentence;
  std::set<std::string> waits;
  std::set<std::string> lines;
  for (int page = 0; page < hall_.turns().pages(); ++page) {
    for (const auto& [name, text] : hall_.read()) {
      if (name == "orderSentence") sentence << text;
      if (name.startsWith("lineWait-")) waits.insert(text.toStdString());
      if (name.startsWith("lineName-")) lines.insert(name.toStdString());
    }
    hall_.turns().turn();
    hall_.settle();
  }
  sentence.removeDuplicates();
  EXPECT_EQ(sentence.join(u' ').toStdString(), "Порядок вызова зависит от времени записи и права на приём вне очереди");
  // Without the word where not even the figures would have a line with it.
  EXPECT_TRUE(waits.contains("ждать 35–110 мин") || (GetParam().metres > 5 && waits.contains("35–110 мин")));
  EXPECT_TRUE(waits.contains("ждать 8–14 мин"));
  EXPECT_TRUE(lines.contains("lineName-cabinet-201"));
}

TEST_P(EveryHall, WhereNotAllCallsFitFewerStandAtOnceAndEachHasItsTurnNewestFirst) {
  hall_.screen.show(busyBoard());
  hall_.settle();
  std::vector<std::string> seen;
  EXPECT_EQ(hall_.text("callNumber-0"), "А-042");
  do {
    for (int place = 1; place < 6; ++place)
      if (const auto number = hall_.text(QStringLiteral("callNumber-%1").arg(place)); number != "(not shown)")
        seen.push_back(number);
  } while (hall_.turnCalls() && hall_.find("callPages")->property("page").toInt() != 0);
  EXPECT_THAT(seen, testing::ElementsAre("М-006", "А-041", "К-002", "А-1040", "А-039"));
  const bool atOnce = hall_.find("callPages") == nullptr;
  EXPECT_TRUE(atOnce || GetParam().metres > 5) << "from five metres all are seen at once";
}

TEST_P(EveryHall, LongNumbersAndNamesOfCountersKeepTheirColumns) {
  hall_.screen.show(board(
      3, {call("М-1042", "Кабинет психолога 12", "left"), call("А-001", "Кабинет социального педагога 204", "up", 1),
          call("М-1041", "Окно 1", "none"), call("К-1002", "Кабинет 201", "right", 0, TicketState::kServing),
          call("А-1040", "Окно 12", "down", 2), call("В-039", "Кабинет психолога 12", "none")}));
  hall_.settle();
  std::set<int> numbers, widths, counters;
  std::set<int> arrows;
  std::set<std::string> seen;
  do {
    expectFaultless("long");
    for (int place = 0; place < 6; ++place) seen.insert(hall_.text(QStringLiteral("callNumber-%1").arg(place)));
    for (int place = 1; place < 6; ++place) {
      const auto* const chip = hall_.find(QStringLiteral("callChip-%1").arg(place));
      if (!chip) continue;
      const auto* const counter = hall_.find(QStringLiteral("callCounter-%1").arg(place));
      const auto* const arrow = hall_.find(QStringLiteral("callArrow-%1").arg(place));
      const auto* const row = hall_.find(QStringLiteral("call-%1").arg(place));
      numbers.insert(static_cast<int>(chip->mapToScene({}).x()));
      widths.insert(static_cast<int>(chip->width()));
      counters.insert(static_cast<int>(counter->mapToScene({}).x()));
      EXPECT_LE(counter->x() + counter->width(), row->width() + 1);
      const auto ink = hall_.ink(QStringLiteral("callNumber-%1").arg(place));
      EXPECT_TRUE(chip->mapRectToScene(QRectF(QPointF(), chip->size())).contains(ink)) << "a number out of its chip";
      if (arrow) {
        EXPECT_FALSE(arrow->mapRectToScene(QRectF(QPointF(), arrow->size())).intersects(ink));
        arrows.insert(static_cast<int>(arrow->mapToScene({}).x()));
      }
    }
  } while (hall_.turnCalls() && hall_.find("callPages")->property("page").toInt() != 0);
  for (const auto* const number : {"М-1042", "А-001", "М-1041", "К-1002", "А-1040", "В-039"})
    EXPECT_TRUE(seen.contains(number)) << number;
  // None where each has the whole place in its turn.
  EXPECT_LE(numbers.size(), 1U);
  EXPECT_LE(widths.size(), 1U);
  EXPECT_LE(counters.size(), 1U);
  EXPECT_LE(arrows.size(), 1U);
  EXPECT_TRUE(GetParam().metres > 5 || numbers.size() == 1);
}

TEST_P(EveryHall, ARecallLooksDifferentByMoreThanItsColour) {
  const auto look = [&](int recalls, TicketState state) {
    static int revision = 10;
    hall_.screen.show(board(++revision, {call("А-042", "Окно 3", "left", recalls, state),
                                         call("А-041", "Окно 1", "left", recalls, state)}));
    hall_.settle();
    return hall_.picture(recalls > 0 ? "recalled" : "called");
  };
  const auto called = look(0, TicketState::kCalled);
  const auto recalled = look(1, TicketState::kCalled);
  for (const auto* const name : {"callNumber-0", "callNumber-1"}) {
    const auto ink = hall_.ink(name).toRect();
    int other = 0;
    for (int x = ink.left(); x < ink.right(); ++x)
      other += std::abs(called.pixelColor(x, ink.top() - 2).lightness() -
                        recalled.pixelColor(x, ink.top() - 2).lightness()) > 90;
    EXPECT_GT(other, 0.9 * ink.width()) << name << ": light on dark instead of dark on light";
  }
}

INSTANTIATE_TEST_SUITE_P(
    Legible, EveryHall, testing::ValuesIn([] {
      std::vector<Glass> all;
      for (const auto& [width, height] : {std::pair(1920, 1080), std::pair(3840, 2160), std::pair(1080, 1920)})
        for (const double metres : {3.0, 5.0, 8.0})
          for (const double inches : {43.0, 55.0}) all.push_back({width, height, metres, inches});
      return all;
    }()),
    [](const auto& glass) { return nameOf(glass.param); });

}  // namespace
}  // namespace priyom::display::test
