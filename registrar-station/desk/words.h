// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's plain sentences for states and refusals, in one place: an enum, a word for each. In the user's language.
#pragma once

#include <QCoreApplication>
#include <QString>
#include <chrono>

#include "domain/centre.h"
#include "domain/result.h"
#include "domain/ticket.h"
#include "protocol/messages.h"

namespace priyom::desk {

class Words {
  Q_DECLARE_TR_FUNCTIONS(Words)

 public:
  // «ждёт», «вызван», …
  static QString state(TicketState state);
  // Why somebody goes before others, for staff alone: «по записи на 10:30», «вне очереди»; empty for the
  // ordinary. `offset` is the centre's distance from UTC.
  static QString why(const protocol::TicketView& view, std::chrono::minutes offset);
  // The same as a sentence about the one who is next: why this one and nobody else.
  static QString whyNext(const protocol::TicketView& view, std::chrono::minutes offset);
  // A stop of a route: the service, and with whom where it is somebody's.
  static QString stop(const Centre& centre, const Stop& stop);
  // What can be undone: «вызов», «приём завершён», …
  static QString done(std::string_view method);
  static QString clock(Instant instant, std::chrono::minutes offset);
  // What became of the paper: «талон напечатан», …
  static QString print(PrintState state);
  // «меньше минуты», «7 мин», «1 ч 05 мин». Times before now count as none.
  static QString wait(std::chrono::milliseconds time);

  // Why a scanned text opens no form, and the way on. Only the kinds that ticket.open gives (PROTOCOL.md).
  static QString scanRefusal(Errc code);
  static QString scanBroken();
  static QString noCodeInPicture();
  static QString unreadablePicture();

  // What a visitor agreed to at a terminal.
  static QString consent(const protocol::Consent& consent);

  // Which command was refused.
  enum class Step { kNext, kCall, kUndo, kOther };
  static QString queueRefusal(Errc code, Step step);
};

}  // namespace priyom::desk
