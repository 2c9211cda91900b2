// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that Beast instantiates sees one stream type and one handler type (any_completion_handler): that brings
// this file from a minute of compiling to a third of it.
#include "link/websocket.h"

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/websocket/error.hpp>
#include <boost/beast/websocket/stream.hpp>

#include "link/tls_stream.h"

namespace priyom::link {
namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;
using boost::system::error_code;

// The erased handler with an executor that Beast can post to: any_completion_handler's own (Boost 1.81) does not offer
// blocking.never.
template <typename Signature>
struct Posted {
  using executor_type = net::any_io_executor;
  executor_type get_executor() const noexcept { return executor; }
  template <typename... Arguments>
  void operator()(Arguments&&... arguments) {
    std::move(handler)(std::forward<Arguments>(arguments)...);
  }

  net::any_io_executor executor;
  net::any_completion_handler<Signature> handler;
};
using PostedIo = Posted<void(error_code, std::size_t)>;
using PostedDone = Posted<void(error_code)>;

// Awaits what `start` begins with a handler of the erased type; gives the handler's arguments as a tuple.
template <typename Signature, typename Start>
auto erased(Start start) {
  constexpr auto kToken = net::as_tuple(net::use_awaitable);
  return net::async_initiate<decltype(kToken), Signature>(
      [](net::any_completion_handler<Signature> handler, Start begin) { begin(std::move(handler)); }, kToken,
      std::move(start));
}

// How long a peer may take to answer our goodbye.
constexpr std::chrono::milliseconds kClosing{2'000};

class BeastWebSocket final : public WebSocket, public std::enable_shared_from_this<BeastWebSocket> {
 public:
  BeastWebSocket(net::ip::tcp::socket socket, std::shared_ptr<const TlsContext> context, const WebSocketLimits& limits);

  net::awaitable<Result<CertificateFacts>> handshake(std::string host) override;
  net::awaitable<Result<std::string>> read() override;
  net::awaitable<Result<void>> write(std::shared_ptr<const std::string> text) override;
  net::awaitable<void> close(std::uint16_t code, std::string reason) override;
  void abort() noexcept override { tls().close(); }
  WebSocketEnd ended() const override { return ended_; }
  std::uint16_t closeCode() const override { return static_cast<std::uint16_t>(socket_.reason().code); }
  std::string closeReason() const override {
    const auto& reason = socket_.reason().reason;
    return {reason.data(), reason.size()};
  }

 private:
  TlsStream& tls() { return socket_.next_layer(); }
  void setTimes(std::chrono::milliseconds handshakes);
  net::awaitable<error_code> upgrade(std::string host);
  Error handshakeError(const error_code& ec);
  Error readError(const error_code& ec);
  net::awaitable<void> farewell();

  websocket::stream<TlsStream, false> socket_;  // false: no compression, which would leak lengths and cost memory
  const TlsContext::Side side_;
  const WebSocketLimits limits_;
  net::steady_timer deadline_;
  bool late_ = false;
  bool closing_ = false;
  WebSocketEnd ended_ = WebSocketEnd::kNone;
};

BeastWebSocket::BeastWebSocket(net::ip::tcp::socket socket, std::shared_ptr<const TlsContext> context,
                               const WebSocketLimits& limits)
    : socket_(TlsStream(std::move(socket), context)),
      side_(context->side()),
      limits_(limits),
      deadline_(tls().get_executor()) {
  setTimes(limits.handshake);
  socket_.read_message_max(limits.messageBytes);
  socket_.auto_fragment(false);
  socket_.text(true);
}

void BeastWebSocket::setTimes(std::chrono::milliseconds handshakes) {
  websocket::stream_base::timeout times{};
  times.handshake_timeout = handshakes;  // opening and closing
  times.idle_timeout = limits_.idle;
  times.keep_alive_pings = true;
  socket_.set_option(times);
}

net::awaitable<error_code> BeastWebSocket::upgrade(std::string host) {
  // The upgrade's header must fit into Beast's own buffer of 1,536 bytes: more is an error, not memory.
  if (side_ == TlsContext::Side::kServer) {
    auto [ec] = co_await erased<void(error_code)>([this](DoneHandler handler) {
      socket_.async_accept(PostedDone{tls().get_executor(), std::move(handler)});
    });
    co_return ec;
  }
  auto [ec] = co_await erased<void(error_code)>([this, &host](DoneHandler handler) {
    socket_.async_handshake(host, "/", PostedDone{tls().get_executor(), std::move(handler)});
  });
  co_return ec;
}

net::awaitable<Result<CertificateFacts>> BeastWebSocket::handshake(std::string host) {
  deadline_.expires_after(limits_.handshake);
  deadline_.async_wait([self = weak_from_this()](error_code ec) {
    const auto socket = self.lock();
    if (ec || !socket) return;
    socket->late_ = true;
    socket->abort();
  });
  auto [ec] = co_await erased<void(error_code)>([this](DoneHandler handler) { tls().handshake(std::move(handler)); });
  if (!ec) ec = co_await upgrade(std::move(host));
  deadline_.cancel();
  if (!ec) {
    setTimes(std::min(kClosing, limits_.handshake));
    co_return tls().peer();
  }
  auto error = handshakeError(ec);
  co_await farewell();
  co_return error;
}

net::awaitable<void> BeastWebSocket::farewell() {
  co_await erased<void(error_code)>([this](DoneHandler handler) { tls().teardown(std::move(handler)); });
}

Error BeastWebSocket::handshakeError(const error_code& ec) {
  if (late_) return fail(Errc::kUnavailable, "the handshake was not done in time");
  const auto& upgradeErrors = make_error_code(websocket::error::no_host).category();
  if (ec == net::error::no_buffer_space || ec == beast::http::error::buffer_overflow)
    return fail(Errc::kTooLarge, "the header of the upgrade is too long");
  if (ec.category() == upgradeErrors || ec.category() == make_error_code(beast::http::error::bad_method).category())
    return fail(Errc::kMalformed, "no WebSocket: " + ec.message());
  return tls().explained(ec);
}

Error BeastWebSocket::readError(const error_code& ec) {
  if (ec == websocket::error::closed) {
    ended_ = WebSocketEnd::kClosedByPeer;
    return fail(Errc::kUnavailable, "closed by the other side");
  }
  if (ec == websocket::error::message_too_big || ec == websocket::error::buffer_overflow) {
    ended_ = WebSocketEnd::kTooBig;
    return fail(Errc::kTooLarge, "a message over the limit");
  }
  if (ec == beast::error::timeout) {
    ended_ = WebSocketEnd::kTimedOut;
    return fail(Errc::kUnavailable, "nothing was heard for too long");
  }
  if (ec == websocket::condition::protocol_violation) {
    ended_ = WebSocketEnd::kRubbish;
    return fail(Errc::kMalformed, "broken frame: " + ec.message());
  }
  ended_ = WebSocketEnd::kDropped;
  auto error = tls().explained(ec);
  // Bytes that are no TLS record, on a connection that had been good.
  if (error.code == Errc::kMalformed) ended_ = WebSocketEnd::kRubbish;
  return error;
}

net::awaitable<Result<std::string>> BeastWebSocket::read() {
  std::string text;
  // Beast's own limit speaks first; this one only guards against its arithmetic.
  auto buffer = net::dynamic_buffer(text, limits_.messageBytes + 1);
  auto [ec, size] = co_await erased<void(error_code, std::size_t)>([this, &buffer](IoHandler handler) {
    socket_.async_read(buffer, PostedIo{tls().get_executor(), std::move(handler)});
  });
  if (ec) co_return readError(ec);
  if (socket_.got_text()) co_return text;
  co_await close(websocket::close_code::unknown_data, "text only");
  ended_ = WebSocketEnd::kRubbish;
  co_return fail(Errc::kMalformed, "a binary message");
}

net::awaitable<Result<void>> BeastWebSocket::write(std::shared_ptr<const std::string> text) {
  auto [ec, size] = co_await erased<void(error_code, std::size_t)>([this, &text](IoHandler handler) {
    socket_.async_write(net::buffer(*text), PostedIo{tls().get_executor(), std::move(handler)});
  });
  if (ec) co_return fail(Errc::kUnavailable, "not written: " + ec.message());
  co_return Result<void>();
}

net::awaitable<void> BeastWebSocket::close(std::uint16_t code, std::string reason) {
  if (closing_) co_return;
  closing_ = true;
  constexpr std::size_t kMaxReason = 120;  // of 123: RFC 6455 §5.5
  if (reason.size() > kMaxReason) reason.resize(kMaxReason);
  const websocket::close_reason last(static_cast<websocket::close_code>(code), reason);
  co_await erased<void(error_code)>([this, &last](DoneHandler handler) {
    socket_.async_close(last, PostedDone{tls().get_executor(), std::move(handler)});
  });
}

}  // namespace

std::shared_ptr<WebSocket> makeWebSocket(net::ip::tcp::socket socket, std::shared_ptr<const TlsContext> context,
                                         const WebSocketLimits& limits) {
  return std::make_shared<BeastWebSocket>(std::move(socket), std::move(context), limits);
}

}  // namespace priyom::link
