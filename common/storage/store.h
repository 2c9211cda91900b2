// SPDX-License-Identifier: GPL-3.0-or-later
// The centre's records on disk: tickets, their steps, what was deposited with them, and the answers given to commands.
// It knows SQL and nothing of queues, sockets or keys. What it stores of a visitor's answers is sealed before it comes
// here.
//
// One Store has one SQLite connection, in exclusive mode: no other process opens the file while the hub runs. Used from
// one thread at a time (the hub's storage thread). Tables: SCHEMA.md.
//
// The way of a batch: begin(), record() for each command, commit(). record() puts each change under a savepoint of its
// own; where it fails, that change alone is gone and the batch goes on, as long as inBatch() says so. After a failed
// commit(), or once inBatch() turned false, nothing of the batch is on disk and the caller reads its state anew.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/alert.h"
#include "domain/queue.h"
#include "domain/schedule.h"
#include "domain/submission.h"

namespace priyom::storage {

// Sealed bytes that belong to a ticket: "response" (the visitor's answers), "form" (what the registrar wrote).
struct Deposit {
  TicketId ticket;
  std::string kind;
  std::vector<std::uint8_t> sealed;
  Instant at{};
};

// How to reach who booked: sealed name, telephone, comment. The newest replaces the one before.
struct Contact {
  BookingCode booking;
  std::vector<std::uint8_t> sealed;
  Instant at{};
};

// The answer that a command got; repeated to whoever sends the same command again.
struct Answered {
  DeviceId device;
  CommandId command;
  std::string request;  // a digest of method and parameters: the same id with another request is refused
  std::string answer;   // JSON of the result
  Instant at{};
};

// What a visitor sent in, with the sealed QuestionnaireResponse.
struct Received {
  Submission submission;
  std::vector<std::uint8_t> sealed;
};

// One answer of an opinion, to be counted: all that is known of it beside the sealed whole. `question` is a linkId,
// `answer` a code; an opinion as such counts under both empty.
struct OpinionAnswer {
  BusinessDay day;
  std::string department;
  std::string question;
  std::string answer;
};
struct OpinionCount {
  std::string department;
  std::string question;
  std::string answer;
  std::int64_t many = 0;
};

// All that one command changes. Goes to disk whole or not at all.
struct Change {
  BusinessDay day;  // on which it happened
  Steps steps;
  std::vector<Deposit> deposits;
  std::optional<Answered> answered;
  BookingSteps bookings{};  // after the steps: a check-in names a ticket of them
  std::vector<Contact> contacts{};
  std::vector<Alert> alerts{};
  std::vector<Received> received{};
  std::vector<Submission> moved{};  // submissions that are stored already
  std::vector<OpinionAnswer> opinions{};
};

struct DayRecords {
  std::vector<Ticket> tickets;           // as their newest steps left them, by number
  Steps steps;                           // those of counters, then those of tickets, each in the order of their taking
  std::map<char16_t, int> lastSequence;  // per prefix, the highest number ever given that day
};

struct StoreStatus {
  std::int64_t tickets = 0;  // of all days
  std::int64_t bytes = 0;    // of the file
  std::string sqliteVersion;
};

enum class Synchronous { kFull, kOff };  // kOff is for showing that the durability test can fail

struct StoreOptions {
  // The SQLite VFS to use; empty for the system's. Tests give one that records or fails.
  std::string vfs;
  Synchronous synchronous = Synchronous::kFull;
  // The commit that brings the WAL to so many pages (4 KB each) also copies it into the file.
  int checkpointPages = 1000;
};

class Store {
 public:
  // Opens or creates. Checks the header, brings the schema forward, reads back what an unclean end left in the WAL.
  // kCorrupt: damaged, or not ours. kUnsupported: made by a newer version. kConflict: open elsewhere. kUnavailable:
  // disk full or failing, no such folder, not writable. A file that is not ours or is newer is left as it is.
  static Result<std::unique_ptr<Store>> open(const std::filesystem::path& file, const StoreOptions& options = {});
  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  // kConflict while a batch is under way.
  Result<void> begin();
  // kConflict: a ticket's id or number or a booking's code is taken, or the command was answered before. kNotFound: a
  // step or a deposit of a ticket or booking that is not stored. kUnavailable: disk, or no batch is under way.
  Result<void> record(const Change& change);
  // Makes the batch durable and adds one to the revision if anything was recorded. On failure the transaction is gone:
  // this Store never shows it. (A power cut right after may still find it on the disk, as with any failed write; its
  // commands were not acknowledged, and a repeat gets the stored answer.)
  Result<void> commit();
  void rollback();
  bool inBatch() const;

