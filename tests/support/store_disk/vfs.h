// SPDX-License-Identifier: GPL-3.0-or-later
// A disk for SQLite written in C++: what a Disk does, and its registration as an SQLite VFS. Functions return SQLite's
// codes. It has no shared memory, so WAL works in exclusive locking mode only, which is how the store opens its file.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>

namespace priyom::tests {

class File {
 public:
  virtual ~File() = default;
  // Exactly `count` bytes; past the end zeros and SQLITE_IOERR_SHORT_READ.
  virtual int read(void* to, int count, std::int64_t offset) = 0;
  virtual int write(const void* from, int count, std::int64_t offset) = 0;
  virtual int truncate(std::int64_t size) = 0;
  virtual int sync(int flags) = 0;
  virtual int size(std::int64_t& bytes) = 0;
  virtual int lock(int) { return SQLITE_OK; }
  virtual int unlock(int) { return SQLITE_OK; }
};

class Disk {
 public:
  virtual ~Disk() = default;
  // `name` is null for a temporary file. `flags` are SQLite's SQLITE_OPEN_…
  virtual int open(const char* name, int flags, std::unique_ptr<File>& file) = 0;
  virtual int remove(const char* name, bool syncFolder) = 0;
  // As access() of SQLite's unix VFS: a file of no bytes does not exist.
  virtual int exists(const char* name, bool& yes) = 0;
};

// The machine's own file system, through SQLite's default VFS.
class SystemDisk : public Disk {
 public:
  int open(const char* name, int flags, std::unique_ptr<File>& file) override;
  int remove(const char* name, bool syncFolder) override;
  int exists(const char* name, bool& yes) override;
};

// Registered under `name` as long as it lives. The disk outlives it and every connection through it.
class RegisteredVfs {
 public:
  RegisteredVfs(std::string name, Disk& disk);
  ~RegisteredVfs();
  RegisteredVfs(const RegisteredVfs&) = delete;
  RegisteredVfs& operator=(const RegisteredVfs&) = delete;

  const std::string& name() const { return name_; }

 private:
  std::string name_;
  sqlite3_vfs vfs_{};
};

}  // namespace priyom::tests
