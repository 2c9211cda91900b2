// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/bell.h"

#include <spdlog/spdlog.h>

#include <utility>

namespace priyom::speech {

Bell::Bell(std::unique_ptr<Sound> sound, Pcm tone, std::chrono::milliseconds every)
    : sound_(std::move(sound)), tone_(std::move(tone)), every_(every) {
  if (sound_) thread_ = std::thread([this] { work(); });
}

Bell::~Bell() {
  if (!sound_) return;
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
    stop_ = true;
  }
  woken_.notify_one();
  thread_.join();
}

void Bell::ring() {
  {
    const std::lock_guard lock(mutex_);
    if (std::exchange(ringing_, true)) return;
    stop_ = false;
  }
  woken_.notify_one();
}

void Bell::hush() {
  {
    const std::lock_guard lock(mutex_);
    ringing_ = false;
    stop_ = true;
  }
  woken_.notify_one();
}

void Bell::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    woken_.wait(lock, [this] { return ringing_ || ending_; });
    if (ending_) return;
    lock.unlock();
    const auto played = sound_->play(tone_, stop_);
    // A desk runs for months: the same trouble is said once.
    if (!played && !std::exchange(warned_, true)) spdlog::warn("alerts are shown only: {}", played.error().text);
    lock.lock();
    woken_.wait_for(lock, every_, [this] { return !ringing_ || ending_; });
  }
}

}  // namespace priyom::speech
