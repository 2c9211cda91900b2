// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/one_tap_filter.h"

#include <QLineF>
#include <QMouseEvent>
#include <QTouchEvent>

namespace priyom::ui {

OneTapFilter::OneTapFilter(QObject* window, qreal nearPx, std::function<qint64()> now)
    : QObject(window), nearPx_(nearPx), now_(std::move(now)) {
  if (!now_) {
    QElapsedTimer timer;
    timer.start();
    now_ = [timer] { return timer.elapsed(); };
  }
  window->installEventFilter(this);
}

bool OneTapFilter::exempted(const QPointF& at) const {
  return exempt_ && exempt_->isVisible() && exempt_->contains(exempt_->mapFromScene(at));
}

bool OneTapFilter::swallowsPress(const QPointF& at) {
  if (exempted(at)) return false;
  const auto now = now_();
  const bool again = now - lastPress_ < kPauseMs && QLineF(at, lastAt_).length() < nearPx_;
  lastPress_ = now;  // a drumming finger stays one tap
  lastAt_ = at;
  return again;
}

bool OneTapFilter::eventFilter(QObject*, QEvent* event) {
  switch (event->type()) {
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonPress:
      swallowing_ = swallowsPress(static_cast<QMouseEvent*>(event)->scenePosition());
      return swallowing_;
    case QEvent::TouchBegin: {
      const auto& points = static_cast<QTouchEvent*>(event)->points();
      swallowing_ = points.size() > 1 || (!points.isEmpty() && swallowsPress(points.first().scenePosition()));
      return swallowing_;
    }
    case QEvent::MouseMove:
    case QEvent::TouchUpdate:
      return swallowing_;
    case QEvent::MouseButtonRelease:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
      return std::exchange(swallowing_, false);
    default:
      return false;
  }
}

}  // namespace priyom::ui
