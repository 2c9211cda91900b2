// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/backend/run.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

#include "print/backend/device.h"

namespace priyom::print {
namespace {

using Clock = std::chrono::steady_clock;

// A device file can say "readable" and then hand over nothing; this keeps that from becoming a busy loop.
constexpr std::chrono::milliseconds kEmptyReadPause{20};

class Runner {
 public:
  Runner(PrintJob& job, const DeviceUri& uri, const RunEnvironment& environment)
      : job_(job), uri_(uri), environment_(environment) {}

  int run() {
    perform(job_.start(Clock::now()));
    while (!exit_) step();
    return *exit_;
  }

 private:
  void step() {
    writePending();
    if (exit_) return;
    std::array<pollfd, 2> fds{pollfd{.fd = environment_.terminateFd, .events = POLLIN, .revents = 0},
                              pollfd{.fd = device_ ? device_->fd() : -1, .events = deviceEvents(), .revents = 0}};
    ::poll(fds.data(), fds.size(), timeoutMs());
    if ((fds[0].revents & POLLIN) != 0) onTerminate();
    if (device_ && fds[1].revents != 0) onDevice(fds[1].revents);
    if (!exit_ && Clock::now() >= job_.wakeAt()) perform(job_.wake(Clock::now()));
  }

  short deviceEvents() const {
    if (!device_) return 0;
    if (device_->connecting()) return POLLOUT;
    const bool writes = !job_.pending().empty();
    const bool reads = Clock::now() >= readAgain_;
    return static_cast<short>((writes ? POLLOUT : 0) | (reads ? POLLIN : 0));
  }

  int timeoutMs() const {
    auto at = job_.wakeAt();
    if (device_ && readAgain_ > Clock::now()) at = std::min(at, readAgain_);
    if (at == PrintJob::Time::max()) return -1;
    // Rounded up: waking a moment early would spin.
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(at - Clock::now());
    return static_cast<int>(std::clamp<std::int64_t>(wait.count(), 0, 3'600'000));
  }

  void onTerminate() {
    std::array<char, 512> scrap{};
    if (::read(environment_.terminateFd, scrap.data(), scrap.size()) > 0) perform(job_.terminate(Clock::now()));
  }

  void onDevice(short events) {
    if (device_->connecting()) {
      if (auto done = device_->finishConnecting(); done) {
        perform(job_.connected(Clock::now()));
      } else {
        perform(job_.connectFailed(done.error().text, Clock::now()));
      }
      return;
    }
    if ((events & (POLLIN | POLLHUP | POLLERR)) != 0) readSome();
  }

  void readSome() {
    std::array<std::uint8_t, 4096> bytes{};
    const auto count = device_->read(bytes);
    if (!count) {
      perform(job_.closed(count.error().text, Clock::now()));
    } else if (*count == 0) {
      readAgain_ = Clock::now() + kEmptyReadPause;
    } else {
      perform(job_.received(std::span(bytes).first(*count), Clock::now()));
    }
  }

  void writePending() {
    while (device_ && !device_->connecting() && !exit_ && !job_.pending().empty()) {
      const auto count = device_->write(job_.pending());
      if (!count) {
        perform(job_.closed(count.error().text, Clock::now()));
        return;
      }
      if (*count == 0) return;
      perform(job_.sent(*count, Clock::now()));
    }
  }

  void perform(const PrintJob::Actions& actions) {
    for (const auto& line : actions.lines) environment_.writeLine(line);
    if (actions.close) {
      device_.reset();
      lock_.reset();
    }
    if (actions.exit) exit_ = actions.exit;
    if (actions.connect) connect();
    if (actions.recordSent && !environment_.recordSent()) perform(job_.alreadySent());
  }

  void connect() {
    if (!lock_) {
      auto lock = DeviceLock::tryTake(uri_, environment_.lockDirectory);
      if (!lock) {
        environment_.writeLine("DEBUG: " + lock.error().text);
      } else if (!*lock) {
        perform(job_.deviceBusy(Clock::now()));
        return;
      } else {
        lock_ = std::move(*lock);
      }
    }
    auto device = Device::open(uri_, attempt_++);
    if (!device) {
      perform(job_.connectFailed(device.error().text, Clock::now()));
      return;
    }
    device_ = std::move(*device);
    if (!device_->connecting()) perform(job_.connected(Clock::now()));
  }

  PrintJob& job_;
  const DeviceUri& uri_;
  const RunEnvironment& environment_;
  std::optional<DeviceLock> lock_;
  std::optional<Device> device_;
  int attempt_ = 0;
  Clock::time_point readAgain_{};
  std::optional<int> exit_;
};

}  // namespace

int runPrintJob(PrintJob& job, const DeviceUri& device, const RunEnvironment& environment) {
  return Runner(job, device, environment).run();
}

}  // namespace priyom::print
