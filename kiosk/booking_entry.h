// SPDX-License-Identifier: GPL-3.0-or-later
// «У меня запись»: the code that a visitor brings, typed or scanned, what the hub knows of it, and giving it up; or a
// ticket of the queue that is scanned, how it stands, and the way back for who came late. It draws nothing, and never
// shows a booking whose code was not given.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QTimer>
#include <functional>
#include <optional>

#include "kiosk/code_guard.h"
#include "protocol/messages.h"
#include "protocol/schedule_messages.h"
#include "ui/hub_session.h"

namespace priyom::kiosk {

class BookingEntry : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to the visit")
  Q_PROPERTY(Stage stage READ stage NOTIFY changed)
  Q_PROPERTY(Verdict verdict READ verdict NOTIFY changed)
  Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
  Q_PROPERTY(QString advice READ advice NOTIFY changed)
  Q_PROPERTY(Trouble trouble READ trouble NOTIFY changed)
  Q_PROPERTY(bool asking READ asking NOTIFY changed)
  Q_PROPERTY(bool typingRests READ typingRests NOTIFY changed)
  Q_PROPERTY(QString typed READ typed NOTIFY changed)
  Q_PROPERTY(QString keys READ keys NOTIFY changed)
  Q_PROPERTY(QString when READ when NOTIFY changed)
  Q_PROPERTY(QString place READ place NOTIFY changed)
  Q_PROPERTY(QString service READ service NOTIFY changed)
  Q_PROPERTY(bool canMove READ canMove NOTIFY changed)
  Q_PROPERTY(bool canComeIn READ canComeIn NOTIFY changed)
  Q_PROPERTY(QString number READ number NOTIFY changed)

 public:
  enum class Stage {
    Code,       // to be typed or scanned
    Found,      // a booking, and whether its visitor may come in now
    GivingUp,   // «Отменить запись?»
    Cancelled,  // done
  };
  Q_ENUM(Stage)
  // What is to be said of the code, or of the booking; sentence() and advice() say it.
  enum class Verdict {
    None,
    Open,      // come in
    TooEarly,  // today, and before the door is open for it
    TooLate,   // today, and past the grace
    OtherDay,
    Displaced,  // its specialist does not receive then any more: today, too, the visitor gets a ticket
    Used,       // came already
    Gone,       // cancelled, or a hold that ended
    Mistyped,   // no code at all, or its check characters do not fit
    NotFound,
    Foreign,   // of another centre
    Waits,     // a ticket of the queue was scanned: it waits
    Called,    // … is being called: go there
    CameLate,  // … was called and nobody came: it can be put back, once
    Missed,    // … the same, a second time: staff help
    Over,      // … is over, or of another day
    NoAnswer,  // the hub does not answer
    TooMany,   // wrong codes, one after another: staff help
    Declined,  // the hub will not do it
  };
  Q_ENUM(Verdict)
  // Why GivingUp is not getting on. What was found stays as it was.
  enum class Trouble {
    NoTrouble,
    Unanswered,  // the hub does not answer: by hand once more
    Refused,     // the hub will not do it: staff must help
  };
  Q_ENUM(Trouble)

  explicit BookingEntry(ui::HubSession& session, QObject* parent = nullptr);

  void begin();
  void clear();
  // False where there is no screen before this one.
  bool back();

  Stage stage() const { return stage_; }
  Verdict verdict() const { return verdict_; }
  QString sentence() const;
  QString advice() const;  // what to do now; may be empty
  Trouble trouble() const { return trouble_; }
  bool asking() const { return asking_; }
  // Too many wrong codes were typed at this terminal: for a while a code is taken from the reader only.
  bool typingRests() const { return guard_.typingRests(clock_()).has_value(); }
  QString typed() const { return typed_; }  // "FFZ75"
  QString keys() const;                     // what may follow: letters, digits, or nothing
  // Of the booking that was found, with its code
  const std::optional<protocol::BookingView>& booking() const { return booking_; }
  QString when() const;
  QString place() const;
  QString service() const;
  bool canMove() const;    // and be cancelled
  bool canComeIn() const;  // now
  QString number() const;  // of the ticket that was scanned
  // The steady clock of this process; another one for tests.
  void setClock(std::function<CodeGuard::Time()> clock) { clock_ = std::move(clock); }
  // No booking and no ticket was found: who has an appointment does not have its code.
  bool forgotten() const { return stage_ == Stage::Code && !ticket_ && verdict_ != Verdict::Over; }

 public slots:
  // Each does nothing on a screen that it does not belong to.
  void press(const QString& key);  // the eighth asks the hub
  void erase();
  void look();                     // once more
  void scan(const QString& text);  // what a reader brought, on any screen of these
  void giveUp();                   // Found ─► GivingUp
  void keep();                     // GivingUp ─► Found
  void cancel();                   // GivingUp ─► Cancelled; after a trouble once more
  void returnToQueue();            // CameLate ─► Waits

 signals:
  void changed();

 private:
  void say(Verdict verdict);
  Verdict wrong(Verdict verdict);
  void awaitTyping();
  QString typingOpens() const;
  QString restAdvice() const;
  void read(const QString& text);
  void ask(const BookingCode& code);
  void takeFound(const Result<boost::json::value>& answer);
  void takeRefused(const Error& error);
  void askTicket(const QString& token);
  void takeTicket(const Result<boost::json::value>& answer);

  ui::HubSession& session_;
  Stage stage_ = Stage::Code;
  Verdict verdict_ = Verdict::None;
  bool asking_ = false;
  int visit_ = 0;
  Trouble trouble_ = Trouble::NoTrouble;
  CodeGuard guard_;  // of the terminal, not of the visit
  std::function<CodeGuard::Time()> clock_ = std::chrono::steady_clock::now;
  QTimer typingOpens_;
  QTimer readerOpens_;
  QString awaiting_;      // what the reader brought while it rests
  bool scanned_ = false;  // the code that is asked for came from the reader
  QString typed_;
  std::optional<protocol::BookingView> booking_;
  bool open_ = false;  // for the booking that was found
  std::optional<protocol::TicketView> ticket_;
  QString token_;          // that was scanned last, to be asked again
  bool returned_ = false;  // in this visit
  CommandId command_;      // of giving this one up
};

}  // namespace priyom::kiosk
