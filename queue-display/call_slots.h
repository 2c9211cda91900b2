// SPDX-License-Identifier: GPL-3.0-or-later
// The calls that are drawn, newest first: those still on the way and those who sit at a counter, six at the most. Who
// was served, did not come or gave up is no news to the hall and gives the place free at once.
//
// A row is a place on the screen, not a call: rows change their content, so that nothing jumps or blinks.
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <vector>

#include "domain/board.h"

namespace priyom::display {

class CallSlots : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to BoardScreen")
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  static constexpr int kMostCalls = 6;

  enum Role {
    NumberRole = Qt::UserRole + 1,  // «А-042»
    CounterRole,                    // «Окно 3»
    ArrowRole,                      // left, right, up, down, none
    RecallsRole,                    // how often again
    RecalledRole,                   // called again, and still on the way
    ServingRole,                    // sits at the counter
  };

  using QAbstractListModel::QAbstractListModel;

  // In the hub's order, newest first.
  void show(std::vector<Board::Call> calls);

  int count() const { return static_cast<int>(calls_.size()); }
  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

 signals:
  void countChanged();
  // Another call is the newest, or it was called again.
  void newestChanged();

 private:
  std::vector<Board::Call> calls_;
};

}  // namespace priyom::display
