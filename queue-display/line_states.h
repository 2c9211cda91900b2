// SPDX-License-Identifier: GPL-3.0-or-later
// How many wait in each line that this display shows, and how long who comes now would, in the centre's order.
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <vector>

#include "domain/board.h"

namespace priyom::display {

class LineStates : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to BoardScreen")

 public:
  enum Role {
    LineIdRole = Qt::UserRole + 1,
    LineNameRole,
    WaitingRole,
    WaitLowRole,   // minutes: the median
    WaitHighRole,  // the 90th percentile; both -1 where nobody can say
  };

  using QAbstractListModel::QAbstractListModel;

  void show(std::vector<Board::LineState> lines);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

 private:
  std::vector<Board::LineState> lines_;
};

}  // namespace priyom::display
