// SPDX-License-Identifier: GPL-3.0-or-later
// From a host's name to an open TCP connection. One thread.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "domain/result.h"

namespace priyom::link {

class Dialer {
 public:
  explicit Dialer(boost::asio::any_io_executor executor);

  // Asks the system for the host's addresses and tries them in turn; kUnavailable when none answers within `limit`.
  // Asking happens on a thread that is left to itself, since the system's resolver cannot be interrupted and may take
  // half a minute: neither a stop nor the limit waits for it.
  boost::asio::awaitable<Result<boost::asio::ip::tcp::socket>> dial(std::string host, std::uint16_t port,
                                                                    std::chrono::milliseconds limit);
  // Ends a dial that is under way.
  void cancel();

 private:
  using Endpoints = std::vector<boost::asio::ip::tcp::endpoint>;
  boost::asio::awaitable<Result<Endpoints>> resolve(std::string host, std::uint16_t port,
                                                    std::chrono::milliseconds limit);

  boost::asio::any_io_executor executor_;
  boost::asio::steady_timer timer_;
  boost::asio::ip::tcp::socket socket_;
  bool cancelled_ = false;
};

}  // namespace priyom::link
