// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/backend/sent_record.h"

#include <gmock/gmock.h>

namespace priyom::print {
namespace {

namespace fs = std::filesystem;

class SentRecordTest : public testing::Test {
 protected:
  void SetUp() override { fs::remove_all(folder_); }
  fs::path folder_ = fs::path(testing::TempDir()) / ("priyom-sent-record-" + std::to_string(::getpid()));
};

TEST_F(SentRecordTest, JobThatWasBegunIsKnownAfterARestart) {
  const SentRecord record(folder_, "urn:uuid:0001");
  EXPECT_FALSE(record.exists());
  EXPECT_TRUE(record.make().value());
  EXPECT_TRUE(SentRecord(folder_, "urn:uuid:0001").exists());
  EXPECT_FALSE(SentRecord(folder_, "urn:uuid:0002").exists());
}

TEST_F(SentRecordTest, OnlyOneOfTwoRunsMaySend) {
  EXPECT_TRUE(SentRecord(folder_, "urn:uuid:0001").make().value());
  EXPECT_FALSE(SentRecord(folder_, "urn:uuid:0001").make().value());
}

TEST_F(SentRecordTest, OldNotesGoYoungOnesStay) {
  const SentRecord old(folder_, "old");
  const SentRecord young(folder_, "young");
  ASSERT_TRUE(old.make());
  ASSERT_TRUE(young.make());
  fs::last_write_time(folder_ / "old.sent", fs::file_time_type::clock::now() - std::chrono::hours(24 * 8));
  young.removeOld();
  EXPECT_FALSE(old.exists());
  EXPECT_TRUE(young.exists());
}

TEST_F(SentRecordTest, JobWithoutIdentityIsNotRecorded) {
  const SentRecord record(folder_, jobUuidFromOptions("job-hold-until=no-hold"));
  EXPECT_TRUE(record.make().value());
  EXPECT_FALSE(record.exists());
  EXPECT_EQ(jobUuidFromOptions("finishings=3 job-uuid=urn:uuid:12ab job-priority=50"), "urn:uuid:12ab");
}

}  // namespace
}  // namespace priyom::print
