// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/store_disk/recording_disk.h"

namespace priyom::tests {

class RecordingFile : public File {
 public:
  RecordingFile(DiskLog& log, int number, bool syncsFolder, std::unique_ptr<File> base)
      : log_(log), number_(number), syncsFolder_(syncsFolder), base_(std::move(base)) {}

  int read(void* to, int count, std::int64_t offset) override { return base_->read(to, count, offset); }
  int write(const void* from, int count, std::int64_t offset) override {
    // Logged also where it fails: it may have reached the disk, or half of it.
    const auto* const bytes = static_cast<const std::uint8_t*>(from);
    add(Operation::Kind::kWrite).bytes.assign(bytes, bytes + count);
    log_.back().offset = offset;
    return base_->write(from, count, offset);
  }
  int truncate(std::int64_t size) override {
    add(Operation::Kind::kTruncate).size = size;
    return base_->truncate(size);
  }
  int sync(int flags) override {
    const int code = base_->sync(flags);
    if (code != SQLITE_OK) {
      add(Operation::Kind::kSyncFailed);
      return code;
    }
    add(Operation::Kind::kSync).syncFolder = syncsFolder_;
    syncsFolder_ = false;
    return code;
  }
  int size(std::int64_t& bytes) override { return base_->size(bytes); }
  int lock(int level) override { return base_->lock(level); }
  int unlock(int level) override { return base_->unlock(level); }

 private:
  Operation& add(Operation::Kind kind) {
    auto& operation = log_.emplace_back();
    operation.kind = kind;
    operation.file = number_;
    return operation;
  }

  DiskLog& log_;
  int number_;
  bool syncsFolder_;
  std::unique_ptr<File> base_;
};

int RecordingDisk::open(const char* name, int flags, std::unique_ptr<File>& file) {
  std::unique_ptr<File> opened;
  const int code = base_.open(name, flags, opened);
  if (code != SQLITE_OK || !name || (flags & SQLITE_OPEN_DELETEONCLOSE) != 0) {
    file = std::move(opened);  // temporary: a crash loses it in any case
    return code;
  }
  const auto [known, created] = known_.emplace(name, files_);
  if (created) {
    ++files_;
    auto& operation = log_.emplace_back();
    operation.kind = Operation::Kind::kCreate;
    operation.file = known->second;
    operation.name = name;
  }
  // The unix VFS syncs the folder with the first sync of a journal or WAL that it may have created.
  constexpr int kJournals = SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL;
  const bool syncsFolder = (flags & SQLITE_OPEN_CREATE) != 0 && (flags & kJournals) != 0;
  file = std::make_unique<RecordingFile>(log_, known->second, syncsFolder, std::move(opened));
  return code;
}

int RecordingDisk::remove(const char* name, bool syncFolder) {
  const int code = base_.remove(name, syncFolder);
  const auto known = known_.find(name);
  if (code != SQLITE_OK || known == known_.end()) return code;
  auto& operation = log_.emplace_back();
  operation.kind = Operation::Kind::kRemove;
  operation.file = known->second;
  operation.name = name;
  operation.syncFolder = syncFolder;
  known_.erase(known);
  return code;
}

void RecordingDisk::mark(int mark) {
  auto& operation = log_.emplace_back();
  operation.kind = Operation::Kind::kMark;
  operation.mark = mark;
}

}  // namespace priyom::tests
