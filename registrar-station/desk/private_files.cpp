// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/private_files.h"

#include <QDir>
#include <QSaveFile>

#include "paper/pages.h"

namespace priyom::desk {

bool makePrivateFolder(const QString& folder) {
  if (QDir(folder).exists()) return true;
  if (!QDir().mkpath(folder)) return false;
  return QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

bool savePrivatePdf(const paper::Pages& pages, const QString& path) {
  QSaveFile file(path);
  return file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
         pages.writePdf(file) && file.commit();
}

}  // namespace priyom::desk
