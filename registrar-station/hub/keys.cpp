// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/keys.h"

#include <sodium.h>
#include <spdlog/spdlog.h>

namespace priyom::hub {

Result<Vault> openVault(const std::filesystem::path& state, const std::filesystem::path& credential, bool hasRecords) {
  if (!credential.empty()) return Vault::load(credential, true);
  const auto file = state / "master.key";
  auto vault = Vault::load(file);
  if (vault || vault.error().code != Errc::kNotFound) return vault;
  if (hasRecords)
    return fail(Errc::kNotFound,
                "the master key " + file.string() +
                    " is missing, and the records can not be read without it: restore it from its backup");
  return Vault::create(file);
}

Result<token::TokenKey> openTokenKey(const std::filesystem::path& state, bool hasRecords) {
  const auto file = state / "token.key";
  auto key = token::TokenKey::load(file);
  if (key || key.error().code != Errc::kNotFound) return key;
  if (hasRecords) spdlog::warn("{} is missing: tickets given out so far can not be scanned any more", file.string());
  // An id of its own, so that tickets of a lost key read as foreign and not as forged.
  auto fresh = token::TokenKey::generate(static_cast<std::uint8_t>(hasRecords ? 2 + randombytes_uniform(254) : 1));
  if (auto saved = fresh.save(file); !saved) return saved.error();
  return fresh;
}

}  // namespace priyom::hub
