// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/listener.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <map>

#include "link/connection.h"

namespace priyom::link {
namespace {

namespace net = boost::asio;
using boost::system::error_code;
using net::ip::tcp;

// The address as it is counted and told: an IPv4 peer of an IPv6 listener is the same peer.
std::string addressText(const tcp::socket& socket) {
  error_code ec;
  const auto endpoint = socket.remote_endpoint(ec);
  if (ec) return {};
  auto address = endpoint.address();
  if (address.is_v6() && address.to_v6().is_v4_mapped())
    address = net::ip::make_address_v4(net::ip::v4_mapped, address.to_v6());
  return address.to_string();
}

// What outlives the Listener as long as one of its coroutines does.
class Gate : public std::enable_shared_from_this<Gate> {
 public:
  Gate(net::any_io_executor executor, std::shared_ptr<Rim> rim)
      : executor_(executor), acceptor_(executor), deadline_(executor), rim_(std::move(rim)) {}

  Result<void> listen(const ListenerOptions& options);
  void start();
  void end();
  void stopListening();
  void drain(std::chrono::milliseconds deadline, std::function<void()> done);

  std::uint16_t port() const { return port_; }
  Rim& rim() { return *rim_; }
  const Rim& rim() const { return *rim_; }
  std::vector<std::shared_ptr<Session>> sessions() const;

 private:
  net::awaitable<void> accept();
  bool admit(tcp::socket socket);
  void forget(std::uint64_t id, const std::string& address);
  void abortAll();
  void tellIfDrained();

  net::any_io_executor executor_;
  tcp::acceptor acceptor_;
  net::steady_timer deadline_;
  std::shared_ptr<Rim> rim_;
  std::map<std::uint64_t, std::shared_ptr<Connection>> connections_;
  std::map<std::string, std::size_t> addresses_;
  std::uint64_t lastId_ = 0;
  std::uint16_t port_ = 0;
  std::vector<std::function<void()>> drained_;
};

Result<void> Gate::listen(const ListenerOptions& options) {
  error_code ec;
  const auto address = net::ip::make_address(options.address, ec);
  if (ec) return fail(Errc::kMalformed, "no address to listen on: " + options.address);
  const tcp::endpoint endpoint(address, options.port);
  acceptor_.open(endpoint.protocol(), ec);
  if (!ec) acceptor_.set_option(tcp::acceptor::reuse_address(true), ec);
  if (!ec && address.is_v6()) acceptor_.set_option(net::ip::v6_only(false), ec);
  if (!ec) acceptor_.bind(endpoint, ec);
  if (!ec) acceptor_.listen(net::socket_base::max_listen_connections, ec);
  if (ec)
    return fail(Errc::kUnavailable, "cannot listen on port " + std::to_string(options.port) + ": " + ec.message());
  port_ = acceptor_.local_endpoint().port();
  return {};
}

void Gate::start() {
  net::co_spawn(
      executor_, [self = shared_from_this()] { return self->accept(); }, net::detached);
}

net::awaitable<void> Gate::accept() {
  constexpr std::chrono::milliseconds kPause{100};
  while (acceptor_.is_open()) {
    auto [ec, socket] = co_await acceptor_.async_accept(net::as_tuple(net::use_awaitable));
    if (!acceptor_.is_open()) co_return;
    if (!ec && admit(std::move(socket))) continue;
    // Out of descriptors or memory: those who are connected go on; newcomers wait in the kernel's queue.
    net::steady_timer pause(executor_, kPause);
    co_await pause.async_wait(net::as_tuple(net::use_awaitable));
  }
}

// False: there was no memory for it.
bool Gate::admit(tcp::socket socket) try {
  auto address = addressText(socket);
  const auto known = addresses_.find(address);
  const auto fromThere = known == addresses_.end() ? 0 : known->second;
  if (connections_.size() >= rim_->limits.connections || fromThere >= rim_->limits.connectionsPerAddress) {
    ++rim_->counters.refused;
    return true;  // closes the socket
  }
  error_code ignored;
  socket.set_option(tcp::no_delay(true), ignored);
  const auto id = ++lastId_;
  const auto connection = std::make_shared<Connection>(id, std::move(socket), address, rim_);
  connections_.emplace(id, connection);
  ++addresses_[address];
  // Starts with the executor's next turn: what runs is in the books.
  net::co_spawn(
      executor_, [connection] { return connection->run(); },
      [self = shared_from_this(), connection, address](const std::exception_ptr&) {
        connection->finish();
        self->forget(connection->id(), address);
      });
  ++rim_->counters.accepted;
  return true;
} catch (const std::exception&) {
  return false;
}

void Gate::forget(std::uint64_t id, const std::string& address) {
  if (connections_.erase(id) == 0) return;
  if (const auto found = addresses_.find(address); --found->second == 0) addresses_.erase(found);
  tellIfDrained();
}

std::vector<std::shared_ptr<Session>> Gate::sessions() const {
  std::vector<std::shared_ptr<Session>> all;
  for (const auto& [id, connection] : connections_) {
    if (connection->open()) all.push_back(connection);
  }
  return all;
}

void Gate::stopListening() {
  error_code ignored;
  acceptor_.close(ignored);
}

void Gate::drain(std::chrono::milliseconds deadline, std::function<void()> done) {
  stopListening();
  rim_->reading = false;
  if (done) drained_.push_back(std::move(done));
  for (const auto& [id, connection] : connections_) {
    if (connection->open()) {
      connection->close(CloseCode::kGoingAway, "the hub is stopping");
    } else {
      connection->abort();
    }
  }
  deadline_.expires_after(deadline);
  deadline_.async_wait([self = shared_from_this()](error_code ec) {
    if (!ec) self->abortAll();
  });
  tellIfDrained();
}

void Gate::abortAll() {
  for (const auto& [id, connection] : connections_) connection->abort();
}

void Gate::tellIfDrained() {
  if (!connections_.empty() || drained_.empty()) return;
  deadline_.cancel();
  for (auto& done : drained_) net::post(executor_, std::move(done));
  drained_.clear();
}

void Gate::end() {
  rim_->handler = nullptr;
  drained_.clear();
  deadline_.cancel();
  stopListening();
  abortAll();
}

class TlsListener final : public Listener {
 public:
  explicit TlsListener(std::shared_ptr<Gate> gate) : gate_(std::move(gate)) {}
  TlsListener(const TlsListener&) = delete;
  TlsListener& operator=(const TlsListener&) = delete;
  ~TlsListener() override { gate_->end(); }

