// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/dot_text.h"

#include <QFontMetrics>
#include <QHash>
#include <QPainter>
#include <QRegularExpression>
#include <algorithm>

namespace priyom::paper {
namespace {

constexpr double kLineSpacing = 1.16;  // of the em; PT Sans's own 1.29 is loose on a ticket

bool isSpace(QChar c) {
  return c == QLatin1Char(' ') || c == QChar::Nbsp;
}

// Measures and draws text word by word, with spaces of one width: PT Sans kerns a comma or full stop with the space
// after it so tightly that at ten points the words run together.
class Ruler {
 public:
  explicit Ruler(const QFont& font) : metrics_(font), space_(metrics_.horizontalAdvance(QLatin1Char(' '))) {}

  int width(const QString& text) {
    int total = 0;
    forEachWord(text, [&](const QString&, int wordWidth) { total += wordWidth; });
    return total;
  }
  void draw(QPainter& painter, int x, int baseline, const QString& text) {
    forEachWord(text, [&](const QString& word, int wordWidth) {
      if (!word.isEmpty()) painter.drawText(x, baseline, word);
      x += wordWidth;
    });
  }

 private:
  // An empty word stands for a space.
  template <typename Visit>
  void forEachWord(const QString& text, Visit visit) {
    for (qsizetype begin = 0; begin < text.size();) {
      if (isSpace(text[begin])) {
        visit(QString(), space_);
        ++begin;
        continue;
      }
      const auto end = std::find_if(text.begin() + begin, text.end(), isSpace) - text.begin();
      const QString word = text.mid(begin, end - begin);
      const auto known = widths_.constFind(word);
      visit(word, known != widths_.constEnd() ? *known : *widths_.insert(word, metrics_.horizontalAdvance(word)));
      begin = end;
    }
  }

