// SPDX-License-Identifier: GPL-3.0-or-later
// A real Listener on a network thread of its own, whose handler answers JSON-RPC: hello, echo, and what the test adds.
// What it sees it tells by Events.
#pragma once

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <future>
#include <map>
#include <thread>

#include "events.h"
#include "link/listener.h"
#include "protocol/rpc.h"

namespace priyom::link::test {

class TestHub : private SessionHandler {
 public:
  using Method = std::function<void(const std::shared_ptr<Session>&, const protocol::Request&)>;

  using Methods = std::map<std::string, Method>;

  // `methods` come on top of hello and echo, and in their place.
  explicit TestHub(const Identity& identity, ListenerOptions options = {}, Methods methods = {});
  ~TestHub() override;
  TestHub(const TestHub&) = delete;
  TestHub& operator=(const TestHub&) = delete;

  // What answers a method from now on; replaces hello and echo too.
  void on(const std::string& method, Method answer);

  std::uint16_t port() const { return port_; }
  ListenerCounters counters();
  // Runs it on the network thread and waits for its end.
  template <typename Function>
  auto inside(Function function) {
    std::packaged_task<decltype(function())()> task(std::move(function));
    auto result = task.get_future();
    boost::asio::post(io_, std::move(task));
    return result.get();
  }
  // Both on the network thread. The session is null where the device has none.
  Listener& listener() { return *listener_; }
  std::shared_ptr<Session> session(const std::string& device);

  Events<std::string> arrivals;    // devices
  Events<std::string> departures;  // devices
  Events<Error> refusals;
  Events<std::string> messages;  // every text delivered

 private:
  void opened(Session& session) override;
  void message(std::shared_ptr<Session> session, std::string_view text) override;
  void closed(Session& session) override;
  void refused(const std::string& remoteAddress, const Error& why) override;

  Methods methods_;
  boost::asio::io_context io_{1};
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_;
  std::unique_ptr<Listener> listener_;
  std::uint16_t port_ = 0;
  std::thread thread_;
};

}  // namespace priyom::link::test
