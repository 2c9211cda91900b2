// SPDX-License-Identifier: GPL-3.0-or-later
// The hub as a whole: opens the state directory, the centre and the questionnaires, listens, serves until it is told to
// stop. Tests run it in process with a clock of their own; priyom-hub is this and an argument parser.
//
// The state directory (0700): hub.db (and -wal), identity/ (the CA), token.key, master.key.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "hub/feed.h"
#include "hub/world.h"
#include "link/listener.h"
#include "storage/store.h"

namespace priyom::hub {

struct HubOptions {
  link::ListenerOptions listener;
  std::filesystem::path state;
  std::filesystem::path centre;          // a file
  std::filesystem::path questionnaires;  // a folder; empty: none
  std::filesystem::path catalogue;       // a file; empty, or not there: nothing to read at the kiosks
  std::filesystem::path calendars;       // a folder; empty: `calendars` beside the folder of `centre`, if there is one
  std::filesystem::path portFile;        // gets the port once connections are taken; empty: none
  // A systemd credential with the master key; empty: master.key of the state directory, made at the first start.
  std::filesystem::path masterKey;
  // Further names and addresses by which devices reach the hub, for its certificate.
  std::vector<std::string> names;
  FeedOptions feed;
  bool handleSignals = false;  // SIGTERM and SIGINT stop in order
  World world = realWorld();
  storage::StoreOptions store;
};

class Hub {
 public:
  // Listens when it returns, and serves once run() is called. The error's text is one sentence for an administrator.
  static Result<std::unique_ptr<Hub>> open(HubOptions options);
  ~Hub();
  Hub(const Hub&) = delete;
  Hub& operator=(const Hub&) = delete;

  std::uint16_t port() const;
  std::uint16_t feedPort() const;  // 0: no feed

  // Serves on the calling thread, which is the network thread, until stop() is done. As replaceFile() where the port
  // file can not be written.
  Result<void> run();

  // No new connections, no further messages; what was accepted is written and answered; then run() returns. May be
  // called from any thread, more than once.
  void stop();

 private:
  struct Parts;
  explicit Hub(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace priyom::hub
