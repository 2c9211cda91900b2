// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/call_order.h"

#include <algorithm>
#include <tuple>

#include "domain/step.h"

namespace priyom {

std::string_view reasonOf(Standing standing) {
  switch (standing) {
    case Standing::kCrisis:
      return kReasonCrisis;
    case Standing::kAppointment:
      return kReasonAppointment;
    case Standing::kRight:
      return kReasonRight;
    case Standing::kOrdinary:
      return kReasonArrival;
    case Standing::kDeferred:
      return kReasonEarly;
  }
  return "";
}

std::string_view reasonOfSoon() {
  return kReasonAppointmentSoon;
}

CallOrder::CallOrder(std::size_t lines, std::size_t counters, const QueueRules& rules)
    : lines_(lines), rules_(rules), buckets_((lines + 1) * kStandings), streaks_(lines + counters, 0) {}

void CallOrder::add(const Waiter& waiter) {
  auto& bucket = buckets_[bucketOf(waiter.reserved ? lines_ : waiter.line, waiter.standing)];
  const auto begin = bucket.waiters.begin() + static_cast<std::ptrdiff_t>(bucket.first);
  const auto place = std::upper_bound(begin, bucket.waiters.end(), waiter, [](const Waiter& a, const Waiter& b) {
    return std::tie(a.due, a.tie) < std::tie(b.due, b.tie);
  });
  bucket.taken.insert(bucket.taken.begin() + (place - bucket.waiters.begin()), false);
  bucket.waiters.insert(place, waiter);
}

void CallOrder::drop(const Pick& pick) {
  auto& bucket = buckets_[pick.bucket];
  bucket.taken[pick.index] = true;
  while (bucket.first < bucket.taken.size() && bucket.taken[bucket.first]) ++bucket.first;
}

void CallOrder::take(const Pick& pick, const Caller& caller) {
  drop(pick);
  count(pick.reason, pick.waiter.line, caller);
}

void CallOrder::count(std::string_view reason, std::uint16_t line, const Caller& caller) {
  const auto own = lines_ + caller.counter;
  if (reason == kReasonRight) {
    for (const auto each : caller.lines) ++streaks_[each];
    if (own < streaks_.size()) ++streaks_[own];
  } else if (reason == kReasonArrival) {
    streaks_[line] = 0;
    if (own < streaks_.size()) streaks_[own] = 0;
  }
}

bool CallOrder::earlier(const Candidate& a, const Candidate& b) const {
  const auto& first = at(a);
  const auto& second = at(b);
  return std::tie(first.due, a.preference, first.tie) < std::tie(second.due, b.preference, second.tie);
}

bool CallOrder::atBound(const Candidate& candidate, const Caller& caller) const {
  const std::size_t line = at(candidate).line;
  const bool ours = preferenceOf(caller, line) < caller.lines.size();
  const auto counted = ours ? line : lines_ + caller.counter;
  return counted < streaks_.size() && streaks_[counted] >= rules_.outOfTurnBound;
}

std::size_t CallOrder::preferenceOf(const Caller& caller, std::size_t line) {
  return static_cast<std::size_t>(std::find(caller.lines.begin(), caller.lines.end(), line) - caller.lines.begin());
}

}  // namespace priyom
