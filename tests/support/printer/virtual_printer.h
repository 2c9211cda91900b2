// SPDX-License-Identifier: GPL-3.0-or-later
// A receipt printer without paper: listens on 127.0.0.1, understands what our ESC/POS reader understands, and leaves
// each ticket as a picture. It behaves like the real ones where that matters to a program: it takes one connection at a
// time, has a receive buffer and a speed, answers real-time commands the moment they arrive (inside pictures too, which
// spoils them, as it does on paper), answers GS r only when all before it is printed, stops without paper, loses its
// buffer when it is switched off. It is not an emulator: no fonts, no bar codes, no page mode.
//
// Threads: one of its own; all functions may be called from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "domain/result.h"
#include "print/raster.h"

namespace priyom::tests {

struct VirtualPrinterOptions {
  // Takes ticket-0001.png, ticket-0002.png, … and printer.jsonl; made if need be.
  std::filesystem::path directory;
  int port = 0;                         // 0: one that is free
  std::size_t bufferBytes = 64 * 1024;  // what it takes before it prints; 1 KB at the least
  double speedMmPerSecond = 150;        // 8 rows of dots to the millimetre; 0: at once
};

// The log, printer.jsonl: a JSON object a line, each with "event" and "mono_ns" (CLOCK_MONOTONIC):
//   {"event":"listening","port":40123}
//   {"event":"ticket","number":1,"file":"ticket-0001.png","width":576,"height":1100,"cut":true,
//    "received_ns":…,          when the last byte of the picture came in
//    "mono_ns":…}              when the paper was cut
//   {"event":"undecodable","reason":"ESC/POS: at byte 12 …"}    the rest up to the next ESC @ is lost
//   {"event":"real_time_in_image","offset":…}                   a picture was spoilt by DLE EOT, ENQ or DC4 in it
//   {"event":"state","command":"paper-out"}                     a command of control() took effect
class VirtualPrinter {
 public:
  // Listens when it returns. Throws std::runtime_error when it cannot.
  explicit VirtualPrinter(VirtualPrinterOptions options);
  ~VirtualPrinter();
  VirtualPrinter(const VirtualPrinter&) = delete;
  VirtualPrinter& operator=(const VirtualPrinter&) = delete;

  int port() const;
  std::string deviceUri() const;  // priyom-escpos://127.0.0.1:port

  // paper-out · paper-low · paper-ok · paper-out-after ROWS (the roll ends after so many more rows) ·
  // cover-open · cover-closed · jam · jam-cleared · silent (prints, answers nothing) · garbage (answers nonsense) ·
  // talkative (answers again) · gone (switched off: connection, buffer and half a ticket are lost) · back ·
  // ready (everything mended, new paper, switched on).
  // kMalformed for anything else. In effect when it returns.
  Result<void> control(std::string_view command);

  // Tickets printed so far, in order.
  std::vector<print::Raster> tickets() const;
  // Spoilt pictures and undecodable bytes so far; 0 in a healthy run.
  int complaints() const;
  std::uint64_t bytesReceived() const;
  int connections() const;  // accepted so far

 private:
  class Machine;
  std::unique_ptr<Machine> machine_;
};

}  // namespace priyom::tests
