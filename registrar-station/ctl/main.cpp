// SPDX-License-Identifier: GPL-3.0-or-later
#include <exception>
#include <iostream>

#include "ctl/ctl.h"

int main(int argc, char** argv) {
  const priyom::ctl::Streams streams{std::cout, std::cerr};
  try {
    return static_cast<int>(priyom::ctl::run(argc, argv, streams));
  } catch (const std::exception& surprise) {
    return static_cast<int>(priyom::ctl::complain(streams, priyom::ctl::ExitCode::kFile, surprise.what()));
  }
}
