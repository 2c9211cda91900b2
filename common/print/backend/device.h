// SPDX-License-Identifier: GPL-3.0-or-later
// An open way to a printer, TCP or device file, that never blocks; and the lock that keeps our own programs (the CUPS
// backend, the kiosk's probe) from meeting at a printer that takes one connection only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

#include "domain/result.h"
#include "print/backend/device_uri.h"

namespace priyom::print {

// Owns a file descriptor.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(other.release()) {}
  Descriptor& operator=(Descriptor&& other) noexcept;
  ~Descriptor();
  int get() const { return fd_; }
  explicit operator bool() const { return fd_ >= 0; }
  int release();

 private:
  int fd_ = -1;
};

class Device {
 public:
  // Begins to connect. attempt counts from 0: of a host with several addresses each attempt takes the next. Looking up
  // a name may block for as long as the resolver does; addresses do not. kUnavailable: refused at once, with the
  // reason.
  static Result<Device> open(const DeviceUri& uri, int attempt);

  int fd() const { return fd_.get(); }
  // While true, wait for the descriptor to be writable, then call finishConnecting().
  bool connecting() const { return connecting_; }
  Result<void> finishConnecting();
  // How many bytes were taken; 0: none now. kUnavailable: the way is closed.
  Result<std::size_t> write(std::span<const std::uint8_t> bytes);
  // How many bytes were read; 0: none now. kUnavailable: the way is closed.
  Result<std::size_t> read(std::span<std::uint8_t> into);

 private:
  Descriptor fd_;
  bool connecting_ = false;
  bool socket_ = false;
};

// Held while it lives; given back by the system when the process ends, however it ends.
class DeviceLock {
 public:
  // Nothing: another process has it. An Error: the lock cannot be made; printing goes on without.
  static Result<std::optional<DeviceLock>> tryTake(const DeviceUri& uri, const std::filesystem::path& directory);
  // $PRIYOM_LOCK_DIR, else /run/lock, else the directory for temporary files.
  static std::filesystem::path defaultDirectory();

 private:
  explicit DeviceLock(Descriptor fd) : fd_(std::move(fd)) {}
  Descriptor fd_;
};

}  // namespace priyom::print
