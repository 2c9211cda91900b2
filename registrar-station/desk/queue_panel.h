// SPDX-License-Identifier: GPL-3.0-or-later
// The queue as one counter works it: its visitor, what can be done now, and who waits. It decides nothing about the
// queue (the hub does); it sends one command for one press and shows what the hub says.
//
// While a command is under way further presses do nothing. A command has its own id and is repeated by the link under
// that id, so that a break in the link calls nobody twice.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "desk/waiting_model.h"
#include "desk/words.h"
#include "protocol/messages.h"

namespace priyom::ui {
class HubSession;
}

namespace priyom::desk {

class QueuePanel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by Workplace")
  Q_PROPERTY(QString counterName READ counterName NOTIFY whoChanged)
  Q_PROPERTY(QString staffName READ staffName NOTIFY whoChanged)
  Q_PROPERTY(bool hasCurrent READ hasCurrent NOTIFY changed)
  Q_PROPERTY(QString number READ number NOTIFY changed)        // of the current ticket; «—» where there is none
  Q_PROPERTY(QString stateName READ stateName NOTIFY changed)  // "called", "serving", "free"
  Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
  Q_PROPERTY(QString line READ line NOTIFY changed)  // inner name
  Q_PROPERTY(QString wait READ wait NOTIFY timeChanged)
  Q_PROPERTY(QString route READ route NOTIFY changed)  // the stops still to come, in a line; empty: none
  Q_PROPERTY(QString usualOutcome READ usualOutcome NOTIFY whoChanged)  // that one key gives; empty: none
  Q_PROPERTY(bool canNext READ canNext NOTIFY changed)
  Q_PROPERTY(bool canRecall READ canRecall NOTIFY changed)
  Q_PROPERTY(bool canStart READ canStart NOTIFY changed)
  Q_PROPERTY(bool canFinish READ canFinish NOTIFY changed)
  Q_PROPERTY(bool canNoShow READ canNoShow NOTIFY changed)
  // There is a hub to take a step, and none is under way.
  Q_PROPERTY(bool canMove READ canMove NOTIFY changed)
  Q_PROPERTY(bool canOutOfTurn READ canOutOfTurn NOTIFY changed)
  Q_PROPERTY(bool canPause READ canPause NOTIFY changed)
  Q_PROPERTY(bool paused READ paused NOTIFY changed)
  Q_PROPERTY(QString undoText READ undoText NOTIFY changed)  // what can be taken back; empty: nothing
  Q_PROPERTY(QVariantList aside READ aside NOTIFY changed)   // {number, note} each: deferred and absent ones
  Q_PROPERTY(bool busy READ busy NOTIFY changed)
  Q_PROPERTY(bool stale READ stale NOTIFY changed)  // no link, or no queue of this connection yet
  Q_PROPERTY(bool known READ known NOTIFY changed)  // there was a queue, if only an old one
  Q_PROPERTY(QString message READ message NOTIFY messageChanged)
  Q_PROPERTY(priyom::desk::WaitingModel* waiting READ waiting CONSTANT)
  Q_PROPERTY(int waitingTotal READ waitingTotal NOTIFY changed)  // also those that the list has no room for

 public:
  // The session outlives the panel.
  QueuePanel(ui::HubSession& session, CounterId counter, StaffId staff, QObject* parent = nullptr);

  Q_INVOKABLE void next();
  Q_INVOKABLE void recall();
  Q_INVOKABLE void start();
  // With the usual outcome, the first of the centre's words.
  Q_INVOKABLE void finish();
  void finishWith(const QString& outcome);
  Q_INVOKABLE void noShow();
  // This number, out of order, by hand.
  Q_INVOKABLE void call(const QString& number);
  // Steps of any ticket, wherever it stands.
  void defer(const TicketId& ticket, const Deferral& deferral);
  void transfer(const TicketId& ticket, const Destination& to, const QString& reason);
  void reroute(const TicketId& ticket, const std::vector<Stop>& route, RouteOrder order);
  void cancel(const TicketId& ticket, const QString& reason);
  // A deferred or absent number is put back into the queue.
  Q_INVOKABLE void putBack(const QString& number);
  // «Вне очереди (кризис)»: a registrar's decision. This number, wherever it is, goes before all others.
  Q_INVOKABLE void outOfTurn(const QString& number);
  // Takes back the last thing done here.
  Q_INVOKABLE void undo();
  void pause(const QString& reason);
  Q_INVOKABLE void resume();

