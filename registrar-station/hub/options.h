// SPDX-License-Identifier: GPL-3.0-or-later
// The command line of priyom-hub, and its configuration file: the same names, as TOML.
#pragma once

#include <optional>
#include <string>

#include "hub/hub.h"

namespace priyom::hub {

struct CommandLine {
  HubOptions options;
  std::string logLevel = "info";
  // Set where the program ends here: 0 after --help, 2 for a mistake, which was named on stderr.
  std::optional<int> exitCode;
};

CommandLine readCommandLine(int argc, const char* const* argv);

// "127.0.0.1:0", "[::]:7443". kMalformed otherwise.
Result<link::ListenerOptions> listenerFrom(const std::string& text);

}  // namespace priyom::hub
