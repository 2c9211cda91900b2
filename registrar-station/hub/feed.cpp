// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/feed.h"

#include <sodium.h>
#include <spdlog/spdlog.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>
#include <map>
#include <optional>
#include <set>

#include "calendar_file/feed_password.h"

namespace priyom::hub {
namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using boost::system::error_code;
using net::ip::tcp;
using Stream = beast::ssl_stream<beast::tcp_stream>;
using Request = http::request<http::empty_body>;
using Response = http::response<http::string_body>;

constexpr auto kAwait = net::as_tuple(net::use_awaitable);
constexpr std::chrono::seconds kPatience{10};  // for the handshake, for the request, for the answer
constexpr std::chrono::seconds kPenalty{1};    // after a wrong password
constexpr std::size_t kMostConnections = 16;
constexpr std::uint32_t kLongestHeader = 8192;

struct Credentials {
  std::string name;
  std::string password;
};

// "Basic bmFtZTpwYXNz"; none where it is not that.
std::optional<Credentials> credentialsIn(std::string_view header) {
  constexpr std::string_view kBasic = "Basic ";
  if (!header.starts_with(kBasic)) return std::nullopt;
  header.remove_prefix(kBasic.size());
  std::string plain(header.size(), '\0');
  std::size_t length = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(plain.data()), plain.size(), header.data(), header.size(),
                        nullptr, &length, nullptr, sodium_base64_VARIANT_ORIGINAL) != 0)
    return std::nullopt;
  plain.resize(length);
  const auto colon = plain.find(':');
  if (colon == std::string::npos) return std::nullopt;
  return Credentials{plain.substr(0, colon), plain.substr(colon + 1)};
}

// "/calendar/psychologist-1.ics"
std::optional<StaffId> specialistIn(std::string_view target) {
  constexpr std::string_view kBefore = "/calendar/";
  constexpr std::string_view kAfter = ".ics";
  if (!target.starts_with(kBefore) || !target.ends_with(kAfter) || target.size() < kBefore.size() + kAfter.size())
    return std::nullopt;
  target.remove_prefix(kBefore.size());
  target.remove_suffix(kAfter.size());
  auto id = makeId<StaffId>(target);
  if (!id) return std::nullopt;
  return std::move(*id);
}

Response answer(http::status status, std::string text = {}) {
  Response response(status, 11);
  response.set(http::field::content_type, status == http::status::ok ? "text/calendar; charset=utf-8" : "text/plain");
  response.set(http::field::cache_control, "private, no-store");
  if (status == http::status::unauthorized)
    response.set(http::field::www_authenticate, "Basic realm=\"calendar\", charset=\"UTF-8\"");
  response.body() = std::move(text);
  response.keep_alive(false);
  response.prepare_payload();
  return response;
}

}  // namespace

class Feed::Server : public std::enable_shared_from_this<Server> {
 public:
  Server(net::any_io_executor executor, FeedOptions options, Ask ask)
      : executor_(executor), acceptor_(executor), options_(std::move(options)), ask_(std::move(ask)) {}

  Result<void> listen(const link::Identity& own);
  void end();
  std::uint16_t port() const { return port_; }

 private:
  net::awaitable<void> accept();
  net::awaitable<void> serve(std::uint64_t id, std::shared_ptr<Stream> stream);
  net::awaitable<Response> answerTo(const Request& request);
  net::awaitable<void> wait(std::chrono::steady_clock::duration length);

  net::any_io_executor executor_;
  tcp::acceptor acceptor_;
  net::ssl::context tls_{net::ssl::context::tls_server};
  FeedOptions options_;
  Ask ask_;
  std::uint16_t port_ = 0;
  std::uint64_t served_ = 0;
  std::map<std::uint64_t, std::shared_ptr<Stream>> open_;
  bool ending_ = false;
};

Result<void> Feed::Server::listen(const link::Identity& own) {
  error_code ec;
  const auto refuse = [&](const std::string& what) {
    return fail(Errc::kUnavailable, "the feed: " + what + ": " + ec.message());
  };
  tls_.set_options(net::ssl::context::no_tlsv1 | net::ssl::context::no_tlsv1_1, ec);
  if (options_.certificate.empty()) {
    tls_.use_certificate_chain(net::buffer(own.certificateChain), ec);
    if (!ec) tls_.use_private_key(net::buffer(own.privateKey), net::ssl::context::pem, ec);
  } else {
    tls_.use_certificate_chain_file(options_.certificate.string(), ec);
    if (!ec) tls_.use_private_key_file(options_.key.string(), net::ssl::context::pem, ec);
  }
  if (ec) return refuse("its certificate can not be used");
  const auto address = net::ip::make_address(options_.address, ec);
  if (ec) return refuse("'" + options_.address + "' is no address");
  const tcp::endpoint endpoint(address, options_.port);
  acceptor_.open(endpoint.protocol(), ec);
  if (!ec) acceptor_.set_option(tcp::acceptor::reuse_address(true), ec);
  if (!ec) acceptor_.bind(endpoint, ec);
  if (!ec) acceptor_.listen(net::socket_base::max_listen_connections, ec);
  if (ec) return refuse("it can not listen on " + options_.address + ' ' + std::to_string(options_.port));
  port_ = acceptor_.local_endpoint().port();
  net::co_spawn(
      executor_, [self = shared_from_this()] { return self->accept(); }, net::detached);
  return {};
}

