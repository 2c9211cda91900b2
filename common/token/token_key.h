// SPDX-License-Identifier: GPL-3.0-or-later
// TokenKey: the centre's secret under which the hub seals its tickets, and the file it rests in. It cannot be copied,
// printed or compared; its bytes are wiped when it goes, and also when it is moved from.
//
// The file is one line, «priyom-token-key-1 ID HEX», readable by its owner alone. Not bound to a thread.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>

#include "domain/result.h"

namespace priyom::token {

class TokenKey {
 public:
  static constexpr std::size_t kBytes = 32;

  // A new secret from the operating system's random numbers.
  static TokenKey generate(std::uint8_t id);
  // A secret known already: from a vault, from a test. The caller wipes its own copy.
  static TokenKey fromBytes(std::uint8_t id, std::span<const std::uint8_t, kBytes> secret);

  // kNotFound: no such file. kNotAllowed: others than the owner may read or write it, it is a link, or we may not read
  // it. kCorrupt: not a key file, or cut short.
  static Result<TokenKey> load(const std::filesystem::path& file);
  // Writes beside, syncs, renames, syncs the folder: after a power cut the old file or the new one is there, whole,
  // with mode 0600. kUnavailable: disk full or not writable; what was there stays.
  Result<void> save(const std::filesystem::path& file) const;

  TokenKey(TokenKey&& other) noexcept;
  TokenKey& operator=(TokenKey&& other) noexcept;
  TokenKey(const TokenKey&) = delete;
  TokenKey& operator=(const TokenKey&) = delete;
  ~TokenKey();

  // Travels in the token, so that keys can be changed while yesterday's tickets are still in people's hands.
  std::uint8_t id() const { return id_; }
  // For sealing only. The view ends with the key.
  std::span<const std::uint8_t, kBytes> secret() const { return secret_; }

 private:
  TokenKey() = default;

  std::array<std::uint8_t, kBytes> secret_{};
  std::uint8_t id_ = 0;
};

}  // namespace priyom::token
