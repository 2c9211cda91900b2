// SPDX-License-Identifier: GPL-3.0-or-later
// What the hall display shows, from the hub's boards: calls, who is next, how many wait. It is not the link (main
// connects that to it), draws nothing, and keeps the last board for as long as nothing newer comes: a lost link only
// makes it stale.
//
// A display may be set to some lines of the centre: it shows whoever waits in them or is called from them, whatever
// letter their number has.
#pragma once

#include <QDateTime>
#include <QObject>
#include <QQmlEngine>
#include <QStringList>
#include <QTimer>
#include <chrono>
#include <optional>
#include <vector>

#include "domain/board.h"
#include "domain/centre.h"
#include "queue-display/call_slots.h"
#include "queue-display/line_states.h"
#include "queue-display/revision_gate.h"

namespace priyom::display {

class BoardScreen : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by main")
  Q_PROPERTY(priyom::display::CallSlots* calls READ calls CONSTANT)
  Q_PROPERTY(priyom::display::LineStates* lines READ lines CONSTANT)
  Q_PROPERTY(QStringList next READ next NOTIFY changed)
  // Names of all counters that calls of this display may lead to.
  Q_PROPERTY(QStringList counters READ counters NOTIFY changed)
  // Figures of the longest number that was called today, of the newest calls, and of the longest of those who were
  // next.
  Q_PROPERTY(int digits READ digits NOTIFY changed)
  Q_PROPERTY(int newestDigits READ newestDigits NOTIFY changed)
  Q_PROPERTY(int nextDigits READ nextDigits NOTIFY changed)
  Q_PROPERTY(QString centreName READ centreName NOTIFY centreChanged)
  // False until the first board.
  Q_PROPERTY(bool known READ known NOTIFY changed)
  // What is shown may be out of date: no link, or no board of this connection yet.
  Q_PROPERTY(bool stale READ stale NOTIFY staleChanged)
  // Nobody has been on the way to a counter for kIdleAfter: there is time for the centre's notices.
  Q_PROPERTY(bool idle READ idle NOTIFY idleChanged)
  // Hub's time at the centre, «10:42»; empty while unknown.
  Q_PROPERTY(QString clock READ clock NOTIFY clockChanged)
  // What is wrong with this display's set-up, for whoever set it up; empty where nothing is.
  Q_PROPERTY(QString setupSentence READ setupSentence NOTIFY centreChanged)
  // Said in the banner while stale: «Нет связи с 10:42».
  Q_PROPERTY(QString linkSentence READ linkSentence NOTIFY staleChanged)
  // The revision's counter: tells which board a frame shows.
  Q_PROPERTY(qint64 revision READ revision NOTIFY changed)

 public:
  static constexpr std::chrono::seconds kIdleAfter{20};

  // No lines: all of them.
  explicit BoardScreen(std::vector<LineId> onlyLines = {}, QObject* parent = nullptr);
  void setIdleAfter(std::chrono::milliseconds time) { idleTimer_.setInterval(time); }

  void setCentre(const Centre& centre);
  // A connection stands; its first board replaces whatever is shown.
  void linkLive();
  // The sentence tells people; a new one may come while the link is still down.
  void linkLost(const QString& sentence);
  // Hub's time, in the centre's own offset from UTC. Invalid: not known.
  void setNow(const QDateTime& hubNow);
  // A board from the hub. False where it was older than what is shown, and so ignored.
  bool show(const Board& board);

  CallSlots* calls() { return &calls_; }
  LineStates* lines() { return &lines_; }
  QStringList next() const { return next_; }
  QStringList counters() const { return counters_; }
  int digits() const { return digits_; }
  int newestDigits() const { return newestDigits_; }
  int nextDigits() const { return nextDigits_; }
  QString centreName() const { return centreName_; }
  bool known() const { return last_.has_value(); }
  bool stale() const { return !fresh_; }
  bool idle() const { return idle_; }
  QString clock() const { return clock_; }
  QString linkSentence() const { return linkSentence_; }
  QString setupSentence() const { return setupSentence_; }
  qint64 revision() const { return last_ ? last_->revision.counter : -1; }

 signals:
  void changed();
  void centreChanged();
  void staleChanged();
  void clockChanged();
  void idleChanged();
  // A newer board is shown; this one has only the calls of this display's lines.
  void shown(const priyom::Board& board);

 private:
  void redraw();
  void measure();
  void watchCalls(bool first);
  void setIdle(bool idle);
  bool isMine(const LineId& line) const;

  std::vector<LineId> onlyLines_;
  RevisionGate gate_;
  std::optional<Board> last_;
  CallSlots calls_;
  LineStates lines_;
  QStringList next_;
  QStringList centreCounters_;
  QStringList counters_;
  int digits_ = 3;
  int newestDigits_ = 3;
  int nextDigits_ = 3;
  BusinessDay measuredDay_;
  QString centreName_;
  QString clock_;
  QString linkSentence_;
  QString setupSentence_;
  bool fresh_ = false;
  bool idle_ = false;
  QTimer idleTimer_;
};

}  // namespace priyom::display
