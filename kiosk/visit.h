// SPDX-License-Identifier: GPL-3.0-or-later
// One visit to the kiosk, from the start screen to the ticket: which screen is on, what was answered, and the one
// command that a visit may send. It draws nothing. When a visit ends, however it ends, everything of it is wiped and
// the next begins at the start screen.
//
// A visit asks for its ticket with one command id, however often it is sent: a double tap, a retry after a time-out and
// a reconnect all give one ticket. A visit that was wiped takes no answer any more.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QTimer>
#include <QVariantList>
#include <boost/json/object.hpp>
#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <set>

#include "domain/board.h"
#include "kiosk/appointment.h"
#include "kiosk/booking_entry.h"
#include "kiosk/catalogue.h"
#include "kiosk/consents.h"
#include "kiosk/help_sheet.h"
#include "kiosk/idle_watch.h"
#include "kiosk/opening_times.h"
#include "kiosk/portraits.h"
#include "kiosk/question_model.h"
#include "kiosk/review_model.h"
#include "kiosk/staff_call.h"
#include "kiosk/ticket_printing.h"
#include "kiosk/ticket_sheet.h"
#include "print/raster.h"
#include "protocol/submission_messages.h"
#include "questionnaire/answering.h"
#include "ui/hub_session.h"

namespace priyom::kiosk {

struct VisitSettings {
  std::chrono::milliseconds idle = std::chrono::seconds(60);
  std::chrono::milliseconds idleOnLongPages = std::chrono::seconds(120);  // review, what helps, what is read
  std::chrono::milliseconds stillHere = std::chrono::seconds(20);
  std::chrono::milliseconds farewell = std::chrono::seconds(30);  // the ticket's page, once paper came out
  int paperDots = print::kDots80mm;
  QString videoSound = {};  // the ALSA device of the headphones; empty: lessons are silent
  QString videos = {};      // the folder of the video lessons; empty: there are none here
  LineId helpLine = {};     // where «Подобрать помощь» leads; empty: the centre's first line
  // From the answers to what helps; null, or with errors in them: no service is named, the ways on are there.
  std::shared_ptr<const questionnaire::Rules> helpRules = {};
};

class Visit : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the program's main")
  Q_PROPERTY(Step step READ step NOTIFY stepChanged)
  Q_PROPERTY(QString sentence READ sentence NOTIFY stepChanged)
  Q_PROPERTY(bool open READ open NOTIFY openChanged)
  Q_PROPERTY(bool givesTickets READ givesTickets NOTIFY openChanged)
  Q_PROPERTY(bool hasResult READ hasResult NOTIFY stepChanged)
  Q_PROPERTY(priyom::kiosk::OpeningTimes* times READ times CONSTANT)
  Q_PROPERTY(bool offersHelp READ offersHelp CONSTANT)
  Q_PROPERTY(bool offersMore READ offersMore NOTIFY offersMoreChanged)
  Q_PROPERTY(bool offersBooking READ offersBooking NOTIFY openChanged)
  Q_PROPERTY(QVariantList lines READ lines NOTIFY linesChanged)
  Q_PROPERTY(bool prints READ prints NOTIFY printsChanged)
  Q_PROPERTY(QString lineName READ lineName NOTIFY linesChanged)
  Q_PROPERTY(QString lineWait READ lineWait NOTIFY linesChanged)
  Q_PROPERTY(QVariantList rights READ rights NOTIFY linesChanged)
  Q_PROPERTY(Trouble trouble READ trouble NOTIFY troubleChanged)
  Q_PROPERTY(Sheet sheet READ sheet NOTIFY stepChanged)
  Q_PROPERTY(bool offersOpinion READ offersOpinion CONSTANT)
  Q_PROPERTY(bool offersApplication READ offersApplication CONSTANT)
  Q_PROPERTY(bool offersIdentity READ offersIdentity CONSTANT)
  Q_PROPERTY(bool named READ named NOTIFY stepChanged)
  Q_PROPERTY(bool offersContact READ offersContact CONSTANT)
  Q_PROPERTY(bool offersWaiting READ offersWaiting CONSTANT)
  Q_PROPERTY(bool offersMessage READ offersMessage CONSTANT)
  Q_PROPERTY(QString centreAddress READ centreAddress NOTIFY linesChanged)
  Q_PROPERTY(QVariantMap consent READ consent NOTIFY stepChanged)
  Q_PROPERTY(QString answeredUntil READ answeredUntil NOTIFY stepChanged)
  Q_PROPERTY(bool messageSeen READ messageSeen NOTIFY messageSeenChanged)
  Q_PROPERTY(bool hasAnswers READ hasAnswers NOTIFY stepChanged)
  Q_PROPERTY(bool mayShowDocument READ mayShowDocument NOTIFY stepChanged)
  Q_PROPERTY(priyom::kiosk::QuestionModel* question READ question CONSTANT)
  Q_PROPERTY(priyom::kiosk::ReviewModel* review READ review CONSTANT)
  Q_PROPERTY(priyom::kiosk::HelpSheet* help READ help CONSTANT)
  Q_PROPERTY(priyom::kiosk::TicketSheet* ticket READ ticket CONSTANT)
  Q_PROPERTY(priyom::kiosk::Appointment* appointment READ appointment CONSTANT)
  Q_PROPERTY(priyom::kiosk::BookingEntry* entry READ entry CONSTANT)
  Q_PROPERTY(priyom::kiosk::Portraits* portraits READ portraits CONSTANT)
  Q_PROPERTY(priyom::kiosk::Catalogue* catalogue READ catalogue CONSTANT)
  Q_PROPERTY(priyom::kiosk::StaffCall* staffCall READ staffCall CONSTANT)
  Q_PROPERTY(QVariantList emergencyNumbers READ emergencyNumbers NOTIFY linesChanged)
  Q_PROPERTY(priyom::kiosk::IdleWatch* idle READ idle CONSTANT)

