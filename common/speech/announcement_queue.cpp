// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/announcement_queue.h"

#include <algorithm>

namespace priyom::speech {

void AnnouncementQueue::take(const std::vector<Board::Call>& calls, const std::string& epoch, Instant hubNow) {
  const bool known = !begun_ || epoch != epoch_;
  begun_ = true;
  epoch_ = epoch;
  if (known) {
    heard_.clear();
    waiting_.clear();
  }
  const auto find = [&](std::int64_t id) { return std::ranges::find(calls, id, &Board::Call::callId); };
  // Who has come, did not come or was taken back needs no announcement any more; nor does a call that was repeated since.
  std::erase_if(waiting_, [&](const Announcement& each) {
    const auto call = find(each.callId);
    return call == calls.end() || call->state != TicketState::kCalled || call->recalls > each.recalls;
  });
  std::erase_if(heard_, [&](const auto& each) { return find(each.first) == calls.end(); });
  // The board has the newest first.
  for (auto call = calls.rbegin(); call != calls.rend(); ++call) {
    const auto heard = heard_.find(call->callId);
    const bool fresh = heard == heard_.end() || call->recalls > heard->second;
    heard_[call->callId] = call->recalls;
    if (known || !fresh || call->state != TicketState::kCalled) continue;
    waiting_.push_back(
        {call->callId, call->recalls, call->number, call->counter, call->recalls > 0 ? hubNow : call->calledAt});
  }
}

std::optional<Announcement> AnnouncementQueue::next(Instant hubNow) {
  std::erase_if(waiting_, [&](const Announcement& each) { return hubNow - each.calledAt > kStale; });
  if (waiting_.empty()) return std::nullopt;
  auto first = std::move(waiting_.front());
  waiting_.pop_front();
  return first;
}

}  // namespace priyom::speech
