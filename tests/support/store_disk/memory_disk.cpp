// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/store_disk/memory_disk.h"

#include <algorithm>
#include <cstring>

namespace priyom::tests {

class MemoryFile : public File {
 public:
  MemoryFile(MemoryDisk& disk, std::shared_ptr<Bytes> bytes) : disk_(disk), bytes_(std::move(bytes)) {}

  int read(void* to, int count, std::int64_t offset) override {
    const auto size = static_cast<std::int64_t>(bytes_->size());
    const auto there = std::clamp<std::int64_t>(size - offset, 0, count);
    if (there > 0) std::memcpy(to, bytes_->data() + offset, static_cast<std::size_t>(there));
    if (there == count) return SQLITE_OK;
    std::memset(static_cast<char*>(to) + there, 0, static_cast<std::size_t>(count - there));
    return SQLITE_IOERR_SHORT_READ;
  }

  int write(const void* from, int count, std::int64_t offset) override {
    const auto end = offset + count;
    const auto growth = end - static_cast<std::int64_t>(bytes_->size());
    if (growth > 0) {
      if (disk_.used() + growth > disk_.capacity_) return SQLITE_FULL;
      bytes_->resize(static_cast<std::size_t>(end));
    }
    std::memcpy(bytes_->data() + offset, from, static_cast<std::size_t>(count));
    return SQLITE_OK;
  }

  int truncate(std::int64_t size) override {
    if (static_cast<std::size_t>(size) < bytes_->size()) bytes_->resize(static_cast<std::size_t>(size));
    return SQLITE_OK;
  }
  int sync(int) override { return SQLITE_OK; }
  int size(std::int64_t& bytes) override {
    bytes = static_cast<std::int64_t>(bytes_->size());
    return SQLITE_OK;
  }

 private:
  MemoryDisk& disk_;
  std::shared_ptr<Bytes> bytes_;
};

MemoryDisk::MemoryDisk(Files files) {
  for (auto& [name, bytes] : files) files_.emplace(name, std::make_shared<Bytes>(std::move(bytes)));
}

int MemoryDisk::open(const char* name, int flags, std::unique_ptr<File>& file) {
  auto bytes = std::make_shared<Bytes>();
  if (name) {
    const auto known = files_.find(name);
    if (known != files_.end())
      bytes = known->second;
    else if ((flags & SQLITE_OPEN_CREATE) != 0)
      files_.emplace(name, bytes);
    else
      return SQLITE_CANTOPEN;
  }
  file = std::make_unique<MemoryFile>(*this, std::move(bytes));
  return SQLITE_OK;
}

int MemoryDisk::remove(const char* name, bool) {
  return files_.erase(name) > 0 ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
}

int MemoryDisk::exists(const char* name, bool& yes) {
  const auto known = files_.find(name);
  yes = known != files_.end() && !known->second->empty();
  return SQLITE_OK;
}

std::int64_t MemoryDisk::used() const {
  std::int64_t total = 0;
  for (const auto& [name, bytes] : files_) total += static_cast<std::int64_t>(bytes->size());
  return total;
}

Files MemoryDisk::files() const {
  Files copy;
  for (const auto& [name, bytes] : files_) copy.emplace(name, *bytes);
  return copy;
}

}  // namespace priyom::tests
