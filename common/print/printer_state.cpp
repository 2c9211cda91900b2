// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/printer_state.h"

#include <algorithm>

namespace priyom::print {
namespace {

struct StateRow {
  PrinterState state;
  std::string_view name;
  std::string_view reason;  // IPP, with suffix; empty: none
  std::string_view sentence;
};

constexpr std::array kStates{
    StateRow{PrinterState::kReady, "ready", "", "The printer is ready."},
    StateRow{PrinterState::kPaperNearEnd, "paper_near_end", "media-low-warning",
             "The printer prints, but its paper will end soon."},
    StateRow{PrinterState::kUnknown, "unknown", "", "The printer does not say how it is."},
    StateRow{PrinterState::kOffline, "offline", "offline-error", "The printer says that it is offline, and not why."},
    StateRow{PrinterState::kPaperOut, "paper_out", "media-empty-error", "The printer is out of paper."},
    StateRow{PrinterState::kJam, "jam", "media-jam-error", "The printer has a paper jam or its cutter is stuck."},
    StateRow{PrinterState::kCoverOpen, "cover_open", "cover-open-error", "The printer's cover is open."},
    StateRow{PrinterState::kUnreachable, "unreachable", "connecting-to-device",
             "The printer cannot be reached: it is off, unplugged, or the network is down."},
};

const StateRow& rowOf(PrinterState state) {
  return *std::find_if(kStates.begin(), kStates.end(), [&](const StateRow& row) { return row.state == state; });
}

constexpr std::array<std::string_view, 7> kOwned{"media-low-warning", "media-empty-error", "media-jam-error",
                                                 "cover-open-error",  "offline-error",     "connecting-to-device",
                                                 kUnconfirmedReason};

// Reasons by their stem, ours and those that other backends and drivers use.
struct StemRow {
  std::string_view stem;
  PrinterState state;
};
constexpr std::array kStems{
    StemRow{"media-low", PrinterState::kPaperNearEnd},
    StemRow{"media-empty", PrinterState::kPaperOut},
    StemRow{"media-needed", PrinterState::kPaperOut},
    StemRow{"media-jam", PrinterState::kJam},
    StemRow{"cutter-jam", PrinterState::kJam},
    StemRow{"cover-open", PrinterState::kCoverOpen},
    StemRow{"door-open", PrinterState::kCoverOpen},
    StemRow{"interlock-open", PrinterState::kCoverOpen},
    StemRow{"offline", PrinterState::kOffline},
    StemRow{"shutdown", PrinterState::kOffline},
    StemRow{"other", PrinterState::kOffline},
    StemRow{"timed-out", PrinterState::kUnknown},
    StemRow{"connecting-to-device", PrinterState::kUnreachable},
};

std::string_view stemOf(std::string_view reason) {
  for (const std::string_view suffix : {"-error", "-warning", "-report"})
    if (reason.ends_with(suffix)) return reason.substr(0, reason.size() - suffix.size());
  return reason;
}

bool bit(const std::optional<std::uint8_t>& answer, int number) {
  return answer && (*answer >> number & 1) != 0;
}

}  // namespace

std::string_view printerStateName(PrinterState state) {
  return rowOf(state).name;
}

std::optional<PrinterState> printerStateFromName(std::string_view name) {
  for (const auto& row : kStates)
    if (row.name == name) return row.state;
  return std::nullopt;
}

std::string_view printerStateSentence(PrinterState state) {
  return rowOf(state).sentence;
}

bool printerTakesJobs(PrinterState state) {
  return state == PrinterState::kReady || state == PrinterState::kPaperNearEnd || state == PrinterState::kUnknown;
}

std::array<std::uint8_t, 3> realTimeQuery(int n) {
  return {0x10, 0x04, static_cast<std::uint8_t>(n)};
}

bool isRealTimeAnswer(std::uint8_t byte) {
  return (byte & 0x93) == 0x12;
}

bool isInBandAnswer(std::uint8_t byte) {
  return byte == 0x00 || byte == 0x03 || byte == 0x0C || byte == 0x0F;
}

PrinterState stateFromRealTimeStatus(const RealTimeStatus& status) {
  const auto& [printer, offlineCause, error, paper] = status;
  if (bit(offlineCause, 2)) return PrinterState::kCoverOpen;
  if (bit(error, 2) || bit(error, 3) || bit(error, 5)) return PrinterState::kJam;
  if (bit(offlineCause, 5) || (bit(paper, 5) && bit(paper, 6))) return PrinterState::kPaperOut;
  if (bit(offlineCause, 6)) return PrinterState::kJam;
  if (bit(printer, 3)) return PrinterState::kOffline;
  if (bit(paper, 2) && bit(paper, 3)) return PrinterState::kPaperNearEnd;
  const bool any = printer || offlineCause || error || paper;
  return any ? PrinterState::kReady : PrinterState::kUnknown;
}

std::vector<std::string_view> ippReasons(PrinterState state) {
  const auto reason = rowOf(state).reason;
  if (reason.empty()) return {};
  return {reason};
}

std::span<const std::string_view> ownedIppReasons() {
  return kOwned;
}

PrinterState stateFromIppReasons(std::span<const std::string> reasons) {
  auto worst = PrinterState::kReady;
  for (const auto& reason : reasons)
    for (const auto& row : kStems)
      if (row.stem == stemOf(reason)) worst = std::max(worst, row.state);
  return worst;
}

}  // namespace priyom::print
