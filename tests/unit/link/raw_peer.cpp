// SPDX-License-Identifier: GPL-3.0-or-later
#include "raw_peer.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>

#include "events.h"

namespace priyom::link::test {
namespace {

constexpr int kMaskBit = 0x80;
constexpr int kFinBit = 0x80;
constexpr std::size_t kShortLength = 125;

std::string header(int opcode, std::uint64_t length, bool last) {
  std::string text;
  text += static_cast<char>((last ? kFinBit : 0) | opcode);
  const auto append = [&](int bytes) {
    for (int i = bytes - 1; i >= 0; --i) text += static_cast<char>(length >> (8 * i));
  };
  if (length <= kShortLength) {
    text += static_cast<char>(kMaskBit | static_cast<int>(length));
  } else if (length <= 0xffff) {
    text += static_cast<char>(kMaskBit | 126);
    append(2);
  } else {
    text += static_cast<char>(kMaskBit | 127);
    append(8);
  }
  return text + std::string(4, '\0');  // a mask of zeros leaves the payload as it is
}

}  // namespace

int Frame::closeCode() const {
  if (opcode != RawPeer::kClose || payload.size() < 2) return 0;
  return static_cast<unsigned char>(payload[0]) << 8 | static_cast<unsigned char>(payload[1]);
}

RawPeer::RawPeer(std::uint16_t port, int receiveBuffer) {
  socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const timeval patience{kPatience.count(), 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  const int on = 1;
  ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  if (receiveBuffer > 0) ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
    throw std::runtime_error("RawPeer cannot connect");
}

RawPeer::~RawPeer() {
  ::close(socket_);
}

bool RawPeer::secure(const Identity* identity, int maxVersion) {
  context_.reset(SSL_CTX_new(TLS_client_method()));
  SSL_CTX_set_verify(context_.get(), SSL_VERIFY_NONE, nullptr);
  SSL_CTX_set_max_proto_version(context_.get(), maxVersion);
  if (identity) {
    const auto chain = readCertificates(identity->certificateChain).value();
    const auto key = readPrivateKey(identity->privateKey).value();
    SSL_CTX_use_certificate(context_.get(), chain.front().get());
    SSL_CTX_use_PrivateKey(context_.get(), key.get());
  }
  session_.reset(SSL_new(context_.get()));
  SSL_set_fd(session_.get(), socket_);
  ERR_clear_error();
  return SSL_connect(session_.get()) == 1;
}

bool RawPeer::upgrade(const std::string& extraHeader) {
  sendRaw(
      "GET / HTTP/1.1\r\nHost: hub\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
      "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n" +
      extraHeader + "\r\n");
  std::string answer;
  char byte = 0;
  while (!answer.ends_with("\r\n\r\n")) {
    if (!readExactly(&byte, 1)) return false;
    answer += byte;
  }
  return answer.starts_with("HTTP/1.1 101");
}

void RawPeer::send(int opcode, const std::string& payload, bool last) {
  sendRaw(header(opcode, payload.size(), last) + payload);
}

void RawPeer::sendHeader(int opcode, std::uint64_t length) {
  sendRaw(header(opcode, length, true));
}

void RawPeer::sendRaw(const std::string& bytes) {
  ERR_clear_error();
  SSL_write(session_.get(), bytes.data(), static_cast<int>(bytes.size()));
}

void RawPeer::sendPlain(const std::string& bytes) {
  [[maybe_unused]] const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
}

bool RawPeer::readExactly(char* to, std::size_t size) {
  while (size > 0) {
    ERR_clear_error();
    const int got = SSL_read(session_.get(), to, static_cast<int>(size));
    if (got <= 0) return false;
    to += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

std::optional<Frame> RawPeer::receive() {
  unsigned char start[2];
  if (!readExactly(reinterpret_cast<char*>(start), sizeof start)) return std::nullopt;
  std::uint64_t length = start[1];
  if (length > kShortLength) {
    unsigned char more[8];
    const std::size_t bytes = length == 126 ? 2 : 8;
    if (!readExactly(reinterpret_cast<char*>(more), bytes)) return std::nullopt;
    length = 0;
    for (std::size_t i = 0; i < bytes; ++i) length = length << 8U | more[i];
  }
  Frame frame{start[0] & 15, std::string(length, '\0')};
  if (!readExactly(frame.payload.data(), frame.payload.size())) return std::nullopt;
  return frame;
}

std::optional<Frame> RawPeer::receiveMessage() {
  for (;;) {
    auto frame = receive();
    if (!frame || (frame->opcode != kPing && frame->opcode != kPong)) return frame;
  }
}

bool RawPeer::hungUp() {
  char scrap[4096];
  for (;;) {
    const auto got = ::recv(socket_, scrap, sizeof scrap, 0);
    if (got == 0) return true;
    if (got < 0) return errno == ECONNRESET;
  }
}

bool RawPeer::sessionResumable() const {
  return SSL_SESSION_is_resumable(SSL_get_session(session_.get())) == 1;
}

}  // namespace priyom::link::test
