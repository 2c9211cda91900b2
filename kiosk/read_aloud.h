// SPDX-License-Identifier: GPL-3.0-or-later
// «Озвучить»: while it is on, every screen is spoken into the headphones as it comes, and what changes on it. Without
// headphones nothing is: what is said here is private. A touch, a key, a new page cut the old speech off; when the
// visit ends it is off and forgets. It has no sentences about pages of its own (screen_reading.h).
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QSet>
#include <QTimer>
#include <memory>

#include "kiosk/screen_reading.h"
#include "kiosk/visit.h"
#include "speech/speaker.h"

namespace priyom::kiosk {

class ReadAloud : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to the window")
  Q_PROPERTY(bool available READ available CONSTANT)
  Q_PROPERTY(bool on READ on NOTIFY onChanged)

 public:
  // No headphones: null. The visit outlives it.
  ReadAloud(Visit& visit, std::unique_ptr<speech::Speaker> headphones, QObject* parent = nullptr);
  ~ReadAloud() override;

  // The window whose screens are spoken.
  void watch(QQuickWindow* window);

  bool available() const { return headphones_ != nullptr; }
  bool on() const { return on_; }
  bool speaking() const { return speaking_; }
  // «Озвучить», «Стоп»
  Q_INVOKABLE void toggle();

 public slots:
  // The whole page once more; switches on.
  void readPage();
  // This sentence instead of what is being said; nothing while it is off.
  void say(const QString& sentence);
  void cut();
  // The visit is over.
  void forget();

 signals:
  void onChanged();
  // Somebody was listening until now.
  void heard();

 protected:
  // Of the window: a touch cuts off.
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  // What of a screen is known to have been said.
  struct Known {
    QPointer<QQuickItem> page;
    QString title;
    QSet<QString> texts;                   // without their figures, which go on changing
    QSet<QString> alerts;                  // that stand there now
    QHash<QQuickItem*, QString> controls;  // as they were said
    QHash<QQuickItem*, QString> written;   // in fields
  };

  void setOn(bool on);
  void pageCame();
  void paperChanged();
  void look();
  void tellAll(const ScreenReading& reading);
  QStringList news(const ScreenReading& reading);
  QStringList controlNews(const std::vector<ScreenPart>& parts);
  void echo(const ScreenPart& field);
  std::vector<speech::Speaker::Sentence> sentences(const QStringList& texts) const;
  void speak(const QStringList& texts);
  void add(const QStringList& texts);
  void began(std::uint64_t number);
  void rested(std::uint64_t number);
  void setSpeaking(bool speaking);

  Visit& visit_;
  std::unique_ptr<speech::Speaker> headphones_;
  QPointer<QQuickWindow> window_;
  QTimer settle_;
  QTimer longest_;
  Known known_;
  std::uint64_t number_ = 0;  // of what is being said
  bool on_ = false;
  bool speaking_ = false;
  bool fresh_ = false;      // the page is to be told as a whole
  bool unprinted_ = false;  // and so even where nobody asked for it
};

}  // namespace priyom::kiosk
