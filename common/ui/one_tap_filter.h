// SPDX-License-Identifier: GPL-3.0-or-later
// A double tap is one tap: swallows a press that follows another at the same place within kPause, and every finger but
// the first. So an unsteady hand neither takes two tickets nor answers the question that the first tap brought up.
// Installed on a window; the on-screen keyboard is left out, where typing fast is right.
#pragma once

#include <QInputEvent>
#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QQuickItem>
#include <functional>

namespace priyom::ui {

class OneTapFilter : public QObject {
  Q_OBJECT

 public:
  static constexpr int kPauseMs = 300;

  // `nearPx`: presses further apart than this are two. `now` in milliseconds, for tests; empty: the events' own time
  // stamps.
  OneTapFilter(QObject* window, qreal nearPx, std::function<qint64()> now = {});
  // Presses on this item pass.
  void setExempt(QQuickItem* item) { exempt_ = item; }
  // A page came up that a finger already drumming must not press through: presses count again once there was none for
  // `ms`.
  void awaitRest(int ms);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool swallowsPress(const QPointF& at, qint64 now);
  qint64 here() const;
  qint64 timeOf(const QInputEvent& event) const;
  bool exempted(const QPointF& at) const;

  qreal nearPx_;
  std::function<qint64()> now_;
  QPointer<QQuickItem> exempt_;
  qint64 lastPress_ = -1'000'000;
  QPointF lastAt_;
  int restMs_ = 0;
  qint64 restUntil_ = 0;
  bool swallowing_ = false;  // until the release that belongs to a swallowed press
};

}  // namespace priyom::ui
