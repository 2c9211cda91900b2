// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts as rows. As booking_rows.h.
#pragma once

#include "storage/sqlite.h"
#include "storage/store.h"

namespace priyom::storage::rows {

// As it is now; its row holds when it was raised and how it ended, which is all of its history.
Result<void> putAlert(sqlite::Database& database, const Alert& alert);
// Open ones of every day, and all that were raised since.
Result<std::vector<Alert>> alertsSince(sqlite::Database& database, Instant since);
// Those that ended before then.
Result<void> deleteAlertsBefore(sqlite::Database& database, Instant instant);

}  // namespace priyom::storage::rows
