// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/code_guard.h"

#include <algorithm>

namespace priyom::kiosk {

void CodeGuard::Wrong::add(Time now) {
  if (now - last >= kForgotten) many = 0;
  ++many;
  last = now;
}

std::optional<CodeGuard::Time> CodeGuard::typingRests(Time now) const {
  if (typed_.many < kTypedFreely) return std::nullopt;
  constexpr int kMostDoublings = 4;
  const int doublings = std::min(typed_.many - kTypedFreely, kMostDoublings);
  const auto rest = std::min(kFirstRest * (1 << doublings), kLongestRest);
  const auto until = typed_.last + rest;
  return until > now ? std::optional(until) : std::nullopt;
}

std::optional<CodeGuard::Time> CodeGuard::readerRests(Time now) const {
  const auto until = read_.last + kReaderRest;
  return read_.many >= kReadFreely && until > now ? std::optional(until) : std::nullopt;
}

}  // namespace priyom::kiosk
