// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/alert_messages.h"

#include <boost/json/array.hpp>

#include "protocol/pieces.h"

namespace priyom::protocol {
namespace {

namespace json = boost::json;
using pieces::finish;
using pieces::jsonText;

AlertLevel readLevel(Fields& fields) {
  const auto level = fields.optionalInteger("level", 1, 3);
  return level ? static_cast<AlertLevel>(*level) : AlertLevel::kReceiving;
}

AlertView readView(Fields& fields) {
  AlertView view;
  view.alert.id = fields.id<AlertId>("alert");
  view.alert.state = fields.take("state", alertStateFromName(fields.text("state")));
  view.alert.kind = fields.optionalWord("kind", AlertKind::kStaffCall, alertKindFromName);
  view.alert.meet = fields.optionalWord("meet", MeetingPoint::kTerminal, meetingPointFromName);
  view.alert.device = fields.optionalId<DeviceId>("device");
  if (fields.has("day")) view.alert.day = pieces::readDay(fields);
  view.alert.raisedAt = fields.optionalInstant("raised_at").value_or(Instant{});
  view.level = readLevel(fields);
  view.alert.staff = fields.optionalId<StaffId>("staff");
  view.alert.endedAt = fields.optionalInstant("ended_at");
  return view;
}

template <typename Each>
json::object snapshotJson(const AlertsSnapshot& snapshot, Each each) {
  json::object object{{"revision", pieces::revisionJson(snapshot.revision)}};
  pieces::writeMoment(object, snapshot.moment);
  json::array alerts;
  for (const auto& alert : snapshot.alerts) alerts.push_back(each(alert));
  object["alerts"] = std::move(alerts);
  return object;
}

}  // namespace

std::string_view methodOf(const AlertCommand& command) {
  struct {
    std::string_view operator()(const RaiseAlert&) const { return method::kRaiseAlert; }
    std::string_view operator()(const WithdrawAlert&) const { return method::kWithdrawAlert; }
    std::string_view operator()(const AcceptAlert&) const { return method::kAcceptAlert; }
  } name;
  return std::visit(name, command.what);
}

json::object toJson(const AlertCommand& command) {
  json::object object{{"command", command.command.text}};
  if (const auto* const raise = std::get_if<RaiseAlert>(&command.what)) {
    object["kind"] = jsonText(alertKindName(raise->kind));
    if (raise->meet) object["meet"] = jsonText(meetingPointName(*raise->meet));
    if (!raise->alert.empty()) object["alert"] = raise->alert.text;
  } else if (const auto* const withdraw = std::get_if<WithdrawAlert>(&command.what)) {
    object["alert"] = withdraw->alert.text;
  } else if (const auto* const accept = std::get_if<AcceptAlert>(&command.what)) {
    object["alert"] = accept->alert.text;
    object["staff"] = accept->staff.text;
  }
  return object;
}

json::object kioskJson(const AlertView& view) {
  return {{"alert", view.alert.id.text},
          {"state", jsonText(alertStateName(view.alert.state))},
          {"meet", jsonText(meetingPointName(view.alert.meet))}};
}

json::object toJson(const AlertView& view, std::chrono::minutes utcOffset) {
  auto object = kioskJson(view);
  object["kind"] = jsonText(alertKindName(view.alert.kind));
  object["device"] = view.alert.device.text;
  object["day"] = view.alert.day.text();
  object["raised_at"] = rfc3339(view.alert.raisedAt, utcOffset);
  object["level"] = static_cast<int>(view.level);
  object["staff"] = view.alert.staff.text;
  object["ended_at"] = pieces::optionalTime(view.alert.endedAt, utcOffset);
  return object;
}

json::object toJson(const AlertsSnapshot& snapshot) {
  return snapshotJson(snapshot, [&](const AlertView& view) { return toJson(view, snapshot.moment.utcOffset); });
}

json::object kioskJson(const AlertsSnapshot& snapshot) {
  return snapshotJson(snapshot, [](const AlertView& view) {
    return json::object{{"alert", view.alert.id.text}, {"state", jsonText(alertStateName(view.alert.state))}};
  });
}

Result<AlertCommand> alertCommandFromJson(std::string_view method, const json::object& object) {
  Fields fields(object);
  AlertCommand command;
  command.command = fields.id<CommandId>("command");
  if (method == method::kRaiseAlert) {
    RaiseAlert raise;
    raise.kind = fields.take("kind", alertKindFromName(fields.text("kind")));
    if (fields.has("meet")) raise.meet = fields.take("meet", meetingPointFromName(fields.text("meet")));
    raise.alert = fields.optionalId<AlertId>("alert");
    if (!raise.alert.empty() && !raise.meet) fields.refuse("meet", "is missing");
    command.what = std::move(raise);
  } else if (method == method::kWithdrawAlert) {
    command.what = WithdrawAlert{fields.id<AlertId>("alert")};
  } else {
    auto alert = fields.id<AlertId>("alert");
    command.what = AcceptAlert{std::move(alert), fields.id<StaffId>("staff")};
  }
  return finish(fields, std::move(command));
}

Result<AlertView> alertViewFromJson(const json::object& object) {
  Fields fields(object);
  auto view = readView(fields);
  return finish(fields, std::move(view));
}

Result<AlertsSnapshot> alertsSnapshotFromJson(const json::object& object) {
  Fields fields(object);
  AlertsSnapshot snapshot;
  snapshot.revision = pieces::readRevision(fields);
  snapshot.moment = pieces::readMoment(fields);
  snapshot.alerts = pieces::readEach<AlertView>(fields, "alerts", readView);
  return finish(fields, std::move(snapshot));
}

}  // namespace priyom::protocol
