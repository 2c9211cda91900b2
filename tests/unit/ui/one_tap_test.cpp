// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/one_tap_filter.h"

#include <gtest/gtest.h>

#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QTest>

namespace priyom::ui {
namespace {

class OneTap : public testing::Test {
 protected:
  OneTap() : filter_(&window_, 40, [this] { return now_; }) {
    QQmlComponent component(&engine_);
    component.setData(R"(import QtQuick
      MouseArea { property int taps: 0; width: 300; height: 300; onClicked: taps += 1; onDoubleClicked: taps += 100 })",
                      {});
    area_.reset(qobject_cast<QQuickItem*>(component.create()));
    area_->setParentItem(window_.contentItem());
    window_.resize(300, 300);
    window_.show();
    QCoreApplication::processEvents();
  }
  void tap(int x, int y = 50) { QTest::mouseClick(&window_, Qt::LeftButton, Qt::NoModifier, {x, y}); }
  int taps() const { return area_->property("taps").toInt(); }

  QQmlEngine engine_;
  QQuickWindow window_;
  qint64 now_ = 1000;
  OneTapFilter filter_;
  std::unique_ptr<QQuickItem> area_;
};

TEST_F(OneTap, ADoubleTapIsOneTap) {
  tap(50);
  now_ += 120;
  tap(52);
  EXPECT_EQ(taps(), 1);
  now_ += OneTapFilter::kPauseMs;
  tap(50);
  EXPECT_EQ(taps(), 2);
}

TEST_F(OneTap, TwoButtonsInQuickSuccessionBothCount) {
  tap(50);
  now_ += 120;
  tap(200);
  EXPECT_EQ(taps(), 2);
}

TEST_F(OneTap, ADrummingFingerStaysOneTap) {
  for (int i = 0; i < 10; ++i) {
    tap(50);
    now_ += 150;
  }
  EXPECT_EQ(taps(), 1);
}

TEST_F(OneTap, APageThatAwaitsRestIsNotPressedThroughByADrummingFinger) {
  filter_.awaitRest(700);
  for (int i = 0; i < 10; ++i) {
    now_ += 400;
    tap(50 + 40 * (i % 2));
  }
  EXPECT_EQ(taps(), 0);
  now_ += 700;
  tap(50);
  EXPECT_EQ(taps(), 1);
  now_ += 400;
  tap(200);
  EXPECT_EQ(taps(), 2);
}

TEST_F(OneTap, TheKeyboardTakesFastTyping) {
  filter_.setExempt(area_.get());
  tap(50);
  now_ += 600;
  tap(50);
  EXPECT_EQ(taps() % 100, 2);
}

}  // namespace
}  // namespace priyom::ui
