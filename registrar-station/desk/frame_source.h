// SPDX-License-Identifier: GPL-3.0-or-later
// Where pictures of tickets come from, one after another: a camera, or what stands in for one. It only brings frames;
// QrEye reads them.
#pragma once

#include <QImage>
#include <QObject>

namespace priyom::desk {

class FrameSource : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;
  virtual void start() = 0;

 signals:
  void frame(const QImage& image);
};

}  // namespace priyom::desk
