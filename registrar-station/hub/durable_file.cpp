// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/durable_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

namespace priyom::hub {
namespace {

bool writeAll(int fd, std::string_view content) {
  while (!content.empty()) {
    const auto written = ::write(fd, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

void syncFolder(const std::filesystem::path& folder) {
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  ::fsync(fd);
  ::close(fd);
}

}  // namespace

Result<void> writeDurably(const std::filesystem::path& file, std::string_view content, mode_t mode) {
  const auto beside = file.string() + ".new";
  const auto refused = [&] {
    return fail(Errc::kUnavailable, file.string() + " can not be written: " + std::strerror(errno));
  };
  ::unlink(beside.c_str());
  const int fd = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
  if (fd < 0) return refused();
  const bool good = writeAll(fd, content) && ::fsync(fd) == 0;
  if (!good) {
    const auto error = refused();
    ::close(fd);
    ::unlink(beside.c_str());
    return error;
  }
  ::close(fd);
  if (::rename(beside.c_str(), file.c_str()) != 0) {
    const auto error = refused();
    ::unlink(beside.c_str());
    return error;
  }
  syncFolder(file.has_parent_path() ? file.parent_path() : std::filesystem::path("."));
  return {};
}

}  // namespace priyom::hub
