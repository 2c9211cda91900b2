// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/raster_view.h"

#include <QPainter>

namespace priyom::kiosk {

void RasterView::setSheet(TicketSheet* sheet) {
  if (sheet == sheet_) return;
  if (sheet_) sheet_->disconnect(this);
  sheet_ = sheet;
  if (sheet_) connect(sheet_, &TicketSheet::changed, this, &RasterView::sheetChanged);
  if (sheet_) connect(sheet_, &TicketSheet::changed, this, [this] { update(); });
  emit sheetChanged();
  update();
}

qreal RasterView::ratio() const {
  const auto image = sheet_ ? sheet_->preview() : QImage();
  return image.width() > 0 ? static_cast<qreal>(image.height()) / image.width() : 0;
}

void RasterView::paint(QPainter* painter) {
  const auto image = sheet_ ? sheet_->preview() : QImage();
  if (image.isNull()) return;
  // Gray first: a smooth scale of one bit a dot is one bit a pixel.
  const QSize size = image.size().scaled(boundingRect().size().toSize(), Qt::KeepAspectRatio);
  const auto scaled =
      image.convertToFormat(QImage::Format_Grayscale8).scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  painter->drawImage(QPointF((width() - size.width()) / 2, 0), scaled);
}

}  // namespace priyom::kiosk
