// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a .ts file is complete: nothing unfinished in it, and no string in the sources that it does not have.
#pragma once

#include <gtest/gtest.h>

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace priyom::ui {

// `folders` and `tsFile` are relative to the project. Needs Qt's lupdate, PRIYOM_LUPDATE.
inline void expectComplete(const QString& tsFile, const QStringList& folders) {
  const QString root = PRIYOM_SOURCE_DIR "/";
  QFile file(root + tsFile);
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  const auto text = QString::fromUtf8(file.readAll());
  for (const char* mark : {"unfinished", "vanished", "obsolete", "<translation></translation>", "<translation/>"})
    EXPECT_EQ(text.count(mark), 0) << mark;

  QStringList arguments{"-I", root + "common", "-I", root, "-locations", "none"};
  for (const auto& folder : folders)
    for (QDirIterator files(root + folder, {"*.cpp", "*.h", "*.qml"}, QDir::Files, QDirIterator::Subdirectories);
         files.hasNext();)
      arguments << files.next();
  QTemporaryDir directory;
  const auto copy = directory.filePath("swept.ts");
  ASSERT_TRUE(QFile::copy(root + tsFile, copy));
  ASSERT_TRUE(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
  QProcess lupdate;
  lupdate.start(PRIYOM_LUPDATE, arguments << "-ts" << copy);
  ASSERT_TRUE(lupdate.waitForFinished(60'000)) << "lupdate does not run";
  QFile swept(copy);
  ASSERT_TRUE(swept.open(QIODevice::ReadOnly));
  const auto after = QString::fromUtf8(swept.readAll());
  EXPECT_GT(after.count("<source>"), 0);
  for (const auto& line : after.split('\n'))
    EXPECT_FALSE(line.contains("unfinished") || line.contains("vanished"))
        << tsFile.toStdString() << " lacks a string of the sources, or has one too many; run the _lupdate target";
}

}  // namespace priyom::ui
