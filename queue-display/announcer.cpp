// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue-display/announcer.h"

namespace priyom::display {

Announcer::Announcer(std::unique_ptr<speech::Sound> sound, std::vector<speech::Language> languages, QObject* parent)
    : QObject(parent) {
  if (!sound) return;
  loudspeaker_ =
      std::make_unique<speech::Loudspeaker>(std::move(sound), std::move(languages), [this] { return next(); });
}

Announcer::~Announcer() = default;

void Announcer::take(const Board& board) {
  if (!loudspeaker_) return;
  {
    const std::lock_guard lock(mutex_);
    boardAt_ = board.moment.now;
    takenAt_ = std::chrono::steady_clock::now();
    queue_.take(board.calls, board.revision.epoch, boardAt_);
  }
  loudspeaker_->wake();
}

std::optional<speech::Announcement> Announcer::next() {
  const std::lock_guard lock(mutex_);
  return queue_.next(hubNow());
}

Instant Announcer::hubNow() const {
  return boardAt_ + std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - takenAt_);
}

}  // namespace priyom::display
