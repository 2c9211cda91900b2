// SPDX-License-Identifier: GPL-3.0-or-later
// What the hall shall still hear, from the hub's boards: each call and each recall once, in their order, nothing that is
// over or out of date. Pure: no clock, no sound, no thread of its own.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/board.h"

namespace priyom::speech {

struct Announcement {
  std::int64_t callId = 0;
  int recalls = 0;  // 0: the call itself
  TicketNumber number;
  std::string counter;  // public name
  Instant calledAt{};   // of the call; a recall counts from the board that brought it
};

class AnnouncementQueue {
 public:
  // So long after its call nobody waits for it any more: after a minute without network the board alone tells.
  static constexpr std::chrono::seconds kStale{45};

  // A board of this epoch, with the calls this display shows. The first board after the start, or of a new epoch, tells
  // what was announced before; none of it is said again. Also with the hub's time then.
  void take(const std::vector<Board::Call>& calls, const std::string& epoch, Instant hubNow);

  // What to say now; it is out of the queue then.
  std::optional<Announcement> next(Instant hubNow);

  std::size_t size() const { return waiting_.size(); }

 private:
  std::string epoch_;
  bool begun_ = false;
  std::map<std::int64_t, int> heard_;  // of each call on the board: its newest recall that was taken up
  std::deque<Announcement> waiting_;
};

}  // namespace priyom::speech
