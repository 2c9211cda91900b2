// SPDX-License-Identifier: GPL-3.0-or-later
// Centre's name, where it fits on a line, and the hub's time.
import QtQuick
import Priyom.Ui
import Priyom.Display

Item {
    id: head

    required property BoardScreen board
    required property HallScale hall
    property bool namesCentre: true

    HallText {
        objectName: "centreName"
        visible: head.namesCentre && narrowWidth <= width
        width: clock.x - head.hall.font
        height: parent.height
        pixels: head.hall.font
        color: Theme.ink
        text: head.board.centreName
    }

    HallText {
        id: clock

        objectName: "displayClock"
        x: parent.width - width
        width: Math.ceil(usualWidth)
        height: parent.height
        text: head.board.clock
        pixels: head.hall.font
        bold: true
        Accessible.role: Accessible.Clock
        Accessible.name: text
    }
}
