// SPDX-License-Identifier: GPL-3.0-or-later
// The cable between a program and the hub, which can be pulled: what is sent then waits, as in a real network, and
// nobody is told. Loopback only.
#pragma once

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace priyom::tests {

class Wire {
 public:
  // To "127.0.0.1:port". Throws std::runtime_error where no port can be had.
  explicit Wire(const std::string& hubAddress);
  ~Wire();

  std::string address() const { return "127.0.0.1:" + std::to_string(port_); }
  void pull() { pulled_ = true; }
  void plug() { pulled_ = false; }

 private:
  struct Pair {
    int near = -1;
    int far = -1;
  };
  void carry();
  void accept();
  // False where the connection is over.
  static bool forward(int from, int to);

  int hubPort_ = 0;
  int listener_ = -1;
  int port_ = 0;
  std::atomic<bool> pulled_ = false;
  std::atomic<bool> ending_ = false;
  std::vector<Pair> pairs_;
  std::thread thread_;
};

}  // namespace priyom::tests
