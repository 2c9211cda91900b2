// SPDX-License-Identifier: GPL-3.0-or-later
// A text as a QR code on the glass, for a telephone to take along: dark on white in every palette, with its quiet zone.
#pragma once

#include <QQmlEngine>
#include <QQuickPaintedItem>
#include <QString>

#include "token/qr_image.h"

namespace priyom::kiosk {

class QrView : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  // Bytes of UTF-8; empty, or longer than a code holds: nothing is drawn.
  Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)

 public:
  explicit QrView(QQuickItem* parent = nullptr) : QQuickPaintedItem(parent) {}

  QString text() const { return text_; }
  void setText(const QString& text);
  void paint(QPainter* painter) override;

 signals:
  void textChanged();

 private:
  QString text_;
  token::QrMatrix matrix_;
};

}  // namespace priyom::kiosk
