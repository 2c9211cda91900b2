// SPDX-License-Identifier: GPL-3.0-or-later
// A device's end of the link: keeps one connection to the hub alive, says hello, repeats what is safe to repeat, and
// tells whether what one sees is live. It keeps nothing on disk: what must survive a restart is in the owner's spool.
//
// Threads: the client has its own. Every method may be called from any thread. Callbacks and handlers run where
// ClientCallbacks::post puts them, in the order in which things happened; without one, on the client's thread.
// After the destructor has returned none runs, also none that was posted before. The destructor waits for a callback
// that is running on another thread; it must not be called on the client's own thread.
#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "link/identity.h"

namespace priyom::link {

enum class LinkState {
  kConnecting,  // the first try is under way
  kLive,        // hello was accepted, and the hub was heard from within ClientOptions::idle
  kLost,        // no connection: see reason; the client goes on trying
  kRefused,     // the hub or the client will not have the other: see reason; tried again every retryRefused
  kStopped,     // by stop()
};

// "connecting", "live", "lost", "refused", "stopped".
std::string_view linkStateName(LinkState state);

struct LinkStatus {
  LinkState state = LinkState::kConnecting;
  std::chrono::system_clock::time_point since;  // when that state began
  // Why it is lost or refused; in other states what went wrong last, or an empty text. kExpired: a certificate.
  Error reason{Errc::kUnavailable, ""};
};

struct ClientOptions {
  std::string host;  // name or address; resolved again for each try
  std::uint16_t port = 0;
  // Where not empty, the hub's certificate must name it (SAN). Otherwise any certificate that the centre's CA made for
  // a hub will do: the hub's address may change.
  std::string serverName;
  boost::json::object hello;  // params of the first call of each connection

  std::chrono::milliseconds connect{5'000};     // name and TCP
  std::chrono::milliseconds handshake{10'000};  // TLS and WebSocket; then again the answer to hello
  std::chrono::milliseconds idle{10'000};       // without a byte from the hub; it is pinged after half of that
  // Tries follow one another after retryFirst, doubling to retryMost, each shortened at random by up to a half.
  std::chrono::milliseconds retryFirst{100};
  std::chrono::milliseconds retryMost{5'000};
  std::chrono::milliseconds retryRefused{30'000};
};

struct ClientCallbacks {
  // At each change of state, and when the reason changes. Each may be empty.
  std::function<void(const LinkStatus&)> status;
  // The hub accepted hello (before kLive is told): its result. Comes again with each connection.
  std::function<void(const boost::json::value& result)> hello;
  std::function<void(const std::string& method, const boost::json::object& params)> notification;
  // Runs a function in the owner's world, for example by QMetaObject::invokeMethod; must keep the order and must not
  // call the function within post unless the owner is content to be called on the client's thread.
  std::function<void(std::function<void()>)> post;
};

struct CallOptions {
  std::chrono::milliseconds timeout{10'000};
  // For calls that the hub knows again by the command id in their params, and for pure questions: waits while there is
  // no connection and is sent again after a reconnect, until the timeout. Otherwise the call fails with kUnavailable
  // when there is no connection or the connection breaks; it may have had its effect.
  bool repeatable = false;
};

class Client {
 public:
  using Handler = std::function<void(Result<boost::json::value>)>;

  // Starts to connect at once. `identity` is asked before each try, on the client's thread.
  Client(ClientOptions options, std::shared_ptr<IdentitySource> identity, ClientCallbacks callbacks);
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  LinkStatus status() const;

  // `handler` is called exactly once (unless the client is destroyed first): with the result; with the hub's error; or
  // kUnavailable (no answer in time, no connection, stopped), kTooLarge (the request is over protocol::kMaxMessage).
  // Calls are sent in the order in which they were made, also when they are repeated. At most kMaxWaiting at once.
  void call(std::string_view method, boost::json::object params, CallOptions options, Handler handler);
  static constexpr std::size_t kMaxWaiting = 4096;

  // Calls the method now, if live, and after each hello from now on, ahead of waiting calls. `handler` (may be empty)
  // gets each result; failures of the link itself are not told, since the subscription is made again.
  // The same method again replaces params and handler.
  void subscribe(std::string method, boost::json::object params, Handler handler = {});
  void unsubscribe(std::string method);

  // What hello says from the next connection on.
  void setHello(boost::json::object params);

  // Does not wait for the next try: somebody pressed a button, or the network came back.
  void retryNow();

  // Says goodbye, answers waiting calls with kUnavailable, tells kStopped and stays so.
  void stop();

 private:
  class Worker;
  std::unique_ptr<Worker> worker_;
};

}  // namespace priyom::link
