// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/store_disk/vfs.h"

#include <cstring>
#include <stdexcept>

namespace priyom::tests {
namespace {

struct Handle {
  sqlite3_file base;
  File* file;
};

File& fileOf(sqlite3_file* handle) {
  return *reinterpret_cast<Handle*>(handle)->file;
}
Disk& diskOf(sqlite3_vfs* vfs) {
  return *static_cast<Disk*>(vfs->pAppData);
}
sqlite3_vfs* systemVfs() {
  return sqlite3_vfs_find("unix");
}

int closeFile(sqlite3_file* handle) {
  delete reinterpret_cast<Handle*>(handle)->file;
  return SQLITE_OK;
}
int fileSize(sqlite3_file* handle, sqlite3_int64* size) {
  std::int64_t bytes = 0;
  const int code = fileOf(handle).size(bytes);
  *size = bytes;
  return code;
}
int checkReservedLock(sqlite3_file*, int* reserved) {
  *reserved = 0;
  return SQLITE_OK;
}

// Version 1: no shared memory, no memory mapping.
const sqlite3_io_methods kMethods = {
    1,
    closeFile,
    [](sqlite3_file* f, void* to, int count, sqlite3_int64 at) { return fileOf(f).read(to, count, at); },
    [](sqlite3_file* f, const void* from, int count, sqlite3_int64 at) { return fileOf(f).write(from, count, at); },
    [](sqlite3_file* f, sqlite3_int64 size) { return fileOf(f).truncate(size); },
    [](sqlite3_file* f, int flags) { return fileOf(f).sync(flags); },
    fileSize,
    [](sqlite3_file* f, int level) { return fileOf(f).lock(level); },
    [](sqlite3_file* f, int level) { return fileOf(f).unlock(level); },
    checkReservedLock,
    [](sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; },
    [](sqlite3_file*) { return 4096; },                              // as the unix VFS
    [](sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; },  // as the unix VFS
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr};

int openFile(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* handle, int flags, int* outFlags) {
  auto* const opened = reinterpret_cast<Handle*>(handle);
  opened->base.pMethods = nullptr;
  std::unique_ptr<File> file;
  const int code = diskOf(vfs).open(name, flags, file);
  if (code != SQLITE_OK) return code;
  opened->file = file.release();
  opened->base.pMethods = &kMethods;
  if (outFlags) *outFlags = flags;
  return SQLITE_OK;
}
int accessFile(sqlite3_vfs* vfs, const char* name, int, int* result) {
  bool yes = false;
  const int code = diskOf(vfs).exists(name, yes);
  *result = yes ? 1 : 0;
  return code;
}
int fullPathname(sqlite3_vfs*, const char* name, int room, char* full) {
  if (std::strlen(name) >= static_cast<std::size_t>(room)) return SQLITE_CANTOPEN;
  std::strcpy(full, name);
  return SQLITE_OK;
}

// A file of SQLite's own VFS.
class SystemFile : public File {
 public:
  explicit SystemFile(std::unique_ptr<char[]> memory) : memory_(std::move(memory)) {}
  ~SystemFile() override { methods().xClose(file()); }
  int read(void* to, int count, std::int64_t at) override { return methods().xRead(file(), to, count, at); }
  int write(const void* from, int count, std::int64_t at) override { return methods().xWrite(file(), from, count, at); }
  int truncate(std::int64_t size) override { return methods().xTruncate(file(), size); }
  int sync(int flags) override { return methods().xSync(file(), flags); }
  int size(std::int64_t& bytes) override {
    sqlite3_int64 size = 0;
    const int code = methods().xFileSize(file(), &size);
    bytes = size;
    return code;
  }
  int lock(int level) override { return methods().xLock(file(), level); }
  int unlock(int level) override { return methods().xUnlock(file(), level); }

 private:
  sqlite3_file* file() { return reinterpret_cast<sqlite3_file*>(memory_.get()); }
  const sqlite3_io_methods& methods() { return *file()->pMethods; }
  std::unique_ptr<char[]> memory_;
};

}  // namespace

int SystemDisk::open(const char* name, int flags, std::unique_ptr<File>& file) {
  auto memory = std::make_unique<char[]>(static_cast<std::size_t>(systemVfs()->szOsFile));
  const int code = systemVfs()->xOpen(systemVfs(), name, reinterpret_cast<sqlite3_file*>(memory.get()), flags, nullptr);
  if (code == SQLITE_OK) file = std::make_unique<SystemFile>(std::move(memory));
  return code;
}

int SystemDisk::remove(const char* name, bool syncFolder) {
  return systemVfs()->xDelete(systemVfs(), name, syncFolder ? 1 : 0);
}

int SystemDisk::exists(const char* name, bool& yes) {
  int found = 0;
  const int code = systemVfs()->xAccess(systemVfs(), name, SQLITE_ACCESS_EXISTS, &found);
  yes = found != 0;
  return code;
}

RegisteredVfs::RegisteredVfs(std::string name, Disk& disk) : name_(std::move(name)) {
  if (sqlite3_initialize() != SQLITE_OK) throw std::runtime_error("SQLite does not start");
  vfs_ = *systemVfs();  // time, randomness and sleep
  vfs_.iVersion = 2;
  vfs_.pNext = nullptr;
  vfs_.szOsFile = sizeof(Handle);
  vfs_.zName = name_.c_str();
  vfs_.pAppData = &disk;
  vfs_.xOpen = openFile;
  vfs_.xDelete = [](sqlite3_vfs* vfs, const char* file, int sync) { return diskOf(vfs).remove(file, sync != 0); };
  vfs_.xAccess = accessFile;
  vfs_.xFullPathname = fullPathname;
  if (sqlite3_vfs_register(&vfs_, 0) != SQLITE_OK) throw std::runtime_error("the VFS does not register");
}

RegisteredVfs::~RegisteredVfs() {
  sqlite3_vfs_unregister(&vfs_);
}

}  // namespace priyom::tests
