// SPDX-License-Identifier: GPL-3.0-or-later
// The backend's own code, without CUPS, against the virtual printer: over TCP and over a device file.
#include "tests/support/printer/virtual_printer.h"

#include <cups/backend.h>
#include <fcntl.h>
#include <gmock/gmock.h>
#include <poll.h>
#include <stdlib.h>
#include <unistd.h>

#include <fstream>
#include <future>
#include <mutex>
#include <sstream>
#include <thread>

#include "print/backend/device.h"
#include "print/backend/run.h"
#include "print/escpos.h"
#include "print/probe.h"
#include "tests/unit/print/pictures.h"

namespace priyom::print {
namespace {

using namespace std::chrono_literals;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using tests::VirtualPrinter;
namespace fs = std::filesystem;

template <typename Condition>
bool within(std::chrono::milliseconds time, Condition condition) {
  const auto until = std::chrono::steady_clock::now() + time;
  while (!condition())
    if (std::chrono::steady_clock::now() > until)
      return false;
    else
      std::this_thread::sleep_for(2ms);
  return true;
}

struct Outcome {
  int code = -1;
  std::vector<std::string> lines;
};

class VirtualPrinterTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) / ("priyom-" + std::to_string(getpid()) + "-printer");
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  Outcome print(const std::string& uri, std::vector<std::uint8_t> bytes, PrintJobTimes times = {}) {
    PrintJob job(bytes, 1, false, times);
    Outcome outcome;
    const auto device = parseDeviceUri(uri);
    const RunEnvironment environment{.lockDirectory = folder_,
                                     .terminateFd = -1,
                                     .writeLine =
                                         [&](const std::string& line) {
                                           outcome.lines.push_back(line);
                                           const std::lock_guard lock(mutex_);
                                           said_.push_back(line);
                                         },
                                     .recordSent = [] { return true; }};
    outcome.code = runPrintJob(job, *device, environment);
    return outcome;
  }
  bool said(const std::string& what) {
    const std::lock_guard lock(mutex_);
    return std::ranges::any_of(said_, [&](const auto& line) { return line.find(what) != std::string::npos; });
  }
  std::string log() const {
    std::ostringstream out;
    out << std::ifstream(folder_ / "printer.jsonl").rdbuf();
    return out.str();
  }

  fs::path folder_;
  std::mutex mutex_;
  std::vector<std::string> said_;
};

TEST_F(VirtualPrinterTest, PaperShowsWhatWasSentDotForDot) {
  VirtualPrinter printer({.directory = folder_, .speedMmPerSecond = 0});
  const auto picture = noisePicture(kDots80mm, 700);
  const auto outcome = print(printer.deviceUri(), encodeEscpos(picture));
  EXPECT_EQ(outcome.code, CUPS_BACKEND_OK);
  EXPECT_THAT(outcome.lines, Contains("PAGE: 1 1"));
  ASSERT_EQ(printer.tickets().size(), 1u);
  EXPECT_EQ(printer.tickets()[0], picture);
  EXPECT_EQ(*readPng(folder_ / "ticket-0001.png"), picture);
  EXPECT_EQ(printer.complaints(), 0);
  EXPECT_THAT(log(), HasSubstr(R"("file":"ticket-0001.png")"));
}

TEST_F(VirtualPrinterTest, AnswerComesOnlyWhenThePaperIsOut) {
  VirtualPrinter printer({.directory = folder_, .speedMmPerSecond = 500});
  const auto begun = std::chrono::steady_clock::now();
  const auto outcome = print(printer.deviceUri(), encodeEscpos(noisePicture(kDots80mm, 1000)));
  EXPECT_THAT(outcome.lines, Contains("PAGE: 1 1"));
  EXPECT_GE(std::chrono::steady_clock::now() - begun, 240ms) << "1,000 rows at 500 mm/s";
  EXPECT_EQ(printer.tickets().size(), 1u);
}

TEST_F(VirtualPrinterTest, RealTimeCommandInAPictureSpoilsItAndIsSaid) {
  VirtualPrinter printer({.directory = folder_, .speedMmPerSecond = 0});
  Raster picture(kDots58mm, 20);
  std::vector<std::uint8_t> bytes = encodeEscpos(picture);
  const std::vector<std::uint8_t> eot{0x10, 0x04, 0x01};
  std::ranges::copy(eot, bytes.begin() + 300);
  print(printer.deviceUri(), bytes, {.answer = 300ms});
  EXPECT_GE(printer.complaints(), 1);
  EXPECT_THAT(log(), HasSubstr("real_time_in_image"));
}

