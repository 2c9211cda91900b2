// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/probe.h"

#include <poll.h>

#include <algorithm>
#include <array>

#include "print/backend/device.h"
#include "print/backend/status_round.h"

namespace priyom::print {
namespace {

using Clock = std::chrono::steady_clock;

// True when one of the events came before `until`.
bool waitFor(const Device& device, short events, Clock::time_point until) {
  const auto wait = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
  pollfd fd{.fd = device.fd(), .events = events, .revents = 0};
  return wait > 0 && ::poll(&fd, 1, static_cast<int>(wait)) > 0;
}

bool writeAll(Device& device, std::span<const std::uint8_t> bytes, Clock::time_point until) {
  while (!bytes.empty()) {
    const auto count = device.write(bytes);
    if (!count) return false;
    bytes = bytes.subspan(*count);
    if (!bytes.empty() && !waitFor(device, POLLOUT, until)) return false;
  }
  return true;
}

PrinterState ask(Device& device, std::chrono::milliseconds within) {
  const auto deadline = Clock::now() + within;
  StatusRound round(within / 2);
  auto query = round.begin(Clock::now());
  while (round.running() && Clock::now() < deadline) {
    if (!writeAll(device, query, deadline)) return PrinterState::kUnreachable;
    query.clear();
    std::array<std::uint8_t, 256> bytes{};
    if (waitFor(device, POLLIN, round.deadline())) {
      const auto count = device.read(bytes);
      if (!count) return PrinterState::kUnreachable;
      for (std::size_t i = 0; i < *count; ++i)
        if (isRealTimeAnswer(bytes[i]))
          std::ranges::copy(round.answered(bytes[i], Clock::now()), std::back_inserter(query));
    }
    round.wake(Clock::now());
  }
  return stateFromRealTimeStatus(round.status());
}

}  // namespace

Result<std::optional<PrinterState>> probePrinter(const std::string& deviceUri, std::chrono::milliseconds within,
                                                 const std::filesystem::path& lockDirectory) {
  const auto uri = parseDeviceUri(deviceUri);
  if (!uri) return uri.error();
  const auto lock = DeviceLock::tryTake(*uri, lockDirectory.empty() ? DeviceLock::defaultDirectory() : lockDirectory);
  if (lock && !*lock) return std::optional<PrinterState>();
  auto device = Device::open(*uri, 0);
  if (!device) return std::optional(PrinterState::kUnreachable);
  if (device->connecting()) {
    if (!waitFor(*device, POLLOUT, Clock::now() + within / 2) || !device->finishConnecting())
      return std::optional(PrinterState::kUnreachable);
  }
  return std::optional(ask(*device, within));
}

}  // namespace priyom::print
