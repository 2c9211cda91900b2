// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/waiting_model.h"

#include <algorithm>

#include "desk/words.h"

namespace priyom::desk {
namespace {

const TicketId& idOf(const protocol::TicketView& view) {
  return view.ticket.id;
}

}  // namespace

// Removes who is gone and adds who is new, so that the selection and the place of scrolling stay with their tickets.
void WaitingModel::show(std::vector<protocol::TicketView> waiting) {
  const auto before = count();
  const auto isIn = [](const auto& list, const TicketId& id) {
    return std::ranges::find(list, id, idOf) != list.end();
  };
  for (int row = count() - 1; row >= 0; --row) {
    if (isIn(waiting, idOf(waiting_[static_cast<std::size_t>(row)]))) continue;
    beginRemoveRows({}, row, row);
    waiting_.erase(waiting_.begin() + row);
    endRemoveRows();
  }
  for (std::size_t row = 0; row < waiting.size(); ++row) {
    if (row < waiting_.size() && idOf(waiting_[row]) == idOf(waiting[row])) continue;
    if (isIn(waiting_, idOf(waiting[row]))) {
      // The order changed: rare, and then a reset is good enough.
      beginResetModel();
      waiting_ = std::move(waiting);
      endResetModel();
      emit countChanged();
      return;
    }
    const auto at = static_cast<int>(row);
    beginInsertRows({}, at, at);
    waiting_.insert(waiting_.begin() + at, waiting[row]);
    endInsertRows();
  }
  waiting_ = std::move(waiting);
  if (!waiting_.empty()) emit dataChanged(index(0), index(count() - 1));
  if (count() != before) emit countChanged();
}

void WaitingModel::setMyLines(std::vector<LineId> lines) {
  myLines_ = std::move(lines);
  if (count() > 0) emit dataChanged(index(0), index(count() - 1), {MineRole});
}

void WaitingModel::setNow(Instant now) {
  now_ = now;
  if (count() > 0) emit dataChanged(index(0), index(count() - 1), {WaitRole});
}

int WaitingModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant WaitingModel::data(const QModelIndex& index, int role) const {
  if (index.row() < 0 || index.row() >= count()) return {};
  const auto& view = waiting_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case NumberRole:
      return QString::fromStdString(view.ticket.number.text());
    case LineRole:
      return QString::fromStdString(view.lineInner.empty() ? view.lineName : view.lineInner);
    case WaitRole:
      return Words::wait(now_ - view.ticket.arrivedAt);
    case HasFormRole:
      return view.ticket.hasResponse;
    case LookRole:
      return view.ticket.look;
    case MineRole:
      return myLines_.empty() || std::ranges::find(myLines_, view.ticket.line) != myLines_.end();
    case WhyRole:
      return Words::why(view, offset_);
    default:
      return {};
  }
}

QHash<int, QByteArray> WaitingModel::roleNames() const {
  return {{NumberRole, "number"}, {LineRole, "line"}, {WaitRole, "wait"}, {HasFormRole, "hasForm"},
          {LookRole, "look"},     {MineRole, "mine"}, {WhyRole, "why"}};
}

}  // namespace priyom::desk
