// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/token_key.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace priyom::token {
namespace {

constexpr std::string_view kMagic = "priyom-token-key-1 ";
constexpr std::size_t kHex = TokenKey::kBytes * 2;
constexpr std::size_t kMaxLine = kMagic.size() + 3 + 1 + kHex + 1;  // id of three digits, space, line end

void needSodium() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium cannot start");
}

// Bytes that are wiped when they go.
struct Line {
  std::array<char, kMaxLine + 1> bytes{};  // one more than a good file has, so that a longer one shows
  std::size_t size = 0;

  Line() = default;
  Line(const Line&) = delete;
  Line& operator=(const Line&) = delete;
  ~Line() { sodium_memzero(bytes.data(), bytes.size()); }

  std::string_view text() const { return {bytes.data(), size}; }
  void append(std::string_view part) {
    std::copy(part.begin(), part.end(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
    size += part.size();
  }
};

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  int get() const { return fd_; }
  bool open() const { return fd_ >= 0; }

 private:
  int fd_;
};

Error refused(Errc code, std::string_view what) {
  return fail(code, std::string(what) + ": " + std::strerror(errno));
}

bool readAll(int fd, Line& line) {
  while (line.size < line.bytes.size()) {
    const ssize_t got = ::read(fd, line.bytes.data() + line.size, line.bytes.size() - line.size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return false;
    if (got == 0) break;
    line.size += static_cast<std::size_t>(got);
  }
  return true;
}

bool writeAll(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t put = ::write(fd, text.data(), text.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

// Without the sync a power cut may undo the rename.
bool syncFolder(const std::filesystem::path& folder) {
  const Descriptor dir(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return dir.open() && ::fsync(dir.get()) == 0;
}

}  // namespace

TokenKey TokenKey::generate(std::uint8_t id) {
  needSodium();
  TokenKey key;
  key.id_ = id;
  randombytes_buf(key.secret_.data(), key.secret_.size());
  return key;
}

TokenKey TokenKey::fromBytes(std::uint8_t id, std::span<const std::uint8_t, kBytes> secret) {
  needSodium();
  TokenKey key;
  key.id_ = id;
  std::copy(secret.begin(), secret.end(), key.secret_.begin());
  return key;
}

TokenKey::TokenKey(TokenKey&& other) noexcept : secret_(other.secret_), id_(other.id_) {
  sodium_memzero(other.secret_.data(), other.secret_.size());
}

TokenKey& TokenKey::operator=(TokenKey&& other) noexcept {
  if (this == &other) return *this;
  secret_ = other.secret_;
  id_ = other.id_;
  sodium_memzero(other.secret_.data(), other.secret_.size());
  return *this;
}

TokenKey::~TokenKey() {
  sodium_memzero(secret_.data(), secret_.size());
}

Result<TokenKey> TokenKey::load(const std::filesystem::path& file) {
  needSodium();
  // O_NONBLOCK: a pipe in the key's place must not hang the hub's start.
  const Descriptor in(::open(file.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!in.open() && errno == ENOENT) return refused(Errc::kNotFound, "token key");
  if (!in.open()) return refused(Errc::kNotAllowed, "token key");
  struct stat about {};
  if (::fstat(in.get(), &about) != 0) return refused(Errc::kFailed, "token key");
  if (!S_ISREG(about.st_mode)) return fail(Errc::kCorrupt, "token key: not a regular file");
  if ((about.st_mode & 077U) != 0) return fail(Errc::kNotAllowed, "token key: open to others than its owner");
  Line line;
  if (!readAll(in.get(), line)) return refused(Errc::kFailed, "token key");

  const Error corrupt = fail(Errc::kCorrupt, "token key: not a key file, or cut short");
  std::string_view text = line.text();
  if (!text.starts_with(kMagic) || !text.ends_with('\n')) return corrupt;
  text.remove_prefix(kMagic.size());
  text.remove_suffix(1);
  TokenKey key;
  const auto [space, error] = std::from_chars(text.data(), text.data() + text.size(), key.id_);
  text.remove_prefix(static_cast<std::size_t>(space - text.data()));
  if (error != std::errc() || text.size() != kHex + 1 || text.front() != ' ') return corrupt;
  std::size_t decoded = 0;
  const int bad = sodium_hex2bin(key.secret_.data(), kBytes, text.data() + 1, kHex, nullptr, &decoded, nullptr);
  if (bad != 0 || decoded != kBytes) return corrupt;
  return key;
}

Result<void> TokenKey::save(const std::filesystem::path& file) const {
  Line line;
  std::array<char, kHex + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), secret_.data(), secret_.size());
  line.append(kMagic);
  line.append(std::to_string(id_));
  line.append(" ");
  line.append({hex.data(), kHex});
  line.append("\n");
  sodium_memzero(hex.data(), hex.size());

  std::string beside = file.string() + ".XXXXXX";
  const Descriptor out(::mkostemp(beside.data(), O_CLOEXEC));  // mode 0600 by POSIX
  if (!out.open()) return refused(Errc::kUnavailable, "token key: cannot be written");
  const bool written = writeAll(out.get(), line.text()) && ::fsync(out.get()) == 0;
  if (!written || ::rename(beside.c_str(), file.c_str()) != 0) {
    const Error error = refused(Errc::kUnavailable, "token key: cannot be written");
    ::unlink(beside.c_str());
    return error;
  }
  const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
  if (!syncFolder(folder)) return refused(Errc::kUnavailable, "token key: its folder cannot be synced");
  return {};
}

}  // namespace priyom::token
