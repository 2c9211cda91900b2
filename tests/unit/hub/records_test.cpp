// SPDX-License-Identifier: GPL-3.0-or-later
// Batches against a disk that fails when it is told to: all or nothing, and never an acknowledgement ahead of the disk.
#include "hub/records.h"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <fstream>
#include <iterator>
#include <set>

#include "protocol/calendar_json.h"
#include "protocol/centre_json.h"
#include "tests/support/store_audit/store_audit.h"
#include "tests/support/store_disk/failing_disk.h"
#include "tests/support/store_disk/memory_disk.h"
#include "tests/unit/hub/running_hub.h"

namespace priyom::tests {
namespace {

namespace json = boost::json;
namespace method = protocol::method;
using hub::Command;
using hub::Records;
using protocol::DeviceRole;

constexpr const char* kFile = "/hub.db";

Centre sampleCentre() {
  std::ifstream stream(PRIYOM_SOURCE_DIR "/assets/centre/sample.json");
  return protocol::centreFromText(std::string{std::istreambuf_iterator<char>(stream), {}}).value();
}

class RecordsTest : public testing::Test {
 protected:
  void SetUp() override { reopen(); }

  void reopen() {
    records_.reset();
    storage::StoreOptions options;
    options.vfs = vfs_.name();
    records_ =
        Records::open(storage::Store::open(kFile, options).value(), {centre_, vault_, tokenKey_, world_, calendar_},
                      hub::LocalTime::of("Europe/Moscow").value())
            .value();
  }
  Command read(std::string_view name, const json::object& params) {
    return hub::readCommand({DeviceId{"desk-1"}, DeviceRole::kDesk}, name, params, vault_, shelf_).value();
  }
  std::vector<Command> issues(int count) {
    std::vector<Command> commands;
    for (int i = 0; i < count; ++i) commands.push_back(read(method::kIssue, issueParams()));
    return commands;
  }
  json::object status() { return json::parse(records_->ask({{}, hub::StatusQuery{}}).value()).as_object(); }
  std::int64_t revision() { return status().at("store").at("revision").as_int64(); }
  std::size_t waiting() { return status().at("waiting").to_number<std::size_t>(); }
  bool boardReadable() { return records_->ask({{}, hub::BoardQuery{}}).has_value(); }
  std::string queueText() {
    auto queue = json::parse(records_->ask({{}, hub::QueueQuery{}}).value()).as_object();
    queue.erase("revision");
    return json::serialize(queue);
  }
  void expectIntact() {
    records_.reset();
    EXPECT_EQ(auditStore(kFile, vfs_.name()), std::vector<std::string>{});
  }

