// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/pending_calls.h"

#include <gtest/gtest.h>

namespace priyom::link {
namespace {

using namespace std::chrono_literals;

constexpr PendingCalls::TimePoint kNow{};

PendingCall pending(std::int64_t id, bool repeatable, std::chrono::seconds deadline) {
  return {id, std::make_shared<const std::string>(std::to_string(id)), repeatable, kNow + deadline, {}};
}

std::vector<std::int64_t> ids(const std::vector<PendingCall>& calls) {
  std::vector<std::int64_t> all;
  for (const auto& call : calls) all.push_back(call.id);
  return all;
}

TEST(PendingCalls, ACallIsAnsweredOnce) {
  PendingCalls calls;
  calls.add(pending(1, true, 10s));
  ASSERT_TRUE(calls.take(1));
  EXPECT_FALSE(calls.take(1));
  EXPECT_FALSE(calls.nextDeadline());
}

TEST(PendingCalls, ThoseWhoseTimeIsOverAreGivenUpInOrderOfTime) {
  PendingCalls calls;
  calls.add(pending(1, true, 30s));
  calls.add(pending(2, true, 10s));
  calls.add(pending(3, false, 20s));
  EXPECT_EQ(calls.nextDeadline(), kNow + 10s);
  EXPECT_EQ(ids(calls.takeExpired(kNow + 9s)), std::vector<std::int64_t>{});
  EXPECT_EQ(ids(calls.takeExpired(kNow + 20s)), (std::vector<std::int64_t>{2, 3}));
  EXPECT_EQ(calls.nextDeadline(), kNow + 30s);
}

TEST(PendingCalls, WhatMayHaveHadItsEffectIsNotSentAgain) {
  PendingCalls calls;
  calls.add(pending(1, true, 10s));
  calls.add(pending(2, false, 10s));
  calls.add(pending(3, true, 5s));
  EXPECT_EQ(ids(calls.takeUnrepeatable()), std::vector<std::int64_t>{2});
  const auto texts = calls.texts();
  ASSERT_EQ(texts.size(), 2U);
  EXPECT_EQ(*texts[0], "1") << "in the order in which they were made";
  EXPECT_EQ(*texts[1], "3");
  EXPECT_EQ(ids(calls.takeAll()), (std::vector<std::int64_t>{1, 3}));
  EXPECT_EQ(calls.size(), 0U);
}

}  // namespace
}  // namespace priyom::link
