// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the document that is shown, as it will be printed, scaled to the item's width.
#pragma once

#include <QPointer>
#include <QQmlEngine>
#include <QQuickPaintedItem>

#include "desk/papers.h"

namespace priyom::desk {

class PageView : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(priyom::desk::Papers* papers READ papers WRITE setPapers NOTIFY papersChanged)
  Q_PROPERTY(int number MEMBER number_ NOTIFY numberChanged)  // of the page, from 1
  // Height for one unit of width.
  Q_PROPERTY(qreal ratio READ ratio CONSTANT)

 public:
  explicit PageView(QQuickItem* parent = nullptr);

  Papers* papers() const { return papers_; }
  void setPapers(Papers* papers);
  static qreal ratio();
  void paint(QPainter* painter) override;

 signals:
  void papersChanged();
  void numberChanged();

 private:
  QPointer<Papers> papers_;
  int number_ = 1;
};

}  // namespace priyom::desk
