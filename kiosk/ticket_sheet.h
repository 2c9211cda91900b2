// SPDX-License-Identifier: GPL-3.0-or-later
// The ticket that lies on the screen: its number, where to sit, how many are ahead, the paper as it is printed, and
// what became of the paper. Or the paper of an appointment, with its code in the number's place. Empty between visits.
#pragma once

#include <QDateTime>
#include <QImage>
#include <QObject>
#include <QQmlEngine>
#include <QString>

#include "domain/centre.h"
#include "domain/ticket.h"
#include "print/raster.h"
#include "protocol/messages.h"
#include "protocol/schedule_messages.h"

namespace priyom::paper {
struct TicketPaper;
}

namespace priyom::kiosk {

class TicketSheet : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to the visit")
  Q_PROPERTY(QString number READ number NOTIFY changed)
  Q_PROPERTY(QString line READ line NOTIFY changed)
  Q_PROPERTY(QString room READ room NOTIFY changed)
  Q_PROPERTY(QString receivedAt READ receivedAt NOTIFY changed)
  Q_PROPERTY(int ahead READ ahead NOTIFY changed)
  Q_PROPERTY(bool isAppointment READ isAppointment NOTIFY changed)
  Q_PROPERTY(QString appointmentDay READ appointmentDay NOTIFY changed)
  Q_PROPERTY(QString appointmentTime READ appointmentTime NOTIFY changed)
  Q_PROPERTY(QString bring READ bring NOTIFY changed)
  Q_PROPERTY(int waitLow READ waitLow NOTIFY changed)
  Q_PROPERTY(int waitHigh READ waitHigh NOTIFY changed)
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

  explicit TicketSheet(QObject* parent = nullptr);

  // Draws the paper of `widthDots` for the ticket; `issuedAt` is the centre's wall clock. `booking`: the one that it
  // was given for, whose specialist's place it names. The error is the drawing's; number and room are shown all the
  // same.
  Result<print::Raster> show(const protocol::IssuedTicket& issued, const Centre& centre, const QDateTime& issuedAt,
                             int widthDots, const protocol::BookingView* booking = nullptr);
  // The paper of a booking that begins `at`, on the centre's wall clock. id() is made up.
  Result<print::Raster> showAppointment(const protocol::BookingView& booking, const Centre& centre, const QDateTime& at,
                                        const QDateTime& issuedAt, int widthDots);
  void setPaper(PrintState state);
  void clear();

  const TicketId& id() const { return id_; }
  QString number() const { return number_; }  // "А-042", "FF - Z758LF"
  QString line() const { return line_; }
  QString room() const { return room_; }
  // Of one who checked in: the specialist's place, «2 этаж, кабинет 201»; room() is where to wait until then.
  QString receivedAt() const { return receivedAt_; }
  int ahead() const { return ahead_; }
  bool isAppointment() const { return isAppointment_; }
  QDateTime appointment() const { return appointment_; }  // when the specialist receives; invalid: by turn
  QString appointmentDay() const;                         // «понедельник, 30 ноября»
  QString appointmentTime() const;                        // "09:40"
  QString bring() const { return bring_; }                // «паспорт, СНИЛС»
  int waitLow() const { return waitLow_; }                // minutes; 0: nobody can say
  int waitHigh() const { return waitHigh_; }
  QImage preview() const { return preview_; }
  Paper paper() const { return paper_; }
  QString paperName() const;  // "pending", "printed", "unknown", "failed"

 signals:
  void changed();
  void paperChanged();

 private:
  Result<print::Raster> draw(const paper::TicketPaper& paper, int widthDots);

  TicketId id_;
  QString number_;
  QString line_;
  QString room_;
  QString receivedAt_;
  int ahead_ = 0;
  bool isAppointment_ = false;
  QDateTime appointment_;
  QString bring_;
  int waitLow_ = 0;
  int waitHigh_ = 0;
  QImage preview_;
  Paper paper_ = Paper::Pending;
};

}  // namespace priyom::kiosk
