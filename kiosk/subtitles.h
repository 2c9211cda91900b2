// SPDX-License-Identifier: GPL-3.0-or-later
// The subtitles of a video lesson, from its .srt or .vtt file: what is said at a moment, as plain text. They are drawn
// by the page, so that they grow with the visitor's letters.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <vector>

namespace priyom::kiosk {

class Subtitles : public QObject {
  Q_OBJECT
  QML_ELEMENT
  // Empty, or no such file: nothing is said.
  Q_PROPERTY(QString file READ file WRITE setFile NOTIFY fileChanged)
  Q_PROPERTY(qreal position READ position WRITE setPosition NOTIFY positionChanged)  // seconds
  Q_PROPERTY(QString text READ text NOTIFY textChanged)

 public:
  static constexpr qint64 kMostBytes = 1 << 20;

  struct Line {
    qreal from = 0;
    qreal to = 0;
    QString text;
    friend bool operator==(const Line&, const Line&) = default;
  };
  // What of it can be read; markup and styles are left out.
  static std::vector<Line> parse(const QString& content);

  explicit Subtitles(QObject* parent = nullptr) : QObject(parent) {}

  QString file() const { return file_; }
  void setFile(const QString& file);
  qreal position() const { return position_; }
  void setPosition(qreal seconds);
  QString text() const { return text_; }

 signals:
  void fileChanged();
  void positionChanged();
  void textChanged();

 private:
  void say();

  QString file_;
  std::vector<Line> lines_;
  qreal position_ = 0;
  QString text_;
};

}  // namespace priyom::kiosk
