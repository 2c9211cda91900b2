// SPDX-License-Identifier: GPL-3.0-or-later
// The display's voice: what the board screen shows goes to the announcement queue, and from there, one call after the
// other, to the loudspeaker. Whoever is called and does not hear it is named in the log. GUI thread; the loudspeaker
// has its own.
#pragma once

#include <QObject>
#include <chrono>
#include <memory>
#include <mutex>
#include <vector>

#include "speech/announcement_queue.h"
#include "speech/loudspeaker.h"

namespace priyom::display {

class Announcer : public QObject {
  Q_OBJECT

 public:
  // No sound: nothing is said.
  Announcer(std::unique_ptr<speech::Sound> sound, std::vector<speech::Language> languages, QObject* parent = nullptr);
  ~Announcer() override;

  // A board with only the calls that this display shows.
  void take(const Board& board);

 private:
  std::optional<speech::Utterance> next(std::chrono::milliseconds previous);
  void logUnsaid();
  // Hub's time: that of the newest board and what has passed since.
  Instant hubNow() const;

  std::mutex mutex_;  // for all below but the loudspeaker
  speech::AnnouncementQueue queue_;
  Instant boardAt_{};
  std::chrono::steady_clock::time_point takenAt_;
  std::unique_ptr<speech::Loudspeaker> loudspeaker_;
};

}  // namespace priyom::display
