// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/form_saver.h"

#include <algorithm>

#include "ui/hub_session.h"

namespace priyom::desk {

QString FormSaver::stateName(State state) {
  switch (state) {
    case State::kClean:
      return QStringLiteral("clean");
    case State::kSaving:
      return QStringLiteral("saving");
    case State::kSaved:
      return QStringLiteral("saved");
    case State::kOffline:
      return QStringLiteral("offline");
    case State::kRefused:
      return QStringLiteral("refused");
  }
  return {};
}

QString FormSaver::stateSentence(State state) {
  switch (state) {
    case State::kClean:
      return {};
    case State::kSaving:
      return tr("saving…");
    case State::kSaved:
      return tr("saved");
    case State::kOffline:
      return tr("no connection, will be saved later");
    case State::kRefused:
      return tr("not saved: the centre’s server refused it. Write it down and tell the administrator");
  }
  return {};
}

FormSaver::FormSaver(ui::HubSession& session, QObject* parent) : QObject(parent), session_(session) {
  quiet_.setSingleShot(true);
  quiet_.setInterval(kQuietMs);
  retry_.setSingleShot(true);
  retry_.setInterval(kRetryMs);
  connect(&quiet_, &QTimer::timeout, this, &FormSaver::sendDue);
  connect(&retry_, &QTimer::timeout, this, &FormSaver::sendDue);
  connect(&session, &ui::HubSession::stateChanged, this, [this] {
    if (session_.live()) {
      sendDue();
      return;
    }
    // Also what is under way: nobody knows whether it arrives.
    for (auto& [ticket, entry] : entries_)
      if (entry.state == State::kSaving) setState(entry, State::kOffline);
  });
}

void FormSaver::edit(const TicketId& ticket, const protocol::Applicant& applicant) {
  auto& entry = entries_[ticket];
  entry.wanted = applicant;
  setState(entry, session_.live() ? State::kSaving : State::kOffline);
  quiet_.start();
}

void FormSaver::flush() {
  quiet_.stop();
  sendDue();
}

FormSaver::State FormSaver::state(const TicketId& ticket) const {
  const auto found = entries_.find(ticket);
  return found == entries_.end() ? State::kClean : found->second.state;
}

std::optional<protocol::Applicant> FormSaver::unsaved(const TicketId& ticket) const {
  const auto found = entries_.find(ticket);
  if (found == entries_.end() || found->second.state == State::kSaved) return std::nullopt;
  return found->second.wanted;
}

bool FormSaver::allSaved() const {
  return std::ranges::all_of(entries_, [](const auto& entry) { return entry.second.state == State::kSaved; });
}

bool FormSaver::anyRefused() const {
  return std::ranges::any_of(entries_, [](const auto& entry) { return entry.second.state == State::kRefused; });
}

void FormSaver::sendDue() {
  for (auto& [ticket, entry] : entries_) {
    const bool due = entry.state == State::kSaving || entry.state == State::kOffline;
    if (!due || entry.underWay) continue;
    if (session_.live())
      send(ticket, entry);
    else
      setState(entry, State::kOffline);
  }
}

void FormSaver::send(const TicketId& ticket, Entry& entry) {
  if (entry.command.empty() || entry.sent != entry.wanted) {
    entry.command = ui::HubSession::newCommandId();
    entry.sent = entry.wanted;
  }
  entry.underWay = true;
  setState(entry, State::kSaving);
  session_.call(protocol::method::kSaveForm, protocol::toJson(protocol::SaveForm{entry.command, ticket, entry.sent}),
                this, [this, ticket](const Result<boost::json::value>& answer) { takeAnswer(ticket, answer); });
}

void FormSaver::takeAnswer(const TicketId& ticket, const Result<boost::json::value>& answer) {
  auto& entry = entries_.at(ticket);
  entry.underWay = false;
  if (answer) {
    const bool newest = entry.sent == entry.wanted;
    entry.command = {};
    entry.sent = {};
    if (newest) {
      // What the hub keeps is not kept here as well.
      entry.wanted = {};
      setState(entry, State::kSaved);
    } else if (!quiet_.isActive()) {
      sendDue();
    }
    return;
  }
  if (answer.error().code == Errc::kUnavailable) {
    setState(entry, State::kOffline);
    retry_.start();
    return;
  }
  entry.command = {};
  // Typed on while the refusal was on its way: that may be what the hub accepts.
  if (entry.sent != entry.wanted) {
    sendDue();
    return;
  }
  setState(entry, State::kRefused);
}

void FormSaver::setState(Entry& entry, State state) {
  if (entry.state == state) return;
  entry.state = state;
  emit stateChanged();
}

}  // namespace priyom::desk
