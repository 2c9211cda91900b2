// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/outcome.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>

namespace priyom::ctl {

ExitCode complain(const Streams& streams, ExitCode code, const std::string& sentence) {
  streams.err << "priyomctl: " << sentence << '\n';
  return code;
}

Result<std::string> readFile(const std::string& file) {
  constexpr std::uintmax_t kLargest = 16'000'000;
  std::error_code ec;
  if (!std::filesystem::is_regular_file(file, ec))
    return fail(Errc::kNotFound, file + " is not a file that can be read");
  if (std::filesystem::file_size(file, ec) > kLargest) return fail(Errc::kTooLarge, file + " is larger than 16 MB");
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return fail(Errc::kNotFound, file + " can not be opened for reading");
  return std::string{std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace priyom::ctl
