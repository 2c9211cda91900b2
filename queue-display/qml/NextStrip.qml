// SPDX-License-Identifier: GPL-3.0-or-later
// Who is next, as many as the place holds.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui

Item {
    id: strip

    required property real unit
    required property var numbers
    readonly property int columns: Math.max(1, Math.floor((width + grid.spacing) / (216 * unit + grid.spacing)))
    readonly property int rows: Math.max(1, Math.floor((grid.height + grid.spacing) / (72 * unit + grid.spacing)))
    readonly property real cell: Math.floor((width - (columns - 1) * grid.spacing) / columns)

    HallText {
        id: title

        objectName: "nextTitle"
        anchors { top: parent.top; left: parent.left; right: parent.right }
        pixels: 40 * strip.unit
        color: Theme.mute
        text: strip.numbers.length > 0 ? qsTr("Next") : qsTr("Nobody is waiting")
    }

    Flow {
        id: grid

        anchors { top: title.bottom; topMargin: 8 * strip.unit; left: parent.left; right: parent.right; bottom: parent.bottom }
        spacing: 14 * strip.unit
        clip: true

        Repeater {
            model: strip.numbers.slice(0, strip.columns * strip.rows)

            Rectangle {
                id: chip

                required property int index
                required property string modelData

                width: strip.cell
                height: 72 * strip.unit
                radius: 12 * strip.unit
                color: Theme.card
                border.color: Theme.line
                border.width: Math.max(1, Math.round(2 * strip.unit))

                HallText {
                    objectName: "nextNumber-" + chip.index
                    anchors { fill: parent; leftMargin: 10 * strip.unit; rightMargin: 10 * strip.unit }
                    horizontalAlignment: Text.AlignHCenter
                    pixels: 58 * strip.unit
                    text: chip.modelData
                    Accessible.name: chip.modelData
                }
            }
        }
    }
}
