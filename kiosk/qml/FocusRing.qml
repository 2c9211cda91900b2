// SPDX-License-Identifier: GPL-3.0-or-later
// Around the control that the keypad means: two lines, so that one of them stands out from whatever is below.
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

Rectangle {
    required property Keypad keypad
    readonly property int line: Theme.mm(0.9)
    // Half of what lies between two controls.
    readonly property int apart: Math.min(2 * line, Theme.gap / 2)

    objectName: "focusRing"
    visible: keypad.shown
    x: keypad.ring.x - apart
    y: keypad.ring.y - apart
    width: keypad.ring.width + 2 * apart
    height: keypad.ring.height + 2 * apart
    radius: Theme.radius + apart
    color: "transparent"
    border.color: Theme.ink
    border.width: line

    Rectangle {
        anchors.fill: parent
        anchors.margins: parent.line
        radius: Theme.radius
        color: "transparent"
        border.color: Theme.sun
        border.width: 2 * parent.line
    }
}
