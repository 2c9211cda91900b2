// SPDX-License-Identifier: GPL-3.0-or-later
// One visitor's way to an appointment: service, specialist, day, time, and the booking; or another time for a booking
// that there is. It draws nothing.
//
// The chosen time is held by the hub while the visitor looks at it, and given back when the visitor leaves. Which time
// is free the hub alone knows: what is shown may be gone when it is touched, and then it is said.
#pragma once

#include <QDateTime>
#include <QObject>
#include <QQmlEngine>
#include <QTimer>
#include <QVariantList>
#include <boost/json/object.hpp>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "protocol/schedule_messages.h"
#include "protocol/submission_messages.h"
#include "ui/hub_session.h"

namespace priyom::kiosk {

class Appointment : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to the visit")
  Q_PROPERTY(Stage stage READ stage NOTIFY stageChanged)
  Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
  Q_PROPERTY(Notice notice READ notice NOTIFY changed)
  Q_PROPERTY(bool asking READ asking NOTIFY changed)
  Q_PROPERTY(bool moving READ moving NOTIFY changed)
  Q_PROPERTY(QVariantList services READ services NOTIFY changed)
  Q_PROPERTY(QVariantList specialists READ specialists NOTIFY changed)
  Q_PROPERTY(QVariantList days READ days NOTIFY changed)
  Q_PROPERTY(bool hasEarlier READ hasEarlier NOTIFY changed)
  Q_PROPERTY(bool hasLater READ hasLater NOTIFY changed)
  Q_PROPERTY(QString nearestDay READ nearestDay NOTIFY changed)
  Q_PROPERTY(QString nextFreeDay READ nextFreeDay NOTIFY changed)
  Q_PROPERTY(QVariantList times READ times NOTIFY changed)
  Q_PROPERTY(QString serviceName READ serviceName NOTIFY changed)
  Q_PROPERTY(QString specialistId READ specialistId NOTIFY changed)
  Q_PROPERTY(QString place READ place NOTIFY changed)
  Q_PROPERTY(QString role READ role NOTIFY changed)
  Q_PROPERTY(QString day READ day NOTIFY changed)
  Q_PROPERTY(QString time READ time NOTIFY changed)
  Q_PROPERTY(QString formerTime READ formerTime NOTIFY changed)
  Q_PROPERTY(bool hasContact READ hasContact NOTIFY changed)
  Q_PROPERTY(bool mayChange READ mayChange NOTIFY changed)

 public:
  // Which screen of the way is on.
  // Full: a day whose times are all taken, and what can be done about it.
  enum class Stage { Service, Specialist, Day, Time, Full, Confirm };
  Q_ENUM(Stage)
  // What the visitor must know beside it.
  enum class Notice {
    None,
    NoAnswer,  // the hub does not answer; tried again by retry(), and by itself when the link is back
    Taken,     // somebody was quicker: choose another time
    TooLate,   // the hold is over
    Declined,  // the hub will not do it: staff must help
    CameFree,  // who wanted to wait for a time may have one at once
  };
  Q_ENUM(Notice)

  explicit Appointment(ui::HubSession& session, QObject* parent = nullptr);
  ~Appointment() override;

  // Whether this centre gives appointments: a specialist who takes them gives a service.
  static bool offeredBy(const Centre& centre);

  // From the start; `moving`: another time for this booking, whose service is kept.
  void begin(std::optional<protocol::BookingView> moving = std::nullopt);
  // Forgets all, and gives a held time back.
  void clear();
  // False where there is no screen before this one.
  bool back();
  // The visitor is still there: a held time stays held.
  void keepHeld();

