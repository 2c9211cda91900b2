// SPDX-License-Identifier: GPL-3.0-or-later
// A HubTransport that a test plays: what was called, and answers when the test says so. No network.
#pragma once

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "ui/hub_session.h"

namespace priyom::ui {

class ScriptedTransport : public HubTransport {
 public:
  struct Call {
    std::string method;
    boost::json::object params;
    CallOptions options;
    Handler handler;
  };

  void start(Events events) override { events_ = std::move(events); }
  void call(std::string_view method, boost::json::object params, CallOptions options, Handler handler) override {
    calls.push_back({std::string(method), std::move(params), options, std::move(handler)});
  }
  void subscribe(std::string method, boost::json::object, Handler handler) override {
    ++asked[method];
    subscriptions_[std::move(method)] = std::move(handler);
  }
  void retryNow() override { ++retries; }

  void hello(boost::json::object welcome) { events_.hello(welcome); }
  void status(State state, Errc reason = Errc::kUnavailable) {
    events_.status({state, std::chrono::system_clock::now(), reason});
  }
  void notification(const std::string& method, const boost::json::object& params) {
    events_.notification(method, params);
  }
  void answerSubscription(const std::string& method, Result<boost::json::value> answer) {
    subscriptions_.at(method)(std::move(answer));
  }
  // Answers the oldest open call of the method; false where there is none.
  bool answer(std::string_view method, Result<boost::json::value> result) {
    for (auto& call : calls) {
      if (call.method != method || !call.handler) continue;
      std::exchange(call.handler, nullptr)(std::move(result));
      return true;
    }
    return false;
  }
  void answerAll(const boost::json::value& result) {
    for (auto& call : calls)
      if (auto handler = std::exchange(call.handler, nullptr)) handler(result);
  }
  std::size_t count(std::string_view method) const {
    return static_cast<std::size_t>(
        std::count_if(calls.begin(), calls.end(), [method](const Call& call) { return call.method == method; }));
  }

  std::vector<Call> calls;
  int retries = 0;
  std::map<std::string, int> asked;  // subscriptions by method

 private:
  Events events_;
  std::map<std::string, Handler> subscriptions_;
};

struct Scripted {
  ScriptedTransport* transport;  // owned by the session
  std::unique_ptr<HubSession> session;
};

inline Scripted makeScripted() {
  auto transport = std::make_unique<ScriptedTransport>();
  auto* raw = transport.get();
  return {raw, std::make_unique<HubSession>(std::move(transport))};
}

}  // namespace priyom::ui
