// SPDX-License-Identifier: GPL-3.0-or-later
// Telephone numbers.
import QtQuick
import QtQuick.Layouts
import QtQuick.VirtualKeyboard.Components
import Priyom.Kiosk

KeyboardLayout {
    keyWeight: 1
    spacing: 0

    NumberRows {
        signs: ["+", "(", ")", "-"]
    }
}
