// SPDX-License-Identifier: GPL-3.0-or-later
// The row below the letters: figures, capitals, the other letters, space, back. An address needs few of them.
import QtQuick
import QtQuick.VirtualKeyboard.Components
import Priyom.Kiosk

KeyboardRow {
    id: row

    property bool symbols: false
    readonly property bool letters: !symbols && !KeyboardShape.address
    readonly property string alphabet: KeyboardShape.latin ? "ABC" : "АБВ"

    keyWeight: 1
    smallTextVisible: false

    SymbolModeKey {
        objectName: "keySigns"
        visible: !KeyboardShape.address
        weight: 1.1
        displayText: row.symbols ? row.alphabet : "123"
        Accessible.role: Accessible.Button
        Accessible.name: row.symbols ? qsTr("Letters") : qsTr("Figures and signs")
    }
    ShiftKey {
        objectName: "keyShift"
        visible: row.letters
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("Capital letters")
    }
    ChangeLanguageKey {
        objectName: "keyLetters"
        visible: row.letters
        weight: 1.1
        displayText: KeyboardShape.latin ? "АБВ" : "ABC"
        Accessible.role: Accessible.Button
        Accessible.name: KeyboardShape.latin ? qsTr("Cyrillic letters") : qsTr("Latin letters")
    }
    Key {
        objectName: "keyOrder"
        visible: KeyboardShape.address || (!row.symbols && !KeyboardShape.manyLetters)
        weight: KeyboardShape.address ? 1.6 : 1.1
        displayText: KeyboardShape.latin || KeyboardShape.address ? (KeyboardShape.typewriter ? "ABC" : "QWE") : (KeyboardShape.typewriter ? "АБВ" : "ЙЦУ")
        Accessible.role: Accessible.Button
        Accessible.name: KeyboardShape.typewriter ? qsTr("Letters by the alphabet") : qsTr("Letters as on a typewriter")
        functionKey: true
        onClicked: KeyboardShape.typewriter = !KeyboardShape.typewriter
    }
    Key {
        visible: !KeyboardShape.address
        text: ","
        noModifier: true
        Accessible.role: Accessible.Button
        Accessible.name: text
    }
    SpaceKey {
        objectName: "keySpace"
        visible: !KeyboardShape.address
        weight: KeyboardShape.wide ? 2.5 : 1.3
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("Space")
    }
    FillerKey {
        enabled: false
        visible: KeyboardShape.address
        weight: 4
    }
    Key {
        visible: !KeyboardShape.address
        text: "."
        noModifier: true
        Accessible.role: Accessible.Button
        Accessible.name: text
    }
    BackspaceKey {
        objectName: "keyBack"
        weight: KeyboardShape.address ? 1.6 : 1
        Accessible.role: Accessible.Button
        Accessible.name: qsTr("Erase the last letter")
    }
    HideKeyboardKey {
        objectName: "keyReady"
        weight: KeyboardShape.address ? 2 : 1.6
        displayText: qsTr("Ready")
        Accessible.role: Accessible.Button
        Accessible.name: displayText
    }
}
