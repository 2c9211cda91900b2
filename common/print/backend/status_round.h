// SPDX-License-Identifier: GPL-3.0-or-later
// One round of asking a printer how it is: DLE EOT 1 to 4, one after the other, since the answers do not say what they
// answer. Bytes in, bytes out; no socket, no clock. Shared by the CUPS backend and the probe.
#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "print/printer_state.h"

namespace priyom::print {

class StatusRound {
 public:
  using Time = std::chrono::steady_clock::time_point;

  // answerWithin: how long one answer may take.
  explicit StatusRound(std::chrono::milliseconds answerWithin) : answerWithin_(answerWithin) {}

  // Returns the bytes to be sent. A round under way is given up.
  std::vector<std::uint8_t> begin(Time now);
  // One byte of the form isRealTimeAnswer(). Returns the next bytes to be sent, or none: see running(). An answer that
  // nobody waits for is dropped.
  std::vector<std::uint8_t> answered(std::uint8_t byte, Time now);
  // To be called at deadline(). A printer that leaves one question unanswered is not asked the others.
  void wake(Time now);

  bool running() const { return asked_ != 0; }
  Time deadline() const { return deadline_; }
  // What was answered in the last round; complete when it is not running().
  const RealTimeStatus& status() const { return status_; }
  // True once any answer came, in this round or an earlier one.
  bool printerAnswers() const { return everAnswered_; }

 private:
  std::vector<std::uint8_t> ask(int n, Time now);

  std::chrono::milliseconds answerWithin_;
  int asked_ = 0;  // 1 to 4 while running
  Time deadline_{};
  RealTimeStatus status_{};
  bool everAnswered_ = false;
};

}  // namespace priyom::print
