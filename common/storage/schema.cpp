// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema.h"

#include <array>
#include <charconv>

namespace priyom::storage {
namespace {

// Version 1. CHECK constraints hold shapes only, not the words for states and steps: those grow with the product, and
// SQLite can change a CHECK only by copying the table. Words are checked when they are read.
constexpr const char* kFirst = R"sql(
CREATE TABLE meta (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
);
CREATE TABLE number_series (
  day TEXT NOT NULL CHECK (length(day) = 10),
  prefix TEXT NOT NULL CHECK (length(prefix) = 1),
  last INTEGER NOT NULL CHECK (last > 0),
  PRIMARY KEY (day, prefix)
);
CREATE TABLE ticket (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  day TEXT NOT NULL CHECK (length(day) = 10),
  prefix TEXT NOT NULL CHECK (length(prefix) = 1),
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  issued_by TEXT NOT NULL,
  arrived_at BIGINT NOT NULL,
  line TEXT NOT NULL CHECK (line <> ''),
  state TEXT NOT NULL CHECK (state <> ''),
  print TEXT NOT NULL CHECK (print <> ''),
  has_response SMALLINT NOT NULL CHECK (has_response IN (0, 1)),
  counter TEXT NOT NULL,
  staff TEXT NOT NULL,
  call_id BIGINT NOT NULL CHECK (call_id >= 0),
  recalls INTEGER NOT NULL CHECK (recalls >= 0),
  called_at BIGINT,
  started_at BIGINT,
  ended_at BIGINT,
  UNIQUE (day, prefix, sequence)
);
CREATE INDEX ticket_not_over ON ticket (day) WHERE state NOT IN ('done', 'no_show', 'cancelled');
CREATE TABLE ticket_step (
  seq INTEGER PRIMARY KEY NOT NULL,
  ticket BLOB NOT NULL REFERENCES ticket (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  at BIGINT NOT NULL,
  author_device TEXT NOT NULL,
  author_staff TEXT NOT NULL,
  reason TEXT NOT NULL,
  line TEXT NOT NULL CHECK (line <> ''),
  state TEXT NOT NULL CHECK (state <> ''),
  print TEXT NOT NULL CHECK (print <> ''),
  has_response SMALLINT NOT NULL CHECK (has_response IN (0, 1)),
  counter TEXT NOT NULL,
  staff TEXT NOT NULL,
  call_id BIGINT NOT NULL CHECK (call_id >= 0),
  recalls INTEGER NOT NULL CHECK (recalls >= 0),
  called_at BIGINT,
  started_at BIGINT,
  ended_at BIGINT
);
CREATE INDEX ticket_step_ticket ON ticket_step (ticket, seq);
CREATE TABLE deposit (
  seq INTEGER PRIMARY KEY NOT NULL,
  ticket BLOB NOT NULL REFERENCES ticket (id),
  kind TEXT NOT NULL CHECK (kind <> ''),
  sealed BLOB NOT NULL,
  at BIGINT NOT NULL
);
CREATE INDEX deposit_ticket ON deposit (ticket, kind, at, seq);
CREATE TABLE command_answer (
  device TEXT NOT NULL CHECK (device <> ''),
  command TEXT NOT NULL CHECK (command <> ''),
  request TEXT NOT NULL,
  answer TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (device, command)
);
CREATE INDEX command_answer_at ON command_answer (at);
INSERT INTO meta (key, value) VALUES ('revision', '0'), ('last_call_id', '0');
)sql";

// Version 2: classes, appointments, deferral, transfer, routes; counters that open and pause.
constexpr const char* kWholeQueue = R"sql(
ALTER TABLE ticket ADD COLUMN service TEXT NOT NULL DEFAULT '';
ALTER TABLE ticket ADD COLUMN off_board SMALLINT NOT NULL DEFAULT 0 CHECK (off_board IN (0, 1));
ALTER TABLE ticket ADD COLUMN category TEXT NOT NULL DEFAULT '';
ALTER TABLE ticket ADD COLUMN proof TEXT NOT NULL DEFAULT 'none';
ALTER TABLE ticket ADD COLUMN appointment BIGINT;
ALTER TABLE ticket ADD COLUMN for_counter TEXT NOT NULL DEFAULT '';
ALTER TABLE ticket ADD COLUMN for_staff TEXT NOT NULL DEFAULT '';
ALTER TABLE ticket ADD COLUMN deferred_until BIGINT;
ALTER TABLE ticket ADD COLUMN deferred_calls INTEGER;
ALTER TABLE ticket ADD COLUMN route TEXT NOT NULL DEFAULT '';
ALTER TABLE ticket ADD COLUMN route_order TEXT NOT NULL DEFAULT 'fixed';
ALTER TABLE ticket ADD COLUMN outcome TEXT NOT NULL DEFAULT '';
ALTER TABLE ticket_step ADD COLUMN service TEXT NOT NULL DEFAULT '';
ALTER TABLE ticket_step ADD COLUMN off_board SMALLINT NOT NULL DEFAULT 0 CHECK (off_board IN (0, 1));
ALTER TABLE ticket_step ADD COLUMN category TEXT NOT NULL DEFAULT '';
ALTER TABLE ticket_step ADD COLUMN proof TEXT NOT NULL DEFAULT 'none';
ALTER TABLE ticket_step ADD COLUMN appointment BIGINT;
ALTER TABLE ticket_step ADD COLUMN for_counter TEXT NOT NULL DEFAULT '';
ALTER TABLE ticket_step ADD COLUMN for_staff TEXT NOT NULL DEFAULT '';
ALTER TABLE ticket_step ADD COLUMN deferred_until BIGINT;
ALTER TABLE ticket_step ADD COLUMN deferred_calls INTEGER;
ALTER TABLE ticket_step ADD COLUMN route TEXT NOT NULL DEFAULT '';
ALTER TABLE ticket_step ADD COLUMN route_order TEXT NOT NULL DEFAULT 'fixed';
ALTER TABLE ticket_step ADD COLUMN outcome TEXT NOT NULL DEFAULT '';
CREATE TABLE counter_step (
  seq INTEGER PRIMARY KEY NOT NULL,
  day TEXT NOT NULL CHECK (length(day) = 10),
  counter TEXT NOT NULL CHECK (counter <> ''),
  state TEXT NOT NULL CHECK (state <> ''),
  staff TEXT NOT NULL,
  at BIGINT NOT NULL,
  author_device TEXT NOT NULL,
  author_staff TEXT NOT NULL,
  reason TEXT NOT NULL
);
CREATE INDEX counter_step_day ON counter_step (day, seq);
)sql";

// Version 3: bookings. How to reach who booked is sealed and stands apart, so that it can go without the booking.
constexpr const char* kBookings = R"sql(
CREATE TABLE booking (
  code TEXT PRIMARY KEY NOT NULL CHECK (length(code) = 8),
  made_by TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  specialist TEXT NOT NULL CHECK (specialist <> ''),
  service TEXT NOT NULL CHECK (service <> ''),
  day TEXT NOT NULL CHECK (length(day) = 10),
  start BIGINT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  state TEXT NOT NULL CHECK (state <> ''),
  held_by TEXT NOT NULL,
  held_since BIGINT,
  held_until BIGINT,
  ticket BLOB REFERENCES ticket (id)
);
CREATE INDEX booking_day ON booking (day);
CREATE TABLE booking_step (
  seq INTEGER PRIMARY KEY NOT NULL,
  booking TEXT NOT NULL REFERENCES booking (code),
  kind TEXT NOT NULL CHECK (kind <> ''),
  at BIGINT NOT NULL,
  author_device TEXT NOT NULL,
  author_staff TEXT NOT NULL,
  reason TEXT NOT NULL,
  specialist TEXT NOT NULL CHECK (specialist <> ''),
  service TEXT NOT NULL CHECK (service <> ''),
  day TEXT NOT NULL CHECK (length(day) = 10),
  start BIGINT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  state TEXT NOT NULL CHECK (state <> ''),
  held_by TEXT NOT NULL,
  held_since BIGINT,
  held_until BIGINT,
  ticket BLOB REFERENCES ticket (id)
);
CREATE INDEX booking_step_booking ON booking_step (booking, seq);
CREATE TABLE booking_contact (
  booking TEXT PRIMARY KEY NOT NULL REFERENCES booking (code),
  sealed BLOB NOT NULL,
  at BIGINT NOT NULL
);
)sql";

