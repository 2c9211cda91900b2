// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/store.h"

#include <sys/random.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "storage/alert_rows.h"
#include "storage/booking_rows.h"
#include "storage/rows.h"
#include "storage/schema.h"
#include "storage/sqlite.h"
#include "storage/submission_rows.h"

namespace priyom::storage {
namespace {

// Statements of the batch, prepared once.
constexpr const char* kBegin = "BEGIN IMMEDIATE";
constexpr const char* kCommit = "COMMIT";
constexpr const char* kRollback = "ROLLBACK";
constexpr const char* kSavepoint = "SAVEPOINT one_change";
constexpr const char* kRelease = "RELEASE one_change";
constexpr const char* kRollbackTo = "ROLLBACK TO one_change";

constexpr std::string_view kEpochKey = "epoch";
constexpr std::string_view kRevisionKey = "revision";
constexpr std::string_view kLastCallIdKey = "last_call_id";
constexpr std::string_view kLearntKey = "learnt";

// The WAL file keeps at most this much between checkpoints' needs, so that one large batch does not hold disk for ever.
constexpr int kWalBytesKept = 16 * 1024 * 1024;

struct Promise {
  const char* pragma;
  std::string value;
};

// What the durability and the privacy of the store rest on: set, then read back.
Result<void> hold(sqlite::Database& database, const Promise& promise) {
  const std::string name = std::string("PRAGMA ") + promise.pragma;
  if (auto set = database.execute(name + " = " + promise.value); !set) return set;
  const auto read = database.value(name);
  if (!read) return read.error();
  if (*read != promise.value)
    return fail(Errc::kUnavailable, name + " is " + *read + " and not " + promise.value + " on this disk");
  return {};
}

// 16 random bytes, 32 hexadecimal digits.
std::string newEpoch() {
  TicketId bytes;
  std::size_t filled = 0;
  while (filled < bytes.bytes.size()) {
    const auto got = ::getrandom(bytes.bytes.data() + filled, bytes.bytes.size() - filled, 0);
    if (got < 0 && errno != EINTR) throw std::system_error(errno, std::generic_category(), "getrandom");
    if (got > 0) filled += static_cast<std::size_t>(got);
  }
  return bytes.hex();
}

Result<void> writeStep(sqlite::Database& database, const Step& step) {
  if (step.kind == StepKind::kIssued) {
    if (auto put = rows::insertTicket(database, step.after); !put) return put;
    if (auto raised = rows::raiseSeries(database, step.after); !raised) return raised;
  } else {
    if (auto put = rows::updateTicket(database, step.after); !put) return put;
  }
  if (step.kind == StepKind::kCalled) {
    if (auto raised = rows::raiseLastCallId(database, step.after.callId); !raised) return raised;
  }
  return rows::insertStep(database, step);
}

Result<void> write(sqlite::Database& database, const Change& change) {
  for (const auto& step : change.steps) {
    const auto* const counter = std::get_if<CounterStep>(&step);
    auto put =
        counter ? rows::insertCounterStep(database, change.day, *counter) : writeStep(database, std::get<Step>(step));
    if (!put) return put;
  }
  for (const auto& deposit : change.deposits) {
    if (auto put = rows::insertDeposit(database, deposit); !put) return put;
  }
  for (const auto& step : change.bookings) {
    if (auto put = rows::putBooking(database, step); !put) return put;
  }
  for (const auto& contact : change.contacts) {
    if (auto put = rows::putContact(database, contact); !put) return put;
  }
  for (const auto& alert : change.alerts) {
    if (auto put = rows::putAlert(database, alert); !put) return put;
  }
  for (const auto& received : change.received) {
    if (auto put = rows::insertSubmission(database, received); !put) return put;
  }
  for (const auto& moved : change.moved) {
    if (auto put = rows::updateSubmission(database, moved); !put) return put;
  }
  for (const auto& answer : change.opinions) {
    if (auto put = rows::countOpinion(database, answer); !put) return put;
  }
  if (change.answered) return rows::insertAnswered(database, *change.answered);
  return {};
}

}  // namespace

// The database with what the store remembers of it between batches.
class Store::Connection {
 public:
  explicit Connection(std::unique_ptr<sqlite::Database> opened) : database(std::move(opened)) {}

  Result<void> prepare(const StoreOptions& options);
  Result<void> run(const char* sql) {
    const auto done = sqlite::Query(*database, sql).run();
    if (!done) return done.error();
    return {};
  }

