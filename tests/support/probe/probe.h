// SPDX-License-Identifier: GPL-3.0-or-later
// Looks into a running Qt Quick program from outside: where an item is, what it shows, and when the frame that shows
// something was swapped. It only looks; clicks and keys come from the X server. Lives in the program's GUI thread,
// answers on the abstract local socket that PRIYOM_PROBE names, one JSON object a line:
//
//   {"do":"find","name":N}                     ─► {"found":bool,"x","y","w","h" in screen pixels,"clipped","enabled",…}
//   {"do":"get","name":N,"property":P}         ─► {"found":bool,"value":…}
//   {"do":"wait","name":N[,"property":P,"value":V],"timeout_ms":T} ─► {"ok":bool,"frame_ns":…}; frame_ns is the
//       CLOCK_MONOTONIC time at which the first frame that shows it was swapped
//   {"do":"first_frame"}                       ─► {"frame_ns":…|0}
//   {"do":"names"}                             ─► {"names":[…]} of all visible items that have one
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QLocalServer>
#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>
#include <atomic>
#include <mutex>
#include <vector>

namespace priyom::tests {

class Probe : public QObject {
  Q_OBJECT

 public:
  explicit Probe(const QString& socket, QObject* parent = nullptr);

 private:
  struct Wait {
    QPointer<QObject> peer;
    QString name;
    QString property;
    QJsonValue value;
    qint64 deadlineNs = 0;
    qint64 shownNs = 0;  // 0: not yet in a swapped frame
    bool synced = false;  // the frame being drawn shows it
  };

  bool eventFilter(QObject* watched, QEvent* event) override;
  void watch(QQuickWindow* window);
  void answer(QObject* peer, const QJsonObject& request);
  void afterSync();
  void afterSwap();
  void settleWaits();
  QQuickItem* findShown(const QString& name) const;
  bool holds(const Wait& wait) const;
  static void write(QObject* peer, const QJsonObject& object);

  QLocalServer server_;
  std::vector<QQuickWindow*> windows_;
  std::mutex mutex_;  // the render thread, where there is one, marks the waits
  std::vector<Wait> waits_;
  std::atomic<qint64> firstFrameNs_ = 0;
};

}  // namespace priyom::tests
