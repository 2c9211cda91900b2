// SPDX-License-Identifier: GPL-3.0-or-later
// What QueuePanel says in words.
#include <algorithm>

#include "desk/queue_panel.h"
#include "ui/hub_session.h"

namespace priyom::desk {

Instant QueuePanel::now() const {
  return Instant(std::chrono::milliseconds(session_.hubNow().toMSecsSinceEpoch()));
}

QString QueuePanel::undoText() const {
  return done_ ? tr("Take back %1 of %2").arg(done_->what, done_->number) : QString();
}

QVariantList QueuePanel::aside() const {
  QVariantList aside;
  const auto add = [&](const protocol::TicketView& view, const QString& note) {
    aside << QVariantMap{{"number", QString::fromStdString(view.ticket.number.text())}, {"note", note}};
  };
  for (const auto& view : deferred_)
    add(view, view.ticket.deferredUntil ? tr("at %1").arg(Words::clock(*view.ticket.deferredUntil, offset_))
                                        : tr("after others"));
  for (const auto& view : absent_) add(view, tr("did not come"));
  return aside;
}

QString QueuePanel::counterName() const {
  const auto* counter = session_.centre() ? session_.centre()->counter(counter_) : nullptr;
  return QString::fromStdString(counter ? counter->names.publicName : counter_.text);
}

QString QueuePanel::staffName() const {
  if (session_.centre()) {
    const auto& staff = session_.centre()->staff;
    const auto found = std::ranges::find(staff, staff_, &Staff::id);
    if (found != staff.end()) return QString::fromStdString(found->name);
  }
  return QString::fromStdString(staff_.text);
}

QString QueuePanel::number() const {
  return current_ ? QString::fromStdString(current_->ticket.number.text()) : QStringLiteral("—");
}

QString QueuePanel::stateName() const {
  if (!current_) return QStringLiteral("free");
  return isCurrent(TicketState::kCalled) ? QStringLiteral("called") : QStringLiteral("serving");
}

QString QueuePanel::stateText() const {
  if (!known()) return {};
  if (!current_) return paused() ? pauseText() : tr("no visitor");
  const auto recalls = current_->ticket.recalls;
  const auto text = Words::state(current_->ticket.state);
  return recalls > 0 && isCurrent(TicketState::kCalled) ? tr("%1, repeated: %2").arg(text).arg(recalls) : text;
}

QString QueuePanel::pauseText() const {
  const auto mine = std::ranges::find(counters_, counter_, &protocol::QueueSnapshot::AtCounter::counter);
  const auto reason = mine == counters_.end() ? QString() : QString::fromStdString(mine->reason);
  return reason.isEmpty() ? tr("pause: nobody is called here") : tr("pause, %1: nobody is called here").arg(reason);
}

QString QueuePanel::route() const {
  if (!current_ || current_->ticket.route.empty() || !session_.centre()) return {};
  const auto& ticket = current_->ticket;
  QStringList stops;
  for (const auto& stop : ticket.route) stops << Words::stop(*session_.centre(), stop);
  if (ticket.routeOrder == RouteOrder::kShortestWait && stops.size() > 1)
    return tr("then, where the wait is shorter: %1").arg(stops.join(QStringLiteral(", ")));
  return tr("then: %1").arg(stops.join(QStringLiteral(" → ")));
}

QString QueuePanel::usualOutcome() const {
  if (!session_.centre() || session_.centre()->words.outcomes.empty()) return {};
  return QString::fromStdString(session_.centre()->words.outcomes.front());
}

QString QueuePanel::line() const {
  if (!current_) return {};
  return QString::fromStdString(current_->lineInner.empty() ? current_->lineName : current_->lineInner);
}

QString QueuePanel::wait() const {
  if (!current_) return {};
  const auto& ticket = current_->ticket;
  if (ticket.state == TicketState::kServing && ticket.startedAt)
    return tr("at the counter for %1").arg(Words::wait(now() - *ticket.startedAt));
  if (ticket.calledAt) return tr("waited %1").arg(Words::wait(*ticket.calledAt - ticket.arrivedAt));
  return {};
}

}  // namespace priyom::desk