  Stage stage() const { return stage_; }
  QString sentence() const;
  Notice notice() const { return notice_; }
  bool asking() const { return waiting_ > 0 || looking_; }  // the hub was asked and has not answered yet
  bool moving() const { return moving_.has_value(); }
  // {serviceId, name, minutes}
  QVariantList services() const;
  // {specialistId, name, role, room}; first, where several give the service: any of them, with an empty id
  QVariantList specialists() const;
  // Two weeks: {day: "2026-11-30", weekday, shortWeekday, date, offer, times: ["09:40", …]}; offer as in PROTOCOL.md,
  // "loading" before it is known, "over" of the past. Saturdays and Sundays only where there is reception.
  QVariantList days() const;
  bool hasEarlier() const;
  bool hasLater() const;
  // Where these two weeks have no free time: the next day that has, «14 декабря»; empty else.
  QString nearestDay() const;
  // After the chosen day, which is full, or where there is none before it: «понедельник, 30 ноября»; empty else.
  QString nextFreeDay() const;
  // Of the chosen day: {start: milliseconds since 1970, time: "09:40", place}
  QVariantList times() const;
  QString serviceName() const;
  // What a visitor would wait for: the full day that was chosen. Nothing: another screen is on, or it is a booking that
  // moves, whose visitor has a time.
  std::optional<Wish> wish() const;
  // From Full, where it turned out not to be full: the day again, as it is now.
  void lookAgain();
  QString specialistId() const;  // who is known by now; empty: any
  // Of what was chosen, as far as it was: public name and room, role, «понедельник, 30 ноября», «09:40»
  QString place() const;
  QString role() const;
  QString day() const;
  QString time() const;
  QString formerTime() const;  // of the booking that moves
  // The choice can be added to: it is neither being written down nor waiting for the link to be.
  bool mayChange() const { return stage_ == Stage::Confirm && !asking() && notice_ != Notice::NoAnswer; }
  bool hasContact() const { return !contact_.empty(); }
  // Who books and how to be reached: told with the booking, and forgotten with it. Nothing: without a name, by the
  // code.
  void setContact(protocol::BookingContact contact);

 public slots:
  // Each does nothing on a screen that it does not belong to.
  void chooseService(const QString& serviceId);
  void chooseSpecialist(const QString& specialistId);
  void earlier();
  void later();
  void toNearestDay();
  void chooseDay(const QString& day);  // one with free times, or a full one
  void toNextFreeDay();                // Full ─► Time
  void chooseTime(qint64 start);
  void confirm();
  void retry();

 signals:
  void changed();
  void stageChanged();  // before changed()
  // The hub has written it down.
  void booked(const priyom::protocol::BookingView& booking);

 private:
  struct Hold {
    BookingCode code;
    protocol::SlotOnWire slot;
  };
  using Take = std::function<void(const boost::json::object& answer)>;

  void enter(Stage stage);
  void setNotice(Notice notice);
  void ask(std::string_view method, boost::json::object params, Take take);
  void lookAtDays();
  void askDays(BusinessDay from, int count);
  void takeDays(const boost::json::object& answer, BusinessDay from, int count);
  void forgetDays();
  void seeWhetherFull();
  std::optional<BusinessDay> freeAfter(BusinessDay day) const;
  void hold(const protocol::SlotOnWire& slot);
  void takeHold(const boost::json::object& answer, int visit);
  void giveBack(const BookingCode& code);
  void dropHold();
  void refused(const Error& error);
  const Centre* centre() const;
  DayOffer offer(BusinessDay day) const;
  std::set<Instant> freeOn(BusinessDay day) const;
  bool isFree(BusinessDay day) const;
  bool isFull(BusinessDay day) const;
  BusinessDay today() const;
  BusinessDay weekOf(BusinessDay day) const;
  QDateTime wall(Instant at) const { return session_.wallClock(at); }

  ui::HubSession& session_;
  QTimer renewal_;
  Stage stage_ = Stage::Service;
  Notice notice_ = Notice::None;
  int waiting_ = 0;
  bool looking_ = false;  // for free times
  int look_ = 0;          // grows with each look at the days: answers to an earlier one are known by it
  int visit_ = 0;         // grows with clear(): answers to an earlier visitor are known by it
  std::optional<protocol::BookingView> moving_;
  ServiceId service_;
  StaffId specialist_;  // empty: any
  std::map<BusinessDay, protocol::SlotDay> days_;
  BusinessDay first_;  // Monday of the weeks that are shown
  BusinessDay day_;
  std::optional<Hold> hold_;
  protocol::BookingContact contact_;
  CommandId command_;            // of the booking: one for each hold, however often it is sent
  std::function<void()> again_;  // what retry() does
};

}  // namespace priyom::kiosk
