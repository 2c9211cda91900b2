// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printer/receive_buffer.h"

namespace priyom::tests {
namespace {
constexpr std::uint8_t kDle = 0x10;
constexpr std::uint8_t kEot = 0x04;
constexpr std::uint8_t kEnq = 0x05;
constexpr std::uint8_t kDc4 = 0x14;
}  // namespace

void ReceiveBuffer::keep(std::uint8_t byte, std::int64_t nowNs) {
  waiting_.push_back({byte, nowNs, afterRealTime_});
  afterRealTime_ = false;
}

std::vector<int> ReceiveBuffer::receive(std::span<const std::uint8_t> bytes, std::int64_t nowNs) {
  std::vector<int> queries;
  for (const auto byte : bytes) {
    if (begun_.size() == 2) {  // the parameter of DLE EOT or DLE ENQ; DLE DC4 is taken at its second byte
      queries.push_back(begun_[1] == kEot ? byte : 0);
      begun_.clear();
      afterRealTime_ = true;
    } else if (begun_.size() == 1 && (byte == kEot || byte == kEnq)) {
      begun_.push_back(byte);
    } else if (begun_.size() == 1 && byte == kDc4) {
      queries.push_back(0);
      begun_.clear();
      afterRealTime_ = true;
    } else {
      if (begun_.size() == 1) keep(kDle, nowNs);
      begun_.clear();
      if (byte == kDle) {
        begun_.push_back(byte);
      } else {
        keep(byte, nowNs);
      }
    }
  }
  return queries;
}

ReceiveBuffer::Byte ReceiveBuffer::take() {
  const Byte byte = waiting_.front();
  waiting_.pop_front();
  return byte;
}

void ReceiveBuffer::clear() {
  waiting_.clear();
  begun_.clear();
  afterRealTime_ = false;
}

}  // namespace priyom::tests
