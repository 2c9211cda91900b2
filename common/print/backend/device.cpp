// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/backend/device.h"

#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <system_error>
#include <utility>

namespace priyom::print {
namespace {

Error refusal(const std::string& what, int error) {
  return fail(Errc::kUnavailable, what + ": " + std::generic_category().message(error));
}

struct AddressList {
  addrinfo* first = nullptr;
  ~AddressList() {
    if (first != nullptr) freeaddrinfo(first);
  }
  const addrinfo& at(int index) const {
    int count = 0;
    for (const auto* a = first; a != nullptr; a = a->ai_next) ++count;
    const auto* address = first;
    for (int i = index % count; i > 0; --i) address = address->ai_next;
    return *address;
  }
};

Result<Descriptor> openFile(const std::string& path) {
  Descriptor fd(::open(path.c_str(), O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (!fd) return refusal("Could not open " + path, errno);
  termios settings{};
  if (tcgetattr(fd.get(), &settings) == 0) {  // a serial line: pass bytes as they are
    cfmakeraw(&settings);
    tcsetattr(fd.get(), TCSANOW, &settings);
  }
  return fd;
}

}  // namespace

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  if (this != &other) {
    if (fd_ >= 0) ::close(fd_);
    fd_ = other.release();
  }
  return *this;
}

Descriptor::~Descriptor() {
  if (fd_ >= 0) ::close(fd_);
}

int Descriptor::release() {
  return std::exchange(fd_, -1);
}

Result<Device> Device::open(const DeviceUri& uri, int attempt) {
  Device device;
  if (uri.host.empty()) {
    auto file = openFile(uri.path);
    if (!file) return file.error();
    device.fd_ = std::move(*file);
    return device;
  }
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_NUMERICSERV;
  AddressList addresses;
  const int found = getaddrinfo(uri.host.c_str(), std::to_string(uri.port).c_str(), &hints, &addresses.first);
  if (found != 0) return fail(Errc::kUnavailable, "Could not look up " + uri.host + ": " + gai_strerror(found));
  const auto& address = addresses.at(attempt);
  device.socket_ = true;
  device.fd_ = Descriptor(::socket(address.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
  if (!device.fd_) return refusal("Could not make a socket", errno);
  const int on = 1;
  setsockopt(device.fd(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  if (::connect(device.fd(), address.ai_addr, address.ai_addrlen) != 0) {
    if (errno != EINPROGRESS) return refusal("Could not connect", errno);
    device.connecting_ = true;
  }
  return device;
}

Result<void> Device::finishConnecting() {
  int error = 0;
  socklen_t size = sizeof error;
  getsockopt(fd(), SOL_SOCKET, SO_ERROR, &error, &size);
  connecting_ = false;
  if (error != 0) return refusal("Could not connect", error);
  return {};
}

Result<std::size_t> Device::write(std::span<const std::uint8_t> bytes) {
  const auto count =
      socket_ ? ::send(fd(), bytes.data(), bytes.size(), MSG_NOSIGNAL) : ::write(fd(), bytes.data(), bytes.size());
  if (count >= 0) return static_cast<std::size_t>(count);
  if (errno == EAGAIN || errno == EINTR) return std::size_t{0};
  return refusal("Could not write", errno);
}

Result<std::size_t> Device::read(std::span<std::uint8_t> into) {
  const auto count = ::read(fd(), into.data(), into.size());
  if (count > 0) return static_cast<std::size_t>(count);
  if (count < 0 && (errno == EAGAIN || errno == EINTR)) return std::size_t{0};
  if (count < 0) return refusal("Could not read", errno);
  if (!socket_) return std::size_t{0};  // usblp hands on empty packets
  return fail(Errc::kUnavailable, "the printer closed the connection");
}

Result<std::optional<DeviceLock>> DeviceLock::tryTake(const DeviceUri& uri, const std::filesystem::path& directory) {
  const auto path = (directory / ("priyom-escpos-" + deviceKey(uri) + ".lock")).string();
  // First without O_CREAT: in a sticky directory Debian's kernel refuses O_CREAT on another user's file.
  Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (!fd && errno == ENOENT) {
    fd = Descriptor(::open(path.c_str(), O_RDONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644));
    // CUPS gives its backends umask 077; the kiosk's user must be able to open the file too.
    if (fd) ::fchmod(fd.get(), 0644);
  }
  if (!fd) return refusal("Could not open " + path, errno);
  if (::flock(fd.get(), LOCK_EX | LOCK_NB) != 0) return std::optional<DeviceLock>();
  return std::optional<DeviceLock>(DeviceLock(std::move(fd)));
}

std::filesystem::path DeviceLock::defaultDirectory() {
  if (const char* given = std::getenv("PRIYOM_LOCK_DIR"); given != nullptr && *given != '\0') return given;
  if (::access("/run/lock", W_OK | X_OK) == 0) return "/run/lock";
  return std::filesystem::temp_directory_path();
}

}  // namespace priyom::print
