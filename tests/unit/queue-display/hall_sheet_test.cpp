// SPDX-License-Identifier: GPL-3.0-or-later
// The hall display in every format and in each situation that befalls a hall, side by side on one sheet a format, for
// whoever judges it by eye: with PRIYOM_PICTURES=DIR the sheets are saved there as hall-WxH.png. Whatever the eye
// finds, no text of them is cut, too small, outside or over another.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QPainter>
#include <QTest>
#include <string>
#include <utility>
#include <vector>

#include "tests/unit/queue-display/boards.h"
#include "tests/unit/queue-display/hall_window.h"
#include "ui/theme.h"

namespace priyom::display::test {
namespace {

using namespace std::chrono_literals;

// Pictures in rows, each with its name below.
class Sheet {
 public:
  explicit Sheet(const Glass& glass) : upright_(glass.height > glass.width) {}

  void add(const std::string& name, const QImage& picture) {
    const QSize size = upright_ ? QSize(450, 800) : QSize(960, 540);
    pictures_.emplace_back(QString::fromStdString(name),
                           picture.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation));
  }

  QImage drawn() const {
    const int columns = upright_ ? 5 : 3;
    const auto size = pictures_.front().second.size();
    const int rows = (static_cast<int>(pictures_.size()) + columns - 1) / columns;
    QImage sheet(columns * (size.width() + kGap) + kGap, rows * (size.height() + kGap + kLabel), QImage::Format_RGB32);
    sheet.fill(Qt::darkGray);
    QPainter painter(&sheet);
    auto font = painter.font();
    font.setPixelSize(24);
    painter.setFont(font);
    painter.setPen(Qt::white);
    int at = 0;
    for (const auto& [name, picture] : pictures_) {
      const QPoint place(kGap + at % columns * (size.width() + kGap),
                         kGap / 2 + at / columns * (size.height() + kGap + kLabel));
      painter.drawImage(place, picture);
      painter.drawText(QRect(place + QPoint(0, size.height()), QSize(size.width(), kLabel)), Qt::AlignCenter, name);
      ++at;
    }
    return sheet;
  }

