// SPDX-License-Identifier: GPL-3.0-or-later
// A disk in memory, whole or as a crash left it, of any size. For one connection at a time: it has no locks.
#pragma once

#include <limits>
#include <map>
#include <vector>

#include "tests/support/store_disk/vfs.h"

namespace priyom::tests {

using Bytes = std::vector<std::uint8_t>;
using Files = std::map<std::string, Bytes>;

class MemoryDisk : public Disk {
 public:
  explicit MemoryDisk(Files files = {});
  int open(const char* name, int flags, std::unique_ptr<File>& file) override;
  int remove(const char* name, bool syncFolder) override;
  int exists(const char* name, bool& yes) override;

  // Writes that would make the files larger than this all together fail with SQLITE_FULL.
  void setCapacity(std::int64_t bytes) { capacity_ = bytes; }
  std::int64_t used() const;
  Files files() const;

 private:
  friend class MemoryFile;
  std::map<std::string, std::shared_ptr<Bytes>> files_;
  std::int64_t capacity_ = std::numeric_limits<std::int64_t>::max();
};

}  // namespace priyom::tests
