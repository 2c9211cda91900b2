// SPDX-License-Identifier: GPL-3.0-or-later
// The kiosk's window on a panel of a given size, touched and photographed.
#pragma once

#include <gtest/gtest.h>

#include <QDir>
#include <QGuiApplication>
#include <QTest>
#include <fstream>
#include <functional>
#include <memory>

#include "headphones.h"
#include "kiosk/keypad.h"
#include "kiosk/kiosk_window.h"
#include "kiosk/read_aloud.h"
#include "kiosk_stage.h"
#include "page_audit.h"
#include "ui/language.h"
#include "ui/theme.h"

namespace priyom::kiosk {

struct Panel {
  const char* name;
  QSize size;
  qreal dpmm;
};
// 21.5" upright and across, 15".
inline constexpr Panel kPanels[] = {
    {"1080x1920", {1080, 1920}, 4.03}, {"1920x1080", {1920, 1080}, 4.03}, {"1024x768", {1024, 768}, 3.36}};

inline QQuickItem* keyOf(QQuickItem* item, const QString& text) {
  if (!item->isVisible()) return nullptr;
  if (item->property("keyType").isValid() && item->property("text").toString() == text) return item;
  for (auto* child : item->childItems())
    if (auto* found = keyOf(child, text)) return found;
  return nullptr;
}

// The window of a visit, whatever hub it has.
class Glass {
 public:
  Glass(const Panel& panel, const QString& language, Visit& visit, ui::HubSession& session,
        std::unique_ptr<speech::Speaker> headphones = nullptr)
      : panel_(panel), language_(language) {
    ui::Theme::instance().configure(ui::Theme::Scale::Kiosk, panel.dpmm);
    ui::Theme::instance().setTextScale(100);
    ui::Theme::instance().setHighContrast(false);
    ui::Language::instance().configure("kiosk", language, &engine_);
    window = loadWindow(engine_, visit, session, std::move(headphones));
    if (!window) return;
    window->resize(panel.size);
    window->show();
    settle();
  }
  ~Glass() { ui::Language::instance().configure("kiosk", "ru", nullptr); }

  // Until layouts and animations stand still.
  void settle() {
    // Twice: what a first pass finds too long for its place scrolls in the second.
    for (int pass = 0; pass < 2; ++pass) {
      QTest::qWait(5);
      window->grabWindow();
    }
  }
  // Tells what is wrong with the page as it is, and with letters of 200 % in the other palette: sizes do not depend on
  // the palette, nor colours on the size, so that two of the four tell all. Where PRIYOM_SHOTS is set, pictures go
  // there.
  void check(const QString& name) {
    look(name);
    auto& theme = ui::Theme::instance();
    theme.setTextScale(200);
    theme.setHighContrast(true);
    look(name + "-200");
    theme.setTextScale(100);
    theme.setHighContrast(false);
    settle();
  }
  ReadAloud& aloud() { return *engine_.findChild<ReadAloud*>(); }
  Keypad& keypad() { return *engine_.findChild<Keypad*>(); }
  // The keypad's; the screen stands still then.
  void press(Qt::Key key, int times = 1) {
    for (int i = 0; i < times; ++i) {
      QTest::keyClick(window, key);
      settle();
    }
  }
  // Steps until the keypad means this control.
  void stepTo(const QString& objectName, Qt::Key key = Qt::Key_Down) {
    constexpr int kMostStops = 80;
    const auto there = [&] { return keypad().current() && keypad().current()->objectName() == objectName; };
    for (int i = 0; i < kMostStops && !there(); ++i) QTest::keyClick(window, key);
    settle();
    ASSERT_TRUE(there()) << "not reached by keys: " << objectName.toStdString();
  }
  void choose(const QString& objectName) {
    stepTo(objectName);
    press(Qt::Key_Return);
  }
  QQuickItem* shown(const QString& objectName) { return findShown(window, objectName); }
  // A tap in the middle of the item, as a finger does; what is below the edge of its list is scrolled to by the arrow.
  void tap(const QString& objectName) {
    auto* item = shown(objectName);
    ASSERT_TRUE(item) << "not on the screen: " << objectName.toStdString();
    constexpr int kMostScrolls = 8;
    for (int i = 0; i < kMostScrolls; ++i) {
      auto* arrow = arrowTo(item);
      if (!arrow) break;
      tapAt(arrow->mapToScene({arrow->width() / 2, arrow->height() / 2}).toPoint());
      QTest::qWait(250);  // the list slides for 180 ms
    }
    tapAt(item->mapToScene({item->width() / 2, item->height() / 2}).toPoint());
  }
  // Long enough to have read a page that awaits it.
  static void read() { QTest::qWait(kReadingMs + 50); }
  void tapAt(QPoint at) {
    QTest::qWait(310);  // a tap at the same place within 300 ms counts as a double tap
    QTest::mouseClick(window, Qt::LeftButton, Qt::NoModifier, at);
    settle();
  }

  // Where PRIYOM_SHOTS is set, pictures go there, and what was said.
  void save(const QString& page, const QImage& picture) const {
    const auto file = placeOf(page + ".png");
    EXPECT_TRUE(file.isEmpty() || picture.save(file)) << file.toStdString();
  }
  void save(const QString& page, const QString& said) const {
    if (const auto name = placeOf(page + ".txt"); !name.isEmpty())
      std::ofstream(name.toStdString()) << said.toStdString();
  }

  QQuickWindow* window = nullptr;
  std::function<void(const QString& page)> listen;  // at each look of check()

 private:
  void look(const QString& name) {
    settle();
    const auto picture = window->grabWindow();
    save(name, picture);
    for (const auto& wrong : auditPage(window, picture))
      ADD_FAILURE() << panel_.name << ' ' << language_.toStdString() << ' ' << name.toStdString() << ": "
                    << wrong.toStdString();
    if (listen) listen(name);
  }

  QString placeOf(const QString& page) const {
    if (!qEnvironmentVariableIsSet("PRIYOM_SHOTS")) return {};
    const QDir directory(qEnvironmentVariable("PRIYOM_SHOTS"));
    directory.mkpath(".");
    return directory.filePath(QString("kiosk-%1-%2-%3").arg(panel_.name, language_, page));
  }

  // The arrow that brings the middle of the item nearer; null where it is seen.
  QQuickItem* arrowTo(QQuickItem* item) {
    const auto middle = item->mapToScene({item->width() / 2, item->height() / 2});
    const QQuickItem* clipping = nullptr;
    for (auto* at = item->parentItem(); at; at = at->parentItem()) {
      if (at->clip() && middle.y() > at->mapToScene({0, at->height()}).y()) clipping = at;
      if (clipping && at->property("prefix").isValid()) return shown(at->property("prefix").toString() + "Down");
    }
    return nullptr;
  }

  Panel panel_;
  QString language_;
  QQmlApplicationEngine engine_;
};

struct OnStage {
  Stage stage;
};
class Screen : public OnStage, public Glass {
 public:
  Screen(const Panel& panel, const QString& language, VisitSettings settings = {},
         std::shared_ptr<const questionnaire::Questionnaire> asked = needs(),
         std::unique_ptr<speech::Speaker> headphones = nullptr)
      : OnStage{Stage(std::move(settings), std::move(asked))},
        Glass(panel, language, *stage.visit, *stage.session, std::move(headphones)) {}
};

}  // namespace priyom::kiosk
