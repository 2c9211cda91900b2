// SPDX-License-Identifier: GPL-3.0-or-later
// A disk whose n-th change fails: every write, truncation, sync and removal counts. A failing write leaves its first
// half behind, as a real one may.
#pragma once

#include "tests/support/store_disk/vfs.h"

namespace priyom::tests {

class FailingDisk : public Disk {
 public:
  enum class What { kAnyChange, kSyncsOnly };
  enum class Duration { kOnce, kFromThenOn };

  explicit FailingDisk(Disk& base) : base_(base) {}
  int open(const char* name, int flags, std::unique_ptr<File>& file) override;
  int remove(const char* name, bool syncFolder) override;
  int exists(const char* name, bool& yes) override { return base_.exists(name, yes); }

  // The n-th change from now on fails, n from 1.
  void failAt(int n, Duration duration, What what = What::kAnyChange);
  void heal() { left_ = 0; }
  bool failed() const { return failed_; }

 private:
  friend class FailingFile;
  bool fails(bool isSync);

  Disk& base_;
  int left_ = 0;  // 0: never
  Duration duration_ = Duration::kOnce;
  What what_ = What::kAnyChange;
  bool failed_ = false;
};

}  // namespace priyom::tests
