// SPDX-License-Identifier: GPL-3.0-or-later
// Says sentences one after the other, in a thread of its own, a chime before each call. After each sentence it asks
// what is next: the queue knows who waits.
#pragma once

#include <atomic>
#include <chrono>
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

// The chime where there is one, the sentence and a pause. In a language that cannot be said there is no sentence, and
// `missing` is told.
Pcm utteranceSound(const Utterance& utterance, Language language,
                   const std::function<void(Language, const Error&)>& missing);

class Loudspeaker {
 public:
  // Asked, by the loudspeaker's thread, whenever it is free after a wake(): with how long the sentence before took,
  // without its chime.
  using Next = std::function<std::optional<Utterance>(std::chrono::milliseconds previous)>;

  Loudspeaker(std::unique_ptr<Sound> sound, std::vector<Language> languages, Next next);
  // Stops in the midst of a word.
  ~Loudspeaker();

  void wake();

 private:
  void work();
  // How long the sentence takes.
  std::chrono::milliseconds say(const Utterance& utterance, bool afterAnother);
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
