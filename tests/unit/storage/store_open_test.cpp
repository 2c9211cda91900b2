// SPDX-License-Identifier: GPL-3.0-or-later
// What Store::open finds: other owners, other programs' files, newer versions, damage, no right to write.
#include <gmock/gmock.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <functional>

#include "sample.h"
#include "tests/support/store_audit/store_audit.h"
#include "tests/support/store_disk/scratch_folder.h"

namespace priyom::tests {
namespace {

using storage::Store;

class StoreOpenTest : public ::testing::Test {
 protected:
  Errc refusal() {
    const auto store = Store::open(file_);
    if (store) {
      ADD_FAILURE() << "the store opened";
      return Errc::kFailed;
    }
    EXPECT_FALSE(store.error().text.empty());
    return store.error().code;
  }
  void sql(const std::string& statements) {
    sqlite3* handle = nullptr;
    ASSERT_EQ(sqlite3_open(file_.c_str(), &handle), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(handle, statements.c_str(), nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(handle);
    sqlite3_close(handle);
  }
  std::string content() const {
    std::ifstream in(file_, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void setContent(const std::string& bytes) const { std::ofstream(file_, std::ios::binary) << bytes; }

  ScratchFolder folder_;
  std::filesystem::path file_ = folder_.file("hub.db");
};

// Runs in a child process; its exit code.
int inChild(const std::function<int()>& body) {
  const auto child = ::fork();
  if (child == 0) ::_exit(body());
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST_F(StoreOpenTest, ASecondStoreInThisProcessIsRefusedAndTheFirstGoesOn) {
  const auto first = opened(file_);
  EXPECT_EQ(refusal(), Errc::kConflict);
  EXPECT_THAT(Store::open(file_).error().text, testing::HasSubstr("running already"));
  commitAll(*first, {issue(1)});
  EXPECT_EQ(refusal(), Errc::kConflict);
}

TEST_F(StoreOpenTest, AnotherProcessIsRefusedAsLongAsTheHubRuns) {
  auto first = opened(file_);
  const auto attempt = [&] {
    const auto second = Store::open(file_);
    return second ? 0 : 10 + static_cast<int>(second.error().code);
  };
  const auto refused = 10 + static_cast<int>(Errc::kConflict);
  EXPECT_EQ(inChild(attempt), refused);
  EXPECT_EQ(Store::open(file_).error().code, Errc::kConflict);
  EXPECT_EQ(inChild(attempt), refused) << "an attempt in this process must not drop its locks";
  commitAll(*first, {issue(1)});
  first.reset();
  EXPECT_EQ(inChild(attempt), 0);
}

TEST_F(StoreOpenTest, AnUncleanEndLosesNothing) {
  EXPECT_EQ(inChild([&] {
              auto opening = Store::open(file_);
              if (!opening) return 1;
              auto* const store = opening->release();  // nobody closes it
              if (!store->begin() || !store->record(issue(1)) || !store->commit()) return 2;
              return store->begin() && store->record(issue(2)) ? 0 : 3;
            }),
            0);
  ASSERT_TRUE(std::filesystem::exists(file_.string() + "-wal"));
  const auto store = opened(file_);
  EXPECT_TRUE(store->ticket(idOf(1)).value());
  EXPECT_FALSE(store->ticket(idOf(2)).value());
}

TEST_F(StoreOpenTest, TheFilesAreForTheirOwnerAlone) {
  const auto store = opened(file_);
  commitAll(*store, {issue(1)});
  for (const auto* const ending : {"", "-wal"}) {
    struct stat status {};
    ASSERT_EQ(::stat((file_.string() + ending).c_str(), &status), 0) << ending;
    EXPECT_EQ(status.st_mode & 0777U, 0600U) << ending;
  }
  EXPECT_FALSE(std::filesystem::exists(file_.string() + "-shm")) << "a shared index would let others in";
}

TEST_F(StoreOpenTest, AStoreOfVersionOneIsBroughtForwardInTheMiddleOfADay) {
  std::ifstream script(PRIYOM_SOURCE_DIR "/tests/corpus/valid/store/version-1.sql");
  sql(std::string{std::istreambuf_iterator<char>(script), {}}.c_str());
  {
    const auto store = opened(file_);
    EXPECT_EQ(store->epoch(), "00112233445566778899aabbccddeeff");
    EXPECT_EQ(store->lastCallId().value(), 2);
    EXPECT_EQ(store->answered({"kiosk-1"}, {"c-1"}).value()->request, "digest");
    EXPECT_TRUE(store->deposit(idOf(1), "response").value());
    const auto day = store->loadDay(kDay).value();
    ASSERT_EQ(day.tickets.size(), 3U);
    EXPECT_EQ(day.tickets[0].state, TicketState::kDone);
    EXPECT_EQ(day.tickets[1].state, TicketState::kCalled);
    EXPECT_EQ(day.tickets[2].proof, Proof::kNone);
    EXPECT_EQ(day.steps.size(), 10U);
    EXPECT_EQ(day.lastSequence, (std::map<char16_t, int>{{u'А', 3}}));
    auto deferred = day.tickets[2];
    deferred.state = TicketState::kDeferred;
    deferred.deferredCalls = 4;
    commitAll(*store, {step(StepKind::kDeferred, deferred)});
  }
  EXPECT_EQ(auditStore(file_), std::vector<std::string>{});
  EXPECT_EQ(opened(file_)->ticket(idOf(3)).value()->deferredCalls, 4);
}

TEST_F(StoreOpenTest, AStoreOfVersionTwoGetsItsBookings) {
  std::ifstream script(PRIYOM_SOURCE_DIR "/tests/corpus/valid/store/version-2.sql");
  sql(std::string{std::istreambuf_iterator<char>(script), {}}.c_str());
  {
    const auto store = opened(file_);
    EXPECT_EQ(store->epoch(), "00112233445566778899aabbccddeeff");
    const auto day = store->loadDay(kDay).value();
    ASSERT_EQ(day.tickets.size(), 3U);
    EXPECT_TRUE(day.tickets[2].appointment);
    EXPECT_EQ(day.steps.size(), 11U) << "with that of a counter";
    EXPECT_TRUE(store->bookingsSince(kDay).value().empty());
    commitAll(*store, {hold(1)});
  }
  EXPECT_EQ(auditStore(file_), std::vector<std::string>{});
  EXPECT_EQ(opened(file_)->bookingsSince(kDay).value().size(), 1U);
}

TEST_F(StoreOpenTest, AStoreOfANewerVersionIsLeftAsItIs) {
  opened(file_).reset();
  sql("PRAGMA user_version = 1000");
  const auto before = content();
  EXPECT_EQ(refusal(), Errc::kUnsupported);
  EXPECT_EQ(content(), before);
}

TEST_F(StoreOpenTest, AnotherProgramsDatabaseIsLeftAsItIs) {
  sql("CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)");
  const auto before = content();
  EXPECT_EQ(refusal(), Errc::kCorrupt);
  EXPECT_EQ(content(), before);
}

TEST_F(StoreOpenTest, AFileThatIsNoDatabaseIsLeftAsItIs) {
  const std::string text(5000, 'x');
  setContent(text);
  EXPECT_EQ(refusal(), Errc::kCorrupt);
  EXPECT_EQ(content(), text);
}

TEST_F(StoreOpenTest, AMakingThatWasCutShortIsFinished) {
  setContent("");
  auto store = opened(file_);
  commitAll(*store, {issue(1)});
}

TEST_F(StoreOpenTest, ADamagedPageIsNamedWhenItIsRead) {
  {
    const auto store = opened(file_);
    for (int i = 0; i < 20; ++i) commitAll(*store, {issue(2 * i + 1), issue(2 * i + 2)});
  }
  const auto whole = content();
  constexpr std::size_t kPage = 4096;
  int found = 0;
  for (std::size_t page = 0; page * kPage < whole.size(); ++page) {
    auto damaged = whole;
    for (std::size_t i = page == 0 ? 100 : 0; i < kPage; ++i) damaged[page * kPage + i] = static_cast<char>(0xa5);
    setContent(damaged);
    const auto store = Store::open(file_);
    if (!store) {
      EXPECT_EQ(store.error().code, Errc::kCorrupt) << "page " << page << ": " << store.error().text;
      ++found;
      continue;
    }
    const auto day = (*store)->loadDay(kDay);
    const auto steps = (*store)->stepsOf(idOf(1));
    if (day && steps) {
      EXPECT_EQ(day->tickets.size(), 40U) << "page " << page << ": a wrong answer is worse than none";
      EXPECT_EQ(steps->size(), 1U) << "page " << page;
      continue;
    }
    EXPECT_EQ((day ? steps.error() : day.error()).code, Errc::kCorrupt) << "page " << page;
    ++found;
  }
  EXPECT_GE(found, 4) << "schema, meta, tickets, series at the least";
}

TEST_F(StoreOpenTest, ARowThatMakesNoSenseIsDamageAndNotAGuess) {
  {
    const auto store = opened(file_);
    commitAll(*store, {issue(1)});
  }
  sql("UPDATE ticket SET state = 'dancing'");
  EXPECT_EQ(opened(file_)->loadDay(kDay).error().code, Errc::kCorrupt);
}

TEST_F(StoreOpenTest, TablesThatAreNotThoseOfTheVersionAreDamage) {
  opened(file_).reset();
  sql("DROP TABLE meta");
  EXPECT_EQ(refusal(), Errc::kCorrupt);
}

TEST_F(StoreOpenTest, AMissingFolderIsSaid) {
  file_ = folder_.file("none") / "hub.db";
  EXPECT_EQ(refusal(), Errc::kUnavailable);
}

// The rights of root would hide the refusal.
int asOrdinaryUser(const std::function<int()>& body) {
  return inChild([&] {
    constexpr uid_t kNobody = 65534;
    if (::geteuid() == 0 && ::setresuid(kNobody, kNobody, kNobody) != 0) return 99;
    return body();
  });
}

TEST_F(StoreOpenTest, AFolderThatCanNotBeWrittenIsSaid) {
  std::filesystem::permissions(folder_.path(), std::filesystem::perms(0555));
  EXPECT_EQ(asOrdinaryUser([&] {
              const auto store = Store::open(file_);
              return store ? 0 : 10 + static_cast<int>(store.error().code);
            }),
            10 + static_cast<int>(Errc::kUnavailable));
  std::filesystem::permissions(folder_.path(), std::filesystem::perms(0755));
}

TEST_F(StoreOpenTest, AFileThatCanNotBeWrittenIsSaid) {
  opened(file_).reset();
  std::filesystem::permissions(file_, std::filesystem::perms(0444));
  std::filesystem::permissions(folder_.path(), std::filesystem::perms(0777));
  EXPECT_EQ(asOrdinaryUser([&] {
              const auto store = Store::open(file_);
              return store ? 0 : 10 + static_cast<int>(store.error().code);
            }),
            10 + static_cast<int>(Errc::kUnavailable));
}

}  // namespace
}  // namespace priyom::tests
