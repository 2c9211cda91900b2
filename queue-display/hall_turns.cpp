// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue-display/hall_turns.h"

#include <algorithm>

#include "queue-display/hall_type.h"

namespace priyom::display {
namespace {

constexpr qreal kBetween = 0.5;  // ems from a name to its wait

}  // namespace

HallTurns::HallTurns(QObject* parent) : QObject(parent) {
  timer_.setInterval(kEach);
  connect(&timer_, &QTimer::timeout, this, &HallTurns::turn);
  connect(this, &HallTurns::needed, this, &HallTurns::forgetShapes);
  connect(this, &HallTurns::needed, this, &HallTurns::plan);
}

void HallTurns::setLines(LineStates* lines) {
  if (lines == lines_) return;
  if (lines_) disconnect(lines_, nullptr, this, nullptr);
  lines_ = lines;
  if (lines_) {
    connect(lines_, &LineStates::modelReset, this, &HallTurns::forgetShapes);
    connect(lines_, &LineStates::modelReset, this, &HallTurns::plan);
    connect(lines_, &LineStates::dataChanged, this, &HallTurns::plan);
  }
  emit needed();
}

void HallTurns::turn() {
  if (pages_.size() < 2) return;
  page_ = (page_ + 1) % pages();
  emit changed();
}

QVariantList HallTurns::shown() const {
  QVariantList rows;
  if (pages_.empty()) return rows;
  for (const auto& row : pages_[static_cast<std::size_t>(page_)])
    rows.append(QVariantMap{{"name", row.name}, {"left", row.left}, {"right", row.right}, {"quiet", row.quiet}});
  return rows;
}

HallTurns::Rows HallTurns::nextRows() const {
  Rows rows;
  if (next_.isEmpty()) return rows;
  const QString apart = QStringLiteral("   ");
  QStringList numbers;
  for (const auto& number : next_) {
    const auto longer = numbers.isEmpty() ? number : numbers.constLast() + apart + number;
    if (!numbers.isEmpty() && hallAdvance(longer, font_) <= room_)
      numbers.last() = longer;
    else
      numbers << number;
  }
  rows.push_back({"nextTitle", tr("Next"), {}, true});
  for (const auto& line : numbers) {
    if (static_cast<int>(rows.size()) >= std::max(2, rows_)) break;
    rows.push_back({"nextNumbers", line, {}, false});
  }
  return rows;
}

HallTurns::Rows HallTurns::lineRows(int index) {
  const auto at = [&](int role) { return lines_->data(lines_->index(index), role); };
  const auto id = at(LineStates::LineIdRole).toString();
  const auto width = [this](const QString& text) { return hallAdvance(text, font_, true, Width::kNarrow); };
  const auto low = at(LineStates::WaitLowRole).toInt();
  const auto high = at(LineStates::WaitHighRole).toInt();
  if (width(waitText(low, high)) > room_) waitBrief_.insert(id);
  const auto wait = waitText(low, high, waitBrief_.contains(id));
  const auto needed = width(wait) + kBetween * font_;
  Rows rows;
  for (const auto& line : hallLines(at(LineStates::LineNameRole).toString(), font_, false, Width::kNarrow, room_))
    rows.push_back({id, line, {}, false});
  const bool beside = !rows.empty() && hallAdvance(rows.back().left, font_, false, Width::kNarrow) + needed <= room_;
  if (!beside) waitBelow_.insert(id);
  if (waitBelow_.contains(id)) rows.push_back({id, {}, {}, false});
  rows.back().right = wait;
  return rows;
}

HallTurns::Rows HallTurns::sentenceRows() const {
  Rows rows;
  for (const auto& line : hallLines(sentence_, font_, false, Width::kNarrow, room_))
    rows.push_back({"orderSentence", line, {}, true});
  return rows;
}

bool HallTurns::fitsUsual(const Row& row) const {
  const auto right = row.right.isEmpty() ? 0.0 : hallAdvance(row.right, font_, true);
  const auto left = row.left.isEmpty() ? 0.0 : hallAdvance(row.left, font_);
  return left + right + (left > 0 && right > 0 ? kBetween * font_ : 0) <= room_;
}

// What belongs together stands on one page, unless it is longer than one.
std::vector<HallTurns::Rows> HallTurns::paged(const std::vector<Rows>& all, int perPage) {
  std::vector<Rows> pages;
  const auto most = static_cast<std::size_t>(perPage);
  for (const auto& rows : all) {
    if (rows.empty()) continue;
    if (pages.empty() || pages.back().size() + rows.size() > most) pages.emplace_back();
    for (const auto& row : rows) {
      if (pages.back().size() == most) pages.emplace_back();
      pages.back().push_back(row);
    }
  }
  return pages;
}

void HallTurns::plan() {
  std::vector<Rows> all{nextRows()};
  for (int line = 0; lines_ && line < lines_->rowCount(); ++line) all.push_back(lineRows(line));
  auto pages = paged(all, std::max(1, rows_));
  const auto sentence = paged({sentenceRows()}, std::max(1, rows_));
  pages.insert(pages.end(), sentence.begin(), sentence.end());
  if (pages == pages_) return;
  if (pages.size() != pages_.size()) page_ = 0;
  pages_ = std::move(pages);
  narrow_ = narrow_ || !std::ranges::all_of(pages_, [this](const Rows& rows) {
              return std::ranges::all_of(rows, [this](const Row& row) { return fitsUsual(row); });
            });
  if (pages_.size() > 1 && !timer_.isActive()) timer_.start();
  if (pages_.size() < 2) timer_.stop();
  emit changed();
}

void HallTurns::forgetShapes() {
  narrow_ = false;
  waitBelow_.clear();
  waitBrief_.clear();
}

QString HallTurns::waitText(int low, int high, bool brief) {
  if (high < 0) return QStringLiteral("—");
  if (high <= 1) return tr("no wait");
  if (low == high) return (brief ? tr("%1 min") : tr("wait about %1 min")).arg(high);
  return (brief ? tr("%1–%2 min") : tr("wait %1–%2 min")).arg(std::max(1, low)).arg(high);
}

}  // namespace priyom::display
