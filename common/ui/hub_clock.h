// SPDX-License-Identifier: GPL-3.0-or-later
// The hub's clock as a device can know it: the last times that the hub told, carried on by our monotonic clock. So a
// wrong or moved clock of the device does no harm. Pure: "now" is passed in.
#pragma once

#include <chrono>
#include <optional>

#include "domain/moment.h"

namespace priyom::ui {

class HubClock {
 public:
  using Steady = std::chrono::steady_clock::time_point;

  // The hub said `hub` in a message that arrived at `arrived`. Messages only ever arrive late, so of estimates close to
  // each other the latest hub time counts; one that is off by more than kStep means that the hub's clock was set.
  void heard(const OffsetInstant& hub, Steady arrived);
  // A new connection: whatever was known may be of another hub.
  void forget() { ahead_.reset(); }

  // Nothing before the first heard().
  std::optional<OffsetInstant> now(Steady at) const;

  static constexpr std::chrono::milliseconds kStep{2000};

 private:
  std::optional<std::chrono::milliseconds> ahead_;  // hub's Unix time less the monotonic time
  std::chrono::minutes utcOffset_{};
};

}  // namespace priyom::ui
