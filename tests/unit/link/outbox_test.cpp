// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/outbox.h"

#include <gtest/gtest.h>

namespace priyom::link {
namespace {

Outbox::Text text(std::string value) {
  return std::make_shared<const std::string>(std::move(value));
}

std::vector<std::string> drained(Outbox& outbox) {
  std::vector<std::string> all;
  while (const auto next = outbox.take()) all.push_back(*next);
  return all;
}

TEST(Outbox, ASlowScreenGetsTheNewestBoardAndNoOlder) {
  Outbox outbox(100);
  EXPECT_FALSE(outbox.publish("board", text("board 1")));
  EXPECT_TRUE(outbox.publish("board", text("board 2")));
  EXPECT_TRUE(outbox.publish("board", text("board 3")));
  EXPECT_EQ(drained(outbox), std::vector<std::string>{"board 3"});
  EXPECT_FALSE(outbox.publish("board", text("board 4"))) << "what was taken is not replaced";
}

TEST(Outbox, RepliesKeepTheirOrderAndNoneIsDroppedForASnapshot) {
  Outbox outbox(100);
  EXPECT_TRUE(outbox.reply(text("a")));
  outbox.publish("board", text("board 1"));
  EXPECT_TRUE(outbox.reply(text("b")));
  outbox.publish("queue", text("queue 1"));
  outbox.publish("board", text("board 2"));
  EXPECT_EQ(drained(outbox), (std::vector<std::string>{"a", "board 2", "b", "queue 1"}));
}

TEST(Outbox, APeerThatNeverReadsCostsNoMoreThanTheBound) {
  Outbox outbox(10);
  EXPECT_TRUE(outbox.reply(text("12345")));
  EXPECT_TRUE(outbox.reply(text("12345")));
  EXPECT_FALSE(outbox.reply(text("1")));
  EXPECT_EQ(outbox.size(), 2U);
  outbox.take();
  EXPECT_TRUE(outbox.reply(text("12345"))) << "room again after one was sent";
}

TEST(Outbox, ClearedIsEmptyAndUsable) {
  Outbox outbox(5);
  EXPECT_TRUE(outbox.reply(text("12345")));
  outbox.publish("board", text("b"));
  outbox.clear();
  EXPECT_TRUE(outbox.empty());
  EXPECT_EQ(outbox.take(), nullptr);
  EXPECT_TRUE(outbox.reply(text("12345")));
  EXPECT_FALSE(outbox.publish("board", text("b")));
}

}  // namespace
}  // namespace priyom::link
