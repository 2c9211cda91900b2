// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue-display/line_states.h"

#include <algorithm>

namespace priyom::display {

void LineStates::show(std::vector<Board::LineState> lines) {
  const bool sameLines = std::ranges::equal(
      lines, lines_, {}, [](const auto& l) { return l.id; }, [](const auto& l) { return l.id; });
  if (!sameLines) {
    beginResetModel();
    lines_ = std::move(lines);
    endResetModel();
    return;
  }
  lines_ = std::move(lines);
  if (!lines_.empty()) emit dataChanged(index(0), index(static_cast<int>(lines_.size()) - 1));
}

int LineStates::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(lines_.size());
}

QVariant LineStates::data(const QModelIndex& index, int role) const {
  if (index.row() < 0 || index.row() >= rowCount()) return {};
  const auto& line = lines_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case LineIdRole:
      return QString::fromStdString(line.id.text);
    case LineNameRole:
      return QString::fromStdString(line.name);
    case WaitingRole:
      return line.waiting;
    case WaitLowRole:
      return line.wait ? static_cast<int>(line.wait->low.count()) : -1;
    case WaitHighRole:
      return line.wait ? static_cast<int>(line.wait->high.count()) : -1;
    default:
      return {};
  }
}

QHash<int, QByteArray> LineStates::roleNames() const {
  return {{LineIdRole, "lineId"}, {LineNameRole, "lineName"}, {WaitingRole, "waiting"},
          {WaitLowRole, "waitLow"}, {WaitHighRole, "waitHigh"}};
}

}  // namespace priyom::display
