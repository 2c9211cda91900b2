// SPDX-License-Identifier: GPL-3.0-or-later
// The reception form: from a scanned text to the visitor's answers on the screen, and what the registrar adds to them.
// Scans from the keyboard, a picture and a camera all come in by scanned().
//
// A scan that opens nothing leaves the form that is open as it is: its sentence stands above it. Scans that come while
// one is being opened wait in their order; none is lost, none joined to another.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QStringList>
#include <deque>
#include <map>
#include <optional>

#include "desk/answers_model.h"
#include "desk/form_document.h"
#include "desk/form_saver.h"
#include "desk/paper_advice.h"
#include "protocol/messages.h"

namespace priyom::ui {
class HubSession;
}

namespace priyom::desk {

class Reception : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by Workplace")
  Q_PROPERTY(State state READ state NOTIFY stateChanged)
  Q_PROPERTY(QString scanMessage READ scanMessage NOTIFY stateChanged)
  Q_PROPERTY(bool canRetry READ canRetry NOTIFY stateChanged)
  Q_PROPERTY(bool hasForm READ hasForm NOTIFY formChanged)
  // Of the open form
  Q_PROPERTY(QString number READ number NOTIFY formChanged)
  Q_PROPERTY(QString line READ line NOTIFY formChanged)
  Q_PROPERTY(QString arrived READ arrived NOTIFY formChanged)
  Q_PROPERTY(QString print READ print NOTIFY formChanged)
  Q_PROPERTY(QString ticketState READ ticketState NOTIFY formChanged)
  Q_PROPERTY(bool hasResponse READ hasResponse NOTIFY formChanged)
  Q_PROPERTY(QString arrival READ arrival NOTIFY formChanged)
  // The quiet flag: that there is something to look at, and only once it is opened what: «вопрос: ответ» each, and the
  // regulations that they call for.
  Q_PROPERTY(bool look READ look NOTIFY formChanged)
  Q_PROPERTY(QStringList lookAnswers READ lookAnswers NOTIFY formChanged)
  Q_PROPERTY(QStringList regulations READ regulations NOTIFY formChanged)
  Q_PROPERTY(priyom::desk::AnswersModel* answers READ answers CONSTANT)
  // What the registrar writes; set by the fields as they change
  Q_PROPERTY(QString surname READ surname WRITE setSurname NOTIFY applicantChanged)
  Q_PROPERTY(QString given READ given WRITE setGiven NOTIFY applicantChanged)
  Q_PROPERTY(QString patronymic READ patronymic WRITE setPatronymic NOTIFY applicantChanged)
  Q_PROPERTY(QString comment READ comment WRITE setComment NOTIFY applicantChanged)
  Q_PROPERTY(QString saveStateName READ saveStateName NOTIFY saveStateChanged)
  Q_PROPERTY(QString saveState READ saveState NOTIFY saveStateChanged)
  // Tickets opened before this one, newest first.
  Q_PROPERTY(QStringList recent READ recent NOTIFY formChanged)

 public:
  enum class State {
    Empty,    // no form, nothing under way
    Opening,  // a scanned ticket is being opened
    Open,     // the form shows a ticket
    Refused,  // the last scan opened nothing; scanMessage says why, and a form may still be open
  };
  Q_ENUM(State)

  static constexpr int kMostRecent = 4;
  // The hub's limits, in bytes of UTF-8.
  static constexpr int kMostNameBytes = 200;
  static constexpr int kMostCommentBytes = 4096;

  // Session, saver and shelf outlive it.
  Reception(ui::HubSession& session, FormSaver& saver, const QuestionnaireShelf& shelf, QObject* parent = nullptr);

  void scanned(const QString& text);
  // One of the queue, without its paper.
  void open(const TicketId& ticket);
  void scanBroken();
  // A picture held no code, or was no picture.
  void refusePicture(const QString& sentence);
  // The last scan once more, after a failure of the link.
  Q_INVOKABLE void retry();
  // One of recent(), by its place there.
  Q_INVOKABLE void reopen(int place);
  // The registrar left a field: save now.
  Q_INVOKABLE void leaveField() { saver_.flush(); }
  // Follows the open ticket's state as the queue changes.
  void updateTicket(const protocol::TicketView& ticket);

  State state() const { return state_; }
  QString scanMessage() const { return scanMessage_; }
  bool canRetry() const { return state_ == State::Refused && !retryText_.isEmpty(); }
  bool hasForm() const { return opened_.has_value(); }
  QString number() const;
  QString line() const;
  QString arrived() const;
  QString print() const;
  QString ticketState() const;
  bool hasResponse() const { return opened_ && opened_->response; }
  // What the visitor let know beside the answers, in sentences; empty where nothing.
  QString arrival() const;
  bool look() const;
  QStringList lookAnswers() const;
  QStringList regulations() const { return sheet_.regulations; }
  AnswersModel* answers() { return &answers_; }
  QString surname() const { return QString::fromStdString(applicant_.surname); }
  QString given() const { return QString::fromStdString(applicant_.given); }
  QString patronymic() const { return QString::fromStdString(applicant_.patronymic); }
  QString comment() const { return QString::fromStdString(applicant_.comment); }
  void setSurname(const QString& text) { write(&protocol::Applicant::surname, text, kMostNameBytes); }
  void setGiven(const QString& text) { write(&protocol::Applicant::given, text, kMostNameBytes); }
  void setPatronymic(const QString& text) { write(&protocol::Applicant::patronymic, text, kMostNameBytes); }
  void setComment(const QString& text) { write(&protocol::Applicant::comment, text, kMostCommentBytes); }
  QString saveStateName() const;
  QString saveState() const;
  QStringList recent() const;

  // What was written for the papers, by the field of a form pack; the three parts of the applicant's name are among
  // them. An empty text takes it away. False: it is longer than one form may be, and was not written.
  std::map<std::string, std::string> papers() const;
  bool writePaper(const std::string& field, const QString& text);
  // What follows from the answers by the questionnaire's rules; empty without answers.
  const PaperAdvice& advice() const { return advice_; }
  // Given at the kiosk; none where it was not asked.
  std::optional<protocol::Consent> consent() const;

  // The open form for the printer; nothing where none is open. Fields of the centre are filled from the session.
  std::optional<FormPaper> paper() const;
  std::optional<TicketId> openTicket() const;

 signals:
  void stateChanged();
  void formChanged();
  void applicantChanged();
  void saveStateChanged();
  // The fields hold another ticket's text now.
  void opened();

 private:
  struct Visited {
    QString number;
    QString token;  // or what want() takes in its place
  };

  void want(const QString& text);
  void openNext();
  void takeAnswer(const QString& text, const Result<boost::json::value>& answer);
  void show(protocol::OpenedTicket opened, const QString& text);
  void refuse(const QString& sentence, const QString& retryText = {});
  void setState(State state);
  void changed();
  void write(std::string protocol::Applicant::*field, const QString& text, int mostBytes);
  QString clockTime(Instant instant) const;

  ui::HubSession& session_;
  FormSaver& saver_;
  const QuestionnaireShelf& shelf_;
  AnswersModel answers_;
  AnswerSheet sheet_;
  PaperAdvice advice_;
  State state_ = State::Empty;
  QString scanMessage_;
  QString retryText_;
  std::deque<QString> scans_;  // the first is under way while state_ is Opening
  std::optional<protocol::OpenedTicket> opened_;
  QString openedToken_;
  protocol::Applicant applicant_;
  std::deque<Visited> recent_;
};

}  // namespace priyom::desk
