// SPDX-License-Identifier: GPL-3.0-or-later
// A WebSocket and what waits to be written to it: the part that both ends of the link share. Writing goes on by itself;
// the owner reads. One thread; held by shared_ptr.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/steady_timer.hpp>
#include <memory>
#include <string>

#include "link/outbox.h"
#include "link/websocket.h"

namespace priyom::link {

class Channel : public std::enable_shared_from_this<Channel> {
 public:
  // `writing`: one message that takes longer to be taken by the peer ends the connection.
  Channel(boost::asio::any_io_executor executor, std::shared_ptr<WebSocket> socket, std::size_t replyBytes,
          std::chrono::milliseconds writing);

  WebSocket& socket() { return *socket_; }

  // False: over the bound; nothing is queued.
  [[nodiscard]] bool reply(std::shared_ptr<const std::string> text);
  // True: an older text was replaced.
  bool publish(std::string_view topic, std::shared_ptr<const std::string> text);

  // Closes once everything queued so far is written; what comes later is dropped.
  void close(std::uint16_t code, std::string reason);
  // At once. Nothing is written any more.
  void abort() noexcept;

  bool closing() const { return closing_; }
  // The peer did not take a message in time.
  bool stalled() const { return stalled_; }

 private:
  void wake();
  boost::asio::awaitable<void> write();
  void watch();

  boost::asio::any_io_executor executor_;
  std::shared_ptr<WebSocket> socket_;
  Outbox outbox_;
  std::chrono::milliseconds limit_;
  boost::asio::steady_timer watchdog_;
  std::chrono::steady_clock::time_point since_;  // when the write under way began
  bool writing_ = false;
  bool closing_ = false;
  bool dead_ = false;
  bool stalled_ = false;
  std::uint16_t code_ = 0;
  std::string reason_;
};

}  // namespace priyom::link
