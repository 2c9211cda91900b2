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
  std::string reason;  // why this one, why now: a word of kReason…, what staff wrote, or empty

  friend bool operator==(const Step&, const Step&) = default;
};

// Reasons of automatic calls, in the order of the rule.
inline constexpr std::string_view kReasonCrisis = "crisis";
inline constexpr std::string_view kReasonAppointment = "appointment";  // its time has come
inline constexpr std::string_view kReasonRight = "right";              // a legal right out of turn
inline constexpr std::string_view kReasonArrival = "by_arrival";       // the earliest of the counter's lines
inline constexpr std::string_view kReasonEarly = "nobody_else";        // an appointment before its time, or a deferral
// Of other steps.
inline constexpr std::string_view kReasonByHand = "by_hand";            // a given ticket was called
inline constexpr std::string_view kReasonRecallLimit = "recall_limit";  // called as often as the centre allows
inline constexpr std::string_view kReasonDayClosed = "day_closed";      // still waiting when the day ended
inline constexpr std::string_view kReasonCameLate = "came_late";        // put back at a terminal by who came late

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
  std::string reason;  // of a pause

  friend bool operator==(const CounterStep&, const CounterStep&) = default;
};

using Steps = std::vector<std::variant<Step, CounterStep>>;

}  // namespace priyom