TEST_F(VirtualPrinterTest, UndecodableBytesAreSaidWithTheirPlace) {
  VirtualPrinter printer({.directory = folder_, .speedMmPerSecond = 0});
  const auto outcome = print(printer.deviceUri(), {0x1B, '@', 'H', 'i'}, {.answer = 300ms});
  EXPECT_THAT(outcome.lines, Not(Contains(HasSubstr("PAGE:"))));
  EXPECT_THAT(log(), HasSubstr("undecodable"));
  EXPECT_THAT(log(), HasSubstr("at byte 2"));
}

TEST_F(VirtualPrinterTest, SmallBufferGetsTheSamePicture) {
  VirtualPrinter printer({.directory = folder_, .bufferBytes = 4096, .speedMmPerSecond = 2000});
  const auto picture = noisePicture(kDots80mm, 900);
  EXPECT_THAT(print(printer.deviceUri(), encodeEscpos(picture)).lines, Contains("PAGE: 1 1"));
  ASSERT_EQ(printer.tickets().size(), 1u);
  EXPECT_EQ(printer.tickets()[0], picture);
}

TEST_F(VirtualPrinterTest, PaperThatEndsInTheMiddleIsSeenAndTheRestComesAfterReload) {
  VirtualPrinter printer({.directory = folder_, .speedMmPerSecond = 0});
  ASSERT_TRUE(printer.control("paper-out-after 300"));
  const auto picture = noisePicture(kDots80mm, 600);
  auto job = std::async(std::launch::async,
                        [&] { return print(printer.deviceUri(), encodeEscpos(picture), {.askAgain = 20ms}); });
  EXPECT_TRUE(within(5s, [&] { return said("+media-empty-error"); }));
  EXPECT_TRUE(printer.tickets().empty());
  ASSERT_TRUE(printer.control("paper-ok"));
  const auto outcome = job.get();
  EXPECT_THAT(outcome.lines, Not(Contains(HasSubstr("PAGE:")))) << "it is in two pieces";
  EXPECT_THAT(outcome.lines, Contains(HasSubstr("stopped in the middle")));
  EXPECT_EQ(printer.tickets().size(), 1u);
}

TEST_F(VirtualPrinterTest, SilentAndTalkingNonsenseAreNeverPrinted) {
  VirtualPrinter printer({.directory = folder_, .speedMmPerSecond = 0});
  for (const char* manner : {"silent", "garbage"}) {
    ASSERT_TRUE(printer.control(manner));
    const auto outcome = print(printer.deviceUri(), encodeEscpos(noisePicture(kDots58mm, 50)),
                               {.status = 50ms, .askAgain = 50ms, .answer = 300ms});
    EXPECT_EQ(outcome.code, CUPS_BACKEND_OK) << manner;
    EXPECT_THAT(outcome.lines, Not(Contains(HasSubstr("PAGE:")))) << manner;
  }
  EXPECT_EQ(printer.tickets().size(), 2u) << "the paper came out all the same";
}

