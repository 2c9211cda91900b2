// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/backend/print_job.h"

#include <cups/backend.h>
#include <gmock/gmock.h>

namespace priyom::print {
namespace {

using namespace std::chrono_literals;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

const std::vector<std::uint8_t> kJob{0x1B, '@', 'j', 'o', 'b'};
constexpr std::uint8_t kFine = 0x12;
constexpr std::uint8_t kOfflineBit = 0x1A;
constexpr std::uint8_t kCoverBit = 0x16;
constexpr std::uint8_t kPaperEnd = 0x7E;
constexpr std::uint8_t kPaperLow = 0x1E;

// A printer played by the test, on a clock of the test.
class PrintJobTest : public testing::Test {
 protected:
  void begin(int copies = 1, bool sentBefore = false) {
    job_.emplace(kJob, copies, sentBefore);
    perform(job_->start(now_));
  }
  void connectAndAnswer(std::vector<std::uint8_t> answers) {
    perform(job_->connected(now_));
    answer(answers);
  }
  // Answers each question when it has been put.
  void answer(const std::vector<std::uint8_t>& answers) {
    for (const auto byte : answers) {
      EXPECT_THAT(take(3), SizeIs(3)) << "no question was put";
      hear({byte});
    }
  }
  void hear(const std::vector<std::uint8_t>& bytes) { perform(job_->received(bytes, now_)); }
  // The printer takes up to so many bytes.
  std::vector<std::uint8_t> take(std::size_t most = 1'000'000) {
    std::vector<std::uint8_t> taken;
    while (taken.size() < most && !job_->pending().empty()) {
      const auto pending = job_->pending();
      const auto count = std::min(pending.size(), most - taken.size());
      taken.insert(taken.end(), pending.begin(), pending.begin() + static_cast<std::ptrdiff_t>(count));
      perform(job_->sent(count, now_));
    }
    std::ranges::copy(taken, std::back_inserter(wire_));
    return taken;
  }
  void takeWholeJob() {
    auto expected = kJob;
    expected.insert(expected.end(), kInBandQuery.begin(), kInBandQuery.end());
    EXPECT_EQ(take(), expected);
  }
  // Lets time pass, waking the job whenever it wants.
  void pass(std::chrono::milliseconds time) {
    const auto until = now_ + time;
    while (!exit_ && job_->wakeAt() <= until) {
      now_ = std::max(now_, job_->wakeAt());
      perform(job_->wake(now_));
      if (takesAll_) take();
    }
    now_ = std::max(now_, until);
  }
  void perform(const PrintJob::Actions& actions) {
    if (actions.close) ++closed_;
    if (actions.connect) ++connects_;
    if (actions.recordSent) ++recorded_;
    std::ranges::copy(actions.lines, std::back_inserter(lines_));
    if (actions.exit) exit_ = actions.exit;
  }
  std::vector<std::string> takeLines() { return std::exchange(lines_, {}); }
  int timesOnWire() const {
    const std::string wire(wire_.begin(), wire_.end());
    const std::string job(kJob.begin(), kJob.end());
    int count = 0;
    for (auto at = wire.find(job); at != std::string::npos; at = wire.find(job, at + 1)) ++count;
    return count;
  }
  void expectUnknown(const std::string& why) {
    EXPECT_EQ(exit_, CUPS_BACKEND_OK) << "any other code lets CUPS send it again";
    EXPECT_THAT(lines_, Not(Contains(HasSubstr("PAGE:"))));
    EXPECT_THAT(lines_, Contains("STATE: +timed-out-warning"));
    EXPECT_THAT(lines_, Contains(HasSubstr(why)));
  }

