// SPDX-License-Identifier: GPL-3.0-or-later
// Frames from a folder: each new or rewritten PNG, PGM or JPEG file in it is one, in the order of their names. Files
// that are there at the start are old. A scanner that writes to a shared folder works so, and so do the tests.
#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QHash>
#include <QTimer>

#include "desk/frame_source.h"

namespace priyom::desk {

class FolderFrames : public FrameSource {
  Q_OBJECT

 public:
  // The folder is made if it is not there.
  explicit FolderFrames(QString folder, QObject* parent = nullptr);

  void start() override;

  // A folder on a network tells no changes: it is looked at this often as well.
  static constexpr int kPollMs = 500;
  // A file that cannot be read yet is still being written; after so many looks it is no picture.
  static constexpr int kMostTries = 20;
  static constexpr int kTryAgainMs = 50;

 private:
  struct Seen {
    qint64 size = -1;
    QDateTime changed;
    int tries = 0;
    bool done = false;
  };

  void look();
  void visit(const QString& path, Seen& seen);

  QString folder_;
  QFileSystemWatcher watcher_;
  QTimer poll_;
  QTimer again_;
  QHash<QString, Seen> seen_;
};

}  // namespace priyom::desk
