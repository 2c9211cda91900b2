// SPDX-License-Identifier: GPL-3.0-or-later
// What a visitor sends in at a kiosk without taking a ticket: an electronic application, a message of trouble, an
// opinion, a place on the waiting list of a day that is full. What it says is sealed and kept beside it (storage); here
// is who has it in hand.
//
//     new ─► called_back ─► appointed ─► checked ─► done
//       └──────────┴────────────┴───────────┴─────► refused, with a reason
//
// Steps may be left out, and none is taken back. A message goes from new to done or refused. Who waits for a time is
// called back at the most before it is done, and it ends by itself with the day that was wished for. An opinion is
// nobody's: it has no step, no hour and no terminal, and is not among these.
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
  kWaiting,      // «Лист ожидания»
};
std::string_view submissionKindName(SubmissionKind kind);  // "opinion", "application", "message", "waiting": stored
Result<SubmissionKind> submissionKindFromName(std::string_view name);

enum class SubmissionState { kNew, kCalledBack, kAppointed, kChecked, kDone, kRefused };
// "new", "called_back", "appointed", "checked", "done", "refused": stored.
std::string_view submissionStateName(SubmissionState state);
Result<SubmissionState> submissionStateFromName(std::string_view name);
// Whether that is a step of its kind; every kind can end.
bool hasStep(SubmissionKind kind, SubmissionState state);

// What somebody on the waiting list would come to, if a time came free.
struct Wish {
  ServiceId service;
  StaffId specialist;  // empty: any who gives it
  BusinessDay day;
  friend bool operator==(const Wish&, const Wish&) = default;
};

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
  std::optional<Wish> wish{};          // of one on the waiting list

  bool isOver() const { return state == SubmissionState::kDone || state == SubmissionState::kRefused; }
  friend bool operator==(const Submission&, const Submission&) = default;
};

// Working days in which an application is answered.
inline constexpr int kApplicationDays = 1;
// Why one on the waiting list is refused by the hub itself.
inline constexpr std::string_view kDayPassed = "day_passed";

class Submissions {
 public:
  Submissions() = default;
  explicit Submissions(std::vector<Submission> open);

  // The submission as it is received. `fresh` is an id that nobody has.
  static Submission receive(const SubmissionId& fresh, SubmissionKind kind, const DeviceId& device,
                            const WorkCalendar& calendar, const Moment& moment, std::optional<Wish> wish = {});
  // As it shall be. kNotFound: no such one, or it is over. kConflict: a step back, or not one of its kind's.
  // kMalformed: a refusal without a reason.
  Result<Submission> decideMove(const SubmissionId& id, SubmissionState to, const StaffId& staff, std::string reason,
                                const Moment& moment) const;

  // What time alone ends: those on the waiting list whose day has passed.
  std::vector<Submission> decideDue(const Moment& moment) const;

  // One that is over is forgotten.
  void apply(const Submission& submission);

  const Submission* find(const SubmissionId& id) const;
  // Messages first, then by what is due or wished for first, then by arrival.
  std::vector<const Submission*> open() const;
  // Somebody is on the waiting list.
  bool anyWaits() const { return waiting_ > 0; }

 private:
  std::map<SubmissionId, Submission> open_;
  int waiting_ = 0;  // of them on the waiting list
};

}  // namespace priyom
