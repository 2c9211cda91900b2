// SPDX-License-Identifier: GPL-3.0-or-later
// Asks a printer how it is while no job runs: the same DLE EOT questions as the CUPS backend's, under the same lock.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "domain/result.h"
#include "print/printer_state.h"

namespace priyom::print {

// Blocks for at most about 1.5 × within. Nothing: a job or another probe has the printer; then CUPS's reasons hold.
// What is wrong with the printer is a state, kUnreachable included; an Error is kMalformed, for the URI.
Result<std::optional<PrinterState>> probePrinter(const std::string& deviceUri,
                                                 std::chrono::milliseconds within = std::chrono::seconds(2),
                                                 const std::filesystem::path& lockDirectory = {});

}  // namespace priyom::print
