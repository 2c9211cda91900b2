// SPDX-License-Identifier: GPL-3.0-or-later
// The thread behind a Client: connect, hello, live, wait, again. Methods of the public part may be called from any
// thread; everything else runs on the worker's own.
#pragma once

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <map>
#include <mutex>
#include <random>
#include <thread>

#include "link/callback_gate.h"
#include "link/channel.h"
#include "link/client.h"
#include "link/dialer.h"
#include "link/pending_calls.h"

namespace priyom::link {

class Client::Worker {
 public:
  Worker(ClientOptions options, std::shared_ptr<IdentitySource> identity, ClientCallbacks callbacks);
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  LinkStatus status() const;
  void call(std::string_view method, boost::json::object params, CallOptions options, Handler handler);
  void subscribe(std::string method, boost::json::object params, Handler handler);
  void unsubscribe(std::string method);
  void setHello(boost::json::object params);
  void retryNow();
  void stop();

 private:
  struct Subscription {
    boost::json::object params;
    Handler handler;
  };
  // How a connection, or the try at one, ended.
  struct Outcome {
    LinkState state;  // kLost or kRefused
    Error reason;
  };

  void onThread(std::function<void()> function);

  boost::asio::awaitable<void> run();
  boost::asio::awaitable<Outcome> connection();
  boost::asio::awaitable<Result<void>> sayHello();
  boost::asio::awaitable<Error> live();
  boost::asio::awaitable<void> pause(LinkState after);
  Outcome outcomeOf(Error error) const;

  // False: the hub sent what is no message of ours.
  bool take(const std::string& text);
  void answer(std::int64_t id, Result<boost::json::value> result);
  void subscribeNow(const std::string& method);
  void enqueue(PendingCall call);
  void send(std::shared_ptr<const std::string> text);
  void give(const Handler& handler, Result<boost::json::value> result);
  void giveUp(std::vector<PendingCall> calls, const std::string& why);
  void watchDeadlines();
  void setStatus(LinkState state, Error reason);
  void end();

  ClientOptions options_;
  std::shared_ptr<IdentitySource> identity_;
  ClientCallbacks callbacks_;
  std::shared_ptr<CallbackGate> gate_;

  mutable std::mutex statusMutex_;
  LinkStatus status_;
  std::atomic<std::int64_t> lastId_{0};

  boost::asio::io_context io_{1};
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_;
  Dialer dialer_;
  boost::asio::steady_timer pause_;
  boost::asio::steady_timer deadlines_;
  std::shared_ptr<Channel> channel_;  // null while there is no connection
  bool live_ = false;
  bool stopping_ = false;
  bool hurry_ = false;  // retryNow() came while a try was under way
  unsigned failures_ = 0;
  PendingCalls calls_;
  std::map<std::string, Subscription> subscriptions_;
  std::map<std::int64_t, std::string> subscribing_;  // asked on this connection, by id of the request
  std::minstd_rand random_{std::random_device{}()};
  std::thread thread_;
};

}  // namespace priyom::link
