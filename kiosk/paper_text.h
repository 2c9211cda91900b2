// SPDX-License-Identifier: GPL-3.0-or-later
// What the kiosk's papers say of the centre, and lists in one line.
#pragma once

#include <QString>
#include <QStringList>
#include <string>
#include <vector>

#include "domain/centre.h"

namespace priyom::kiosk {

// «паспорт, СНИЛС»
inline QString joined(const std::vector<std::string>& texts) {
  QStringList list;
  for (const auto& text : texts) list << QString::fromStdString(text);
  return list.join(QStringLiteral(", "));
}

// A number stays on its line.
inline QString phonesText(const Centre& centre) {
  return joined(centre.phones)
      .replace(QLatin1Char(' '), QChar::Nbsp)
      .replace(QStringLiteral(",\u00a0"), QStringLiteral(", "));
}

}  // namespace priyom::kiosk
