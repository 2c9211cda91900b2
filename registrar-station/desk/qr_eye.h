// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the QR codes in pictures on a thread of its own, one picture after another, and says in the GUI thread what it
// read. A code that stays before the camera is one scan: it counts again when it was out of sight for kAwayMs.
#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QThreadPool>

namespace priyom::desk {

class QrEye : public QObject {
  Q_OBJECT

 public:
  static constexpr int kAwayMs = 2'000;
  // Frames that wait; further ones are dropped, the camera brings others.
  static constexpr int kMostWaiting = 2;

  explicit QrEye(QObject* parent = nullptr);
  ~QrEye() override;

  // A camera's frame: nothing in it is no news.
  void watch(const QImage& frame);
  // A picture that somebody chose: nothing in it is said. Always looked at.
  void study(const QImage& picture);

 signals:
  void seen(const QString& text);
  void nothing();

 private:
  void look(const QImage& image, bool chosen);
  void report(const QStringList& texts, bool chosen);

  QThreadPool worker_;
  QElapsedTimer clock_;
  QHash<QString, qint64> lastSeen_;  // ms on clock_
  int waiting_ = 0;
};

}  // namespace priyom::desk
