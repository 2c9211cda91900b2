// SPDX-License-Identifier: GPL-3.0-or-later
// priyomctl as a shell sees it: words in, two texts and an exit code out.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "ctl/ctl.h"

namespace priyom::tests {

struct Ran {
  ctl::ExitCode code;
  std::string out;
  std::string err;
};

inline Ran priyomctl(const std::vector<std::string>& words, const std::string& input = {}) {
  std::vector<const char*> argv{"priyomctl"};
  for (const auto& word : words) argv.push_back(word.c_str());
  std::ostringstream out;
  std::ostringstream err;
  std::istringstream in(input);
  const auto code = ctl::run(static_cast<int>(argv.size()), argv.data(), {out, err, in});
  return {code, out.str(), err.str()};
}

}  // namespace priyom::tests
