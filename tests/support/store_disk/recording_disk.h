// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that logs all that changes it, in order, with the marks that a test sets between.
#pragma once

#include <map>
#include <vector>

#include "tests/support/store_disk/memory_disk.h"

namespace priyom::tests {

struct Operation {
  enum class Kind {
    kCreate,
    kWrite,
    kTruncate,
    kSync,
    kSyncFailed,  // the system may forget what was to be synced, and say so only this once
    kRemove,
    kMark,
  };
  Kind kind = Kind::kMark;
  int file = 0;      // a number for each file ever created; names are used again
  std::string name;  // kCreate, kRemove
  std::int64_t offset = 0;
  Bytes bytes;
  std::int64_t size = 0;    // kTruncate
  bool syncFolder = false;  // kSync, kRemove: the names in the folder are durable after it
  int mark = 0;             // kMark: the test's own
};
using DiskLog = std::vector<Operation>;

class RecordingDisk : public Disk {
 public:
  explicit RecordingDisk(Disk& base) : base_(base) {}
  int open(const char* name, int flags, std::unique_ptr<File>& file) override;
  int remove(const char* name, bool syncFolder) override;
  int exists(const char* name, bool& yes) override { return base_.exists(name, yes); }

  void mark(int mark);
  const DiskLog& log() const { return log_; }

 private:
  friend class RecordingFile;
  Disk& base_;
  DiskLog log_;
  std::map<std::string, int> known_;  // files that are there now
  int files_ = 0;
};

}  // namespace priyom::tests
