// SPDX-License-Identifier: GPL-3.0-or-later
// priyom-escpos, a CUPS backend for receipt printers: priyom-escpos job-id user title copies options [file]
// with the printer in DEVICE_URI; without arguments it lists the printers that it could serve. See backend(7).
#include <cups/backend.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "print/backend/device.h"
#include "print/backend/run.h"
#include "print/backend/sent_record.h"

namespace {

using namespace priyom::print;

// A ticket is under 100 KB; more than this is no receipt.
constexpr std::size_t kMaxJobBytes = 16 * 1024 * 1024;

void writeLine(const std::string& line) {
  const std::string whole = line + "\n";  // in one write, so that CUPS never reads half a line
  if (::write(STDERR_FILENO, whole.data(), whole.size()) < 0) return;
}

int listPrinters() {
  std::puts("network priyom-escpos \"Unknown\" \"Receipt printer, ESC/POS, with state (Priyom)\"");
  for (int i = 0; i < 8; ++i) {
    const std::string path = "/dev/usb/lp" + std::to_string(i);
    std::error_code error;
    if (std::filesystem::exists(path, error))
      std::printf("direct priyom-escpos:%s \"Unknown\" \"Receipt printer at %s (Priyom)\"\n", path.c_str(),
                  path.c_str());
  }
  return CUPS_BACKEND_OK;
}

bool readJob(const char* path, std::vector<std::uint8_t>& bytes) {
  std::FILE* file = path != nullptr ? std::fopen(path, "rb") : stdin;
  if (file == nullptr) return false;
  std::vector<std::uint8_t> chunk(64 * 1024);
  while (const std::size_t count = std::fread(chunk.data(), 1, chunk.size(), file)) {
    bytes.insert(bytes.end(), chunk.begin(), chunk.begin() + static_cast<std::ptrdiff_t>(count));
    if (bytes.size() > kMaxJobBytes) break;
  }
  const bool good = std::ferror(file) == 0 && !bytes.empty() && bytes.size() <= kMaxJobBytes;
  if (path != nullptr) std::fclose(file);
  return good;
}

std::filesystem::path recordDirectory() {
  const char* cache = std::getenv("CUPS_CACHEDIR");
  return cache != nullptr && *cache != '\0' ? std::filesystem::path(cache) / "priyom-escpos" : std::filesystem::path();
}

int terminateDescriptor() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigprocmask(SIG_BLOCK, &signals, nullptr);
  // Should cupsd be killed, its successor starts this job anew: let there be one of us only.
  prctl(PR_SET_PDEATHSIG, SIGTERM);
  return signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);
  if (argc == 1) return listPrinters();
  if (argc != 6 && argc != 7) {
    std::fputs("Usage: priyom-escpos job-id user title copies options [file]\n", stderr);
    return CUPS_BACKEND_FAILED;
  }
  const int terminateFd = terminateDescriptor();
  const char* uri = std::getenv("DEVICE_URI");
  const auto device = parseDeviceUri(uri != nullptr ? uri : argv[0]);
  if (!device) {
    writeLine("ERROR: " + device.error().text);
    return CUPS_BACKEND_STOP;
  }
  std::vector<std::uint8_t> bytes;
  if (!readJob(argc == 7 ? argv[6] : nullptr, bytes)) {
    writeLine("ERROR: The job is empty, too large or not readable");
    return CUPS_BACKEND_CANCEL;
  }
  // On standard input a filter has made the copies already.
  const int copies = argc == 7 ? std::atoi(argv[4]) : 1;
  const SentRecord record(recordDirectory(), jobUuidFromOptions(argv[5]));
  PrintJobTimes times;
  if (device->answerTimeout) times.answer = *device->answerTimeout;
  PrintJob job(bytes, copies, record.exists(), times);
  RunEnvironment environment{.lockDirectory = DeviceLock::defaultDirectory(),
                             .terminateFd = terminateFd,
                             .writeLine = writeLine,
                             .recordSent = [&record] {
                               const auto made = record.make();
                               if (!made) writeLine("DEBUG: " + made.error().text);
                               return made ? *made : true;
                             }};
  const int code = runPrintJob(job, *device, environment);
  record.removeOld();
  return code;
}
