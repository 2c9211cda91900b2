// SPDX-License-Identifier: GPL-3.0-or-later
// Wrong codes at this terminal, whoever brought them: after a few, typing rests for a while, and longer with each one
// more, so that codes can not be found by trying. It outlasts visits. What a reader brings is only slowed down: the
// next visitor's paper opens the door whatever somebody typed before. It knows no clock of its own.
#pragma once

#include <chrono>
#include <optional>

namespace priyom::kiosk {

class CodeGuard {
 public:
  using Time = std::chrono::steady_clock::time_point;

  // So many are anybody's mistakes.
  static constexpr int kTypedFreely = 5;
  static constexpr int kReadFreely = 10;
  // Typing rests so long after the last of them, twice as long after the next, and so on, up to the most.
  static constexpr std::chrono::minutes kFirstRest{1};
  static constexpr std::chrono::minutes kLongestRest{15};
  static constexpr std::chrono::seconds kReaderRest{8};
  // Wrong codes are forgotten when there was none for so long.
  static constexpr std::chrono::minutes kForgotten{60};

  void typedWrong(Time now) { typed_.add(now); }
  void readWrong(Time now) { read_.add(now); }

  // Until when no code is taken; nothing: it is.
  std::optional<Time> typingRests(Time now) const;
  std::optional<Time> readerRests(Time now) const;

 private:
  struct Wrong {
    int many = 0;
    Time last{};
    void add(Time now);
  };
  Wrong typed_;
  Wrong read_;
};

}  // namespace priyom::kiosk
