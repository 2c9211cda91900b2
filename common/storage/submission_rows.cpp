// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/submission_rows.h"

#include <charconv>

#include "storage/reading.h"

namespace priyom::storage::rows {
namespace {

using sqlite::Database;
using sqlite::Query;

constexpr const char* kInsert =
    "INSERT INTO submission (place, id, kind, device, day, received_at, due, state, staff, reason, changed_at, "
    "service, specialist, wished_day, sealed) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT DO NOTHING";
constexpr const char* kUpdate =
    "UPDATE submission SET state = $1, staff = $2, reason = $3, changed_at = $4 WHERE id = $5";
constexpr const char* kOpen =
    "SELECT id, kind, device, day, received_at, due, state, staff, reason, changed_at, service, specialist, wished_day "
    "FROM submission "
    "WHERE kind <> 'opinion' AND state NOT IN ('done', 'refused') ORDER BY received_at, id";
constexpr const char* kOne =
    "SELECT id, kind, device, day, received_at, due, state, staff, reason, changed_at, service, specialist, "
    "wished_day, sealed FROM submission "
    "WHERE id = $1";
constexpr const char* kOpinions =
    "SELECT id, kind, device, day, received_at, due, state, staff, reason, changed_at, service, specialist, "
    "wished_day, sealed FROM submission "
    "WHERE kind = 'opinion' AND day >= $1 AND day <= $2 ORDER BY place";
constexpr const char* kDelete =
    "DELETE FROM submission WHERE kind = $1 AND state IN ('done', 'refused') AND changed_at < $2";
constexpr const char* kCount =
    "INSERT INTO opinion_count (day, department, question, answer, many) VALUES ($1, $2, $3, $4, 1) "
    "ON CONFLICT (day, department, question, answer) DO UPDATE SET many = opinion_count.many + 1";
constexpr const char* kCounts =
    "SELECT department, question, answer, sum(many) FROM opinion_count WHERE day >= $1 AND day <= $2 "
    "GROUP BY department, question, answer ORDER BY department, question, answer";

// Where a row lies in the table is as random as its id, so that the order of rows does not tell whose opinion came
// when.
std::int64_t placeOf(const SubmissionId& id) {
  constexpr std::size_t kDigits = 15;
  std::int64_t place = 0;
  const auto& text = id.text;
  std::from_chars(text.data(), text.data() + std::min(kDigits, text.size()), place, 16);
  return place;
}

Result<Submission> read(Query& row) {
  Submission submission;
  submission.id.text = row.text(0);
  const auto kind = submissionKindFromName(row.text(1));
  submission.device.text = row.text(2);
  const auto day = BusinessDay::parse(row.text(3));
  submission.receivedAt = row.optionalInstant(4);
  const auto due = row.text(5);
  const auto state = submissionStateFromName(row.text(6));
  submission.staff.text = row.text(7);
  submission.reason = row.text(8);
  submission.changedAt = row.optionalInstant(9);
  const auto service = row.text(10);
  const auto specialist = row.text(11);
  const auto wished = row.text(12);
  if (auto readable = row.readable(); !readable) return readable.error();
  if (!kind || !day || !state) return damagedRow("submission");
  if (!due.empty()) {
    const auto until = BusinessDay::parse(due);
    if (!until) return damagedRow("submission");
    submission.due = *until;
  }
  submission.kind = *kind;
  submission.day = *day;
  submission.state = *state;
  if ((submission.kind == SubmissionKind::kOpinion) == submission.receivedAt.has_value())
    return damagedRow("submission");
  if ((submission.kind == SubmissionKind::kWaiting) == wished.empty()) return damagedRow("submission");
  if (!wished.empty()) {
    const auto wishedDay = BusinessDay::parse(wished);
    if (!wishedDay || service.empty()) return damagedRow("submission");
    submission.wish = Wish{ServiceId{service}, StaffId{specialist}, *wishedDay};
  }
  return submission;
}

Result<Received> readWhole(Query& row) {
  auto submission = read(row);
  if (!submission) return submission.error();
  const auto sealed = row.bytes(13);
  return Received{std::move(*submission), {sealed.begin(), sealed.end()}};
}

}  // namespace

Result<void> insertSubmission(Database& database, const Received& received) {
  const auto& it = received.submission;
  Query query(database, kInsert);
  query.bind(placeOf(it.id), it.id.text, submissionKindName(it.kind), it.device.text, it.day.text(), it.receivedAt,
             it.due ? it.due->text() : std::string(), submissionStateName(it.state), it.staff.text, it.reason,
             it.changedAt, it.wish ? it.wish->service.text : std::string(),
             it.wish ? it.wish->specialist.text : std::string(), it.wish ? it.wish->day.text() : std::string(),
             std::span<const std::uint8_t>(received.sealed));
  const auto rows = query.run();
  if (!rows) return rows.error();
  if (*rows == 0) return fail(Errc::kConflict, "this submission is stored already");
  return {};
}

Result<void> updateSubmission(Database& database, const Submission& submission) {
  Query query(database, kUpdate);
  query.bind(submissionStateName(submission.state), submission.staff.text, submission.reason, submission.changedAt,
             submission.id.text);
  const auto rows = query.run();
  if (!rows) return rows.error();
  if (*rows == 0) return fail(Errc::kNotFound, "there is no such submission");
  return {};
}

Result<std::vector<Submission>> openSubmissions(Database& database) {
  Query query(database, kOpen);
  return all<Submission>(query, read);
}

Result<std::optional<Received>> submission(Database& database, const SubmissionId& id) {
  Query query(database, kOne);
  query.bind(id.text);
  return one<Received>(query, readWhole);
}

Result<void> deleteSubmissionsBefore(Database& database, SubmissionKind kind, Instant instant) {
  Query query(database, kDelete);
  query.bind(submissionKindName(kind), instant);
  return ran(query);
}

Result<void> countOpinion(Database& database, const OpinionAnswer& answer) {
  Query query(database, kCount);
  query.bind(answer.day.text(), answer.department, answer.question, answer.answer);
  return ran(query);
}

Result<std::vector<OpinionCount>> opinionCounts(Database& database, BusinessDay first, BusinessDay last) {
  Query query(database, kCounts);
  query.bind(first.text(), last.text());
  return all<OpinionCount>(query, [](Query& row) -> Result<OpinionCount> {
    OpinionCount count{row.text(0), row.text(1), row.text(2), row.integer(3)};
    if (auto readable = row.readable(); !readable) return readable.error();
    return count;
  });
}

Result<std::vector<Received>> opinions(Database& database, BusinessDay first, BusinessDay last) {
  Query query(database, kOpinions);
  query.bind(first.text(), last.text());
  return all<Received>(query, readWhole);
}

}  // namespace priyom::storage::rows
