// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_hub.h"

namespace priyom::link::test {

TestHub::TestHub(const Identity& identity, ListenerOptions options, Methods methods)
    : methods_(std::move(methods)), work_(boost::asio::make_work_guard(io_)) {
  const auto same = [](const auto& session, const auto& request) {
    session->reply(protocol::writeResult(request.id, request.params));
  };
  methods_.try_emplace("hello", same);
  methods_.try_emplace("echo", same);
  listener_ = Listener::open(io_.get_executor(), std::move(options), identity, *this).value();
  port_ = listener_->port();
  thread_ = std::thread([this] { io_.run(); });
}

TestHub::~TestHub() {
  inside([this] { listener_.reset(); });
  work_.reset();
  thread_.join();
}

void TestHub::on(const std::string& method, Method answer) {
  inside([&] { methods_[method] = std::move(answer); });
}

ListenerCounters TestHub::counters() {
  return inside([this] { return listener_->counters(); });
}

std::shared_ptr<Session> TestHub::session(const std::string& device) {
  for (auto& session : listener_->sessions()) {
    if (session->peer().device.text == device) return session;
  }
  return nullptr;
}

void TestHub::opened(Session& session) {
  arrivals.push(session.peer().device.text);
}
void TestHub::closed(Session& session) {
  departures.push(session.peer().device.text);
}
void TestHub::refused(const std::string&, const Error& why) {
  refusals.push(why);
}

void TestHub::message(std::shared_ptr<Session> session, std::string_view text) {
  messages.push(std::string(text));
  auto message = protocol::readMessage(text);
  if (const auto* unreadable = std::get_if<protocol::Unreadable>(&message))
    return session->reply(protocol::writeError(unreadable->id, unreadable->error));
  const auto* request = std::get_if<protocol::Request>(&message);
  if (!request) return;
  if (const auto found = methods_.find(request->method); found != methods_.end()) found->second(session, *request);
}

}  // namespace priyom::link::test
