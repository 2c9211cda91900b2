// SPDX-License-Identifier: GPL-3.0-or-later
// Two kiosks and a desk want every time of a week at once, each over its own TLS connection: each time is given once.
#include <gtest/gtest.h>

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>

#include "tests/support/store_audit/store_audit.h"
#include "tests/unit/hub/running_hub.h"
#include "tests/unit/hub/schedule_calls.h"

namespace priyom::tests {
namespace {

using protocol::DeviceRole;

// Answers as they come, and a wait for all of them.
class Answers {
 public:
  link::Client::Handler expect(std::string what) {
    const std::lock_guard lock(mutex_);
    ++open_;
    return [this, what = std::move(what)](Reply reply) {
      const std::lock_guard inner(mutex_);
      --open_;
      if (reply)
        given_[what].push_back(std::move(*reply));
      else
        refused_.push_back(reply.error());
      arrived_.notify_all();
    };
  }
  bool wait() {
    std::unique_lock lock(mutex_);
    return arrived_.wait_for(lock, kPatience, [&] { return open_ == 0; });
  }
  const std::map<std::string, std::vector<boost::json::value>>& given() const { return given_; }
  const std::vector<Error>& refused() const { return refused_; }

 private:
  std::mutex mutex_;
  std::condition_variable arrived_;
  int open_ = 0;
  std::map<std::string, std::vector<boost::json::value>> given_;
  std::vector<Error> refused_;
};

std::vector<Instant> freeOfTheWeek(Device& device) {
  std::vector<Instant> all;
  for (const auto& day : slots(device, {kConsultation, {}, std::nullopt, 5})) {
    // The day's capacity is another test's matter: below it, every time can be had.
    const auto& free = day.specialists[0].free;
    all.insert(all.end(), free.begin(), free.begin() + std::min<std::ptrdiff_t>(8, std::ssize(free)));
  }
  return all;
}

TEST(TwoKiosksAndADesk, GetEachTimeOnce) {
  RunningHub hub;
  Device one(hub, "kiosk-1", DeviceRole::kKiosk);
  Device two(hub, "kiosk-2", DeviceRole::kKiosk);
  Device desk(hub, "desk-1", DeviceRole::kDesk);
  const auto wanted = freeOfTheWeek(one);
  ASSERT_EQ(wanted.size(), 40U);
  {
    Answers answers;
    for (const auto& start : wanted) {
      for (auto* const device : {&one, &two, &desk}) {
        const protocol::SlotOnWire slot{kPsychologistOne, kConsultation, start};
        // A kiosk's second hold would end its first one: here each kiosk tries for all of them, and what it still holds
        // at the end counts; the desk books at once.
        const auto params = device == &desk ? protocol::toJson(command(protocol::Book{slot, {}}))
                                            : protocol::toJson(command(protocol::HoldSlot{slot}));
        device->send(device == &desk ? "schedule.book" : "schedule.hold", params,
                     answers.expect(rfc3339(start, std::chrono::minutes(0))));
      }
    }
    ASSERT_TRUE(answers.wait());
    for (const auto& error : answers.refused()) EXPECT_EQ(error.code, Errc::kConflict) << error.text;
    EXPECT_GT(answers.refused().size(), 0U) << "nobody raced";
  }
  // What the kiosks let go again is there to be had, and what is taken stays so.
  for (const auto& start : wanted) {
    const protocol::Book at{protocol::SlotOnWire{kPsychologistOne, kConsultation, start}, {}};
    const auto reply = desk.call("schedule.book", protocol::toJson(command(at)));
    if (!reply) {
      EXPECT_EQ(reply.error().code, Errc::kConflict);
    }
  }
  const auto ask = protocol::toJson(protocol::AskBookings{BusinessDay::parse("2026-11-23").value(), 5});
  std::map<Instant, int> taken;
  const auto listed = desk.call("schedule.bookings", ask).value();
  for (const auto& value : listed.as_object().at("bookings").as_array())
    ++taken[protocol::listedBookingFromJson(value.as_object()).value().booking.booking.slot.start];
  EXPECT_GE(taken.size(), 38U) << "each kiosk holds one at the most, the others are the desk's";
  for (const auto& [start, count] : taken) EXPECT_EQ(count, 1) << rfc3339(start, std::chrono::minutes(0));
  hub.stop();
  EXPECT_EQ(auditStore(hub.state() / "hub.db"), std::vector<std::string>{});
}

// The race for one time, again and again, hold and booking: one of the three has it, the others are told so.
TEST(TwoKiosksAndADesk, RaceForTheSameTimeAndOneHasIt) {
  RunningHub hub;
  Device one(hub, "kiosk-1", DeviceRole::kKiosk);
  Device two(hub, "kiosk-2", DeviceRole::kKiosk);
  Device desk(hub, "desk-1", DeviceRole::kDesk);
  std::size_t booked = 0;
  for (const auto& start : freeOfTheWeek(one)) {
    Answers answers;
    for (auto* const device : {&one, &two, &desk})
      device->send("schedule.hold",
                   protocol::toJson(command(protocol::HoldSlot{{kPsychologistOne, kConsultation, start}})),
                   answers.expect("hold"));
    ASSERT_TRUE(answers.wait());
    ASSERT_EQ(answers.refused().size(), 2U);
    ASSERT_EQ(answers.given().at("hold").size(), 1U);
    const auto held = bookingIn(answers.given().at("hold")[0]).booking;
    Answers bookings;
    for (auto* const device : {&one, &two, &desk})
      device->send("schedule.book", protocol::toJson(command(protocol::Book{held.code, {}})), bookings.expect("book"));
    ASSERT_TRUE(bookings.wait());
    ASSERT_EQ(bookings.given().at("book").size(), 1U) << "who holds it books it";
    ++booked;
  }
  EXPECT_EQ(booked, 40U);
  hub.stop();
  EXPECT_EQ(auditStore(hub.state() / "hub.db"), std::vector<std::string>{});
}

}  // namespace
}  // namespace priyom::tests
