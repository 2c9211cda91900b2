// SPDX-License-Identifier: GPL-3.0-or-later
// The paper of the virtual printer: gathers rows of dots into the ticket that hangs out of it, until it is cut.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "print/escpos.h"
#include "print/raster.h"

namespace priyom::tests {

class PaperRoll : public print::EscposReader::Paper {
 public:
  struct Ticket {
    print::Raster raster;
    std::int64_t receivedNs = 0;  // when the last byte of its picture came in
    bool cut = false;
  };

  // What happened since the last call: dots of paper moved, a cut ticket, a question in band.
  struct Moved {
    int dots = 0;
    std::optional<Ticket> ticket;
    std::optional<std::uint8_t> question;
  };

  // The byte that is fed next came in at this time.
  void setReceived(std::int64_t ns) { receivedNs_ = ns; }
  Moved takeMoved();
  // Tears off and throws away what hangs out.
  void drop();

  void row(std::span<const std::uint8_t> dots) override;
  void feed(int dots) override;
  void cut() override;
  void query(std::uint8_t n) override { moved_.question = n; }

 private:
  Ticket hanging_;
  int feedAfter_ = 0;
  std::int64_t receivedNs_ = 0;
  Moved moved_;
};

}  // namespace priyom::tests
