// SPDX-License-Identifier: GPL-3.0-or-later
// The rule of who is called next (queue.h says it in words) as a small value, without tickets, names or history: the
// queue decides with it, and the forecast plays the coming hours with copies of it, so that both obey one rule.
//
// Lines and counters are indices in the centre's lists.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "domain/centre.h"
#include "domain/moment.h"

namespace priyom {

// Where a ticket stands in the rule, first to last.
enum class Standing : std::uint8_t {
  kCrisis,
  kAppointment,  // whether its time has come or not
  kRight,
  kOrdinary,
  kDeferred,  // waits until others of its line were called, or nobody else is there
};
inline constexpr std::size_t kStandings = 5;

// One who waits, as the rule sees them.
struct Waiter {
  std::uint32_t who = 0;  // the caller's own index
  std::uint16_t line = 0;
  Standing standing = Standing::kOrdinary;
  bool reserved = false;  // for one counter or person, who may call it whatever their lines are
  Instant due{};          // the appointment's time, else the first arrival
  std::uint32_t tie = 0;  // where two are due in the same millisecond: the smaller goes first
};

// A counter as the rule sees it.
struct Caller {
  std::span<const std::uint16_t> lines;  // in order of preference
  std::uint16_t counter = 0;
};

class CallOrder {
 public:
  struct Pick {
    Waiter waiter;
    std::string_view reason;  // kReason… of step.h
    // Where it lies, for take().
    std::size_t bucket = 0;
    std::size_t index = 0;
  };

  CallOrder(std::size_t lines, std::size_t counters, const QueueRules& rules);

  void add(const Waiter& waiter);

  // Whom the caller would call now; none where nobody may be called. `may` tells whether it may call this one at all.
  // `urgent` tells of the first appointment before its time whether it would be late if somebody else went now.
  template <typename May, typename Urgent>
  std::optional<Pick> next(const Caller& caller, Instant now, const May& may, const Urgent& urgent) const;
  template <typename May>
  std::optional<Pick> next(const Caller& caller, Instant now, const May& may) const {
    return next(caller, now, may, [](const Waiter&) { return false; });
  }
  // The pick was called: it waits no more, and the bound is counted.
  void take(const Pick& pick, const Caller& caller);
  // The pick waits no more, without having been called.
  void drop(const Pick& pick);
  // The bound alone, for a call that was made already: `reason` of the call, `line` of the ticket.
  void count(std::string_view reason, std::uint16_t line, const Caller& caller);

  // Holders of a right that were called since the last ordinary visitor of the line.
  int streak(std::size_t line) const { return streaks_[line]; }
  const std::vector<int>& streaks() const { return streaks_; }
  void setStreaks(std::vector<int> streaks) { streaks_ = std::move(streaks); }

 private:
  // Those of one line and standing, in their order; reserved ones stand in buckets of their own.
  struct Bucket {
    std::vector<Waiter> waiters;
    std::size_t first = 0;  // all before it were taken
    std::vector<bool> taken;
  };
  struct Candidate {
    std::size_t bucket;
    std::size_t index;
    std::size_t preference;
  };
  const Waiter& at(const Candidate& candidate) const { return buckets_[candidate.bucket].waiters[candidate.index]; }
  bool earlier(const Candidate& a, const Candidate& b) const;
  std::size_t bucketOf(std::size_t line, Standing standing) const {
    return line * kStandings + static_cast<std::size_t>(standing);
  }
  // The bound that holds back for this candidate: of its line, or of the counter where the line is not among its own.
  bool atBound(const Candidate& candidate, const Caller& caller) const;
  // Calls `visit` with every one in the bucket that may be called, in order, until it says true.
  template <typename May, typename Visit>
  void scan(std::size_t bucket, const May& may, const Visit& visit) const;
  template <typename May>
  std::optional<Candidate> best(Standing standing, const Caller& caller, const May& may) const;
  template <typename May>
  std::optional<Candidate> overtakenTooOften(const Caller& caller, const May& may) const;
  static std::size_t preferenceOf(const Caller& caller, std::size_t line);
  Pick pick(const Candidate& candidate, std::string_view reason) const {
    return {at(candidate), reason, candidate.bucket, candidate.index};
  }

