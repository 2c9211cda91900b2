// SPDX-License-Identifier: GPL-3.0-or-later
// «Позвать сотрудника» and «Мне срочно нужна помощь»: calls staff to this terminal and tells the visitor what is true,
// that somebody comes only once somebody said so by name, and where to: what the hub took, not what was wished. A call
// outlives the visit: whoever walks away is still looked
// for, until the visitor takes the call back.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <map>
#include <optional>

#include "protocol/alert_messages.h"
#include "ui/hub_session.h"

namespace priyom::kiosk {

class StaffCall : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to the visit")
  Q_PROPERTY(State state READ state NOTIFY changed)
  Q_PROPERTY(QString stateName READ stateName NOTIFY changed)
  Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
  Q_PROPERTY(Meet meet READ meet NOTIFY changed)
  Q_PROPERTY(bool urgent READ urgent NOTIFY changed)

 public:
  enum class State {
    Idle,     // nobody was called in this visit
    Calling,  // on its way to the hub
    Called,   // at the desks; nobody has said yet that they go
    Coming,   // somebody goes
    Failed,   // the hub does not answer: where to go instead is said
  };
  Q_ENUM(State)
  enum class Meet { Terminal, Entrance, QuietRoom };
  Q_ENUM(Meet)

  explicit StaffCall(ui::HubSession& session, QObject* parent = nullptr);

  State state() const { return state_; }
  QString stateName() const;  // "idle", "calling", "called", "coming", "failed"
  QString sentence() const;
  // What was chosen last, until the hub says what it took.
  Meet meet() const { return wish_.value_or(taken_); }
  bool urgent() const { return kind_ == AlertKind::kUrgent; }

  // For the screen that asks for it. `urgent` also where an ordinary call is open.
  void raise(bool urgent);
  // The next visitor called nobody. What is open stays with the desks.
  void forget();

 public slots:
  void meetAt(priyom::kiosk::StaffCall::Meet meet);
  void retry();
  // «Помощь уже не нужна»
  void withdraw();

 signals:
  void changed();

 private:
  void begin(std::optional<Meet> meet);
  void send();
  void takeAnswer(const Result<boost::json::value>& answer);
  void setState(State state);
  void takeSnapshot(const boost::json::object& object);

  ui::HubSession& session_;
  State state_ = State::Idle;
  AlertKind kind_ = AlertKind::kStaffCall;
  Meet taken_ = Meet::Terminal;  // where the hub said that staff will go
  std::optional<Meet> wish_;     // another place, which the hub has not answered to
  AlertId alert_;
  // Under way, or without an answer yet: sent again as it is, so that the hub knows it for the same.
  struct Command {
    boost::json::object params;
    std::optional<Meet> meet{};
    bool underWay = false;
  };
  std::optional<Command> command_;
  int call_ = 0;                        // an answer to an earlier one is not heard
  std::map<AlertId, AlertState> told_;  // as the hub told last
};

}  // namespace priyom::kiosk
