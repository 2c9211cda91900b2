// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/announcement_queue.h"

#include <algorithm>

namespace priyom::speech {
namespace {

// The chime and the breath before it.
constexpr std::chrono::milliseconds kChimeTakes{2'000};

}  // namespace

AnnouncementQueue::AnnouncementQueue(std::size_t languages) : languages_(std::max<std::size_t>(1, languages)) {}

void AnnouncementQueue::take(const std::vector<Board::Call>& calls, const std::string& epoch, Instant hubNow) {
  const bool known = !begun_ || epoch != epoch_;
  begun_ = true;
  epoch_ = epoch;
  if (known) {
    heard_.clear();
    waiting_.clear();
  }
  const auto find = [&](std::int64_t id) { return std::ranges::find(calls, id, &Board::Call::callId); };
  // Who has come, did not come or was taken back needs no announcement any more.
  std::erase_if(waiting_, [&](const Waiting& each) {
    const auto call = find(each.call.callId);
    return call == calls.end() || call->state != TicketState::kCalled;
  });
  std::erase_if(heard_, [&](const auto& each) { return find(each.first) == calls.end(); });
  // The board has the newest first.
  for (auto call = calls.rbegin(); call != calls.rend(); ++call) {
    const auto heard = heard_.find(call->callId);
    const bool fresh = heard == heard_.end() || call->recalls > heard->second;
    heard_[call->callId] = call->recalls;
    if (!known && fresh && call->state == TicketState::kCalled) addCall(*call, hubNow);
  }
}

void AnnouncementQueue::addCall(const Board::Call& call, Instant hubNow) {
  const Announcement made{call.callId, call.recalls, call.number, call.counter,
                          call.recalls > 0 ? hubNow : call.calledAt};
  const auto same =
      std::ranges::find_if(waiting_, [&](const Waiting& each) { return each.call.callId == call.callId; });
  if (same != waiting_.end() && same->said == 0) {
    const auto since = same->call.calledAt;
    same->call = made;
    same->call.calledAt = since;
    return;
  }
  if (same != waiting_.end()) waiting_.erase(same);
  if (hubNow - made.calledAt > kStale) return tell(made, Unsaid::Reason::kTooLate, hubNow);
  waiting_.push_back({made});
}

std::optional<Utterance> AnnouncementQueue::next(Instant hubNow, std::chrono::milliseconds previous) {
  sentence_ = std::max(sentence_, previous);
  dropLate(hubNow);
  const auto chosen = choose(hubNow);
  if (chosen == waiting_.end()) {
    current_.reset();
    return std::nullopt;
  }
  chosen->once = chosen->once || waiting_.size() > 1;
  const Utterance utterance{chosen->call, chosen->said % languages_, current_ != keyOf(*chosen)};
  current_ = keyOf(*chosen);
  ++chosen->said;
  if (chosen->said == languages_ * (chosen->once ? 1 : kTimesSaid)) waiting_.erase(chosen);
  return utterance;
}

std::deque<AnnouncementQueue::Waiting>::iterator AnnouncementQueue::choose(Instant hubNow) {
  // Others wait: nobody is said a second time.
  if (waiting_.size() > 1) std::erase_if(waiting_, [&](const Waiting& each) { return each.said >= languages_; });
  const auto current = std::ranges::find_if(waiting_, [&](const Waiting& each) { return keyOf(each) == current_; });
  const auto unheard = std::ranges::find_if(waiting_, [](const Waiting& each) { return each.said == 0; });
  if (unheard == waiting_.end()) return current != waiting_.end() ? current : waiting_.begin();
  return current != waiting_.end() && allInTime(hubNow) ? current : unheard;
}

// Though one sentence more comes first.
bool AnnouncementQueue::allInTime(Instant hubNow) const {
  auto over = hubNow + sentence_;
  return std::ranges::all_of(waiting_, [&](const Waiting& each) {
    if (each.said > 0) return true;
    over += kChimeTakes + sentence_;
    return over <= each.call.calledAt + kPromised;
  });
}

void AnnouncementQueue::dropLate(Instant hubNow) {
  std::erase_if(waiting_, [&](const Waiting& each) {
    if (hubNow - each.call.calledAt <= kGivenUp) return false;
    if (each.said < languages_)
      tell(each.call, each.said == 0 ? Unsaid::Reason::kCrowded : Unsaid::Reason::kShortened, hubNow);
    return true;
  });
}

void AnnouncementQueue::tell(const Announcement& call, Unsaid::Reason reason, Instant hubNow) {
  unsaid_.push_back({call, reason, std::chrono::duration_cast<std::chrono::seconds>(hubNow - call.calledAt)});
  ++unsaidCount_;
}

}  // namespace priyom::speech
