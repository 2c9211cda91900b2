// SPDX-License-Identifier: GPL-3.0-or-later
// A Raster as ESC/POS bytes for a receipt printer, and back. Not the conversation with the printer: asking for its
// state and for the proof that it printed is the business of the CUPS backend (backend/print_job.h).
//
// What is written: ESC @ · GS v 0 bands of at most kBandBytes each · ESC J feeds · GS V 66 (feed and partial cut).
// Every receipt printer of the last twenty years understands these four. Source: Epson's ESC/POS command reference.
//
// Real-time commands. A printer looks for DLE EOT (10 04), DLE ENQ (10 05) and DLE DC4 (10 14) in everything it
// receives, also inside pictures; a ticket whose dots spell "10 14 01 …" opens a cash drawer or loses its buffer. So
// these pairs never occur in what encode() returns:
//  - no command that it writes begins with 04, 05 or 14, and no two neighbouring parameters make a pair;
//  - where a row ends in 10 and the next begins with 04, 05 or 14, a new band begins between the two;
//  - where the pair stands inside a row, the byte 10 becomes 30: one dot turns black, left of the single black dot that
//    the byte 10 is. That is printable(). A QR code is never touched: the byte 10 means one black dot with white on
//    both sides, and a QR code whose modules are two dots wide or more has no such dot.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/result.h"
#include "print/raster.h"

namespace priyom::print {

// A band fits twice into the smallest receive buffer sold (4 KB).
inline constexpr std::size_t kBandBytes = 2048;
// Wider pictures are refused: the low byte of the width must never be followed by a dangerous high one.
inline constexpr int kMaxRasterWidth = 255 * 8;

struct EscposOptions {
  // White paper between the picture and the cut. The blade stands behind the print head by 10 to 15 mm, and GS V 66
  // feeds that distance by itself: this is the margin only.
  int feedDots = 24;
  bool cut = true;
};

// The raster as the printer can be given it: equal to the argument but for the dots said above, at most one for each
// pair found. Whoever shows a preview shows this. printable(printable(r)) == printable(r).
Raster printable(const Raster& raster);

// The bytes of one ticket. Throws std::invalid_argument when the raster is not wellFormed(), or wider than
// kMaxRasterWidth: a programming error. decodeEscpos(encodeEscpos(r)) gives printable(r), its width
// rounded up to whole bytes.
std::vector<std::uint8_t> encodeEscpos(const Raster& raster, const EscposOptions& options = {});

// Where a real-time command begins in the bytes, if anywhere. For tests and for refusing foreign data.
std::optional<std::size_t> findRealTimeCommand(std::span<const std::uint8_t> bytes);

// What an ESC/POS stream does to the paper, told as it is read. Used by the virtual printer.
class EscposReader {
 public:
  // Called in the order of the bytes.
  class Paper {
   public:
    virtual ~Paper() = default;
    // One row of dots; the width is that of the command, a multiple of 8.
    virtual void row(std::span<const std::uint8_t> dots) = 0;
    virtual void feed(int dots) = 0;
    virtual void cut() = 0;
    // GS r n: the printer is asked in band (1 paper sensor, 2 drawer).
    virtual void query(std::uint8_t n) = 0;
  };

  explicit EscposReader(Paper& paper) : paper_(paper) {}

  // Reads one byte. kUnsupported: a command that this reader does not know; kMalformed: a parameter out of range. The
  // text names the offset (from the first byte ever fed) and the reason. After an error every byte up to the next ESC @
  // is skipped, as the sequel of an unknown command cannot be told from its parameters.
  Result<void> feed(std::uint8_t byte);
  // True between commands, where a real-time query of the host may stand.
  bool betweenCommands() const { return state_ == State::kIdle; }
  // Bytes read so far.
  std::size_t offset() const { return offset_; }

 private:
  enum class State { kIdle, kCommand, kImage, kLost };
  Result<void> startCommand(std::uint8_t byte);
  Result<void> parameter(std::uint8_t byte);
  Result<void> finishCommand();
  Result<void> startImage();
  Result<void> lost(Errc code, const std::string& reason);

  Paper& paper_;
  State state_ = State::kIdle;
  std::size_t offset_ = 0;
  std::size_t commandOffset_ = 0;
  std::vector<std::uint8_t> command_;
  std::vector<std::uint8_t> row_;
  std::size_t rowBytes_ = 0;
  std::size_t rowsLeft_ = 0;
  int lineDots_ = 30;
  bool sawEscape_ = false;
};

// What one stream printed.
struct DecodedTicket {
  Raster raster;     // from the first row of dots to the last; feeds between them are white rows
  int feedDots = 0;  // white paper after the last row of dots
  bool cut = false;
};

// The tickets of a stream, one for each cut and one for what follows the last cut, if it holds a picture. kUnsupported
// or kMalformed with offset and reason as EscposReader::feed(); kMalformed also when the stream ends inside a command,
// or a ticket's bands differ in width.
Result<std::vector<DecodedTicket>> decodeEscpos(std::span<const std::uint8_t> bytes);

}  // namespace priyom::print