 public:
  // Which screen is on. sentence() says each in a sentence, for those who listen to the screen.
  enum class Step {
    Start,
    ChoosingLine,
    Turn,
    Right,
    Intro,
    Asking,
    Review,
    Result,
    Issuing,
    Ticket,
    Booking,
    CheckIn,
    Urgent,
    Consent,
    Sent,
    More,
    Catalogue,
  };
  Q_ENUM(Step)
  // Which questionnaire is answered: «Подбор помощи», or one that is sent in without a ticket.
  // Contact goes with an appointment, Identity with the ticket that the answers lead to; Waiting says how to be told of
  // a free time.
  enum class Sheet { Needs, Opinion, Application, Message, Contact, Identity, Waiting };
  Q_ENUM(Sheet)
  // Why Issuing is not getting on. Answers and command are kept.
  enum class Trouble {
    None,
    NoAnswer,  // the hub does not answer; tried again by hand, and by itself when the link is back
    Declined,  // the hub will not do it; staff must help
    Closed,    // the centre is closed: no tickets now
  };
  Q_ENUM(Trouble)

  // All three outlive the visit. `needs`: «Подбор помощи»; null, or one that is not offerable: it is not offered.
  Visit(ui::HubSession& session, TicketPrinting& printing, std::shared_ptr<const questionnaire::Questionnaire> needs,
        VisitSettings settings, QObject* parent = nullptr);
  ~Visit() override;
  // Offers a questionnaire beside «Подбор помощи»; one that is not offerable is not. Before the first visit. An
  // application, which names a person, is offered where there is its consent.
  void offer(Sheet sheet, std::shared_ptr<const questionnaire::Questionnaire> asked);
  void offer(std::shared_ptr<const Consents> consents) { consents_ = std::move(consents); }

