// SPDX-License-Identifier: GPL-3.0-or-later
// Tickets on their way to paper, one after another, in a thread of their own: the screen never waits for a printer.
#pragma once

#include <QObject>
#include <QThread>
#include <QTimer>
#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "domain/ids.h"
#include "domain/ticket.h"
#include "print/printer_state.h"
#include "print/raster.h"

namespace priyom::kiosk {

// Brings the bytes of one ticket to paper and tells what became of them. Blocks; used in one thread.
class TicketPrinter {
 public:
  virtual ~TicketPrinter() = default;
  // Never kPending. jobName is unique and says nothing of a person.
  virtual PrintState print(std::span<const std::uint8_t> escpos, const std::string& jobName) = 0;
  // How the printer is while no job runs.
  virtual print::PrinterState look() = 0;
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
  // Looks at the printer at once and then this often.
  static constexpr std::chrono::seconds kLook{10};
  explicit TicketPrinting(std::unique_ptr<TicketPrinter> printer, std::chrono::milliseconds look = kLook,
                          QObject* parent = nullptr);
  // Waits for the job in hand; jobs behind it are dropped.
  ~TicketPrinting() override;

  // GUI thread. Answers with finished(), later.
  void print(const TicketId& ticket, print::Raster raster);
  // As it was last; kReady before the first look.
  print::PrinterState printer() const { return state_; }

 signals:
  // In the GUI thread, once for each print().
  void finished(const priyom::TicketId& ticket, priyom::PrintState state);
  void printerChanged();

 private:
  void look();

  std::shared_ptr<TicketPrinter> printer_;
  print::PrinterState state_ = print::PrinterState::kReady;
  bool looking_ = false;
  QTimer looks_;
  QThread thread_;
  QObject* worker_;  // lives in thread_
};

}  // namespace priyom::kiosk
