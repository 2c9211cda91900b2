// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hub_clock.h"

#include <algorithm>

namespace priyom::ui {

using std::chrono::duration_cast;
using std::chrono::milliseconds;

void HubClock::heard(const OffsetInstant& hub, Steady arrived) {
  const auto estimate = hub.instant.time_since_epoch() - duration_cast<milliseconds>(arrived.time_since_epoch());
  const bool near = ahead_ && std::chrono::abs(estimate - *ahead_) <= kStep;
  ahead_ = near ? std::max(estimate, *ahead_) : estimate;
  utcOffset_ = hub.utcOffset;
}

std::optional<OffsetInstant> HubClock::now(Steady at) const {
  if (!ahead_) return std::nullopt;
  return OffsetInstant{Instant(duration_cast<milliseconds>(at.time_since_epoch()) + *ahead_), utcOffset_};
}

}  // namespace priyom::ui