// Version 4: alerts. One row each: when it was raised and how it ended.
constexpr const char* kAlerts = R"sql(
CREATE TABLE alert (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  kind TEXT NOT NULL CHECK (kind <> ''),
  meet TEXT NOT NULL CHECK (meet <> ''),
  device TEXT NOT NULL CHECK (device <> ''),
  day TEXT NOT NULL CHECK (length(day) = 10),
  raised_at BIGINT NOT NULL,
  state TEXT NOT NULL CHECK (state <> ''),
  staff TEXT NOT NULL,
  ended_at BIGINT
);
CREATE INDEX alert_open ON alert (raised_at) WHERE ended_at IS NULL;
CREATE INDEX alert_raised ON alert (raised_at);
)sql";

// Version 5: what visitors send in without a ticket. Opinions have no hour and no terminal, and rows lie in random
// order.
constexpr const char* kSubmissions = R"sql(
CREATE TABLE submission (
  place INTEGER PRIMARY KEY NOT NULL,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  kind TEXT NOT NULL CHECK (kind <> ''),
  device TEXT NOT NULL,
  day TEXT NOT NULL CHECK (length(day) = 10),
  received_at BIGINT,
  due TEXT NOT NULL CHECK (length(due) IN (0, 10)),
  state TEXT NOT NULL CHECK (state <> ''),
  staff TEXT NOT NULL,
  reason TEXT NOT NULL,
  changed_at BIGINT,
  sealed BLOB NOT NULL
);
CREATE INDEX submission_open ON submission (received_at)
  WHERE kind <> 'opinion' AND state NOT IN ('done', 'refused');
