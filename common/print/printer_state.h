// SPDX-License-Identifier: GPL-3.0-or-later
// How a receipt printer is, in one word, and the two languages in which it is said: ESC/POS real-time status (DLE EOT)
// on the printer's side, IPP printer-state-reasons on CUPS's. Sources: Epson's ESC/POS command reference; RFC 8011
// 5.4.12; cups-filters' and CUPS's own backends for the suffixes.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace priyom::print {

// From the best to the worst; where several hold, the one that a person must mend first.
enum class PrinterState {
  kReady,         // prints
  kPaperNearEnd,  // prints, and the roll will end soon
  kUnknown,       // is there, takes bytes, but does not say how it is; what it prints is never known to be printed
  kOffline,       // says that it does not print, and not why
  kPaperOut,      // waits for a new roll
  kJam,           // paper jam, cutter stuck or another fault that a person must clear
  kCoverOpen,     // waits for its cover to be closed
  kUnreachable,   // cannot be connected to: off, unplugged, or the network is down
};

// "ready", "paper_near_end", "unknown", …: stable, lower_snake; for protocols and logs.
std::string_view printerStateName(PrinterState state);
std::optional<PrinterState> printerStateFromName(std::string_view name);
// One English sentence for logs and tools.
std::string_view printerStateSentence(PrinterState state);
// Whether a ticket sent now comes out: kReady, kPaperNearEnd, and kUnknown, for want of better knowledge.
bool printerTakesJobs(PrinterState state);

// Answers to DLE EOT 1 (printer), 2 (offline cause), 3 (error), 4 (paper); what was not answered is empty.
using RealTimeStatus = std::array<std::optional<std::uint8_t>, 4>;

// The bytes that ask, n from 1 to 4.
std::array<std::uint8_t, 3> realTimeQuery(int n);
// GS r 1: asks for the paper sensor in band. It is answered only when all that was sent before it has been printed.
inline constexpr std::array<std::uint8_t, 3> kInBandQuery{0x1D, 'r', 1};
// True for a byte of the form 0xx1xx10, which every answer to DLE EOT has; other bytes are noise, ASB or answers in
// band.
bool isRealTimeAnswer(std::uint8_t byte);
// True for a byte that can be the answer to GS r 1: 0000eenn, both bits of each sensor alike. Narrower than the
// reference, which leaves two bits open: noise must not pass for a proof of printing.
bool isInBandAnswer(std::uint8_t byte);
// kUnknown when nothing was answered.
PrinterState stateFromRealTimeStatus(const RealTimeStatus& status);

// The reasons that state puts into printer-state-reasons, suffix and all; empty for kReady and kUnknown.
std::vector<std::string_view> ippReasons(PrinterState state);
// All that ippReasons() can return, and kUnconfirmedReason: the reasons that our backend owns and may remove.
std::span<const std::string_view> ownedIppReasons();
// Stands from a ticket that the printer did not confirm to the next one that it does.
inline constexpr std::string_view kUnconfirmedReason = "timed-out-warning";
// The worst state named among the reasons, whatever their suffix (-error, -warning, -report or none). Unknown words,
// and "none", count as nothing; kReady when nothing is left.
PrinterState stateFromIppReasons(std::span<const std::string> reasons);

}  // namespace priyom::print
