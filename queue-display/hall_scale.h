// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of the hall's glass (hall_plan.h) for QML: what stands on it is measured here and planned there, and planned
// again when the window, the viewing distance or the names of the counters change.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QRectF>
#include <QStringList>

#include "queue-display/hall_plan.h"

namespace priyom::display {

class HallScale : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(qreal width MEMBER width_ NOTIFY needed)
  Q_PROPERTY(qreal height MEMBER height_ NOTIFY needed)
  // The font, in pixels, that is just legible from the viewing distance.
  Q_PROPERTY(int leastFont MEMBER leastFont_ NOTIFY needed)
  Q_PROPERTY(QStringList counters MEMBER counters_ NOTIFY needed)
  // So many figures the longest number has, and the newest call's.
  Q_PROPERTY(int digits MEMBER digits_ NOTIFY needed)
  Q_PROPERTY(int newestDigits MEMBER newestDigits_ NOTIFY needed)
  Q_PROPERTY(QString sentence MEMBER sentence_ NOTIFY needed)

  Q_PROPERTY(qreal unit READ unit NOTIFY changed)
  Q_PROPERTY(int font READ font NOTIFY changed)
  Q_PROPERTY(qreal line READ line NOTIFY changed)
  Q_PROPERTY(bool columns READ columns NOTIFY changed)
  Q_PROPERTY(int rows READ rows NOTIFY changed)
  Q_PROPERTY(QRectF head READ head NOTIFY changed)
  Q_PROPERTY(QRectF calls READ calls NOTIFY changed)
  Q_PROPERTY(QRectF others READ others NOTIFY changed)
  Q_PROPERTY(QRectF notice READ notice NOTIFY changed)
  Q_PROPERTY(QRectF next READ next NOTIFY changed)
  Q_PROPERTY(QRectF turns READ turns NOTIFY changed)
  Q_PROPERTY(QRectF foot READ foot NOTIFY changed)
  Q_PROPERTY(bool nextTitleAbove READ nextTitleAbove NOTIFY changed)
  Q_PROPERTY(int nextLines READ nextLines NOTIFY changed)
  Q_PROPERTY(int turnLines READ turnLines NOTIFY changed)
  // Names of counters in the rows are set narrow, all of them, where one has to be.
  Q_PROPERTY(bool rowsNarrow READ rowsNarrow NOTIFY changed)
  Q_PROPERTY(priyom::display::CallPlan newest READ newest NOTIFY changed)
  Q_PROPERTY(priyom::display::CallPlan row READ row NOTIFY changed)

 public:
  explicit HallScale(QObject* parent = nullptr);

  qreal unit() const { return plan_.unit; }
  int font() const { return plan_.font; }
  qreal line() const { return plan_.line; }
  bool columns() const { return plan_.columns; }
  int rows() const { return plan_.rows; }
  QRectF head() const { return plan_.head; }
  QRectF calls() const { return plan_.calls; }
  QRectF others() const { return plan_.others; }
  QRectF notice() const { return plan_.notice; }
  QRectF next() const { return plan_.next; }
  QRectF turns() const { return plan_.turns; }
  QRectF foot() const { return plan_.foot; }
  bool nextTitleAbove() const { return plan_.nextTitleAbove; }
  int nextLines() const { return plan_.nextLines; }
  int turnLines() const { return plan_.turnLines; }
  bool rowsNarrow() const { return rowsNarrow_; }
  CallPlan newest() const { return plan_.newest; }
  CallPlan row() const { return plan_.row; }

  // The font, `most` at the most and the plain one at the least, in which a name with an arrow before it fits in
  // `room`.
  Q_INVOKABLE int nameFont(const QString& name, qreal room, int most) const;
  // A number as wide as any of so many figures.
  Q_INVOKABLE QString widestNumber(int digits) const;
  // The text in lines no wider than `room`, of the plain font.
  Q_INVOKABLE QStringList lines(const QString& text, qreal room, bool bold = false, bool narrow = true) const;

  // Pixels in a millimetre where nobody said: a 43-inch panel. What a screen tells of its own size is often a lie of 96
  // dots to the inch.
  static constexpr qreal kUsualInches = 43;
  static qreal dpmmOf(qreal width, qreal height, qreal inches = kUsualInches);

 signals:
  void needed();
  void changed();

 private:
  void plan();

  qreal width_ = 1920;
  qreal height_ = 1080;
  int leastFont_ = 1;
  int digits_ = 3;
  int newestDigits_ = 3;
  QStringList counters_;
  QString sentence_;
  HallPlan plan_;
  bool rowsNarrow_ = false;
};

}  // namespace priyom::display
