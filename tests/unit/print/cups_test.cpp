// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way of a ticket: raster ─► ESC/POS ─► libcups ─► a real cupsd ─► our backend ─► virtual printer ─► picture.
#include <gmock/gmock.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <thread>

#include "print/cups_client.h"
#include "print/escpos.h"
#include "tests/support/cups/private_cupsd.h"
#include "tests/support/printer/virtual_printer.h"
#include "tests/unit/print/pictures.h"

namespace priyom::print {
namespace {

using namespace std::chrono_literals;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using tests::PrivateCupsd;
using tests::VirtualPrinter;
namespace fs = std::filesystem;

const std::string kQueue = "ticket";

class CupsTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!PrivateCupsd::installed()) GTEST_SKIP() << "cupsd is not installed (Debian's cups-daemon)";
    folder_ = fs::path(testing::TempDir()) / ("priyom-" + std::to_string(getpid()) + "-cups");
    fs::remove_all(folder_);
    printer_ = std::make_unique<VirtualPrinter>(
        tests::VirtualPrinterOptions{.directory = folder_ / "paper", .speedMmPerSecond = 0});
    cupsd_ = std::make_unique<PrivateCupsd>(folder_ / "cups", fs::path(PRIYOM_BIN_DIR) / "priyom-escpos");
    client_ = std::make_unique<CupsClient>(cupsd_->server());
    const auto added = cupsd_->addQueue(kQueue, printer_->deviceUri() + "/?answer-timeout=1");
    ASSERT_TRUE(added) << added.error().text;
  }
  void TearDown() override {
    if (HasFailure() && cupsd_) std::printf("See %s\n", cupsd_->errorLog().c_str());
    client_.reset();
    cupsd_.reset();
    printer_.reset();
    if (!HasFailure()) fs::remove_all(folder_);
  }

  JobId submit(const Raster& picture, const std::string& name = "ticket") {
    const auto id = client_->submit(kQueue, encodeEscpos(picture), name);
    if (!id) ADD_FAILURE() << id.error().text;
    return id ? *id : JobId{0};
  }
  JobStatus finish(JobId id) {
    const auto status = client_->waitForJob(id, 20s);
    if (!status) ADD_FAILURE() << status.error().text;
    return status ? *status : JobStatus{};
  }
  JobState stateOf(JobId id) {
    const auto status = client_->job(id);
    return status ? status->state : JobState::kFailed;
  }
  // Waits until CUPS holds the reason, or no longer does.
  bool reasonAppears(const std::string& reason, bool present = true) {
    const auto until = std::chrono::steady_clock::now() + 20s;
    while (std::chrono::steady_clock::now() < until) {
      const auto queue = client_->queue(kQueue);
      if (queue && std::ranges::count(queue->reasons, reason) == (present ? 1 : 0)) return true;
      std::this_thread::sleep_for(5ms);
    }
    return false;
  }

  fs::path folder_;
  std::unique_ptr<VirtualPrinter> printer_;
  std::unique_ptr<PrivateCupsd> cupsd_;
  std::unique_ptr<CupsClient> client_;
};

TEST_F(CupsTest, TicketOnPaperIsTheTicketThatWasDrawn) {
  const auto picture = noisePicture(kDots80mm, 900);
  const auto status = finish(submit(picture));
  EXPECT_EQ(status.state, JobState::kPrinted) << status.message;
  EXPECT_EQ(status.printer, PrinterState::kReady);
  ASSERT_EQ(printer_->tickets().size(), 1u);
  EXPECT_EQ(printer_->tickets()[0], picture);
  EXPECT_EQ(*readPng(folder_ / "paper" / "ticket-0001.png"), picture);
  EXPECT_EQ(printer_->complaints(), 0);
}

TEST_F(CupsTest, TicketWaitsForPaperAndComesOutOnce) {
  ASSERT_TRUE(printer_->control("paper-out"));
  const auto picture = noisePicture(kDots80mm, 300);
  const auto id = submit(picture);
  EXPECT_TRUE(reasonAppears("media-empty-error"));
  EXPECT_EQ(client_->queue(kQueue)->printer, PrinterState::kPaperOut);
  EXPECT_EQ(stateOf(id), JobState::kProcessing);
  EXPECT_TRUE(printer_->tickets().empty());
  ASSERT_TRUE(printer_->control("paper-ok"));
  EXPECT_EQ(finish(id).state, JobState::kPrinted);
  EXPECT_TRUE(reasonAppears("media-empty-error", false));
  ASSERT_EQ(printer_->tickets().size(), 1u);
  EXPECT_EQ(printer_->tickets()[0], picture);
}

