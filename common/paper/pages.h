// SPDX-License-Identifier: GPL-3.0-or-later
// A text on A4 pages: what the desk previews, prints and saves is this one layout. Qt Gui only; no printer.
//
// A heading stays with what follows it, and a table that is shorter than a third of a page is not cut in two: a date
// and a signature are never alone on the other side.
#pragma once

#include <QIODevice>
#include <QString>
#include <functional>
#include <memory>

class QPagedPaintDevice;
class QPainter;
class QTextDocument;

namespace priyom::paper {

class Pages {
 public:
  struct Text {
    QString body;   // HTML, the subset of Qt's rich text
    QString style;  // CSS, likewise
    QString title;  // the file's
    qreal points = 10.5;
    // What stands below at the right of page `page` (from 1) of `pages`; may be unset.
    std::function<QString(int page, int pages)> foot;
  };

  explicit Pages(Text text);
  ~Pages();
  Pages(const Pages&) = delete;
  Pages& operator=(const Pages&) = delete;

  int count() const;
  // Of a whole page with its margins, in the units of paint().
  static QSizeF size();
  // Page `page` (from 1) with its top left corner at the painter's origin, white paper not included.
  void paint(QPainter& painter, int page) const;
  // A PDF with its fonts embedded. False: the device takes no more.
  bool writePdf(QIODevice& device) const;

 private:
  void keepTogether();

  Text text_;
  std::unique_ptr<QTextDocument> document_;
};

}  // namespace priyom::paper
