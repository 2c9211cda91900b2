// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/one_tap_filter.h"

#include <QLineF>
#include <QMouseEvent>
#include <QTouchEvent>
#include <chrono>

namespace priyom::ui {

OneTapFilter::OneTapFilter(QObject* window, qreal nearPx, std::function<qint64()> now)
    : QObject(window), nearPx_(nearPx), now_(std::move(now)) {
  window->installEventFilter(this);
}

bool OneTapFilter::exempted(const QPointF& at) const {
  return exempt_ && exempt_->isVisible() && exempt_->contains(exempt_->mapFromScene(at));
}

qint64 OneTapFilter::here() const {
  using std::chrono::milliseconds;
  if (now_) return now_();
  return std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void OneTapFilter::awaitRest(int ms) {
  restMs_ = ms;
  restUntil_ = here() + ms;
}

// When the finger came down, not when we got round to it: two taps that a slow page change delayed are still two.
qint64 OneTapFilter::timeOf(const QInputEvent& event) const {
  if (now_) return now_();
  if (event.timestamp() != 0) return static_cast<qint64>(event.timestamp());
  // A platform that stamps nothing: otherwise every tap at one place would be the second of a double tap.
  return here();
}

bool OneTapFilter::swallowsPress(const QPointF& at, qint64 now) {
  if (exempted(at)) return false;
  const bool again = now - lastPress_ < kPauseMs && QLineF(at, lastAt_).length() < nearPx_;
  lastPress_ = now;  // a drumming finger stays one tap
  lastAt_ = at;
  // By our own clock: a finger that came down before the page was there has not read it.
  if (here() < restUntil_) {
    restUntil_ = here() + restMs_;
    return true;
  }
  return again;
}

bool OneTapFilter::eventFilter(QObject*, QEvent* event) {
  switch (event->type()) {
    case QEvent::MouseButtonDblClick:
      // Follows its own MouseButtonPress, which has been judged.
      return swallowing_;
    case QEvent::MouseButtonPress:
      swallowing_ =
          swallowsPress(static_cast<QMouseEvent*>(event)->scenePosition(), timeOf(*static_cast<QMouseEvent*>(event)));
      return swallowing_;
    case QEvent::TouchBegin: {
      const auto& points = static_cast<QTouchEvent*>(event)->points();
      swallowing_ = points.size() > 1 ||
                    (!points.isEmpty() &&
                     swallowsPress(points.first().scenePosition(), timeOf(*static_cast<QTouchEvent*>(event))));
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
