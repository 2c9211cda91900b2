// SPDX-License-Identifier: GPL-3.0-or-later
// What the hall shall still hear, from the hub's boards, sentence by sentence: each call and each recall once, in their
// order, nothing that is over or out of date. Pure: no clock, no sound, no thread of its own.
//
// A call that is alone is said twice in each language. Where others wait it is said once, and gives way to them between
// two languages as soon as their own first sentence would come later than kPromised after their calls; the languages
// that were put off follow when everybody was called in the first one. A visitor who comes is not called any further.
// A recall is said like a call, in the order of its coming; where the call itself was not said yet it takes its place.
// (The board tells no priorities: who goes first was decided when they were called.)
#pragma once

#include <chrono>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <utility>
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

// One sentence of it.
struct Utterance {
  Announcement call;
  std::size_t language = 0;  // its place among the centre's languages
  bool chime = false;        // another one was spoken of before, or nobody
};

// What somebody who is still called does not hear, and why.
struct Unsaid {
  enum class Reason {
    kTooLate,    // nothing of it: its call became known later than kStale, the network was away
    kCrowded,    // nothing of it: others were said for all of kGivenUp
    kShortened,  // some of its languages, for the same reason
  };
  Announcement call;
  Reason reason = Reason::kTooLate;
  std::chrono::seconds after{};  // the call
};

class AnnouncementQueue {
 public:
  // So long after its call nobody waits for it any more: after a minute without network the board alone tells.
  static constexpr std::chrono::seconds kStale{45};
  // Within this everybody is to have heard the first language: before staff wonder where the visitor is.
  static constexpr std::chrono::seconds kPromised{30};
  // Whoever is still called then was, at the counter, long marked absent.
  static constexpr std::chrono::seconds kGivenUp = kCallsKept;
  static constexpr std::size_t kTimesSaid = 2;

  explicit AnnouncementQueue(std::size_t languages = 1);

  // A board of this epoch, with the calls this display shows. The first board after the start, or of a new epoch, tells
  // what was announced before; none of it is said again. Also with the hub's time then.
  void take(const std::vector<Board::Call>& calls, const std::string& epoch, Instant hubNow);

  // What to say now. `previous`: how long the sentence before took, without its chime; none where there was none.
  std::optional<Utterance> next(Instant hubNow, std::chrono::milliseconds previous = {});

  // Those since the last question. Who came, was taken back or was called again is not among them.
  std::vector<Unsaid> takeUnsaid() { return std::exchange(unsaid_, {}); }
  // Since the start.
  int unsaidCount() const { return unsaidCount_; }

  std::size_t size() const { return waiting_.size(); }

 private:
  using Key = std::pair<std::int64_t, int>;  // of a call, how often it was repeated
  struct Waiting {
    Announcement call;
    std::size_t said = 0;  // sentences
    bool once = false;     // others waited meanwhile
  };

  static Key keyOf(const Waiting& each) { return {each.call.callId, each.call.recalls}; }
  void addCall(const Board::Call& call, Instant hubNow);
  void dropLate(Instant hubNow);
  void tell(const Announcement& call, Unsaid::Reason reason, Instant hubNow);
  bool allInTime(Instant hubNow) const;
  std::deque<Waiting>::iterator choose(Instant hubNow);

  std::size_t languages_;
  std::string epoch_;
  bool begun_ = false;
  std::map<std::int64_t, int> heard_;  // of each call on the board: its newest recall that was taken up
  std::deque<Waiting> waiting_;
  std::optional<Key> current_;                 // was spoken of last
  std::chrono::milliseconds sentence_{4'000};  // the longest so far
  std::vector<Unsaid> unsaid_;
  int unsaidCount_ = 0;
};

}  // namespace priyom::speech
