// SPDX-License-Identifier: GPL-3.0-or-later
// The power goes at every moment of a morning: what was acknowledged is on the disk afterwards, whole and once.
//
// A SIGKILL can not show that, the system's cache survives it. So the store works through a disk that logs every write
// and sync; then for each prefix of the log the files are built as a cut there may leave them, with unsynced writes
// lost, kept or torn, and opened again.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <set>

#include "tests/support/store_audit/store_audit.h"
#include "tests/support/store_disk/disk_history.h"
#include "tests/support/store_disk/failing_disk.h"
#include "tests/support/store_disk/scratch_folder.h"
#include "tests/support/store_workload/workload.h"

namespace priyom::tests {
namespace {

using storage::Store;
using storage::StoreOptions;
using storage::Synchronous;
using Survival = DiskHistory::Survival;

constexpr int kBatches = 36;
constexpr int kBatchesPerOpening = 12;  // then the store is closed and opened again
constexpr int kCheckpointPages = 40;    // several checkpoints in the morning
constexpr int kTornImages = 3;          // of each moment
constexpr int kImagesPerAudit = 16;     // every so many-th image is also audited from outside, and worked with
constexpr int kOpened = 1'000'000;      // mark: the store is open
constexpr int kBegun = 2'000'000;       // mark: kBegun + n: batch n (from 1) is begun. A plain n: it is acknowledged

const Workload& morning() {
  static const Workload workload(kBatches, 20);
  return workload;
}

struct Recorded {
  std::string file;
  std::string epoch;
  DiskLog log;
};

// Plays the morning on the machine's own disk.
Recorded record(Synchronous synchronous) {
  const ScratchFolder folder;
  SystemDisk machine;
  RecordingDisk recorder(machine);
  const RegisteredVfs vfs("recording", recorder);
  const StoreOptions options{vfs.name(), synchronous, kCheckpointPages};
  Recorded recorded{folder.file("hub.db"), {}, {}};
  std::unique_ptr<Store> store;
  for (int i = 0; i < kBatches; ++i) {
    if (i % kBatchesPerOpening == 0) {
      store.reset();
      store = std::move(Store::open(recorded.file, options).value());
      recorder.mark(kOpened);
    }
    recorder.mark(kBegun + i + 1);
    play(*store, morning().batches()[static_cast<std::size_t>(i)]).value();
    recorder.mark(i + 1);
  }
  recorded.epoch = store->epoch();
  store.reset();
  recorded.log = recorder.log();
  return recorded;
}

// Walks a log and holds what a cut may leave against the acknowledgements so far.
class PowerCuts {
 public:
  explicit PowerCuts(const Recorded& recorded) : recorded_(recorded) {}

  // Every moment, or until the first violation.
  void run() {
    const auto& log = recorded_.log;
    for (std::size_t i = 0; i < log.size() && violations.empty(); ++i) {
      history_.apply(log[i]);
      if (log[i].kind == Operation::Kind::kMark) take(log[i].mark);
      const bool markFollows = i + 1 < log.size() && log[i + 1].kind == Operation::Kind::kMark;
      if (markFollows) continue;  // the mark changes no file and asks for more
      cut("after operation " + std::to_string(i) + " of " + std::to_string(log.size()));
    }
  }

  std::vector<std::string> violations;
  int images = 0;
  int recoveredBatches = 0;  // images that held a batch which was begun and not acknowledged

 private:
  void take(int mark) {
    if (mark == kOpened)
      opened_ = true;
    else if (mark > kBegun)
      begun_ = static_cast<std::size_t>(mark - kBegun);
    else
      acknowledged_ = static_cast<std::size_t>(mark);
  }

  void cut(const std::string& when) {
    check(history_.image(Survival::kDropped, random_), when + ", the unsynced dropped");
    if (history_.settled()) return;
    check(history_.image(Survival::kKept, random_), when + ", the unsynced kept");
    for (int i = 0; i < kTornImages; ++i)
      check(history_.image(Survival::kTorn, random_), when + ", torn, image " + std::to_string(i));
  }

  void check(Files files, const std::string& when) {
    ++images;
    MemoryDisk disk(std::move(files));
    const RegisteredVfs vfs("image", disk);
    auto store = Store::open(recorded_.file, {vfs.name(), Synchronous::kFull, kCheckpointPages});
    if (!store) return violate(when, "it does not open: " + store.error().text);
    if (opened_ && (*store)->epoch() != recorded_.epoch) violate(when, "it is another store");
    for (const auto& difference : differences(**store, morning(), acknowledged_, begun_)) violate(when, difference);
    if ((*store)->revision() > static_cast<std::int64_t>(acknowledged_)) ++recoveredBatches;
    if (images % kImagesPerAudit != 0 || !violations.empty()) return;
    goOn(**store, when);
    store->reset();
    for (const auto& broken : auditStore(recorded_.file, vfs.name())) violate(when, broken);
  }

  // The hub starts again on what was left and does the next batch.
  void goOn(Store& store, const std::string& when) {
    const auto done = static_cast<std::size_t>(store.revision());
    if (done == morning().batches().size()) return;
    if (const auto played = play(store, morning().batches()[done]); !played)
      violate(when, "work does not go on: " + played.error().text);
    for (const auto& difference : differences(store, morning(), done + 1, done + 1)) violate(when, difference);
  }

  void violate(const std::string& when, const std::string& what) { violations.push_back(when + ": " + what); }

