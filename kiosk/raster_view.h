// SPDX-License-Identifier: GPL-3.0-or-later
// The printed paper on the screen: the very dots that the printer burns, scaled to fit.
#pragma once

#include <QPointer>
#include <QQmlEngine>
#include <QQuickPaintedItem>

#include "kiosk/ticket_sheet.h"

namespace priyom::kiosk {

class RasterView : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(priyom::kiosk::TicketSheet* sheet READ sheet WRITE setSheet NOTIFY sheetChanged)
  // Height for one unit of width; 0 without a picture.
  Q_PROPERTY(qreal ratio READ ratio NOTIFY sheetChanged)

 public:
  explicit RasterView(QQuickItem* parent = nullptr) : QQuickPaintedItem(parent) {}

  TicketSheet* sheet() const { return sheet_; }
  void setSheet(TicketSheet* sheet);
  qreal ratio() const;
  void paint(QPainter* painter) override;

 signals:
  void sheetChanged();

 private:
  QPointer<TicketSheet> sheet_;
};

}  // namespace priyom::kiosk
