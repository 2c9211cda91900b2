// SPDX-License-Identifier: GPL-3.0-or-later
// The two secrets that the hub keeps itself: the master key of its vault and the token key. Made at the first start.
#pragma once

#include <filesystem>

#include "hub/vault.h"
#include "token/token_key.h"

namespace priyom::hub {

// From `credential` where that is given, else from state/master.key. Made only while there are no records: a key that
// is missing later is a loss to be mended (restore it from its backup), not to be hidden by a new one.
Result<Vault> openVault(const std::filesystem::path& state, const std::filesystem::path& credential, bool hasRecords);

// state/token.key. A new one where it is missing; then tickets given out before read as foreign.
Result<token::TokenKey> openTokenKey(const std::filesystem::path& state, bool hasRecords);

}  // namespace priyom::hub
