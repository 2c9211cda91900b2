// SPDX-License-Identifier: GPL-3.0-or-later
// Who is next, as many as the place holds, each number in a place as wide as any number is.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Display

Item {
    id: strip

    required property HallScale hall
    required property var numbers
    required property int digits  // of the longest of them
    property string clock: ""     // at the end of the line, where there is no other place for it
    readonly property real gap: Math.round(0.18 * hall.font)
    readonly property real cell: Math.ceil(widest.advanceWidth + 0.3 * hall.font)
    readonly property int columns: Math.max(1, Math.floor((grid.width + gap) / (cell + gap)))
    readonly property int rows: hall.nextTitleAbove ? hall.nextLines - 1 : 1

    TextMetrics {
        id: widest

        font.family: Theme.family
        font.pixelSize: strip.hall.font
        text: strip.hall.widestNumber(strip.digits)
    }

    HallText {
        id: title

        objectName: "nextTitle"
        width: strip.hall.nextTitleAbove ? parent.width : widthWithin(parent.width)
        height: strip.hall.line
        pixels: strip.hall.font
        color: Theme.mute
        text: strip.numbers.length > 0 ? qsTr("Next") : qsTr("Nobody is waiting")
    }

    HallText {
        id: time

        objectName: "displayClock"
        visible: text !== ""
        x: parent.width - width
        width: Math.ceil(usualWidth)
        height: strip.hall.line
        pixels: strip.hall.font
        bold: true
        text: strip.clock
        Accessible.role: Accessible.Clock
        Accessible.name: text
    }

    Grid {
        id: grid

        x: strip.hall.nextTitleAbove ? 0 : title.width + 2 * strip.gap
        y: strip.hall.nextTitleAbove ? strip.hall.line : 0
        width: strip.width - x - (time.visible ? time.width + strip.hall.font * 0.4 : 0)
        columns: strip.columns
        columnSpacing: strip.gap

        Repeater {
            model: strip.numbers.slice(0, strip.columns * strip.rows)

            Item {
                id: place

                required property int index
                required property string modelData

                width: strip.cell
                height: strip.hall.line

                Rectangle {
                    anchors { fill: parent; topMargin: Math.round(0.05 * strip.hall.font); bottomMargin: anchors.topMargin }
                    radius: 12 * strip.hall.unit
                    color: Theme.card
                    border.color: Theme.line
                    border.width: Math.max(1, Math.round(2 * strip.hall.unit))
                }

                HallText {
                    objectName: "nextNumber-" + place.index
                    anchors.fill: parent
                    horizontalAlignment: Text.AlignHCenter
                    pixels: strip.hall.font
                    text: place.modelData
                    Accessible.name: place.modelData
                }
            }
        }
    }
}
