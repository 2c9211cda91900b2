// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of one business day: who waits, who is called to which counter, who was served.
//
// The rule. Crisis first; then an appointment whose time has come; then those with a legal right out of turn, at most
// QueueRules::outOfTurnBound of them before one ordinary visitor; then the ordinary. Within a class the earliest due
// goes first: the appointment's time, else the first arrival. A counter's preference among its lines breaks ties only.
// An appointment whose time has not come is called only when nobody else waits, and so is who was deferred until others
// were called. A counter whose person has an appointment does not start somebody else whose service is likely to run
// past it. An appointment's time has come two minutes (QueueRules::appointmentLead) before it. Sooner, and with a
// reason of its own (kReasonAppointmentSoon), it is called where it would likely be late if the counter took somebody
// else now: since others are served until then, or several are due at once (QueueRules::earlyAppointments; README.md
// says why).
//
// The bound is counted for each line: automatic calls of holders of a right by counters that serve it, since the last
// ordinary visitor of that line was called automatically. At the bound the ordinary visitor of that line goes first. So
// nobody in a line sees more than that many overtake between two ordinary calls of it. Calls by hand, crisis,
// appointments, deferrals and absences stand outside the bound.
//
// Nobody is announced without end. Calls and recalls are counted until staff see the visitor: at the counter, when one
// who did not come is put back, when a proof is missing. QueueRules::recallLimit recalls may follow the first call,
// however often the ticket was deferred, transferred, called by hand or taken back in between; the next recall is a
// no-show. Who is called once more after that can only be started, or did not come; from there staff alone call it, by
// hand. A call has its own id and its own count of recalls all the same: these tell the hall what to announce.
//
// Every step has an author, a time and a reason (step.h).
//
// Deciding is apart from doing. A decide…() function is const and pure: it says which steps a command would cause, or
// why it may not be. apply() does a step, and is the only thing that changes a Queue. The hub writes a decision's steps
// to disk between the two, so that memory never knows what the disk does not.
//
// Not thread-safe; owned by the hub's storage thread.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "domain/call_order.h"
#include "domain/centre.h"
#include "domain/foresight.h"
#include "domain/moment.h"
#include "domain/step.h"

namespace priyom {

struct IssueRequest {
  TicketId id;  // 128 fresh random bits
  LineId line;
  ServiceId service;  // of the line; empty: its first
  bool hasResponse = false;
  bool look = false;
  bool offBoard = false;
  CategoryId category;                 // a right that the visitor claims, or crisis; empty: none
  std::optional<Instant> appointment;  // of a booking that checked in
  StaffId forStaff;
  std::vector<Stop> route;
  RouteOrder routeOrder = RouteOrder::kFixed;
};

// Where a transfer goes: at least one of them.
struct Destination {
  LineId line;  // empty: as before
  ServiceId service;
  CounterId counter;
  StaffId staff;
};

// Until when a ticket is deferred: exactly one of the two.
struct Deferral {
  std::optional<Instant> until;
  std::optional<int> others;  // so many others of its line are called first
  std::string reason{};       // empty: kReasonLater
};

// What "next" leads to.
struct NextCall {
  Steps steps;  // none where nobody can be called
  // Somebody waits, but would run past this appointment of the person at the counter.
  std::optional<Instant> heldFor;
};

// One who waits, and why it stands where it does.
struct InOrder {
  const Ticket* ticket;
  std::string_view reason;  // kReason… of step.h
};

struct CounterNow {
  CounterState state = CounterState::kClosed;
  StaffId staff;
  std::string reason;  // of the pause
  Instant since{};
};

class Queue {
 public:
  // `steps` are those of `day` in the order in which they were taken; `lastSequence` the highest number ever given that
  // day per prefix, which may be past the tickets'; `lastCallId` the highest of the centre, of any day. `centre`
  // outlives the queue.
  Queue(const Centre& centre, BusinessDay day, const Steps& steps, std::map<char16_t, int> lastSequence,
        std::int64_t lastCallId);

  BusinessDay day() const { return day_; }
  const Centre& centre() const { return *centre_; }

  // A new ticket. kNotFound: no such line, service, category or person. kConflict: the id is taken. kMalformed: a
  // service of another line.
  Result<Steps> decideIssue(const IssueRequest& request, const Author& author, const Moment& moment) const;

  // The next visitor by the rule; opens a closed counter. kConflict while the counter's last call is neither started
  // nor given up, or still being served, so that a second press does not call a second visitor; and while it is paused.
  Result<NextCall> decideCallNext(const CounterId& counter, const Author& author, const Moment& moment,
                                  const Foresight& foresight) const;
  // This ticket, out of order, by hand; a waiting, deferred or absent one. kConflict where it is elsewhere or over, or
  // the counter is not free.
  Result<Steps> decideCall(const CounterId& counter, const TicketId& ticket, const Author& author,
                           const Moment& moment) const;

