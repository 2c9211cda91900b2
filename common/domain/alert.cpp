// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/alert.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "domain/words.h"

namespace priyom {
namespace {

constexpr words::Table<AlertKind, 3> kKinds = {
    {{AlertKind::kStaffCall, "staff_call"}, {AlertKind::kUrgent, "urgent"}, {AlertKind::kMessage, "message"}}};
constexpr words::Table<MeetingPoint, 3> kPoints = {{{MeetingPoint::kTerminal, "terminal"},
                                                    {MeetingPoint::kEntrance, "entrance"},
                                                    {MeetingPoint::kQuietRoom, "quiet_room"}}};
constexpr words::Table<AlertState, 4> kStates = {{{AlertState::kOpen, "open"},
                                                  {AlertState::kAccepted, "accepted"},
                                                  {AlertState::kWithdrawn, "withdrawn"},
                                                  {AlertState::kExpired, "expired"}}};

Alert ended(Alert alert, AlertState state, Instant at) {
  alert.state = state;
  alert.endedAt = at;
  return alert;
}

}  // namespace

std::string_view alertKindName(AlertKind kind) {
  return words::of(kKinds, kind);
}
Result<AlertKind> alertKindFromName(std::string_view name) {
  return words::read(kKinds, name, "kind of alert");
}
std::string_view meetingPointName(MeetingPoint point) {
  return words::of(kPoints, point);
}
Result<MeetingPoint> meetingPointFromName(std::string_view name) {
  return words::read(kPoints, name, "meeting point");
}
std::string_view alertStateName(AlertState state) {
  return words::of(kStates, state);
}
Result<AlertState> alertStateFromName(std::string_view name) {
  return words::read(kStates, name, "state of an alert");
}

AlertLevel levelOf(const Alert& alert, Instant now) {
  const auto waited = now - alert.raisedAt;
  if (waited < kAlertStep) return AlertLevel::kReceiving;
  return waited < 2 * kAlertStep ? AlertLevel::kEveryDesk : AlertLevel::kHead;
}

Alerts::Alerts(std::vector<Alert> known) {
  for (auto& alert : known) apply(alert);
}

Alert Alerts::decideRaise(const AlertId& fresh, AlertKind kind, std::optional<MeetingPoint> meet,
                          const DeviceId& device, const Moment& moment) const {
  for (const auto& [known, alert] : alerts_) {
    if (alert.state != AlertState::kOpen || alert.kind != kind || alert.device != device) continue;
    if (kind == AlertKind::kMessage) continue;
    auto again = alert;
    again.meet = meet.value_or(alert.meet);
    return again;
  }
  Alert alert;
  alert.id = fresh;
  alert.kind = kind;
  alert.meet = meet.value_or(MeetingPoint::kTerminal);
  alert.device = device;
  alert.day = moment.day;
  alert.raisedAt = moment.now;
  return alert;
}

Result<Alert> Alerts::decideMeet(const AlertId& id, MeetingPoint meet, const DeviceId& device) const {
  const auto* const alert = find(id);
  if (!alert) return fail(Errc::kNotFound, "there is no such alert");
  if (alert->device != device) return fail(Errc::kNotAllowed, "a kiosk changes its own alerts only");
  auto changed = *alert;
  if (alert->state == AlertState::kOpen) changed.meet = meet;
  return changed;
}

Result<Alert> Alerts::decideAccept(const AlertId& id, const StaffId& staff, const Moment& moment) const {
  const auto* const alert = find(id);
  if (!alert) return fail(Errc::kNotFound, "there is no such alert");
  if (alert->state == AlertState::kAccepted && alert->staff == staff) return *alert;
  if (alert->state != AlertState::kOpen)
    return fail(Errc::kConflict, "this alert is " + std::string(alertStateName(alert->state)) + " already");
  auto accepted = ended(*alert, AlertState::kAccepted, moment.now);
  accepted.staff = staff;
  return accepted;
}

Result<Alert> Alerts::decideWithdraw(const AlertId& id, const DeviceId& device, const Moment& moment) const {
  const auto* const alert = find(id);
  if (!alert) return fail(Errc::kNotFound, "there is no such alert");
  if (alert->device != device) return fail(Errc::kNotAllowed, "a kiosk takes back its own alerts only");
  return alert->state == AlertState::kOpen ? ended(*alert, AlertState::kWithdrawn, moment.now) : *alert;
}

std::vector<Alert> Alerts::decideDue(const Moment& moment) const {
  std::vector<Alert> due;
  for (const auto* const alert : open())
    if (alert->day < moment.day && alert->kind != AlertKind::kMessage)
      due.push_back(ended(*alert, AlertState::kExpired, moment.now));
  return due;
}

void Alerts::apply(const Alert& alert) {
  alerts_.insert_or_assign(alert.id, alert);
  // What nobody is told of any more.
  if (alert.endedAt)
    std::erase_if(alerts_, [&](const auto& each) {
      return each.second.endedAt && *each.second.endedAt + kAlertsTold < *alert.endedAt;
    });
}

const Alert* Alerts::find(const AlertId& id) const {
  const auto it = alerts_.find(id);
  return it == alerts_.end() ? nullptr : &it->second;
}

std::vector<const Alert*> Alerts::open() const {
  std::vector<const Alert*> open;
  for (const auto& [id, alert] : alerts_)
    if (alert.state == AlertState::kOpen) open.push_back(&alert);
  std::ranges::sort(open, {}, [](const Alert* alert) {
    return std::tuple(alert->kind != AlertKind::kUrgent, alert->raisedAt, alert->id);
  });
  return open;
}

std::vector<const Alert*> Alerts::since(Instant instant) const {
  std::vector<const Alert*> told;
  for (const auto& [id, alert] : alerts_)
    if (!alert.endedAt || *alert.endedAt >= instant) told.push_back(&alert);
  return told;
}

std::optional<Instant> Alerts::nextChange(Instant now) const {
  std::optional<Instant> next;
  for (const auto* const alert : open())
    for (const auto at : {alert->raisedAt + kAlertStep, alert->raisedAt + 2 * kAlertStep})
      if (at > now && (!next || at < *next)) next = at;
  return next;
}

}  // namespace priyom
