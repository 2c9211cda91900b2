// SPDX-License-Identifier: GPL-3.0-or-later
// Vault: seals what a visitor answered and what a registrar wrote, before it comes to the store. It knows nothing of
// tickets and keeps nothing on disk but its master key.
//
// Each record has a random key of its own, wrapped by the master key; both by XChaCha20-Poly1305 (libsodium), with the
// record's place as associated data, so that a sealed record moved to another row does not open. A sealed record:
//
//   byte 0        format: 1
//   1 … 4         mark of the master key: the head of a hash of it
//   5 … 28        nonce of the wrapping
//   29 … 76       wrapped record key, with tag
//   77 … 100      nonce of the content
//   101 …         content, with tag
//
// const functions may be called from any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/ids.h"

namespace priyom::hub {

// Where a record lies: the associated data.
struct Place {
  std::string_view table;
  TicketId ticket;
  std::string_view kind;
};

// What came out of the vault. Wiped when it goes; it has no operator that would write it to a log.
class Opened {
 public:
  explicit Opened(std::vector<std::uint8_t> bytes) : bytes_(std::move(bytes)) {}
  Opened(Opened&& other) noexcept : bytes_(std::move(other.bytes_)) { other.bytes_.clear(); }
  Opened& operator=(Opened&&) = delete;
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;
  ~Opened();

  // The view ends with this.
  std::string_view reveal() const { return {reinterpret_cast<const char*>(bytes_.data()), bytes_.size()}; }

 private:
  std::vector<std::uint8_t> bytes_;
};

class Vault {
 public:
  static constexpr std::size_t kKeyBytes = 32;
  // What sealing adds.
  static constexpr std::size_t kOverhead = 1 + 4 + 24 + (32 + 16) + 24 + 16;

  // Reads the 32 bytes of the master key. kNotFound: no such file. kNotAllowed: others than the owner may read it (not
  // asked of `credential` files: systemd guards their folder). kCorrupt: not 32 bytes.
  static Result<Vault> load(const std::filesystem::path& file, bool credential = false);
  // Makes a master key and writes it, 0600 and synced. kConflict: there is a file already. As replaceFile(): not
  // writable.
  static Result<Vault> create(const std::filesystem::path& file);
  static Vault fromKey(std::span<const std::uint8_t, kKeyBytes> key);

  std::vector<std::uint8_t> seal(std::string_view plain, const Place& place) const;
  // kForeign: sealed under another master key. kCorrupt: damaged, cut short, or of another place.
  Result<Opened> open(std::span<const std::uint8_t> sealed, const Place& place) const;

  // A keyed digest, hexadecimal: tells whether two texts are the same to whoever has the key, and nothing to others.
  std::string digest(std::string_view text) const;

  Vault(Vault&&) noexcept;
  Vault& operator=(Vault&&) noexcept;
  ~Vault();

 private:
  struct Keys;
  explicit Vault(std::unique_ptr<Keys> keys);
  std::unique_ptr<Keys> keys_;
};

}  // namespace priyom::hub
