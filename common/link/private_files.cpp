// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/private_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace priyom::link {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int get() const { return number_; }

 private:
  int number_;
};

Error failed(const char* doing, const std::filesystem::path& path) {
  const int number = errno;
  const auto code = number == ENOENT                       ? Errc::kNotFound
                    : number == ENOSPC || number == EDQUOT ? Errc::kUnavailable
                                                           : Errc::kFailed;
  return fail(code, std::string(doing) + " " + path.string() + ": " + std::generic_category().message(number));
}

bool writeAll(int descriptor, std::string_view text) {
  std::size_t done = 0;
  while (done < text.size()) {
    const auto written = ::write(descriptor, text.data() + done, text.size() - done);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    done += static_cast<std::size_t>(written);
  }
  return true;
}

}  // namespace

Result<std::string> readSmallFile(const std::filesystem::path& path, bool secret) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (file.get() < 0) return failed("cannot open", path);
  struct stat facts {};
  if (::fstat(file.get(), &facts) != 0) return failed("cannot look at", path);
  if (!S_ISREG(facts.st_mode)) return fail(Errc::kFailed, path.string() + " is no regular file");
  if (secret && (facts.st_mode & (S_IRWXG | S_IRWXO)) != 0)
    return fail(Errc::kNotAllowed, path.string() + " is open to others: chmod 600 it, and make a new key");
  if (static_cast<std::size_t>(facts.st_size) > kMaxPrivateFile)
    return fail(Errc::kTooLarge, path.string() + " is too large to be a key or a certificate");
  std::string text(static_cast<std::size_t>(facts.st_size), '\0');
  std::size_t done = 0;
  while (done < text.size()) {
    const auto got = ::read(file.get(), text.data() + done, text.size() - done);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failed("cannot read", path);
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  text.resize(done);
  return text;
}

Result<void> replaceFile(const std::filesystem::path& path, std::string_view text, mode_t mode) {
  auto beside = path;
  beside += ".new";
  ::unlink(beside.c_str());  // left over from a power cut
  {
    const Descriptor file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode));
    if (file.get() < 0) return failed("cannot create", beside);
    // fchmod: the umask may have taken bits away.
    if (::fchmod(file.get(), mode) != 0 || !writeAll(file.get(), text) || ::fsync(file.get()) != 0) {
      auto error = failed("cannot write", beside);
      ::unlink(beside.c_str());
      return error;
    }
  }
  if (::rename(beside.c_str(), path.c_str()) != 0) {
    auto error = failed("cannot rename to", path);
    ::unlink(beside.c_str());
    return error;
  }
  const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (directory.get() < 0 || ::fsync(directory.get()) != 0) return failed("cannot sync the directory of", path);
  return {};
}

Result<void> makePrivateDirectory(const std::filesystem::path& path) {
  std::error_code ec;
  if (std::filesystem::is_directory(path, ec)) return {};
  if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), ec);
  if (::mkdir(path.c_str(), S_IRWXU) != 0 && errno != EEXIST) return failed("cannot create", path);
  return {};
}

}  // namespace priyom::link
