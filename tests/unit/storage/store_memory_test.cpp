// SPDX-License-Identifier: GPL-3.0-or-later
// The n-th allocation of SQLite fails: an error instead of an acknowledgement, nothing half done.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "tests/support/store_audit/store_audit.h"
#include "tests/support/store_disk/memory_disk.h"
#include "tests/support/store_workload/workload.h"

namespace priyom::tests {
namespace {

using storage::Store;
using storage::StoreOptions;

sqlite3_mem_methods g_system{};
int g_left = 0;  // 0: never
bool g_failed = false;

bool fails() {
  if (g_left == 0 || --g_left > 0) return false;
  g_failed = true;
  return true;
}

void* allocate(int size) {
  return fails() ? nullptr : g_system.xMalloc(size);
}
void* reallocate(void* old, int size) {
  return fails() ? nullptr : g_system.xRealloc(old, size);
}

void replaceAllocator() {
  if (g_system.xMalloc) return;  // done already
  ASSERT_EQ(sqlite3_shutdown(), SQLITE_OK);
  ASSERT_EQ(sqlite3_config(SQLITE_CONFIG_GETMALLOC, &g_system), SQLITE_OK);
  auto failing = g_system;
  failing.xMalloc = allocate;
  failing.xRealloc = reallocate;
  ASSERT_EQ(sqlite3_config(SQLITE_CONFIG_MALLOC, &failing), SQLITE_OK);
  ASSERT_EQ(sqlite3_initialize(), SQLITE_OK);
}

// Each share takes every kShares-th allocation, so that they can run side by side.
constexpr int kShares = 6;

class OutOfMemory : public testing::TestWithParam<int> {};

TEST_P(OutOfMemory, EveryFailingAllocationIsReportedOrHarmless) {
  replaceAllocator();
  const Workload workload(3, 3);
  int n = GetParam();
  for (bool failed = true; failed; n += kShares) {
    MemoryDisk memory;
    const RegisteredVfs vfs("memory", memory);
    StoreOptions options;
    options.vfs = vfs.name();
    options.checkpointPages = 20;
    std::size_t acknowledged = 0;
    std::size_t begun = 0;
    g_failed = false;
    g_left = n;
    if (auto store = Store::open("/hub.db", options)) {
      for (const auto& batch : workload.batches()) {
        ++begun;
        const auto done = play(**store, batch);
        EXPECT_FALSE((*store)->inBatch());
        if (!done) {
          EXPECT_EQ(done.error().code, Errc::kUnavailable) << n << ": " << done.error().text;
          break;
        }
        ++acknowledged;
      }
      if (acknowledged < begun) {  // the one failure is over: the same store goes on
        const auto again = play(**store, workload.batches()[acknowledged]);
        EXPECT_TRUE(again) << n << ": " << again.error().text;
        if (again) ++acknowledged;
      }
    } else {
      EXPECT_EQ(store.error().code, Errc::kUnavailable) << n << ": " << store.error().text;
    }
    g_left = 0;
    failed = g_failed;
    auto store = Store::open("/hub.db", options);
    ASSERT_TRUE(store) << n << ": " << store.error().text;
    EXPECT_EQ(differences(**store, workload, acknowledged, begun), std::vector<std::string>{}) << n;
    store->reset();
    EXPECT_EQ(auditStore("/hub.db", options.vfs), std::vector<std::string>{}) << n;
    if (HasFailure()) return;
  }
  EXPECT_GT(n, 200) << "too few allocations to show anything";
}

INSTANTIATE_TEST_SUITE_P(Share, OutOfMemory, testing::Range(1, kShares + 1));

}  // namespace
}  // namespace priyom::tests
