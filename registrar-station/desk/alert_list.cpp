// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/alert_list.h"

#include <algorithm>

#include "desk/queue_panel.h"
#include "ui/hub_session.h"
#include "ui/language.h"

namespace priyom::desk {
namespace {

namespace method = protocol::method;

QString kindText(AlertKind kind) {
  switch (kind) {
    case AlertKind::kUrgent:
      return AlertList::tr("Help is needed urgently");
    case AlertKind::kMessage:
      return AlertList::tr("A message of trouble came in");
    case AlertKind::kStaffCall:
      return AlertList::tr("A visitor asks for help");
  }
  return {};
}

QString whereText(const Alert& alert) {
  // «kiosk-1» is the terminal 1 to everybody here.
  auto device = QString::fromStdString(alert.device.text);
  if (device.startsWith(QLatin1String("kiosk-"))) device.remove(0, 6);
  if (alert.kind == AlertKind::kMessage) return AlertList::tr("from the terminal %1").arg(device);
  switch (alert.meet) {
    case MeetingPoint::kTerminal:
      return AlertList::tr("at the terminal %1").arg(device);
    case MeetingPoint::kEntrance:
      return AlertList::tr("at the entrance (terminal %1)").arg(device);
    case MeetingPoint::kQuietRoom:
      return AlertList::tr("in a quiet room: meet at the terminal %1").arg(device);
  }
  return device;
}

QString levelText(AlertLevel level) {
  switch (level) {
    case AlertLevel::kReceiving:
      return {};
    case AlertLevel::kEveryDesk:
      return AlertList::tr("Nobody has gone for a minute");
    case AlertLevel::kHead:
      return AlertList::tr("Nobody has gone for two minutes: tell the head");
  }
  return {};
}

QString refusalText(Errc code, bool isMessage) {
  if (code == Errc::kConflict || code == Errc::kNotFound)
    return isMessage ? AlertList::tr("A colleague reads it already.") : AlertList::tr("A colleague has gone already.");
  if (code != Errc::kUnavailable) return AlertList::tr("It was not accepted: please try again.");
  return isMessage ? AlertList::tr("The centre’s server does not answer: please try again.")
                   : AlertList::tr("The centre’s server does not answer: go there all the same.");
}

}  // namespace

AlertList::AlertList(ui::HubSession& session, const QueuePanel& queue, StaffId staff, QObject* parent)
    : QObject(parent), session_(session), queue_(queue), staff_(std::move(staff)) {
  connect(&session, &ui::HubSession::snapshot, this, [this](const QString& topic, const boost::json::object& object) {
    if (topic == QLatin1String("alerts")) takeSnapshot(object);
  });
  connect(&session, &ui::HubSession::centreChanged, this, &AlertList::changed);
  connect(&queue, &QueuePanel::changed, this, &AlertList::changed);
  connect(&ui::Language::instance(), &ui::Language::codeChanged, this, &AlertList::changed);
  session.subscribe(method::kSubscribeAlerts, {});
}

bool AlertList::isForUs(const protocol::AlertView& view) const {
  return view.level != AlertLevel::kReceiving || queue_.receives();
}

void AlertList::takeSnapshot(const boost::json::object& object) {
  auto read = protocol::alertsSnapshotFromJson(object);
  if (!read) {
    qWarning("alerts could not be read: %s", read.error().text.c_str());
    return;
  }
  const bool rings = std::ranges::any_of(read->alerts, [&](const protocol::AlertView& view) {
    const auto before = std::ranges::find(all_, view.alert.id, [](const auto& each) { return each.alert.id; });
    return isForUs(view) && (before == all_.end() || before->level != view.level);
  });
  all_ = std::move(read->alerts);
  // What was said of an alert goes with it.
  if (all_.empty() || rings) message_.clear();
  emit changed();
  if (rings) emit rang();
}

QVariantList AlertList::alerts() const {
  QVariantList list;
  const auto first = std::ranges::find_if(all_, [this](const auto& each) { return isForUs(each); });
  if (first == all_.end()) return list;
  const auto& view = *first;
  list << QVariantMap{{"alertId", QString::fromStdString(view.alert.id.text)},
                      {"kind", kindText(view.alert.kind)},
                      {"where", whereText(view.alert)},
                      {"since", session_.wallClock(view.alert.raisedAt).toString(QStringLiteral("HH:mm"))},
                      {"level", levelText(view.level)},
                      {"isMessage", view.alert.kind == AlertKind::kMessage}};
  return list;
}

int AlertList::more() const {
  const auto ours = std::ranges::count_if(all_, [this](const auto& each) { return isForUs(each); });
  return std::max(0, static_cast<int>(ours) - 1);
}

QVariantList AlertList::names() const {
  QVariantList list;
  if (!session_.centre()) return list;
  for (const auto& each : session_.centre()->staff)
    if (staff_.empty() || each.id == staff_)
      list << QVariantMap{{"staffId", QString::fromStdString(each.id.text)},
                          {"name", QString::fromStdString(each.name)}};
  return list;
}

void AlertList::accept(const QString& alertId, const QString& staffId) {
  if (busy_) return;
  const protocol::AlertCommand command{
      ui::HubSession::newCommandId(),
      protocol::AcceptAlert{AlertId{alertId.toStdString()}, StaffId{staffId.toStdString()}}};
  busy_ = true;
  message_.clear();
  emit changed();
  const auto known =
      std::ranges::find(all_, alertId.toStdString(), [](const auto& each) { return each.alert.id.text; });
  const bool isMessage = known != all_.end() && known->alert.kind == AlertKind::kMessage;
  session_.call(method::kAcceptAlert, protocol::toJson(command), this,
                [this, alertId, isMessage](const Result<boost::json::value>& answer) {
                  busy_ = false;
                  if (!answer) message_ = refusalText(answer.error().code, isMessage);
                  emit changed();
                  if (answer && isMessage) emit messageTaken(alertId);
                });
}

}  // namespace priyom::desk
