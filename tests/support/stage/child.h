// SPDX-License-Identifier: GPL-3.0-or-later
// A program that this process started and ends, by its process id.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace priyom::tests {

class Child {
 public:
  struct Command {
    std::vector<std::string> line;                   // program and arguments
    std::map<std::string, std::string> environment;  // on top of this process's own
    std::filesystem::path log;                       // gets stdout and stderr
  };

  Child() = default;
  explicit Child(const Command& command);  // throws std::runtime_error
  ~Child() { stop(); }
  Child(Child&& other) noexcept { *this = std::move(other); }
  Child& operator=(Child&& other) noexcept;
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  pid_t pid() const { return pid_; }
  // CLOCK_MONOTONIC, just before the fork.
  std::int64_t startedNs() const { return startedNs_; }
  bool running();
  // SIGTERM, after `patience` SIGKILL. The exit status as waitpid gives it, or -1 where it did not run.
  int stop(std::chrono::milliseconds patience = std::chrono::seconds(10));
  void kill();
  // The end of its log, for messages.
  std::string lastWords() const;

 private:
  pid_t pid_ = -1;
  int status_ = -1;
  std::int64_t startedNs_ = 0;
  std::filesystem::path log_;
};

// CLOCK_MONOTONIC in nanoseconds.
std::int64_t monotonicNs();

// Polls until `condition` or the deadline; false at the deadline.
template <typename Condition>
bool eventually(Condition condition, std::chrono::milliseconds within);

// Runs a program to its end; its output and exit status. Throws where it cannot be started.
struct Outcome {
  int exitCode = -1;
  std::string output;
};
Outcome runToEnd(const std::vector<std::string>& line, const std::map<std::string, std::string>& environment = {});

void sleepMs(int milliseconds);

template <typename Condition>
bool eventually(Condition condition, std::chrono::milliseconds within) {
  const auto deadline = monotonicNs() + std::chrono::nanoseconds(within).count();
  while (!condition()) {
    if (monotonicNs() > deadline) return false;
    sleepMs(5);
  }
  return true;
}

}  // namespace priyom::tests