void Feed::Server::end() {
  ending_ = true;
  error_code ignored;
  acceptor_.close(ignored);
  for (auto& [id, stream] : open_) beast::get_lowest_layer(*stream).close();
}

net::awaitable<void> Feed::Server::accept() {
  while (!ending_) {
    auto [ec, socket] = co_await acceptor_.async_accept(kAwait);
    if (ending_) co_return;
    if (ec) {
      co_await wait(kPenalty);  // no file descriptors, for one
      continue;
    }
    if (open_.size() >= kMostConnections) continue;
    const auto id = ++served_;
    const auto stream = std::make_shared<Stream>(beast::tcp_stream(std::move(socket)), tls_);
    open_.emplace(id, stream);
    net::co_spawn(
        executor_, [self = shared_from_this(), id, stream] { return self->serve(id, stream); },
        [self = shared_from_this(), id](const std::exception_ptr& surprise) {
          self->open_.erase(id);
          if (surprise) spdlog::error("the feed: a connection failed inside the hub");
        });
  }
}

// One request to a connection: a calendar program comes once in an hour.
net::awaitable<void> Feed::Server::serve(std::uint64_t /*id*/, std::shared_ptr<Stream> stream) {
  auto& wire = beast::get_lowest_layer(*stream);
  wire.expires_after(kPatience);
  if (const auto [ec] = co_await stream->async_handshake(net::ssl::stream_base::server, kAwait); ec) co_return;
  beast::flat_buffer buffer;
  http::request_parser<http::empty_body> parser;
  parser.header_limit(kLongestHeader);
  wire.expires_after(kPatience);
  if (const auto [ec, bytes] = co_await http::async_read(*stream, buffer, parser, kAwait); ec) co_return;
  wire.expires_never();
  const auto response = co_await answerTo(parser.get());
  wire.expires_after(kPatience);
  const bool headOnly = parser.get().method() == http::verb::head;
  error_code failed;
  if (headOnly) {
    http::response_serializer<http::string_body> serializer(response);
    const auto [ec, bytes] = co_await http::async_write_header(*stream, serializer, kAwait);
    failed = ec;
  } else {
    const auto [ec, bytes] = co_await http::async_write(*stream, response, kAwait);
    failed = ec;
  }
  if (!failed) co_await stream->async_shutdown(kAwait);
}

net::awaitable<Response> Feed::Server::answerTo(const Request& request) {
  if (request.method() != http::verb::get && request.method() != http::verb::head)
    co_return answer(http::status::method_not_allowed);
  const auto specialist = specialistIn(request.target());
  if (!specialist) co_return answer(http::status::not_found);
  const auto given = credentialsIn(request[http::field::authorization]);
  if (!given) co_return answer(http::status::unauthorized);
  // Whether there is such a specialist is nobody's business: the same answer as for a wrong password.
  if (given->name != specialist->text || !calendar_file::mayRead(options_.state, *specialist, given->password)) {
    spdlog::warn("the feed: a wrong password for '{}'", specialist->text);
    co_await wait(kPenalty);
    co_return answer(http::status::unauthorized);
  }
  auto answered = std::make_shared<std::optional<Result<std::string>>>();
  const auto timer = std::make_shared<net::steady_timer>(executor_, kPatience);
  ask_(*specialist, [answered, timer](Result<std::string> result) {
    *answered = std::move(result);
    timer->cancel();
  });
  co_await timer->async_wait(kAwait);
  if (!*answered || !**answered) co_return answer(http::status::service_unavailable);
  co_return answer(http::status::ok, std::move(***answered));
}

net::awaitable<void> Feed::Server::wait(std::chrono::steady_clock::duration length) {
  net::steady_timer timer(executor_, length);
  co_await timer.async_wait(kAwait);
}

Feed::Feed(std::shared_ptr<Server> server) : server_(std::move(server)) {}

Feed::~Feed() {
  server_->end();
}

std::uint16_t Feed::port() const {
  return server_->port();
}

Result<std::unique_ptr<Feed>> Feed::open(net::any_io_executor executor, const FeedOptions& options,
                                         const link::Identity& own, Ask ask) {
  auto server = std::make_shared<Server>(std::move(executor), options, std::move(ask));
  if (auto listening = server->listen(own); !listening) return listening.error();
  return std::unique_ptr<Feed>(new Feed(std::move(server)));
}

}  // namespace priyom::hub
