// SPDX-License-Identifier: GPL-3.0-or-later
// Headphones that note what is said into them. A sentence takes no time, or, where the test holds it, until it is cut
// off.
#pragma once

#include <QString>
#include <QStringList>
#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <thread>

#include "speech/speaker.h"

namespace priyom::kiosk {

class Headphones {
 public:
  std::unique_ptr<speech::Speaker> speaker() const {
    return std::make_unique<speech::Speaker>(
        std::make_unique<Ear>(ear_), [ear = ear_](const std::string& text, speech::Language) -> Result<speech::Pcm> {
          const std::lock_guard lock(ear->mutex);
          ear->said << QString::fromStdString(text);
          return speech::Pcm(1);
        });
  }
  // From the next sentence on.
  void hold(bool held) { ear_->held = held; }
  QStringList said() const {
    const std::lock_guard lock(ear_->mutex);
    return ear_->said;
  }
  QStringList take() {
    const std::lock_guard lock(ear_->mutex);
    return std::exchange(ear_->said, {});
  }
  // A sentence is in the ear now, and is not over.
  bool sounds() const { return ear_->sounds; }

 private:
  struct State {
    std::mutex mutex;
    QStringList said;
    std::atomic<bool> held = false;
    std::atomic<bool> sounds = false;
  };
  class Ear : public speech::Sound {
   public:
    explicit Ear(std::shared_ptr<State> state) : state_(std::move(state)) {}
    Result<void> play(const speech::Pcm&, const std::atomic<bool>& stop) override {
      state_->sounds = true;
      // As a sound card does: it looks now and then.
      while (state_->held && !stop) std::this_thread::sleep_for(std::chrono::milliseconds(1));
      state_->sounds = false;
      return {};
    }

   private:
    std::shared_ptr<State> state_;
  };

  std::shared_ptr<State> ear_ = std::make_shared<State>();
};

}  // namespace priyom::kiosk
