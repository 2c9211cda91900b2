// SPDX-License-Identifier: GPL-3.0-or-later
// Who is called to this counter, or sits here.
import QtQuick
import Priyom.Ui
import Priyom.Desk

Rectangle {
    id: card

    required property QueuePanel queue

    color: queue.stateName === "called" ? Theme.sun : queue.stateName === "serving" ? Theme.pineWash : Theme.card
    border.color: queue.stateName === "called" ? Theme.sun : queue.stateName === "serving" ? Theme.pine : Theme.line
    border.width: 1
    radius: Theme.radius
    implicitHeight: lines.height + Theme.gap * 2

    Column {
        id: lines

        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; leftMargin: Theme.gap * 1.5; rightMargin: Theme.gap * 1.5 }

        ThemeText {
            objectName: "currentNumber"
            width: parent.width
            text: card.queue.number
            font.pixelSize: Theme.fontHuge
            font.bold: true
            lineHeight: 0.9
            wrapMode: Text.NoWrap
        }

        ThemeText {
            objectName: "currentState"
            width: parent.width
            text: card.queue.wait === "" ? card.queue.stateText : card.queue.stateText + " · " + card.queue.wait
            font.pixelSize: Theme.fontSmall
        }

        ThemeText {
            objectName: "currentLine"
            width: parent.width
            visible: text !== ""
            text: card.queue.line
            font.pixelSize: Theme.fontSmall
        }

        ThemeText {
            objectName: "currentRoute"
            width: parent.width
            visible: text !== ""
            text: card.queue.route
            font.pixelSize: Theme.fontSmall
            font.bold: true
        }
    }
}