  // Changes when a store is restored or promoted; made at creation from `random`-quality bytes.
  const std::string& epoch() const;
  // Commits so far that recorded something; grows by one with each of them.
  std::int64_t revision() const;

  // What the hub has learnt of service times, one text for all days (domain/learnt.h). Part of a batch, but no reason
  // for a new revision.
  Result<void> keepLearnt(const std::string& text);

  // Reads see the batch that is under way.
  Result<std::optional<Answered>> answered(const DeviceId& device, const CommandId& command) const;
  Result<DayRecords> loadDay(BusinessDay day) const;
  // The days before `day` with tickets that are not over.
  Result<std::vector<BusinessDay>> openDaysBefore(BusinessDay day) const;
  // The newest days with tickets between the two, both excluded; `most` at the most, oldest first.
  Result<std::vector<BusinessDay>> daysBetween(BusinessDay after, BusinessDay before, int most) const;
  // Empty until the first keepLearnt().
  Result<std::string> learnt() const;
  Result<std::int64_t> lastCallId() const;
  Result<std::optional<Ticket>> ticket(const TicketId& id) const;
  // The newest of that kind by Deposit::at.
  Result<std::optional<Deposit>> deposit(const TicketId& ticket, const std::string& kind) const;
  // In the order in which they were recorded; empty for an unknown ticket.
  Result<std::vector<Step>> stepsOf(const TicketId& ticket) const;
  // Bookings of `since` and later days as their newest steps left them, by code.
  Result<std::vector<Booking>> bookingsSince(BusinessDay since) const;
  // Every code that was ever given.
  Result<std::set<BookingCode>> bookingCodes() const;
  Result<BookingSteps> bookingStepsOf(const BookingCode& booking) const;
  Result<std::optional<Contact>> contact(const BookingCode& booking) const;
  // Open alerts of every day, and all that were raised since.
  Result<std::vector<Alert>> alertsSince(Instant since) const;
  Result<std::vector<Submission>> openSubmissions() const;
  Result<std::optional<Received>> submission(const SubmissionId& id) const;
  // In sum over the days, both included.
  Result<std::vector<OpinionCount>> opinionCounts(BusinessDay first, BusinessDay last) const;
  // The opinions of those days, both included, in no order that means anything.
  Result<std::vector<Received>> opinions(BusinessDay first, BusinessDay last) const;
  Result<StoreStatus> status() const;

  // Answers older than this are forgotten. Part of a batch, but no reason for a new revision: nobody shows answers.
  Result<void> forgetAnswersBefore(Instant instant);
  // How to reach those whose appointments were before that day, as soon as nobody needs it. As forgetAnswersBefore().
  Result<void> forgetContactsBefore(BusinessDay day);
  // Submissions of this kind that were over before then, with all they said; and what visitors let know of themselves
  // with a ticket before then. As forgetAnswersBefore().
  Result<void> forgetSubmissionsBefore(SubmissionKind kind, Instant instant);
  Result<void> forgetArrivalsBefore(Instant instant);
  // Alerts that ended before then; an open one stays. As forgetAnswersBefore().
  Result<void> forgetAlertsBefore(Instant instant);

 private:
  class Connection;
  explicit Store(std::unique_ptr<Connection> connection);
  std::unique_ptr<Connection> connection_;
};

}  // namespace priyom::storage
