// SPDX-License-Identifier: GPL-3.0-or-later
// Disks that fail or fill up: an error instead of an acknowledgement, and never an acknowledged loss.
#include "sample.h"
#include "tests/support/store_audit/store_audit.h"
#include "tests/support/store_disk/failing_disk.h"
#include "tests/support/store_disk/memory_disk.h"
#include "tests/support/store_workload/workload.h"

namespace priyom::tests {
namespace {

using storage::Store;
using storage::StoreOptions;

constexpr const char* kFile = "/hub.db";
constexpr int kTries = 3;

const Workload& morning() {
  static const Workload workload(12, 1);
  return workload;
}

StoreOptions optionsFor(const RegisteredVfs& vfs) {
  StoreOptions options;
  options.vfs = vfs.name();
  options.checkpointPages = 20;
  return options;
}

struct Played {
  std::size_t acknowledged = 0;
  std::size_t begun = 0;
};

// As the hub: a batch that fails is tried again, the store is opened anew where that does not help, and now and then
// anyway; what still fails is given up.
Played playMorning(const StoreOptions& options) {
  Played played;
  std::unique_ptr<Store> store;
  for (std::size_t i = 0; i < morning().batches().size(); ++i) {
    bool done = false;
    for (int attempt = 0; attempt < kTries && !done; ++attempt) {
      if (!store) {
        auto fresh = Store::open(kFile, options);
        if (!fresh) {
          EXPECT_EQ(fresh.error().code, Errc::kUnavailable) << fresh.error().text;
          continue;
        }
        store = std::move(*fresh);
      }
      played.begun = i + 1;
      const auto result = play(*store, morning().batches()[i]);
      EXPECT_FALSE(store->inBatch());
      done = result.has_value();
      if (done) continue;
      EXPECT_EQ(result.error().code, Errc::kUnavailable) << result.error().text;
      if (attempt > 0) store.reset();
    }
    if (!done) break;
    played.acknowledged = i + 1;
    if (i % 5 == 4) store.reset();
  }
  return played;
}

void expectNothingLost(const StoreOptions& options, const Played& played, const std::string& when) {
  auto store = Store::open(kFile, options);
  ASSERT_TRUE(store) << when << ": " << store.error().text;
  EXPECT_EQ(differences(**store, morning(), played.acknowledged, played.begun), std::vector<std::string>{}) << when;
  store->reset();
  EXPECT_EQ(auditStore(kFile, options.vfs), std::vector<std::string>{}) << when;
}

class EveryFailure : public ::testing::TestWithParam<std::pair<FailingDisk::Duration, FailingDisk::What>> {};

TEST_P(EveryFailure, IsReportedOrHarmless) {
  int n = 1;
  for (bool failed = true; failed; ++n) {
    MemoryDisk memory;
    FailingDisk failing(memory);
    const RegisteredVfs vfs("failing", failing);
    failing.failAt(n, GetParam().first, GetParam().second);
    const auto played = playMorning(optionsFor(vfs));
    failed = failing.failed();
    failing.heal();
    if (!failed) {
      EXPECT_EQ(played.acknowledged, morning().batches().size());
    }
    expectNothingLost(optionsFor(vfs), played, "failure " + std::to_string(n));
    if (HasFailure()) return;
  }
  EXPECT_GT(n, 30) << "the morning is too short to show anything";
}

INSTANTIATE_TEST_SUITE_P(Disk, EveryFailure,
                         ::testing::Values(std::pair{FailingDisk::Duration::kOnce, FailingDisk::What::kAnyChange},
                                           std::pair{FailingDisk::Duration::kFromThenOn, FailingDisk::What::kAnyChange},
                                           std::pair{FailingDisk::Duration::kOnce, FailingDisk::What::kSyncsOnly},
                                           std::pair{FailingDisk::Duration::kFromThenOn,
                                                     FailingDisk::What::kSyncsOnly}),
                         [](const auto& values) {
                           return std::string(values.param.second == FailingDisk::What::kSyncsOnly ? "Sync"
                                                                                                   : "Change") +
                                  (values.param.first == FailingDisk::Duration::kOnce ? "Once" : "FromThenOn");
                         });

TEST(FullDisk, IntakeIsRefusedTheQueueIsReadableAndGoesOnWhenThereIsRoom) {
  MemoryDisk memory;
  const RegisteredVfs vfs("full", memory);
  const auto store = opened(kFile, optionsFor(vfs));
  commitAll(*store, {issue(1)});
  memory.setCapacity(memory.used() + 150'000);
  int last = 1;
  Result<void> refused;
  while (refused && last < 2000) {
    ASSERT_TRUE(store->begin());
    auto change = issue(last + 1);
    change.deposits = {{idOf(last + 1), "response", std::vector<std::uint8_t>(2000), at(1)}};
    change.answered = answerTo("c-" + std::to_string(last + 1), idOf(last + 1));
    refused = store->record(change);
    if (refused) refused = store->commit();
    if (refused) ++last;
    store->rollback();
  }
  ASSERT_FALSE(refused) << "the disk never filled";
  EXPECT_EQ(refused.error().code, Errc::kUnavailable);
  EXPECT_GT(last, 10);
  EXPECT_FALSE(store->inBatch());
  EXPECT_EQ(store->loadDay(kDay).value().tickets.size(), static_cast<std::size_t>(last));
  EXPECT_EQ(store->revision(), last);
  EXPECT_FALSE(store->answered({"kiosk-1"}, {"c-" + std::to_string(last + 1)}).value());

  memory.setCapacity(memory.used() + 10'000'000);
  commitAll(*store, {issue(last + 1)});
  EXPECT_EQ(store->loadDay(kDay).value().tickets.size(), static_cast<std::size_t>(last + 1));
}

TEST(FullDisk, OpeningSaysSoAndWorksOnceThereIsRoom) {
  MemoryDisk memory;
  const RegisteredVfs vfs("full", memory);
  memory.setCapacity(10'000);
  EXPECT_EQ(Store::open(kFile, optionsFor(vfs)).error().code, Errc::kUnavailable);
  memory.setCapacity(1'000'000);
  commitAll(*opened(kFile, optionsFor(vfs)), {issue(1)});
}

TEST(FailingDisk, AnErrorNamesNoValueThatWasToBeStored) {
  MemoryDisk memory;
  FailingDisk failing(memory);
  const RegisteredVfs vfs("failing", failing);
  const auto store = opened(kFile, optionsFor(vfs));
  auto change = issue(1);
  change.answered = answerTo("c-1", idOf(1));
  change.answered->answer = "Образцова";
  commitAll(*store, {change});
  ASSERT_TRUE(store->begin());
  const auto twice = store->record(change);
  ASSERT_FALSE(twice);
  EXPECT_EQ(twice.error().text.find("Образцова"), std::string::npos);
  EXPECT_EQ(twice.error().text.find(idOf(1).hex()), std::string::npos);
  EXPECT_NE(twice.error().text.find("UNIQUE"), std::string::npos) << twice.error().text;
}

}  // namespace
}  // namespace priyom::tests
