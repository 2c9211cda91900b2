// SPDX-License-Identifier: GPL-3.0-or-later
// What a visitor sends in at a kiosk without taking a ticket: an electronic application, a message of trouble, an
// opinion. What it says is sealed and kept beside it (storage); here is who has it in hand.
//
//     new ─► called_back ─► appointed ─► checked ─► done
//       └──────────┴────────────┴───────────┴─────► refused, with a reason
//
// Steps may be left out, and none is taken back. A message goes from new to done or refused. An opinion is nobody's: it
// has no step, no hour and no terminal, and is not among these.
//
// As in queue.h, deciding is apart from doing. Not thread-safe.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/ids.h"
#include "domain/moment.h"
#include "domain/work_calendar.h"

namespace priyom {

using SubmissionId = TextId<struct SubmissionTag>;  // 32 hexadecimal digits

enum class SubmissionKind {
  kOpinion,      // «Опрос о качестве»
  kApplication,  // «Электронная форма заявки»
  kMessage,      // «Сообщить о беде»
};
std::string_view submissionKindName(SubmissionKind kind);  // "opinion", "application", "message": stored
Result<SubmissionKind> submissionKindFromName(std::string_view name);

enum class SubmissionState { kNew, kCalledBack, kAppointed, kChecked, kDone, kRefused };
// "new", "called_back", "appointed", "checked", "done", "refused": stored.
std::string_view submissionStateName(SubmissionState state);
Result<SubmissionState> submissionStateFromName(std::string_view name);

struct Submission {
  SubmissionId id;
  SubmissionKind kind = SubmissionKind::kApplication;
  DeviceId device;  // the kiosk; empty for an opinion
  BusinessDay day;
  std::optional<Instant> receivedAt{};  // none for an opinion
  // An application is answered within one working day. None: an opinion or a message, or the year's calendar is not
  // known.
  std::optional<BusinessDay> due{};
  SubmissionState state = SubmissionState::kNew;
  StaffId staff;                       // who took the last step
  std::string reason;                  // of a refusal
  std::optional<Instant> changedAt{};  // none while it is new

  bool isOver() const { return state == SubmissionState::kDone || state == SubmissionState::kRefused; }
  friend bool operator==(const Submission&, const Submission&) = default;
};

// Working days in which an application is answered.
inline constexpr int kApplicationDays = 1;

class Submissions {
 public:
  Submissions() = default;
  explicit Submissions(std::vector<Submission> open);

  // The submission as it is received. `fresh` is an id that nobody has.
  static Submission receive(const SubmissionId& fresh, SubmissionKind kind, const DeviceId& device,
                            const WorkCalendar& calendar, const Moment& moment);
  // As it shall be. kNotFound: no such one, or it is over. kConflict: a step back, or not one of a message's.
  // kMalformed: a refusal without a reason.
  Result<Submission> decideMove(const SubmissionId& id, SubmissionState to, const StaffId& staff, std::string reason,
                                const Moment& moment) const;

  // One that is over is forgotten.
  void apply(const Submission& submission);

  const Submission* find(const SubmissionId& id) const;
  std::vector<const Submission*> open() const;  // messages first, then by what is due first, then by arrival

 private:
  std::map<SubmissionId, Submission> open_;
};

}  // namespace priyom
