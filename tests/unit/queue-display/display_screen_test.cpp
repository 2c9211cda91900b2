// SPDX-License-Identifier: GPL-3.0-or-later
// The display's window as it ships, offscreen. With PRIYOM_PICTURES=DIR each screen is saved there.
#include <gtest/gtest.h>

#include <QtQml/qqmlextensionplugin.h>
#include <QGuiApplication>
#include <QJSValue>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

#include "queue-display/board_screen.h"
#include "queue-display/hall_scale.h"
#include "queue-display/notices.h"
#include "tests/support/store_disk/scratch_folder.h"
#include "tests/unit/queue-display/boards.h"
#include "ui/language.h"
#include "ui/theme.h"

Q_IMPORT_QML_PLUGIN(Priyom_UiPlugin)
Q_IMPORT_QML_PLUGIN(Priyom_DisplayPlugin)

namespace priyom::display::test {
namespace {

void visit(QQuickItem* item, const std::function<void(QQuickItem*)>& see) {
  if (!item->isVisible()) return;
  see(item);
  for (auto* child : item->childItems()) visit(child, see);
}

class Hall {
 public:
  explicit Hall(QSize size)
      : notices(QString::fromStdString(folder_.path().string())) {
    ui::Theme::instance().configure(ui::Theme::Scale::Display, HallScale::usualDpmm(size.width(), size.height()), 5);
    engine_.addImportPath(QStringLiteral("qrc:/qt/qml"));
    ui::Language::instance().configure(QStringLiteral("display"), QStringLiteral("ru"), &engine_);
    engine_.setInitialProperties({{QStringLiteral("board"), QVariant::fromValue(&screen)},
                                  {QStringLiteral("notices"), QVariant::fromValue(&notices)}});
    engine_.load(QUrl(QStringLiteral("qrc:/qt/qml/Priyom/Display/Main.qml")));
    if (engine_.rootObjects().isEmpty()) throw std::runtime_error("Main.qml does not load");
    window_ = qobject_cast<QQuickWindow*>(engine_.rootObjects().constFirst());
    window_->resize(size);
    if (!QTest::qWaitForWindowExposed(window_)) throw std::runtime_error("the window does not come up");
  }

  QQuickItem* find(const QString& name) {
    QQuickItem* found = nullptr;
    visit(window_->contentItem(), [&](QQuickItem* item) {
      if (!found && item->objectName() == name) found = item;
    });
    return found;
  }
  std::string text(const QString& name) {
    auto* item = find(name);
    return item ? item->property("text").toString().toStdString() : "(not shown)";
  }
  // The smallest font that is drawn, with what it draws. What it was shrunk to counts, not what was asked for.
  std::pair<int, QString> smallest() {
    std::pair<int, QString> least{10'000, {}};
    visit(window_->contentItem(), [&](QQuickItem* item) {
      if (!item->inherits("QQuickText") || item->property("text").toString().isEmpty()) return;
      const auto pixels = item->property("fontInfo").value<QJSValue>().property("pixelSize").toInt();
      least = std::min(least, std::pair(pixels, item->property("text").toString()));
    });
    return least;
  }
  qreal paintedHeight(const QString& name) { return find(name)->property("paintedHeight").toReal(); }
  QImage picture(const char* name) {
    QCoreApplication::processEvents();
    const auto image = window_->grabWindow();
    const auto folder = qEnvironmentVariable("PRIYOM_PICTURES");
    if (!folder.isEmpty())
      image.save(QStringLiteral("%1/display-%2-%3x%4.png").arg(folder, name).arg(image.width()).arg(image.height()));
    return image;
  }
  // Texts that are cut, that stick out of the window, or that nobody translated.
  QStringList faults() {
    QStringList all;
    const QRectF glass(QPointF(), window_->size());
    visit(window_->contentItem(), [&](QQuickItem* item) {
      if (!item->inherits("QQuickText") || item->property("text").toString().isEmpty()) return;
      const auto text = item->property("text").toString();
      const auto painted = QSizeF(item->property("paintedWidth").toReal(), item->property("paintedHeight").toReal());
      if (item->property("truncated").toBool() || painted.width() > item->width() + 1)
        all << QStringLiteral("cut: ") + text;
      const auto box = item->mapRectToScene(QRectF(QPointF(), item->size()));
      if (!glass.adjusted(-1, -1, 1, 1).contains(box)) all << QStringLiteral("outside: ") + text;
      for (const auto letter : text)
        if (letter.unicode() < 128 && letter.isLetter()) {
          all << QStringLiteral("not Russian: ") + text;
          break;
        }
    });
    return all;
  }

  ~Hall() { ui::Theme::instance().setNight(false); }

  QString file(const char* name) const { return QString::fromStdString((folder_.path() / name).string()); }
  void write(const char* name, const QByteArray& content) {
    QFile made(file(name));
    if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size()) throw std::runtime_error(name);
  }

