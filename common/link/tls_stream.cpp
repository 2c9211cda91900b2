// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/tls_stream.h"

#include <boost/asio/error.hpp>
#include <boost/asio/ssl/error.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>

namespace priyom::link {

namespace net = boost::asio;
using boost::system::error_code;

struct TlsStream::Core {
  Core(net::ip::tcp::socket socket, std::shared_ptr<const TlsContext> tls)
      : context(std::move(tls)), stream(std::move(socket), context->newSession(failure)) {}

  net::ip::tcp::socket& socket() { return stream.next_layer(); }

  void close() noexcept {
    error_code ignored;
    socket().close(ignored);
  }

  std::shared_ptr<const TlsContext> context;
  VerifyFailure failure;
  net::ssl::stream<net::ip::tcp::socket> stream;
  bool encrypted = false;  // the handshake is over
};

namespace {

// The last second of a connection: goodbye, end of our side, then whatever still comes is thrown away.
template <typename Core>
class Farewell : public std::enable_shared_from_this<Farewell<Core>> {
 public:
  Farewell(std::shared_ptr<Core> core, DoneHandler handler)
      : core_(std::move(core)), handler_(std::move(handler)), timer_(core_->socket().get_executor()) {}

  void start() {
    timer_.expires_after(TlsStream::kFarewell);
    timer_.async_wait([self = this->shared_from_this()](error_code ec) {
      if (!ec) self->core_->close();
    });
    if (!core_->encrypted) return endOurSide();
    core_->stream.async_shutdown([self = this->shared_from_this()](error_code) { self->endOurSide(); });
  }

 private:
  void endOurSide() {
    error_code ignored;
    core_->socket().shutdown(net::ip::tcp::socket::shutdown_send, ignored);
    discard();
  }

  void discard() {
    core_->socket().async_read_some(net::buffer(scrap_), [self = this->shared_from_this()](error_code ec, std::size_t) {
      if (!ec) return self->discard();
      self->timer_.cancel();
      self->core_->close();
      std::move(self->handler_)(error_code{});
    });
  }

  std::shared_ptr<Core> core_;
  DoneHandler handler_;
  net::steady_timer timer_;
  std::array<char, 4096> scrap_{};
};

}  // namespace

TlsStream::TlsStream(net::ip::tcp::socket socket, std::shared_ptr<const TlsContext> context)
    : executor_(socket.get_executor()), core_(std::make_shared<Core>(std::move(socket), std::move(context))) {}

void TlsStream::handshake(DoneHandler handler) {
  const auto type = core_->context->side() == TlsContext::Side::kServer ? net::ssl::stream_base::server
                                                                        : net::ssl::stream_base::client;
  core_->stream.async_handshake(type, [core = core_, handler = std::move(handler)](error_code ec) mutable {
    core->encrypted = !ec;
    std::move(handler)(ec);
  });
}

Result<CertificateFacts> TlsStream::peer() const {
  return peerFacts(core_->stream.native_handle());
}

Error TlsStream::explained(const error_code& ec) const {
  if (core_->failure.code != 0) return explain(core_->failure);
  if (ec.category() == net::error::get_ssl_category()) return explainTls(static_cast<unsigned long>(ec.value()));
  return fail(Errc::kUnavailable, ec.message());
}

void TlsStream::teardown(DoneHandler handler) {
  std::make_shared<Farewell<Core>>(core_, std::move(handler))->start();
}

void TlsStream::close() noexcept {
  core_->close();
}

void TlsStream::readSome(net::mutable_buffer buffer, IoHandler handler) {
  core_->stream.async_read_some(buffer, [core = core_, handler = std::move(handler)](
                                            error_code ec, std::size_t size) mutable { std::move(handler)(ec, size); });
}

void TlsStream::writeSome(const WriteBuffers& buffers, IoHandler handler) {
  core_->stream.async_write_some(buffers,
                                 [core = core_, handler = std::move(handler)](error_code ec, std::size_t size) mutable {
                                   std::move(handler)(ec, size);
                                 });
}

}  // namespace priyom::link
