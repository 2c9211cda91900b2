// SPDX-License-Identifier: GPL-3.0-or-later
// How priyomctl ends. The numbers are part of its interface: scripts read them.
#pragma once

#include <iostream>
#include <string>

#include "domain/result.h"

namespace priyom::ctl {

enum class ExitCode {
  kDone = 0,
  kNo = 1,           // understood and done, and the answer is no: refused by the hub, not offerable, no token there
  kMistake = 2,      // on the command line
  kUnreachable = 3,  // no hub, or it does not know this device
  kFile = 4,         // a file or folder can not be read or written, or is not what the command works with
};

// Where a subcommand writes: results to out, one sentence about a failure to err.
struct Streams {
  std::ostream& out;
  std::ostream& err;
  std::istream& in = std::cin;
};

// "priyomctl: the sentence", and the code.
ExitCode complain(const Streams& streams, ExitCode code, const std::string& sentence);

// The whole of a file; kNotFound or kTooLarge (over 16 MB).
Result<std::string> readFile(const std::string& file);

}  // namespace priyom::ctl
