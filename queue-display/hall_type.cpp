// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue-display/hall_type.h"

#include <QFontMetricsF>
#include <algorithm>
#include <cmath>

namespace priyom::display {
namespace {

// Before a word that is wider than a line: as much of it as fits, one letter at the least.
qsizetype lettersThatFit(const QFontMetricsF& metrics, const QString& word, qreal room) {
  qsizetype letters = 1;
  while (letters < word.size() && metrics.horizontalAdvance(word.first(letters + 1)) <= room) ++letters;
  return letters;
}

}  // namespace

QFont hallFont(qreal pixels, bool bold, Width width) {
  QFont font(width == Width::kNarrow ? QStringLiteral("PT Sans Narrow") : QStringLiteral("PT Sans"));
  font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixels))));
  font.setBold(bold);
  return font;
}

qreal hallAdvance(const QString& text, qreal pixels, bool bold, Width width) {
  return QFontMetricsF(hallFont(pixels, bold, width)).horizontalAdvance(text);
}

Width widthOnLine(const QString& text, qreal pixels, bool bold, qreal room) {
  return hallAdvance(text, pixels, bold) <= room ? Width::kUsual : Width::kNarrow;
}

QStringList hallLines(const QString& text, qreal pixels, bool bold, Width width, qreal room) {
  const QFontMetricsF metrics(hallFont(pixels, bold, width));
  QStringList lines;
  QString line;
  for (auto word : text.split(u' ', Qt::SkipEmptyParts)) {
    const auto longer = line.isEmpty() ? word : line + u' ' + word;
    if (metrics.horizontalAdvance(longer) <= room) {
      line = longer;
      continue;
    }
    if (!line.isEmpty()) lines << line;
    while (metrics.horizontalAdvance(word) > room && word.size() > 1) {
      const auto letters = lettersThatFit(metrics, word, room);
      lines << word.first(letters);
      word.remove(0, letters);
    }
    line = word;
  }
  if (!line.isEmpty()) lines << line;
  return lines;
}

}  // namespace priyom::display