  const Recorded& recorded_;
  DiskHistory history_;
  std::mt19937_64 random_{7};
  bool opened_ = false;
  std::size_t begun_ = 0;
  std::size_t acknowledged_ = 0;
};

bool endsWith(const std::string& text, std::string_view end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

std::size_t count(const DiskLog& log, Operation::Kind kind) {
  return static_cast<std::size_t>(
      std::count_if(log.begin(), log.end(), [&](const Operation& operation) { return operation.kind == kind; }));
}

// Syncs of the file itself: a checkpoint ends with one.
std::size_t checkpoints(const DiskLog& log) {
  std::set<int> files;
  std::size_t found = 0;
  for (const auto& operation : log) {
    if (operation.kind == Operation::Kind::kCreate && endsWith(operation.name, ".db")) files.insert(operation.file);
    if (operation.kind == Operation::Kind::kSync && files.contains(operation.file)) ++found;
  }
  return found - 1;  // the first made it a WAL database
}

TEST(PowerCut, LosesNothingAcknowledgedAtAnyMomentOfTheMorning) {
  const auto recorded = record(Synchronous::kFull);
  // The morning has what it is to show: commits, checkpoints into the file, closings.
  EXPECT_GE(count(recorded.log, Operation::Kind::kSync), static_cast<std::size_t>(kBatches));
  EXPECT_GE(count(recorded.log, Operation::Kind::kRemove), 2U) << "the WAL goes with each clean end";
  EXPECT_GE(checkpoints(recorded.log), 6U) << "each clean end makes one, and three are to come amid the work";
  PowerCuts cuts(recorded);
  cuts.run();
  EXPECT_EQ(cuts.violations, std::vector<std::string>{});
  EXPECT_GT(cuts.images, 2000);
  EXPECT_GT(cuts.recoveredBatches, 0) << "a batch may be whole on the disk before it is acknowledged";
  std::printf("%zu operations, %zu checkpoints, %d images\n", recorded.log.size(), checkpoints(recorded.log),
              cuts.images);
}

// The three that follow show that the check can fail.

TEST(PowerCutCheck, FindsAStoreThatDoesNotSync) {
  const auto recorded = record(Synchronous::kOff);
  EXPECT_EQ(count(recorded.log, Operation::Kind::kSync), 0U);
  PowerCuts cuts(recorded);
  cuts.run();
  EXPECT_FALSE(cuts.violations.empty()) << "a store that does not sync loses acknowledged commands";
}

TEST(PowerCutCheck, FindsADiskThatDoesNotSyncTheLog) {
  auto recorded = record(Synchronous::kFull);
  int wal = -1;
  std::erase_if(recorded.log, [&](const Operation& operation) {
    if (operation.kind == Operation::Kind::kCreate && endsWith(operation.name, "-wal")) wal = operation.file;
    return operation.kind == Operation::Kind::kSync && operation.file == wal;
  });
  PowerCuts cuts(recorded);
  cuts.run();
  EXPECT_FALSE(cuts.violations.empty());
}

TEST(PowerCutCheck, FindsOneLostSyncAmongAll) {
  // Of the last commit before the first clean end: the checkpoint that follows would hide the loss of the WAL, the mark
  // before it does not.
  auto recorded = record(Synchronous::kFull);
  const auto acknowledged = std::find_if(recorded.log.begin(), recorded.log.end(), [](const Operation& operation) {
    return operation.kind == Operation::Kind::kMark && operation.mark == kBatchesPerOpening - 1;
  });
  ASSERT_NE(acknowledged, recorded.log.end());
  const auto commit = std::find_if(std::make_reverse_iterator(acknowledged), recorded.log.rend(),
                                   [](const Operation& o) { return o.kind == Operation::Kind::kSync; });
  ASSERT_NE(commit, recorded.log.rend());
  recorded.log.erase(std::next(commit).base());
  PowerCuts cuts(recorded);
  cuts.run();
  EXPECT_FALSE(cuts.violations.empty());
}

// A system may drop what it failed to sync and report success the next time. The store must not build on it.
TEST(FailedSync, WhoseDataTheSystemDropsLosesNothingAcknowledged) {
  bool failed = true;
  int n = 1;
  for (; failed; ++n) {
    MemoryDisk memory;
    FailingDisk failing(memory);
    RecordingDisk recorder(failing);
    const RegisteredVfs vfs("recording", recorder);
    const StoreOptions options{vfs.name(), Synchronous::kFull, kCheckpointPages};
    failing.failAt(n, FailingDisk::Duration::kOnce, FailingDisk::What::kSyncsOnly);
    constexpr int kTries = 2;
    std::size_t acknowledged = 0;
    std::unique_ptr<Store> store;
    for (const auto& batch : morning().batches()) {
      Result<void> played;
      for (int i = 0; i < kTries; ++i) {
        if (!store) {
          auto fresh = Store::open("/hub.db", options);
          if (!fresh) fresh = Store::open("/hub.db", options);
          ASSERT_TRUE(fresh) << fresh.error().text;
          store = std::move(*fresh);
        }
        played = play(*store, batch);
        if (played) break;
      }
      ASSERT_TRUE(played) << played.error().text;
      ++acknowledged;
      if (acknowledged % kBatchesPerOpening == 0) store.reset();
    }
    failed = failing.failed();

    DiskHistory history;
    std::mt19937_64 random(1);
    for (const auto& operation : recorder.log()) history.apply(operation);
    MemoryDisk left(history.image(Survival::kDropped, random));
    const RegisteredVfs image("image", left);
    auto after = Store::open("/hub.db", {image.name(), Synchronous::kFull, kCheckpointPages});
    ASSERT_TRUE(after) << "sync " << n << ": " << after.error().text;
    ASSERT_EQ(differences(**after, morning(), acknowledged, acknowledged), std::vector<std::string>{}) << "sync " << n;
  }
  EXPECT_GT(n, kBatches);
}

}  // namespace
}  // namespace priyom::tests
