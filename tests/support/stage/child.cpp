// SPDX-License-Identifier: GPL-3.0-or-later
#include "child.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <ctime>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

extern char** environ;

namespace priyom::tests {
namespace {

// In the child: becomes the program, or ends with 127.
[[noreturn]] void become(char* const* line, char* const* environment, int output) {
  // The stage may be killed; what it started must not outlive it.
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  dup2(output, STDOUT_FILENO);
  dup2(output, STDERR_FILENO);
  execvpe(line[0], line, environment);
  _exit(127);
}

std::vector<std::string> mergedEnvironment(const std::map<std::string, std::string>& extra) {
  std::vector<std::string> all;
  for (char** each = environ; *each; ++each) {
    const std::string entry = *each;
    if (!extra.contains(entry.substr(0, entry.find('=')))) all.push_back(entry);
  }
  for (const auto& [name, value] : extra) all.push_back(name + '=' + value);
  return all;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all;
  for (auto& text : texts) all.push_back(text.data());
  all.push_back(nullptr);
  return all;
}

pid_t spawn(const std::vector<std::string>& line, const std::map<std::string, std::string>& extra, int output) {
  auto arguments = line;
  auto environment = mergedEnvironment(extra);
  const auto argv = pointers(arguments);
  const auto envp = pointers(environment);
  const pid_t pid = fork();
  if (pid < 0) throw std::runtime_error("cannot fork");
  if (pid == 0) become(argv.data(), envp.data(), output);
  return pid;
}

}  // namespace

std::int64_t monotonicNs() {
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<std::int64_t>(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

void sleepMs(int milliseconds) { usleep(static_cast<useconds_t>(milliseconds) * 1000); }

Child::Child(const Command& command) : log_(command.log) {
  const int output = open(log_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (output < 0) throw std::runtime_error("cannot write " + log_.string());
  startedNs_ = monotonicNs();
  pid_ = spawn(command.line, command.environment, output);
  close(output);
}

Child& Child::operator=(Child&& other) noexcept {
  if (this != &other) {
    stop();
    pid_ = std::exchange(other.pid_, -1);
    status_ = other.status_;
    startedNs_ = other.startedNs_;
    log_ = std::move(other.log_);
  }
  return *this;
}

bool Child::running() {
  if (pid_ < 0) return false;
  if (waitpid(pid_, &status_, WNOHANG) == pid_) pid_ = -1;
  return pid_ >= 0;
}

int Child::stop(std::chrono::milliseconds patience) {
  if (running()) {
    ::kill(pid_, SIGTERM);
    if (!eventually([this] { return !running(); }, patience)) kill();
  }
  return status_;
}

void Child::kill() {
  if (!running()) return;
  ::kill(pid_, SIGKILL);
  waitpid(pid_, &status_, 0);
  pid_ = -1;
}

std::string Child::lastWords() const {
  std::ifstream file(log_);
  std::stringstream text;
  text << file.rdbuf();
  constexpr std::size_t kShown = 1500;
  const auto all = text.str();
  return all.size() > kShown ? "…" + all.substr(all.size() - kShown) : all;
}

Outcome runToEnd(const std::vector<std::string>& line, const std::map<std::string, std::string>& environment) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("cannot make a pipe");
  const pid_t pid = spawn(line, environment, ends[1]);
  close(ends[1]);
  Outcome outcome;
  char buffer[4096];
  for (ssize_t got = 0; (got = read(ends[0], buffer, sizeof buffer)) > 0;) outcome.output.append(buffer, static_cast<std::size_t>(got));
  close(ends[0]);
  int status = 0;
  waitpid(pid, &status, 0);
  outcome.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return outcome;
}

}  // namespace priyom::tests
