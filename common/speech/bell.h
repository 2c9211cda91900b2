// SPDX-License-Identifier: GPL-3.0-or-later
// A gentle sound for staff that comes again until somebody says enough, in a thread of its own. Where there is no
// device it goes on trying, and says so once.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

#include "speech/sound.h"

namespace priyom::speech {

class Bell {
 public:
  // Without a sound it is mute. `every`: from the end of one to the beginning of the next.
  Bell(std::unique_ptr<Sound> sound, Pcm tone, std::chrono::milliseconds every);
  // Stops in the midst of it.
  ~Bell();
  Bell(const Bell&) = delete;
  Bell& operator=(const Bell&) = delete;

  // At once, and again and again. What rings already goes on as it does.
  void ring();
  void hush();

 private:
  void work();

  std::unique_ptr<Sound> sound_;
  const Pcm tone_;
  const std::chrono::milliseconds every_;
  std::mutex mutex_;
  std::condition_variable woken_;
  bool ringing_ = false;
  bool ending_ = false;
  bool warned_ = false;            // of the thread
  std::atomic<bool> stop_ = true;  // what is being played
  std::thread thread_;
};

}  // namespace priyom::speech
