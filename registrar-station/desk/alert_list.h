// SPDX-License-Identifier: GPL-3.0-or-later
// The alerts that this desk is to see and hear, until somebody accepts them by name. It decides nothing about them (the
// hub does): who presses «Иду» later than a colleague is told so.
//
// What is known stays when the link is lost, and is marked as old. Who goes then is written down, and told to the hub
// as soon as the link is back.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>
#include <map>
#include <set>
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
  Q_PROPERTY(QString message READ message NOTIFY changed)
  Q_PROPERTY(QString stale READ stale NOTIFY changed)        // since when it may be otherwise; empty while it is true
  Q_PROPERTY(QString headText READ headText NOTIFY changed)  // to who is head here: nobody has gone; else empty

 public:
  // Both outlive the list. `staff`: who works here; empty: the name is chosen with each alert.
  AlertList(ui::HubSession& session, const QueuePanel& queue, StaffId staff, QObject* parent = nullptr);

  // The one that waits longest and that nobody here took, or none: {alertId, kind, where, since, level}, in words, and
  // isMessage.
  QVariantList alerts() const;
  int more() const;  // that wait besides
  // {staffId, name} each: who can be named as the one who goes.
  QVariantList names() const;
  QString message() const { return message_; }
  QString stale() const;
  QString headText() const;
  // Somebody waits whom nobody from here goes to.
  bool ringing() const;

  Q_INVOKABLE void accept(const QString& alertId, const QString& staffId);

 signals:
  void changed();
  // A message was accepted here; its id is the submission's.
  void messageTaken(const QString& submissionId);
  // One more than before, or a louder one: to be heard.
  void rang();

 private:
  void takeSnapshot(const boost::json::object& object);
  void takeState();
  void tell(const AlertId& alert);
  void takeAnswer(const AlertId& alert, const Result<boost::json::value>& answer);
  bool isForUs(const protocol::AlertView& view) const;
  bool isOpenHere(const protocol::AlertView& view) const;  // and nobody from here goes
  bool isMessage(const AlertId& alert) const;
  bool isHeadHere() const;
  QString levelText(AlertLevel level) const;

  ui::HubSession& session_;
  const QueuePanel& queue_;
  StaffId staff_;
  std::vector<protocol::AlertView> all_;
  // Accepted here: those that the hub has not answered yet, each with its one command.
  struct Taken {
    protocol::AlertCommand command;
    bool isMessage = false;
  };
  std::map<AlertId, Taken> taken_;
  std::set<AlertId> owed_;  // of these, those to be sent when the link is back
  QString message_;
};

}  // namespace priyom::desk
