// SPDX-License-Identifier: GPL-3.0-or-later
// priyom-hub as a process of its own, to be killed. The port stays the same over restarts, as in a centre.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace priyom::tests {

class HubProcess {
 public:
  // `folder` holds the state, the port file and the log.
  explicit HubProcess(std::filesystem::path folder) : folder_(std::move(folder)) {}
  // Kills what still runs.
  ~HubProcess();
  HubProcess(const HubProcess&) = delete;
  HubProcess& operator=(const HubProcess&) = delete;

  // Returns when connections are taken. Throws where that is not within 30 s. `environment`: further "NAME=value".
  void start(const std::vector<std::string>& environment = {});
  // SIGKILL: no chance to tidy up.
  void kill();
  // SIGTERM; the exit code, or -1 where it did not end by itself within 30 s.
  int stop();

  pid_t pid() const { return pid_; }
  std::uint16_t port() const { return port_; }
  // What it wrote to stderr since its last start.
  std::string logText() const;
  std::filesystem::path state() const { return folder_ / "state"; }

 private:
  bool running();

  std::filesystem::path folder_;
  pid_t pid_ = 0;
  std::uint16_t port_ = 0;
};

}  // namespace priyom::tests
