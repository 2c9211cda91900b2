// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ticket_printing.h"

#include <gtest/gtest.h>

#include <QTest>
#include <QThread>

#include "print/raster.h"

namespace priyom::kiosk {
namespace {

// Notes where and what it was asked to print.
class NotingPrinter : public TicketPrinter {
 public:
  NotingPrinter(std::vector<std::string>& names, QThread*& thread) : names_(names), thread_(thread) {}
  PrintState print(std::span<const std::uint8_t>, const std::string& jobName) override {
    names_.push_back(jobName);
    thread_ = QThread::currentThread();
    return PrintState::kUnknown;
  }
  print::PrinterState look() override { return print::PrinterState::kUnknown; }

 private:
  std::vector<std::string>& names_;
  QThread*& thread_;
};

TEST(TicketPrinting, TheScreenNeverWaitsForThePrinter) {
  std::vector<std::string> names;
  QThread* thread = nullptr;
  TicketPrinting printing(std::make_unique<NotingPrinter>(names, thread));
  std::vector<TicketId> done;
  QThread* answeredIn = nullptr;
  QObject::connect(&printing, &TicketPrinting::finished, &printing, [&](const TicketId& id, PrintState state) {
    EXPECT_EQ(state, PrintState::kUnknown);
    answeredIn = QThread::currentThread();
    done.push_back(id);
  });
  const auto first = TicketId::fromHex("00000000000000000000000000000001").value();
  const auto second = TicketId::fromHex("00000000000000000000000000000002").value();
  printing.print(first, print::Raster(print::kDots80mm, 40));
  printing.print(second, print::Raster(print::kDots80mm, 40));
  ASSERT_TRUE(QTest::qWaitFor([&] { return done.size() == 2; }));
  EXPECT_EQ(done, (std::vector{first, second}));
  EXPECT_NE(thread, QThread::currentThread());
  EXPECT_EQ(answeredIn, QThread::currentThread());
  ASSERT_EQ(names.size(), 2U);
  EXPECT_NE(names[0], names[1]) << "CUPS finds a lost job by its name";
}

TEST(TicketPrinting, WithoutCupsTheTicketFailsAndDoesNotHang) {
  auto printer = makeCupsPrinter({"/nonexistent/cups.sock", 0, "ticket"}, std::chrono::milliseconds(200));
  EXPECT_EQ(printer->print(std::vector<std::uint8_t>{0x1b, 0x40}, "ticket-test"), PrintState::kFailed);
  EXPECT_EQ(printer->look(), print::PrinterState::kUnreachable);
}

}  // namespace
}  // namespace priyom::kiosk
