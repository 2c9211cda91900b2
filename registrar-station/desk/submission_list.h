// SPDX-License-Identifier: GPL-3.0-or-later
// «Заявления и сообщения»: what visitors sent in at a terminal and nobody has finished, and the one that is open with
// its answers; of a place on the waiting list also the times that have come free for it, which can be booked at once.
// It decides nothing about them (the hub does) and keeps nothing when one is closed.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>
#include <map>
#include <optional>
#include <vector>

#include "desk/answers_model.h"
#include "desk/questionnaire_shelf.h"
#include "protocol/schedule_messages.h"
#include "protocol/submission_messages.h"

namespace priyom::ui {
class HubSession;
}

namespace priyom::desk {

class SubmissionList : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by Workplace")
  Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)
  Q_PROPERTY(int count READ count NOTIFY changed)
  Q_PROPERTY(bool anyOverdue READ anyOverdue NOTIFY changed)
  Q_PROPERTY(QString openId READ openId NOTIFY changed)
  Q_PROPERTY(bool hasOpen READ hasOpen NOTIFY changed)
  Q_PROPERTY(QString openTitle READ openTitle NOTIFY changed)
  Q_PROPERTY(QString openState READ openState NOTIFY changed)
  Q_PROPERTY(QString openConsent READ openConsent NOTIFY changed)
  Q_PROPERTY(QString openWish READ openWish NOTIFY changed)
  Q_PROPERTY(QVariantList openTimes READ openTimes NOTIFY changed)
  Q_PROPERTY(QVariantList steps READ steps NOTIFY changed)
  Q_PROPERTY(priyom::desk::AnswersModel* answers READ answers CONSTANT)
  Q_PROPERTY(bool busy READ busy NOTIFY changed)
  Q_PROPERTY(QString message READ message NOTIFY changed)
  Q_PROPERTY(QString bookedText READ bookedText NOTIFY changed)

 public:
  // All outlive the list. `staff`: who works here; empty: the steps are there for nobody.
  SubmissionList(ui::HubSession& session, const QuestionnaireShelf& shelf, StaffId staff, QObject* parent = nullptr);

  // {submissionId, title, since, state, wish, free, due, overdue}, in words; messages first, then for whom a time came
  // free, then what is due first.
  QVariantList rows() const;
  int count() const { return total_; }
  bool anyOverdue() const;
  QString openId() const { return QString::fromStdString(open_.text); }
  bool hasOpen() const { return opened_.has_value(); }
  QString openTitle() const;
  QString openState() const;
  // «Согласие дано: за себя, текст 2026-11»; or that there is none.
  QString openConsent() const;
  // Of the waiting list: «Консультация, вторник, 24 ноября, Кабинет 201»; empty else.
  QString openWish() const;
  // {start: milliseconds since 1970, specialistId, label: «Записать на 10:20»} each: what is free for it now.
  QVariantList openTimes() const;
  // {state, label} each: what can be done with the open one.
  QVariantList steps() const;
  AnswersModel* answers() { return &answers_; }
  bool busy() const { return busy_; }
  QString message() const { return message_; }
  // What was booked last for somebody on the waiting list, with the code that they must be told; until one is opened.
  QString bookedText() const { return bookedText_; }

  Q_INVOKABLE void open(const QString& submissionId);
  Q_INVOKABLE void close();
  // `reason` is asked for where it is refused.
  // One of openTimes(): books it for who waits, and the place on the list is done.
  Q_INVOKABLE void book(qint64 start, const QString& specialistId);
  Q_INVOKABLE void move(const QString& state, const QString& reason = {});

 signals:
  void changed();

 private:
  void takeSnapshot(const boost::json::object& object);
  void takeOpened(const Result<boost::json::value>& answer);
  QString wishText(const Submission& submission) const;
  QString freeText(const Submission& submission) const;
  std::vector<protocol::FreeTime> freeFor(const Submission& submission) const;
  void takeBooked(const protocol::BookingCommand& command, const Result<boost::json::value>& answer);
  void takeMoved(const protocol::MoveSubmission& command, const Result<boost::json::value>& answer);
  void showAnswers();
  void say(const QString& message);

  ui::HubSession& session_;
  const QuestionnaireShelf& shelf_;
  StaffId staff_;
  BusinessDay today_;
  std::vector<Submission> all_;
  int total_ = 0;
  std::map<SubmissionId, std::vector<protocol::FreeTime>> free_;
  SubmissionId open_;
  std::optional<protocol::OpenedSubmission> opened_;
  QString wanted_;  // to be opened once nothing is under way
  std::optional<protocol::MoveSubmission> unanswered_;
  std::optional<protocol::BookingCommand> unansweredBooking_;
  AnswersModel answers_;
  bool busy_ = false;
  QString message_;
  QString bookedText_;
};

}  // namespace priyom::desk
