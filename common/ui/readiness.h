// SPDX-License-Identifier: GPL-3.0-or-later
// Tells systemd (sd_notify) that the program is up when its first frame is on the glass, and goes on telling that the
// GUI thread is alive, where the unit asks for it. Without systemd it only logs the first frame's time.
#pragma once

#include <QQuickWindow>

namespace priyom::ui {

// `program` for the log line: "<program>: first frame at <CLOCK_MONOTONIC, ms>". Call before the window is shown.
void announceReadiness(QQuickWindow* window, const QString& program);

}  // namespace priyom::ui