  Step step() const { return step_; }
  QString sentence() const;
  // Whether a visit can begin: linked, and the centre is known.
  bool open() const;
  // One can begin, and the centre is not closed.
  bool givesTickets() const { return open() && times_.givesTickets(); }
  // What may help was found in this visit.
  bool hasResult() const { return help_.isShown(); }
  OpeningTimes* times() { return &times_; }
  // The printer takes tickets. Where it does not, a visitor is told before the first question.
  bool prints() const { return print::printerTakesJobs(printing_.printer()); }
  bool offersHelp() const { return sheets_.contains(Sheet::Needs); }
  bool offersOpinion() const { return sheets_.contains(Sheet::Opinion); }
  bool offersApplication() const { return sheets_.contains(Sheet::Application) && consentFor(Sheet::Application); }
  bool offersIdentity() const { return sheets_.contains(Sheet::Identity) && consentFor(Sheet::Identity); }
  // The visitor said who they are, for the ticket.
  bool named() const { return !arrival_.applicant.empty(); }
  bool offersContact() const { return sheets_.contains(Sheet::Contact) && consentFor(Sheet::Contact); }
  bool offersWaiting() const { return sheets_.contains(Sheet::Waiting) && consentFor(Sheet::Waiting); }
  bool offersMessage() const { return sheets_.contains(Sheet::Message); }
  Sheet sheet() const { return sheet_; }
  QString centreAddress() const;
  // Of the consent screen: {title, purpose, data, dataOfChild, term}, in the visitor's language.
  QVariantMap consent() const;
  // «понедельник, 30 ноября»: by when the application that was sent is answered; empty where that is not known.
  QString answeredUntil() const;
  // A member of the staff has opened the message that was sent.
  bool messageSeen() const { return messageSeen_; }
  // There is something under «Ещё».
  bool offersMore() const { return !catalogue_.empty() || offersOpinion() || offersApplication() || offersMessage(); }
  // The centre gives appointments.
  bool offersBooking() const;
  // {lineId, name, about, room, wait} each, with public names; wait: «Ждут: 3, примерно 5–12 мин.», empty without the
  // hub.
  QVariantList lines() const;
  QString lineName() const;  // of the chosen one
  QString lineWait() const;
  // {categoryId, name, proof}: who may come out of turn, and what shows it.
  QVariantList rights() const;
  Trouble trouble() const { return trouble_; }
  // «Подбор помощи» was begun: a ticket can take the answers along.
  bool hasAnswers() const;
  // The question is a field of a document that can be shown at the desk instead.
  bool mayShowDocument() const;
  QuestionModel* question() { return &question_; }
  ReviewModel* review() { return &review_; }
  HelpSheet* help() { return &help_; }
  TicketSheet* ticket() { return &ticket_; }
  Appointment* appointment() { return &appointment_; }
  BookingEntry* entry() { return &entry_; }
  kiosk::Portraits* portraits() { return &portraits_; }
  kiosk::Catalogue* catalogue() { return &catalogue_; }
  StaffCall* staffCall() { return &staffCall_; }
  // {number, name} each
  QVariantList emergencyNumbers() const;
  IdleWatch* idle() { return &idle_; }

 public slots:
  // Each does nothing on a screen that it does not belong to: so a late tap is harmless.
  void takeTicket();  // Start, CheckIn (the code is forgotten then) ─► ChoosingLine, or straight to Issuing where there
                      // is one line
  void chooseLine(const QString& lineId);          // ─► Turn, or straight to Issuing where nobody comes out of turn
  void ordinary();                                 // Turn, Right ─► Issuing
  void haveRight();                                // Turn ─► Right
  void chooseRight(const QString& categoryId);     // Right ─► Issuing
  void findHelp();                                 // Start ─► Intro
  void beginQuestions();                           // Intro ─► Asking
  void fillIn(priyom::kiosk::Visit::Sheet sheet);  // More ─► Asking, or Consent where it names a person
  void agree(bool forChild);                       // Consent ─► Asking
  void decline();                                  // Consent ─► Asking without the person, or back
  void next();                                     // the next question, or Review
  void back();                                     // one screen back; answers stay
  void skip();                                     // forgets this question's answer ─► as next()
  // Review ─► Asking, this question, of those that repeat the one that the review names; next() leads back.
  void goTo(const QString& linkId, const QString& which = {});
  void addRepetition();               // Asking: the group of the question once more ─► its first question
  void removeRepetition();            // Asking: takes away what stands in this one of the group's
  void showDocument();                // Asking, a document's field: nothing of it is asked any more
  void confirm();                     // Review ─► Result; of a sheet that is sent in ─► Issuing ─► Sent
  void printMemo();                   // Result: what it names, on paper
  void takeHelpTicket();              // Result ─► Issuing, with the answers
  void finishAtTheDesk();             // wherever there are answers ─► Issuing, with them
  void bookAppointment();             // Start, CheckIn, Result ─► Booking
  void checkIn();                     // Start ─► CheckIn
  void scanned(const QString& text);  // Start, CheckIn ─► CheckIn, with what the reader brought
  void nameMyself();                  // Result ─► Consent ─► Asking ─► Result
  void addContact();                  // Booking, before it is written down ─► Consent ─► Asking ─► Booking
  void joinWaitingList();  // Booking, of a full day ─► Consent ─► Asking ─► Review ─► Issuing ─► Sent
  void moveBooking();      // CheckIn, of a booking that may ─► Booking, for another time
  void comeIn();           // CheckIn, of a booking whose time it is ─► Issuing
  void more();             // Start ─► More
  void browse(priyom::kiosk::Catalogue::Shelf shelf);  // More ─► Catalogue
  void takeTicketForIt();                              // Catalogue, a service that has a line ─► as chooseLine()
  void bookForIt();                                    // Catalogue, a service that one books ─► Booking
  void callUrgently();                                 // Start ─► Urgent: staff are called at once
  void callStaff();                                    // on any screen; it stays
  void withdrawCall();                                 // Urgent ─► Start
  void retry();                                        // Issuing in trouble: once more
  void done();                                         // Ticket, Result, Sent ─► Start
  void quit();  // «Уйти быстро», and whoever has gone: wipes ─► Start

