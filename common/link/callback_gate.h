// SPDX-License-Identifier: GPL-3.0-or-later
// Lets callbacks through to their owner until it is shut; then none runs any more, also none that is on its way.
#pragma once

#include <functional>
#include <memory>
#include <mutex>

namespace priyom::link {

class CallbackGate : public std::enable_shared_from_this<CallbackGate> {
 public:
  using Post = std::function<void(std::function<void()>)>;

  // Without `post` functions run at once, where pass() is called.
  explicit CallbackGate(Post post) : post_(std::move(post)) {}

  void pass(std::function<void()> function) {
    auto checked = [self = shared_from_this(), function = std::move(function)] {
      // Recursive: the owner may shut the gate from within a callback.
      const std::lock_guard lock(self->mutex_);
      if (self->open_) function();
    };
    if (post_) {
      post_(std::move(checked));
    } else {
      checked();
    }
  }

  // Waits for a callback that is running on another thread.
  void shut() {
    const std::lock_guard lock(mutex_);
    open_ = false;
  }

 private:
  Post post_;
  std::recursive_mutex mutex_;
  bool open_ = true;
};

}  // namespace priyom::link
