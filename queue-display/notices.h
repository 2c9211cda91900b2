// SPDX-License-Identifier: GPL-3.0-or-later
// The centre's notices, shown beside the board while nobody is called: the files of one folder, in the order of their
// names. A text file (.txt, UTF-8: the first line is the title), a picture (.png, .jpg, .jpeg, .svg) or a silent video
// (.mp4, .webm, .mkv, .mov). Whoever changes the folder sees it on the screen within seconds. A file that cannot be
// shown is passed over and named in the log; it never stops the others.
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QQmlEngine>
#include <QTimer>
#include <QUrl>
#include <chrono>
#include <set>
#include <vector>

namespace priyom::display {

class Notices : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by main")
  Q_PROPERTY(Kind kind READ kind NOTIFY changed)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  Q_PROPERTY(QString text READ text NOTIFY changed)
  Q_PROPERTY(QUrl picture READ picture NOTIFY changed)
  Q_PROPERTY(QString video READ video NOTIFY changed)
  // A text that is longer than its place is shown in so many parts, each for its time. Whoever draws it says how many.
  Q_PROPERTY(int parts READ parts WRITE setParts NOTIFY partsChanged)
  Q_PROPERTY(int part READ part NOTIFY partsChanged)
  // Time passes for the notices while they are on the screen only.
  Q_PROPERTY(bool shown READ shown WRITE setShown NOTIFY shownChanged)

 public:
  enum class Kind { None, Text, Picture, Video };
  Q_ENUM(Kind)

  static constexpr int kMostLetters = 600;         // of a text: more cannot be read from a seat
  static constexpr int kMostPixels = 100'000'000;  // of a picture

  // No folder: no notices. A folder that is not there yet is looked for again.
  explicit Notices(QString folder = {}, std::chrono::milliseconds each = std::chrono::seconds(12),
                   QObject* parent = nullptr);

  Kind kind() const;
  QString title() const { return empty() ? QString() : notices_[current_].title; }
  QString text() const { return empty() ? QString() : notices_[current_].text; }
  QUrl picture() const;
  QString video() const { return kind() == Kind::Video ? notices_[current_].file : QString(); }
  int parts() const { return parts_; }
  void setParts(int parts);
  int part() const { return part_; }
  bool shown() const { return shown_; }
  void setShown(bool shown);

  int count() const { return static_cast<int>(notices_.size()); }

 public slots:
  // The next part, else the next notice.
  void turn();
  void advance();
  // The one on the screen cannot be shown: it is left out until its file changes.
  void drop(const QString& reason);

 signals:
  void changed();
  void partsChanged();
  void shownChanged();

 private:
  struct Notice {
    Kind kind = Kind::None;
    QString file;
    QString title;
    QString text;
    qint64 changed = 0;  // of the file, ms
    friend bool operator==(const Notice&, const Notice&) = default;
  };
  static Notice read(const QString& file, QString& reason);
  bool empty() const { return notices_.empty(); }
  void load();
  void first();
  void pace();

  QString folder_;
  std::chrono::milliseconds each_;
  QFileSystemWatcher watcher_;
  QTimer reload_;
  QTimer turn_;
  std::vector<Notice> notices_;
  std::set<std::pair<QString, qint64>> refused_;  // said in the log once
  std::size_t current_ = 0;
  int parts_ = 1;
  int part_ = 0;
  bool shown_ = false;
};

}  // namespace priyom::display
