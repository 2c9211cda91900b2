// SPDX-License-Identifier: GPL-3.0-or-later
// What systemd is told of the hub (sd_notify(3)). Without systemd all of it does nothing.
#pragma once

#include <chrono>
#include <optional>

namespace priyom::hub {

void tellReady();
void tellStopping();
void tellAlive();
// How long systemd waits for tellAlive() before it restarts the hub; none where it does not.
std::optional<std::chrono::microseconds> watchdogTimeout();

}  // namespace priyom::hub
