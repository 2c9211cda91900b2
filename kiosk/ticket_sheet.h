// SPDX-License-Identifier: GPL-3.0-or-later
// The ticket that lies on the screen: its number, where to sit, how many are ahead, the paper as it is printed, and
// what became of the paper. Empty between visits.
#pragma once

#include <QImage>
#include <QObject>
#include <QQmlEngine>
#include <QString>

#include "domain/centre.h"
#include "domain/ticket.h"
#include "print/raster.h"
#include "protocol/messages.h"

namespace priyom::kiosk {

class TicketSheet : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to the visit")
  Q_PROPERTY(QString number READ number NOTIFY changed)
  Q_PROPERTY(QString line READ line NOTIFY changed)
  Q_PROPERTY(QString room READ room NOTIFY changed)
  Q_PROPERTY(int ahead READ ahead NOTIFY changed)
  Q_PROPERTY(Paper paper READ paper NOTIFY paperChanged)
  Q_PROPERTY(QString paperName READ paperName NOTIFY paperChanged)

 public:
  enum class Paper {
    Pending,  // on its way to the printer
    Printed,  // the printer said so
    Unknown,  // sent; the printer did not say
    Failed,   // did not come out
  };
  Q_ENUM(Paper)

  explicit TicketSheet(QObject* parent = nullptr) : QObject(parent) {}

  // Draws the paper of `widthDots` for the ticket. `issued` is the centre's wall clock, «27.12.2021 14:22». The error
  // is the drawing's; number and room are shown all the same.
  Result<print::Raster> show(const protocol::IssuedTicket& issued, const Centre& centre, const QString& issuedAt,
                             int widthDots);
  void setPaper(PrintState state);
  void clear();

  const TicketId& id() const { return id_; }
  QString number() const { return number_; }
  QString line() const { return line_; }
  QString room() const { return room_; }
  int ahead() const { return ahead_; }
  QImage preview() const { return preview_; }
  Paper paper() const { return paper_; }
  QString paperName() const;  // "pending", "printed", "unknown", "failed"

 signals:
  void changed();
  void paperChanged();

 private:
  TicketId id_;
  QString number_;
  QString line_;
  QString room_;
  int ahead_ = 0;
  QImage preview_;
  Paper paper_ = Paper::Pending;
};

}  // namespace priyom::kiosk
