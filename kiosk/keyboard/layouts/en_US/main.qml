// SPDX-License-Identifier: GPL-3.0-or-later
// Latin letters, for e-mail and for names.
import QtQuick
import QtQuick.Layouts
import QtQuick.VirtualKeyboard.Components
import Priyom.Kiosk

KeyboardLayout {
    keyWeight: 1
    spacing: 0

    LetterRows {
        letters: "abcdefghijklmnopqrstuvwxyz"
        typewriter: "qwertyuiop asdfghjkl zxcvbnm"
    }
    ControlRow {
        Layout.fillHeight: true
        Layout.preferredHeight: 1
    }
}
