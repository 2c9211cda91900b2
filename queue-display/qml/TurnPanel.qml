// SPDX-License-Identifier: GPL-3.0-or-later
// What takes turns: how long one would wait in each line, and whatever has no place of its own.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Display

Item {
    id: panel

    required property HallScale hall
    required property HallTurns turns

    Rectangle {
        anchors { top: parent.top; left: parent.left; right: parent.right }
        height: Math.max(1, Math.round(2 * panel.hall.unit))
        color: Theme.line
    }

    Column {
        // From the top, so that a page of fewer lines stands where the others did.
        anchors { left: parent.left; right: parent.right; top: parent.top }

        Repeater {
            model: panel.turns.shown

            Item {
                id: row

                required property var modelData
                readonly property string name: modelData.name

                objectName: "lineState-" + name
                width: panel.width
                height: panel.hall.line
                Accessible.role: Accessible.StaticText
                Accessible.name: modelData.right === "" ? modelData.left : modelData.left === "" ? modelData.right : modelData.left + ": " + modelData.right

                HallText {
                    id: left

                    objectName: row.modelData.quiet || row.name === "nextNumbers" ? row.name : "lineName-" + row.name
                    visible: text !== ""
                    width: wait.visible ? wait.x - 0.4 * panel.hall.font : parent.width
                    height: parent.height
                    pixels: panel.hall.font
                    narrow: panel.turns.narrow
                    color: row.modelData.quiet ? Theme.mute : Theme.ink
                    text: row.modelData.left
                }

                HallText {
                    id: wait

                    objectName: "lineWait-" + row.name
                    visible: text !== ""
                    x: parent.width - width
                    width: Math.ceil(narrow ? narrowWidth : usualWidth)
                    narrow: panel.turns.narrow
                    height: parent.height
                    horizontalAlignment: Text.AlignRight
                    pixels: panel.hall.font
                    bold: true
                    text: row.modelData.right
                }
            }
        }
    }
}
