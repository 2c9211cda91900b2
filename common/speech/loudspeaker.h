// SPDX-License-Identifier: GPL-3.0-or-later
// Says announcements one after the other, in a thread of its own: chime, then twice each language in turn. While one is
// being said the others wait in the queue, where they may become out of date.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <thread>
#include <vector>

#include "speech/announcement_queue.h"
#include "speech/numerals.h"
#include "speech/sound.h"

namespace priyom::speech {

// Chime and sentences; a language that cannot be said is left out, and `missing` is told. Without any there is the chime.
Pcm announcementSound(const Announcement& announcement, const std::vector<Language>& languages,
                      const std::function<void(Language, const Error&)>& missing);

class Loudspeaker {
 public:
  // Asked, by the loudspeaker's thread, whenever it is free after a wake().
  using Next = std::function<std::optional<Announcement>()>;

  Loudspeaker(std::unique_ptr<Sound> sound, std::vector<Language> languages, Next next);
  // Stops in the midst of a word.
  ~Loudspeaker();

  void wake();

 private:
  void work();
  void say(const Announcement& announcement);
  void warnOnce(const std::string& what);

  std::unique_ptr<Sound> sound_;
  std::vector<Language> languages_;
  Next next_;
  std::set<std::string> warned_;
  std::mutex mutex_;
  std::condition_variable woken_;
  bool awake_ = false;
  std::atomic<bool> ending_ = false;
  std::thread thread_;
};

}  // namespace priyom::speech
