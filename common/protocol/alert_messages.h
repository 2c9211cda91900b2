// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of alerts: somebody at a kiosk needs a member of the staff. As messages.h.
#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/alert.h"
#include "protocol/messages.h"

namespace priyom::protocol {

namespace method {
inline constexpr std::string_view kRaiseAlert = "alert.raise";
inline constexpr std::string_view kWithdrawAlert = "alert.withdraw";
inline constexpr std::string_view kAcceptAlert = "alert.accept";
inline constexpr std::string_view kSubscribeAlerts = "alerts.subscribe";
inline constexpr std::string_view kAlerts = "alerts";  // notification; params are the whole snapshot
}  // namespace method

// alert.raise (kiosk), alert.withdraw (kiosk), alert.accept (desk): the method by the variant.
struct RaiseAlert {
  AlertKind kind = AlertKind::kStaffCall;
  std::optional<MeetingPoint> meet{};  // none: where it was, or at the terminal
  AlertId alert{};                     // the one to be met elsewhere; empty: a new one, or the open one of the kind
};
struct WithdrawAlert {
  AlertId alert;
};
struct AcceptAlert {
  AlertId alert;
  StaffId staff;  // who goes there
};
struct AlertCommand {
  CommandId command;
  std::variant<RaiseAlert, WithdrawAlert, AcceptAlert> what;
};
std::string_view methodOf(const AlertCommand& command);

// An alert as devices see it. To a kiosk only id and state are told, and of its own the meeting point.
struct AlertView {
  Alert alert;
  AlertLevel level = AlertLevel::kReceiving;
  friend bool operator==(const AlertView&, const AlertView&) = default;
};
// To desks and control the open ones, urgent ones first, then the oldest; to kiosks also those of the last kAlertsTold.
struct AlertsSnapshot {
  Revision revision;
  Moment moment;
  std::vector<AlertView> alerts;
};

boost::json::object toJson(const AlertCommand& command);
boost::json::object toJson(const AlertView& view, std::chrono::minutes utcOffset);
boost::json::object toJson(const AlertsSnapshot& snapshot);
// What a kiosk may know of its own.
boost::json::object kioskJson(const AlertView& view);
// Those of others among them: without their meeting points.
boost::json::object kioskJson(const AlertsSnapshot& snapshot);

// `method` is one of those of AlertCommand.
Result<AlertCommand> alertCommandFromJson(std::string_view method, const boost::json::object& object);
Result<AlertView> alertViewFromJson(const boost::json::object& object);
Result<AlertsSnapshot> alertsSnapshotFromJson(const boost::json::object& object);

}  // namespace priyom::protocol
