// SPDX-License-Identifier: GPL-3.0-or-later
// The hub at nine in the morning: many at once share commits, and each gets an answer of its own.
#include <gtest/gtest.h>

#include <latch>
#include <mutex>
#include <set>

#include "tests/unit/hub/running_hub.h"

namespace priyom::tests {
namespace {

namespace method = protocol::method;
using protocol::DeviceRole;

TEST(ManyAtOnce, ShareCommitsAndGetNumbersOfTheirOwn) {
  RunningHub hub;
  constexpr int kDevices = 4;
  constexpr int kEach = 100;
  std::vector<std::unique_ptr<Device>> kiosks;
  for (int i = 0; i < kDevices; ++i)
    kiosks.push_back(std::make_unique<Device>(hub, "kiosk-" + std::to_string(i), DeviceRole::kKiosk));
  std::mutex mutex;
  std::set<TicketNumber> numbers;
  std::latch all(kDevices * kEach);
  for (int i = 0; i < kEach; ++i) {
    for (auto& kiosk : kiosks)
      kiosk->send(method::kIssue, issueParams(), [&](const Reply& reply) {
        {
          const std::lock_guard lock(mutex);
          EXPECT_TRUE(numbers.insert(ticketIn(reply).ticket.number).second);
        }
        all.count_down();
      });
  }
  all.wait();
  EXPECT_EQ(numbers.size(), kDevices * kEach);
  Device control(hub, "shell", DeviceRole::kControl);
  const auto status = control.call(method::kStatus).value();
  EXPECT_EQ(status.at("tickets_today").to_number<int>(), kDevices * kEach);
  EXPECT_EQ(status.at("waiting").to_number<int>(), kDevices * kEach);
  EXPECT_LT(status.at("batches").at("batches").as_int64(), kDevices * kEach / 2);
  EXPECT_GT(status.at("batches").at("largest").as_int64(), 4);
  EXPECT_EQ(status.at("connections").at("kiosk").as_int64(), kDevices);
  EXPECT_EQ(status.at("connections").at("control").as_int64(), 1);
  EXPECT_TRUE(status.at("store").at("ok").as_bool());
}

TEST(AnOrderlyStop, AnswersWhatWasAccepted) {
  RunningHub hub;
  Device kiosk(hub, "kiosk-1", DeviceRole::kKiosk);
  kiosk.call(method::kPing).value();
  constexpr int kMany = 200;
  std::latch all(kMany);
  std::atomic<int> answered = 0;
  for (int i = 0; i < kMany; ++i)
    kiosk.send(method::kIssue, issueParams(), [&](const Reply& reply) {
      if (reply) ++answered;
      all.count_down();
    });
  // Half-way through; the calls are repeatable, so that the rest is answered by the hub that comes after.
  hub.stop();
  hub.start();
  all.wait();
  EXPECT_EQ(answered, kMany);
  Device control(hub, "shell", DeviceRole::kControl);
  EXPECT_EQ(control.call(method::kStatus).value().at("tickets_today").to_number<int>(), kMany);
}

}  // namespace
}  // namespace priyom::tests
