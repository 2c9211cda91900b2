// SPDX-License-Identifier: GPL-3.0-or-later
// Says sentences to one listener, in a thread of its own. What is new cuts off what is old, in the midst of a word. The
// sentences may be private: they are overwritten once they were said or cut off, and never logged.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "speech/espeak_voice.h"
#include "speech/numerals.h"
#include "speech/sound.h"

namespace priyom::speech {

class Speaker {
 public:
  struct Sentence {
    std::string text;
    Language language = Language::kRussian;
  };
  // The voice; called by the speaker's thread.
  using Voice = std::function<Result<Pcm>(const std::string&, Language)>;
  // Called by the speaker's thread when nothing is left to say: with the number of what was said last.
  using Rested = std::function<void(std::uint64_t)>;

  explicit Speaker(std::unique_ptr<Sound> sound, Voice voice = say);
  // Stops in the midst of a word.
  ~Speaker();

  // Before anything is said.
  void setRested(Rested rested) { rested_ = std::move(rested); }
  // At once, instead of what is being said. Each call has a number, which grows.
  std::uint64_t speak(std::vector<Sentence> sentences);
  // Behind what is being said.
  std::uint64_t add(std::vector<Sentence> sentences);
  void cut();
  // Cuts off, and lets the voice say something of no meaning to nobody: it keeps its last words.
  void forget();

 private:
  void clear();  // with the lock
  std::uint64_t take(std::vector<Sentence> sentences);
  void work();
  void utter(const Sentence& sentence);
  void warnOnce(const std::string& what);

  std::unique_ptr<Sound> sound_;
  Voice voice_;
  Rested rested_;
  std::set<std::string> warned_;
  std::mutex mutex_;
  std::condition_variable woken_;
  std::deque<Sentence> waiting_;
  std::uint64_t number_ = 0;
  bool forgetting_ = false;
  bool ending_ = false;
  std::atomic<bool> cut_ = false;
  std::thread thread_;
};

}  // namespace priyom::speech
