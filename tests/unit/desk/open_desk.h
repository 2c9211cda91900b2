// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's window as it ships, offscreen, over whatever session: found by name, clicked, typed into, looked at. With
// PRIYOM_PICTURES=DIR each picture is kept there.
#pragma once

#include <gtest/gtest.h>

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <functional>
#include <stdexcept>
#include <string>

#include "desk/workplace.h"
#include "ui/language.h"
#include "ui/scan/scan_filter.h"
#include "ui/theme.h"

namespace priyom::desk::test {

inline void visit(QQuickItem* item, const std::function<void(QQuickItem*)>& see) {
  if (!item->isVisible()) return;
  see(item);
  for (auto* child : item->childItems()) visit(child, see);
}

class OpenDesk {
 public:
  OpenDesk(ui::HubSession& session, const char* counter, const char* staff, QSize size)
      : workplace(session, {CounterId{counter}, StaffId{staff}, PRIYOM_SOURCE_DIR "/assets/questionnaires",
                            folder.filePath("forms"), PRIYOM_SOURCE_DIR "/assets/form-packs"}) {
    ui::Theme::instance().configure(ui::Theme::Scale::Desk, 3.78);
    qApp->installEventFilter(&filter_);
    workplace.listenTo(filter_);
    engine_.addImportPath(QStringLiteral("qrc:/qt/qml"));
    ui::Language::instance().configure(QStringLiteral("desk"), QStringLiteral("ru"), &engine_);
    engine_.setInitialProperties({{QStringLiteral("desk"), QVariant::fromValue(&workplace)}});
    engine_.load(QUrl(QStringLiteral("qrc:/qt/qml/Priyom/Desk/Main.qml")));
    if (engine_.rootObjects().isEmpty()) throw std::runtime_error("Main.qml does not load");
    window = qobject_cast<QQuickWindow*>(engine_.rootObjects().constFirst());
    window->resize(size);
    window->show();
    window->requestActivate();
    if (!QTest::qWaitForWindowActive(window)) throw std::runtime_error("the window does not come up");
  }
  ~OpenDesk() { qApp->removeEventFilter(&filter_); }
  OpenDesk(const OpenDesk&) = delete;
  OpenDesk& operator=(const OpenDesk&) = delete;

  void key(Qt::Key pressed, Qt::KeyboardModifiers with = {}) { QTest::keyClick(window, pressed, with); }

  QQuickItem* find(const QString& name) {
    QCoreApplication::processEvents();
    QQuickItem* found = nullptr;
    visit(window->contentItem(), [&](QQuickItem* item) {
      if (!found && item->objectName() == name) found = item;
    });
    return found;
  }
  std::string text(const QString& name, const char* property = "text") {
    auto* item = find(name);
    return item ? item->property(property).toString().toStdString() : "(not shown)";
  }
  void click(const QString& name, bool twice = false) {
    // A list makes its rows with the next frame.
    ASSERT_TRUE(QTest::qWaitFor([&] { return find(name) != nullptr; })) << name.toStdString();
    const auto* item = find(name);
    const auto at = item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint();
    if (twice)
      QTest::mouseDClick(window, Qt::LeftButton, {}, at);
    else
      QTest::mouseClick(window, Qt::LeftButton, {}, at);
  }
  void type(const char* letters) {
    for (; *letters; ++letters) QTest::keyClick(window, *letters);
  }
  void picture(const char* name) {
    QCoreApplication::processEvents();
    const auto image = window->grabWindow();
    const auto keep = qEnvironmentVariable("PRIYOM_PICTURES");
    if (!keep.isEmpty())
      image.save(QStringLiteral("%1/desk-%2-%3x%4.png").arg(keep, name).arg(image.width()).arg(image.height()));
  }
  // Texts that are cut, or that nobody translated.
  QStringList faults() {
    QStringList all;
    const QRectF glass(QPointF(), window->size());
    const auto* const chooser = find(QStringLiteral("pictureChooser"));
    visit(window->contentItem(), [&](QQuickItem* item) {
      const auto text = item->property("text").toString();
      if (!item->inherits("QQuickText") || text.isEmpty()) return;
      if (item->property("truncated").toBool() || item->property("paintedWidth").toReal() > item->width() + 1 ||
          item->property("paintedHeight").toReal() > item->height() + 1)
        all << QStringLiteral("cut: ") + text;
      const auto box = item->mapRectToScene(QRectF(QPointF(), item->size()));
      if (box.left() < -1 || box.right() > glass.right() + 1) all << QStringLiteral("outside: ") + text;
      auto words = text;
      if (chooser && chooser->isAncestorOf(item)) words.clear();  // names of files
      words.remove(
          QRegularExpression(QStringLiteral("\\b((Ctrl|Shift)\\+)*(F[0-9]+|P|S|PgDn)\\b|\\b(Enter|Esc|Tab)\\b|"
                                            "\\bPDF\\b|\\b[A-Z]{2} - [A-Z][0-9]{3}[A-Z]{2}\\b")));
      if (words.contains(QRegularExpression(QStringLiteral("[A-Za-z]")))) all << QStringLiteral("not Russian: ") + text;
    });
    return all;
  }

  // What a keyboard-wedge scanner types. `russian`: the layout that is on, which changes the characters, not the keys.
  void scan(const QString& code, bool russian) {
    static const QString kLatin = QStringLiteral("1234567890QWERTYUIOPASDFGHJKLZXCVBNM");
    static const QString kRussian = QStringLiteral("1234567890ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ");
    for (const auto letter : code) {
      const auto at = kLatin.indexOf(letter);
      ASSERT_GE(at, 0);
      // X11 key codes of the three rows.
      const quint32 position = static_cast<quint32>(at < 10   ? 10 + at
                                                    : at < 20 ? 24 + at - 10
                                                    : at < 29 ? 38 + at - 20
                                                              : 52 + at - 29);
      const QString typed(russian ? kRussian[at] : letter);
      press(typed[0].unicode(), position, typed);
    }
    press(Qt::Key_Return, 36, QStringLiteral("\r"));
    QCoreApplication::processEvents();
  }

  QTemporaryDir folder;
  Workplace workplace;
  QQuickWindow* window = nullptr;

 private:
  void press(int key, quint32 position, const QString& typed) {
    static ulong stamp = 1'000'000;
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
      QKeyEvent event(type, key, Qt::ShiftModifier, position, 0, 0, typed);
      event.setTimestamp(stamp);
      QCoreApplication::sendEvent(window, &event);
    }
    stamp += 8;
  }

  ui::ScanFilter filter_;
  QQmlApplicationEngine engine_;
};

}  // namespace priyom::desk::test