  std::uint16_t port() const override { return gate_->port(); }
  const ListenerCounters& counters() const override { return gate_->rim().counters; }
  std::vector<std::shared_ptr<Session>> sessions() const override { return gate_->sessions(); }
  void stopListening() override { gate_->stopListening(); }
  void stopReading() override {
    gate_->stopListening();
    gate_->rim().reading = false;
  }
  void drain(std::chrono::milliseconds deadline, std::function<void()> done) override {
    gate_->drain(deadline, std::move(done));
  }
  Result<void> renew(const Identity& identity) override {
    auto tls = TlsContext::make(TlsContext::Side::kServer, identity);
    if (!tls) return tls.error();
    gate_->rim().tls = std::move(*tls);
    return {};
  }

 private:
  std::shared_ptr<Gate> gate_;
};

}  // namespace

void SessionHandler::refused(const std::string&, const Error&) {}

Result<std::unique_ptr<Listener>> Listener::open(net::any_io_executor executor, ListenerOptions options,
                                                 const Identity& identity, SessionHandler& handler) {
  auto tls = TlsContext::make(TlsContext::Side::kServer, identity);
  if (!tls) return tls.error();
  auto rim = std::make_shared<Rim>(Rim{&handler, options.limits, {}, std::move(*tls), true});
  const auto gate = std::make_shared<Gate>(executor, std::move(rim));
  if (auto listening = gate->listen(options); !listening) return listening.error();
  gate->start();
  return std::unique_ptr<Listener>(std::make_unique<TlsListener>(gate));
}

}  // namespace priyom::link
