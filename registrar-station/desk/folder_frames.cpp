// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/folder_frames.h"

#include <QDir>
#include <QImageReader>

namespace priyom::desk {
namespace {

QFileInfoList pictures(const QString& folder) {
  return QDir(folder).entryInfoList({QStringLiteral("*.png"), QStringLiteral("*.pgm"), QStringLiteral("*.ppm"),
                                     QStringLiteral("*.pbm"), QStringLiteral("*.jpg"), QStringLiteral("*.jpeg")},
                                    QDir::Files | QDir::Readable, QDir::Name);
}

}  // namespace

FolderFrames::FolderFrames(QString folder, QObject* parent) : FrameSource(parent), folder_(std::move(folder)) {
  connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, &FolderFrames::look);
  connect(&poll_, &QTimer::timeout, this, &FolderFrames::look);
  again_.setSingleShot(true);
  connect(&again_, &QTimer::timeout, this, &FolderFrames::look);
}

void FolderFrames::start() {
  QDir().mkpath(folder_);
  for (const auto& file : pictures(folder_)) seen_.insert(file.fileName(), {file.size(), file.lastModified(), 0, true});
  watcher_.addPath(folder_);
  poll_.start(kPollMs);
}

void FolderFrames::look() {
  for (const auto& file : pictures(folder_)) {
    auto& seen = seen_[file.fileName()];
    if (file.size() != seen.size || file.lastModified() != seen.changed)
      seen = {file.size(), file.lastModified(), 0, false};
    if (!seen.done) visit(file.filePath(), seen);
  }
}

void FolderFrames::visit(const QString& path, Seen& seen) {
  QImageReader reader(path);
  reader.setAutoTransform(true);
  const auto image = reader.read();
  if (!image.isNull()) {
    seen.done = true;
    emit frame(image);
  } else if (++seen.tries >= kMostTries) {
    seen.done = true;
  } else {
    again_.start(kTryAgainMs);
  }
}

}  // namespace priyom::desk
