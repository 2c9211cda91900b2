// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the client share: an owner that writes down what it is told, and options that try again quickly.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>

#include "centre.h"
#include "link/client.h"
#include "test_hub.h"

namespace priyom::link::test {

namespace json = boost::json;

using Answer = Result<json::value>;

// What a client tells its owner.
struct Owner {
  Events<LinkStatus> statuses;
  Events<json::value> welcomes;
  Events<std::pair<std::string, json::object>> notifications;

  ClientCallbacks callbacks() {
    return {.status = [this](const LinkStatus& status) { statuses.push(status); },
            .hello = [this](const json::value& result) { welcomes.push(result); },
            .notification =
                [this](const std::string& method, const json::object& params) {
                  notifications.push({method, params});
                },
            .post = {}};
  }
  static std::size_t countIn(const std::vector<LinkStatus>& all, LinkState state) {
    return static_cast<std::size_t>(std::ranges::count(all, state, &LinkStatus::state));
  }
  std::size_t count(LinkState state) const { return countIn(statuses.all(), state); }
  bool waitFor(LinkState state, std::size_t times = 1) const {
    return statuses.waitUntil([&](const auto& all) { return countIn(all, state) >= times; });
  }
};

inline ClientOptions options(std::uint16_t port) {
  ClientOptions options;
  options.host = "127.0.0.1";
  options.port = port;
  options.hello = {{"program", "test"}};
  options.retryFirst = std::chrono::milliseconds(5);
  options.retryMost = std::chrono::milliseconds(50);
  return options;
}

class ClientTest : public ::testing::Test {
 protected:
  std::shared_ptr<IdentitySource> desk() { return std::make_shared<FixedIdentitySource>(centre.device("desk-1")); }

  Centre centre;
  Owner owner;
};

}  // namespace priyom::link::test
