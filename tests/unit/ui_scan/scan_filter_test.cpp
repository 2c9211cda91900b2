// SPDX-License-Identifier: GPL-3.0-or-later
// The filter in a real application, in front of a real text field. The keys are synthesized as the platform makes them:
// scan code, text of the layout, time stamp, press and release.
#include "ui/scan/scan_filter.h"

#include <gmock/gmock.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtGui/QGuiApplication>
#include <QtQml/QQmlComponent>
#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <memory>
#include <string_view>
#include <vector>

namespace priyom::ui {
namespace {

constexpr char kField[] = R"(
import QtQuick
Window {
  width: 300; height: 100; visible: true
  property alias text: field.text
  TextInput { id: field; focus: true; anchors.fill: parent }
})";

constexpr std::u16string_view kLatinKeys = u"qwertyuiop[]asdfghjkl;'zxcvbnm,.1234567890-= ";
constexpr std::u16string_view kRussianKeys = u"йцукенгшщзхъфывапролджэячсмитьбю1234567890-= ";

// X11 key codes of the characters above, in their order.
quint32 codeAt(std::size_t index) {
  if (index < 12) return 24 + static_cast<quint32>(index);
  if (index < 23) return 38 + static_cast<quint32>(index - 12);
  if (index < 32) return 52 + static_cast<quint32>(index - 23);
  if (index < 44) return 10 + static_cast<quint32>(index - 32);
  return 65;
}

enum class Layout { kLatin, kRussian };

// Sees every key event that gets to a window, as the field does.
class Tap : public QObject {
 public:
  bool eventFilter(QObject* watched, QEvent* event) override {
    const bool press = event->type() == QEvent::KeyPress;
    if (!watched->isWindowType() || (!press && event->type() != QEvent::KeyRelease)) return false;
    const auto& key = static_cast<const QKeyEvent&>(*event);
    seen += (press ? QStringLiteral("+") : QStringLiteral("-")) + QString::number(key.nativeScanCode()) + ' ';
    return false;
  }
  QString seen;
};

class ScanFilterTest : public ::testing::Test {
 protected:
  ScanFilterTest() {
    QQmlComponent component(&engine_);
    component.setData(kField, QUrl());
    window_.reset(qobject_cast<QQuickWindow*>(component.create()));
    EXPECT_TRUE(window_) << component.errorString().toStdString();
    window_->requestActivate();
    EXPECT_TRUE(QTest::qWaitForWindowActive(window_.get()));
    window_->installEventFilter(&tap_);
    qApp->installEventFilter(&filter_);
  }
  ~ScanFilterTest() override { qApp->removeEventFilter(&filter_); }

  void send(QEvent::Type type, int key, quint32 code, const QString& text, Qt::KeyboardModifiers modifiers,
            bool repeat = false) {
    QKeyEvent event(type, key, modifiers, code, 0, 0, text, repeat);
    event.setTimestamp(now_);
    QCoreApplication::sendEvent(window_.get(), &event);
  }
  // As the platform does it: shortcuts are asked first.
  bool taken(int key, quint32 code, const QString& text, Qt::KeyboardModifiers modifiers) {
    QKeyEvent event(QEvent::ShortcutOverride, key, modifiers, code, 0, 0, text);
    event.setTimestamp(now_);
    event.ignore();
    QCoreApplication::sendEvent(window_->focusObject(), &event);
    return event.isAccepted();
  }
  void stroke(int key, quint32 code, const QString& text, Qt::KeyboardModifiers modifiers = {}) {
    send(QEvent::KeyPress, key, code, text, modifiers);
    send(QEvent::KeyRelease, key, code, text, modifiers);
  }

  // `waiting` lets the event loop run for the gap too, as between a person's keys.
  void type(std::u16string_view text, Layout layout, int gap, bool waiting = false, bool codes = true) {
    const auto& letters = layout == Layout::kLatin ? kLatinKeys : kRussianKeys;
    for (const char16_t wanted : text) {
      const QChar letter(wanted);
      const auto at = letters.find(letter.toLower().unicode());
      ASSERT_NE(at, letters.npos) << static_cast<int>(wanted);
      waiting ? QTest::qWait(gap) : (void)0;
      now_ += static_cast<quint64>(gap);
      const bool shift = letter.isUpper();
      if (shift) send(QEvent::KeyPress, Qt::Key_Shift, 50, {}, {});
      stroke(letter.toUpper().unicode(), codes ? codeAt(at) : 0, QString(letter),
             shift ? Qt::ShiftModifier : Qt::NoModifier);
      if (shift) send(QEvent::KeyRelease, Qt::Key_Shift, 50, {}, Qt::ShiftModifier);
    }
  }
  void enter(int gap) {
    now_ += static_cast<quint64>(gap);
    stroke(Qt::Key_Return, 36, QStringLiteral("\r"));
  }

