// SPDX-License-Identifier: GPL-3.0-or-later
// One accepted connection, from its handshake to its end: the Session that the hub sees.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <memory>
#include <string>

#include "link/channel.h"
#include "link/listener.h"

namespace priyom::link {

// What all connections of a listener share.
struct Rim {
  SessionHandler* handler;  // null once the listener is gone
  ListenerLimits limits;
  ListenerCounters counters;
  std::shared_ptr<const TlsContext> tls;
  bool reading = true;
};

class Connection final : public Session {
 public:
  Connection(std::uint64_t id, boost::asio::ip::tcp::socket socket, std::string remoteAddress,
             std::shared_ptr<Rim> rim);

  // The whole life. The caller holds the connection until it is over.
  boost::asio::awaitable<void> run();

  // What run() ends with; to be called again in case a surprise ended it sooner.
  void finish();

  // True between the handler's `opened` and `closed`.
  bool open() const { return open_; }
  void abort() noexcept { channel_->abort(); }

  std::uint64_t id() const override { return id_; }
  const Peer& peer() const override { return peer_; }
  const std::string& remoteAddress() const override { return remoteAddress_; }
  void reply(std::string text) override;
  void publish(std::string_view topic, std::shared_ptr<const std::string> text) override;
  void close(CloseCode code, std::string reason) override;

 private:
  boost::asio::awaitable<Result<void>> admit();
  boost::asio::awaitable<void> read();
  void refuse(const Error& why);
  void count();
  // Calls the handler; what it throws ends this session.
  template <typename Call>
  void guarded(Call call);

  const std::uint64_t id_;
  const std::string remoteAddress_;
  std::shared_ptr<Rim> rim_;
  std::shared_ptr<Channel> channel_;
  Peer peer_;
  bool open_ = false;
  bool overflowed_ = false;
};

}  // namespace priyom::link
