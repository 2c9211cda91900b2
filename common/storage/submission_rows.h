// SPDX-License-Identifier: GPL-3.0-or-later
// What visitors sent in without a ticket, and what opinions say in sum, as rows. As booking_rows.h.
#pragma once

#include "storage/sqlite.h"
#include "storage/store.h"

namespace priyom::storage::rows {

// With its sealed response: a new one. kConflict: its id is taken.
Result<void> insertSubmission(sqlite::Database& database, const Received& received);
// State, staff, reason and time of the last step. kNotFound: no such one.
Result<void> updateSubmission(sqlite::Database& database, const Submission& submission);
Result<std::vector<Submission>> openSubmissions(sqlite::Database& database);
Result<std::optional<Received>> submission(sqlite::Database& database, const SubmissionId& id);
// Those of the kind that were over before.
Result<void> deleteSubmissionsBefore(sqlite::Database& database, SubmissionKind kind, Instant instant);

Result<void> countOpinion(sqlite::Database& database, const OpinionAnswer& answer);
Result<std::vector<OpinionCount>> opinionCounts(sqlite::Database& database, BusinessDay first, BusinessDay last);
Result<std::vector<Received>> opinions(sqlite::Database& database, BusinessDay first, BusinessDay last);

}  // namespace priyom::storage::rows
