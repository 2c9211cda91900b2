// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/client_worker.h"

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/assert.hpp>

#include "link/listener.h"
#include "protocol/rpc.h"

namespace priyom::link {

namespace net = boost::asio;
namespace json = boost::json;
using boost::system::error_code;
using std::chrono::steady_clock;

namespace {

// A hub that is well answers a goodbye at once; nobody waits longer for one that is not.
constexpr std::chrono::milliseconds kGoodbye{250};
// What may wait to be written: every waiting call at a likely size.
constexpr std::size_t kMaxUnsent = 8 * 1024 * 1024;
constexpr unsigned kMaxDoublings = 16;

Error unavailable(std::string text) {
  return fail(Errc::kUnavailable, std::move(text));
}

std::shared_ptr<const std::string> requestText(std::int64_t id, std::string_view method, json::object params) {
  return std::make_shared<const std::string>(protocol::writeRequest({id, std::string(method), std::move(params)}));
}

Result<json::value> resultOf(protocol::Response response) {
  if (response.error) return std::move(response.error->error);
  return std::move(response.result);
}

}  // namespace

Client::Worker::Worker(ClientOptions options, std::shared_ptr<IdentitySource> identity, ClientCallbacks callbacks)
    : options_(std::move(options)),
      identity_(std::move(identity)),
      callbacks_(std::move(callbacks)),
      gate_(std::make_shared<CallbackGate>(std::move(callbacks_.post))),
      work_(net::make_work_guard(io_)),
      dialer_(io_.get_executor()),
      pause_(io_),
      deadlines_(io_) {
  status_.since = std::chrono::system_clock::now();
  net::co_spawn(
      io_, [this] { return run(); }, net::detached);
  thread_ = std::thread([this] { io_.run(); });
}

Client::Worker::~Worker() {
  BOOST_ASSERT_MSG(thread_.get_id() != std::this_thread::get_id(), "a client cannot be destroyed on its own thread");
  gate_->shut();
  stop();
  work_.reset();
  thread_.join();
}

void Client::Worker::onThread(std::function<void()> function) {
  net::post(io_, std::move(function));
}

LinkStatus Client::Worker::status() const {
  const std::lock_guard lock(statusMutex_);
  return status_;
}

void Client::Worker::setStatus(LinkState state, Error reason) {
  {
    const std::lock_guard lock(statusMutex_);
    if (status_.state == state && status_.reason == reason) return;
    if (status_.state != state) status_.since = std::chrono::system_clock::now();
    status_.state = state;
    status_.reason = std::move(reason);
  }
  if (callbacks_.status) gate_->pass([tell = callbacks_.status, now = status()] { tell(now); });
}

void Client::Worker::call(std::string_view method, json::object params, CallOptions options, Handler handler) {
  const auto id = ++lastId_;
  PendingCall call{id, requestText(id, method, std::move(params)), options.repeatable,
                   steady_clock::now() + options.timeout, std::move(handler)};
  onThread([this, call = std::move(call)]() mutable { enqueue(std::move(call)); });
}

void Client::Worker::enqueue(PendingCall call) {
  if (call.text->size() > protocol::kMaxMessage)
    return give(call.handler, fail(Errc::kTooLarge, "the request is over the limit of a message"));
  if (stopping_) return give(call.handler, unavailable("the link is stopped"));
  if (!live_ && !call.repeatable) return give(call.handler, unavailable("no connection to the hub"));
  if (calls_.size() >= kMaxWaiting) return give(call.handler, unavailable("too many calls are waiting"));
  const auto text = call.text;
  calls_.add(std::move(call));
  watchDeadlines();
  if (live_) send(text);
}

void Client::Worker::subscribe(std::string method, json::object params, Handler handler) {
  onThread(
      [this, method = std::move(method), subscription = Subscription{std::move(params), std::move(handler)}]() mutable {
        subscriptions_.insert_or_assign(method, std::move(subscription));
        if (live_) subscribeNow(method);
      });
}

void Client::Worker::unsubscribe(std::string method) {
  onThread([this, method = std::move(method)] { subscriptions_.erase(method); });
}

void Client::Worker::setHello(json::object params) {
  onThread([this, params = std::move(params)]() mutable { options_.hello = std::move(params); });
}

void Client::Worker::retryNow() {
  onThread([this] {
    failures_ = 0;
    if (live_ || stopping_) return;
    hurry_ = true;
    pause_.cancel();
  });
}

void Client::Worker::stop() {
  onThread([this] {
    if (stopping_) return;
    stopping_ = true;
    pause_.cancel();
    dialer_.cancel();
    if (!channel_) return;
    if (!live_) return channel_->abort();
    channel_->close(static_cast<std::uint16_t>(CloseCode::kNormal), "");
    pause_.expires_after(kGoodbye);
    pause_.async_wait([channel = channel_](error_code ec) {
      if (!ec) channel->abort();
    });
  });
}

net::awaitable<void> Client::Worker::run() {
  while (!stopping_) {
    Outcome outcome{LinkState::kLost, {}};
    try {
      outcome = co_await connection();
    } catch (const std::exception& surprise) {
      outcome.reason = fail(Errc::kFailed, surprise.what());
    }
    live_ = false;
    if (channel_) channel_->abort();
    channel_.reset();
    subscribing_.clear();
    if (stopping_) break;
    setStatus(outcome.state, outcome.reason);
    giveUp(calls_.takeUnrepeatable(), "the connection to the hub broke: " + outcome.reason.text);
    co_await pause(outcome.state);
  }
  end();
}

void Client::Worker::end() {
  pause_.cancel();
  giveUp(calls_.takeAll(), "the link is stopped");
  deadlines_.cancel();
  setStatus(LinkState::kStopped, unavailable(""));
}

net::awaitable<void> Client::Worker::pause(LinkState after) {
  auto longest = options_.retryRefused;
  if (after == LinkState::kLost) {
    longest = std::min(options_.retryMost, options_.retryFirst * (1U << std::min(failures_, kMaxDoublings)));
    ++failures_;
  }
  if (!std::exchange(hurry_, false)) {
    // Devices that lost the same hub do not come back in step.
    pause_.expires_after(std::chrono::milliseconds(
        std::uniform_int_distribution<std::int64_t>(longest.count() / 2, longest.count())(random_)));
    co_await pause_.async_wait(net::as_tuple(net::use_awaitable));
  }
  hurry_ = false;
}

Client::Worker::Outcome Client::Worker::outcomeOf(Error error) const {
  const auto state = error.code == Errc::kUnavailable ? LinkState::kLost : LinkState::kRefused;
  return {state, std::move(error)};
}

net::awaitable<Client::Worker::Outcome> Client::Worker::connection() {
  const auto identity = identity_->load();
  if (!identity) co_return outcomeOf(identity.error());
  const auto tls = TlsContext::make(TlsContext::Side::kClient, *identity, options_.serverName);
  if (!tls) co_return outcomeOf(tls.error());
  auto tcp = co_await dialer_.dial(options_.host, options_.port, options_.connect);
  if (!tcp) co_return outcomeOf(tcp.error());
  channel_ = std::make_shared<Channel>(
      io_.get_executor(),
      makeWebSocket(std::move(*tcp), *tls,
                    {.messageBytes = protocol::kMaxMessage, .handshake = options_.handshake, .idle = options_.idle}),
      kMaxUnsent, options_.idle);
  const auto facts = co_await channel_->socket().handshake(options_.host);
  if (!facts) co_return outcomeOf(facts.error());
  if (const auto welcome = co_await sayHello(); !welcome) co_return outcomeOf(welcome.error());
  const auto began = steady_clock::now();
  auto reason = co_await live();
  if (steady_clock::now() - began >= options_.retryMost) failures_ = 0;
  // Malformed and the like: a broken connection heals by a new one. Only the hub's word makes it a refusal.
  if (channel_->socket().closeCode() != static_cast<std::uint16_t>(CloseCode::kPolicy))
    co_return Outcome{LinkState::kLost, std::move(reason)};
  co_return Outcome{LinkState::kRefused,
                    fail(Errc::kNotAllowed, "the hub refuses this device: " + channel_->socket().closeReason())};
}

net::awaitable<Result<void>> Client::Worker::sayHello() {
  const auto id = ++lastId_;
  net::steady_timer late(io_, options_.handshake);
  late.async_wait([channel = channel_](error_code ec) {
    if (!ec) channel->abort();
  });
  auto& socket = channel_->socket();
  if (auto sent = co_await socket.write(requestText(id, "hello", options_.hello)); !sent) co_return sent.error();
  for (;;) {
    const auto text = co_await socket.read();
    if (!text && socket.closeCode() == static_cast<std::uint16_t>(CloseCode::kPolicy))
      co_return fail(Errc::kNotAllowed, "the hub refuses this device: " + socket.closeReason());
    if (!text) co_return unavailable("no answer to hello: " + text.error().text);
    auto message = protocol::readMessage(*text);
    auto* response = std::get_if<protocol::Response>(&message);
    if (!response || response->id != protocol::RpcId{id}) continue;
    auto result = resultOf(std::move(*response));
    if (!result) co_return result.error();
    if (callbacks_.hello) {
      gate_->pass(
          [tell = callbacks_.hello, value = std::make_shared<json::value>(std::move(*result))] { tell(*value); });
    }
    co_return Result<void>();
  }
}

net::awaitable<Error> Client::Worker::live() {
  if (stopping_) co_return unavailable("stopped");
  live_ = true;
  hurry_ = false;
  setStatus(LinkState::kLive, unavailable(""));
  for (const auto& [method, subscription] : subscriptions_) subscribeNow(method);
  for (auto& text : calls_.texts()) send(std::move(text));
  for (;;) {
    const auto text = co_await channel_->socket().read();
    if (!text) co_return text.error();
    if (!take(*text)) co_return fail(Errc::kMalformed, "the hub sent no JSON-RPC");
  }
}

bool Client::Worker::take(const std::string& text) {
  auto message = protocol::readMessage(text);
  if (std::holds_alternative<protocol::Unreadable>(message)) return false;
  if (auto* response = std::get_if<protocol::Response>(&message)) {
    const auto* id = std::get_if<std::int64_t>(&response->id);
    if (id) answer(*id, resultOf(std::move(*response)));
    return true;
  }
  auto request = std::make_shared<protocol::Request>(std::move(std::get<protocol::Request>(message)));
  if (!std::holds_alternative<std::monostate>(request->id)) {
    send(std::make_shared<const std::string>(protocol::writeError(
        request->id, {protocol::RpcCode::kMethodNotFound, fail(Errc::kUnsupported, "a device has no methods")})));
    return true;
  }
  if (callbacks_.notification)
    gate_->pass([tell = callbacks_.notification, request] { tell(request->method, request->params); });
  return true;
}

void Client::Worker::answer(std::int64_t id, Result<json::value> result) {
  if (const auto asked = subscribing_.find(id); asked != subscribing_.end()) {
    const auto found = subscriptions_.find(asked->second);
    subscribing_.erase(asked);
    if (found != subscriptions_.end()) give(found->second.handler, std::move(result));
    return;
  }
  // An answer to a call that was given up is late; nobody waits for it.
  if (const auto call = calls_.take(id)) give(call->handler, std::move(result));
}

void Client::Worker::subscribeNow(const std::string& method) {
  const auto id = ++lastId_;
  // Only the newest request of a method counts: its params and handler replaced the older.
  std::erase_if(subscribing_, [&](const auto& asked) { return asked.second == method; });
  subscribing_.emplace(id, method);
  send(requestText(id, method, subscriptions_.at(method).params));
}

void Client::Worker::send(std::shared_ptr<const std::string> text) {
  if (channel_ && !channel_->reply(std::move(text))) channel_->abort();
}

void Client::Worker::give(const Handler& handler, Result<json::value> result) {
  if (!handler) return;
  gate_->pass(
      [handler, shared = std::make_shared<Result<json::value>>(std::move(result))] { handler(std::move(*shared)); });
}

void Client::Worker::giveUp(std::vector<PendingCall> calls, const std::string& why) {
  for (const auto& call : calls) give(call.handler, unavailable(why));
}

void Client::Worker::watchDeadlines() {
  const auto next = calls_.nextDeadline();
  if (!next) return;
  deadlines_.expires_at(*next);  // cancels the wait for an earlier or later one
  deadlines_.async_wait([this](error_code ec) {
    if (ec) return;
    giveUp(calls_.takeExpired(steady_clock::now()), "the hub did not answer in time");
    watchDeadlines();
  });
}

}  // namespace priyom::link