 private:
  static constexpr int kGap = 16;
  static constexpr int kLabel = 36;
  bool upright_;
  std::vector<std::pair<QString, QImage>> pictures_;
};

Board quietBoard(std::int64_t counter) {
  auto made = board(counter, {});
  made.next.clear();
  for (auto& line : made.lines) {
    line.waiting = 0;
    line.wait = WaitRange{std::chrono::minutes(0), std::chrono::minutes(1)};
  }
  return made;
}

Board fortyWaiting(std::int64_t counter) {
  auto made = board(counter, {call("А-042", "Окно 3", "left"), call("М-006", "Кабинет 201", "up"),
                              call("К-002", "Окно 2", "right", 0, TicketState::kServing)});
  made.next.clear();
  for (int place = 0; place < 12; ++place)
    for (const auto letter : {u'А', u'К', u'М'}) {
      const TicketNumber number{letter, 43 + place};
      made.next.push_back({number, lineOf(number)});
    }
  made.lines[0].waiting = 20;
  made.lines[1].waiting = 14;
  made.lines[2].waiting = 6;
  made.lines[0].wait = WaitRange{std::chrono::minutes(65), std::chrono::minutes(140)};
  return made;
}

Board longestNames(std::int64_t counter) {
  auto made =
      board(counter,
            {call("М-1042", "Кабинет психолога 12", "left"), call("А-001", "Кабинет социального педагога 204", "up", 1),
             call("М-1041", "Окно 1", "none"), call("К-1002", "Кабинет 201", "right", 0, TicketState::kServing),
             call("А-1040", "Окно 12", "down", 2), call("В-039", "Кабинет психолога 12", "none")});
  made.lines[0].name = "Социальное сопровождение семей с детьми и оформление выплат";
  made.lines[1].name = "Предоставление технических средств реабилитации во временное пользование";
  made.lines[2].wait = WaitRange{std::chrono::minutes(95), std::chrono::minutes(145)};
  return made;
}

class HallSheet : public testing::TestWithParam<Glass> {
 protected:
  HallSheet() : hall_(GetParam()), sheet_(GetParam()) {
    hall_.screen.setIdleAfter(0ms);
    hall_.screen.setNow(QDateTime(QDate(2026, 11, 22), QTime(10, 42), Qt::OffsetFromUTC, 10800));
    hall_.screen.setCentre(centreWithCounters());
  }
  void take(const std::string& name) {
    sheet_.add(name, hall_.grab());
    EXPECT_THAT(hall_.faults().join(u'\n').toStdString(), testing::IsEmpty()) << name;
  }
  bool awaitNotice() {
    const bool shown = QTest::qWaitFor([&] { return hall_.notices.shown(); });
    hall_.settle();
    return shown;
  }
  HallWindow hall_;
  Sheet sheet_;
};

TEST_P(HallSheet, OfEverySituation) {
  take("before the first board");
  hall_.screen.show(quietBoard(1));
  take("none at all");
  hall_.screen.show(board(2, {call("А-042", "Окно 3", "left")}));
  take("one call");
  hall_.screen.show(busyBoard());
  take("six calls");
  hall_.screen.show(fortyWaiting(8));
  take("40 waiting");
  hall_.screen.show(board(10, busyBoard().calls));
  hall_.screen.linkLost("Нет связи с 10:42");
  take("link lost");
  ui::Theme::instance().setNight(true);
  take("link lost at night");
  hall_.screen.linkLive();
  hall_.screen.show(board(11, busyBoard().calls));
  take("night");
  ui::Theme::instance().setNight(false);

  hall_.write("1.txt",
              "Что взять с собой\nПаспорт и СНИЛС свои, свидетельства о рождении детей. Чего-то нет? Приходите "
              "всё равно: подскажем, как получить.");
  QImage picture(1200, 900, QImage::Format_RGB32);
  picture.fill(QColor(11, 93, 78));
  ASSERT_TRUE(picture.save(hall_.file("2.png")));
  ASSERT_TRUE(QTest::qWaitFor([&] { return hall_.notices.count() == 2; }));
  auto served = busyBoard().calls;
  for (auto& each : served) each.state = TicketState::kServing;
  hall_.screen.show(board(12, served));
  ASSERT_TRUE(awaitNotice());
  EXPECT_EQ(hall_.text("noticeTitle-0"), "Что взять с собой");
  for (const auto* const number : {"callNumber-0", "callNumber-1", "callNumber-2", "callNumber-3", "callNumber-4"})
    EXPECT_NE(hall_.text(number), "(not shown)") << number;
  take("notice beside six served");
  hall_.notices.advance();
  ASSERT_TRUE(QTest::qWaitFor(
      [&] { return hall_.find("noticePicture") && hall_.find("noticePicture")->property("status").toInt() == 1; }));
  take("picture beside six served");
  hall_.notices.advance();
  hall_.screen.show(board(13, {served[0]}));
  take("notice beside one served");
  hall_.screen.show(quietBoard(14));
  take("notice beside nobody");
  hall_.screen.show(longestNames(15));
  take("longest names");

  const auto folder = qEnvironmentVariable("PRIYOM_PICTURES");
  if (folder.isEmpty()) return;
  const auto file = QStringLiteral("%1/hall-%2x%3.png").arg(folder).arg(GetParam().width).arg(GetParam().height);
  EXPECT_TRUE(sheet_.drawn().save(file));
}

INSTANTIATE_TEST_SUITE_P(Hall, HallSheet,
                         testing::Values(Glass{1920, 1080}, Glass{3840, 2160}, Glass{1080, 1920}, Glass{2160, 3840}),
                         [](const auto& glass) { return nameOf(glass.param); });

}  // namespace
}  // namespace priyom::display::test
