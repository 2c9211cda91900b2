// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue-display/night_hours.h"

namespace priyom::display {

std::optional<NightHours> NightHours::parse(const QString& text) {
  if (text == QLatin1String("never")) return NightHours();
  const auto parts = text.split(u'-');
  if (parts.size() != 2) return std::nullopt;
  NightHours hours;
  hours.from_ = QTime::fromString(parts[0], QStringLiteral("HH:mm"));
  hours.to_ = QTime::fromString(parts[1], QStringLiteral("HH:mm"));
  if (!hours.from_.isValid() || !hours.to_.isValid() || hours.from_ == hours.to_) return std::nullopt;
  return hours;
}

bool NightHours::has(const QTime& time) const {
  if (!from_.isValid() || !time.isValid()) return false;
  return from_ < to_ ? from_ <= time && time < to_ : from_ <= time || time < to_;
}

}  // namespace priyom::display
