// SPDX-License-Identifier: GPL-3.0-or-later
// The kiosk's window on a panel of a given size, touched and photographed.
#pragma once

#include <gtest/gtest.h>

#include <QDir>
#include <QGuiApplication>
#include <QTest>

#include "kiosk/kiosk_window.h"
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

// The window of a visit, whatever hub it has.
class Glass {
 public:
  Glass(const Panel& panel, const QString& language, Visit& visit, ui::HubSession& session)
      : panel_(panel), language_(language) {
    ui::Theme::instance().configure(ui::Theme::Scale::Kiosk, panel.dpmm);
    ui::Language::instance().configure("kiosk", language, &engine_);
    window = loadWindow(engine_, visit, session);
    if (!window) return;
    window->resize(panel.size);
    window->show();
    settle();
  }
  ~Glass() { ui::Language::instance().configure("kiosk", "ru", nullptr); }

  // Until layouts and animations stand still.
  void settle() {
    QTest::qWait(30);
    window->grabWindow();
  }
  // The picture goes to PRIYOM_SHOTS; false, and the faults are told, where the page has any.
  void check(const QString& name) {
    settle();
    const QString directory = qEnvironmentVariable("PRIYOM_SHOTS", PRIYOM_DEFAULT_SHOTS);
    QDir().mkpath(directory);
    const auto file = QString("%1/kiosk-%2-%3-%4.png").arg(directory, panel_.name, language_, name);
    EXPECT_TRUE(window->grabWindow().save(file)) << file.toStdString();
    for (const auto& wrong : auditPage(window))
      ADD_FAILURE() << panel_.name << ' ' << name.toStdString() << ": " << wrong.toStdString();
  }
  QQuickItem* shown(const QString& objectName) { return findShown(window, objectName); }
  // A tap in the middle of the item, as a finger does.
  void tap(const QString& objectName) {
    auto* item = shown(objectName);
    ASSERT_TRUE(item) << "not on the screen: " << objectName.toStdString();
    tapAt(item->mapToScene({item->width() / 2, item->height() / 2}).toPoint());
  }
  // Long enough to have read a page that awaits it.
  static void read() { QTest::qWait(kReadingMs + 50); }
  void tapAt(QPoint at) {
    QTest::qWait(310);  // a tap at the same place within 300 ms counts as a double tap
    QTest::mouseClick(window, Qt::LeftButton, Qt::NoModifier, at);
    settle();
  }

  QQuickWindow* window = nullptr;

 private:
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
         std::shared_ptr<const questionnaire::Questionnaire> asked = needs())
      : OnStage{Stage(std::move(settings), std::move(asked))}, Glass(panel, language, *stage.visit, *stage.session) {}
};

}  // namespace priyom::kiosk
