// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the listener share.
#pragma once

#include <gtest/gtest.h>

#include "centre.h"
#include "raw_peer.h"
#include "test_hub.h"

namespace priyom::link::test {

inline std::string echo(int id) {
  return protocol::writeRequest({std::int64_t{id}, "echo", {{"n", id}}});
}

// A device that is well and stays so, whatever the others do.
class Bystander {
 public:
  Bystander(TestHub& hub, const Centre& centre) : peer_(hub.port()) {
    EXPECT_TRUE(peer_.open(centre.device("bystander")));
    expectServed();
  }
  void expectServed() {
    peer_.sendText(echo(++count_));
    const auto answer = peer_.receiveMessage();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->payload, protocol::writeResult(std::int64_t{count_}, {{"n", count_}}));
  }

 private:
  RawPeer peer_;
  int count_ = 0;
};

class ListenerTest : public ::testing::Test {
 protected:
  Centre centre;
};

}  // namespace priyom::link::test
