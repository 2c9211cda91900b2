// SPDX-License-Identifier: GPL-3.0-or-later
// What happened on other threads, in order, and waiting for it with a time limit instead of sleeping.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <vector>

namespace priyom::link::test {

inline constexpr std::chrono::seconds kPatience{30};

template <typename T>
class Events {
 public:
  void push(T event) {
    const std::lock_guard lock(mutex_);
    events_.push_back(std::move(event));
    changed_.notify_all();
  }

  std::vector<T> all() const {
    const std::lock_guard lock(mutex_);
    return events_;
  }

  std::size_t size() const {
    const std::lock_guard lock(mutex_);
    return events_.size();
  }

  // True as soon as `holds` does for all events so far; false after kPatience.
  bool waitUntil(const std::function<bool(const std::vector<T>&)>& holds) const {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, kPatience, [&] { return holds(events_); });
  }

  bool waitForSize(std::size_t size) const {
    return waitUntil([size](const auto& events) { return events.size() >= size; });
  }

  bool waitFor(const std::function<bool(const T&)>& wanted) const {
    return waitUntil([&](const auto& events) {
      for (const auto& event : events) {
        if (wanted(event)) return true;
      }
      return false;
    });
  }

 private:
  mutable std::mutex mutex_;
  mutable std::condition_variable changed_;
  std::vector<T> events_;
};

}  // namespace priyom::link::test
