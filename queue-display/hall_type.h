// SPDX-License-Identifier: GPL-3.0-or-later
// The hall's two families, and how wide a text is in them. PT Sans Narrow has PT Sans's height of figures: where a text
// is too wide it is set narrower, never smaller.
#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

namespace priyom::display {

enum class Width { kUsual, kNarrow };

QFont hallFont(qreal pixels, bool bold = false, Width width = Width::kUsual);

// Pixels of a text on one line.
qreal hallAdvance(const QString& text, qreal pixels, bool bold = false, Width width = Width::kUsual);

// The usual width where the text fits on one line so, else the narrow one.
Width widthOnLine(const QString& text, qreal pixels, bool bold, qreal room);

// The text broken between words into lines no wider than `room`; within a word only where the word alone is wider.
QStringList hallLines(const QString& text, qreal pixels, bool bold, Width width, qreal room);

}  // namespace priyom::display
