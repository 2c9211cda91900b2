// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/backend/status_round.h"

namespace priyom::print {

std::vector<std::uint8_t> StatusRound::begin(Time now) {
  status_ = {};
  return ask(1, now);
}

std::vector<std::uint8_t> StatusRound::ask(int n, Time now) {
  asked_ = n;
  deadline_ = now + answerWithin_;
  const auto query = realTimeQuery(n);
  return {query.begin(), query.end()};
}

std::vector<std::uint8_t> StatusRound::answered(std::uint8_t byte, Time now) {
  if (asked_ == 0) return {};
  everAnswered_ = true;
  status_[static_cast<std::size_t>(asked_ - 1)] = byte;
  if (asked_ < 4) return ask(asked_ + 1, now);
  asked_ = 0;
  return {};
}

void StatusRound::wake(Time now) {
  if (asked_ != 0 && now >= deadline_) asked_ = 0;
}

}  // namespace priyom::print
