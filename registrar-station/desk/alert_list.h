// SPDX-License-Identifier: GPL-3.0-or-later
// The alerts that this desk is to see, until somebody accepts them by name. It decides nothing about them (the hub
// does): who presses «Иду» later than a colleague is told so.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>
#include <vector>

#include "protocol/alert_messages.h"

namespace priyom::ui {
class HubSession;
}

namespace priyom::desk {

class QueuePanel;

class AlertList : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by Workplace")
  Q_PROPERTY(QVariantList alerts READ alerts NOTIFY changed)
  Q_PROPERTY(int more READ more NOTIFY changed)
  Q_PROPERTY(QVariantList names READ names NOTIFY changed)
  Q_PROPERTY(bool busy READ busy NOTIFY changed)
  Q_PROPERTY(QString message READ message NOTIFY changed)

 public:
  // Both outlive the list. `staff`: who works here; empty: the name is chosen with each alert.
  AlertList(ui::HubSession& session, const QueuePanel& queue, StaffId staff, QObject* parent = nullptr);

  // The one that waits longest, or none: {alertId, kind, where, since, level}, in words, and isMessage.
  QVariantList alerts() const;
  int more() const;  // that wait besides
  // {staffId, name} each: who can be named as the one who goes.
  QVariantList names() const;
  bool busy() const { return busy_; }
  QString message() const { return message_; }

  Q_INVOKABLE void accept(const QString& alertId, const QString& staffId);

 signals:
  void changed();
  // A message was accepted here; its id is the submission's.
  void messageTaken(const QString& submissionId);
  // One more than before, or a louder one: to be heard.
  void rang();

 private:
  void takeSnapshot(const boost::json::object& object);
  bool isForUs(const protocol::AlertView& view) const;

  ui::HubSession& session_;
  const QueuePanel& queue_;
  StaffId staff_;
  std::vector<protocol::AlertView> all_;
  bool busy_ = false;
  QString message_;
};

}  // namespace priyom::desk
