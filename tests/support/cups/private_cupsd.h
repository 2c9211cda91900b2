// SPDX-License-Identifier: GPL-3.0-or-later
// A real cupsd of our own: its own ServerRoot, reachable through a Unix-domain socket only, with our backend and none
// else. Runs as root and as an ordinary user, beside a system's CUPS without touching it. What it is not: secure;
// whoever may open the socket may administer it.
//
// Threads: none of its own. Use it from one thread that outlives it: the daemon is ended when that thread ends.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>

#include "domain/result.h"
#include "print/cups_client.h"

namespace priyom::tests {

class PrivateCupsd {
 public:
  // True when /usr/sbin/cupsd is there.
  static bool installed();

  // Lays out `directory` (made if need be; kept at the end, with log/error_log) and starts cupsd; it answers when this
  // returns. backend: the program priyom-escpos; it is copied, because cupsd, as root, wants it owned by root and
  // writable by nobody else. Throws std::runtime_error with the end of the error log when it does not come up.
  PrivateCupsd(const std::filesystem::path& directory, const std::filesystem::path& backend);
  // Ends it, by its process id, and waits for its end.
  ~PrivateCupsd();
  PrivateCupsd(const PrivateCupsd&) = delete;
  PrivateCupsd& operator=(const PrivateCupsd&) = delete;

  // For CupsClient.
  print::CupsClient::Server server() const;
  // For CUPS's own tools: CUPS_SERVER=… lpstat -t
  std::string serverName() const { return socket_.string(); }

  // Makes the raw queue; it is there when this returns.
  Result<void> addQueue(const std::string& name, const std::string& deviceUri);

  // Ends the daemon and starts it again on the same files, as a restart of the computer does. With `abruptly` it and
  // its backends are killed.
  void restart(bool abruptly = false);

  // Where its backends keep their device locks; whoever probes the same printers sets PRIYOM_LOCK_DIR to it.
  std::filesystem::path lockDirectory() const { return directory_ / "locks"; }
  std::filesystem::path errorLog() const { return directory_ / "log" / "error_log"; }
  pid_t pid() const { return pid_; }

 private:
  void layOut(const std::filesystem::path& backend);
  void start();
  void stop(int signal);
  [[noreturn]] void giveUp(const std::string& what);

  std::filesystem::path directory_;
  std::filesystem::path socket_;
  std::filesystem::path socketFolder_;  // outside directory_ when that is too deep for a socket's name
  pid_t pid_ = -1;
};

}  // namespace priyom::tests
