// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/vault.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <stdexcept>

#include "link/private_files.h"

namespace priyom::hub {
namespace {

constexpr std::uint8_t kFormat = 1;
constexpr std::size_t kMark = 4;
constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t kWrapped = Vault::kKeyBytes + kTag;
static_assert(Vault::kKeyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(Vault::kOverhead == 1 + kMark + kNonce + kWrapped + kNonce + kTag);

using Bytes = std::array<std::uint8_t, Vault::kKeyBytes>;

// 32 bytes that are wiped when they go, and kept out of the swap file where the system lets us.
struct Secret {
  Bytes bytes{};
  Secret() { sodium_mlock(bytes.data(), bytes.size()); }
  ~Secret() { sodium_munlock(bytes.data(), bytes.size()); }  // wipes too
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;
};

// The parts are told apart by '|', which neither a table, a hexadecimal id nor a kind holds.
std::string associated(std::string_view purpose, const Place& place) {
  return std::string(purpose) + "|" + std::string(place.table) + "|" + place.ticket.hex() + "|" +
         std::string(place.kind);
}

void encrypt(std::uint8_t* out, std::span<const std::uint8_t> plain, const std::string& about,
             const std::uint8_t* nonce, const Bytes& key) {
  crypto_aead_xchacha20poly1305_ietf_encrypt(out, nullptr, plain.data(), plain.size(),
                                             reinterpret_cast<const std::uint8_t*>(about.data()), about.size(), nullptr,
                                             nonce, key.data());
}

bool decrypt(std::uint8_t* out, std::span<const std::uint8_t> sealed, const std::string& about,
             const std::uint8_t* nonce, const Bytes& key) {
  return crypto_aead_xchacha20poly1305_ietf_decrypt(out, nullptr, nullptr, sealed.data(), sealed.size(),
                                                    reinterpret_cast<const std::uint8_t*>(about.data()), about.size(),
                                                    nonce, key.data()) == 0;
}

// A key for one purpose, so that no key serves two.
void derive(Bytes& out, const Bytes& master, std::string_view purpose) {
  crypto_generichash(out.data(), out.size(), reinterpret_cast<const std::uint8_t*>(purpose.data()), purpose.size(),
                     master.data(), master.size());
}

}  // namespace

struct Vault::Keys {
  Secret wrapping;
  Secret digesting;
  std::array<std::uint8_t, kMark> mark{};

  explicit Keys(const Bytes& master) {
    if (sodium_init() < 0) throw std::runtime_error("libsodium can not be used on this machine");
    derive(wrapping.bytes, master, "priyom vault wrapping v1");
    derive(digesting.bytes, master, "priyom vault digest v1");
    Bytes named{};
    derive(named, master, "priyom vault mark v1");
    std::memcpy(mark.data(), named.data(), mark.size());
  }
};

Opened::~Opened() {
  sodium_memzero(bytes_.data(), bytes_.size());
}

Vault::Vault(std::unique_ptr<Keys> keys) : keys_(std::move(keys)) {}
Vault::Vault(Vault&&) noexcept = default;
Vault& Vault::operator=(Vault&&) noexcept = default;
Vault::~Vault() = default;

Vault Vault::fromKey(std::span<const std::uint8_t, kKeyBytes> key) {
  Secret master;
  std::memcpy(master.bytes.data(), key.data(), key.size());
  return Vault(std::make_unique<Keys>(master.bytes));
}

Result<Vault> Vault::load(const std::filesystem::path& file, bool credential) {
  const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) {
    const auto code = errno == ENOENT ? Errc::kNotFound : errno == EACCES ? Errc::kNotAllowed : Errc::kUnavailable;
    return fail(code, "the master key " + file.string() + " can not be opened: " + std::strerror(errno));
  }
  Secret master;
  std::uint8_t beyond = 0;
  struct stat facts {};
  const bool seen = ::fstat(fd, &facts) == 0 && S_ISREG(facts.st_mode);
  const bool whole = seen && ::read(fd, master.bytes.data(), kKeyBytes) == static_cast<ssize_t>(kKeyBytes) &&
                     ::read(fd, &beyond, 1) == 0;
  ::close(fd);
  if (seen && !credential && (facts.st_mode & 077U) != 0)
    return fail(Errc::kNotAllowed, "the master key " + file.string() + " is open to others: chmod 600 it");
  if (!whole) return fail(Errc::kCorrupt, "the master key " + file.string() + " is not a file of exactly 32 bytes");
  return Vault(std::make_unique<Keys>(master.bytes));
}

Result<Vault> Vault::create(const std::filesystem::path& file) {
  if (std::filesystem::exists(file)) return fail(Errc::kConflict, "there is a master key already: " + file.string());
  Secret master;
  randombytes_buf(master.bytes.data(), master.bytes.size());
  const std::string_view text(reinterpret_cast<const char*>(master.bytes.data()), master.bytes.size());
  if (auto written = link::replaceFile(file, text, 0600); !written) return written.error();
  return Vault(std::make_unique<Keys>(master.bytes));
}

std::vector<std::uint8_t> Vault::seal(std::string_view plain, const Place& place) const {
  std::vector<std::uint8_t> sealed(kOverhead + plain.size());
  Secret key;
  randombytes_buf(key.bytes.data(), key.bytes.size());
  auto* at = sealed.data();
  *at++ = kFormat;
  at = std::copy(keys_->mark.begin(), keys_->mark.end(), at);
  randombytes_buf(at, kNonce);
  encrypt(at + kNonce, key.bytes, associated("key", place), at, keys_->wrapping.bytes);
  at += kNonce + kWrapped;
  randombytes_buf(at, kNonce);
  encrypt(at + kNonce, {reinterpret_cast<const std::uint8_t*>(plain.data()), plain.size()},
          associated("content", place), at, key.bytes);
  return sealed;
}

Result<Opened> Vault::open(std::span<const std::uint8_t> sealed, const Place& place) const {
  if (sealed.size() < kOverhead || sealed[0] != kFormat) return fail(Errc::kCorrupt, "a sealed record is damaged");
  const auto* at = sealed.data() + 1;
  if (!std::equal(keys_->mark.begin(), keys_->mark.end(), at))
    return fail(Errc::kForeign, "a sealed record is of another master key");
  at += kMark;
  Secret key;
  if (!decrypt(key.bytes.data(), {at + kNonce, kWrapped}, associated("key", place), at, keys_->wrapping.bytes))
    return fail(Errc::kCorrupt, "a sealed record is damaged or of another place");
  at += kNonce + kWrapped;
  std::vector<std::uint8_t> plain(sealed.size() - kOverhead);
  if (!decrypt(plain.data(), {at + kNonce, plain.size() + kTag}, associated("content", place), at, key.bytes))
    return fail(Errc::kCorrupt, "a sealed record is damaged or of another place");
  return Opened(std::move(plain));
}

std::string Vault::digest(std::string_view text) const {
  std::array<std::uint8_t, 16> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const std::uint8_t*>(text.data()), text.size(),
                     keys_->digesting.bytes.data(), kKeyBytes);
  std::array<char, hash.size() * 2 + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
  return hex.data();
}

}  // namespace priyom::hub
