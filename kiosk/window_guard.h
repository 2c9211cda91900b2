// SPDX-License-Identifier: GPL-3.0-or-later
// No way out of the kiosk's window: it is not closed by a key, a shortcut or a menu, and nothing but the first mouse
// button and touches count. The way out is the administrator's: stopping the service.
#pragma once

#include <QObject>

namespace priyom::kiosk {

class WindowGuard : public QObject {
  Q_OBJECT

 public:
  explicit WindowGuard(QObject* window);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace priyom::kiosk
