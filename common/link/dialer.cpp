// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/dialer.h"

#include <netdb.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <cstring>
#include <mutex>
#include <thread>

namespace priyom::link {
namespace {

namespace net = boost::asio;
using boost::system::error_code;
using net::ip::tcp;
using Addresses = std::vector<net::ip::address>;

net::ip::address addressOf(const sockaddr* from) {
  if (from->sa_family == AF_INET) {
    sockaddr_in four{};
    std::memcpy(&four, from, sizeof four);
    return net::ip::make_address_v4(ntohl(four.sin_addr.s_addr));
  }
  sockaddr_in6 six{};
  std::memcpy(&six, from, sizeof six);
  net::ip::address_v6::bytes_type bytes;
  std::memcpy(bytes.data(), &six.sin6_addr, bytes.size());
  return net::ip::make_address_v6(bytes, six.sin6_scope_id);
}

Result<Addresses> lookUp(const std::string& host) {
  addrinfo wanted{};
  wanted.ai_family = AF_UNSPEC;
  wanted.ai_socktype = SOCK_STREAM;
  wanted.ai_flags = AI_ADDRCONFIG;
  addrinfo* found = nullptr;
  if (const int outcome = ::getaddrinfo(host.c_str(), nullptr, &wanted, &found); outcome != 0)
    return fail(Errc::kUnavailable, "no address for " + host + ": " + ::gai_strerror(outcome));
  Addresses addresses;
  for (const auto* entry = found; entry; entry = entry->ai_next) {
    if (entry->ai_family == AF_INET || entry->ai_family == AF_INET6) addresses.push_back(addressOf(entry->ai_addr));
  }
  ::freeaddrinfo(found);
  return addresses;
}

// Where the resolving thread leaves what it found, unless nobody waits any more.
struct Answer {
  std::mutex mutex;
  bool awaited = true;
  Result<Addresses> addresses = fail(Errc::kUnavailable, "no address in time");
};

}  // namespace

Dialer::Dialer(net::any_io_executor executor) : executor_(executor), timer_(executor), socket_(executor) {}

void Dialer::cancel() {
  cancelled_ = true;
  timer_.cancel();
  error_code ignored;
  socket_.close(ignored);
}

net::awaitable<Result<Dialer::Endpoints>> Dialer::resolve(std::string host, std::uint16_t port,
                                                          std::chrono::milliseconds limit) {
  error_code ec;
  if (const auto address = net::ip::make_address(host, ec); !ec) co_return Endpoints{{address, port}};
  auto answer = std::make_shared<Answer>();
  timer_.expires_after(limit);
  std::thread([answer, host, executor = executor_, timer = &timer_] {
    auto addresses = lookUp(host);
    const std::lock_guard lock(answer->mutex);
    if (!answer->awaited) return;
    answer->addresses = std::move(addresses);
    net::post(executor, [answer, timer] {
      if (answer->awaited) timer->cancel();
    });
  }).detach();
  co_await timer_.async_wait(net::as_tuple(net::use_awaitable));
  const std::lock_guard lock(answer->mutex);
  answer->awaited = false;
  if (!answer->addresses) co_return answer->addresses.error();
  Endpoints endpoints;
  for (const auto& address : *answer->addresses) endpoints.emplace_back(address, port);
  co_return endpoints;
}

net::awaitable<Result<tcp::socket>> Dialer::dial(std::string host, std::uint16_t port,
                                                 std::chrono::milliseconds limit) {
  const auto deadline = std::chrono::steady_clock::now() + limit;
  const auto endpoints = co_await resolve(host, port, limit);
  if (!endpoints) co_return endpoints.error();
  Error last = fail(Errc::kUnavailable, "no address for " + host);
  for (std::size_t i = 0; i < endpoints->size() && !cancelled_; ++i) {
    const auto now = std::chrono::steady_clock::now();
    if (now >= deadline) break;
    socket_ = tcp::socket(executor_);
    // Each address gets its share of what time is left.
    timer_.expires_after((deadline - now) / static_cast<std::int64_t>(endpoints->size() - i));
    timer_.async_wait([this](error_code ec) {
      error_code ignored;
      if (!ec) socket_.close(ignored);
    });
    auto [ec] = co_await socket_.async_connect((*endpoints)[i], net::as_tuple(net::use_awaitable));
    // Not in time: the timer's handler may be waiting its turn behind this one, and would close the open socket.
    const bool late = timer_.cancel() == 0;
    if (!ec && !late) {
      error_code ignored;
      socket_.set_option(tcp::no_delay(true), ignored);
      co_return std::move(socket_);
    }
    last = fail(Errc::kUnavailable, "cannot reach " + host + ":" + std::to_string(port) + ": " +
                                        (late ? "no answer in time" : ec.message()));
  }
  co_return cancelled_ ? fail(Errc::kUnavailable, "stopped") : last;
}

}  // namespace priyom::link
