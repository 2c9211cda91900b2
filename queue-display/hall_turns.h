// SPDX-License-Identifier: GPL-3.0-or-later
// What takes turns below the calls, page by page, broken into lines as wide as its place: who is next where that has no
// place of its own, each line's wait, and the sentence on the order of calls where it has none. It draws nothing; the
// pages turn slowly and at once, so that nothing moves under the eye that reads.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QStringList>
#include <QTimer>
#include <QVariantList>
#include <chrono>
#include <set>
#include <vector>

#include "queue-display/line_states.h"

namespace priyom::display {

class HallTurns : public QObject {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(priyom::display::LineStates* lines READ lines WRITE setLines NOTIFY needed)
  // Empty: it stands elsewhere.
  Q_PROPERTY(QStringList next MEMBER next_ NOTIFY needed)
  Q_PROPERTY(QString sentence MEMBER sentence_ NOTIFY needed)
  // Of the place, pixels.
  Q_PROPERTY(qreal room MEMBER room_ NOTIFY needed)
  Q_PROPERTY(int font MEMBER font_ NOTIFY needed)
  Q_PROPERTY(int rows MEMBER rows_ NOTIFY needed)

  Q_PROPERTY(int pages READ pages NOTIFY changed)
  Q_PROPERTY(int page READ page NOTIFY changed)
  // All of it is set in the narrow family where one row has to be, from then on.
  Q_PROPERTY(bool narrow READ narrow NOTIFY changed)
  // Rows of the page that is shown, each {name, left, right, quiet}: `name` tells what the row is of.
  Q_PROPERTY(QVariantList shown READ shown NOTIFY changed)

 public:
  static constexpr std::chrono::seconds kEach{8};

  explicit HallTurns(QObject* parent = nullptr);

  LineStates* lines() const { return lines_; }
  void setLines(LineStates* lines);
  int pages() const { return static_cast<int>(pages_.size()); }
  int page() const { return page_; }
  bool narrow() const { return narrow_; }
  QVariantList shown() const;

  // How long who comes now would wait, minutes; below 0 where nobody can say. Brief: the figures alone.
  static QString waitText(int low, int high, bool brief = false);

 public slots:
  void turn();

 signals:
  void needed();
  void changed();

 private:
  struct Row {
    QString name;
    QString left;
    QString right;
    bool quiet = false;  // a title
    friend bool operator==(const Row&, const Row&) = default;
  };
  using Rows = std::vector<Row>;

  static std::vector<Rows> paged(const std::vector<Rows>& all, int perPage);
  void plan();
  void forgetShapes();
  Rows nextRows() const;
  Rows lineRows(int index);
  Rows sentenceRows() const;
  bool fitsUsual(const Row& row) const;

  LineStates* lines_ = nullptr;
  QStringList next_;
  QString sentence_;
  qreal room_ = 0;
  int font_ = 1;
  int rows_ = 1;
  std::vector<Rows> pages_;
  int page_ = 0;
  bool narrow_ = false;
  // Lines whose wait once did not fit beside the name, or not with its words: it stays so while waits grow and shrink,
  // and the rows below stay where they are.
  std::set<QString> waitBelow_;
  std::set<QString> waitBrief_;
  QTimer timer_;
};

}  // namespace priyom::display
