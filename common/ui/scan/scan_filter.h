// SPDX-License-Identifier: GPL-3.0-or-later
// ScanFilter: takes the scanner's keys out of an application's keyboard, whichever window or field has the focus and
// whichever layout is on. It decides nothing about a key (token::ScanBurst does) and nothing about a scanned text.
//
//   ScanFilter scans;
//   app.installEventFilter(&scans);
//   QObject::connect(&scans, &ScanFilter::scanned, …);
//
// A person's keys come through unharmed, with their releases and in order; only P, R, Y and M may come up to 50 ms
// late. For that they skip the shortcut map when they do, so none of these four letters may be a shortcut without Ctrl
// or Alt. An Enter behind a scan reaches neither a field nor a shortcut.
//
// Lives in the GUI thread. An on-screen keyboard that commits text by the input method is not looked at.
#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QSet>
#include <QtCore/QString>
#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>

#include <chrono>
#include <deque>
#include <memory>

#include "token/scan_burst.h"

namespace priyom::ui {

class ScanFilter : public QObject {
  Q_OBJECT

 public:
  explicit ScanFilter(token::ScanPace pace = {}, QObject* parent = nullptr);
  ~ScanFilter() override;

  bool eventFilter(QObject* watched, QEvent* event) override;

 signals:
  // A whole scan, PRYM and length included; lastKeyMonotonicNs is when its last key came, on CLOCK_MONOTONIC. Sent
  // from the event loop, after the key has been dealt with.
  void scanned(const QString& text, qint64 lastKeyMonotonicNs);
  // A scan broke off: «скан прервался», scan again.
  void broken();

 private:
  // An event kept back, and the window it was for.
  struct Held {
    QPointer<QObject> window;
    std::unique_ptr<QKeyEvent> event;
  };

  bool onPress(QObject* window, const QKeyEvent& event);
  bool onRelease(QObject* window, const QKeyEvent& event);
  token::KeyStroke strokeOf(const QKeyEvent& event) const;
  void carryOut(const token::ScanBurst::Step& step);
  void hold(QObject* window, const QKeyEvent& event);
  void release();
  void drop();
  void deliver(Held held);
  void startTimer();
  void onTimer();

  token::ScanBurst burst_;
  QTimer patience_;
  bool secondLook_ = false;            // the timer has run out, and waiting keys have had one chance more
  std::deque<Held> held_;              // presses that may begin a scan, and all that came behind them
  QSet<quint32> swallowed_;            // keys that went down as a scanner's and are not up yet
  const QEvent* delivered_ = nullptr;  // ours: let it pass
};

}  // namespace priyom::ui
