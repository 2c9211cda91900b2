// SPDX-License-Identifier: GPL-3.0-or-later
// What happened in a day of the queue: one step for each thing that happened to a ticket, with the ticket as it is
// afterwards, and to a counter likewise. A day is the list of its steps and nothing else: whoever replays them has its
// queue (queue.h), its history and what was learnt of service times.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/ticket.h"

namespace priyom {

enum class StepKind {
  kIssued,
  kCalled,
  kRecalled,
  kStarted,
  kFinished,      // served; goes home
  kMovedOn,       // served here; waits for the next stop of its route
  kNoShow,        // did not come
  kReturned,      // did not come, and was put back
  kDeferred,      // asked to be called later
  kDeferralOver,  // its time came, or the others were called
  kTransferred,   // to another line, counter or person
  kRouted,        // the stops still to come were changed
  kCategorised,   // category given, proof seen or missing
  kCancelled,
  kUndone,  // the last step was a mistake
  kDayClosed,
  kPrintReported
};
std::string_view stepName(StepKind kind);  // "issued", "called", …: stored
Result<StepKind> stepFromName(std::string_view name);

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
  std::string reason;  // why this one, why now: a word of kReason…, a step's name, or what staff wrote; never empty

  friend bool operator==(const Step&, const Step&) = default;
};

// Reasons of automatic calls, in the order of the rule.
inline constexpr std::string_view kReasonCrisis = "crisis";
inline constexpr std::string_view kReasonAppointment = "appointment";           // its time has come
inline constexpr std::string_view kReasonAppointmentSoon = "appointment_soon";  // before it, lest it be late
inline constexpr std::string_view kReasonRight = "right";                       // a legal right out of turn
inline constexpr std::string_view kReasonArrival = "by_arrival";                // the earliest of the counter's lines
inline constexpr std::string_view kReasonEarly = "nobody_else";  // an appointment before its time, or a deferral
// Of other steps, where nobody wrote another. A category's is the word of its proof, an undo's the name of what it
// takes back.
inline constexpr std::string_view kReasonCame = "came";                   // issued
inline constexpr std::string_view kReasonCheckedIn = "checked_in";        // issued to who has an appointment
inline constexpr std::string_view kReasonByHand = "by_hand";              // a given ticket was called
inline constexpr std::string_view kReasonNoAnswer = "no_answer";          // called again: nobody came yet
inline constexpr std::string_view kReasonAtCounter = "at_counter";        // started
inline constexpr std::string_view kReasonServed = "served";               // finished
inline constexpr std::string_view kReasonNextStop = "next_stop";          // served here, goes on
inline constexpr std::string_view kReasonDidNotCome = "did_not_come";     // no-show, by staff's word
inline constexpr std::string_view kReasonRecallLimit = "recall_limit";    // called as often as the centre allows
inline constexpr std::string_view kReasonPutBack = "put_back";            // by staff
inline constexpr std::string_view kReasonCameLate = "came_late";          // put back at a terminal by who came late
inline constexpr std::string_view kReasonLater = "later";                 // deferred
inline constexpr std::string_view kReasonTimeCame = "time_came";          // of a deferral
inline constexpr std::string_view kReasonOthersCalled = "others_called";  // so many as a deferral waits for
inline constexpr std::string_view kReasonSentOn = "sent_on";              // transferred
inline constexpr std::string_view kReasonGivenUp = "given_up";            // cancelled
inline constexpr std::string_view kReasonPrinter = "printer";             // what became of the paper
inline constexpr std::string_view kReasonDayClosed = "day_closed";        // still there when the day ended
// Of a counter. A pause has what staff wrote.
inline constexpr std::string_view kReasonOpened = "opened";    // by who works there
inline constexpr std::string_view kReasonResumed = "resumed";  // after a pause
inline constexpr std::string_view kReasonClosed = "closed";    // by who worked there
inline constexpr std::string_view kReasonCalls = "calls";      // its call opened it, or somebody else calls there

// What staff wrote, or the usual reason where that says nothing.
std::string reasonOr(const std::string& written, std::string_view usual);

enum class CounterState { kClosed, kOpen, kPaused };
std::string_view counterStateName(CounterState state);  // "closed", "open", "paused": stored
Result<CounterState> counterStateFromName(std::string_view name);

// One thing that happened to a counter, with the counter as it is afterwards.
struct CounterStep {
  CounterId counter;
  CounterState state = CounterState::kClosed;
  StaffId staff;  // who works there; the same person may at several
  Author author;
  Instant at{};
  std::string reason;  // of a pause, as staff wrote it; else a word of kReason… or a step's name; never empty

  friend bool operator==(const CounterStep&, const CounterStep&) = default;
};

using Steps = std::vector<std::variant<Step, CounterStep>>;

}  // namespace priyom
