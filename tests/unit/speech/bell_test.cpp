// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/bell.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "speech/chime.h"

namespace priyom::speech {
namespace {

using namespace std::chrono_literals;

struct Heard {
  std::mutex mutex;
  std::condition_variable changed;
  int times = 0;
  bool cut = false;

  bool atLeast(int wanted) {
    std::unique_lock lock(mutex);
    return changed.wait_for(lock, 10s, [&] { return times >= wanted; });
  }
};

// Each sound lasts for ever, or not at all.
class Ear : public Sound {
 public:
  Ear(Heard& heard, bool endless) : heard_(heard), endless_(endless) {}
  Result<void> play(const Pcm&, const std::atomic<bool>& stop) override {
    {
      const std::lock_guard lock(heard_.mutex);
      ++heard_.times;
    }
    heard_.changed.notify_all();
    while (endless_ && !stop) std::this_thread::yield();
    const std::lock_guard lock(heard_.mutex);
    heard_.cut = stop;
    return fail(Errc::kUnavailable, "no sound from 'test'");
  }

 private:
  Heard& heard_;
  bool endless_;
};

TEST(Bell, RingsAgainUntilHushedAlsoWhereTheDeviceFails) {
  Heard heard;
  Bell bell(std::make_unique<Ear>(heard, false), staffChime(), 1ms);
  bell.ring();
  ASSERT_TRUE(heard.atLeast(3));
  bell.hush();
  // At most the one that had begun comes after it; the next ring begins anew.
  int before = 0;
  {
    const std::lock_guard lock(heard.mutex);
    before = heard.times;
  }
  bell.ring();
  EXPECT_TRUE(heard.atLeast(before + 2));
}

TEST(Bell, IsCutOffInTheMidstOfItsSound) {
  Heard heard;
  {
    Bell bell(std::make_unique<Ear>(heard, true), staffChime(), 1h);
    bell.ring();
    ASSERT_TRUE(heard.atLeast(1));
  }
  EXPECT_TRUE(heard.cut) << "the end of the program does not wait for it";
}

TEST(Bell, OfADeskWithoutSoundIsMute) {
  Bell bell(nullptr, staffChime(), 1ms);
  bell.ring();
  bell.hush();
}

TEST(StaffChime, IsQuieterThanTheHallsAndAnother) {
  EXPECT_NE(staffChime(), chime());
  const auto loudest = [](const Pcm& pcm) {
    int most = 0;
    for (const int sample : pcm) most = std::max(most, std::abs(sample));
    return most;
  };
  EXPECT_LT(loudest(staffChime()), loudest(chime()));
  EXPECT_GT(loudest(staffChime()), 3'000);
}

}  // namespace
}  // namespace priyom::speech
