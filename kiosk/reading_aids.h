// SPDX-License-Identifier: GPL-3.0-or-later
// What a visitor may wish of the screen: its language, larger text, more contrast. The wishes last as long as the
// visit; who comes next finds the screen as the centre set it. They touch no answer.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QTimer>
#include <chrono>

#include "kiosk/visit.h"

namespace priyom::kiosk {

class ReadingAids : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to the window")
  Q_PROPERTY(int textScale READ textScale NOTIFY changed)  // per cent
  Q_PROPERTY(bool largest READ largest NOTIFY changed)     // the next larger() is 100 % again
  Q_PROPERTY(bool contrast READ contrast WRITE setContrast NOTIFY changed)

 public:
  // The language of this moment is the one that each visit begins with. Both outlive the window.
  explicit ReadingAids(Visit& visit, std::chrono::milliseconds leftAlone = std::chrono::seconds(60),
                       QObject* parent = nullptr);

  int textScale() const;
  bool largest() const;
  bool contrast() const;
  void setContrast(bool on);
  // 100, 125, 150, 200 % and 100 again: one button does, and whoever overshoots gets back.
  Q_INVOKABLE void larger();
  Q_INVOKABLE void setLanguage(const QString& code);

 public slots:
  // Somebody is there: a start screen is left alone from now on.
  void touched() { watch(); }
  void reset();

 signals:
  void changed();
  // The visit is over, or the start screen stood alone: everything is as it was.
  void forgotten();

 protected:
  // Installed on the application: a touch on the start screen, where no visit is watched, shows that somebody is there.
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void watch();

  Visit& visit_;
  QString language_;
  QTimer alone_;
};

}  // namespace priyom::kiosk
