// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue-display/announcer.h"

namespace priyom::display {

Announcer::Announcer(std::unique_ptr<speech::Sound> sound, std::vector<speech::Language> languages, QObject* parent)
    : QObject(parent), queue_(languages.size()) {
  if (!sound) return;
  loudspeaker_ = std::make_unique<speech::Loudspeaker>(std::move(sound), std::move(languages),
                                                       [this](auto previous) { return next(previous); });
}

Announcer::~Announcer() = default;

void Announcer::take(const Board& board) {
  if (!loudspeaker_) return;
  {
    const std::lock_guard lock(mutex_);
    boardAt_ = board.moment.now;
    takenAt_ = std::chrono::steady_clock::now();
    queue_.take(board.calls, board.revision.epoch, boardAt_);
    logUnsaid();
  }
  loudspeaker_->wake();
}

std::optional<speech::Utterance> Announcer::next(std::chrono::milliseconds previous) {
  const std::lock_guard lock(mutex_);
  auto utterance = queue_.next(hubNow(), previous);
  logUnsaid();
  return utterance;
}

// With the lock.
void Announcer::logUnsaid() {
  using Reason = speech::Unsaid::Reason;
  for (const auto& each : queue_.takeUnsaid()) {
    const auto* const what = each.reason == Reason::kTooLate   ? "is not announced: its call came to this display late"
                             : each.reason == Reason::kCrowded ? "is not announced: others were all the time"
                                                               : "is not announced in every language: others were";
    qWarning("%s %s, %lld s after it was called; %d such since the start", each.call.number.text().c_str(), what,
             static_cast<long long>(each.after.count()), queue_.unsaidCount());
  }
}

Instant Announcer::hubNow() const {
  return boardAt_ + std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - takenAt_);
}

}  // namespace priyom::display