  // The steps of a called ticket, at the counter it was called to. kConflict from any other state or counter.
  // A recall past QueueRules::recallLimit is a no-show. An empty reason of a no-show is kReasonDidNotCome.
  Result<Steps> decideRecall(const CounterId& counter, const TicketId& ticket, const Author& author,
                             const Moment& moment) const;
  Result<Steps> decideStart(const CounterId& counter, const TicketId& ticket, const Author& author,
                            const Moment& moment) const;
  Result<Steps> decideNoShow(const CounterId& counter, const TicketId& ticket, const std::string& reason,
                             const Author& author, const Moment& moment) const;
  // Of one being served. With stops to come it moves on to the next of them.
  Result<Steps> decideFinish(const CounterId& counter, const TicketId& ticket, const std::string& outcome,
                             const Author& author, const Moment& moment, const Foresight& foresight) const;

  // Waiting, called or served ─► deferred. kMalformed: a time that has passed, or of another day, or fewer than one
  // other. kConflict: one that was called too often without being seen.
  Result<Steps> decideDefer(const TicketId& ticket, const Deferral& deferral, const Author& author,
                            const Moment& moment) const;
  // Waiting, deferred, called or served ─► waiting elsewhere, with the same number and first arrival. kNotFound: no
  // such line, counter or person. kMalformed: a counter that does not serve the line. kConflict as for a deferral. An
  // empty reason is kReasonSentOn.
  Result<Steps> decideTransfer(const TicketId& ticket, const Destination& destination, const std::string& reason,
                               const Author& author, const Moment& moment) const;
  // The stops still to come, instead of those before; the ticket stays where it is. No step where nothing is new.
  // kNotFound, kMalformed: as of decideIssue(); kConflict: it is over.
  Result<Steps> decideRoute(const TicketId& ticket, const std::vector<Stop>& route, RouteOrder order,
                            const Author& author, const Moment& moment) const;
  // Did not come ─► waiting, with its first arrival; deferred ─► waiting at once. kConflict from any other state. An
  // empty reason is kReasonPutBack.
  Result<Steps> decideReturn(const TicketId& ticket, const std::string& reason, const Author& author,
                             const Moment& moment) const;
  // The same for a visitor who asks for it at a terminal, once a ticket: kConflict the second time, and from any state
  // but did-not-come.
  Result<Steps> decideReturnOnce(const TicketId& ticket, const Author& author, const Moment& moment) const;
  bool mayReturnOnce(const Ticket& ticket) const {
    return ticket.state == TicketState::kNoShow && !returnedOnce_.contains(ticket.id);
  }
  // The category and what became of its proof. A called one whose proof is missing goes back to its ordinary place.
  // kMalformed: a proof without a category; kConflict: one that is over.
  Result<Steps> decideCategorise(const TicketId& ticket, const CategoryId& category, Proof proof, const Author& author,
                                 const Moment& moment) const;
  // Given up, at any time before the end. kConflict: it is over. An empty reason is kReasonGivenUp.
  Result<Steps> decideCancel(const TicketId& ticket, const std::string& reason, const Author& author,
                             const Moment& moment) const;
  // Takes back the ticket's last step (reports of its paper aside); a second undo takes back the one before, kUndoDepth
  // of them at the most. The print state, call ids and numbers never go back, nor what the hall has heard: recalls of a
  // call. kConflict: there is nothing that a person did, or the counter that it would return to has somebody else by
  // now.
  Result<Steps> decideUndo(const TicketId& ticket, const Author& author, const Moment& moment) const;

  // A counter opens with a person, pauses with a reason, closes. kMalformed: a pause without a reason. kConflict:
  // closing or pausing while somebody is called or served there. No step where nothing is new.
  Result<Steps> decideCounter(const CounterId& counter, CounterState state, const StaffId& staff,
                              const std::string& reason, const Author& author, const Moment& moment) const;

  // What became of the paper. No step where nothing is new.
  Result<Steps> decidePrintReport(const TicketId& ticket, PrintState print, const Author& author,
                                  const Moment& moment) const;
  // What time alone brings: deferrals that end.
  Steps decideDue(const Author& author, const Moment& moment) const;
  // When decideDue() will have something; none: never.
  std::optional<Instant> nextDue() const;
  // Ends every ticket that is not over yet (done where it was being served, else cancelled) and closes the counters.
  Steps decideCloseDay(const Author& author, const Moment& moment) const;

  void apply(const std::variant<Step, CounterStep>& step);

  const Ticket* find(const TicketId& id) const;
  const Ticket* find(const TicketNumber& number) const;
  // The ticket that the counter has called or serves, or none.
  const Ticket* current(const CounterId& counter) const;
  CounterNow counter(const CounterId& counter) const;
  static constexpr std::size_t kUndoDepth = 4;

