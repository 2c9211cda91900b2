// SPDX-License-Identifier: GPL-3.0-or-later
// The note, on disk, that a CUPS job began to be sent. CUPS starts a job afresh after a crash, a restart or a power
// cut; this note turns the second run into "unknown" instead of a second ticket with the same number.
#pragma once

#include <filesystem>
#include <string>

#include "domain/result.h"

namespace priyom::print {

class SentRecord {
 public:
  // directory is made if need be; jobUuid may hold anything, it becomes a file name of letters, digits and dashes.
  // With an empty directory or jobUuid nothing is ever recorded.
  SentRecord(std::filesystem::path directory, const std::string& jobUuid);

  bool exists() const;
  // On the disk, not in a cache, when it returns. False: it existed; the job must not be sent.
  Result<bool> make() const;
  // Removes the notes of jobs that CUPS has long forgotten (a week).
  void removeOld() const;

 private:
  std::filesystem::path directory_;
  std::filesystem::path file_;
};

// The value of job-uuid= in the options that CUPS gives to a backend; empty when there is none.
std::string jobUuidFromOptions(const std::string& options);

}  // namespace priyom::print
