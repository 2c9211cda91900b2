// SPDX-License-Identifier: GPL-3.0-or-later
// How the on-screen keyboard is laid out on this window. Keys are 20 mm at the least and stand 4 mm apart: a tall window
// has seven letters a row, a wide one eleven; of an alphabet of 39 letters thirteen where so many go into a row, else ten.
// An address of e-mail has Latin letters, figures and its four signs in four rows of ten. Who types every day may have
// the letters as on a typewriter instead: twelve in a row, narrower.
pragma Singleton
import QtQuick
import Priyom.Ui

QtObject {
    property real windowWidth: 1080
    property real windowHeight: 1920
    readonly property bool wide: windowWidth > windowHeight
    readonly property real spacing: Theme.gap
    // Keys of 20 mm that go into a row.
    readonly property int most: Math.floor((windowWidth - 2 * spacing) / (Theme.target + spacing))

    // The keys are for the letters of this locale: "ru_RU".
    property string locale: "ru_RU"
    readonly property bool latin: locale === "en_US"
    readonly property bool manyLetters: locale === "tt_RU"
    // The field takes an address of e-mail or of a page, and nothing else.
    property bool address: false
    // The visitor asked for the typewriter's order; forgotten with the visit.
    property bool typewriter: false
    readonly property bool isTypewriter: typewriter && (address || !manyLetters)

    readonly property int columns: address ? 10 : isTypewriter ? 12 : signColumns
    // Of figures and signs, which are no typewriter's.
    readonly property int signColumns: isTypewriter ? 10 : !wide ? 7 : !manyLetters ? Math.min(11, most) : most >= 13 ? 13 : 10
    readonly property int rows: {
        if (address)
            return 5;
        if (isTypewriter)
            return 4;
        return Math.ceil((manyLetters ? 39 : 33) / signColumns) + 1;
    }
    // Layouts share out whole pixels: one more for each row, that none falls short.
    readonly property real height: rows * (Theme.target + spacing + 1) + spacing
}
