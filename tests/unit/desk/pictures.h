// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of QR codes, as a photograph of a ticket would hold them.
#pragma once

#include <QImage>
#include <QPainter>
#include <QString>

#include "token/qr_image.h"

namespace priyom::desk::test {

inline QImage qrPicture(const QString& text, int dots = 6) {
  const auto code = token::encodeQr(text.toStdString()).value();
  const int quiet = token::kQuietZone;
  QImage image(QSize(code.size + 2 * quiet, code.size + 2 * quiet) * dots, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  for (int y = 0; y < code.size; ++y)
    for (int x = 0; x < code.size; ++x)
      if (code.isDark(x, y)) painter.fillRect((x + quiet) * dots, (y + quiet) * dots, dots, dots, Qt::black);
  return image;
}

// Two codes side by side.
inline QImage beside(const QImage& left, const QImage& right) {
  QImage both(left.width() + right.width(), std::max(left.height(), right.height()), QImage::Format_RGB32);
  both.fill(Qt::white);
  QPainter painter(&both);
  painter.drawImage(0, 0, left);
  painter.drawImage(left.width(), 0, right);
  return both;
}

}  // namespace priyom::desk::test
