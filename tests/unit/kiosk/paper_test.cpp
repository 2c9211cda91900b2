// SPDX-License-Identifier: GPL-3.0-or-later
// From the confirming touch to paper: a visit, a real cupsd, the backend that ships and the virtual printer.
#include <gtest/gtest.h>

#include <unistd.h>

#include <QTest>
#include <filesystem>

#include "kiosk_stage.h"
#include "paper/ticket_layout.h"
#include "tests/support/cups/private_cupsd.h"
#include "tests/support/printer/virtual_printer.h"

namespace priyom::kiosk {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

class Paper : public testing::Test {
 protected:
  void SetUp() override {
    if (!tests::PrivateCupsd::installed()) GTEST_SKIP() << "cupsd is not installed (Debian's cups-daemon)";
    folder_ = fs::path(testing::TempDir()) / ("priyom-" + std::to_string(getpid()) + "-kiosk");
    fs::remove_all(folder_);
    printer_ = std::make_unique<tests::VirtualPrinter>(
        tests::VirtualPrinterOptions{.directory = folder_ / "paper", .speedMmPerSecond = 0});
    cupsd_ = std::make_unique<tests::PrivateCupsd>(folder_ / "cups", fs::path(PRIYOM_BIN_DIR) / "priyom-escpos");
    ASSERT_TRUE(cupsd_->addQueue("ticket", printer_->deviceUri() + "/?answer-timeout=1"));
    auto scripted = ui::makeScripted();
    hub_ = scripted.transport;
    session_ = std::move(scripted.session);
    printing_ = std::make_unique<TicketPrinting>(makeCupsPrinter({cupsd_->server().host, 0, "ticket"}, 3s), 200ms);
    const auto asked = needs();
    VisitSettings settings;
    settings.helpRules = needsRules(*asked);
    visit_ = std::make_unique<Visit>(*session_, *printing_, asked, settings);
    hub_->hello({{"time", "2026-11-22T10:42:30.000+03:00"}});
    hub_->status(ui::HubTransport::State::kLive);
    hub_->answerSubscription("centre.get", protocol::toJson(sampleCentre()));
  }
  void TearDown() override {
    visit_.reset();
    printing_.reset();
    cupsd_.reset();
    printer_.reset();
    if (!HasFailure()) fs::remove_all(folder_);
  }
  void takeTicket() {
    visit_->takeTicket();
    visit_->chooseLine("reception");
    visit_->ordinary();
    ASSERT_TRUE(
        hub_->answer("ticket.issue", boost::json::value(protocol::toJson(sampleTicket(sampleCentre()), 180min))));
  }
  bool becomes(const char* paper) {
    return QTest::qWaitFor([&] { return visit_->ticket()->paperName() != "pending"; }, 15'000) &&
           visit_->ticket()->paperName() == paper;
  }

  fs::path folder_;
  std::unique_ptr<tests::VirtualPrinter> printer_;
  std::unique_ptr<tests::PrivateCupsd> cupsd_;
  ui::ScriptedTransport* hub_ = nullptr;
  std::unique_ptr<ui::HubSession> session_;
  std::unique_ptr<TicketPrinting> printing_;
  std::unique_ptr<Visit> visit_;
};

TEST_F(Paper, ComesOutAsThePreviewShowsIt) {
  takeTicket();
  ASSERT_TRUE(becomes("printed")) << visit_->ticket()->paperName().toStdString();
  const auto tickets = printer_->tickets();
  ASSERT_EQ(tickets.size(), 1U);
  const auto paper = paper::toImage(tickets.front()).convertToFormat(QImage::Format_Grayscale8);
  const auto preview = visit_->ticket()->preview().convertToFormat(QImage::Format_Grayscale8);
  ASSERT_EQ(paper.width(), preview.width());
  // The printer's picture may lack white rows at the end.
  EXPECT_EQ(paper, preview.copy(0, 0, paper.width(), paper.height()));
  EXPECT_GE(paper.height(), preview.height() - 200);
}

TEST_F(Paper, ATicketThatDidNotComeOutIsTakenBackFromTheQueue) {
  ASSERT_TRUE(printer_->control("paper-out"));
  takeTicket();
  ASSERT_TRUE(becomes("failed")) << visit_->ticket()->paperName().toStdString();
  EXPECT_EQ(visit_->step(), Visit::Step::Ticket) << "the number stays on the screen";
  visit_->done();
  ASSERT_TRUE(printer_->control("paper-ok"));
  takeTicket();  // the next visitor gets their own paper, not the one that was left behind
  ASSERT_TRUE(becomes("printed")) << visit_->ticket()->paperName().toStdString();
  EXPECT_EQ(printer_->tickets().size(), 1U);
}

TEST_F(Paper, TheMemoComesOutOnceAndSaysSoAndWithoutPaperItCanBeAskedForAgain) {
  visit_->findHelp();
  visit_->beginQuestions();
  for (int i = 0; i < 100 && visit_->step() == Visit::Step::Asking; ++i) {
    if (visit_->question()->linkId() == "6.4") visit_->question()->toggle(0);
    visit_->next();
  }
  visit_->confirm();
  const auto becomes = [&](const char* state) {
    return QTest::qWaitFor([&] { return visit_->help()->memoName() != "printing"; }, 15'000) &&
           visit_->help()->memoName() == state;
  };
  ASSERT_TRUE(printer_->control("paper-out"));
  visit_->printMemo();
  ASSERT_TRUE(becomes("failed")) << visit_->help()->memoName().toStdString();
  EXPECT_TRUE(printer_->tickets().empty());
  ASSERT_TRUE(printer_->control("paper-ok"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return visit_->prints(); }, 10'000));
  visit_->printMemo();
  ASSERT_TRUE(becomes("printed")) << visit_->help()->memoName().toStdString();
  const auto papers = printer_->tickets();
  ASSERT_EQ(papers.size(), 1U) << "the one that was left behind came out too";
  EXPECT_EQ(papers.front().width, print::kDots80mm);
  EXPECT_GT(papers.front().height, 300);
}

// Without a ticket that could find out.
TEST_F(Paper, AVisitorIsToldBeforeTheFirstQuestionWhatThePrinterSays) {
  using print::PrinterState;
  const auto becomes = [&](PrinterState state) {
    return QTest::qWaitFor([&] { return printing_->printer() == state; }, 10'000);
  };
  EXPECT_TRUE(visit_->prints());
  for (const auto& [order, state, prints] : {std::tuple{"paper-out", PrinterState::kPaperOut, false},
                                             {"paper-ok", PrinterState::kReady, true},
                                             {"paper-low", PrinterState::kPaperNearEnd, true},
                                             {"paper-ok", PrinterState::kReady, true},
                                             {"cover-open", PrinterState::kCoverOpen, false},
                                             {"cover-closed", PrinterState::kReady, true},
                                             {"jam", PrinterState::kJam, false},
                                             {"jam-cleared", PrinterState::kReady, true},
                                             {"gone", PrinterState::kUnreachable, false}}) {
    ASSERT_TRUE(printer_->control(order)) << order;
    EXPECT_TRUE(becomes(state)) << order << ": " << print::printerStateName(printing_->printer());
    EXPECT_EQ(visit_->prints(), prints) << order;
  }
}

TEST_F(Paper, APrinterThatSaysNothingIsNeverCalledPrinted) {
  ASSERT_TRUE(printer_->control("silent"));
  takeTicket();
  EXPECT_TRUE(becomes("unknown")) << visit_->ticket()->paperName().toStdString();
}

}  // namespace
}  // namespace priyom::kiosk
