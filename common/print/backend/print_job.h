// SPDX-License-Identifier: GPL-3.0-or-later
// The conversation that prints one CUPS job on a receipt printer: bytes in, actions out. No socket, no clock and no
// signal, so that every printer that misbehaves can be scripted; backend/run.h connects it to the world.
//
// The course of it: connect (again and again, saying so) ─► ask DLE EOT 1…4 ─► while there is no paper, the cover is
// open or something is stuck: say so and ask again ─► send the job ─► send GS r 1, which the printer answers only after
// it has printed all before it ─► the answer means printed.
//
// What CUPS is told, on stderr, and how a client reads it (cups_client.h):
// - printed: PAGE: 1 <copies>, exit 0. The job is completed, and its job-impressions-completed is not 0.
// - unknown: exit 0 without PAGE. The job is completed with 0 impressions. Any other code would let CUPS send the job
//   again, and what was sent is never sent twice.
// - ended by SIGTERM before it began: exit 1. The job is what CUPS made it, cancelled or waiting.
// STATE lines add and remove printer-state-reasons, only those of ownedIppReasons(); INFO lines say it in words. Why a
// ticket is unknown is an ERROR line, as CUPS keeps no other with a job that is over.
//
// A printer that answers nothing to DLE EOT gets the job, and "unknown" at the end. One that answers what no printer
// would (noise) is never believed to have printed.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "print/backend/status_round.h"

namespace priyom::print {

struct PrintJobTimes {
  std::chrono::milliseconds connect{3000};       // one attempt
  std::chrono::milliseconds connectAgain{1000};  // after a failed attempt
  std::chrono::milliseconds lockAgain{20};       // after finding the device in use by another of our programs
  std::chrono::milliseconds status{700};         // one answer to DLE EOT
  std::chrono::milliseconds askAgain{500};       // between two rounds of asking
  std::chrono::milliseconds send{30'000};        // without the printer taking a byte
  std::chrono::milliseconds answer{10'000};      // from the last sign of life to giving up the answer to GS r
  std::chrono::milliseconds grace{5'000};        // to finish what was begun, after SIGTERM
};

class PrintJob {
 public:
  using Time = StatusRound::Time;

  // What the caller must do, in this order.
  struct Actions {
    bool close = false;              // the connection, if there is one
    bool connect = false;            // then call connected(), connectFailed() or deviceBusy()
    bool recordSent = false;         // note for good that this job was sent; if it was noted before, alreadySent()
    std::vector<std::string> lines;  // for stderr, without the line end
    std::optional<int> exit;         // end with this code
  };

  // bytes: the job as one copy; must outlive this object. sentBefore: an earlier run of this very job has recorded that
  // it began to send (CUPS or the machine was stopped in between); it is then reported unknown and not sent.
  PrintJob(std::span<const std::uint8_t> bytes, int copies, bool sentBefore, PrintJobTimes times = {});

  Actions start(Time now);
  Actions connected(Time now);
  Actions connectFailed(const std::string& reason, Time now);
  Actions deviceBusy(Time now);
  // Another run of this very job has begun to send it since this one was started.
  Actions alreadySent();
  Actions received(std::span<const std::uint8_t> bytes, Time now);
  // The device took so many bytes of pending().
  Actions sent(std::size_t count, Time now);
  // The peer closed, or reading or writing failed.
  Actions closed(const std::string& reason, Time now);
  Actions wake(Time now);
  // SIGTERM.
  Actions terminate(Time now);

  // What is to be written as soon as the device takes it; valid until the next call of another function.
  std::span<const std::uint8_t> pending() const;
  // When wake() is wanted, whatever else happens.
  Time wakeAt() const;

 private:
  enum class Phase {
    kConnecting,  // an attempt runs
    kAway,        // waits to attempt again
    kAsking,      // the first round of DLE EOT, and those while the printer cannot print
    kHolding,     // between two such rounds
    kSending,
    kConfirming,  // all is sent, GS r 1 last
    kOver,
  };

  void tryToConnect(Actions& actions, Time now);
  void beginRound(Time now);
  void roundEnded(Actions& actions, Time now);
  void beginSending(Actions& actions, Time now);
  void allSent(Time now);
  void hear(std::uint8_t byte, Actions& actions, Time now);
  void reportState(Actions& actions, PrinterState state);
  void finishPrinted(Actions& actions);
  void finishUnknown(Actions& actions, std::string_view why);
  Time quietDeadline() const;

  std::span<const std::uint8_t> bytes_;
  int copies_;
  bool sentBefore_;
  PrintJobTimes times_;

  Phase phase_ = Phase::kAway;
  StatusRound round_;
  std::vector<std::uint8_t> queries_;  // status questions not yet written
  std::size_t jobSent_ = 0;            // bytes of all copies and of the final query
  Time wakeAt_{};
  Time lastProgress_{};
  std::optional<Time> terminateBy_;
  std::optional<PrinterState> reported_;
  int automaticBytes_ = 0;  // bytes still to come of an automatic status message
  bool noise_ = false;
  bool interrupted_ = false;  // the printer stopped after the first byte was sent
};

}  // namespace priyom::print
