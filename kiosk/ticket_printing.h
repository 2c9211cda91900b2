// SPDX-License-Identifier: GPL-3.0-or-later
// Tickets on their way to paper, one after another, in a thread of their own: the screen never waits for a printer.
#pragma once

#include <QObject>
#include <QThread>
#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "domain/ids.h"
#include "domain/ticket.h"
#include "print/raster.h"

namespace priyom::kiosk {

// Brings the bytes of one ticket to paper and tells what became of them. Blocks; used in one thread.
class TicketPrinter {
 public:
  virtual ~TicketPrinter() = default;
  // Never kPending. jobName is unique and says nothing of a person.
  virtual PrintState print(std::span<const std::uint8_t> escpos, const std::string& jobName) = 0;
};

struct CupsPlace {
  std::string host = "localhost";  // or the absolute path of a socket
  int port = 631;
  std::string queue = "ticket";
};

// Through CUPS. A job that is not over after `patience` is taken back, so that it does not come out under the hands of
// the next visitor: then it is failed, or unknown where part of it may have been printed.
std::unique_ptr<TicketPrinter> makeCupsPrinter(CupsPlace place,
                                               std::chrono::milliseconds patience = std::chrono::seconds(20));

class TicketPrinting : public QObject {
  Q_OBJECT

 public:
  explicit TicketPrinting(std::unique_ptr<TicketPrinter> printer, QObject* parent = nullptr);
  // Waits for the job in hand; jobs behind it are dropped.
  ~TicketPrinting() override;

  // GUI thread. Answers with finished(), later.
  void print(const TicketId& ticket, print::Raster raster);

 signals:
  // In the GUI thread, once for each print().
  void finished(const priyom::TicketId& ticket, priyom::PrintState state);

 private:
  std::shared_ptr<TicketPrinter> printer_;
  QThread thread_;
  QObject* worker_;  // lives in thread_
};

}  // namespace priyom::kiosk
