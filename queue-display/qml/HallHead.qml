// SPDX-License-Identifier: GPL-3.0-or-later
// Centre's name and the hub's time.
import QtQuick
import Priyom.Ui
import Priyom.Display

Item {
    id: head

    required property BoardScreen board
    required property real unit
    property bool namesCentre: true

    HallText {
        anchors { left: parent.left; right: clock.left; rightMargin: 40 * head.unit; verticalCenter: parent.verticalCenter }
        objectName: "centreName"
        visible: head.namesCentre
        text: head.board.centreName
        pixels: 44 * head.unit
        wrapMode: Text.WordWrap
        maximumLineCount: 2
        fontSizeMode: Text.Fit
        height: parent.height
        color: Theme.ink
    }

    HallText {
        id: clock

        objectName: "displayClock"
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        fontSizeMode: Text.FixedSize
        text: head.board.clock
        pixels: 84 * head.unit
        font.bold: true
        Accessible.role: Accessible.Clock
        Accessible.name: text
    }
}
