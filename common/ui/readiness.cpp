// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/readiness.h"

#include <systemd/sd-daemon.h>

#include <QTimer>
#include <chrono>
#include <cinttypes>

namespace priyom::ui {
namespace {

// The same clock as CLOCK_MONOTONIC on Linux.
double monotonicMs() {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

void keepWatchdogFed(QObject* owner) {
  std::uint64_t microseconds = 0;
  if (sd_watchdog_enabled(0, &microseconds) <= 0) return;
  auto* timer = new QTimer(owner);
  QObject::connect(timer, &QTimer::timeout, owner, [] { sd_notify(0, "WATCHDOG=1"); });
  timer->start(static_cast<int>(microseconds / 1000 / 2));
}

}  // namespace

void announceReadiness(QQuickWindow* window, const QString& program) {
  // frameSwapped comes from the render thread; the log line carries the time at which it came.
  auto connection = std::make_shared<QMetaObject::Connection>();
  *connection = QObject::connect(
      window, &QQuickWindow::frameSwapped, window,
      [window, program, connection] {
        const auto now = monotonicMs();
        if (!QObject::disconnect(*connection)) return;
        QMetaObject::invokeMethod(window, [window, program, now] {
          qInfo("%s: first frame at %.3f", qUtf8Printable(program), now);
          sd_notify(0, "READY=1");
          keepWatchdogFed(window);
        });
      },
      Qt::DirectConnection);
}

}  // namespace priyom::ui
