// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/stage/wire.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <stdexcept>

namespace priyom::tests {
namespace {

constexpr int kTickMs = 10;

sockaddr_in loopback(int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

}  // namespace

Wire::Wire(const std::string& hubAddress) : hubPort_(std::stoi(hubAddress.substr(hubAddress.rfind(':') + 1))) {
  listener_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  auto address = loopback(0);
  socklen_t length = sizeof(address);
  auto* const place = reinterpret_cast<sockaddr*>(&address);
  if (listener_ < 0 || bind(listener_, place, length) != 0 || listen(listener_, 8) != 0 ||
      getsockname(listener_, place, &length) != 0)
    throw std::runtime_error("no port for the wire");
  port_ = ntohs(address.sin_port);
  thread_ = std::thread([this] { carry(); });
}

Wire::~Wire() {
  ending_ = true;
  thread_.join();
  close(listener_);
}

void Wire::accept() {
  const Pair pair{::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC), socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
  const auto hub = loopback(hubPort_);
  if (pair.near >= 0 && connect(pair.far, reinterpret_cast<const sockaddr*>(&hub), sizeof(hub)) == 0) {
    pairs_.push_back(pair);
    return;
  }
  close(pair.near);
  close(pair.far);
}

bool Wire::forward(int from, int to) {
  std::array<char, 16384> bytes;
  const auto count = recv(from, bytes.data(), bytes.size(), 0);
  for (ssize_t sent = 0; sent < count;) {
    const auto now = send(to, bytes.data() + sent, static_cast<std::size_t>(count - sent), MSG_NOSIGNAL);
    if (now <= 0) return false;
    sent += now;
  }
  return count > 0;
}

void Wire::carry() {
  while (!ending_) {
    if (pulled_) {
      std::this_thread::sleep_for(std::chrono::milliseconds(kTickMs));
      continue;
    }
    std::vector<pollfd> ready{{listener_, POLLIN, 0}};
    for (const auto& pair : pairs_) {
      ready.push_back({pair.near, POLLIN, 0});
      ready.push_back({pair.far, POLLIN, 0});
    }
    poll(ready.data(), ready.size(), kTickMs);
    if (pulled_) continue;
    const auto count = pairs_.size();
    std::vector<Pair> live;
    for (std::size_t i = 0; i < count; ++i) {
      const auto& pair = pairs_[i];
      const bool open = (!ready[2 * i + 1].revents || forward(pair.near, pair.far)) &&
                        (!ready[2 * i + 2].revents || forward(pair.far, pair.near));
      if (open) {
        live.push_back(pair);
        continue;
      }
      close(pair.near);
      close(pair.far);
    }
    pairs_ = std::move(live);
    if (ready[0].revents) accept();
  }
  for (const auto& pair : pairs_) {
    close(pair.near);
    close(pair.far);
  }
}

}  // namespace priyom::tests
