// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of one business day: who waits, who is called to which counter, who was served.
//
// Deciding is apart from doing. A decide…() function is const and pure: it says which steps a command would cause, or
// why it may not be. apply() does a step, and is the only thing that changes a Queue. The hub writes a decision's steps
// to disk between the two, so that memory never knows what the disk does not.
//
// Not thread-safe; owned by the hub's storage thread.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "domain/centre.h"
#include "domain/moment.h"
#include "domain/ticket.h"

namespace priyom {

enum class StepKind { kIssued, kCalled, kRecalled, kStarted, kFinished, kNoShow, kDayClosed, kPrintReported };
std::string_view stepName(StepKind kind);  // "issued", "called", …: stored

struct Author {
  DeviceId device;
  StaffId staff;  // empty where no person stands behind the step

  friend bool operator==(const Author&, const Author&) = default;
};

// One thing that happened to one ticket, with the ticket as it is afterwards.
struct Step {
  StepKind kind = StepKind::kIssued;
  Ticket after;
  Author author;
  Instant at{};
  std::string reason;  // why this one, why now: a word of kReason… or empty

  friend bool operator==(const Step&, const Step&) = default;
};

// Reasons of automatic steps.
inline constexpr std::string_view kReasonArrival = "by_arrival";    // the earliest of the counter's lines
inline constexpr std::string_view kReasonByHand = "by_hand";        // a given ticket was called
inline constexpr std::string_view kReasonDayClosed = "day_closed";  // still waiting when the day ended

using Steps = std::vector<Step>;

class Queue {
 public:
  // `tickets` are those of `day`, in any order, as the store has them; `lastSequence` the highest number ever given
  // that day per prefix, which may be past the tickets'; `lastCallId` the highest of the centre, of any day.
  Queue(const Centre& centre, BusinessDay day, std::vector<Ticket> tickets, std::map<char16_t, int> lastSequence,
        std::int64_t lastCallId);

  BusinessDay day() const { return day_; }

  // A new ticket at the end of `line`. `id` is 128 fresh random bits. kNotFound: no such line. kConflict: id taken.
  Result<Steps> decideIssue(const TicketId& id, const LineId& line, bool hasResponse, const Author& author,
                            const Moment& moment) const;
  // The next visitor of the counter's lines. No steps where nobody waits. kConflict while the counter's last call is
  // neither started nor given up, or still being served: so a second press does not call a second visitor.
  Result<Steps> decideCallNext(const CounterId& counter, const Author& author, const Moment& moment) const;
  // This ticket, out of order, by hand. kConflict unless it waits and the counter is free.
  Result<Steps> decideCall(const CounterId& counter, const TicketId& ticket, const Author& author,
                           const Moment& moment) const;
  // The steps of a called ticket, at the counter it was called to. kConflict from any other state or counter.
  Result<Steps> decideRecall(const CounterId& counter, const TicketId& ticket, const Author& author,
                             const Moment& moment) const;
  Result<Steps> decideStart(const CounterId& counter, const TicketId& ticket, const Author& author,
                            const Moment& moment) const;
  Result<Steps> decideFinish(const CounterId& counter, const TicketId& ticket, const Author& author,
                             const Moment& moment) const;
  Result<Steps> decideNoShow(const CounterId& counter, const TicketId& ticket, const Author& author,
                             const Moment& moment) const;
  // What became of the paper. No step where nothing is new.
  Result<Steps> decidePrintReport(const TicketId& ticket, PrintState print, const Author& author,
                                  const Moment& moment) const;
  // Ends every ticket that is not over yet: done where it was being served, else cancelled.
  Steps decideCloseDay(const Author& author, const Moment& moment) const;

  void apply(const Step& step);

  const Ticket* find(const TicketId& id) const;
  const Ticket* find(const TicketNumber& number) const;
  // The ticket that the counter has called or serves, or none.
  const Ticket* current(const CounterId& counter) const;
  // Those who wait in these lines, in the order in which they would be called.
  std::vector<const Ticket*> waiting(const std::vector<LineId>& lines) const;
  std::vector<const Ticket*> waiting() const;
  int waitingCount(const LineId& line) const;
  // How many of the ticket's own line would be called before it. 0 for one that does not wait.
  int ahead(const Ticket& ticket) const;
  // Calls since `since`, and those on the way or being served whenever they were called; newest first.
  std::vector<const Ticket*> calls(Instant since) const;
  std::size_t size() const { return tickets_.size(); }
  const std::map<char16_t, int>& lastSequence() const { return lastSequence_; }
  std::int64_t lastCallId() const { return lastCallId_; }

 private:
  // Order within the ordinary class: the first arrival, and the number where two came in the same millisecond.
  struct Place {
    Instant arrivedAt;
    TicketNumber number;
    TicketId id;
    friend auto operator<=>(const Place&, const Place&) = default;
  };
  static Place placeOf(const Ticket& ticket) { return {ticket.arrivedAt, ticket.number, ticket.id}; }

  Result<const Counter*> freeCounter(const CounterId& counter) const;
  Result<const Ticket*> ticketAt(const CounterId& counter, const TicketId& ticket, TicketState state) const;
  Step callStep(const Counter& counter, const Ticket& ticket, const Author& author, const Moment& moment,
                std::string_view reason) const;

  const Centre* centre_;  // outlives the queue
  BusinessDay day_;
  std::unordered_map<TicketId, Ticket> tickets_;
  std::map<TicketNumber, TicketId> byNumber_;
  std::map<LineId, std::set<Place>> waiting_;
  std::map<CounterId, TicketId> current_;
  std::map<std::int64_t, TicketId> byCall_;
  std::map<char16_t, int> lastSequence_;
  std::int64_t lastCallId_;
};

}  // namespace priyom