  std::unique_ptr<sqlite::Database> database;
  std::string epoch;
  std::int64_t revision = 0;  // as committed
  bool recorded = false;      // the batch under way holds a change
};

Result<void> Store::Connection::prepare(const StoreOptions& options) {
  // Exclusive before the first read: the WAL's index then lives in this process's memory and nobody else gets in.
  if (auto held = hold(*database, {"locking_mode", "exclusive"}); !held) return held;
  if (auto known = checkIdentity(*database); !known) {
    if (known.error().code != Errc::kConflict) return known;
    return fail(Errc::kConflict,
                "these records are open in another program, most likely a hub that is running already");
  }
  if (database->readOnly()) return fail(Errc::kUnavailable, "the store's file can not be written");
  const Promise promises[] = {
      {"synchronous", options.synchronous == Synchronous::kFull ? "2" : "0"},
      {"journal_mode", "wal"},
      {"foreign_keys", "1"},
      {"secure_delete", "1"},
      {"cell_size_check", "1"},
      {"temp_store", "2"},  // memory: nothing of a visitor in temporary files
      {"wal_autocheckpoint", std::to_string(options.checkpointPages)},
      {"journal_size_limit", std::to_string(kWalBytesKept)},
  };
  for (const auto& promise : promises) {
    if (auto held = hold(*database, promise); !held) return held;
  }
  if (auto forward = bringForward(*database, newEpoch()); !forward) return forward;
  auto stored = rows::meta(*database, kEpochKey);
  if (!stored) return stored.error();
  epoch = std::move(*stored);
  // Now, so that taking a batch back never waits for memory.
  for (const auto* const sql : {kBegin, kCommit, kRollback, kSavepoint, kRelease, kRollbackTo}) {
    if (auto prepared = sqlite::Query(*database, sql).readable(); !prepared) return prepared;
  }
  const auto counter = rows::metaNumber(*database, kRevisionKey);
  if (!counter) return counter.error();
  revision = *counter;
  return {};
}

Store::Store(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Store::~Store() {
  rollback();
}

Result<std::unique_ptr<Store>> Store::open(const std::filesystem::path& file, const StoreOptions& options) {
  auto database = sqlite::Database::open(file.string(), options.vfs);
  if (!database) return database.error();
  auto connection = std::make_unique<Connection>(std::move(*database));
  if (auto ready = connection->prepare(options); !ready) return ready.error();
  return std::unique_ptr<Store>(new Store(std::move(connection)));
}

Result<void> Store::begin() {
  if (inBatch()) return fail(Errc::kConflict, "a batch is under way");
  connection_->recorded = false;
  return connection_->run(kBegin);
}

Result<void> Store::record(const Change& change) {
  if (!inBatch()) return fail(Errc::kUnavailable, "no batch is under way");
  if (auto marked = connection_->run(kSavepoint); !marked) return marked;
  auto written = write(*connection_->database, change);
  if (written) written = connection_->run(kRelease);
  if (written) {
    connection_->recorded = true;
    return written;
  }
  // SQLite may have rolled the whole batch back already. If the one change can not be taken back, the batch goes.
  if (inBatch() && !(connection_->run(kRollbackTo) && connection_->run(kRelease))) rollback();
  return written;
}

Result<void> Store::commit() {
  if (!inBatch()) return fail(Errc::kUnavailable, "no batch is under way");
  const auto next = connection_->revision + (connection_->recorded ? 1 : 0);
  Result<void> done;
  if (connection_->recorded) done = rows::setMeta(*connection_->database, kRevisionKey, std::to_string(next));
  if (done) done = connection_->run(kCommit);
  if (done)
    connection_->revision = next;
  else
    rollback();
  return done;
}

void Store::rollback() {
  if (inBatch()) (void)connection_->run(kRollback);
}

bool Store::inBatch() const {
  return connection_->database->inTransaction();
}
const std::string& Store::epoch() const {
  return connection_->epoch;
}
std::int64_t Store::revision() const {
  return connection_->revision;
}

Result<std::optional<Answered>> Store::answered(const DeviceId& device, const CommandId& command) const {
  return rows::answered(*connection_->database, device, command);
}

Result<DayRecords> Store::loadDay(BusinessDay day) const {
  auto tickets = rows::ticketsOf(*connection_->database, day);
  if (!tickets) return tickets.error();
  auto series = rows::lastSequence(*connection_->database, day);
  if (!series) return series.error();
  auto counters = rows::counterStepsOf(*connection_->database, day);
  if (!counters) return counters.error();
  auto steps = rows::stepsOf(*connection_->database, day);
  if (!steps) return steps.error();
  DayRecords records{std::move(*tickets), Steps(counters->begin(), counters->end()), std::move(*series)};
  records.steps.insert(records.steps.end(), std::move_iterator(steps->begin()), std::move_iterator(steps->end()));
  return records;
}

Result<std::vector<BusinessDay>> Store::openDaysBefore(BusinessDay day) const {
  return rows::daysNotOverBefore(*connection_->database, day);
}

Result<std::vector<BusinessDay>> Store::daysBetween(BusinessDay after, BusinessDay before, int most) const {
  return rows::daysBetween(*connection_->database, after, before, most);
}

Result<std::string> Store::learnt() const {
  auto kept = rows::optionalMeta(*connection_->database, kLearntKey);
  if (!kept) return kept.error();
  return std::move(*kept).value_or(std::string());
}

Result<void> Store::keepLearnt(const std::string& text) {
  if (!inBatch()) return fail(Errc::kUnavailable, "no batch is under way");
  return rows::putMeta(*connection_->database, kLearntKey, text);
}

Result<std::int64_t> Store::lastCallId() const {
  return rows::metaNumber(*connection_->database, kLastCallIdKey);
}

Result<std::optional<Ticket>> Store::ticket(const TicketId& id) const {
  return rows::ticket(*connection_->database, id);
}

Result<std::optional<Deposit>> Store::deposit(const TicketId& ticket, const std::string& kind) const {
  return rows::newestDeposit(*connection_->database, ticket, kind);
}

Result<std::vector<Step>> Store::stepsOf(const TicketId& ticket) const {
  return rows::stepsOf(*connection_->database, ticket);
}

Result<std::vector<Booking>> Store::bookingsSince(BusinessDay since) const {
  return rows::bookingsSince(*connection_->database, since);
}

Result<std::set<BookingCode>> Store::bookingCodes() const {
  return rows::bookingCodes(*connection_->database);
}

Result<BookingSteps> Store::bookingStepsOf(const BookingCode& booking) const {
  return rows::bookingStepsOf(*connection_->database, booking);
}

Result<std::optional<Contact>> Store::contact(const BookingCode& booking) const {
  return rows::contact(*connection_->database, booking);
}

Result<std::vector<Alert>> Store::alertsSince(Instant since) const {
  return rows::alertsSince(*connection_->database, since);
}

Result<std::vector<Submission>> Store::openSubmissions() const {
  return rows::openSubmissions(*connection_->database);
}

Result<std::optional<Received>> Store::submission(const SubmissionId& id) const {
  return rows::submission(*connection_->database, id);
}

Result<std::vector<OpinionCount>> Store::opinionCounts(BusinessDay first, BusinessDay last) const {
  return rows::opinionCounts(*connection_->database, first, last);
}

Result<std::vector<Received>> Store::opinions(BusinessDay first, BusinessDay last) const {
  return rows::opinions(*connection_->database, first, last);
}

Result<StoreStatus> Store::status() const {
  const auto tickets = rows::ticketCount(*connection_->database);
  if (!tickets) return tickets.error();
  const auto bytes =
      connection_->database->value("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()");
  if (!bytes) return bytes.error();
  return StoreStatus{*tickets, bytes->empty() ? 0 : std::stoll(*bytes), sqlite::version()};
}

Result<void> Store::forgetAnswersBefore(Instant instant) {
  if (!inBatch()) return fail(Errc::kUnavailable, "no batch is under way");
  return rows::deleteAnswersBefore(*connection_->database, instant);
}

Result<void> Store::forgetContactsBefore(BusinessDay day) {
  if (!inBatch()) return fail(Errc::kUnavailable, "no batch is under way");
  return rows::deleteContactsBefore(*connection_->database, day);
}

Result<void> Store::forgetSubmissionsBefore(SubmissionKind kind, Instant instant) {
  if (!inBatch()) return fail(Errc::kUnavailable, "no batch is under way");
  return rows::deleteSubmissionsBefore(*connection_->database, kind, instant);
}

Result<void> Store::forgetArrivalsBefore(Instant instant) {
  if (!inBatch()) return fail(Errc::kUnavailable, "no batch is under way");
  return rows::deleteDepositsBefore(*connection_->database, "arrival", instant);
}

Result<void> Store::forgetAlertsBefore(Instant instant) {
  if (!inBatch()) return fail(Errc::kUnavailable, "no batch is under way");
  return rows::deleteAlertsBefore(*connection_->database, instant);
}

}  // namespace priyom::storage
