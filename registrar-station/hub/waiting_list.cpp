// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/waiting_list.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "hub/answer_schedule.h"

namespace priyom::hub {
namespace {

// Who is asked for: the one, or all who give it.
std::vector<StaffId> wanted(const Wish& wish, const Schedule& schedule) {
  auto giving = schedule.giving(wish.service);
  if (!wish.specialist.empty()) std::erase_if(giving, [&](const StaffId& each) { return each != wish.specialist; });
  return giving;
}

}  // namespace

std::vector<protocol::FreeTime> freeFor(const Wish& wish, const Schedule& schedule, const LocalTime& localTime,
                                        const Moment& moment) {
  std::vector<protocol::FreeTime> free;
  if (wish.day < moment.day) return free;
  const auto day = localDayOf(wish.day, localTime);
  for (const auto& specialist : wanted(wish, schedule))
    for (const auto& slot : schedule.dayOf(specialist, wish.service, day, moment).free)
      free.push_back({specialist, slot.start});
  std::ranges::stable_sort(free, {}, &protocol::FreeTime::start);
  if (free.size() > protocol::kMostFreeTimes) free.resize(protocol::kMostFreeTimes);
  return free;
}

Result<void> mayWait(const Wish& wish, const Schedule& schedule, const LocalTime& localTime, const Moment& moment) {
  const auto specialists = wanted(wish, schedule);
  if (specialists.empty()) return fail(Errc::kNotFound, "nobody like this gives '" + wish.service.text + "'");
  const auto day = localDayOf(wish.day, localTime);
  bool full = false;
  for (const auto& specialist : specialists) {
    const auto offer = schedule.dayOf(specialist, wish.service, day, moment).offer;
    if (offer == DayOffer::kFree) return fail(Errc::kConflict, "this day has free times: they can be booked");
    full = full || offer == DayOffer::kFull;
  }
  if (!full) return fail(Errc::kConflict, "nobody receives on this day: no time can come free");
  return {};
}

protocol::SubmissionsSnapshot submissionsOf(const Submissions& submissions, const Schedule& schedule,
                                            const LocalTime& localTime, Revision revision, const Moment& moment) {
  protocol::SubmissionsSnapshot snapshot{std::move(revision), moment, {}, 0, {}};
  // Many may wait for the same day.
  std::map<std::tuple<ServiceId, StaffId, BusinessDay>, std::vector<protocol::FreeTime>> looked;
  for (const auto* const submission : submissions.open()) {
    snapshot.submissions.push_back(*submission);
    if (!submission->wish) continue;
    const auto& wish = *submission->wish;
    const auto [known, fresh] = looked.try_emplace({wish.service, wish.specialist, wish.day});
    if (fresh) known->second = freeFor(wish, schedule, localTime, moment);
    if (!known->second.empty()) snapshot.free.insert_or_assign(submission->id, known->second);
  }
  std::ranges::stable_sort(snapshot.submissions, {}, [&](const Submission& each) {
    if (each.kind == SubmissionKind::kMessage) return 0;
    if (!each.wish) return 2;
    return snapshot.free.contains(each.id) ? 1 : 3;
  });
  snapshot.total = static_cast<int>(snapshot.submissions.size());
  return snapshot;
}

}  // namespace priyom::hub