  std::size_t lines_;
  QueueRules rules_;
  std::vector<Bucket> buckets_;  // lines_ + 1 times kStandings; the last group: reserved
  std::vector<int> streaks_;     // of each line, then of each counter
};

std::string_view reasonOf(Standing standing);  // of one whose turn has come by it
std::string_view reasonOfSoon();               // of an appointment before its time, lest it be late

// --- Templates

template <typename May, typename Visit>
void CallOrder::scan(std::size_t bucket, const May& may, const Visit& visit) const {
  const auto& each = buckets_[bucket];
  for (auto index = each.first; index < each.waiters.size(); ++index) {
    if (!each.taken[index] && may(each.waiters[index]) && visit(index)) return;
  }
}

template <typename May>
std::optional<CallOrder::Candidate> CallOrder::best(Standing standing, const Caller& caller, const May& may) const {
  std::optional<Candidate> found;
  const auto offer = [&](Candidate candidate) {
    if (!found || earlier(candidate, *found)) found = candidate;
    return true;  // the first of a bucket is its best
  };
  for (std::size_t preference = 0; preference < caller.lines.size(); ++preference) {
    const auto bucket = bucketOf(caller.lines[preference], standing);
    scan(bucket, may, [&](std::size_t index) { return offer({bucket, index, preference}); });
  }
  const auto reserved = bucketOf(lines_, standing);
  scan(reserved, may, [&](std::size_t index) {
    return offer({reserved, index, preferenceOf(caller, buckets_[reserved].waiters[index].line)});
  });
  return found;
}

template <typename May>
std::optional<CallOrder::Candidate> CallOrder::overtakenTooOften(const Caller& caller, const May& may) const {
  std::optional<Candidate> found;
  const auto offer = [&](Candidate candidate) {
    if (!atBound(candidate, caller)) return false;
    if (!found || earlier(candidate, *found)) found = candidate;
    return true;
  };
  for (std::size_t preference = 0; preference < caller.lines.size(); ++preference) {
    const auto line = caller.lines[preference];
    if (streaks_[line] < rules_.outOfTurnBound) continue;
    const auto bucket = bucketOf(line, Standing::kOrdinary);
    scan(bucket, may, [&](std::size_t index) { return offer({bucket, index, preference}); });
  }
  const auto reserved = bucketOf(lines_, Standing::kOrdinary);
  scan(reserved, may, [&](std::size_t index) {
    return offer({reserved, index, preferenceOf(caller, buckets_[reserved].waiters[index].line)});
  });
  return found;
}

template <typename May, typename Urgent>
std::optional<CallOrder::Pick> CallOrder::next(const Caller& caller, Instant now, const May& may,
                                               const Urgent& urgent) const {
  if (const auto crisis = best(Standing::kCrisis, caller, may)) return pick(*crisis, reasonOf(Standing::kCrisis));
  const auto appointment = best(Standing::kAppointment, caller, may);
  if (appointment && at(*appointment).due - rules_.appointmentLead <= now)
    return pick(*appointment, reasonOf(Standing::kAppointment));
  if (appointment && rules_.earlyAppointments && urgent(at(*appointment))) return pick(*appointment, reasonOfSoon());
  const auto right = best(Standing::kRight, caller, may);
  if (right) {
    if (const auto overtaken = overtakenTooOften(caller, may)) return pick(*overtaken, reasonOf(Standing::kOrdinary));
    return pick(*right, reasonOf(Standing::kRight));
  }
  if (const auto ordinary = best(Standing::kOrdinary, caller, may))
    return pick(*ordinary, reasonOf(Standing::kOrdinary));
  if (const auto deferred = best(Standing::kDeferred, caller, may))
    return pick(*deferred, reasonOf(Standing::kDeferred));
  if (appointment) return pick(*appointment, reasonOf(Standing::kDeferred));
  return std::nullopt;
}

}  // namespace priyom
