// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/window_guard.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace priyom::kiosk {
namespace {

bool leadsOut(const QKeyEvent& key) {
  if (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) return true;
  return key.key() == Qt::Key_Escape || key.key() == Qt::Key_Menu || key.key() == Qt::Key_Print ||
         (key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F35);
}

bool otherButton(const QMouseEvent& mouse) {
  return mouse.button() != Qt::LeftButton;
}

}  // namespace

WindowGuard::WindowGuard(QObject* window) : QObject(window) {
  window->installEventFilter(this);
}

bool WindowGuard::eventFilter(QObject*, QEvent* event) {
  switch (event->type()) {
    case QEvent::Close:
      event->ignore();
      return true;
    case QEvent::ContextMenu:
    case QEvent::Wheel:
    case QEvent::DragEnter:
    case QEvent::Drop:
      return true;
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::ShortcutOverride:
      return leadsOut(*static_cast<QKeyEvent*>(event));
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
      return otherButton(*static_cast<QMouseEvent*>(event));
    default:
      return false;
  }
}

}  // namespace priyom::kiosk
