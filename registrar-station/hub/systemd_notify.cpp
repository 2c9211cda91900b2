// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/systemd_notify.h"

#include <systemd/sd-daemon.h>

namespace priyom::hub {

void tellReady() {
  sd_notify(0, "READY=1");
}
void tellStopping() {
  sd_notify(0, "STOPPING=1");
}
void tellAlive() {
  sd_notify(0, "WATCHDOG=1");
}

std::optional<std::chrono::microseconds> watchdogTimeout() {
  std::uint64_t microseconds = 0;
  if (sd_watchdog_enabled(0, &microseconds) <= 0) return std::nullopt;
  return std::chrono::microseconds(microseconds);
}

}  // namespace priyom::hub