  std::string field() const { return window_->property("text").toString().toStdString(); }
  std::vector<std::string> scans() {
    QCoreApplication::processEvents();
    std::vector<std::string> texts;
    for (const auto& arguments : scanned_) texts.push_back(arguments.at(0).toString().toStdString());
    return texts;
  }

  QQmlEngine engine_;
  std::unique_ptr<QQuickWindow> window_;
  Tap tap_;
  ScanFilter filter_;
  QSignalSpy scanned_{&filter_, &ScanFilter::scanned};
  QSignalSpy broken_{&filter_, &ScanFilter::broken};
  quint64 now_ = 1'000'000;
};

constexpr auto kScan = u"PRYM010ABCDEFGH27";
constexpr auto kRussianScan = u"ЗКНЬ010ФИСВУАПР27";
const std::string kText = "PRYM010ABCDEFGH27";

// Control: without a scan the field shows what the layout types.
TEST_F(ScanFilterTest, WhatAPersonTypesIsInTheField) {
  type(u"Зимний крым", Layout::kRussian, 5);
  EXPECT_EQ(field(), "Зимний крым");
  type(u" prMy prym, my", Layout::kLatin, 5);
  EXPECT_EQ(field(), "Зимний крым prMy prym, my");
  EXPECT_EQ(broken_.size(), 0);
}

TEST_F(ScanFilterTest, AScanIsReadUnderTheLatinLayout) {
  type(kScan, Layout::kLatin, 3);
  enter(3);
  EXPECT_THAT(scans(), ::testing::ElementsAre(kText));
  EXPECT_EQ(field(), "");
}

// Fault: a scan under the Russian layout.
TEST_F(ScanFilterTest, AScanIsReadUnderTheRussianLayout) {
  type(kRussianScan, Layout::kRussian, 3);
  type(u"зкнь010фисвуапр27", Layout::kRussian, 3);
  type(kRussianScan, Layout::kRussian, 3, false, false);  // no scan codes: by the letters
  EXPECT_THAT(scans(), ::testing::ElementsAre(kText, kText, kText));
  EXPECT_EQ(field(), "");
}

TEST_F(ScanFilterTest, NothingOfAScanGetsToTheWindowButShift) {
  type(kScan, Layout::kLatin, 3);
  enter(3);
  QTest::qWait(80);
  EXPECT_EQ(tap_.seen.remove("+50 ").remove("-50 "), "");
  tap_.seen.clear();
  type(u"A", Layout::kLatin, 300);
  EXPECT_EQ(tap_.seen, "+50 +38 -38 -50 ");
}

TEST_F(ScanFilterTest, EveryShiftThatGoesDownComesUp) {
  type(kScan, Layout::kLatin, 3);
  QTest::qWait(80);
  EXPECT_EQ(tap_.seen.count("+50"), 12);
  EXPECT_EQ(tap_.seen.count("-50"), 12);
  EXPECT_EQ(tap_.seen.count(' '), 24);
}

TEST_F(ScanFilterTest, KeysThatAreGivenBackKeepTheirOrderAndTheirReleases) {
  send(QEvent::KeyPress, Qt::Key_A, 38, "a", {});
  send(QEvent::KeyPress, Qt::Key_P, 33, "p", {});
  send(QEvent::KeyRelease, Qt::Key_A, 38, "a", {});
  send(QEvent::KeyPress, Qt::Key_Shift, 50, {}, {});
  send(QEvent::KeyPress, Qt::Key_R, 27, "R", Qt::ShiftModifier);
  EXPECT_EQ(tap_.seen, "+38 ");
  send(QEvent::KeyPress, Qt::Key_X, 53, "X", Qt::ShiftModifier);
  send(QEvent::KeyRelease, Qt::Key_P, 33, "p", Qt::ShiftModifier);
  EXPECT_EQ(tap_.seen, "+38 +33 -38 +50 +27 +53 -33 ");
  EXPECT_EQ(field(), "apRX");
}

TEST_F(ScanFilterTest, AKeyThatWasDownBeforeTheScanComesUp) {
  send(QEvent::KeyPress, Qt::Key_A, 38, "a", {});
  type(u"PR", Layout::kLatin, 3);
  send(QEvent::KeyRelease, Qt::Key_A, 38, "a", {});
  type(u"YM002AB", Layout::kLatin, 3);
  EXPECT_THAT(scans(), ::testing::ElementsAre("PRYM002AB"));
  EXPECT_EQ(tap_.seen.remove("+50 ").remove("-50 "), "+38 -38 ");
}

TEST_F(ScanFilterTest, AHeldKeyComesByItself) {
  type(u"p", Layout::kLatin, 3);
  EXPECT_EQ(field(), "");
  QElapsedTimer timer;
  timer.start();
  EXPECT_TRUE(QTest::qWaitFor([&] { return field() == "p"; }, 2000));
  EXPECT_EQ(tap_.seen, "+33 -33 ");
  RecordProperty("held_ms", static_cast<int>(timer.elapsed()));
}

TEST_F(ScanFilterTest, APersonTypingThePrefixSlowlyGetsIt) {
  type(u"prym010", Layout::kLatin, 70, true);
  EXPECT_EQ(field(), "prym010");
  EXPECT_TRUE(scans().empty());
}

// A person's keys that queued up while the machine was busy come in one burst; their time stamps tell the truth.
TEST_F(ScanFilterTest, ABurstOfAPersonsKeysAfterAStallIsNoScan) {
  type(u"prym010", Layout::kLatin, 120);
  EXPECT_EQ(field(), "prym010");
  EXPECT_EQ(broken_.size(), 0);
}

// And a scan whose second half waited for us is not torn by our own timer.
TEST_F(ScanFilterTest, AStallOfTheWindowDoesNotTearAScan) {
  type(u"PRYM010ABC", Layout::kLatin, 3);
  // Due after the filter's own timer, and both before the window wakes.
  QTimer::singleShot(std::chrono::milliseconds(150), Qt::PreciseTimer, window_.get(),
                     [this] { type(u"DEFGH27", Layout::kLatin, 3); });
  QTest::qSleep(250);
  EXPECT_TRUE(QTest::qWaitFor([this] { return !scans().empty() || broken_.size() > 0; }, 2000));
  EXPECT_THAT(scans(), ::testing::ElementsAre(kText));
  EXPECT_EQ(field(), "");
}

TEST_F(ScanFilterTest, ABrokenScanIsToldAndNotTyped) {
  type(u"PRYM010ABC", Layout::kLatin, 3);
  EXPECT_TRUE(QTest::qWaitFor([this] { return broken_.size() > 0; }, 2000));
  QTest::qWait(80);
  EXPECT_EQ(broken_.size(), 1);
  EXPECT_EQ(field(), "");
  EXPECT_TRUE(scans().empty());
}

TEST_F(ScanFilterTest, AScannersEnterTriggersNoShortcut) {
  EXPECT_FALSE(taken(Qt::Key_Return, 36, "\r", {}));
  type(kScan, Layout::kLatin, 3);
  now_ += 3;
  EXPECT_TRUE(taken(Qt::Key_Return, 36, "\r", {}));
  EXPECT_TRUE(taken(Qt::Key_Return, 36, "\r", {})) << "asking changes nothing";
  enter(0);
  now_ += 500;
  EXPECT_FALSE(taken(Qt::Key_Return, 36, "\r", {})) << "a person's Enter does";
  EXPECT_FALSE(taken(Qt::Key_P, 33, {}, Qt::ControlModifier)) << "and Ctrl+P is no P";
}

TEST_F(ScanFilterTest, TellsWhenTheLastKeyCame) {
  const auto clock = [] { return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1); };
  const qint64 before = clock();
  type(kScan, Layout::kLatin, 3);
  const qint64 after = clock();
  ASSERT_EQ(scans().size(), 1U);
  EXPECT_GE(scanned_.at(0).at(1).toLongLong(), before);
  EXPECT_LE(scanned_.at(0).at(1).toLongLong(), after);
}

