// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QtQml/qqmlextensionplugin.h>
#include <QFont>
#include <QGuiApplication>

#include "kiosk/kiosk_window.h"

Q_IMPORT_QML_PLUGIN(Priyom_UiPlugin)
Q_IMPORT_QML_PLUGIN(Priyom_KioskPlugin)

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  qputenv("QT_QUICK_BACKEND", "software");
  priyom::kiosk::prepareKeyboard();
  QGuiApplication app(argc, argv);
  QGuiApplication::setFont(QFont("PT Sans"));
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
