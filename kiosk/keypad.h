// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of an assistive keypad (a USB keyboard to the program), for those who do not see where to touch:
//
//   Down, Right, Tab          the next control      Enter, Space        chooses it
//   Up, Left, Shift+Tab       the one before        Escape, Backspace   back, as the page's own button
//   F1, Home                  says it once more; with headphones also what switches reading aloud on
//
// Controls are those of the page, then those of the bar below it, as screen_reading.h reads them. Which one is meant
// has a ring on the screen and is spoken while reading aloud is on. While something is being written, the keys that
// write go to the field. Keys that it does not know pass on: to the scanner's filter before it, to the window's guard
// behind it.
#pragma once

#include <QKeyEvent>
#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QRectF>

#include "kiosk/read_aloud.h"
#include "kiosk/screen_reading.h"
#include "kiosk/visit.h"

namespace priyom::kiosk {

class Keypad : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to the window")
  Q_PROPERTY(bool shown READ shown NOTIFY ringChanged)
  Q_PROPERTY(QRectF ring READ ring NOTIFY ringChanged)  // of the control that is meant, in the window

 public:
  // Both outlive it.
  Keypad(Visit& visit, ReadAloud& aloud, QObject* parent = nullptr);
  // Before the window's guard sees a key: call it after that is made.
  void watch(QQuickWindow* window);

  bool shown() const { return !ring_.isEmpty(); }
  QRectF ring() const { return ring_; }
  QQuickItem* current() const { return current_; }

 signals:
  void ringChanged();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool press(const QKeyEvent& key);
  bool pressWhileWriting(const QKeyEvent& key, QQuickItem* field);
  void step(int by);
  void choose();
  void back();
  void repeat();
  void mean(const ScreenPart& part);
  void forget();
  void follow();
  void reveal() const;
  bool isWriting() const;
  void endWriting();
  QString sentence(const ScreenReading& reading) const;

  Visit& visit_;
  ReadAloud& aloud_;
  QPointer<QQuickWindow> window_;
  QPointer<QQuickItem> current_;
  QString name_;   // of it: a list that is made anew has others of the same names
  QString title_;  // of its page
  QRectF place_;   // where it was, in the window
  QRectF ring_;
};

}  // namespace priyom::kiosk
