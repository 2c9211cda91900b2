// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/qr_eye.h"

#include "token/qr_read.h"
#include "token/token_text.h"

namespace priyom::desk {
namespace {

QStringList textsIn(const QImage& image, token::Effort effort) {
  const auto gray = image.convertToFormat(QImage::Format_Grayscale8);
  const auto bytes = static_cast<std::size_t>(gray.sizeInBytes());
  const token::GrayImage view{
      {gray.constBits(), bytes}, gray.width(), gray.height(), static_cast<int>(gray.bytesPerLine())};
  QStringList texts;
  if (const auto read = token::readQr(view, effort))
    for (const auto& text : *read) texts << QString::fromStdString(text);
  return texts;
}

bool isTicket(const QString& text) {
  return token::parseTokenText(text.toStdString()).has_value();
}

}  // namespace

QrEye::QrEye(QObject* parent) : QObject(parent) {
  worker_.setMaxThreadCount(1);
  clock_.start();
}

QrEye::~QrEye() {
  worker_.waitForDone();
}

void QrEye::watch(const QImage& frame) {
  if (waiting_ < kMostWaiting) look(frame, false);
}

void QrEye::study(const QImage& picture) {
  look(picture, true);
}

void QrEye::look(const QImage& image, bool chosen) {
  ++waiting_;
  worker_.start([this, image, chosen] {
    const auto texts = textsIn(image, chosen ? token::Effort::kStill : token::Effort::kFrame);
    QMetaObject::invokeMethod(
        this, [this, texts, chosen] { report(texts, chosen); }, Qt::QueuedConnection);
  });
}

void QrEye::report(const QStringList& texts, bool chosen) {
  --waiting_;
  if (texts.isEmpty() && chosen) emit nothing();
  // A ticket beside something else is what was meant.
  QStringList meant;
  for (const auto& text : texts)
    if (isTicket(text)) meant << text;
  if (meant.isEmpty()) meant = texts.mid(0, 1);
  for (const auto& text : meant) {
    const auto now = clock_.elapsed();
    const auto last = lastSeen_.value(text, -kAwayMs);
    if (lastSeen_.size() > 100) lastSeen_.clear();
    lastSeen_.insert(text, now);
    if (chosen || now - last >= kAwayMs) emit seen(text);
  }
}

}  // namespace priyom::desk
