// SPDX-License-Identifier: GPL-3.0-or-later
// Russian, all 33 letters as keys of their own: ё and ъ are not hidden behind a long press.
import QtQuick
import QtQuick.Layouts
import QtQuick.VirtualKeyboard.Components
import Priyom.Kiosk

KeyboardLayout {
    keyWeight: 1
    spacing: 0

    LetterRows {
        letters: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
        typewriter: "йцукенгшщзхъ фывапролджэ ячсмитьбюё"
    }
    ControlRow {
        Layout.fillHeight: true
        Layout.preferredHeight: 1
    }
}