TEST_F(VirtualPrinterTest, SwitchedOffInTheMiddleIsUnknownAndOnceOnPaper) {
  VirtualPrinter printer({.directory = folder_, .speedMmPerSecond = 150});
  auto job = std::async(std::launch::async,
                        [&] { return print(printer.deviceUri(), encodeEscpos(noisePicture(kDots80mm, 900))); });
  ASSERT_TRUE(within(5s, [&] { return printer.bytesReceived() > 20'000; }));
  ASSERT_TRUE(printer.control("gone"));
  const auto outcome = job.get();
  EXPECT_EQ(outcome.code, CUPS_BACKEND_OK);
  EXPECT_THAT(outcome.lines, Not(Contains(HasSubstr("PAGE:"))));
  ASSERT_TRUE(printer.control("back"));
  EXPECT_THAT(print(printer.deviceUri(), encodeEscpos(noisePicture(kDots80mm, 90, 2))).lines, Contains("PAGE: 1 1"));
  EXPECT_EQ(printer.tickets().size(), 1u);
}

TEST_F(VirtualPrinterTest, ProbeNamesEveryState) {
  VirtualPrinter printer({.directory = folder_, .speedMmPerSecond = 0});
  const auto probe = [&] { return probePrinter(printer.deviceUri(), 500ms, folder_); };
  const std::pair<const char*, PrinterState> states[] = {
      {"ready", PrinterState::kReady},
      {"paper-low", PrinterState::kPaperNearEnd},
      {"paper-out", PrinterState::kPaperOut},
      {"cover-open", PrinterState::kCoverOpen},
      {"cover-closed", PrinterState::kPaperOut},
      {"paper-ok", PrinterState::kReady},
      {"jam", PrinterState::kJam},
      {"jam-cleared", PrinterState::kReady},
      {"silent", PrinterState::kUnknown},
      {"garbage", PrinterState::kUnknown},
      {"gone", PrinterState::kUnreachable},
      {"ready", PrinterState::kReady},
  };
  for (const auto& [command, state] : states) {
    ASSERT_TRUE(printer.control(command));
    const auto result = probe();
    ASSERT_TRUE(result && *result) << command;
    EXPECT_EQ(**result, state) << command << ": " << printerStateName(**result);
  }
  EXPECT_FALSE(printer.control("on fire"));
  EXPECT_FALSE(probePrinter("socket://127.0.0.1:9100"));
}

TEST_F(VirtualPrinterTest, ProbeLeavesAPrinterAloneThatHasAJob) {
  VirtualPrinter printer({.directory = folder_, .speedMmPerSecond = 0});
  ASSERT_TRUE(printer.control("paper-out"));
  auto job = std::async(std::launch::async, [&] {
    return print(printer.deviceUri(), encodeEscpos(noisePicture(kDots58mm, 50)), {.askAgain = 20ms});
  });
  ASSERT_TRUE(within(5s, [&] { return said("+media-empty-error"); }));
  EXPECT_EQ(probePrinter(printer.deviceUri(), 500ms, folder_).value(), std::nullopt);
  EXPECT_EQ(printer.connections(), 1);
  ASSERT_TRUE(printer.control("paper-ok"));
  EXPECT_THAT(job.get().lines, Contains("PAGE: 1 1"));
}

TEST_F(VirtualPrinterTest, DeviceFileIsSpokenToLikeTheNetwork) {
  // A pseudo terminal stands for /dev/usb/lp0; this thread's other half plays the printer on it.
  const Descriptor master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC));
  ASSERT_TRUE(master);
  ASSERT_EQ(::grantpt(master.get()), 0);
  ASSERT_EQ(::unlockpt(master.get()), 0);
  const std::string path = ::ptsname(master.get());
  const Descriptor keepOpen(::open(path.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC));
  const auto picture = noisePicture(kDots58mm, 200);
  const auto bytes = encodeEscpos(picture);
  auto job = std::async(std::launch::async, [&] { return print("priyom-escpos:" + path, bytes); });

  std::vector<std::uint8_t> heard;
  const auto reply = [&](std::uint8_t byte) { EXPECT_EQ(::write(master.get(), &byte, 1), 1); };
  while (job.wait_for(0ms) != std::future_status::ready) {
    pollfd fd{.fd = master.get(), .events = POLLIN, .revents = 0};
    if (::poll(&fd, 1, 20) <= 0) continue;
    std::uint8_t chunk[512];
    const auto count = ::read(master.get(), chunk, sizeof chunk);
    if (count <= 0) break;
    const auto before = heard.size() / 3;
    heard.insert(heard.end(), chunk, chunk + count);
    if (before < 4)
      for (auto n = before; n < std::min<std::size_t>(heard.size() / 3, 4); ++n) reply(0x12);
    if (heard.size() == 12 + bytes.size() + kInBandQuery.size()) reply(0x00);
  }
  EXPECT_THAT(job.get().lines, Contains("PAGE: 1 1"));
  ASSERT_GE(heard.size(), 12 + bytes.size());
  EXPECT_TRUE(std::equal(bytes.begin(), bytes.end(), heard.begin() + 12));
}

}  // namespace
}  // namespace priyom::print
