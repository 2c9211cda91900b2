// SPDX-License-Identifier: GPL-3.0-or-later
// Dates, times and numbers with a comma: each with its own sign alone.
import QtQuick
import QtQuick.Layouts
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Components
import Priyom.Kiosk

KeyboardLayout {
    id: layout

    readonly property bool date: InputContext.inputMethodHints & Qt.ImhDate
    readonly property bool time: InputContext.inputMethodHints & Qt.ImhTime

    keyWeight: 1
    spacing: 0

    NumberRows {
        signs: layout.date && layout.time ? [".", ":", " "] : layout.date ? ["."] : layout.time ? [":"] : [",", "-"]
    }
}
