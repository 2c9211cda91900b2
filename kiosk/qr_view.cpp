// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/qr_view.h"

#include <QPainter>
#include <algorithm>

namespace priyom::kiosk {

void QrView::setText(const QString& text) {
  if (text == text_) return;
  text_ = text;
  auto matrix = token::encodeQrBytes(text_.toStdString());
  matrix_ = matrix ? std::move(*matrix) : token::QrMatrix();
  emit textChanged();
  update();
}

void QrView::paint(QPainter* painter) {
  if (matrix_.size == 0) return;
  // Whole pixels a module, so that no edge is gray.
  const int modules = matrix_.size + 2 * token::kQuietZone;
  const int dot = static_cast<int>(std::min(width(), height())) / modules;
  if (dot == 0) return;
  const int side = dot * modules;
  painter->setRenderHint(QPainter::Antialiasing, false);
  painter->translate(static_cast<int>(width() - side) / 2, static_cast<int>(height() - side) / 2);
  painter->fillRect(0, 0, side, side, Qt::white);
  for (int y = 0; y < matrix_.size; ++y)
    for (int x = 0; x < matrix_.size; ++x)
      if (matrix_.isDark(x, y))
        painter->fillRect((x + token::kQuietZone) * dot, (y + token::kQuietZone) * dot, dot, dot, Qt::black);
}

}  // namespace priyom::kiosk
