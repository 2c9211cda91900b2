// SPDX-License-Identifier: GPL-3.0-or-later
// Connects a PrintJob to the world: the printer, the clock, CUPS's signal, stderr. No decision is taken here.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>

#include "print/backend/device_uri.h"
#include "print/backend/print_job.h"

namespace priyom::print {

struct RunEnvironment {
  std::filesystem::path lockDirectory;
  int terminateFd = -1;                               // becomes readable once when CUPS wants an end (a signalfd)
  std::function<void(const std::string&)> writeLine;  // to CUPS, without the line end
  std::function<bool()> recordSent;                   // false: another run of the job has done so
};

// Runs the job to its end and returns the exit code for CUPS. Blocks, perhaps for days, while there is no paper.
int runPrintJob(PrintJob& job, const DeviceUri& device, const RunEnvironment& environment);

}  // namespace priyom::print
