// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/step.h"

#include "domain/words.h"

namespace priyom {
namespace {

constexpr words::Table<StepKind, 17> kKinds{{
    {StepKind::kIssued, "issued"},
    {StepKind::kCalled, "called"},
    {StepKind::kRecalled, "recalled"},
    {StepKind::kStarted, "started"},
    {StepKind::kFinished, "finished"},
    {StepKind::kMovedOn, "moved_on"},
    {StepKind::kNoShow, "no_show"},
    {StepKind::kReturned, "returned"},
    {StepKind::kDeferred, "deferred"},
    {StepKind::kDeferralOver, "deferral_over"},
    {StepKind::kTransferred, "transferred"},
    {StepKind::kRouted, "routed"},
    {StepKind::kCategorised, "categorised"},
    {StepKind::kCancelled, "cancelled"},
    {StepKind::kUndone, "undone"},
    {StepKind::kDayClosed, "day_closed"},
    {StepKind::kPrintReported, "print_reported"},
}};
constexpr words::Table<CounterState, 3> kCounterStates{{
    {CounterState::kClosed, "closed"},
    {CounterState::kOpen, "open"},
    {CounterState::kPaused, "paused"},
}};

}  // namespace

std::string_view stepName(StepKind kind) {
  return words::of(kKinds, kind);
}
Result<StepKind> stepFromName(std::string_view name) {
  return words::read(kKinds, name, "step");
}
std::string reasonOr(const std::string& written, std::string_view usual) {
  return written.find_first_not_of(" \t\r\n") == std::string::npos ? std::string(usual) : written;
}
std::string_view counterStateName(CounterState state) {
  return words::of(kCounterStates, state);
}
Result<CounterState> counterStateFromName(std::string_view name) {
  return words::read(kCounterStates, name, "state of a counter");
}

}  // namespace priyom
