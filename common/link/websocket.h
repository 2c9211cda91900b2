// SPDX-License-Identifier: GPL-3.0-or-later
// One WebSocket (RFC 6455) over TLS, as coroutines, with Beast hidden: websocket.cpp is the only source that includes
// it. Whole text messages only. It answers pings, pings a silent peer itself, and refuses what the rules of the link
// forbid. Held by shared_ptr, since every coroutine that uses it must hold it. One thread.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "link/tls_context.h"

namespace priyom::link {

struct WebSocketLimits {
  std::size_t messageBytes;             // longer ones are refused when their length is read, before any memory is taken
  std::chrono::milliseconds handshake;  // TLS and upgrade together
  std::chrono::milliseconds idle;       // without a byte from the peer; it is pinged after half of that
};

// How a WebSocket came to its end.
enum class WebSocketEnd {
  kNone,          // it has not, or its handshake failed
  kClosedByPeer,  // orderly: see WebSocket::closeCode
  kDropped,       // the connection broke, or was aborted or closed from this side
  kTimedOut,      // silent for too long
  kTooBig,        // a message over the limit; closed with 1009
  kRubbish,       // broken frames, bad UTF-8 or a binary message; closed with 1002, 1007, 1003
};

class WebSocket {
 public:
  virtual ~WebSocket() = default;

  // TLS and upgrade, as the context's side. The peer's certificate, verified. kUnavailable: the network or the time;
  // any other code: this peer will not do, or we will not do for it.
  virtual boost::asio::awaitable<Result<CertificateFacts>> handshake(std::string host) = 0;

  // The next text message; the Error that stands for `ended()` otherwise. One read at a time.
  virtual boost::asio::awaitable<Result<std::string>> read() = 0;

  // One message. One write at a time; may go on beside a read. kUnavailable when the connection is over.
  virtual boost::asio::awaitable<Result<void>> write(std::shared_ptr<const std::string> text) = 0;

  // The closing handshake, once; not beside a write. A read that is under way ends.
  virtual boost::asio::awaitable<void> close(std::uint16_t code, std::string reason) = 0;

  // At once, without a word. What is under way ends.
  virtual void abort() noexcept = 0;

  virtual WebSocketEnd ended() const = 0;
  // What the peer said when it closed; 0 and empty otherwise.
  virtual std::uint16_t closeCode() const = 0;
  virtual std::string closeReason() const = 0;
};

std::shared_ptr<WebSocket> makeWebSocket(boost::asio::ip::tcp::socket socket, std::shared_ptr<const TlsContext> context,
                                         const WebSocketLimits& limits);

}  // namespace priyom::link
