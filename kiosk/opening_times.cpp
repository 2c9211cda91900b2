// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/opening_times.h"

#include <QLocale>

#include "ui/language.h"

namespace priyom::kiosk {
namespace {

const QString kTime = QStringLiteral("HH:mm");

}  // namespace

OpeningTimes::OpeningTimes(ui::HubSession& session, QObject* parent) : QObject(parent), session_(session) {
  connect(&ui::Language::instance(), &ui::Language::codeChanged, this, &OpeningTimes::changed);
}

void OpeningTimes::show(const Doors& doors) {
  if (doors == doors_) return;
  doors_ = doors;
  emit changed();
}

QString OpeningTimes::opensSentence() const {
  if (!doors_.opens) return tr("The centre is closed now.");
  const auto at = session_.wallClock(*doors_.opens);
  const auto time = at.toString(kTime);
  const auto today = session_.hubNow().date();
  if (at.date() == today) return tr("The centre is closed now. It opens today at %1.").arg(time);
  if (at.date() == today.addDays(1)) return tr("The centre is closed now. It opens tomorrow at %1.").arg(time);
  return tr("The centre is closed now. It opens on %1 at %2.", "day, time")
      .arg(QLocale().toString(at.date(), QStringLiteral("dddd, d MMMM")), time);
}

QString OpeningTimes::sentence() const {
  switch (doors_.state) {
    case Doors::State::kOpen:
      return {};
    case Doors::State::kBreak:
      return tr("There is a break now, until %1. You can take a ticket already.")
          .arg(session_.wallClock(*doors_.opens).toString(kTime));
    case Doors::State::kSoon:
      return tr("The centre opens at %1. You can take a ticket already.")
          .arg(session_.wallClock(*doors_.opens).toString(kTime));
    case Doors::State::kClosed:
      break;
  }
  if (!doors_.ticketsFrom || doors_.ticketsFrom == doors_.opens) return opensSentence();
  return opensSentence() + u' ' +
         tr("Tickets are given from %1.").arg(session_.wallClock(*doors_.ticketsFrom).toString(kTime));
}

}  // namespace priyom::kiosk
