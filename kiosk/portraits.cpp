// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/portraits.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>

#include "protocol/photo_message.h"

namespace priyom::kiosk {
namespace {

// No photo is drawn larger; a file that says more is not decoded to more.
constexpr int kLargestSide = 480;

QImage decoded(const protocol::Photo& photo) {
  auto bytes = QByteArray::fromBase64(QByteArray::fromStdString(photo.base64));
  QBuffer buffer(&bytes);
  QImageReader reader(&buffer, photo.mediaType == "image/jpeg" ? "jpeg" : "png");
  const auto size = reader.size();
  if (size.isEmpty()) return {};
  if (std::max(size.width(), size.height()) > kLargestSide)
    reader.setScaledSize(size.scaled(kLargestSide, kLargestSide, Qt::KeepAspectRatio));
  return reader.read();
}

// Head and shoulders in a circle of side 1.
QPainterPath silhouette() {
  QPainterPath head;
  head.addEllipse(QPointF(0.5, 0.4), 0.17, 0.19);
  QPainterPath shoulders;
  shoulders.addEllipse(QPointF(0.5, 0.98), 0.34, 0.33);
  return head.united(shoulders);
}

}  // namespace

Portraits::Portraits(ui::HubSession& session, QObject* parent) : QObject(parent), session_(session) {
  connect(&session_, &ui::HubSession::centreChanged, this, [this] {
    // The centre may have another photo by now.
    asked_.clear();
    askAll();
  });
}

QImage Portraits::of(const QString& specialistId) const {
  const auto known = photos_.find(StaffId{specialistId.toStdString()});
  return known == photos_.end() ? QImage() : known->second;
}

void Portraits::askAll() {
  if (!session_.centre()) return;
  for (const auto& each : session_.centre()->specialists)
    if (each.active && !each.offers.empty()) ask(each.id);
}

// The visitor does not wait for it; where the link is lost, the next centre asks again.
void Portraits::ask(const StaffId& specialist) {
  if (!asked_.insert(specialist).second) return;
  session_.call(protocol::method::kPhoto, protocol::toJson(protocol::AskPhoto{specialist}), this,
                [this, specialist](const Result<boost::json::value>& answer) {
                  const auto* object = answer ? answer->if_object() : nullptr;
                  const auto photo = object ? protocol::photoFromJson(*object)
                                            : Result<protocol::Photo>(fail(Errc::kNotFound, "no photo"));
                  auto picture = photo ? decoded(*photo) : QImage();
                  if (picture.isNull()) return;
                  photos_.insert_or_assign(specialist, std::move(picture));
                  emit changed();
                });
}

PortraitView::PortraitView(QQuickItem* parent) : QQuickPaintedItem(parent) {
  setAntialiasing(true);
  connect(this, &PortraitView::changed, this, [this] { update(); });
}

void PortraitView::setPortraits(Portraits* portraits) {
  if (portraits == portraits_) return;
  if (portraits_) portraits_->disconnect(this);
  portraits_ = portraits;
  if (portraits_) connect(portraits_, &Portraits::changed, this, &PortraitView::changed);
  emit changed();
}

void PortraitView::setSpecialistId(const QString& specialistId) {
  if (specialistId == specialistId_) return;
  specialistId_ = specialistId;
  emit changed();
}

void PortraitView::paint(QPainter* painter) {
  const qreal side = std::min(width(), height());
  const QRectF square((width() - side) / 2, (height() - side) / 2, side, side);
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setRenderHint(QPainter::SmoothPixmapTransform);
  QPainterPath round;
  round.addEllipse(square);
  painter->setClipPath(round);
  painter->fillPath(round, ground_);
  if (const auto photo = portraits_ ? portraits_->of(specialistId_) : QImage(); !photo.isNull()) {
    const qreal crop = std::min(photo.width(), photo.height());
    painter->drawImage(square, photo, QRectF((photo.width() - crop) / 2, 0, crop, crop));
    return;
  }
  const auto draw = [&](QPointF at, qreal scale, qreal opacity) {
    painter->save();
    painter->translate(square.topLeft() + at * side);
    painter->scale(side * scale, side * scale);
    painter->setOpacity(opacity);
    painter->fillPath(silhouette(), figure_);
    painter->restore();
  };
  if (specialistId_.isEmpty()) draw({0.28, 0.1}, 0.8, 0.55);
  draw(specialistId_.isEmpty() ? QPointF(-0.02, 0.14) : QPointF(0, 0), specialistId_.isEmpty() ? 0.86 : 1.0, 1);
}

}  // namespace priyom::kiosk
