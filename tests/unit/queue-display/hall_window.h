// SPDX-License-Identifier: GPL-3.0-or-later
// The display's window as it ships, offscreen, on glass of a given size before seats of a given distance; and what can
// be wrong with the texts on it. With PRIYOM_PICTURES=DIR each picture is saved there.
#pragma once

#include <QImage>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSize>
#include <QString>
#include <QStringList>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "queue-display/board_screen.h"
#include "queue-display/hall_scale.h"
#include "queue-display/hall_turns.h"
#include "queue-display/notices.h"
#include "tests/support/store_disk/scratch_folder.h"

namespace priyom::display::test {

struct Glass {
  int width = 1920;
  int height = 1080;
  double metres = 5;
  double inches = HallScale::kUsualInches;
};

// "1920x1080_5m_43in", for names of tests and pictures.
std::string nameOf(const Glass& glass);

class HallWindow {
 public:
  // Throws where the window does not come up.
  explicit HallWindow(const Glass& glass);
  ~HallWindow();

  // The first visible one of the name.
  QQuickItem* find(const QString& name) const;
  std::string text(const QString& name) const;
  // Where the text of that name has ink.
  QRectF ink(const QString& name) const;
  HallTurns& turns() const;
  // Shows the next page of older calls; false where there is one only.
  bool turnCalls() const;

  // All visible texts with the names of their items, from top to bottom of the scene's tree.
  std::vector<std::pair<QString, QString>> read() const;

  // All visible items that have a name, with their places in the scene, parents first.
  std::vector<std::pair<QString, QRectF>> places() const;
  // As the timer against burn-in does every two minutes.
  void wander() const;

  // What is cut, outside of the glass, over another text, not Russian, or has figures under distance / 150.
  QStringList faults() const;
  QImage picture(const std::string& name) const;
  QImage grab() const;
  void settle() const;

  QString file(const char* name) const { return QString::fromStdString((folder_.path() / name).string()); }
  void write(const char* name, const QByteArray& content) const;

 private:
  std::vector<QQuickItem*> texts() const;
  qreal leastFigure() const;

  Glass glass_;
  tests::ScratchFolder folder_;

 public:
  BoardScreen screen;
  Notices notices;

 private:
  QQmlApplicationEngine engine_;
  QQuickWindow* window_ = nullptr;
};

}  // namespace priyom::display::test
