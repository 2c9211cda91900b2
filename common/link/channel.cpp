// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/channel.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

namespace priyom::link {

namespace net = boost::asio;

Channel::Channel(net::any_io_executor executor, std::shared_ptr<WebSocket> socket, std::size_t replyBytes,
                 std::chrono::milliseconds writing)
    : executor_(std::move(executor)),
      socket_(std::move(socket)),
      outbox_(replyBytes),
      limit_(writing),
      watchdog_(executor_) {}

bool Channel::reply(std::shared_ptr<const std::string> text) {
  if (dead_ || closing_) return true;
  if (!outbox_.reply(std::move(text))) return false;
  wake();
  return true;
}

bool Channel::publish(std::string_view topic, std::shared_ptr<const std::string> text) {
  if (dead_ || closing_) return false;
  const bool replaced = outbox_.publish(topic, std::move(text));
  wake();
  return replaced;
}

void Channel::close(std::uint16_t code, std::string reason) {
  if (dead_ || closing_) return;
  closing_ = true;
  code_ = code;
  reason_ = std::move(reason);
  wake();
}

void Channel::abort() noexcept {
  dead_ = true;
  outbox_.clear();
  socket_->abort();
}

void Channel::wake() {
  if (writing_) return;
  writing_ = true;
  net::co_spawn(
      executor_, [self = shared_from_this()] { return self->write(); },
      [self = shared_from_this()](const std::exception_ptr& surprise) {
        self->writing_ = false;
        self->watchdog_.cancel();
        if (surprise) self->abort();
      });
}

net::awaitable<void> Channel::write() {
  since_ = std::chrono::steady_clock::now();
  watch();
  while (const auto text = outbox_.take()) {
    since_ = std::chrono::steady_clock::now();
    if (const auto written = co_await socket_->write(text); !written) {
      // The reader learns of it too, and tells.
      abort();
      co_return;
    }
  }
  if (closing_ && !dead_) {
    dead_ = true;
    since_ = std::chrono::steady_clock::now();
    co_await socket_->close(code_, std::move(reason_));
  }
}

void Channel::watch() {
  watchdog_.expires_at(since_ + limit_);
  watchdog_.async_wait([weak = weak_from_this()](const boost::system::error_code& ec) {
    const auto self = weak.lock();
    if (ec || !self || !self->writing_) return;
    if (std::chrono::steady_clock::now() < self->since_ + self->limit_) return self->watch();
    self->stalled_ = true;
    self->abort();
  });
}

}  // namespace priyom::link
