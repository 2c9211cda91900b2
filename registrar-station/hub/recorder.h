// SPDX-License-Identifier: GPL-3.0-or-later
// The storage thread: takes all commands that wait into one batch of Records, so that one fsync serves many, and hands
// the answers back when they are on disk. It decides nothing by itself.
//
// Threads: every public method may be called from any thread. What it calls back runs where `post` puts it, in order:
// first the answers of a batch, then the snapshots after it.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "hub/records.h"

namespace priyom::hub {

class Recorder {
 public:
  using Done = std::function<void(Records::Outcome)>;
  using Post = std::function<void(std::function<void()>)>;
  using Publish = std::function<void(const Snapshots&)>;
  using Steady = std::chrono::steady_clock;

  // Under load snapshots are made this often at most; without, at once. A board that changes faster is not read.
  static constexpr std::chrono::milliseconds kSnapshotPace{20};
  // The clock is looked at this often, for midnight and for calls that fall off the board, however it jumps.
  static constexpr std::chrono::milliseconds kTick{250};

  Recorder(std::unique_ptr<Records> records, Post post, Publish publish);
  // Waits for the batch in hand; what waits is dropped without an answer. Call finish() first for an orderly end.
  ~Recorder();
  Recorder(const Recorder&) = delete;
  Recorder& operator=(const Recorder&) = delete;

  // `done` is called once, unless the recorder is destroyed first. After finish() nothing more is taken: kUnavailable.
  void submit(Command command, Done done);
  // Answered after the commands that were waiting when it came.
  void ask(Query query, Done done);
  // Everything submitted so far is written and answered, then `done` is called.
  void finish(std::function<void()> done);

  // When the thread last showed that it is alive.
  Steady::time_point lastBeat() const { return Steady::time_point(Steady::duration(beat_.load())); }

 private:
  struct Mail {
    std::vector<Command> commands;
    std::vector<Done> commandsDone;
    std::vector<std::pair<Query, Done>> queries;
    bool empty() const { return commands.empty() && queries.empty(); }
  };

  void work();
  Mail collect();
  void handle(Mail mail);
  void publishIfDue();
  void refuse(Done done);

  std::unique_ptr<Records> records_;  // the thread's alone
  Post post_;
  Publish publish_;
  std::int64_t published_ = 0;  // Records::changes() of the newest snapshot
  Steady::time_point publishedAt_{};
  Instant nextChange_{};
  std::atomic<Steady::rep> beat_;

  std::mutex mutex_;
  std::condition_variable arrived_;
  Mail waiting_;
  std::function<void()> finished_;
  bool finishing_ = false;
  bool dropping_ = false;

  std::thread thread_;  // last: it uses all of the above
};

}  // namespace priyom::hub
