// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a program's Russian is whole: its sources are swept anew with lupdate, and nothing may be missing or left
// over.
#pragma once

#include <QFile>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace priyom::tests {

// What is wrong with the .ts file, empty where nothing is. `lupdate` is the tool's path.
inline QStringList translationFaults(const QString& lupdate, const QString& sources, const QString& tsFile) {
  QTemporaryDir folder;
  const auto copy = folder.filePath(QStringLiteral("swept.ts"));
  if (!QFile::copy(tsFile, copy)) return {QStringLiteral("no such file: ") + tsFile};
  QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
  QProcess sweep;
  // The include roots: without the headers it does not know in which namespace a class lives.
  const auto root = QStringLiteral(PRIYOM_SOURCE_DIR);
  sweep.start(lupdate, {QStringLiteral("-I") + root, QStringLiteral("-I") + root + QStringLiteral("/common"),
                        QStringLiteral("-I") + root + QStringLiteral("/registrar-station"), sources,
                        QStringLiteral("-ts"), copy, QStringLiteral("-locations"), QStringLiteral("none")});
  if (!sweep.waitForFinished(60'000) || sweep.exitCode() != 0) return {QStringLiteral("lupdate failed")};
  QFile file(copy);
  if (!file.open(QIODevice::ReadOnly)) return {QStringLiteral("cannot be read")};
  const auto text = QString::fromUtf8(file.readAll());
  QStringList faults;
  const char* const marks[] = {"unfinished", "vanished", "obsolete", "<translation></translation>",
                               "<numerusform></numerusform>"};
  for (const auto* mark : marks)
    for (qsizetype at = text.indexOf(QLatin1String(mark)); at >= 0; at = text.indexOf(QLatin1String(mark), at + 1))
      faults << text.mid(std::max<qsizetype>(0, at - 120), 160);
  if (!text.contains(QStringLiteral("<message"))) faults << QStringLiteral("holds no message");
  return faults;
}

}  // namespace priyom::tests
