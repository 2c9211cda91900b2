// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/backend/print_job.h"

#include <cups/backend.h>

#include <algorithm>

namespace priyom::print {
namespace {

constexpr std::uint8_t kXon = 0x11;
constexpr std::uint8_t kXoff = 0x13;

// The first of the four bytes of automatic status (GS a), which another program may have switched on.
bool beginsAutomaticStatus(std::uint8_t byte) {
  return (byte & 0x93) == 0x10;
}

std::string info(std::string_view sentence) {
  return "INFO: " + std::string(sentence);
}

}  // namespace

PrintJob::PrintJob(std::span<const std::uint8_t> bytes, int copies, bool sentBefore, PrintJobTimes times)
    : bytes_(bytes), copies_(std::max(copies, 1)), sentBefore_(sentBefore), times_(times), round_(times.status) {}

PrintJob::Actions PrintJob::start(Time now) {
  if (sentBefore_) return alreadySent();
  Actions actions;
  tryToConnect(actions, now);
  return actions;
}

PrintJob::Actions PrintJob::alreadySent() {
  Actions actions;
  finishUnknown(actions, "it was being sent when the computer or CUPS stopped");
  return actions;
}

void PrintJob::tryToConnect(Actions& actions, Time now) {
  phase_ = Phase::kConnecting;
  actions.connect = true;
  wakeAt_ = now + times_.connect;
}

PrintJob::Actions PrintJob::connected(Time now) {
  Actions actions;
  if (phase_ != Phase::kConnecting) return actions;
  automaticBytes_ = 0;
  noise_ = false;
  beginRound(now);
  return actions;
}

PrintJob::Actions PrintJob::connectFailed(const std::string& reason, Time now) {
  Actions actions;
  if (phase_ != Phase::kConnecting) return actions;
  phase_ = Phase::kAway;
  wakeAt_ = now + times_.connectAgain;
  actions.close = true;
  actions.lines.push_back("DEBUG: " + reason);
  reportState(actions, PrinterState::kUnreachable);
  return actions;
}

PrintJob::Actions PrintJob::deviceBusy(Time now) {
  phase_ = Phase::kAway;
  wakeAt_ = now + times_.lockAgain;
  return {};
}

void PrintJob::beginRound(Time now) {
  if (phase_ != Phase::kConfirming) phase_ = Phase::kAsking;
  const auto query = round_.begin(now);
  queries_.insert(queries_.end(), query.begin(), query.end());
}

// All four answers are there, or the printer has fallen silent.
void PrintJob::roundEnded(Actions& actions, Time now) {
  const PrinterState state = stateFromRealTimeStatus(round_.status());
  // Silence in the middle of it all is not news: it may be busy printing.
  if (phase_ != Phase::kConfirming || state != PrinterState::kUnknown) reportState(actions, state);
  if (phase_ == Phase::kConfirming) {
    wakeAt_ = now + times_.askAgain;
    if (printerTakesJobs(state)) return;
    interrupted_ = true;
    lastProgress_ = now;
  } else if (printerTakesJobs(state)) {
    beginSending(actions, now);
  } else {
    phase_ = Phase::kHolding;
    wakeAt_ = now + times_.askAgain;
  }
}

void PrintJob::beginSending(Actions& actions, Time now) {
  phase_ = Phase::kSending;
  queries_.clear();
  actions.recordSent = true;
  lastProgress_ = now;
}

std::span<const std::uint8_t> PrintJob::pending() const {
  if (phase_ == Phase::kAsking || phase_ == Phase::kConfirming) return queries_;
  if (phase_ != Phase::kSending) return {};
  const std::size_t jobBytes = bytes_.size() * static_cast<std::size_t>(copies_);
  if (jobSent_ >= jobBytes) return std::span<const std::uint8_t>(kInBandQuery).subspan(jobSent_ - jobBytes);
  return bytes_.subspan(jobSent_ % bytes_.size());
}

PrintJob::Actions PrintJob::sent(std::size_t count, Time now) {
  if (phase_ == Phase::kAsking || phase_ == Phase::kConfirming) {
    queries_.erase(queries_.begin(), queries_.begin() + static_cast<std::ptrdiff_t>(std::min(count, queries_.size())));
  } else if (phase_ == Phase::kSending && count > 0) {
    jobSent_ += count;
    lastProgress_ = now;
    if (pending().empty()) allSent(now);
  }
  return {};
}

void PrintJob::allSent(Time now) {
  phase_ = Phase::kConfirming;
  queries_.clear();
  wakeAt_ = now + times_.askAgain;
}

PrintJob::Actions PrintJob::received(std::span<const std::uint8_t> bytes, Time now) {
  Actions actions;
  for (const auto byte : bytes)
    if (phase_ != Phase::kOver) hear(byte, actions, now);
  return actions;
}

void PrintJob::hear(std::uint8_t byte, Actions& actions, Time now) {
  if (automaticBytes_ > 0) {
    --automaticBytes_;
  } else if (isRealTimeAnswer(byte)) {
    if (!round_.running()) return;
    const auto next = round_.answered(byte, now);
    queries_.insert(queries_.end(), next.begin(), next.end());
    if (!round_.running()) roundEnded(actions, now);
  } else if (beginsAutomaticStatus(byte)) {
    automaticBytes_ = 3;
  } else if (byte == kXon || byte == kXoff) {
    return;
  } else if (phase_ == Phase::kConfirming && isInBandAnswer(byte) && !noise_) {
    if (interrupted_) {
      finishUnknown(actions, "the printer stopped in the middle of it");
    } else {
      finishPrinted(actions);
    }
  } else {
    // Also what looks like the answer in band before the question was put: that of an earlier job, or a device that
    // sends zeros.
    noise_ = true;
  }
}

PrintJob::Actions PrintJob::closed(const std::string& reason, Time now) {
  Actions actions;
  if (phase_ == Phase::kOver || phase_ == Phase::kAway) return actions;
  if (phase_ == Phase::kConnecting) return connectFailed(reason, now);
  actions.close = true;
  queries_.clear();
  if (jobSent_ > 0) {
    reportState(actions, PrinterState::kUnreachable);
    finishUnknown(actions, "the connection broke: " + reason);
    return actions;
  }
  phase_ = Phase::kConnecting;
  auto failed = connectFailed(reason, now);
  failed.close = true;
  return failed;
}

PrintJob::Time PrintJob::quietDeadline() const {
  return lastProgress_ + (phase_ == Phase::kSending ? times_.send : times_.answer);
}

PrintJob::Time PrintJob::wakeAt() const {
  Time at = Time::max();
  switch (phase_) {
    case Phase::kConnecting:
    case Phase::kAway:
    case Phase::kHolding:
      at = wakeAt_;
      break;
    case Phase::kAsking:
      at = round_.deadline();
      break;
    case Phase::kSending:
      at = quietDeadline();
      break;
    case Phase::kConfirming:
      at = quietDeadline();
      if (round_.running()) at = std::min(at, round_.deadline());
      if (!round_.running() && round_.printerAnswers()) at = std::min(at, wakeAt_);
      break;
    case Phase::kOver:
      break;
  }
  return terminateBy_ ? std::min(at, *terminateBy_) : at;
}

PrintJob::Actions PrintJob::wake(Time now) {
  Actions actions;
  if (phase_ == Phase::kOver) return actions;
  if (terminateBy_ && now >= *terminateBy_) {
    finishUnknown(actions, "the job was stopped while it was being printed");
    return actions;
  }
  if (now < wakeAt()) return actions;
  switch (phase_) {
    case Phase::kConnecting:
      return connectFailed("no answer to the attempt to connect", now);
    case Phase::kAway:
      tryToConnect(actions, now);
      break;
    case Phase::kHolding:
      beginRound(now);
      break;
    case Phase::kAsking:
      round_.wake(now);
      roundEnded(actions, now);
      break;
    case Phase::kSending:
      finishUnknown(actions, "the printer stopped taking data");
      break;
    case Phase::kConfirming:
      if (now >= quietDeadline()) {
        finishUnknown(actions, noise_ ? "what the printer answers makes no sense" : "the printer did not answer");
      } else if (round_.running()) {
        round_.wake(now);
        roundEnded(actions, now);
      } else {
        beginRound(now);
      }
      break;
    case Phase::kOver:
      break;
  }
  return actions;
}

PrintJob::Actions PrintJob::terminate(Time now) {
  Actions actions;
  if (phase_ == Phase::kOver) return actions;
  if (jobSent_ > 0) {
    if (!terminateBy_) terminateBy_ = now + times_.grace;
    return actions;
  }
  phase_ = Phase::kOver;
  actions.close = true;
  actions.exit = CUPS_BACKEND_FAILED;
  return actions;
}

void PrintJob::reportState(Actions& actions, PrinterState state) {
  if (reported_ == state) return;
  const auto present = ippReasons(state);
  std::string gone;
  const auto drop = [&](std::string_view reason) {
    if (reason == kUnconfirmedReason || std::find(present.begin(), present.end(), reason) != present.end()) return;
    gone += (gone.empty() ? "" : ",") + std::string(reason);
  };
  if (reported_) {
    for (const auto reason : ippReasons(*reported_)) drop(reason);
  } else {
    for (const auto reason : ownedIppReasons()) drop(reason);  // also what an earlier run left
  }
  if (!gone.empty()) actions.lines.push_back("STATE: -" + gone);
  for (const auto reason : present) actions.lines.push_back("STATE: +" + std::string(reason));
  actions.lines.push_back(info(printerStateSentence(state)));
  reported_ = state;
}

void PrintJob::finishPrinted(Actions& actions) {
  phase_ = Phase::kOver;
  actions.close = true;
  actions.lines.push_back("STATE: -" + std::string(kUnconfirmedReason));
  actions.lines.push_back("PAGE: 1 " + std::to_string(copies_));
  actions.lines.push_back(info("Printed, and confirmed by the printer."));
  actions.exit = CUPS_BACKEND_OK;
}

void PrintJob::finishUnknown(Actions& actions, std::string_view why) {
  phase_ = Phase::kOver;
  actions.close = true;
  actions.lines.push_back("STATE: +" + std::string(kUnconfirmedReason));
  actions.lines.push_back("ERROR: Not confirmed: " + std::string(why) + ".");
  actions.exit = CUPS_BACKEND_OK;
}

}  // namespace priyom::print
