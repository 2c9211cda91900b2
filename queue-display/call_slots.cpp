// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue-display/call_slots.h"

#include <algorithm>
#include <utility>

namespace priyom::display {
namespace {

bool isDrawn(const Board::Call& call) {
  return call.state == TicketState::kCalled || call.state == TicketState::kServing;
}

}  // namespace

void CallSlots::show(std::vector<Board::Call> calls) {
  std::erase_if(calls, [](const Board::Call& call) { return !isDrawn(call); });
  if (calls.size() > kMostCalls) calls.resize(kMostCalls);
  const auto newest = [](const std::vector<Board::Call>& of) {
    return of.empty() ? std::pair<std::int64_t, int>() : std::pair(of.front().callId, of.front().recalls);
  };
  const bool another = newest(calls) != newest(calls_);
  const auto before = count();
  const auto after = static_cast<int>(calls.size());
  if (after > before) {
    beginInsertRows({}, before, after - 1);
    calls_ = std::move(calls);
    endInsertRows();
  } else if (after < before) {
    beginRemoveRows({}, after, before - 1);
    calls_ = std::move(calls);
    endRemoveRows();
  } else {
    calls_ = std::move(calls);
  }
  const auto kept = std::min(before, after);
  if (kept > 0) emit dataChanged(index(0), index(kept - 1));
  if (after != before) emit countChanged();
  if (another) emit newestChanged();
}

int CallSlots::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant CallSlots::data(const QModelIndex& index, int role) const {
  if (index.row() < 0 || index.row() >= count()) return {};
  const auto& call = calls_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case NumberRole:
      return QString::fromStdString(call.number.text());
    case CounterRole:
      return QString::fromStdString(call.counter);
    case ArrowRole:
      return QString::fromStdString(call.arrow);
    case RecallsRole:
      return call.recalls;
    case RecalledRole:
      return call.recalls > 0 && call.state == TicketState::kCalled;
    case ServingRole:
      return call.state == TicketState::kServing;
    default:
      return {};
  }
}

QHash<int, QByteArray> CallSlots::roleNames() const {
  return {{NumberRole, "number"},   {CounterRole, "counter"},   {ArrowRole, "arrow"},
          {RecallsRole, "recalls"}, {RecalledRole, "recalled"}, {ServingRole, "serving"}};
}

}  // namespace priyom::display
