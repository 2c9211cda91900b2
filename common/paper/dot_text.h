// SPDX-License-Identifier: GPL-3.0-or-later
// Text made for dots that are either black or white: wrapped by the rules of Russian typography and drawn so that it
// stays crisp on a thermal printer. Sizes and places are in dots.
#pragma once

#include <QColor>
#include <QFont>
#include <QString>
#include <QStringList>

class QPainter;

namespace priyom::paper {

enum class Weight { kRegular, kBold };
enum class Align { kLeft, kCentre };

// A gray below this becomes a black dot. Above the half, because a thermal head's dots run a little.
inline constexpr int kInkThreshold = 150;

// PT Sans, em as tall as `size` dots.
QFont dotFont(int size, Weight weight, bool narrow = false);

// Keeps a number and the word after it on one line: «20 минут», «28.12.2021 в 10:00».
QString keepNumbers(QString text);

class DotText {
 public:
  DotText() = default;
  // Breaks at spaces, but not after a preposition or an abbreviation («д. 1А»), and at the hyphen of
  // «социально-правовой»; inside a word only where it is wider than the line, with a hyphen. Centred text gets lines of
  // about equal length.
  static DotText wrap(QString text, const QFont& font, int width, Align align);

  int height() const { return lineHeight_ * static_cast<int>(lines_.size()); }
  const QStringList& lines() const& { return lines_; }
  const QStringList& lines() const&& = delete;  // of a temporary: gone before it is read
  void paint(QPainter& painter, int left, int top, const QColor& ink) const;

 private:
  friend DotText numberText(const QString& number, int capHeight, int width);

  QFont font_;
  QStringList lines_;
  int width_ = 0;
  Align align_ = Align::kLeft;
  int lineHeight_ = 0;
  int ascent_ = 0;
};

// One line with capitals as tall as said and nothing above and below them: PT Sans Bold, where it is too wide PT Sans
// Narrow Bold, where that is too wide smaller.
DotText numberText(const QString& number, int capHeight, int width);

}  // namespace priyom::paper
