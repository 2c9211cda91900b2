// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/opening_times.h"

#include <QLocale>

#include "ui/language.h"

namespace priyom::kiosk {
namespace {

QTime timeOf(const std::string& text) {
  return QTime::fromString(QString::fromStdString(text), QStringLiteral("HH:mm"));
}

}  // namespace

std::optional<QDateTime> nextOpening(const std::vector<OpenHours>& hours, const QDateTime& now) {
  constexpr int kDays = 8;  // this weekday again, where its hours of today are over
  for (int day = 0; day < kDays; ++day) {
    const auto date = now.date().addDays(day);
    std::optional<QTime> first;
    for (const auto& span : hours) {
      const auto from = timeOf(span.from);
      if (span.weekday != date.dayOfWeek()) continue;
      if (day == 0 && from <= now.time()) {
        if (now.time() < timeOf(span.to)) return std::nullopt;
        continue;
      }
      if (!first || from < *first) first = from;
    }
    if (first) return QDateTime(date, *first, now.timeSpec(), now.offsetFromUtc());
  }
  return std::nullopt;
}

OpeningTimes::OpeningTimes(QObject* parent) : QObject(parent) {
  connect(&ui::Language::instance(), &ui::Language::codeChanged, this, &OpeningTimes::changed);
}

void OpeningTimes::setSession(ui::HubSession* session) {
  session_ = session;
  connect(session_, &ui::HubSession::hubNowChanged, this, &OpeningTimes::changed);
  connect(session_, &ui::HubSession::centreChanged, this, &OpeningTimes::changed);
  emit changed();
}

std::optional<QDateTime> OpeningTimes::opens() const {
  if (!session_ || !session_->centre()) return std::nullopt;
  return nextOpening(session_->centre()->hours, session_->hubNow());
}

QString OpeningTimes::sentence() const {
  const auto at = opens();
  if (!at) return {};
  const auto time = at->toString(QStringLiteral("HH:mm"));
  const auto today = session_->hubNow().date();
  if (at->date() == today) return tr("The centre is closed now. It opens today at %1.").arg(time);
  if (at->date() == today.addDays(1)) return tr("The centre is closed now. It opens tomorrow at %1.").arg(time);
  return tr("The centre is closed now. It opens on %1 at %2.", "day, time")
      .arg(QLocale().toString(at->date(), QStringLiteral("dddd, d MMMM")), time);
}

}  // namespace priyom::kiosk
