// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of a client that have no answer yet. No sockets, no threads, no clock of its own.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "link/client.h"

namespace priyom::link {

struct PendingCall {
  std::int64_t id;
  std::shared_ptr<const std::string> text;  // the request as it is sent, each time the same
  bool repeatable;
  std::chrono::steady_clock::time_point deadline;
  Client::Handler handler;
};

class PendingCalls {
 public:
  using TimePoint = std::chrono::steady_clock::time_point;

  void add(PendingCall call);
  std::size_t size() const { return calls_.size(); }

  // The call that an answer belongs to; nothing where it was answered or given up before.
  std::optional<PendingCall> take(std::int64_t id);
  // Those whose time is over.
  std::vector<PendingCall> takeExpired(TimePoint now);
  // Those that must not be sent twice: the connection broke.
  std::vector<PendingCall> takeUnrepeatable();
  std::vector<PendingCall> takeAll();

  // In the order in which they were made, to be sent on a new connection.
  std::vector<std::shared_ptr<const std::string>> texts() const;
  std::optional<TimePoint> nextDeadline() const;

 private:
  std::map<std::int64_t, PendingCall> calls_;  // ids grow
  std::set<std::pair<TimePoint, std::int64_t>> deadlines_;
};

}  // namespace priyom::link
