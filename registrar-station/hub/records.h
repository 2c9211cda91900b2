// SPDX-License-Identifier: GPL-3.0-or-later
// The records of the centre at work: the store on disk and the queue of today in memory, kept in step. It answers
// batches of commands, each batch one transaction, and questions about what is committed. It knows no sockets and no
// threads; all of it belongs to whoever calls (the storage thread).
//
// For each command of a batch: the answer that it got once, if it comes again; else decide (pure) ─► write under a
// savepoint ─► apply in memory. A failed savepoint takes only its own command with it. Where the whole transaction is
// gone, every command of the batch fails with kUnavailable, nothing of it was done, and memory is read from disk anew.
// Between two calls memory never holds what the disk does not.
#pragma once

#include <boost/json/object.hpp>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hub/command.h"
#include "hub/decide.h"
#include "hub/local_time.h"
#include "storage/store.h"

namespace priyom::hub {

// What subscribers are sent: whole notifications, written once and shared.
struct Snapshots {
  std::shared_ptr<const std::string> board;
  std::shared_ptr<const std::string> queue;
  std::shared_ptr<const std::string> alerts;       // to desks and control
  std::shared_ptr<const std::string> kioskAlerts;  // what kiosks may know of them
  std::shared_ptr<const std::string> submissions;
};

class Records {
 public:
  using Outcome = Result<std::string>;  // JSON of the result

  struct Counts {
    std::int64_t commands = 0;  // answered, repeats among them
    std::int64_t repeats = 0;
    std::int64_t refused = 0;
    std::int64_t batches = 0;  // committed
    std::int64_t largestBatch = 0;
    std::int64_t failedBatches = 0;
  };

  // Closes the days that ended while the hub was down and reads today's queue. `office` outlives this. Errors are the
  // store's; a damaged one is not served.
  static Result<std::unique_ptr<Records>> open(std::unique_ptr<storage::Store> store, Office office,
                                               LocalTime localTime);

  // One batch. As many outcomes, in the same order. When this returns, what was answered is on disk.
  std::vector<Outcome> run(std::span<const Command> commands);
  Outcome ask(const Query& query);

  // What time alone brings, each in a transaction of its own: where midnight has passed, closes the day that ended and
  // begins the new one; ends deferrals and holds whose time has come, and notes who missed an appointment; closes what
  // waited for a day that has passed. True where something changed. May be called at any time; run() does it by itself.
  // A failure is repeated with the next call.
  bool passClock();

  // Of what is committed now; kUnavailable while the store can not be read.
  Result<Snapshots> snapshots() const;
  // Grows with every change that a subscriber can see.
  std::int64_t changes() const { return changes_; }
  // Time alone changed what subscribers see: the next snapshots bear a new revision.
  void passTime();
  // When what subscribers see changes without a command: a call falls off the board, an alert waits longer, the day
  // ends.
  Instant nextChange() const;

  Instant now() const { return office_.world.now(); }
  const std::string& epoch() const { return store_->epoch(); }
  const Counts& counts() const { return counts_; }

 private:
  Records(std::unique_ptr<storage::Store> store, Office office, LocalTime localTime);

  Moment moment() const { return localTime_.at(office_.world.now()); }
  bool turnDay();
  bool endDeferrals();
  bool passBookings();
  bool passAlerts();
  bool passWaiting();
  Result<void> readBookings(BusinessDay today);
  void expectVisits();
  Result<std::pair<Queue, Steps>> load(BusinessDay day) const;
  Result<void> closeDay(const Queue& queue, const Moment& moment);
  Result<void> closeEarlierDays(const Moment& moment);
  void endEarlierDays(const Moment& moment);
  Result<void> readDay(BusinessDay day);
  void learnEarlierDays(BusinessDay today);
  template <typename Write>
  Result<void> byItself(Write write);
  bool pass(const storage::Change& change, std::string_view what);
  void apply(const storage::Change& change);
  Result<void> ensureBatch();

  Outcome runOne(const Command& command, const Moment& moment);
  Outcome firstAnswer(const Command& command, const storage::Answered& given);
  Outcome record(const Command& command, Decision decision, const Moment& moment);
  void settle(std::vector<Outcome>& outcomes);
  void failAll(std::vector<Outcome>& outcomes);

  Outcome answer(const Caller& caller, const OpenQuery& query) const;
  Outcome answer(const Caller& caller, const FindTicketQuery& query) const;
  Outcome answer(const Caller& caller, const StatusQuery& query) const;
  Outcome answer(const Caller& caller, const BoardQuery& query) const;
  Outcome answer(const Caller& caller, const QueueQuery& query) const;
  Outcome answer(const Caller& caller, const AlertsQuery& query) const;
  Outcome answer(const Caller& caller, const protocol::AskSlots& query) const;
  Outcome answer(const Caller& caller, const FindQuery& query) const;
  Outcome answer(const Caller& caller, const protocol::AskBookings& query) const;
  Outcome answer(const Caller& caller, const FeedQuery& query) const;
  Outcome answer(const Caller& caller, const SubmissionsQuery& query) const;
  Outcome answer(const Caller& caller, const protocol::OpenSubmission& query) const;
  Outcome answer(const Caller& caller, const protocol::AskOpinions& query) const;
  Outcome answer(const Caller& caller, const protocol::AskOpinionTexts& query) const;
  Doors doors(const Moment& moment) const;
  protocol::BookingContact contactOf(const BookingCode& code) const;
  Ledger ledger() const { return {*queue_, *schedule_, alerts_, submissions_}; }
  // Both or neither are there.
  bool readable() const { return queue_ && schedule_; }
  Result<void> addDeposits(protocol::OpenedTicket& opened) const;
  Result<Ticket> ticketOfToday(const TicketId& id) const;
  // Grows with each commit, and with what time alone changes. After a restart it may be lower: the first snapshot of a
  // connection always replaces.
  Revision revision() const { return {store_->epoch(), store_->revision() + timeChanges_}; }

  std::unique_ptr<storage::Store> store_;
  Office office_;
  LocalTime localTime_;
  // What it saw last is a matter of when somebody asked.
  mutable Prospects prospects_;
  // Nothing while memory must be read from disk anew.
  std::optional<Queue> queue_;
  std::optional<Schedule> schedule_;
  Alerts alerts_;
  Submissions submissions_;
  bool written_ = false;  // something was recorded in the batch that is under way
  bool lost_ = false;     // the transaction of the batch that is under way is gone
  std::int64_t changes_ = 0;
  std::int64_t timeChanges_ = 0;
  Counts counts_;
};

}  // namespace priyom::hub
