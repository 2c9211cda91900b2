// SPDX-License-Identifier: GPL-3.0-or-later
// One TLS connection over TCP behind a wall: the only source with Asio's SSL in it is tls_stream.cpp. It has what Beast
// asks of a next layer, with handlers of one type, so that neither side is compiled again for the other.
// One thread. Operations that are under way keep what they use alive.
#pragma once

#include <array>
#include <boost/asio/any_completion_handler.hpp>
#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/role.hpp>
#include <boost/system/error_code.hpp>
#include <memory>

#include "link/tls_context.h"

namespace priyom::link {

using IoHandler = boost::asio::any_completion_handler<void(boost::system::error_code, std::size_t)>;
using DoneHandler = boost::asio::any_completion_handler<void(boost::system::error_code)>;

class TlsStream {
 public:
  using executor_type = boost::asio::any_io_executor;

  TlsStream(boost::asio::ip::tcp::socket socket, std::shared_ptr<const TlsContext> context);

  executor_type get_executor() const noexcept { return executor_; }

  void handshake(DoneHandler handler);
  // After the handshake.
  Result<CertificateFacts> peer() const;
  // The Error that stands for the outcome of an operation. kUnavailable for what the network does.
  Error explained(const boost::system::error_code& ec) const;

  // Says goodbye as far as the handshake came, then waits, at most kFarewell, until the other side has taken what was
  // written and closes: closing with unread bytes in the socket would make TCP throw away our last words.
  void teardown(DoneHandler handler);
  static constexpr std::chrono::seconds kFarewell{1};

  // At once. Operations under way end with an error.
  void close() noexcept;

  template <typename Buffers, typename Token>
  auto async_read_some(const Buffers& buffers, Token&& token) {
    return boost::asio::async_initiate<Token, void(boost::system::error_code, std::size_t)>(
        [this](IoHandler handler, boost::asio::mutable_buffer buffer) { readSome(buffer, std::move(handler)); }, token,
        firstOf(buffers));
  }

  template <typename Buffers, typename Token>
  auto async_write_some(const Buffers& buffers, Token&& token) {
    return boost::asio::async_initiate<Token, void(boost::system::error_code, std::size_t)>(
        [this](IoHandler handler, WriteBuffers few) { writeSome(few, std::move(handler)); }, token, fewOf(buffers));
  }

  // What Beast looks up by name.
  template <typename Handler>
  friend void async_teardown(boost::beast::role_type, TlsStream& stream, Handler&& handler) {
    stream.teardown(DoneHandler(std::forward<Handler>(handler)));
  }
  friend void beast_close_socket(TlsStream& stream) { stream.close(); }

 private:
  struct Core;
  // A frame is a header and its payload; together they make one TLS record and one segment.
  using WriteBuffers = std::array<boost::asio::const_buffer, 4>;

  template <typename Buffers>
  static boost::asio::mutable_buffer firstOf(const Buffers& buffers) {
    const auto end = boost::asio::buffer_sequence_end(buffers);
    for (auto it = boost::asio::buffer_sequence_begin(buffers); it != end; ++it) {
      if (const boost::asio::mutable_buffer buffer(*it); buffer.size() > 0) return buffer;
    }
    return {};
  }

  template <typename Buffers>
  static WriteBuffers fewOf(const Buffers& buffers) {
    WriteBuffers few;
    std::size_t used = 0;
    const auto end = boost::asio::buffer_sequence_end(buffers);
    for (auto it = boost::asio::buffer_sequence_begin(buffers); it != end && used < few.size(); ++it) {
      if (const boost::asio::const_buffer buffer(*it); buffer.size() > 0) few[used++] = buffer;
    }
    return few;
  }

  void readSome(boost::asio::mutable_buffer buffer, IoHandler handler);
  void writeSome(const WriteBuffers& buffers, IoHandler handler);

  executor_type executor_;
  std::shared_ptr<Core> core_;
};

}  // namespace priyom::link
