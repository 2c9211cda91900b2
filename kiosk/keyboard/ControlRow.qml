// SPDX-License-Identifier: GPL-3.0-or-later
// The row below the letters: figures, capitals, language, space, back.
import QtQuick
import QtQuick.VirtualKeyboard.Components
import Priyom.Kiosk

KeyboardRow {
    id: row

    property bool symbols: false

    keyWeight: 1
    smallTextVisible: false

    SymbolModeKey {
        weight: KeyboardShape.wide ? 1.3 : 1
        displayText: row.symbols ? qsTr("ABC") : "123"
    }
    ShiftKey {
        visible: !row.symbols
        weight: KeyboardShape.wide ? 1.3 : 1
    }
    ChangeLanguageKey {
        visible: KeyboardShape.wide && !row.symbols
    }
    Key {
        objectName: "keyOrder"
        visible: !row.symbols && !KeyboardShape.manyLetters
        weight: KeyboardShape.wide ? 1.3 : 1.2
        displayText: KeyboardShape.typewriter ? qsTr("ABC") : qsTr("QWE")
        Accessible.name: KeyboardShape.typewriter ? qsTr("Letters by the alphabet") : qsTr("Letters as on a typewriter")
        functionKey: true
        onClicked: KeyboardShape.typewriter = !KeyboardShape.typewriter
    }
    Key {
        text: ","
        noModifier: true
    }
    SpaceKey {
        weight: KeyboardShape.wide ? 3 : 1.6
    }
    Key {
        text: "."
        noModifier: true
    }
    BackspaceKey {
        weight: KeyboardShape.wide ? 1.3 : 1
    }
    HideKeyboardKey {
        weight: KeyboardShape.wide ? 1.8 : 1.4
        displayText: qsTr("Ready")
    }
}
