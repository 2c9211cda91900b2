// SPDX-License-Identifier: GPL-3.0-or-later
// Those who wait, in the order in which the hub would call them.
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <vector>

#include "protocol/messages.h"

namespace priyom::desk {

class WaitingModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to QueuePanel")
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role {
    NumberRole = Qt::UserRole + 1,
    LineRole,     // inner name
    WaitRole,     // «7 мин», by the hub's clock
    HasFormRole,  // the visitor answered the questionnaire
    LookRole,     // an answer in it asks staff to look before the call
    MineRole,     // of a line that this counter serves
    WhyRole,      // why it goes before others; empty for the ordinary
  };

  using QAbstractListModel::QAbstractListModel;

  void show(std::vector<protocol::TicketView> waiting);
  void setMyLines(std::vector<LineId> lines);
  void setNow(Instant now);
  // The centre's distance from UTC.
  void setOffset(std::chrono::minutes offset) { offset_ = offset; }

  int count() const { return static_cast<int>(waiting_.size()); }
  const std::vector<protocol::TicketView>& tickets() const { return waiting_; }
  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

 signals:
  void countChanged();

 private:
  std::vector<protocol::TicketView> waiting_;
  std::vector<LineId> myLines_;
  Instant now_{};
  std::chrono::minutes offset_{};
};

}  // namespace priyom::desk
