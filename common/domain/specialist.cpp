// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/specialist.h"

#include <algorithm>
#include <cstdio>

namespace priyom {

Result<std::chrono::minutes> parseTimeOfDay(std::string_view text) {
  const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9' ? text[at] - '0' : 100; };
  if (text.size() == 5 && text[2] == ':') {
    const int hour = digit(0) * 10 + digit(1);
    const int minute = digit(3) * 10 + digit(4);
    if (minute < 60 && (hour < 24 || (hour == 24 && minute == 0))) return std::chrono::minutes(hour * 60 + minute);
  }
  return fail(Errc::kMalformed, "a time of day is written as hh:mm");
}

std::string timeOfDayText(std::chrono::minutes time) {
  char text[32];
  std::snprintf(text, sizeof text, "%02d:%02d", static_cast<int>(time.count() / 60),
                static_cast<int>(time.count() % 60));
  return text;
}

const Offer* Specialist::offer(const ServiceId& service) const {
  const auto it = std::ranges::find(offers, service, &Offer::service);
  return it == offers.end() ? nullptr : &*it;
}

}  // namespace priyom
