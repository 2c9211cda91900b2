// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/backend/sent_record.h"

#include <fcntl.h>
#include <unistd.h>

#include <cctype>
#include <cerrno>
#include <chrono>
#include <string_view>
#include <system_error>

#include "print/backend/device.h"

namespace priyom::print {
namespace {
constexpr std::chrono::hours kKept{7 * 24};
constexpr const char* kSuffix = ".sent";
}  // namespace

SentRecord::SentRecord(std::filesystem::path directory, const std::string& jobUuid) {
  if (directory.empty() || jobUuid.empty()) return;
  std::string name;
  for (const char c : jobUuid) name += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '-';
  directory_ = std::move(directory);
  file_ = directory_ / (name + kSuffix);
}

bool SentRecord::exists() const {
  std::error_code error;
  return !file_.empty() && std::filesystem::exists(file_, error);
}

Result<bool> SentRecord::make() const {
  if (file_.empty()) return true;
  std::error_code error;
  std::filesystem::create_directories(directory_, error);
  const Descriptor file(::open(file_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (!file && errno == EEXIST) return false;
  const Descriptor folder(::open(directory_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  // The file is empty: its name in the folder is what must last.
  if (!file || !folder || ::fsync(folder.get()) != 0)
    return fail(Errc::kFailed, "Could not record in " + directory_.string() + " that the job is being sent");
  return true;
}

void SentRecord::removeOld() const {
  if (directory_.empty()) return;
  std::error_code error;
  const auto oldest = std::filesystem::file_time_type::clock::now() - kKept;
  for (const auto& entry : std::filesystem::directory_iterator(directory_, error)) {
    std::error_code ignored;
    if (entry.path().extension() == kSuffix && entry.last_write_time(ignored) < oldest)
      std::filesystem::remove(entry.path(), ignored);
  }
}

std::string jobUuidFromOptions(const std::string& options) {
  constexpr std::string_view kName = "job-uuid=";
  for (auto at = options.find(kName); at != std::string::npos; at = options.find(kName, at + 1)) {
    if (at > 0 && options[at - 1] != ' ') continue;
    const auto begin = at + kName.size();
    return options.substr(begin, options.find(' ', begin) - begin);
  }
  return {};
}

}  // namespace priyom::print
