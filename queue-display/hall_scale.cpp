// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue-display/hall_scale.h"

#include <algorithm>
#include <cmath>

#include "queue-display/hall_type.h"

namespace priyom::display {
namespace {

constexpr qreal kMillimetresPerInch = 25.4;
constexpr qreal kMeasured = 1000;  // pixels: so large that rounding does not count

WordWidths wordWidths(const QString& text) {
  WordWidths widths;
  for (const auto& word : text.split(u' ', Qt::SkipEmptyParts))
    widths.push_back(hallAdvance(word, kMeasured, true, Width::kNarrow) / kMeasured);
  return widths;
}

}  // namespace

HallScale::HallScale(QObject* parent) : QObject(parent) {
  connect(this, &HallScale::needed, this, &HallScale::plan);
  plan();
}

// М is the widest of the letters that a line may have.
QString HallScale::widestNumber(int digits) const {
  return QStringLiteral("М-") + QString(std::max(3, digits), u'0');
}

int HallScale::nameFont(const QString& name, qreal room, int most) const {
  constexpr qreal kArrowEms = 1.2;  // with the space after it
  const auto ems = kArrowEms + hallAdvance(name, kMeasured, true) / kMeasured;
  return std::clamp(static_cast<int>(room / ems), plan_.font, std::max(plan_.font, most));
}

QStringList HallScale::lines(const QString& text, qreal room, bool bold, bool narrow) const {
  return hallLines(text, plan_.font, bold, narrow ? Width::kNarrow : Width::kUsual, room);
}

qreal HallScale::dpmmOf(qreal width, qreal height, qreal inches) {
  return std::hypot(width, height) / (inches * kMillimetresPerInch);
}

void HallScale::plan() {
  const auto ems = [this](int digits) { return hallAdvance(widestNumber(digits), kMeasured, true) / kMeasured; };
  HallNeeds needs{width_, height_, leastFont_, ems(digits_), ems(newestDigits_), {}, {}};
  for (const auto& counter : counters_) needs.counters.push_back(wordWidths(counter));
  needs.sentence = wordWidths(sentence_);
  plan_ = planHall(needs);
  const auto& row = plan_.row;
  // As CallRow.qml places it: a chip, an arrow and what is between them.
  const auto chip = row.below ? 0.0 : needs.numberEm * row.font + 0.65 * plan_.font;
  const auto room = row.place.width() - chip - 0.9 * row.nameFont - 0.3 * plan_.font;
  rowsNarrow_ = row.lines > 1 || std::ranges::any_of(counters_, [&](const QString& counter) {
                  return hallAdvance(counter, row.nameFont) > room;
                });
  emit changed();
}

}  // namespace priyom::display