CREATE TABLE opinion_count (
  day TEXT NOT NULL CHECK (length(day) = 10),
  department TEXT NOT NULL,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  many BIGINT NOT NULL CHECK (many > 0),
  PRIMARY KEY (day, department, question, answer)
);
)sql";

// Version 6: tickets whose answers staff shall look at before the call. What they say stays sealed.
constexpr const char* kLooks = R"sql(
ALTER TABLE ticket ADD COLUMN look SMALLINT NOT NULL DEFAULT 0 CHECK (look IN (0, 1));
ALTER TABLE ticket_step ADD COLUMN look SMALLINT NOT NULL DEFAULT 0 CHECK (look IN (0, 1));
)sql";

// Version 7: the waiting list. What is wished for is no more than a booking says openly; who waits stays sealed.
constexpr const char* kWishes = R"sql(
ALTER TABLE submission ADD COLUMN service TEXT NOT NULL DEFAULT '';
ALTER TABLE submission ADD COLUMN specialist TEXT NOT NULL DEFAULT '';
ALTER TABLE submission ADD COLUMN wished_day TEXT NOT NULL DEFAULT '' CHECK (length(wished_day) IN (0, 10));
)sql";

// Version n is the n-th entry. An entry that has shipped is never edited: a change is a new one.
constexpr std::array kMigrations = {kFirst, kWholeQueue, kBookings, kAlerts, kSubmissions, kLooks, kWishes};

constexpr const char* kInsertEpoch = "INSERT INTO meta (key, value) VALUES ('epoch', $1)";

Result<int> number(sqlite::Database& database, const char* sql) {
  const auto text = database.value(sql);
  if (!text) return text.error();
  int value = 0;
  const auto [end, failure] = std::from_chars(text->data(), text->data() + text->size(), value);
  if (failure != std::errc{} || end != text->data() + text->size())
    return fail(Errc::kCorrupt, std::string("the store's header does not read: ") + sql);
  return value;
}

Result<void> migrate(sqlite::Database& database, int version, const std::string& epoch) {
  for (auto next = static_cast<std::size_t>(version); next < kMigrations.size(); ++next) {
    if (auto done = database.execute(kMigrations[next]); !done) return done;
  }
  if (version == 0) {
    if (const auto put = sqlite::Query(database, kInsertEpoch).bind(epoch).run(); !put) return put.error();
  }
  return database.execute("PRAGMA application_id = " + std::to_string(kApplicationId) +
                          "; PRAGMA user_version = " + std::to_string(schemaVersion()) + "; COMMIT");
}

}  // namespace

int schemaVersion() {
  return static_cast<int>(kMigrations.size());
}

Result<void> checkIdentity(sqlite::Database& database) {
  const auto application = number(database, "PRAGMA application_id");
  if (!application) return application.error();
  const auto version = number(database, "PRAGMA user_version");
  if (!version) return version.error();
  if (*application == 0 && *version == 0) {
    // A new file, or one whose making was cut short: nothing in it.
    const auto things = number(database, "SELECT count(*) FROM sqlite_master");
    if (!things) return things.error();
    if (*things == 0) return {};
  }
  if (*application != kApplicationId || *version < 1)
    return fail(Errc::kCorrupt, "the file is a database of another program; it was left as it is");
  if (*version > schemaVersion())
    return fail(Errc::kUnsupported, "the store is of version " + std::to_string(*version) + ", this program knows " +
                                        std::to_string(schemaVersion()) + "; it was left as it is");
  return {};
}

Result<void> bringForward(sqlite::Database& database, const std::string& epoch) {
  const auto version = number(database, "PRAGMA user_version");
  if (!version) return version.error();
  if (*version == schemaVersion()) return {};
  if (auto begun = database.execute("BEGIN IMMEDIATE"); !begun) return begun;
  auto done = migrate(database, *version, epoch);
  if (!done && database.inTransaction()) (void)database.execute("ROLLBACK");
  return done;
}

}  // namespace priyom::storage
