// SPDX-License-Identifier: GPL-3.0-or-later
// What a printer does with the bytes as they come in: picks out the real-time commands, keeps the rest until it is
// printed, and remembers when each came.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

namespace priyom::tests {

class ReceiveBuffer {
 public:
  explicit ReceiveBuffer(std::size_t capacity) : capacity_(capacity) {}

  std::size_t room() const { return waiting_.size() < capacity_ ? capacity_ - waiting_.size() : 0; }
  bool empty() const { return waiting_.empty(); }

  // Returns the n of each DLE EOT n found; DLE ENQ and DLE DC4 are taken out and count as n = 0. bytes.size() must not
  // exceed room().
  std::vector<int> receive(std::span<const std::uint8_t> bytes, std::int64_t nowNs);

  struct Byte {
    std::uint8_t value;
    std::int64_t receivedNs;
    bool afterRealTime;  // a real-time command stood right before it
  };
  Byte take();
  void clear();

 private:
  void keep(std::uint8_t byte, std::int64_t nowNs);

  std::size_t capacity_;
  std::deque<Byte> waiting_;
  // The beginning of what may become a real-time command: 10, or 10 04.
  std::vector<std::uint8_t> begun_;
  bool afterRealTime_ = false;
};

}  // namespace priyom::tests
