// SPDX-License-Identifier: GPL-3.0-or-later
// Tatar: its 39 letters in the order of its alphabet, each a key of its own.
import QtQuick
import QtQuick.Layouts
import QtQuick.VirtualKeyboard.Components
import Priyom.Kiosk

KeyboardLayout {
    keyWeight: 1
    spacing: 0

    LetterRows {
        letters: "аәбвгдеёжҗзийклмнңоөпрстуүфхһцчшщъыьэюя"
    }
    ControlRow {
        Layout.fillHeight: true
        Layout.preferredHeight: 1
    }
}
