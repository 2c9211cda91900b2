// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/client.h"

#include "link/client_worker.h"

namespace priyom::link {

std::string_view linkStateName(LinkState state) {
  switch (state) {
    case LinkState::kConnecting:
      return "connecting";
    case LinkState::kLive:
      return "live";
    case LinkState::kLost:
      return "lost";
    case LinkState::kRefused:
      return "refused";
    case LinkState::kStopped:
      return "stopped";
  }
  return "";
}

Client::Client(ClientOptions options, std::shared_ptr<IdentitySource> identity, ClientCallbacks callbacks)
    : worker_(std::make_unique<Worker>(std::move(options), std::move(identity), std::move(callbacks))) {}

Client::~Client() = default;

LinkStatus Client::status() const {
  return worker_->status();
}

void Client::call(std::string_view method, boost::json::object params, CallOptions options, Handler handler) {
  worker_->call(method, std::move(params), options, std::move(handler));
}

void Client::subscribe(std::string method, boost::json::object params, Handler handler) {
  worker_->subscribe(std::move(method), std::move(params), std::move(handler));
}

void Client::unsubscribe(std::string method) {
  worker_->unsubscribe(std::move(method));
}

void Client::setHello(boost::json::object params) {
  worker_->setHello(std::move(params));
}

void Client::retryNow() {
  worker_->retryNow();
}

void Client::stop() {
  worker_->stop();
}

}  // namespace priyom::link