  QString counterName() const;
  QString staffName() const;
  bool hasCurrent() const { return current_.has_value(); }
  QString number() const;
  QString stateName() const;
  QString stateText() const;
  QString line() const;
  QString wait() const;
  QString route() const;
  QString usualOutcome() const;
  bool canNext() const { return ready() && !current_ && !paused(); }
  bool canMove() const { return ready(); }
  // The centre has a category for crises.
  bool canOutOfTurn() const { return ready() && crisis() != nullptr; }
  bool canPause() const { return ready() && !current_ && !paused(); }
  // Its counter is open; or none of the centre is, and then all are asked.
  bool receives() const { return state_ == CounterState::kOpen || !anyOpen_; }
  bool paused() const { return state_ == CounterState::kPaused; }
  QString undoText() const;
  QVariantList aside() const;
  bool canRecall() const { return ready() && isCurrent(TicketState::kCalled); }
  bool canStart() const { return ready() && isCurrent(TicketState::kCalled); }
  bool canFinish() const { return ready() && isCurrent(TicketState::kServing); }
  bool canNoShow() const { return ready() && isCurrent(TicketState::kCalled); }
  bool busy() const { return busy_; }
  bool stale() const { return !fresh_; }
  bool known() const { return !revision_.epoch.empty(); }
  QString message() const { return message_; }
  WaitingModel* waiting() { return &waiting_; }
  int waitingTotal() const { return waitingTotal_; }
  const CounterId& counter() const { return counter_; }
  const StaffId& staff() const { return staff_; }
  // Of this number, or with this id: in hand, waiting, deferred or absent. Until the next change.
  const protocol::TicketView* viewOf(const QString& number) const;
  const protocol::TicketView* viewOf(const TicketId& ticket) const;
  std::optional<TicketId> ticketOf(const QString& number) const;
  // Those whom this counter would call next, in their order: of its lines, and for nobody else alone.
  std::vector<const protocol::TicketView*> forHere() const;
  const std::vector<protocol::TicketView>& deferred() const { return deferred_; }
  const std::vector<protocol::TicketView>& absent() const { return absent_; }
  const std::vector<protocol::QueueSnapshot::AtCounter>& counters() const { return counters_; }
  std::chrono::minutes offset() const { return offset_; }
  Instant now() const;  // by the hub's clock
  ui::HubSession& session() const { return session_; }
  // The ticket of this counter changed in the answer or a snapshot: for the form's head.
  const std::optional<protocol::TicketView>& current() const { return current_; }

 signals:
  void changed();
  void whoChanged();
  void timeChanged();
  void messageChanged();

 private:
  // No command may be sent while what is shown may be wrong.
  bool ready() const { return fresh_ && !busy_ && !unknownCounter_; }
  bool isCurrent(TicketState state) const { return current_ && current_->ticket.state == state; }
  void takeState();
  void takeCentre();
  void takeSnapshot(const boost::json::object& object);
  void setCurrent(std::optional<protocol::TicketView> current);
  void stepOfCurrent(std::string_view method);
  void command(std::string_view method, Words::Step step, std::optional<TicketId> ticket,
               std::optional<TicketNumber> number);
  void send(std::string_view method, const boost::json::object& params, Words::Step step);
  template <typename Move>
  void move(const std::optional<TicketId>& ticket, Move wanted, Words::Step step = Words::Step::kOther);
  void setCounter(CounterState state, const QString& reason);
  const Category* crisis() const;
  void takeAnswer(Result<boost::json::value> answer, std::string_view method, Words::Step step);
  QString pauseText() const;
  void say(const QString& message);

  ui::HubSession& session_;
  CounterId counter_;
  StaffId staff_;
  WaitingModel waiting_;
  int waitingTotal_ = 0;
  Revision revision_;
  bool expectFirst_ = true;  // the next snapshot is a connection's first
  bool fresh_ = false;
  bool busy_ = false;
  bool unknownCounter_ = false;
  // What became of current_ while a command was under way: an answer that comes after a newer snapshot changes nothing.
  bool currentMoved_ = false;
  std::optional<protocol::TicketView> current_;
  std::vector<protocol::TicketView> deferred_;
  std::vector<protocol::TicketView> absent_;
  std::vector<protocol::QueueSnapshot::AtCounter> counters_;
  CounterState state_ = CounterState::kClosed;
  bool anyOpen_ = false;
  std::chrono::minutes offset_{};
  // The last thing that this counter did to a ticket.
  struct Done {
    TicketId ticket;
    QString number;
    QString what;
  };
  std::optional<Done> done_;
  QString message_;
};

}  // namespace priyom::desk
