// SPDX-License-Identifier: GPL-3.0-or-later
// How large things are on a hall display of a given size, and how many calls fit. Sizes follow the window, from a
// design for 1920×1080 (or 1080×1920 where the screen stands upright), except that no called number's figures are lower
// than viewing distance / 150: on a small panel far away fewer calls are drawn rather than illegible ones.
#pragma once

#include <QObject>
#include <QQmlEngine>

namespace priyom::display {

class HallScale : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(qreal width MEMBER width_ NOTIFY changed)
  Q_PROPERTY(qreal height MEMBER height_ NOTIFY changed)
  // The font, in pixels, that is just legible from the viewing distance.
  Q_PROPERTY(int leastFont MEMBER leastFont_ NOTIFY changed)

  Q_PROPERTY(bool portrait READ portrait NOTIFY changed)
  // Pixels of one unit of the design.
  Q_PROPERTY(qreal unit READ unit NOTIFY changed)
  Q_PROPERTY(qreal callsHeight READ callsHeight NOTIFY changed)  // the rows' place; in portrait below the newest call
  Q_PROPERTY(int rowFont READ rowFont NOTIFY changed)
  Q_PROPERTY(int heroFont READ heroFont NOTIFY changed)
  Q_PROPERTY(qreal rowHeight READ rowHeight NOTIFY changed)
  // Of the calls after the newest: 1 to 5.
  Q_PROPERTY(int rows READ rows NOTIFY changed)

 public:
  static constexpr int kMostRows = 5;

  using QObject::QObject;
  HallScale(qreal width, qreal height, int leastFont) : width_(width), height_(height), leastFont_(leastFont) {}

  bool portrait() const { return height_ > width_; }
  qreal unit() const;
  qreal callsHeight() const;
  int rowFont() const;
  int heroFont() const;
  qreal rowHeight() const { return callsHeight() / rows(); }
  int rows() const;

  // Pixels in a millimetre where nobody said: a 43-inch panel. What a screen tells of its own size is often a lie of 96
  // dots to the inch.
  static qreal usualDpmm(qreal width, qreal height);

 signals:
  void changed();

 private:
  qreal width_ = 1920;
  qreal height_ = 1080;
  int leastFont_ = 1;
};

}  // namespace priyom::display
