// SPDX-License-Identifier: GPL-3.0-or-later
// priyom-hub as systemd runs it: says when it is ready, shows that it is alive, ends in order, and with a sentence
// where it can not start.
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <csignal>
#include <cstddef>
#include <stdexcept>

#include "tests/faults/hub_kill/hub_process.h"
#include "tests/support/store_disk/scratch_folder.h"

namespace priyom::tests {
namespace {

// systemd's end of sd_notify(3).
class Notified {
 public:
  Notified() : socket_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)) {
    // The kernel chooses an abstract name: a path in a deep folder would not fit into the address.
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    socklen_t size = sizeof address;
    if (::bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address.sun_family) != 0 ||
        ::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size) != 0)
      throw std::runtime_error("no socket for sd_notify");
    name_.assign(address.sun_path + 1, size - offsetof(sockaddr_un, sun_path) - 1);
  }
  ~Notified() { ::close(socket_); }
  Notified(const Notified&) = delete;
  Notified& operator=(const Notified&) = delete;

  // As NOTIFY_SOCKET has it.
  std::string name() const { return '@' + name_; }

  // Whether this comes within the time; what comes before it is passed over.
  bool hears(const std::string& wanted, std::chrono::milliseconds within) {
    const auto until = std::chrono::steady_clock::now() + within;
    for (;;) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
      pollfd readable{socket_, POLLIN, 0};
      if (left.count() <= 0 || ::poll(&readable, 1, static_cast<int>(left.count())) <= 0) return false;
      char text[512];
      const auto size = ::recv(socket_, text, sizeof text, 0);
      if (size > 0 && std::string_view(text, static_cast<std::size_t>(size)).find(wanted) != std::string_view::npos)
        return true;
    }
  }

 private:
  int socket_;
  std::string name_;
};

class AService : public testing::Test {
 protected:
  std::vector<std::string> underSystemd() const { return {"NOTIFY_SOCKET=" + systemd_.name(), "WATCHDOG_USEC=600000"}; }
  Notified systemd_;
  ScratchFolder folder_;
  HubProcess hub_{folder_.path()};
};

constexpr std::chrono::seconds kPatience{30};

TEST_F(AService, TellsSystemdThatItIsReadyAliveAndStopping) {
  hub_.start(underSystemd());
  EXPECT_TRUE(systemd_.hears("READY=1", kPatience));
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(systemd_.hears("WATCHDOG=1", kPatience));
  EXPECT_EQ(hub_.stop(), 0);
  EXPECT_TRUE(systemd_.hears("STOPPING=1", kPatience));
}

TEST_F(AService, ThatHangsIsNotHeardSoThatSystemdRestartsIt) {
  hub_.start(underSystemd());
  ASSERT_TRUE(systemd_.hears("WATCHDOG=1", kPatience));
  ::kill(hub_.pid(), SIGSTOP);
  // What was sent before it stopped may still be there.
  while (systemd_.hears("WATCHDOG=1", std::chrono::milliseconds(100))) {
  }
  EXPECT_FALSE(systemd_.hears("WATCHDOG=1", std::chrono::milliseconds(1200)));
  ::kill(hub_.pid(), SIGCONT);
  EXPECT_TRUE(systemd_.hears("WATCHDOG=1", kPatience));
}

TEST_F(AService, ThatCanNotStartSaysWhyAndEnds) {
  hub_.start();
  EXPECT_EQ(hub_.stop(), 0);
  std::filesystem::remove(hub_.state() / "master.key");
  EXPECT_THROW(hub_.start(), std::runtime_error);
  EXPECT_NE(hub_.logText().find("restore it from its backup"), std::string::npos) << hub_.logText();
}

}  // namespace
}  // namespace priyom::tests