 signals:
  void stepChanged();
  void openChanged();
  void printsChanged();
  void linesChanged();
  void offersMoreChanged();
  void troubleChanged();
  void messageSeenChanged();
  // The visitor has gone, or is done: what they wished of the screen goes too. One who went back to the start has not.
  void ended();

 private:
  void enter(Step step);
  void watchIdle();
  void wipe();
  void nameClosed();
  void leaveClosed();
  void restart();
  void use(Sheet sheet);
  void ask(std::size_t index);
  void askAt(const questionnaire::Place& place);
  bool isReviewed(const questionnaire::Place& place) const;
  void takeReview();
  std::size_t firstWrong() const;
  void forward();
  void goForward();
  const Consents::Text* consentFor(Sheet sheet) const;
  bool wishesToBeNamed() const;
  bool answersYes(const char* linkId) const;
  // The consent to the sheet that is filled in.
  std::optional<protocol::Consent> given() const;
  void submit();
  // Nothing of it is sent on its own: it goes with a booking or a ticket.
  bool isDetails() const { return sheet_ == Sheet::Contact || sheet_ == Sheet::Identity; }
  bool isGrownUp() const;
  std::size_t firstQuestion() const;
  void takeDetails();
  void leaveDetails();
  void leaveWaiting();
  void forgetArrival();
  void leaveSheet();
  void takeReceived(const boost::json::object& object);
  void takeAlerts(const boost::json::object& object);
  void toLine(const LineId& line);
  void takeBoard(const QString& topic, const boost::json::object& object);
  QString waitOf(const LineId& line) const;
  void issue(const LineId& line, const CategoryId& category = {});
  void issueForHelp(questionnaire::ResponseStatus status);
  void forgetAnswers();
  void send(std::string_view method, boost::json::object params);
  void send();
  void takeIssued(const Result<boost::json::value>& answer);
  void takeBooked(const protocol::BookingView& booking);
  void showPaper(Result<print::Raster> raster);
  void takeLate(std::string_view method, const Result<boost::json::value>& answer);
  void takePrinted(const TicketId& ticket, PrintState state);
  void reportPrint(const TicketId& ticket, PrintState state);
  void setTrouble(Trouble trouble);
  std::optional<boost::json::object> responseJson() const;
  LineId lineForHelp() const;

  ui::HubSession& session_;
  TicketPrinting& printing_;
  VisitSettings settings_;
  std::map<Sheet, std::unique_ptr<questionnaire::Answering>> sheets_;
  std::shared_ptr<const Consents> consents_;
  Sheet sheet_ = Sheet::Needs;
  questionnaire::Answering* answering_ = nullptr;  // of sheet_; null where that is not offered
  protocol::Arrival arrival_;                      // goes with the ticket
  std::map<Sheet, protocol::Consent> given_;       // consents, in this visit: each for its own purpose
  std::optional<BusinessDay> answeredUntil_;
  AlertId messageAlert_;
  bool messageSeen_ = false;
  QuestionModel question_;
  ReviewModel review_;
  HelpSheet help_;
  TicketSheet ticket_;
  Appointment appointment_;
  BookingEntry entry_;
  kiosk::Portraits portraits_;
  kiosk::Catalogue catalogue_;
  OpeningTimes times_;
  StaffCall staffCall_;
  IdleWatch idle_;
  QTimer farewell_;
  std::map<LineId, Board::LineState> waits_;  // as the board told them last
  LineId line_;                               // chosen
  Step step_ = Step::Start;
  Trouble trouble_ = Trouble::None;
  bool declinedClosed_ = false;  // the trouble may be that the centre is closed
  bool waiting_ = false;         // command_ is on its way
  bool withAnswers_ = false;
  questionnaire::ResponseStatus responseStatus_ = questionnaire::ResponseStatus::kCompleted;
  bool toReview_ = false;                       // came from the review and goes back to it
  std::vector<questionnaire::Place> reviewed_;  // the questions that the review showed
  std::set<TicketId> slips_;                    // papers on their way that are no tickets: their codes count without
  // One for each visit: what asks for the ticket, as it is sent, however often.
  struct Command {
    CommandId id;
    std::string_view method;
    boost::json::object params;
  } command_;
};

}  // namespace priyom::kiosk
