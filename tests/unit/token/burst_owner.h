// SPDX-License-Identifier: GPL-3.0-or-later
// What the desk's filter does with ScanBurst, without windows: keeps the held keys, writes what passes into a field.
#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "token/scan_burst.h"

namespace priyom::token {

class BurstOwner {
 public:
  explicit BurstOwner(ScanPace pace = {}) : burst_(pace) {}

  // The key's mark is what the field shows if the key gets there.
  void press(KeyStroke stroke, char32_t mark, std::chrono::milliseconds gap) {
    if (timerWorks) runTimer(gap);
    now_ += gap;
    stroke.time = now_;
    carryOut(burst_.key(stroke), mark);
    EXPECT_LE(held_.size(), 4U);
  }
  // Nothing more comes.
  void rest() {
    if (burst_.patience()) carryOut(burst_.quiet(), std::nullopt);
    EXPECT_EQ(burst_.patience(), std::nullopt);
  }

  void type(std::u32string_view text, std::chrono::milliseconds gap) {
    for (const char32_t letter : text) press({.character = letter}, letter, gap);
  }

  bool timerWorks = true;  // false: the owner is so busy that its timer never comes first
  std::u32string field;
  std::vector<std::string> scans;
  int broken = 0;

 private:
  void runTimer(std::chrono::milliseconds gap) {
    const auto patience = burst_.patience();
    if (patience && *patience <= gap) carryOut(burst_.quiet(), std::nullopt);
  }

  void carryOut(const ScanBurst::Step& step, std::optional<char32_t> mark) {
    EXPECT_FALSE(step.release && step.drop);
    EXPECT_FALSE((step.release || step.drop) && held_.empty()) << "nothing is held";
    if (step.release) field += held_;
    if (step.release || step.drop) held_.clear();
    broken += step.broken ? 1 : 0;
    if (step.scan) scans.push_back(*step.scan);
    if (!mark || step.key == ScanBurst::Verdict::kSwallow) return;
    if (step.key == ScanBurst::Verdict::kHold) {
      held_ += *mark;
      return;
    }
    EXPECT_TRUE(held_.empty()) << "a key overtakes the held ones";
    field += *mark;
  }

  ScanBurst burst_;
  std::u32string held_;
  std::chrono::nanoseconds now_ = std::chrono::hours(1);
};

}  // namespace priyom::token
