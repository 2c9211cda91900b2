// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the centre is open by its weekly hours, and if not, when it opens. Holidays are not known here.
#pragma once

#include <QDateTime>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <optional>
#include <vector>

#include "domain/centre.h"
#include "ui/hub_session.h"

namespace priyom::kiosk {

// The next opening at or after `now` by the centre's own wall clock; empty while it is open, and where no hours are
// given.
std::optional<QDateTime> nextOpening(const std::vector<OpenHours>& hours, const QDateTime& now);

class OpeningTimes : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(priyom::ui::HubSession* session READ session WRITE setSession NOTIFY changed REQUIRED)
  Q_PROPERTY(bool closed READ closed NOTIFY changed)
  Q_PROPERTY(QString sentence READ sentence NOTIFY changed)  // when it opens; empty while it is open

 public:
  explicit OpeningTimes(QObject* parent = nullptr);
  ui::HubSession* session() const { return session_; }
  void setSession(ui::HubSession* session);
  bool closed() const { return opens().has_value(); }
  QString sentence() const;

 signals:
  void changed();

 private:
  std::optional<QDateTime> opens() const;

  ui::HubSession* session_ = nullptr;
};

}  // namespace priyom::kiosk
