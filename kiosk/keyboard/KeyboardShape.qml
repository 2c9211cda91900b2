// SPDX-License-Identifier: GPL-3.0-or-later
// How the on-screen keyboard is laid out on this window: a wide one has eleven letters a row, a tall one seven. Keys are
// 20 mm and stand 4 mm apart on either.
pragma Singleton
import QtQuick
import Priyom.Ui

QtObject {
    property real windowWidth: 1080
    property real windowHeight: 1920
    readonly property bool wide: windowWidth > windowHeight
    readonly property int columns: wide ? 11 : 7
    readonly property int rows: wide ? 4 : 6
    readonly property real spacing: Theme.gap
    readonly property real height: rows * (Theme.target + spacing) + spacing
}
