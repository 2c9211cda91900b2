// SPDX-License-Identifier: GPL-3.0-or-later
// What the screen says to those who do not see it: read from the accessible tree of what is shown, in its order, so
// that it can say nothing else than the screen does. What is hidden on the screen is not in it.
#pragma once

#include <QAccessible>
#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>
#include <QString>
#include <vector>

namespace priyom::kiosk {

// A text, or a control that can be used now.
struct ScreenPart {
  QPointer<QQuickItem> item;
  QAccessible::Role role = QAccessible::NoRole;
  QString name;
  QString description;
  QString value;  // what is written in a field
  bool checked = false;

  bool isControl() const;
  bool isAlert() const { return role == QAccessible::AlertMessage; }
};

struct ScreenReading {
  QPointer<QQuickItem> page;  // or what lies over it; null where none is shown
  QString title;
  // Texts and controls. What only the eyes need is left out (pictures, arrows that scroll), and a text that says what
  // the title or another one has said. The way out of the visit comes last.
  std::vector<ScreenPart> parts;
  // The bar below the page: the same on all.
  QString footName;
  std::vector<ScreenPart> foot;

  std::vector<ScreenPart> controls() const;  // of the page
  // By objectName, among the page's controls; null where there is none.
  const ScreenPart* control(const QString& objectName) const;
};

// GUI thread.
ScreenReading readScreen(const QQuickWindow* window);

// «кнопка, Взять талон. Я знаю, куда мне»: in the language of the screen.
QString phraseOf(const ScreenPart& part);

}  // namespace priyom::kiosk
