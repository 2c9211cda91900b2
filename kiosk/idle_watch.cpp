// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>
#include <algorithm>

namespace priyom::kiosk {

using std::chrono::milliseconds;
using std::chrono::seconds;

IdleWatch::IdleWatch(QObject* parent) : QObject(parent) {
  patience_.setSingleShot(true);
  connect(&patience_, &QTimer::timeout, this, &IdleWatch::ask);
  connect(&second_, &QTimer::timeout, this, &IdleWatch::countDown);
  QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::watch(milliseconds patience, milliseconds answer) {
  answer_ = answer;
  second_.stop();
  setAsking(false);
  watching_ = true;
  whole_ = patience;
  begin();
}

void IdleWatch::stop() {
  watching_ = false;
  patience_.stop();
  second_.stop();
  setAsking(false);
}

void IdleWatch::begin() {
  heardOut_ = false;
  left_ = whole_;
  if (!held_) patience_.start(left_);
}

void IdleWatch::touched() {
  if (watching_ && !asking_) begin();
}

void IdleWatch::hold(bool held) {
  if (held == held_) return;
  held_ = held;
  if (held_) {
    if (patience_.isActive()) left_ = std::max(patience_.remainingTimeAsDuration(), milliseconds(1));
    patience_.stop();
    second_.stop();
  } else if (asking_) {
    second_.start();
  } else if (watching_) {
    patience_.start(heardOut_ ? left_ : whole_);
    heardOut_ = true;
  }
}

void IdleWatch::stay() {
  if (!asking_) return;
  second_.stop();
  setAsking(false);
  begin();
}

void IdleWatch::ask() {
  secondsLeft_ = std::max(1, static_cast<int>(std::chrono::ceil<seconds>(answer_).count()));
  emit secondsLeftChanged();
  setAsking(true);
  // Shorter than a second only where a test says so.
  second_.start(std::min<milliseconds>(seconds(1), answer_));
}

void IdleWatch::countDown() {
  --secondsLeft_;
  emit secondsLeftChanged();
  if (secondsLeft_ > 0) return;
  stop();
  emit left();
}

void IdleWatch::setAsking(bool asking) {
  if (asking == asking_) return;
  asking_ = asking;
  emit askingChanged();
}

bool IdleWatch::eventFilter(QObject*, QEvent* event) {
  switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::KeyPress:
      touched();
      break;
    default:
      break;
  }
  return false;
}

}  // namespace priyom::kiosk
