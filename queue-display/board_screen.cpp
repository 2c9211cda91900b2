// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue-display/board_screen.h"

#include <algorithm>
#include <string>

namespace priyom::display {

BoardScreen::BoardScreen(std::vector<LineId> onlyLines, QObject* parent)
    : QObject(parent), onlyLines_(std::move(onlyLines)), calls_(this), lines_(this) {
  idleTimer_.setSingleShot(true);
  idleTimer_.setInterval(kIdleAfter);
  connect(&idleTimer_, &QTimer::timeout, this, [this] { setIdle(true); });
}

void BoardScreen::setCentre(const Centre& centre) {
  centreName_ = QString::fromStdString(centre.shortName.empty() ? centre.name : centre.shortName);
  QStringList unknown;
  for (const auto& line : onlyLines_)
    if (!centre.line(line)) unknown.append(QString::fromStdString(line.text));
  setupSentence_ = unknown.isEmpty()
                       ? QString()
                       : tr("This screen is set to lines that the centre does not have: %1").arg(unknown.join(", "));
  if (!unknown.isEmpty())
    qWarning("--lines names what the centre does not have: %s", qUtf8Printable(unknown.join(", ")));
  centreCounters_.clear();
  for (const auto& counter : centre.counters)
    if (std::ranges::any_of(counter.lines, [this](const LineId& line) { return isMine(line); }))
      centreCounters_.append(QString::fromStdString(counter.names.publicName));
  emit centreChanged();
  if (last_) redraw();
}

void BoardScreen::linkLive() {
  gate_.expectFirst();
}

void BoardScreen::linkLost(const QString& sentence) {
  if (!fresh_ && sentence == linkSentence_) return;
  fresh_ = false;
  linkSentence_ = sentence;
  emit staleChanged();
}

void BoardScreen::setNow(const QDateTime& hubNow) {
  // Without the seconds: they hurry people, and a still picture tells a frozen screen no worse than the minute does.
  const auto text = hubNow.isValid() ? hubNow.time().toString(QStringLiteral("HH:mm")) : QString();
  if (text == clock_) return;
  clock_ = text;
  emit clockChanged();
}

bool BoardScreen::show(const Board& board) {
  if (!gate_.admit(board.revision)) return false;
  const bool first = !last_;
  last_ = board;
  std::erase_if(last_->calls, [this](const Board::Call& call) { return !isMine(call.line); });
  redraw();
  watchCalls(first);
  emit shown(*last_);
  if (!fresh_) {
    fresh_ = true;
    linkSentence_.clear();
    emit staleChanged();
  }
  return true;
}

void BoardScreen::redraw() {
  calls_.show(last_->calls);
  auto lines = last_->lines;
  std::erase_if(lines, [this](const Board::LineState& line) { return !isMine(line.id); });
  lines_.show(std::move(lines));
  next_.clear();
  for (const auto& next : last_->next)
    if (isMine(next.line) && next_.size() < static_cast<qsizetype>(kNextShown))
      next_.append(QString::fromStdString(next.number.text()));
  measure();
  emit changed();
}

// The first board tells of nobody who was on the way just now.
void BoardScreen::watchCalls(bool first) {
  const bool calling =
      std::ranges::any_of(last_->calls, [](const Board::Call& call) { return call.state == TicketState::kCalled; });
  if (calling) {
    idleTimer_.stop();
    setIdle(false);
  } else if (first) {
    setIdle(true);
  } else if (!idle_ && !idleTimer_.isActive()) {
    idleTimer_.start();
  }
}

void BoardScreen::setIdle(bool idle) {
  if (idle == idle_) return;
  idle_ = idle;
  emit idleChanged();
}

// What does not change with each call does not move the others: room is kept for every counter there is, and for the
// rest of the day for as many figures as a number had.
void BoardScreen::measure() {
  counters_ = centreCounters_;
  const auto digitsOf = [](const TicketNumber& number) {
    return static_cast<int>(std::to_string(number.sequence).size());
  };
  if (last_->moment.day != measuredDay_) digits_ = newestDigits_ = nextDigits_ = 3;
  measuredDay_ = last_->moment.day;
  for (const auto& call : last_->calls) {
    digits_ = std::max(digits_, digitsOf(call.number));
    const auto name = QString::fromStdString(call.counter);
    if (!counters_.contains(name)) counters_.append(name);
  }
  if (calls_.count() > 0)
    newestDigits_ = std::max(
        newestDigits_, static_cast<int>(calls_.data(calls_.index(0), CallSlots::NumberRole).toString().size()) - 2);
  for (const auto& next : last_->next)
    if (isMine(next.line)) nextDigits_ = std::max(nextDigits_, digitsOf(next.number));
}

bool BoardScreen::isMine(const LineId& line) const {
  return onlyLines_.empty() || std::ranges::find(onlyLines_, line) != onlyLines_.end();
}

}  // namespace priyom::display
