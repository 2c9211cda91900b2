// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ticket_printing.h"

#include <spdlog/spdlog.h>

#include "print/cups_client.h"
#include "print/escpos.h"
#include "print/probe.h"

namespace priyom::kiosk {
namespace {

// A ticket that comes meanwhile waits for it: a printer on the LAN answers in a few milliseconds.
constexpr std::chrono::milliseconds kProbe{500};

class CupsPrinter : public TicketPrinter {
 public:
  CupsPrinter(CupsPlace place, std::chrono::milliseconds patience)
      : queue_(std::move(place.queue)), patience_(patience), client_({std::move(place.host), place.port, {}}) {}

  PrintState print(std::span<const std::uint8_t> escpos, const std::string& jobName) override {
    const auto job = submit(escpos, jobName);
    if (!job) {
      spdlog::warn("ticket {} could not be handed to CUPS: {}", jobName, job.error().text);
      // Handed over or not: where CUPS cannot even be asked, no paper is more likely than paper.
      return PrintState::kFailed;
    }
    auto status = client_.waitForJob(*job, patience_);
    if (status && !print::jobIsOver(status->state)) status = takeBack(*job, *status);
    if (!status) {
      spdlog::warn("ticket {}: CUPS does not tell what became of it: {}", jobName, status.error().text);
      return PrintState::kUnknown;
    }
    if (status->state != print::JobState::kPrinted)
      spdlog::warn("ticket {}: {}, {}", jobName, print::jobStateName(status->state), status->message);
    return printStateOf(status->state);
  }

  print::PrinterState look() override {
    const auto queue = client_.queue(queue_);
    if (!queue) {
      spdlog::warn("CUPS does not tell how the printer is: {}", queue.error().text);
      return print::PrinterState::kUnreachable;
    }
    if (queue->stopped || !queue->accepting) return print::PrinterState::kOffline;
    // The printer's own word, where it is one of ours and nobody prints; else what CUPS noted at the last job.
    const auto own = print::probePrinter(queue->deviceUri, kProbe);
    return own && *own ? **own : queue->printer;
  }

 private:
  Result<print::JobId> submit(std::span<const std::uint8_t> escpos, const std::string& jobName) {
    auto job = client_.submit(queue_, escpos, jobName);
    if (job || job.error().code != Errc::kUnavailable) return job;
    // The answer was lost, maybe not the job.
    auto found = client_.findJob(queue_, jobName);
    if (!found || !*found) return job;
    return **found;
  }

  Result<print::JobStatus> takeBack(print::JobId job, print::JobStatus last) {
    const bool stuck = !print::printerTakesJobs(last.printer);
    if (auto cancelled = client_.cancel(job); !cancelled) return client_.job(job);
    // Cancelled while the printer was said to work: what it had already got may still come out.
    last.state = stuck ? print::JobState::kFailed : print::JobState::kUnknown;
    return last;
  }

  static PrintState printStateOf(print::JobState state) {
    switch (state) {
      case print::JobState::kPrinted:
        return PrintState::kPrinted;
      case print::JobState::kFailed:
        return PrintState::kFailed;
      default:
        return PrintState::kUnknown;
    }
  }

  std::string queue_;
  std::chrono::milliseconds patience_;
  print::CupsClient client_;
};

}  // namespace

std::unique_ptr<TicketPrinter> makeCupsPrinter(CupsPlace place, std::chrono::milliseconds patience) {
  return std::make_unique<CupsPrinter>(std::move(place), patience);
}

TicketPrinting::TicketPrinting(std::unique_ptr<TicketPrinter> printer, std::chrono::milliseconds look, QObject* parent)
    : QObject(parent), printer_(std::move(printer)), worker_(new QObject) {
  worker_->moveToThread(&thread_);
  connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
  thread_.setObjectName(QStringLiteral("printing"));
  thread_.start();
  connect(&looks_, &QTimer::timeout, this, &TicketPrinting::look);
  looks_.start(look);
  this->look();
}

// In the worker's thread, behind what is being printed.
void TicketPrinting::look() {
  if (looking_) return;
  looking_ = true;
  QMetaObject::invokeMethod(
      worker_,
      [this, printer = printer_] {
        const auto state = printer->look();
        QMetaObject::invokeMethod(this, [this, state] {
          looking_ = false;
          if (state == state_) return;
          spdlog::info("the ticket printer: {}", print::printerStateSentence(state));
          state_ = state;
          emit printerChanged();
        });
      },
      Qt::QueuedConnection);
}

TicketPrinting::~TicketPrinting() {
  thread_.quit();
  thread_.wait();
}

void TicketPrinting::print(const TicketId& ticket, print::Raster raster) {
  QMetaObject::invokeMethod(
      worker_,
      [this, ticket, printer = printer_, raster = std::move(raster)] {
        const auto state = printer->print(print::encodeEscpos(raster), "ticket-" + ticket.hex());
        QMetaObject::invokeMethod(this, [this, ticket, state] { emit finished(ticket, state); });
      },
      Qt::QueuedConnection);
}

}  // namespace priyom::kiosk
