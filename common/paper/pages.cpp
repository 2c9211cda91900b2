// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pages.h"

#include <QAbstractTextDocumentLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

namespace priyom::paper {
namespace {

constexpr int kDotsPerInch = 300;
constexpr qreal kDotsPerMm = kDotsPerInch / 25.4;
constexpr QSizeF kPageMm(210, 297);
constexpr qreal kSideMm = 18;
constexpr qreal kTopMm = 14;
constexpr qreal kBelowMm = 18;  // the foot stands in it
constexpr qreal kFootMm = 6;
constexpr qreal kFootPoints = 8;
constexpr qreal kKept = 1.0 / 3;  // of a page's height: a table up to it is not cut
constexpr int kMostMoves = 64;    // each moves one block down; a text that still shifts then is left as it is

// Lays text out for the printer's dots, whatever screen there is.
QImage& measure() {
  static QImage image = [] {
    QImage made(1, 1, QImage::Format_RGB32);
    const int perMetre = qRound(kDotsPerInch / 0.0254);
    made.setDotsPerMeterX(perMetre);
    made.setDotsPerMeterY(perMetre);
    return made;
  }();
  return image;
}

QFont fontOf(qreal points) {
  QFont font(QStringLiteral("PT Sans"));
  font.setPointSizeF(points);
  return font;
}

QSizeF textSize() {
  return QSizeF((kPageMm.width() - 2 * kSideMm) * kDotsPerMm, (kPageMm.height() - kTopMm - kBelowMm) * kDotsPerMm);
}

// Where a line stands in the whole text. Asked of the line and not of its block, whose box may begin at the foot of the
// page before.
qreal middleOfLine(const QTextBlock& block, int line) {
  const auto* const layout = block.layout();
  if (line < 0 || line >= layout->lineCount()) return layout->position().y();
  return layout->position().y() + layout->lineAt(line).rect().center().y();
}

}  // namespace

Pages::Pages(Text text) : text_(std::move(text)), document_(std::make_unique<QTextDocument>()) {
  document_->setDefaultFont(fontOf(text_.points));
  document_->documentLayout()->setPaintDevice(&measure());
  document_->setDocumentMargin(0);
  document_->setHtml(
      QStringLiteral("<html><head><style>%1</style></head><body>%2</body></html>").arg(text_.style, text_.body));
  document_->setPageSize(textSize());
  keepTogether();
}

Pages::~Pages() = default;

int Pages::count() const {
  return document_->pageCount();
}

QSizeF Pages::size() {
  return kPageMm * kDotsPerMm;
}

void Pages::keepTogether() {
  const auto height = textSize().height();
  auto* const layout = document_->documentLayout();
  const auto pageOf = [&](qreal y) { return static_cast<int>(y / height); };
  for (int moves = 0; moves < kMostMoves; ++moves) {
    document_->pageCount();  // lays out what has changed
    bool moved = false;
    for (auto* const frame : document_->rootFrame()->childFrames()) {
      auto* const table = qobject_cast<QTextTable*>(frame);
      if (!table) continue;
      const auto box = layout->frameBoundingRect(table);
      if (box.height() > height * kKept || pageOf(box.top()) == pageOf(box.bottom() - 1)) continue;
      auto format = table->format();
      if (format.pageBreakPolicy() & QTextFormat::PageBreak_AlwaysBefore) continue;
      format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
      table->setFormat(format);
      moved = true;
      break;
    }
    for (auto block = document_->begin(); !moved && block.isValid(); block = block.next()) {
      const auto next = block.next();
      if (block.blockFormat().headingLevel() == 0 || !next.isValid()) continue;
      if (pageOf(middleOfLine(block, block.layout()->lineCount() - 1)) == pageOf(middleOfLine(next, 0))) continue;
      QTextCursor cursor(block);
      auto format = block.blockFormat();
      if (format.pageBreakPolicy() & QTextFormat::PageBreak_AlwaysBefore) continue;
      format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
      cursor.setBlockFormat(format);
      moved = true;
    }
    if (!moved) return;
  }
}

void Pages::paint(QPainter& painter, int page) const {
  const auto area = textSize();
  const QPointF corner(kSideMm * kDotsPerMm, kTopMm * kDotsPerMm);
  painter.save();
  painter.translate(corner);
  painter.save();
  const QRectF part(0, (page - 1) * area.height(), area.width(), area.height());
  painter.translate(0, -part.top());
  painter.setClipRect(part, Qt::IntersectClip);
  QAbstractTextDocumentLayout::PaintContext context;
  context.palette.setColor(QPalette::Text, Qt::black);
  // A line that only touches the page's edge is drawn by Qt and cut off by the painter: nobody sees it, and a PDF would
  // still hold it.
  context.clip = part.adjusted(0, 1, 0, -1);
  document_->documentLayout()->draw(&painter, context);
  painter.restore();
  if (text_.foot) {
    QFont font(fontOf(kFootPoints), &measure());
    painter.setFont(font);
    painter.setPen(QColor(0x44, 0x44, 0x44));
    painter.drawText(QRectF(0, area.height() + kFootMm * kDotsPerMm, area.width(), kFootMm * kDotsPerMm),
                     Qt::AlignRight | Qt::AlignTop, text_.foot(page, count()));
  }
  painter.restore();
}

bool Pages::writePdf(QIODevice& device) const {
  QPdfWriter writer(&device);
  writer.setResolution(kDotsPerInch);
  writer.setPageSize(QPageSize(QPageSize::A4));
  writer.setPageMargins(QMarginsF(0, 0, 0, 0));
  writer.setTitle(text_.title);
  writer.setCreator(QStringLiteral("Priyom"));
  QPainter painter;
  if (!painter.begin(&writer)) return false;
  for (int page = 1; page <= count(); ++page) {
    if (page > 1 && !writer.newPage()) return false;
    paint(painter, page);
  }
  return painter.end();
}

}  // namespace priyom::paper
