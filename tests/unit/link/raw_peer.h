// SPDX-License-Identifier: GPL-3.0-or-later
// A peer that speaks TLS and WebSocket by hand over a blocking socket, so that it can do what no well-behaved client
// does, and so that the listener is not tested with the library it is made of. Every wait ends after kPatience.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "link/certificates.h"

namespace priyom::link::test {

struct Frame {
  int opcode = 0;
  std::string payload;
  // Of a close frame (opcode 8); 0 without one.
  int closeCode() const;
};

class RawPeer {
 public:
  static constexpr int kText = 1;
  static constexpr int kBinary = 2;
  static constexpr int kClose = 8;
  static constexpr int kPing = 9;
  static constexpr int kPong = 10;

  // Connects TCP. `receiveBuffer` > 0: the kernel's buffer, for a peer that is slow to read.
  explicit RawPeer(std::uint16_t port, int receiveBuffer = 0);
  RawPeer(const RawPeer&) = delete;
  RawPeer& operator=(const RawPeer&) = delete;
  ~RawPeer();

  // False where the handshake fails on this side. Under TLS 1.3 the other side's refusal shows only when one reads.
  bool secure(const Identity* identity, int maxVersion = TLS1_3_VERSION);
  bool upgrade(const std::string& extraHeader = {});
  // secure and upgrade.
  bool open(const Identity& identity) { return secure(&identity) && upgrade(); }

  void send(int opcode, const std::string& payload, bool last = true);
  void sendText(const std::string& text) { send(kText, text); }
  // A header that promises `length` bytes, without them.
  void sendHeader(int opcode, std::uint64_t length);
  // Under TLS, as they are.
  void sendRaw(const std::string& bytes);
  // On the socket, past TLS.
  void sendPlain(const std::string& bytes);

  // The next frame; nothing when the connection is over.
  std::optional<Frame> receive();
  // The next that is no ping or pong.
  std::optional<Frame> receiveMessage();
  // Reads until the hub closes TCP; true if it did, within kPatience.
  bool hungUp();
  bool sessionResumable() const;

 private:
  bool readExactly(char* to, std::size_t size);

  int socket_ = -1;
  ContextPtr context_;
  std::unique_ptr<SSL, Freed<SSL_free>> session_;
};

}  // namespace priyom::link::test
