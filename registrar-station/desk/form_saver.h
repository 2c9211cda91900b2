// SPDX-License-Identifier: GPL-3.0-or-later
// Brings what the registrar types to the hub by itself: a moment after the last key, on leaving the form, and again for
// as long as the link is down. Of each ticket only the newest text counts. It keeps what is not saved yet in memory,
// for any number of tickets; it writes nothing to disk.
//
// At most one save of a ticket is under way. A save whose outcome is unknown is repeated with the same command id.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QTimer>
#include <map>
#include <optional>

#include "protocol/messages.h"

namespace priyom::ui {
class HubSession;
}

namespace priyom::desk {

class FormSaver : public QObject {
  Q_OBJECT

 public:
  enum class State {
    kClean,    // nothing was typed
    kSaving,   // typed, and on its way or about to be
    kSaved,    // the hub has it
    kOffline,  // no link: kept here, saved later
    kRefused,  // the hub will not have it; kept here until it is changed
  };
  static QString stateName(State state);      // "clean", "saving", "saved", "offline", "refused"
  static QString stateSentence(State state);  // «сохранено», …

  static constexpr int kQuietMs = 500;    // after the last key
  static constexpr int kRetryMs = 3'000;  // after a failure of a link that looks alive

  explicit FormSaver(ui::HubSession& session, QObject* parent = nullptr);

  void edit(const TicketId& ticket, const protocol::Applicant& applicant);
  // Sends what waits for the quiet moment.
  void flush();

  State state(const TicketId& ticket) const;
  // What was typed and is not with the hub yet.
  std::optional<protocol::Applicant> unsaved(const TicketId& ticket) const;
  bool allSaved() const;
  bool anyRefused() const;

 signals:
  void stateChanged();

 private:
  struct Entry {
    protocol::Applicant wanted;
    State state = State::kClean;
    bool underWay = false;
    CommandId command;         // of the last send
    protocol::Applicant sent;  // with that id
  };

  void sendDue();
  void send(const TicketId& ticket, Entry& entry);
  void takeAnswer(const TicketId& ticket, const Result<boost::json::value>& answer);
  void setState(Entry& entry, State state);

  ui::HubSession& session_;
  QTimer quiet_;
  QTimer retry_;
  std::map<TicketId, Entry> entries_;
};

}  // namespace priyom::desk
