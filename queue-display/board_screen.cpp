// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue-display/board_screen.h"

#include <algorithm>

namespace priyom::display {

BoardScreen::BoardScreen(std::vector<LineId> onlyLines, QObject* parent)
    : QObject(parent), onlyLines_(std::move(onlyLines)), calls_(this), lines_(this) {}

void BoardScreen::setCentre(const Centre& centre) {
  centreName_ = QString::fromStdString(centre.shortName.empty() ? centre.name : centre.shortName);
  QStringList unknown;
  for (const auto& line : onlyLines_)
    if (!centre.line(line)) unknown.append(QString::fromStdString(line.text));
  setupSentence_ =
      unknown.isEmpty() ? QString() : tr("This screen is set to lines that the centre does not have: %1").arg(unknown.join(", "));
  if (!unknown.isEmpty()) qWarning("--lines names what the centre does not have: %s", qUtf8Printable(unknown.join(", ")));
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
  last_ = board;
  std::erase_if(last_->calls, [this](const Board::Call& call) { return !isMine(call.line); });
  redraw();
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
    if (isMine(next.line)) next_.append(QString::fromStdString(next.number.text()));
  emit changed();
}

bool BoardScreen::isMine(const LineId& line) const {
  return onlyLines_.empty() || std::ranges::find(onlyLines_, line) != onlyLines_.end();
}

}  // namespace priyom::display
