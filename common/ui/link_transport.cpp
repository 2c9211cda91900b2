// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/link_transport.h"

#include <QObject>

#include "link/client.h"
#include "protocol/messages.h"

namespace priyom::ui {
namespace {

HubTransport::State stateOf(link::LinkState state) {
  switch (state) {
    case link::LinkState::kConnecting:
      return HubTransport::State::kConnecting;
    case link::LinkState::kLive:
      return HubTransport::State::kLive;
    case link::LinkState::kRefused:
      return HubTransport::State::kRefused;
    case link::LinkState::kLost:
    case link::LinkState::kStopped:
      return HubTransport::State::kLost;
  }
  return HubTransport::State::kLost;
}

class LinkTransport : public HubTransport {
 public:
  explicit LinkTransport(LinkSettings settings) : settings_(std::move(settings)) {}

  void start(Events events) override {
    link::ClientOptions options;
    options.host = settings_.host;
    options.port = settings_.port;
    protocol::Hello hello;
    hello.program = settings_.program;
    hello.programVersion = settings_.programVersion;
    options.hello = protocol::toJson(hello);

    link::ClientCallbacks callbacks;
    callbacks.status = [told = std::move(events.status)](const link::LinkStatus& status) {
      told({stateOf(status.state), status.since, status.reason.code});
    };
    callbacks.hello = std::move(events.hello);
    callbacks.notification = std::move(events.notification);
    callbacks.post = [this](std::function<void()> work) {
      QMetaObject::invokeMethod(&guiThread_, std::move(work), Qt::QueuedConnection);
    };
    client_ = std::make_unique<link::Client>(
        std::move(options), std::make_shared<link::FileIdentitySource>(settings_.identityDir), std::move(callbacks));
  }

  void call(std::string_view method, boost::json::object params, CallOptions options, Handler handler) override {
    client_->call(method, std::move(params), {options.timeout, options.repeatable}, std::move(handler));
  }

  void subscribe(std::string method, boost::json::object params, Handler handler) override {
    client_->subscribe(std::move(method), std::move(params), std::move(handler));
  }

  void retryNow() override { client_->retryNow(); }

 private:
  LinkSettings settings_;
  QObject guiThread_;  // where it was made
  std::unique_ptr<link::Client> client_;
};

}  // namespace

std::unique_ptr<HubTransport> makeLinkTransport(LinkSettings settings) {
  return std::make_unique<LinkTransport>(std::move(settings));
}

}  // namespace priyom::ui