  std::optional<PrintJob> job_;
  PrintJob::Time now_ = PrintJob::Time() + 1h;
  bool takesAll_ = false;  // the printer takes whatever comes while time passes
  std::vector<std::uint8_t> wire_;
  std::vector<std::string> lines_;
  int connects_ = 0;
  int closed_ = 0;
  int recorded_ = 0;
  std::optional<int> exit_;
};

TEST_F(PrintJobTest, AnswerAfterTheCutMeansPrinted) {
  begin();
  connectAndAnswer({kFine, kFine, kFine, kFine});
  EXPECT_EQ(recorded_, 1) << "before the first byte";
  takeWholeJob();
  EXPECT_EQ(exit_, std::nullopt);
  takeLines();
  hear({0x00});
  EXPECT_EQ(exit_, CUPS_BACKEND_OK);
  EXPECT_THAT(lines_, Contains("PAGE: 1 1"));
  EXPECT_THAT(lines_, Contains("STATE: -timed-out-warning"));
}

TEST_F(PrintJobTest, CopiesAreCountedAndSent) {
  begin(3);
  connectAndAnswer({kFine, kFine, kFine, kFine});
  take();
  hear({0x03});
  EXPECT_EQ(timesOnWire(), 3);
  EXPECT_THAT(lines_, Contains("PAGE: 1 3"));
}

TEST_F(PrintJobTest, PaperOutIsSaidAndTheTicketWaitsForTheRoll) {
  begin();
  connectAndAnswer({kOfflineBit, kFine, kFine, kPaperEnd});
  EXPECT_THAT(takeLines(), Contains("STATE: +media-empty-error"));
  for (int i = 0; i < 100; ++i) {
    pass(500ms);
    answer({kOfflineBit, kFine, kFine, kPaperEnd});
  }
  EXPECT_EQ(exit_, std::nullopt);
  EXPECT_EQ(timesOnWire(), 0);
  EXPECT_THAT(takeLines(), IsEmpty()) << "said once, not every time";
  pass(500ms);
  answer({kFine, kFine, kFine, kFine});
  EXPECT_THAT(takeLines(), Contains("STATE: -media-empty-error"));
  takeWholeJob();
  hear({0x00});
  EXPECT_EQ(timesOnWire(), 1);
  EXPECT_THAT(lines_, Contains("PAGE: 1 1"));
}

TEST_F(PrintJobTest, CoverThenPaperAreSaidInTurn) {
  begin();
  connectAndAnswer({kOfflineBit, kCoverBit, kFine, kPaperEnd});
  EXPECT_THAT(takeLines(), Contains("STATE: +cover-open-error"));
  pass(500ms);
  answer({kOfflineBit, kFine, kFine, kPaperEnd});
  EXPECT_THAT(takeLines(), ElementsAre("STATE: -cover-open-error", "STATE: +media-empty-error", HasSubstr("INFO:")));
}

TEST_F(PrintJobTest, NearEndPrintsAndTellsStaff) {
  begin();
  connectAndAnswer({kFine, kFine, kFine, kPaperLow});
  EXPECT_THAT(takeLines(), Contains("STATE: +media-low-warning"));
  takeWholeJob();
  hear({0x03});
  EXPECT_THAT(lines_, Contains("PAGE: 1 1"));
  EXPECT_THAT(lines_, Not(Contains(HasSubstr("-media-low-warning"))));
}

TEST_F(PrintJobTest, OnlyReasonsOfOurOwnAreRemoved) {
  begin();
  connectAndAnswer({kFine, kFine, kFine, kFine});
  for (const auto& line : takeLines()) {
    if (!line.starts_with("STATE: -")) continue;
    std::string_view rest = std::string_view(line).substr(8);
    while (!rest.empty()) {
      const auto reason = rest.substr(0, rest.find(','));
      EXPECT_THAT(ownedIppReasons(), Contains(reason));
      EXPECT_NE(reason, kUnconfirmedReason) << "not before this ticket is confirmed";
      rest.remove_prefix(std::min(rest.size(), reason.size() + 1));
    }
  }
}

TEST_F(PrintJobTest, SilentPrinterGetsTheTicketAndIsNeverBelieved) {
  begin();
  perform(job_->connected(now_));
  EXPECT_EQ(take(), (std::vector<std::uint8_t>{0x10, 0x04, 0x01}));
  takesAll_ = true;
  pass(2s);
  EXPECT_EQ(timesOnWire(), 1) << "a printer that cannot speak still prints";
  pass(30s);
  expectUnknown("did not answer");
}

TEST_F(PrintJobTest, ReportsThatItIsWellAreNoProofOfPrinting) {
  begin();
  connectAndAnswer({kFine, kFine, kFine, kFine});
  takeWholeJob();
  for (int i = 0; i < 300 && !exit_; ++i) {
    pass(100ms);
    while (!exit_ && !take().empty()) hear({kFine});
  }
  expectUnknown("did not answer");
}

TEST_F(PrintJobTest, DisconnectBeforeTheFirstByteTriesAgain) {
  begin();
  perform(job_->connected(now_));
  perform(job_->closed("gone", now_));
  EXPECT_THAT(takeLines(), Contains("STATE: +connecting-to-device"));
  pass(1s);
  EXPECT_EQ(connects_, 2);
  connectAndAnswer({kFine, kFine, kFine, kFine});
  EXPECT_THAT(takeLines(), Contains("STATE: -connecting-to-device"));
  takeWholeJob();
  hear({0x00});
  EXPECT_THAT(lines_, Contains("PAGE: 1 1"));
  EXPECT_EQ(timesOnWire(), 1);
}

TEST_F(PrintJobTest, DisconnectInTheMiddleIsUnknownAndNotSentAgain) {
  begin();
  connectAndAnswer({kFine, kFine, kFine, kFine});
  EXPECT_THAT(take(2), SizeIs(2));
  perform(job_->closed("reset", now_));
  expectUnknown("connection broke");
  EXPECT_EQ(connects_, 1);
}

TEST_F(PrintJobTest, DisconnectBeforeTheAnswerIsUnknown) {
  begin();
  connectAndAnswer({kFine, kFine, kFine, kFine});
  takeWholeJob();
  perform(job_->closed("reset", now_));
  expectUnknown("connection broke");
}

TEST_F(PrintJobTest, GarbageIsNeverAProof) {
  begin();
  connectAndAnswer({kFine, kFine, kFine, kFine});
  takeWholeJob();
  hear({0x55, 0xFE, 0x00});
  EXPECT_EQ(exit_, std::nullopt) << "the 00 came among noise";
  pass(30s);
  expectUnknown("makes no sense");
}

TEST_F(PrintJobTest, DeviceThatSendsZerosFromTheStartIsNotBelieved) {
  begin();
  perform(job_->connected(now_));
  hear({0x00, 0x00});
  answer({kFine, kFine, kFine, kFine});
  takeWholeJob();
  hear({0x00});
  EXPECT_EQ(exit_, std::nullopt);
  pass(30s);
  expectUnknown("makes no sense");
}

TEST_F(PrintJobTest, AutomaticStatusIsNotTakenForTheAnswer) {
  begin();
  connectAndAnswer({kFine, kFine, kFine, kFine});
  takeWholeJob();
  hear({0x14, 0x00, 0x00, 0x00});
  EXPECT_EQ(exit_, std::nullopt);
  hear({0x11, 0x13, 0x00});
  EXPECT_EQ(exit_, CUPS_BACKEND_OK);
  EXPECT_THAT(lines_, Contains("PAGE: 1 1"));
}

TEST_F(PrintJobTest, PaperThatEndsInTheMiddleIsSaidAndNotCalledPrinted) {
  begin();
  connectAndAnswer({kFine, kFine, kFine, kFine});
  takeWholeJob();
  takeLines();
  for (int i = 0; i < 100; ++i) {
    pass(500ms);
    answer({kOfflineBit, 0x32, kFine, kPaperEnd});
  }
  EXPECT_THAT(takeLines(), Contains("STATE: +media-empty-error"));
  EXPECT_EQ(exit_, std::nullopt) << "waits as long as the roll is missing";
  pass(500ms);
  answer({kFine, kFine, kFine, kFine});
  EXPECT_THAT(lines_, Contains("STATE: -media-empty-error"));
  hear({0x00});
  expectUnknown("stopped in the middle");
}

TEST_F(PrintJobTest, PrinterThatTakesNothingIsUnknown) {
  begin();
  connectAndAnswer({kFine, kFine, kFine, kFine});
  EXPECT_THAT(take(2), SizeIs(2));
  now_ += 31s;
  perform(job_->wake(now_));
  expectUnknown("stopped taking data");
}

TEST_F(PrintJobTest, AbsentPrinterIsTriedForEver) {
  begin();
  for (int i = 0; i < 50; ++i) {
    perform(job_->connectFailed("refused", now_));
    pass(1s);
  }
  EXPECT_EQ(connects_, 51);
  EXPECT_EQ(exit_, std::nullopt);
  EXPECT_THAT(lines_, Contains("STATE: +connecting-to-device").Times(1));
}

TEST_F(PrintJobTest, PrinterThatDoesNotEvenRefuseIsSaidToBeAbsent) {
  begin();
  pass(3s);
  EXPECT_THAT(lines_, Contains("STATE: +connecting-to-device"));
  EXPECT_GE(closed_, 1);
}

TEST_F(PrintJobTest, DeviceInUseByTheProbeIsNoFault) {
  begin();
  perform(job_->deviceBusy(now_));
  pass(20ms);
  EXPECT_EQ(connects_, 2);
  EXPECT_THAT(lines_, IsEmpty());
}

TEST_F(PrintJobTest, StopWhileWaitingForPaperEndsAtOnce) {
  begin();
  connectAndAnswer({kOfflineBit, kFine, kFine, kPaperEnd});
  perform(job_->terminate(now_));
  EXPECT_EQ(exit_, CUPS_BACKEND_FAILED);
  EXPECT_EQ(recorded_, 0) << "it may be printed later";
}

TEST_F(PrintJobTest, StopInTheMiddleLetsTheTicketBeFinished) {
  begin();
  connectAndAnswer({kFine, kFine, kFine, kFine});
  EXPECT_THAT(take(2), SizeIs(2));
  perform(job_->terminate(now_));
  EXPECT_EQ(exit_, std::nullopt);
  take();
  hear({0x00});
  EXPECT_EQ(exit_, CUPS_BACKEND_OK);
  EXPECT_THAT(lines_, Contains("PAGE: 1 1"));
}

TEST_F(PrintJobTest, StopInTheMiddleDoesNotWaitForEver) {
  begin();
  connectAndAnswer({kFine, kFine, kFine, kFine});
  EXPECT_THAT(take(2), SizeIs(2));
  perform(job_->terminate(now_));
  now_ += 5s;
  perform(job_->wake(now_));
  expectUnknown("was stopped");
}

TEST_F(PrintJobTest, SecondRunOfTheSameJobSendsNothing) {
  begin(1, true);
  expectUnknown("was being sent");
  EXPECT_EQ(connects_, 0);
}

}  // namespace
}  // namespace priyom::print
