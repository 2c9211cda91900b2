// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation with one CUPS server: hand over bytes, ask what became of them, ask how the printer is. Not a spooler
// and not a retry loop: what could not be handed over is an Error, and the caller, who owns the paper, decides. Speaks IPP through libcups over a connection of its own; touches no environment and no default
// server.
//
// Threads: an object belongs to one thread at a time, its calls block up to the time-out; use a worker.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/result.h"
#include "print/printer_state.h"

namespace priyom::print {

enum class JobId : int {};

// What is known of a job. There is no way from kUnknown to kPrinted, and none to kPrinted but the printer's own answer.
enum class JobState {
  kPending,     // CUPS has it; nothing was sent yet
  kProcessing,  // the backend has it: being sent, waiting for paper, or waiting for the printer's answer
  kPrinted,     // the printer answered, after the cut, that it came so far
  kUnknown,     // all was sent, or part of it, and the printer did not confirm; never sent again by itself
  kFailed,      // cancelled or refused; nothing came out
};

std::string_view jobStateName(JobState state);
inline bool jobIsOver(JobState s) {
  return s != JobState::kPending && s != JobState::kProcessing;
}

struct JobStatus {
  JobState state = JobState::kPending;
  // The backend's last sentence about this job, or CUPS's; English, for logs. May be empty.
  std::string message;
  // How the printer is, by the reasons that CUPS holds for it.
  PrinterState printer = PrinterState::kReady;
};

struct QueueStatus {
  PrinterState printer = PrinterState::kReady;
  std::vector<std::string> reasons;  // as CUPS has them
  bool stopped = false;              // paused, by hand or by CUPS
  bool accepting = true;
  int jobs = 0;           // not yet over
  std::string deviceUri;  // where the queue prints to; empty where CUPS does not say
};

class CupsClient {
 public:
  struct Server {
    std::string host = "localhost";  // a name, an address, or the absolute path of a Unix-domain socket
    int port = 631;                  // not used with a socket
    std::string user;                // requesting-user-name; empty: the process's user
  };

  // Does not connect yet. timeout bounds the connecting, and each wait for the server, of every call.
  explicit CupsClient(Server server, std::chrono::milliseconds timeout = std::chrono::seconds(5));
  ~CupsClient();
  CupsClient(const CupsClient&) = delete;
  CupsClient& operator=(const CupsClient&) = delete;

  // Prints a document so often: PDF, which CUPS turns into what the printer reads. The rest is as of submit().
  Result<JobId> submitPdf(const std::string& queue, std::span<const std::uint8_t> bytes, const std::string& jobName,
                          int copies);
  // Prints bytes as they are (application/vnd.cups-raw). jobName is seen by whoever can list jobs: a command's id,
  // never a name. kNotFound: no such queue; kUnavailable: no answer. After kUnavailable the server may or may not have
  // taken the job: findJob() by a unique jobName tells.
  Result<JobId> submit(const std::string& queue, std::span<const std::uint8_t> bytes, const std::string& jobName);
  // The newest job of that name in the queue, over or not.
  Result<std::optional<JobId>> findJob(const std::string& queue, const std::string& jobName);

  // kNotFound: CUPS does not know the job (any more).
  Result<JobStatus> job(JobId id);
  // Asks every 25 ms until the job is over or `within` has passed; returns the last status either way.
  Result<JobStatus> waitForJob(JobId id, std::chrono::milliseconds within);
  // A job that is over stays as it is: kConflict.
  Result<void> cancel(JobId id);

  Result<QueueStatus> queue(const std::string& name);

  // Makes or changes a raw queue, enabled and accepting, shared with nobody. For set-up and tests; needs the right to.
  Result<void> addRawQueue(const std::string& name, const std::string& deviceUri);

 private:
  class Connection;
  std::unique_ptr<Connection> connection_;
};

}  // namespace priyom::print
