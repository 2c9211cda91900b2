// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/hub_kill/hub_process.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <thread>

#include "tests/support/open_all_hours.h"

namespace priyom::tests {
namespace {

using namespace std::chrono_literals;

constexpr auto kPatience = 30s;
constexpr auto kLook = 2ms;

}  // namespace

HubProcess::~HubProcess() {
  if (pid_ != 0) kill();
}

std::string HubProcess::logText() const {
  std::ifstream log(folder_ / "log");
  return {std::istreambuf_iterator<char>(log), {}};
}

// False also collects the process.
bool HubProcess::running() {
  if (pid_ == 0 || ::waitpid(pid_, nullptr, WNOHANG) == 0) return pid_ != 0;
  pid_ = 0;
  return false;
}

void HubProcess::start(const std::vector<std::string>& environment) {
  const auto portFile = folder_ / "port";
  std::filesystem::remove(portFile);
  const auto log = (folder_ / "log").string();
  const auto listen = "127.0.0.1:" + std::to_string(port_);
  const auto stateFolder = state().string();
  const auto portText = portFile.string();
  const auto centre = openAllHours(folder_, PRIYOM_SOURCE_DIR "/assets/centre/sample.json").string();
  pid_ = ::fork();
  if (pid_ < 0) throw std::runtime_error("fork failed");
  if (pid_ == 0) {
    const int out = ::open(log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ::dup2(out, STDERR_FILENO);
    // The child is single-threaded and never returns: putenv may keep the text.
    for (const auto& each : environment) ::putenv(const_cast<char*>(each.c_str()));
    ::execl(PRIYOM_BIN_DIR "/priyom-hub", "priyom-hub", "--listen", listen.c_str(), "--state", stateFolder.c_str(),
            "--centre", centre.c_str(), "--port-file", portText.c_str(), "--log-level", "warning", nullptr);
    ::_exit(127);
  }
  for (const auto until = std::chrono::steady_clock::now() + kPatience; std::chrono::steady_clock::now() < until;) {
    // The file appears whole, by a rename.
    if (std::ifstream file(portFile); file >> port_) return;
    if (!running()) throw std::runtime_error("the hub ended at its start: " + logText());
    std::this_thread::sleep_for(kLook);
  }
  throw std::runtime_error("the hub does not serve: " + logText());
}

void HubProcess::kill() {
  ::kill(pid_, SIGKILL);
  ::waitpid(pid_, nullptr, 0);
  pid_ = 0;
}

int HubProcess::stop() {
  ::kill(pid_, SIGTERM);
  for (const auto until = std::chrono::steady_clock::now() + kPatience; std::chrono::steady_clock::now() < until;) {
    int status = 0;
    if (::waitpid(pid_, &status, WNOHANG) == pid_) {
      pid_ = 0;
      return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    std::this_thread::sleep_for(kLook);
  }
  return -1;
}

}  // namespace priyom::tests
