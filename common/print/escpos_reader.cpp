// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdio>

#include "print/escpos.h"

namespace priyom::print {
namespace {

constexpr std::uint8_t kLf = 0x0A;
constexpr std::uint8_t kEsc = 0x1B;
constexpr std::uint8_t kGs = 0x1D;
constexpr int kDefaultLineDots = 30;  // 1/6 inch at 180 motion units to the inch, as ESC 2 sets
constexpr std::size_t kMaxBandRows = 0x08FF;

std::string hex(std::span<const std::uint8_t> bytes) {
  std::string out;
  for (const auto byte : bytes) {
    char text[4];
    std::snprintf(text, sizeof text, "%02X ", byte);
    out += text;
  }
  if (!out.empty()) out.pop_back();
  return out;
}

// How many bytes the command has, as far as its first bytes tell; 0: not known to us.
std::size_t commandLength(std::span<const std::uint8_t> c) {
  if (c.size() < 2) return 2;
  if (c[0] == kEsc) {
    switch (c[1]) {
      case '@':
      case '2':
        return 2;
      case '3':
      case 'J':
      case 'd':
      case 'a':
        return 3;
      default:
        return 0;
    }
  }
  switch (c[1]) {
    case 'r':
    case 'a':
      return 3;
    case 'v':
      return 8;
    case 'V':
      return c.size() < 3 ? 3 : (c[2] == 65 || c[2] == 66) ? 4 : 3;
    default:
      return 0;
  }
}

}  // namespace

Result<void> EscposReader::feed(std::uint8_t byte) {
  ++offset_;
  switch (state_) {
    case State::kIdle:
      return startCommand(byte);
    case State::kCommand:
      return parameter(byte);
    case State::kImage:
      row_.push_back(byte);
      if (row_.size() == rowBytes_) {
        paper_.row(row_);
        row_.clear();
        if (--rowsLeft_ == 0) state_ = State::kIdle;
      }
      return {};
    case State::kLost:
      if (sawEscape_ && byte == '@') state_ = State::kIdle;
      sawEscape_ = byte == kEsc;
      return {};
  }
  return {};
}

Result<void> EscposReader::startCommand(std::uint8_t byte) {
  commandOffset_ = offset_ - 1;
  if (byte == 0) return {};  // printers skip NUL
  if (byte == kLf) {
    paper_.feed(lineDots_);
    return {};
  }
  command_.assign(1, byte);
  if (byte == kEsc || byte == kGs) {
    state_ = State::kCommand;
    return {};
  }
  return lost(Errc::kUnsupported, "text or a command that is not known");
}

Result<void> EscposReader::parameter(std::uint8_t byte) {
  command_.push_back(byte);
  const std::size_t length = commandLength(command_);
  if (length == 0) return lost(Errc::kUnsupported, "a command that is not known");
  if (command_.size() < length) return {};
  state_ = State::kIdle;
  return finishCommand();
}

Result<void> EscposReader::finishCommand() {
  const auto& c = command_;
  if (c[0] == kEsc) {
    if (c[1] == '@' || c[1] == '2') lineDots_ = kDefaultLineDots;
    if (c[1] == '3') lineDots_ = c[2];
    if (c[1] == 'J') paper_.feed(c[2]);
    if (c[1] == 'd') paper_.feed(c[2] * lineDots_);
    return {};  // ESC a (alignment) does not move a picture as wide as the paper
  }
  if (c[1] == 'r') paper_.query(c[2]);
  if (c[1] == 'v') return startImage();
  if (c[1] != 'V') return {};  // GS a: whoever asks for automatic status reads it elsewhere
  const bool known = c[2] == 0 || c[2] == 1 || c[2] == 48 || c[2] == 49 || c[2] == 65 || c[2] == 66;
  if (!known) return lost(Errc::kMalformed, "a cut of an unknown kind");
  if (c.size() == 4 && c[3] > 0) paper_.feed(c[3]);
  paper_.cut();
  return {};
}

Result<void> EscposReader::startImage() {
  const auto& c = command_;
  if (c[2] != '0') return lost(Errc::kUnsupported, "GS v of an unknown kind");
  if (c[3] != 0 && c[3] != '0') return lost(Errc::kUnsupported, "a picture with enlarged dots");
  rowBytes_ = c[4] + c[5] * std::size_t{256};
  rowsLeft_ = c[6] + c[7] * std::size_t{256};
  if (rowBytes_ == 0 || rowBytes_ * 8 > static_cast<std::size_t>(kMaxRasterWidth))
    return lost(Errc::kMalformed, "a picture that is " + std::to_string(rowBytes_ * 8) + " dots wide");
  if (rowsLeft_ == 0 || rowsLeft_ > kMaxBandRows)
    return lost(Errc::kMalformed, "a band of " + std::to_string(rowsLeft_) + " rows");
  row_.clear();
  state_ = State::kImage;
  return {};
}

Result<void> EscposReader::lost(Errc code, const std::string& reason) {
  state_ = State::kLost;
  sawEscape_ = command_.back() == kEsc;
  return fail(code, "ESC/POS: at byte " + std::to_string(commandOffset_) + " " + reason + " (" + hex(command_) + ")");
}

namespace {

// Gathers rows into tickets.
class TicketGatherer : public EscposReader::Paper {
 public:
  std::vector<DecodedTicket> tickets;
  bool widthsDiffer = false;

  void row(std::span<const std::uint8_t> dots) override {
    const int width = static_cast<int>(dots.size()) * 8;
    if (current_.raster.height == 0) current_.raster.width = width;
    if (current_.raster.width != width) {
      widthsDiffer = true;
      return;
    }
    auto& raster = current_.raster;
    if (raster.height > 0 && current_.feedDots > 0) {
      raster.height += current_.feedDots;
      raster.rows.resize(static_cast<std::size_t>(raster.stride()) * static_cast<std::size_t>(raster.height));
    }
    current_.feedDots = 0;
    raster.rows.insert(raster.rows.end(), dots.begin(), dots.end());
    ++raster.height;
  }
  void feed(int dots) override { current_.feedDots += dots; }
  void cut() override {
    current_.cut = true;
    tickets.push_back(std::move(current_));
    current_ = {};
  }
  void query(std::uint8_t) override {}
  void finish() {
    if (current_.raster.height > 0) tickets.push_back(std::move(current_));
  }

 private:
  DecodedTicket current_;
};

}  // namespace

Result<std::vector<DecodedTicket>> decodeEscpos(std::span<const std::uint8_t> bytes) {
  TicketGatherer gatherer;
  EscposReader reader(gatherer);
  for (const auto byte : bytes) {
    if (auto read = reader.feed(byte); !read) return read.error();
    if (gatherer.widthsDiffer)
      return fail(Errc::kMalformed, "ESC/POS: before byte " + std::to_string(reader.offset()) +
                                        " the pictures of one ticket differ in width");
  }
  if (!reader.betweenCommands())
    return fail(Errc::kMalformed, "ESC/POS: the stream ends inside a command at byte " + std::to_string(bytes.size()));
  gatherer.finish();
  return std::move(gatherer.tickets);
}

}  // namespace priyom::print
