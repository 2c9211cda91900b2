// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printer/virtual_printer.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <charconv>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <ctime>
#include <deque>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <thread>

#include "print/backend/device.h"
#include "print/escpos.h"
#include "tests/support/printer/paper_roll.h"
#include "tests/support/printer/receive_buffer.h"

namespace priyom::tests {
namespace {

using print::Descriptor;
using print::EscposReader;
using print::kDotsPerMillimetre;
using print::Raster;
using Clock = std::chrono::steady_clock;
constexpr std::array<std::uint8_t, 3> kNonsense{0x55, 0xFE, 0xC3};

std::int64_t monotonicNs() {
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

// A socket bound to 127.0.0.1:port; it refuses connections until somebody listens on it.
Descriptor boundSocket(int port) {
  Descriptor fd(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
  const int on = 1;
  setsockopt(fd.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  if (!fd || ::bind(fd.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
    throw std::runtime_error("virtual printer: could not bind 127.0.0.1:" + std::to_string(port));
  return fd;
}

int portOf(const Descriptor& fd) {
  sockaddr_in address{};
  socklen_t size = sizeof address;
  getsockname(fd.get(), reinterpret_cast<sockaddr*>(&address), &size);
  return ntohs(address.sin_port);
}

}  // namespace

class VirtualPrinter::Machine {
 public:
  explicit Machine(VirtualPrinterOptions options)
      : options_(std::move(options)),
        buffer_(std::max<std::size_t>(options_.bufferBytes, 1024)),
        reader_(std::in_place, roll_) {
    std::filesystem::create_directories(options_.directory);
    wakeFd_ = Descriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    listener_ = boundSocket(options_.port);
    port_ = portOf(listener_);
    if (::listen(listener_.get(), 8) != 0) throw std::runtime_error("virtual printer: could not listen");
    log({{"event", "listening"}, {"port", port_}});
    thread_ = std::thread([this] { run(); });
  }
  ~Machine() {
    {
      const std::lock_guard lock(mutex_);
      over_ = true;
    }
    poke();
    thread_.join();
  }

  Result<void> control(std::string_view command) {
    std::unique_lock lock(mutex_);
    commands_.emplace_back(command);
    const auto ticket = ++commandsGiven_;
    poke();
    commandDone_.wait(lock, [&] { return commandsDone_ >= ticket; });
    if (!lastUnderstood_) return fail(Errc::kMalformed, "virtual printer: what is \"" + std::string(command) + "\"?");
    return {};
  }

  VirtualPrinterOptions options_;
  int port_ = 0;
  mutable std::mutex mutex_;
  std::vector<Raster> tickets_;
  int complaints_ = 0;
  std::uint64_t bytesReceived_ = 0;
  int connections_ = 0;

 private:
  void poke() const {
    const std::uint64_t one = 1;
    if (::write(wakeFd_.get(), &one, sizeof one) < 0) return;
  }

  bool stopped() const { return paperOut_ || coverOpen_ || jam_ || gone_; }

  void run() {
    std::unique_lock lock(mutex_);
    while (!over_) {
      obey();
      printWhatIsDue();
      std::array<pollfd, 3> fds{
          pollfd{.fd = wakeFd_.get(), .events = POLLIN, .revents = 0},
          pollfd{.fd = !client_ && !gone_ ? listener_.get() : -1, .events = POLLIN, .revents = 0},
          pollfd{.fd = client_ && buffer_.room() > 0 ? client_.get() : -1, .events = POLLIN, .revents = 0}};
      const int wait = waitMs();
      lock.unlock();
      ::poll(fds.data(), fds.size(), wait);
      lock.lock();
      std::uint64_t scrap = 0;
      if (fds[0].revents != 0 && ::read(wakeFd_.get(), &scrap, sizeof scrap) < 0) scrap = 0;
      if (fds[1].revents != 0) accept();
      if (fds[2].revents != 0) receive();
    }
  }

  int waitMs() const {
    if (buffer_.empty() || stopped()) return -1;
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(readyAt_ - Clock::now()).count();
    return static_cast<int>(std::max<std::int64_t>(wait, 0));
  }

  void accept() {
    client_ = Descriptor(::accept4(listener_.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (!client_) return;
    const int on = 1;
    setsockopt(client_.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ++connections_;
  }

  void receive() {
    std::vector<std::uint8_t> bytes(std::min<std::size_t>(buffer_.room(), 16 * 1024));
    const auto count = ::read(client_.get(), bytes.data(), bytes.size());
    if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)) client_ = Descriptor();
    if (count <= 0) return;
    bytesReceived_ += static_cast<std::uint64_t>(count);
    if (buffer_.empty()) readyAt_ = Clock::now();
    for (const int n : buffer_.receive(std::span(bytes).first(static_cast<std::size_t>(count)), monotonicNs()))
      if (n >= 1 && n <= 4) answer(realTimeStatus(n));
  }

  std::uint8_t realTimeStatus(int n) const {
    int bits = 0x12;
    const auto set = [&bits](bool on, int mask) { bits |= on ? mask : 0; };
    if (n == 1) set(stopped(), 0x08);
    if (n == 2) {
      set(coverOpen_, 0x04);
      set(paperOut_, 0x20);
      set(jam_, 0x40);
    }
    if (n == 3) set(jam_, 0x08);
    if (n == 4) {
      set(paperLow_ || paperOut_, 0x0C);
      set(paperOut_, 0x60);
    }
    return static_cast<std::uint8_t>(bits);
  }

  void answer(std::uint8_t byte) {
    if (!client_ || silent_) return;
    const auto bytes = garbage_ ? std::span<const std::uint8_t>(kNonsense) : std::span<const std::uint8_t>(&byte, 1);
    if (::send(client_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL) < 0) client_ = Descriptor();
  }

  void printWhatIsDue() {
    const auto now = Clock::now();
    while (!buffer_.empty() && !stopped() && readyAt_ <= now) {
      const auto byte = buffer_.take();
      if (byte.afterRealTime && !reader_->betweenCommands())
        complain({{"event", "real_time_in_image"}, {"offset", reader_->offset()}});
      roll_.setReceived(byte.receivedNs);
      if (auto read = reader_->feed(byte.value); !read)
        complain({{"event", "undecodable"}, {"reason", read.error().text}});
      react(roll_.takeMoved());
    }
  }

  void react(PaperRoll::Moved moved) {
    if (moved.dots > 0 && options_.speedMmPerSecond > 0) {
      const double seconds = moved.dots / (options_.speedMmPerSecond * kDotsPerMillimetre);
      readyAt_ += std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
    }
    if (rowsLeft_ && (*rowsLeft_ -= moved.dots) <= 0) {
      paperOut_ = true;
      rowsLeft_.reset();
    }
    if (moved.ticket) keep(*moved.ticket);
    if (moved.question == 1) answer(static_cast<std::uint8_t>((paperLow_ ? 0x03 : 0) | (paperOut_ ? 0x0C : 0)));
  }

  void keep(const PaperRoll::Ticket& ticket) {
    if (ticket.raster.height == 0) return;  // a cut and no picture
    tickets_.push_back(ticket.raster);
    char name[32];
    std::snprintf(name, sizeof name, "ticket-%04zu.png", tickets_.size());
    if (auto written = print::writePng(ticket.raster, options_.directory / name); !written)
      complain({{"event", "not_written"}, {"reason", written.error().text}});
    log({{"event", "ticket"},
         {"number", tickets_.size()},
         {"file", name},
         {"width", ticket.raster.width},
         {"height", ticket.raster.height},
         {"cut", ticket.cut},
         {"received_ns", ticket.receivedNs}});
  }

  void obey() {
    for (; !commands_.empty(); commands_.pop_front()) {
      lastUnderstood_ = obeyOne(commands_.front());
      if (lastUnderstood_) log({{"event", "state"}, {"command", commands_.front()}});
      ++commandsDone_;
    }
    commandDone_.notify_all();
  }

  bool obeyOne(std::string_view command) {
    constexpr std::string_view kAfter = "paper-out-after ";
    readyAt_ = std::max(readyAt_, Clock::now());
    if (command.starts_with(kAfter)) {
      int rows = 0;
      const auto digits = command.substr(kAfter.size());
      if (std::from_chars(digits.data(), digits.data() + digits.size(), rows).ec != std::errc()) return false;
      rowsLeft_ = rows;
    } else if (command == "paper-out") {
      paperOut_ = true;
    } else if (command == "paper-low") {
      paperLow_ = true;
    } else if (command == "paper-ok") {
      paperOut_ = paperLow_ = false;
    } else if (command == "cover-open" || command == "cover-closed") {
      coverOpen_ = command == "cover-open";
    } else if (command == "jam" || command == "jam-cleared") {
      jam_ = command == "jam";
    } else if (command == "silent" || command == "garbage" || command == "talkative") {
      silent_ = command == "silent";
      garbage_ = command == "garbage";
    } else if (command == "gone") {
      switchOff();
    } else if (command == "back") {
      if (gone_) ::listen(listener_.get(), 8);
      gone_ = false;
    } else if (command == "ready") {
      for (const auto* part : {"paper-ok", "cover-closed", "jam-cleared", "talkative", "back"}) obeyOne(part);
      rowsLeft_.reset();
    } else {
      return false;
    }
    return true;
  }

  void switchOff() {
    if (gone_) return;
    gone_ = true;
    client_ = Descriptor();
    listener_ = Descriptor();
    listener_ = boundSocket(port_);  // keeps the port, and refuses
    buffer_.clear();
    roll_.drop();
    reader_.emplace(roll_);
  }

  void complain(const boost::json::object& event) {
    ++complaints_;
    log(event);
  }

  void log(boost::json::object event) {
    event["mono_ns"] = monotonicNs();
    const std::string line = boost::json::serialize(event) + "\n";
    const auto path = options_.directory / "printer.jsonl";
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644));
    if (!file || ::write(file.get(), line.data(), line.size()) < 0) ++complaints_;
  }

  Descriptor wakeFd_;
  Descriptor listener_;
  Descriptor client_;
  ReceiveBuffer buffer_;
  PaperRoll roll_;
  std::optional<EscposReader> reader_;
  Clock::time_point readyAt_{};
  std::optional<int> rowsLeft_;
  bool paperOut_ = false, paperLow_ = false, coverOpen_ = false, jam_ = false;
  bool silent_ = false, garbage_ = false, gone_ = false, over_ = false;
  std::deque<std::string> commands_;
  std::uint64_t commandsGiven_ = 0, commandsDone_ = 0;
  bool lastUnderstood_ = true;
  std::condition_variable commandDone_;
  std::thread thread_;
};

VirtualPrinter::VirtualPrinter(VirtualPrinterOptions options)
    : machine_(std::make_unique<Machine>(std::move(options))) {}
VirtualPrinter::~VirtualPrinter() = default;
int VirtualPrinter::port() const {
  return machine_->port_;
}
std::string VirtualPrinter::deviceUri() const {
  return "priyom-escpos://127.0.0.1:" + std::to_string(port());
}
Result<void> VirtualPrinter::control(std::string_view command) {
  return machine_->control(command);
}

std::vector<Raster> VirtualPrinter::tickets() const {
  const std::lock_guard lock(machine_->mutex_);
  return machine_->tickets_;
}
int VirtualPrinter::complaints() const {
  const std::lock_guard lock(machine_->mutex_);
  return machine_->complaints_;
}
std::uint64_t VirtualPrinter::bytesReceived() const {
  const std::lock_guard lock(machine_->mutex_);
  return machine_->bytesReceived_;
}
int VirtualPrinter::connections() const {
  const std::lock_guard lock(machine_->mutex_);
  return machine_->connections_;
}

}  // namespace priyom::tests
