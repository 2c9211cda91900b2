// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody at a kiosk needs a member of the staff, now. Until one accepts it by name it grows more urgent with time:
// first the desks that receive just now, then all of them, then the head too.
//
//     open ── accept by a member of staff ─► accepted
//       ├──── withdraw by its kiosk ────────► withdrawn
//       └──── the day ends ─────────────────► expired; a message of trouble waits until it is read
//
// As in queue.h, deciding is apart from doing. Not thread-safe.
#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "domain/ids.h"
#include "domain/moment.h"

namespace priyom {

using AlertId = TextId<struct AlertTag>;

enum class AlertKind {
  kStaffCall,  // «Позвать сотрудника»
  kUrgent,     // «Мне срочно нужна помощь»
  kMessage,    // «Сообщить о беде»: somebody is to read it; its id is the submission's
};
std::string_view alertKindName(AlertKind kind);  // "staff_call", "urgent", "message": stored
Result<AlertKind> alertKindFromName(std::string_view name);

// Where the visitor would be met.
enum class MeetingPoint { kTerminal, kEntrance, kQuietRoom };
std::string_view meetingPointName(MeetingPoint point);  // "terminal", "entrance", "quiet_room": stored
Result<MeetingPoint> meetingPointFromName(std::string_view name);

enum class AlertState { kOpen, kAccepted, kWithdrawn, kExpired };
std::string_view alertStateName(AlertState state);  // "open", "accepted", "withdrawn", "expired": stored
Result<AlertState> alertStateFromName(std::string_view name);

struct Alert {
  AlertId id;
  AlertKind kind = AlertKind::kStaffCall;
  MeetingPoint meet = MeetingPoint::kTerminal;
  DeviceId device;  // the kiosk
  BusinessDay day;
  Instant raisedAt{};
  AlertState state = AlertState::kOpen;
  StaffId staff;                     // who accepted it; empty else
  std::optional<Instant> endedAt{};  // none while it is open

  friend bool operator==(const Alert&, const Alert&) = default;
};

// Who is to see an open one, by the time that it has waited.
enum class AlertLevel {
  kReceiving = 1,  // desks whose counter is open; all where none is
  kEveryDesk = 2,  // after kAlertStep
  kHead = 3,       // after twice as long
};
inline constexpr std::chrono::seconds kAlertStep{60};
AlertLevel levelOf(const Alert& alert, Instant now);

// So long a kiosk is told what became of its alert.
inline constexpr std::chrono::minutes kAlertsTold{10};

class Alerts {
 public:
  Alerts() = default;
  explicit Alerts(std::vector<Alert> known);

  // The alert as it shall be. One open alert of a kind for each kiosk: a second one is the first, and waits since then;
  // but each message is one of its own.
  // `meet`: where to be met now; none: where it was, or at the terminal. `fresh` is an id that nobody has.
  Alert decideRaise(const AlertId& fresh, AlertKind kind, std::optional<MeetingPoint> meet, const DeviceId& device,
                    const Moment& moment) const;
  // Another meeting point for this one. What is over, since somebody goes there already, stays as it is. kNotFound,
  // kNotAllowed: no such alert, another kiosk's.
  Result<Alert> decideMeet(const AlertId& id, MeetingPoint meet, const DeviceId& device) const;
  // kNotFound: no such alert. kConflict: somebody else accepted it, or it is over; a repeat by the same one is fine.
  Result<Alert> decideAccept(const AlertId& id, const StaffId& staff, const Moment& moment) const;
  // kNotAllowed: another kiosk's. One that is over stays as it is.
  Result<Alert> decideWithdraw(const AlertId& id, const DeviceId& device, const Moment& moment) const;
  // What is open of earlier days, as expired: nobody goes to a visitor of yesterday. A message is still to be read.
  std::vector<Alert> decideDue(const Moment& moment) const;

  void apply(const Alert& alert);

  const Alert* find(const AlertId& id) const;
  std::vector<const Alert*> open() const;  // urgent ones first, then the oldest
  // Open ones, and those that ended since.
  std::vector<const Alert*> since(Instant instant) const;
  // When the level of an open one grows next; none: never.
  std::optional<Instant> nextChange(Instant now) const;

 private:
  std::map<AlertId, Alert> alerts_;
};

}  // namespace priyom
