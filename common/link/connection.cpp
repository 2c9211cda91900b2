// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/connection.h"

namespace priyom::link {

namespace net = boost::asio;

Connection::Connection(std::uint64_t id, net::ip::tcp::socket socket, std::string remoteAddress,
                       std::shared_ptr<Rim> rim)
    : id_(id), remoteAddress_(std::move(remoteAddress)), rim_(std::move(rim)) {
  const auto executor = socket.get_executor();
  const auto& limits = rim_->limits;
  channel_ = std::make_shared<Channel>(
      executor,
      makeWebSocket(std::move(socket), rim_->tls,
                    {.messageBytes = limits.messageBytes, .handshake = limits.handshake, .idle = limits.idle}),
      limits.replyBytes, limits.writing);
}

template <typename Call>
void Connection::guarded(Call call) {
  if (!rim_->handler) return;
  try {
    call(*rim_->handler);
  } catch (const std::exception&) {
    ++rim_->counters.handlerFailed;
    channel_->close(static_cast<std::uint16_t>(CloseCode::kInternal), "the hub failed");
  }
}

net::awaitable<void> Connection::run() {
  if (auto admitted = co_await admit(); !admitted) {
    refuse(admitted.error());
    co_return;
  }
  open_ = true;
  ++rim_->counters.opened;
  ++rim_->counters.open;
  guarded([this](SessionHandler& handler) { handler.opened(*this); });
  co_await read();
  finish();
}

void Connection::finish() {
  if (!open_) return;
  open_ = false;
  --rim_->counters.open;
  count();
  channel_->abort();
  guarded([this](SessionHandler& handler) { handler.closed(*this); });
}

net::awaitable<Result<void>> Connection::admit() {
  const auto facts = co_await channel_->socket().handshake({});
  if (!facts) co_return facts.error();
  auto peer = peerFrom(*facts);
  if (peer && peer->centre != rim_->tls->own().organisation)
    peer = fail(Errc::kForeign, "the certificate of " + peer->device.text + " is of centre " + peer->centre);
  if (!peer) {
    co_await channel_->socket().close(static_cast<std::uint16_t>(CloseCode::kPolicy), "not of this centre");
    co_return peer.error();
  }
  peer_ = std::move(*peer);
  co_return Result<void>();
}

net::awaitable<void> Connection::read() {
  for (;;) {
    const auto text = co_await channel_->socket().read();
    if (!text) co_return;
    // While we are closing we read on, to hear the peer's own close, but act on nothing more.
    if (!rim_->reading || channel_->closing()) continue;
    ++rim_->counters.messages;
    guarded([this, &text](SessionHandler& handler) { handler.message(shared_from_this(), *text); });
  }
}

void Connection::refuse(const Error& why) {
  ++rim_->counters.handshakeFailed;
  guarded([this, &why](SessionHandler& handler) { handler.refused(remoteAddress_, why); });
}

void Connection::count() {
  auto& counters = rim_->counters;
  const auto end = channel_->socket().ended();
  if (overflowed_) {
    ++counters.overflowed;
  } else if (channel_->stalled() || end == WebSocketEnd::kTimedOut) {
    ++counters.timedOut;
  } else if (end == WebSocketEnd::kTooBig) {
    ++counters.oversize;
  } else if (end == WebSocketEnd::kRubbish) {
    ++counters.rubbish;
  }
}

void Connection::reply(std::string text) {
  if (!open_ || overflowed_) return;
  if (channel_->reply(std::make_shared<const std::string>(std::move(text)))) return;
  overflowed_ = true;
  channel_->abort();
}

void Connection::publish(std::string_view topic, std::shared_ptr<const std::string> text) {
  if (!open_) return;
  if (channel_->publish(topic, std::move(text))) ++rim_->counters.coalesced;
}

void Connection::close(CloseCode code, std::string reason) {
  if (open_) channel_->close(static_cast<std::uint16_t>(code), std::move(reason));
}

}  // namespace priyom::link
