// SPDX-License-Identifier: GPL-3.0-or-later
// How the on-screen keyboard is laid out on this window: a wide one has eleven letters a row, a tall one seven. Keys are
// 20 mm and stand 4 mm apart on either; of an alphabet of 39 letters a wide one has thirteen a row, of 18 mm on the
// smallest panel, so that the page above keeps its place. Who types every day may have the letters as on a typewriter
// instead: twelve in a row, narrower.
pragma Singleton
import QtQuick
import Priyom.Ui

QtObject {
    property real windowWidth: 1080
    property real windowHeight: 1920
    readonly property bool wide: windowWidth > windowHeight
    property bool manyLetters: false
    // The visitor asked for the typewriter's order; forgotten with the visit.
    property bool typewriter: false
    readonly property bool isTypewriter: typewriter && !manyLetters
    readonly property int columns: isTypewriter ? 12 : wide ? (manyLetters ? 13 : 11) : 7
    readonly property int rows: wide || isTypewriter ? 4 : manyLetters ? 7 : 6
    readonly property real spacing: Theme.gap
    readonly property real height: rows * (Theme.target + spacing) + spacing
}