  MemoryDisk memory_;
  FailingDisk disk_{memory_};
  RegisteredVfs vfs_{"records-test", disk_};
  Centre centre_ = sampleCentre();
  WorkCalendar calendar_ = protocol::readCalendars(PRIYOM_SOURCE_DIR "/assets/calendars").value();
  hub::Vault vault_ = hub::Vault::fromKey(std::array<std::uint8_t, hub::Vault::kKeyBytes>{1});
  token::TokenKey tokenKey_ = token::TokenKey::generate(1);
  hub::Shelf shelf_;
  Instant now_ = kMonday10;
  hub::World world_{[this] { return now_; }, hub::realWorld().fillRandom};
  std::unique_ptr<Records> records_;
};

TEST_F(RecordsTest, OneCommitServesManyCommands) {
  const auto before = revision();
  const auto outcomes = records_->run(issues(100));
  std::set<std::string> numbers;
  for (const auto& outcome : outcomes)
    numbers.insert(std::string(json::parse(outcome.value()).at("ticket").at("number").as_string()));
  EXPECT_EQ(numbers.size(), 100U);
  EXPECT_EQ(revision(), before + 1);
  EXPECT_EQ(status().at("batches").at("largest").as_int64(), 100);
  expectIntact();
}

TEST_F(RecordsTest, TheSameCommandTwiceInOneBatchIsOneTicket) {
  const auto command = read(method::kIssue, issueParams());
  const auto outcomes = records_->run(std::vector{command, command, command});
  EXPECT_EQ(outcomes[0].value(), outcomes[1].value());
  EXPECT_EQ(outcomes[0].value(), outcomes[2].value());
  EXPECT_EQ(waiting(), 1U);
}

TEST_F(RecordsTest, ARefusalInABatchTakesNothingElseWithIt) {
  auto commands = issues(2);
  commands.insert(commands.begin() + 1, read(method::kIssue, issueParams("cellar")));
  const auto outcomes = records_->run(commands);
  EXPECT_TRUE(outcomes[0]);
  EXPECT_EQ(outcomes[1].error().code, Errc::kNotFound);
  EXPECT_TRUE(outcomes[2]);
  EXPECT_EQ(waiting(), 2U);
}

TEST_F(RecordsTest, ARefusedCommandMaySucceedWhenItIsRepeated) {
  const auto press = read(method::kCallNext, counterParams("window-1"));
  records_->run(issues(2));
  const auto called = records_->run({{read(method::kCallNext, counterParams("window-1"))}});
  EXPECT_EQ(records_->run({{press}})[0].error().code, Errc::kConflict);
  const auto id =
      TicketId::fromHex(std::string(json::parse(called[0].value()).at("ticket").at("id").as_string())).value();
  EXPECT_TRUE(records_->run({{read(method::kNoShow, counterParams("window-1", id))}})[0]);
  EXPECT_TRUE(records_->run({{press}})[0]);
}

// Each write and sync of a batch in turn fails once.
TEST_F(RecordsTest, AnyFailingWriteMeansNoAcknowledgementAndTheNextBatchGoes) {
  records_->run(issues(3));
  bool failed = true;
  for (int n = 1; failed && n < 200; ++n) {
    const auto before = queueText();
    const auto commands = issues(2);
    disk_.failAt(n, FailingDisk::Duration::kOnce);
    const auto outcomes = records_->run(commands);
    failed = disk_.failed();
    disk_.heal();
    for (const auto& outcome : outcomes) {
      if (outcome) continue;
      EXPECT_EQ(outcome.error().code, Errc::kUnavailable);
    }
    if (!outcomes[0] && !outcomes[1]) {
      EXPECT_EQ(queueText(), before) << "after failure " << n;
    }
    // A repeat of the same commands: one ticket each, whatever became of the first try.
    const auto expected = waiting() + (outcomes[0] ? 0U : 1U) + (outcomes[1] ? 0U : 1U);
    for (const auto& outcome : records_->run(commands)) EXPECT_TRUE(outcome) << "after failure " << n;
    EXPECT_EQ(waiting(), expected) << "after failure " << n;
  }
  EXPECT_FALSE(failed) << "the loop must come to an end by itself";
  EXPECT_GT(status().at("batches").at("failed").as_int64(), 0) << "nothing failed: the test shows nothing";
  expectIntact();
}

// The same for bookings: a time whose hold was not written down is free, one that was acknowledged is taken.
TEST_F(RecordsTest, AFailingWriteNeverLosesAnAcknowledgedTimeNorBlocksAFreeOne) {
  const auto start = std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + std::chrono::hours(6);
  int written = 0;
  bool failed = true;
  for (int n = 1; failed && n < 60; ++n) {
    const auto day = start + std::chrono::days((n - 1) / 4 % 3) + ((n - 1) % 4) * std::chrono::minutes(40);
    const protocol::SlotOnWire slot{{"psychologist-1"}, {"consultation"}, day};
    const auto command =
        read(method::kBook, protocol::toJson(protocol::BookingCommand{newCommand(), {}, protocol::Book{slot, {}}}));
    disk_.failAt(n, FailingDisk::Duration::kOnce);
    const auto outcome = records_->run({{command}})[0];
    failed = disk_.failed();
    disk_.heal();
    if (!outcome) {
      EXPECT_EQ(outcome.error().code, Errc::kUnavailable);
    }
    // The same command again: done once, whatever became of the first try.
    const auto again = records_->run({{command}})[0];
    ASSERT_TRUE(again) << "after failure " << n << ": " << again.error().text;
    ++written;
    const auto code =
        BookingCode::parse(std::string_view(json::parse(*again).at("booking").at("code").as_string())).value();
    const auto cancel =
        read(method::kCancelBooking,
             protocol::toJson(protocol::BookingCommand{newCommand(), {}, protocol::CancelBooking{code, {}}}));
    ASSERT_TRUE(records_->run({{cancel}})[0]);
  }
  EXPECT_FALSE(failed) << "the loop must come to an end by itself";
  EXPECT_GT(written, 3) << "nothing failed: the test shows nothing";
  expectIntact();
}

TEST_F(RecordsTest, AKioskGivesNoMoreOfAServiceThanTheDayTakesADeskMay) {
  centre_.capacities = {{{"reception"}, 0, std::nullopt, std::nullopt, 2}};
  const auto issue = [&](DeviceRole role, const std::string& category = {}) {
    protocol::IssueTicket asked{newCommand(), {"reception"}, std::nullopt};
    asked.category = {category};
    return records_->run(
        {{hub::readCommand({DeviceId{"device"}, role}, method::kIssue, protocol::toJson(asked), vault_, shelf_)
              .value()}})[0];
  };
  EXPECT_TRUE(issue(DeviceRole::kKiosk));
  EXPECT_TRUE(issue(DeviceRole::kKiosk));
  EXPECT_EQ(issue(DeviceRole::kKiosk).error().code, Errc::kConflict);
  EXPECT_TRUE(issue(DeviceRole::kKiosk, "disabled")) << "a right is not refused by a machine";
  EXPECT_TRUE(issue(DeviceRole::kDesk)) << "who sits there decides";
  EXPECT_EQ(waiting(), 4U);
  protocol::AskSlots ask{{"reception"}};
  const auto days = json::parse(records_->ask({{}, ask}).value()).at("days");
  EXPECT_EQ(days.at(0).at("walk_ins_left").as_int64(), 0);
}

// Names and telephones are for the week after the appointment; the booking itself stays.
TEST_F(RecordsTest, HowToReachAVisitorIsForgottenAWeekAfterTheAppointment) {
  const auto start = std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + std::chrono::hours(6);
  const protocol::Book asked{protocol::SlotOnWire{{"psychologist-1"}, {"consultation"}, start},
                             {"Тестова Анна", "", "", "", ""}};
  ASSERT_TRUE(
      records_->run({{read(method::kBook, protocol::toJson(protocol::BookingCommand{newCommand(), {}, asked}))}})[0]);
  const auto listed = [&] {
    const protocol::AskBookings ask{BusinessDay::parse("2026-11-24").value()};
    return records_->ask({{DeviceId{"desk-1"}, DeviceRole::kDesk}, ask}).value();
  };
  now_ = start + std::chrono::days(7);
  records_->passClock();
  EXPECT_NE(listed().find("Тестова"), std::string::npos);
  now_ = start + std::chrono::days(8);
  records_->passClock();
  EXPECT_EQ(listed().find("Тестова"), std::string::npos);
  EXPECT_NE(listed().find("missed"), std::string::npos);
  expectIntact();
}

TEST_F(RecordsTest, AFullDiskRefusesIntakeKeepsTheQueueReadableAndRecovers) {
  const auto first = records_->run(issues(3));
  const auto token = std::string(json::parse(first[0].value()).at("token").as_string());
  const auto before = queueText();
  memory_.setCapacity(memory_.used());
  for (int i = 0; i < 3; ++i) {
    const auto outcomes = records_->run(issues(40));
    for (const auto& outcome : outcomes) ASSERT_EQ(outcome.error().code, Errc::kUnavailable);
    EXPECT_TRUE(boardReadable());
    EXPECT_EQ(queueText(), before);
    EXPECT_TRUE(records_->ask({{DeviceId{"desk-1"}, DeviceRole::kDesk}, hub::OpenQuery{token}}));
  }
  memory_.setCapacity(std::numeric_limits<std::int64_t>::max());
  EXPECT_TRUE(records_->run(issues(1))[0]);
  EXPECT_EQ(waiting(), 4U);
  reopen();
  EXPECT_EQ(waiting(), 4U);
  expectIntact();
}

TEST_F(RecordsTest, ADiskThatIsFullAtMidnightDoesNotStopTheMorning) {
  records_->run(issues(3));
  memory_.setCapacity(memory_.used());
  now_ += std::chrono::hours(24);
  EXPECT_TRUE(records_->passClock());
  EXPECT_EQ(waiting(), 0U);
  EXPECT_TRUE(boardReadable());
  memory_.setCapacity(std::numeric_limits<std::int64_t>::max());
  EXPECT_EQ(json::parse(records_->run(issues(1))[0].value()).at("ticket").at("number").as_string(), "А-001");
  expectIntact();
}

TEST_F(RecordsTest, NoNumberIsGivenTwiceOverFailuresAndRestarts) {
  std::set<std::string> numbers;
  for (int round = 0; round < 30; ++round) {
    const auto commands = issues(3);
    disk_.failAt(1 + round % 7, FailingDisk::Duration::kOnce);
    auto outcomes = records_->run(commands);
    disk_.heal();
    if (round % 4 == 3) reopen();
    outcomes = records_->run(commands);
    for (const auto& outcome : outcomes)
      EXPECT_TRUE(
          numbers.insert(std::string(json::parse(outcome.value()).at("ticket").at("number").as_string())).second);
  }
  EXPECT_EQ(numbers.size(), 90U);
  expectIntact();
}

}  // namespace
}  // namespace priyom::tests
