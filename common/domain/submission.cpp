// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/submission.h"

#include <algorithm>
#include <tuple>

#include "domain/words.h"

namespace priyom {
namespace {

constexpr words::Table<SubmissionKind, 4> kKinds = {{{SubmissionKind::kOpinion, "opinion"},
                                                     {SubmissionKind::kApplication, "application"},
                                                     {SubmissionKind::kMessage, "message"},
                                                     {SubmissionKind::kWaiting, "waiting"}}};
constexpr words::Table<SubmissionState, 6> kStates = {{{SubmissionState::kNew, "new"},
                                                       {SubmissionState::kCalledBack, "called_back"},
                                                       {SubmissionState::kAppointed, "appointed"},
                                                       {SubmissionState::kChecked, "checked"},
                                                       {SubmissionState::kDone, "done"},
                                                       {SubmissionState::kRefused, "refused"}}};

}  // namespace

bool hasStep(SubmissionKind kind, SubmissionState state) {
  if (state == SubmissionState::kDone || state == SubmissionState::kRefused) return true;
  switch (kind) {
    case SubmissionKind::kMessage:
      return false;
    case SubmissionKind::kWaiting:
      return state == SubmissionState::kCalledBack;
    default:
      return true;
  }
}

std::string_view submissionKindName(SubmissionKind kind) {
  return words::of(kKinds, kind);
}
Result<SubmissionKind> submissionKindFromName(std::string_view name) {
  return words::read(kKinds, name, "kind of submission");
}
std::string_view submissionStateName(SubmissionState state) {
  return words::of(kStates, state);
}
Result<SubmissionState> submissionStateFromName(std::string_view name) {
  return words::read(kStates, name, "state of a submission");
}

Submissions::Submissions(std::vector<Submission> open) {
  for (auto& each : open) apply(each);
}

Submission Submissions::receive(const SubmissionId& fresh, SubmissionKind kind, const DeviceId& device,
                                const WorkCalendar& calendar, const Moment& moment, std::optional<Wish> wish) {
  Submission submission;
  submission.id = fresh;
  submission.kind = kind;
  submission.day = moment.day;
  if (kind == SubmissionKind::kOpinion) return submission;
  submission.device = device;
  submission.receivedAt = moment.now;
  if (kind == SubmissionKind::kWaiting) submission.wish = std::move(wish);
  if (kind == SubmissionKind::kApplication) submission.due = calendar.workingDayAfter(moment.day, kApplicationDays);
  return submission;
}

Result<Submission> Submissions::decideMove(const SubmissionId& id, SubmissionState to, const StaffId& staff,
                                           std::string reason, const Moment& moment) const {
  const auto* const known = find(id);
  if (!known) return fail(Errc::kNotFound, "there is no such submission, or it is over");
  const bool ends = to == SubmissionState::kDone || to == SubmissionState::kRefused;
  if (to == known->state || (!ends && to < known->state))
    return fail(Errc::kConflict, "it is " + std::string(submissionStateName(known->state)) + " already");
  if (!hasStep(known->kind, to))
    return fail(Errc::kConflict, "a " + std::string(submissionKindName(known->kind)) + " has no such step");
  if (to == SubmissionState::kRefused && reason.empty()) return fail(Errc::kMalformed, "reason: a refusal says why");
  auto moved = *known;
  moved.state = to;
  moved.staff = staff;
  moved.reason = to == SubmissionState::kRefused ? std::move(reason) : std::string();
  moved.changedAt = moment.now;
  return moved;
}

std::vector<Submission> Submissions::decideDue(const Moment& moment) const {
  std::vector<Submission> due;
  if (!anyWaits()) return due;
  for (const auto& [id, submission] : open_) {
    if (!submission.wish || submission.wish->day >= moment.day) continue;
    auto& ended = due.emplace_back(submission);
    ended.state = SubmissionState::kRefused;
    ended.staff = {};
    ended.reason = kDayPassed;
    ended.changedAt = moment.now;
  }
  return due;
}

void Submissions::apply(const Submission& submission) {
  if (const auto* const known = find(submission.id); known && known->wish) --waiting_;
  if (submission.isOver() || submission.kind == SubmissionKind::kOpinion) {
    open_.erase(submission.id);
    return;
  }
  if (submission.wish) ++waiting_;
  open_.insert_or_assign(submission.id, submission);
}

const Submission* Submissions::find(const SubmissionId& id) const {
  const auto it = open_.find(id);
  return it == open_.end() ? nullptr : &it->second;
}

std::vector<const Submission*> Submissions::open() const {
  std::vector<const Submission*> open;
  for (const auto& [id, submission] : open_) open.push_back(&submission);
  std::ranges::sort(open, {}, [](const Submission* each) {
    return std::tuple(each->kind != SubmissionKind::kMessage,
                      each->wish ? each->wish->day : each->due.value_or(each->day), each->receivedAt, each->id);
  });
  return open;
}

}  // namespace priyom
