// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue-display/board_feed.h"

#include "protocol/messages.h"
#include "queue-display/board_screen.h"
#include "ui/hub_session.h"

namespace priyom::display {
namespace {

void takeState(const ui::HubSession& session, BoardScreen& screen) {
  if (session.live())
    screen.linkLive();
  else
    screen.linkLost(session.sentence());
}

void takeSnapshot(const boost::json::object& object, BoardScreen& screen) {
  const auto board = protocol::boardFromJson(object);
  // A board that cannot be read leaves the last one; the hub sends whole ones, so the next may do.
  if (!board) {
    qWarning("a board could not be read: %s", board.error().text.c_str());
    return;
  }
  screen.show(*board);
}

// Never this machine's own clock: it may be wrong by years.
QDateTime timeOf(const ui::HubSession& session) {
  return session.knowsTime() ? session.hubNow() : QDateTime();
}

}  // namespace

void feedBoard(ui::HubSession& session, BoardScreen& screen) {
  using ui::HubSession;
  QObject::connect(&session, &HubSession::stateChanged, &screen, [&] { takeState(session, screen); });
  QObject::connect(&session, &HubSession::hubNowChanged, &screen, [&] { screen.setNow(timeOf(session)); });
  QObject::connect(&session, &HubSession::centreChanged, &screen, [&] {
    if (session.centre()) screen.setCentre(*session.centre());
  });
  QObject::connect(&session, &HubSession::snapshot, &screen,
                   [&](const QString& topic, const boost::json::object& object) {
                     if (topic == QLatin1String("board")) takeSnapshot(object, screen);
                   });
  if (session.centre()) screen.setCentre(*session.centre());
  takeState(session, screen);
  screen.setNow(timeOf(session));
  session.subscribe(protocol::method::kSubscribeBoard, {});
}

}  // namespace priyom::display