 private:
  tests::ScratchFolder folder_;

 public:
  BoardScreen screen;
  Notices notices;

 private:
  QQmlApplicationEngine engine_;
  QQuickWindow* window_ = nullptr;
};

// Of the design; the state beside a call is written so.
constexpr qreal kLeastUnits = 32;

class DisplaySizes : public testing::TestWithParam<std::pair<int, int>> {
 protected:
  DisplaySizes() : hall_(QSize(GetParam().first, GetParam().second)) {
    hall_.screen.setNow(QDateTime(QDate(2026, 11, 22), QTime(10, 42), Qt::OffsetFromUTC, 10800));
    hall_.screen.setCentre(centre());
  }
  void expectFaultless(const char* name) {
    EXPECT_FALSE(hall_.picture(name).isNull());
    const auto unit = HallScale(GetParam().first, GetParam().second, 1).unit();
    const auto [pixels, text] = hall_.smallest();
    EXPECT_GE(pixels, static_cast<int>(kLeastUnits * unit)) << name << ": too small: " << text.toStdString();
    EXPECT_TRUE(hall_.faults().isEmpty()) << name << ": " << hall_.faults().join(u'\n').toStdString();
  }
  Hall hall_;
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
  EXPECT_EQ(hall_.text("nextNumber-7"), "А-052");
  EXPECT_EQ(hall_.text("displayClock"), "10:42");
  ASSERT_NE(hall_.find("call-1"), nullptr);
  EXPECT_EQ(hall_.find("call-1")->property("number").toString(), "М-006");
  EXPECT_EQ(hall_.find("call-1")->property("recalls").toInt(), 1);
  EXPECT_NE(hall_.find("lineState-documents"), nullptr);
  EXPECT_EQ(hall_.find("linkBanner"), nullptr) << "the link is up";
  EXPECT_EQ(hall_.text("orderSentence"), "Порядок вызова зависит от времени записи и права на приём вне очереди");
  EXPECT_GT(hall_.paintedHeight("callNumber-0"), 1.5 * hall_.paintedHeight("callNumber-5"))
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
  EXPECT_EQ(hall_.text("quietTitle"), "Пока никого не вызывают");
  EXPECT_EQ(hall_.find("call-0"), nullptr);
}

TEST_P(DisplaySizes, EachLineSaysHowLongWhoComesNowWouldWait) {
  hall_.screen.show(busyBoard());
  QCoreApplication::processEvents();
  EXPECT_EQ(hall_.text("lineWait-social"), "35–110 мин");
  EXPECT_EQ(hall_.text("lineWait-documents"), "8–14 мин");
  EXPECT_EQ(hall_.text("lineWait-cabinet-201"), "") << "nobody can say";
}

TEST_P(DisplaySizes, ManyWaitingAndLongNamesOfLinesStillFit) {
  auto full = busyBoard();
  full.revision.counter = 8;
  full.lines.clear();
  for (int line = 0; line < 6; ++line)
    full.lines.push_back({LineId{"line-" + std::to_string(line)},
                          "Социальное сопровождение семей с детьми и оформление выплат", 40 + line,
                          WaitRange{std::chrono::minutes(95), std::chrono::minutes(140 + line)}});
  hall_.screen.show(full);
  expectFaultless("full");
  EXPECT_NE(hall_.find("lineState-line-0"), nullptr);
  EXPECT_EQ(hall_.find("lineState-line-5"), nullptr) << "on the next page";
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
  EXPECT_EQ(hall_.text("noticeTitle"), "Питьевая вода");
  EXPECT_EQ(hall_.text("quietTitle"), "Пока никого не вызывают");
  EXPECT_EQ(hall_.text("nextNumber-0"), "А-048");
  hall_.notices.advance();
  ASSERT_TRUE(QTest::qWaitFor([&] {
    return hall_.find("noticePicture") && hall_.find("noticePicture")->property("status").toInt() == 1;
  }));
  expectFaultless("notice-picture");
  hall_.screen.show(board(2, {call("А-042", "Окно 3", "left")}));
  QCoreApplication::processEvents();
  EXPECT_EQ(hall_.find("noticePanel"), nullptr);
  EXPECT_EQ(hall_.text("callNumber-0"), "А-042");
  EXPECT_FALSE(hall_.notices.shown()) << "no time passes for them now";
}

INSTANTIATE_TEST_SUITE_P(Hall, DisplaySizes,
                         testing::Values(std::pair(1920, 1080), std::pair(3840, 2160), std::pair(1080, 1920)),
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
