// SPDX-License-Identifier: GPL-3.0-or-later
// Notices that the visitor has gone: after a time without a touch it asks, and without an answer it tells that the
// visit is over. It wipes nothing itself.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QTimer>
#include <chrono>

namespace priyom::kiosk {

class IdleWatch : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to the visit")
  Q_PROPERTY(bool asking READ asking NOTIFY askingChanged)
  Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY secondsLeftChanged)

 public:
  explicit IdleWatch(QObject* parent = nullptr);

  // Watches from now on; `patience` without a touch, then `answer` (whole seconds, at least one) to say «я здесь».
  void watch(std::chrono::milliseconds patience, std::chrono::milliseconds answer);
  void stop();
  // Any touch or key. While the question stands only stay() counts.
  Q_INVOKABLE void touched();
  // Something goes on that needs no touch, speech for one: the time stands still meanwhile, also that of the question.
  // After the first of it since the last touch the patience is whole again, to do what was heard; what is said unasked
  // after that, a changing figure for one, only stops the time, or nobody who has gone would ever be missed.
  void hold(bool held);
  bool held() const { return held_; }
  std::chrono::milliseconds patience() const { return patience_.intervalAsDuration(); }
  // «Да, я здесь»
  Q_INVOKABLE void stay();

  bool asking() const { return asking_; }
  int secondsLeft() const { return secondsLeft_; }

 signals:
  void askingChanged();
  void secondsLeftChanged();
  // Nobody answered. The watch has stopped.
  void left();

 protected:
  // Installed on the application: sees every touch and key.
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void begin();
  void ask();
  void countDown();
  void setAsking(bool asking);

  QTimer patience_;
  QTimer second_;
  std::chrono::milliseconds answer_{};
  std::chrono::milliseconds whole_{};  // the patience
  std::chrono::milliseconds left_{};   // of it, while it is held
  bool heardOut_ = false;              // something was held since the last touch
  bool watching_ = false;
  bool held_ = false;
  bool asking_ = false;
  int secondsLeft_ = 0;
};

}  // namespace priyom::kiosk