  // Where it stands in the rule while it waits.
  Standing standing(const Ticket& ticket) const;
  // True where this counter, with this person, may call it.
  static bool serves(const Counter& counter, const StaffId& staff, const Ticket& ticket);
  // Those who wait, in the order in which one counter of all lines would call them (deferred ones are not among them).
  // With a foresight, an appointment that one of the open counters would call before its time stands where that puts
  // it; without, each stands as if nobody were called before their time.
  std::vector<InOrder> waiting(Instant now, const Foresight* foresight = nullptr) const;
  std::vector<const Ticket*> deferred() const;
  std::vector<const Ticket*> absent() const;  // no-shows of the day, newest first
  int waitingCount(const LineId& line) const;
  // How many of the ticket's own line stand before it, by class and then by due time; also for one that is about to be
  // issued. 0 for one that does not wait.
  int ahead(const Ticket& ticket) const;
  // Calls announced since `since`, and those on the way or being served whenever they were; newest first.
  std::vector<const Ticket*> calls(Instant since) const;
  // When the hall last heard it: the newest call, or a recall of it. None of one that was never called.
  std::optional<Instant> announcedAt(const Ticket& ticket) const;
  // Calls and recalls since staff saw the visitor.
  int unanswered(const TicketId& ticket) const;
  // What the bound stands at for this line (0 … outOfTurnBound).
  int outOfTurnStreak(const LineId& line) const;
  // Every ticket of the day.
  const std::unordered_map<TicketId, Ticket>& tickets() const { return tickets_; }
  std::size_t size() const { return tickets_.size(); }
  const std::map<char16_t, int>& lastSequence() const { return lastSequence_; }
  std::int64_t lastCallId() const { return lastCallId_; }

 private:
  // Order within a class.
  struct Place {
    Instant due;
    TicketNumber number;
    TicketId id;
    friend auto operator<=>(const Place&, const Place&) = default;
  };
  using Classes = std::array<std::set<Place>, kStandings>;
  // A call as the bound counts it.
  struct CallMade {
    std::int64_t callId;
    CounterId counter;
    LineId line;
    std::string reason;
  };
  struct Announced {
    std::optional<Instant> at;
    int unanswered = 0;
  };
  struct Done {
    StepKind kind;
    Ticket before;
    Announced announcedBefore;
  };

  void applyTicket(const Step& step);
  void remember(const Step& step, const Ticket& before, const Announced& announcedBefore);
  void hear(const Step& step, const Ticket& before);
  void enter(const Ticket& ticket);
  void leave(const Ticket& ticket);
  void count(const CallMade& call);
  void recount();
  static Place placeOf(const Ticket& ticket);
  std::uint16_t indexOf(const LineId& line) const;
  std::vector<std::uint16_t> linesOf(const Counter& counter) const;
  // Those who wait, and the tickets behind Waiter::who.
  CallOrder order(std::vector<const Ticket*>& tickets) const;
  bool urgent(const Ticket& appointment, const Counter& counter, const StaffId& staff, Instant now,
              const Foresight& foresight) const;
  bool urgentSomewhere(const Ticket& appointment, Instant now, const Foresight& foresight) const;
  double chanceOfCounters(std::size_t wanted, const Ticket& appointment, const Counter& counter, const StaffId& staff,
                          Instant now, Instant due, const Foresight& foresight) const;
  std::optional<Instant> nextAppointment(const StaffId& staff, Instant now, const Foresight& foresight) const;

  Result<void> mayBeFor(const LineId& line, const ServiceId& service, const StaffId& staff) const;
  Result<const Ticket*> known(const TicketId& ticket) const;
  Result<const Ticket*> notOver(const TicketId& ticket) const;
  Result<const Ticket*> maySendAway(const TicketId& ticket) const;
  Result<const Counter*> freeCounter(const CounterId& counter) const;
  Result<const Ticket*> ticketAt(const CounterId& counter, const TicketId& ticket, TicketState state) const;
  StaffId staffAt(const Counter& counter, const Author& author) const;
  Steps callSteps(const Counter& counter, const Ticket& ticket, const Author& author, const Moment& moment,
                  std::string_view reason) const;
  Steps movedOn(const Ticket& served, const std::string& outcome, const Author& author, const Moment& moment,
                const Foresight& foresight) const;

  const Centre* centre_;
  BusinessDay day_;
  std::unordered_map<TicketId, Ticket> tickets_;
  std::unordered_map<TicketId, std::vector<Done>> done_;
  std::map<TicketNumber, TicketId> byNumber_;
  std::map<LineId, Classes> waiting_;
  std::set<TicketId> deferred_;
  std::set<TicketId> absent_;
  std::set<TicketId> returnedOnce_;  // whose visitors put themselves back
  std::unordered_map<TicketId, Announced> announced_;
  std::map<CounterId, TicketId> current_;
  std::map<CounterId, CounterNow> counters_;
  std::map<std::int64_t, TicketId> byCall_;
  std::vector<CallMade> callsMade_;
  std::map<LineId, int> callsOfLine_;
  CallOrder bound_;  // empty: it keeps the streaks
  std::map<char16_t, int> lastSequence_;
  std::int64_t lastCallId_;
};

}  // namespace priyom
