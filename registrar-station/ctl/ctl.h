// SPDX-License-Identifier: GPL-3.0-or-later
// priyomctl: what an administrator or a script does from a shell. All of it but `main`.
#pragma once

#include "ctl/outcome.h"

namespace priyom::ctl {

ExitCode run(int argc, const char* const* argv, const Streams& streams);

}  // namespace priyom::ctl
