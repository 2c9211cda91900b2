// SPDX-License-Identifier: GPL-3.0-or-later
// How many wait in each line.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Display

Item {
    id: list

    required property real unit
    required property LineStates lines
    readonly property real rowHeight: Math.min(62 * unit, repeater.count > 0 ? (height - title.height - 8 * unit) / repeater.count : 62 * unit)

    HallText {
        id: title

        objectName: "linesTitle"
        anchors { top: parent.top; left: parent.left; right: parent.right }
        pixels: 40 * list.unit
        color: Theme.mute
        text: qsTr("Waiting in line")
    }

    Column {
        anchors { top: title.bottom; topMargin: 8 * list.unit; left: parent.left; right: parent.right }

        Repeater {
            id: repeater

            model: list.lines

            Item {
                id: line

                required property string lineId
                required property string lineName
                required property int waiting

                objectName: "lineState-" + lineId
                width: list.width
                height: list.rowHeight
                Accessible.role: Accessible.StaticText
                Accessible.name: lineName + ": " + waiting

                HallText {
                    anchors { left: parent.left; right: figure.left; rightMargin: 20 * list.unit; verticalCenter: parent.verticalCenter }
                    pixels: Math.min(46 * list.unit, list.rowHeight * 0.8)
                    text: line.lineName
                }

                HallText {
                    id: figure

                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    fontSizeMode: Text.FixedSize
                    pixels: Math.min(54 * list.unit, list.rowHeight * 0.9)
                    font.bold: true
                    text: line.waiting
                }
            }
        }
    }
}