TEST_F(CupsTest, SilentPrinterIsNeverSaidToHavePrinted) {
  ASSERT_TRUE(printer_->control("silent"));
  const auto status = finish(submit(noisePicture(kDots58mm, 100)));
  EXPECT_EQ(status.state, JobState::kUnknown) << status.message;
  EXPECT_THAT(status.message, HasSubstr("Not confirmed"));
  EXPECT_TRUE(reasonAppears("timed-out-warning"));
  EXPECT_EQ(printer_->tickets().size(), 1u);
  ASSERT_TRUE(printer_->control("talkative"));
  const auto next = finish(submit(noisePicture(kDots58mm, 100, 2)));
  EXPECT_EQ(next.state, JobState::kPrinted) << next.message;
  EXPECT_TRUE(reasonAppears("timed-out-warning", false));
  EXPECT_EQ(printer_->tickets().size(), 2u);
}

TEST_F(CupsTest, AbsentPrinterIsSaidAndPrintsWhenItIsBack) {
  ASSERT_TRUE(printer_->control("gone"));
  const auto id = submit(noisePicture(kDots58mm, 100));
  EXPECT_TRUE(reasonAppears("connecting-to-device"));
  EXPECT_EQ(client_->queue(kQueue)->printer, PrinterState::kUnreachable);
  EXPECT_EQ(stateOf(id), JobState::kProcessing);
  ASSERT_TRUE(printer_->control("back"));
  EXPECT_EQ(finish(id).state, JobState::kPrinted);
  EXPECT_TRUE(reasonAppears("connecting-to-device", false));
  EXPECT_EQ(printer_->tickets().size(), 1u);
}

TEST_F(CupsTest, CancelledTicketDoesNotComeOutLater) {
  ASSERT_TRUE(printer_->control("cover-open"));
  const auto id = submit(noisePicture(kDots58mm, 100));
  EXPECT_TRUE(reasonAppears("cover-open-error"));
  ASSERT_TRUE(client_->cancel(id));
  EXPECT_EQ(finish(id).state, JobState::kFailed);
  EXPECT_FALSE(client_->cancel(id)) << "it is over";
  ASSERT_TRUE(printer_->control("cover-closed"));
  const auto second = noisePicture(kDots58mm, 100, 2);
  EXPECT_EQ(finish(submit(second)).state, JobState::kPrinted);
  ASSERT_EQ(printer_->tickets().size(), 1u);
  EXPECT_EQ(printer_->tickets()[0], second);
}

TEST_F(CupsTest, TicketWaitingForPaperSurvivesARestartOfCups) {
  ASSERT_TRUE(printer_->control("paper-out"));
  const auto id = submit(noisePicture(kDots58mm, 100));
  ASSERT_TRUE(reasonAppears("media-empty-error"));
  cupsd_->restart();
  ASSERT_TRUE(printer_->control("paper-ok"));
  EXPECT_EQ(finish(id).state, JobState::kPrinted);
  EXPECT_EQ(printer_->tickets().size(), 1u);
}

TEST_F(CupsTest, PowerCutInTheMiddleOfATicketMakesNoSecondOne) {
  // The paper ends inside the ticket, so the backend is certainly still at it when everything is killed.
  ASSERT_TRUE(printer_->control("paper-out-after 50"));
  const auto id = submit(noisePicture(kDots58mm, 100));
  ASSERT_TRUE(reasonAppears("media-empty-error"));
  cupsd_->restart(true);
  const auto status = finish(id);
  EXPECT_EQ(status.state, JobState::kUnknown) << status.message;
  ASSERT_TRUE(printer_->control("paper-ok"));
  const auto second = noisePicture(kDots58mm, 60, 2);
  EXPECT_EQ(finish(submit(second)).state, JobState::kPrinted);
  ASSERT_EQ(printer_->tickets().size(), 2u) << "the interrupted one, once, and the next";
  EXPECT_EQ(printer_->tickets()[1], second);
}

TEST_F(CupsTest, JobIsFoundByItsNameAfterALostAnswer) {
  EXPECT_EQ(client_->findJob(kQueue, "command-17").value(), std::nullopt);
  const auto id = submit(noisePicture(kDots58mm, 10), "command-17");
  submit(noisePicture(kDots58mm, 10), "command-18");
  EXPECT_EQ(client_->findJob(kQueue, "command-17").value(), id);
}

TEST_F(CupsTest, UnknownQueueAndDeadServerAreToldApart) {
  EXPECT_EQ(client_->submit("no-such-queue", encodeEscpos(noisePicture(8, 8)), "x").error().code, Errc::kNotFound);
  EXPECT_EQ(client_->job(JobId{4711}).error().code, Errc::kNotFound);
  CupsClient nobody({.host = (folder_ / "nobody.sock").string(), .port = 0, .user = {}}, 1s);
  EXPECT_EQ(nobody.queue(kQueue).error().code, Errc::kUnavailable);
}

}  // namespace
}  // namespace priyom::print