// Fault: two fast scans.
TEST_F(ScanFilterTest, TwoFastScansAreTwo) {
  type(kScan, Layout::kLatin, 3);
  type(u"ЗКНЬ002ЯЯ", Layout::kRussian, 3);
  EXPECT_THAT(scans(), ::testing::ElementsAre(kText, "PRYM002ZZ"));
}

TEST_F(ScanFilterTest, AWindowThatGoesTakesItsHeldKeysAlong) {
  type(u"p", Layout::kLatin, 3);
  window_.reset();
  QTest::qWait(120);
}

TEST_F(ScanFilterTest, AScannersKeyThatIsKeptDownTypesNothing) {
  type(u"PRYM002A", Layout::kLatin, 3);
  now_ += 3;
  send(QEvent::KeyPress, Qt::Key_B, 56, "B", Qt::ShiftModifier);
  for (int i = 0; i < 20; ++i) {
    now_ += 30;
    send(QEvent::KeyRelease, Qt::Key_B, 56, "B", Qt::ShiftModifier, true);
    send(QEvent::KeyPress, Qt::Key_B, 56, "B", Qt::ShiftModifier, true);
  }
  send(QEvent::KeyRelease, Qt::Key_B, 56, "B", Qt::ShiftModifier);
  EXPECT_EQ(field(), "");
  type(u"b", Layout::kLatin, 300);
  EXPECT_EQ(field(), "b");
}

}  // namespace
}  // namespace priyom::ui
