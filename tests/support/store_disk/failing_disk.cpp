// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/store_disk/failing_disk.h"

namespace priyom::tests {

class FailingFile : public File {
 public:
  FailingFile(FailingDisk& disk, std::unique_ptr<File> base) : disk_(disk), base_(std::move(base)) {}
  int read(void* to, int count, std::int64_t offset) override { return base_->read(to, count, offset); }
  int write(const void* from, int count, std::int64_t offset) override {
    if (!disk_.fails(false)) return base_->write(from, count, offset);
    (void)base_->write(from, count / 2, offset);
    return SQLITE_IOERR_WRITE;
  }
  int truncate(std::int64_t size) override {
    return disk_.fails(false) ? SQLITE_IOERR_TRUNCATE : base_->truncate(size);
  }
  int sync(int flags) override { return disk_.fails(true) ? SQLITE_IOERR_FSYNC : base_->sync(flags); }
  int size(std::int64_t& bytes) override { return base_->size(bytes); }
  int lock(int level) override { return base_->lock(level); }
  int unlock(int level) override { return base_->unlock(level); }

 private:
  FailingDisk& disk_;
  std::unique_ptr<File> base_;
};

int FailingDisk::open(const char* name, int flags, std::unique_ptr<File>& file) {
  std::unique_ptr<File> opened;
  const int code = base_.open(name, flags, opened);
  if (code == SQLITE_OK) file = std::make_unique<FailingFile>(*this, std::move(opened));
  return code;
}

int FailingDisk::remove(const char* name, bool syncFolder) {
  return fails(false) ? SQLITE_IOERR_DELETE : base_.remove(name, syncFolder);
}

void FailingDisk::failAt(int n, Duration duration, What what) {
  left_ = n;
  duration_ = duration;
  what_ = what;
  failed_ = false;
}

bool FailingDisk::fails(bool isSync) {
  if (left_ == 0 || (what_ == What::kSyncsOnly && !isSync)) return false;
  if (left_ > 1) {
    --left_;
    return false;
  }
  if (duration_ == Duration::kOnce) left_ = 0;
  failed_ = true;
  return true;
}

}  // namespace priyom::tests
