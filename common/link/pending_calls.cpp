// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/pending_calls.h"

namespace priyom::link {

void PendingCalls::add(PendingCall call) {
  deadlines_.emplace(call.deadline, call.id);
  calls_.emplace(call.id, std::move(call));
}

std::optional<PendingCall> PendingCalls::take(std::int64_t id) {
  auto node = calls_.extract(id);
  if (node.empty()) return std::nullopt;
  deadlines_.erase({node.mapped().deadline, id});
  return std::move(node.mapped());
}

std::vector<PendingCall> PendingCalls::takeExpired(TimePoint now) {
  std::vector<PendingCall> expired;
  while (!deadlines_.empty() && deadlines_.begin()->first <= now)
    expired.push_back(std::move(*take(deadlines_.begin()->second)));
  return expired;
}

std::vector<PendingCall> PendingCalls::takeUnrepeatable() {
  std::vector<std::int64_t> ids;
  for (const auto& [id, call] : calls_) {
    if (!call.repeatable) ids.push_back(id);
  }
  std::vector<PendingCall> taken;
  for (const auto id : ids) taken.push_back(std::move(*take(id)));
  return taken;
}

std::vector<PendingCall> PendingCalls::takeAll() {
  std::vector<PendingCall> taken;
  while (!calls_.empty()) taken.push_back(std::move(*take(calls_.begin()->first)));
  return taken;
}

std::vector<std::shared_ptr<const std::string>> PendingCalls::texts() const {
  std::vector<std::shared_ptr<const std::string>> all;
  for (const auto& [id, call] : calls_) all.push_back(call.text);
  return all;
}

std::optional<PendingCalls::TimePoint> PendingCalls::nextDeadline() const {
  if (deadlines_.empty()) return std::nullopt;
  return deadlines_.begin()->first;
}

}  // namespace priyom::link
