// SPDX-License-Identifier: GPL-3.0-or-later
// Where a specialist receives, as a visitor reads it.
#pragma once

#include <QString>
#include <string>

namespace priyom::kiosk {

// «Кабинет 201, 2 этаж»; a room that names the place already stands alone: «2 этаж, кабинет 201».
inline QString placeText(const std::string& publicName, const std::string& room) {
  const auto name = QString::fromStdString(publicName);
  const auto where = QString::fromStdString(room);
  if (where.isEmpty()) return name;
  return where.contains(name, Qt::CaseInsensitive) ? where : name + QStringLiteral(", ") + where;
}

}  // namespace priyom::kiosk
