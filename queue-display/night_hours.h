// SPDX-License-Identifier: GPL-3.0-or-later
// When the hall display is dark: from closing to opening, by the hub's clock.
#pragma once

#include <QString>
#include <QTime>
#include <optional>

namespace priyom::display {

class NightHours {
 public:
  NightHours() = default;  // never

  // "20:00-07:00" (may pass midnight) or "never"; none for anything else.
  static std::optional<NightHours> parse(const QString& text);

  // False for an invalid time: what the clock says is not known yet.
  bool has(const QTime& time) const;

 private:
  QTime from_;
  QTime to_;
};

}  // namespace priyom::display
