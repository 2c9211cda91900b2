// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the centre is open, as the hub says on its board, in a sentence for the visitor. Without a link what it said
// last.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include "domain/doors.h"
#include "ui/hub_session.h"

namespace priyom::kiosk {

class OpeningTimes : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to the visit")
  Q_PROPERTY(bool open READ isOpen NOTIFY changed)
  Q_PROPERTY(bool givesTickets READ givesTickets NOTIFY changed)
  Q_PROPERTY(QString sentence READ sentence NOTIFY changed)  // when it opens, and tickets; empty while it is open

 public:
  explicit OpeningTimes(ui::HubSession& session, QObject* parent = nullptr);
  bool isOpen() const { return doors_.state == Doors::State::kOpen; }
  bool givesTickets() const { return doors_.giveTickets(); }
  QString sentence() const;

  void show(const Doors& doors);

 signals:
  void changed();

 private:
  QString opensSentence() const;

  ui::HubSession& session_;
  Doors doors_;
};

}  // namespace priyom::kiosk
