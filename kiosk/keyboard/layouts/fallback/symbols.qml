// SPDX-License-Identifier: GPL-3.0-or-later
// Figures and signs that names, addresses and e-mail need.
import QtQuick
import QtQuick.Layouts
import QtQuick.VirtualKeyboard.Components
import Priyom.Kiosk

KeyboardLayout {
    keyWeight: 1
    spacing: 0

    LetterRows {
        signs: true
        letters: "1234567890-№()/\"«»:;!?+@_%#"
    }
    ControlRow {
        symbols: true
        Layout.fillHeight: true
        Layout.preferredHeight: 1
    }
}