  QFontMetrics metrics_;
  int space_;
  QHash<QString, int> widths_;
};

// Spaces that must not become a line's end become no-break spaces.
QString keepTogether(QString text) {
  // After a preposition or an initial («в», «на», «А.»), an abbreviation («ул.», «тел.»), an area code («(83147)»).
  static const QRegularExpression shortWord(
      QStringLiteral("(?<![\\p{L}\\p{N}])(\\p{L}{1,2}\\.?|\\p{L}{1,4}\\.|\\(\\d+\\)) "),
      QRegularExpression::UseUnicodePropertiesOption);
  // Twice: of two in a row («и в кабинет») the first match eats the boundary of the second.
  const QString kept = QStringLiteral("\\1") + QChar::Nbsp;
  text = text.simplified();
  return text.replace(shortWord, kept).replace(shortWord, kept);
}

bool isVowel(QChar c) {
  return QStringLiteral("аеёиоуыэюяaeiouy").contains(c.toLower());
}
bool leansOnTheLast(QChar c) {
  return QStringLiteral("ьъй").contains(c.toLower());
}

// Where to break word, which has more letters than `fitting` that go on the line with a hyphen: after a vowel, if there
// is one near the end, never before ь, ъ, й.
qsizetype breakPoint(const QString& word, qsizetype fitting) {
  for (qsizetype at = fitting; at > std::max<qsizetype>(fitting - 4, 2); --at)
    if (isVowel(word[at - 1]) && !leansOnTheLast(word[at]) && word.size() - at >= 2) return at;
  return std::max<qsizetype>(fitting, 1);
}

// Breaks a word that is wider than the line.
QStringList breakWord(QString word, Ruler& ruler, int width) {
  QStringList pieces;
  while (ruler.width(word) > width && word.size() > 1) {
    qsizetype fitting = 1;
    while (fitting < word.size() - 1 && ruler.width(word.left(fitting + 1) + QLatin1Char('-')) <= width) ++fitting;
    const qsizetype at = breakPoint(word, fitting);
    const bool insideLetters = word[at - 1].isLetter() && word[at].isLetter();
    pieces << (insideLetters ? word.left(at) + QLatin1Char('-') : word.left(at));
    word.remove(0, at);
  }
  return pieces << word;
}

// The pieces between which a line may end; what follows a space begins with it. «социально-правовой» has two, «6-32-86»
// one.
QStringList breakable(const QString& text) {
  static const QRegularExpression end(QStringLiteral("(?<=\\p{L}{3}-)(?=\\p{L}{3})|(?= )"),
                                      QRegularExpression::UseUnicodePropertiesOption);
  return text.split(end, Qt::SkipEmptyParts);
}

QStringList breakLines(const QStringList& pieces, Ruler& ruler, int width) {
  QStringList lines;
  QString line;
  int lineWidth = 0;
  for (const QString& piece : pieces) {
    const int pieceWidth = ruler.width(piece);
    if (lineWidth + pieceWidth <= width) {
      line += piece;
      lineWidth += pieceWidth;
      continue;
    }
    if (!line.isEmpty()) lines << line;
    auto parts = breakWord(piece.trimmed(), ruler, width);
    line = parts.takeLast();
    lineWidth = ruler.width(line);
    lines << parts;
  }
  if (!line.isEmpty()) lines << line;
  return lines;
}

// As breakLines(), in the narrowest width that takes no more lines.
QStringList breakEvenly(const QStringList& pieces, Ruler& ruler, int width) {
  const auto greedy = breakLines(pieces, ruler, width);
  if (greedy.size() < 2) return greedy;
  int least = width / 2;
  for (const QString& piece : pieces) least = std::clamp(ruler.width(piece.trimmed()), least, width);
  int most = width;
  while (most - least > 4) {
    const int middle = (least + most) / 2;
    (breakLines(pieces, ruler, middle).size() <= greedy.size() ? most : least) = middle;
  }
  return breakLines(pieces, ruler, most);
}

}  // namespace

QFont dotFont(int size, Weight weight, bool narrow) {
  QFont font(narrow ? QStringLiteral("PT Sans Narrow") : QStringLiteral("PT Sans"));
  font.setPixelSize(size);
  font.setBold(weight == Weight::kBold);
  font.setHintingPreference(QFont::PreferFullHinting);
  // Drawn in gray and then cut at kInkThreshold: hinting puts stems on whole dots, and the threshold makes them a
  // little stouter than FreeType's own black and white, which old eyes read better on thermal paper.
  font.setStyleStrategy(QFont::PreferAntialias);
  return font;
}

QString keepNumbers(QString text) {
  static const QRegularExpression number(QStringLiteral("(?<=\\p{N}) (?=\\p{L})"),
                                         QRegularExpression::UseUnicodePropertiesOption);
  return text.replace(number, QString(QChar::Nbsp));
}

DotText DotText::wrap(QString text, const QFont& font, int width, Align align) {
  DotText out;
  const QFontMetrics metrics(font);
  text = keepTogether(std::move(text));
  out.font_ = font;
  out.width_ = width;
  out.align_ = align;
  out.lineHeight_ = static_cast<int>(font.pixelSize() * kLineSpacing + 0.5);
  // The letters stand in the middle of their line, as far as descenders allow.
  out.ascent_ = (out.lineHeight_ + metrics.capHeight()) / 2;
  Ruler ruler(font);
  const auto pieces = breakable(text);
  out.lines_ = align == Align::kCentre ? breakEvenly(pieces, ruler, width) : breakLines(pieces, ruler, width);
  return out;
}

DotText numberText(const QString& number, int capHeight, int width) {
  const auto fontOf = [&](bool narrow, int height) {
    QFont font = dotFont(height, Weight::kBold, narrow);
    // PT Sans's capitals are 0.7 of the em.
    font.setPixelSize(height * height / std::max(QFontMetrics(font).capHeight(), 1));
    return font;
  };
  const QString text = number.trimmed().replace(QLatin1Char(' '), QChar::Nbsp);
  QFont font = fontOf(false, capHeight);
  int height = capHeight;
  if (QFontMetrics(font).horizontalAdvance(text) > width) font = fontOf(true, height);
  while (QFontMetrics(font).horizontalAdvance(text) > width && height > 24) font = fontOf(true, --height);
  DotText out;
  out.font_ = font;
  out.width_ = width;
  out.align_ = Align::kCentre;
  out.lines_ = {text};
  out.lineHeight_ = out.ascent_ = QFontMetrics(font).capHeight();
  return out;
}

void DotText::paint(QPainter& painter, int left, int top, const QColor& ink) const {
  painter.setFont(font_);
  painter.setPen(ink);
  Ruler ruler(font_);
  int baseline = top + ascent_;
  for (const QString& line : lines_) {
    const int x = align_ == Align::kCentre ? left + (width_ - ruler.width(line)) / 2 : left;
    ruler.draw(painter, x, baseline, line);
    baseline += lineHeight_;
  }
}

}  // namespace priyom::paper
