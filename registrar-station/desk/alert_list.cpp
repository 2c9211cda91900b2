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
  connect(&session, &ui::HubSession::stateChanged, this, &AlertList::takeState);
  connect(&session, &ui::HubSession::centreChanged, this, &AlertList::changed);
  connect(&queue, &QueuePanel::changed, this, &AlertList::changed);
  connect(&ui::Language::instance(), &ui::Language::codeChanged, this, &AlertList::changed);
  session.subscribe(method::kSubscribeAlerts, {});
}

bool AlertList::isForUs(const protocol::AlertView& view) const {
  return view.level != AlertLevel::kReceiving || queue_.receives();
}

bool AlertList::isOpenHere(const protocol::AlertView& view) const {
  return isForUs(view) && !taken_.contains(view.alert.id);
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
  if (owed_.empty() && (all_.empty() || rings)) message_.clear();
  emit changed();
  if (rings) emit rang();
}

QVariantList AlertList::alerts() const {
  QVariantList list;
  const auto first = std::ranges::find_if(all_, [this](const auto& each) { return isOpenHere(each); });
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
  const auto ours = std::ranges::count_if(all_, [this](const auto& each) { return isOpenHere(each); });
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

bool AlertList::isMessage(const AlertId& alert) const {
  const auto known = std::ranges::find(all_, alert, [](const auto& each) { return each.alert.id; });
  return known != all_.end() && known->alert.kind == AlertKind::kMessage;
}

bool AlertList::isHeadHere() const {
  if (!session_.centre()) return false;
  const auto& staff = session_.centre()->staff;
  const auto here = std::ranges::find(staff, staff_, &Staff::id);
  return here != staff.end() && here->head;
}

QString AlertList::levelText(AlertLevel level) const {
  if (level == AlertLevel::kReceiving) return {};
  if (level == AlertLevel::kEveryDesk) return tr("Nobody has gone for a minute");
  if (isHeadHere()) return tr("Nobody has gone for two minutes: you are asked as the head");
  if (session_.centre())
    for (const auto& each : session_.centre()->staff)
      if (each.head)
        return tr("Nobody has gone for two minutes: the head is asked too (%1)").arg(QString::fromStdString(each.name));
  return tr("Nobody has gone for two minutes: tell the head");
}

QString AlertList::stale() const {
  if (session_.live() || all_.empty()) return {};
  return tr("%1. A colleague may have gone already.").arg(session_.sentence());
}

QString AlertList::headText() const {
  if (!isHeadHere()) return {};
  const auto waits = std::ranges::find_if(
      all_, [this](const auto& each) { return each.level == AlertLevel::kHead && !taken_.contains(each.alert.id); });
  if (waits == all_.end()) return {};
  return tr("To the head: %1, %2, since %3. Nobody of the staff has accepted it.")
      .arg(kindText(waits->alert.kind), whereText(waits->alert),
           session_.wallClock(waits->alert.raisedAt).toString(QStringLiteral("HH:mm")));
}

bool AlertList::ringing() const {
  return std::ranges::any_of(all_, [this](const auto& each) { return isOpenHere(each); });
}

void AlertList::accept(const QString& alertId, const QString& staffId) {
  const AlertId alert{alertId.toStdString()};
  if (taken_.contains(alert)) return;
  taken_[alert] = {{ui::HubSession::newCommandId(), protocol::AcceptAlert{alert, StaffId{staffId.toStdString()}}},
                   isMessage(alert)};
  message_.clear();
  tell(alert);
}

// Under its one command id: the hub takes it once, however often it is told.
void AlertList::tell(const AlertId& alert) {
  if (!session_.live()) {
    owed_.insert(alert);
    message_ = taken_.at(alert).isMessage
                   ? tr("There is no connection: it opens when the connection is back.")
                   : tr("Go there all the same: the terminal is told when the connection is back.");
    emit changed();
    return;
  }
  owed_.erase(alert);
  emit changed();
  session_.call(method::kAcceptAlert, protocol::toJson(taken_.at(alert).command), this,
                [this, alert](const Result<boost::json::value>& answer) { takeAnswer(alert, answer); });
}

void AlertList::takeAnswer(const AlertId& alert, const Result<boost::json::value>& answer) {
  const bool message = taken_.at(alert).isMessage;
  if (!answer && answer.error().code == Errc::kUnavailable && !session_.live()) return tell(alert);
  taken_.erase(alert);
  if (!answer) message_ = refusalText(answer.error().code, message);
  if (answer) message_.clear();
  emit changed();
  if (answer && message) emit messageTaken(QString::fromStdString(alert.text));
}

void AlertList::takeState() {
  if (session_.live()) {
    const auto owed = owed_;
    for (const auto& alert : owed) tell(alert);
  }
  emit changed();
}

}  // namespace priyom::desk
