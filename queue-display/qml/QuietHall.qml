// SPDX-License-Identifier: GPL-3.0-or-later
// Nobody is being called, or the first board is still on its way. What does not fit in full size is left out, the kind
// word first.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Display

Rectangle {
    id: quiet

    required property HallScale hall
    required property bool known
    readonly property real room: width - 0.6 * hall.font
    readonly property var titleLines: hall.lines(known ? qsTr("Nobody is being called yet") : qsTr("The board will be here in a moment"), room, true)
    readonly property var textLines: known ? hall.lines(qsTr("Take a seat, please. Your number will appear here"), room) : []
    readonly property bool both: (titleLines.length + textLines.length) * hall.line + 0.5 * hall.font <= height

    objectName: "quietHall"
    color: Theme.card
    border.color: Theme.line
    border.width: Math.max(1, Math.round(2 * hall.unit))
    radius: 24 * hall.unit
    Accessible.role: Accessible.StaticText
    Accessible.name: titleLines.join(" ") + (both && textLines.length > 0 ? ". " + textLines.join(" ") : "")

    Column {
        anchors.centerIn: parent
        width: quiet.room

        Repeater {
            model: quiet.titleLines

            HallText {
                required property int index
                required property string modelData

                objectName: "quietTitle-" + index
                width: quiet.room
                height: quiet.hall.line
                horizontalAlignment: Text.AlignHCenter
                pixels: quiet.hall.font
                narrow: quiet.titleLines.length > 1 || usualWidth > width
                bold: true
                text: modelData
            }
        }

        Item {
            visible: quiet.both
            width: 1
            height: 0.3 * quiet.hall.font
        }

        Repeater {
            model: quiet.both ? quiet.textLines : []

            HallText {
                required property int index
                required property string modelData

                objectName: "quietText-" + index
                width: quiet.room
                height: quiet.hall.line
                horizontalAlignment: Text.AlignHCenter
                pixels: quiet.hall.font
                narrow: quiet.textLines.length > 1 || usualWidth > width
                color: Theme.mute
                text: modelData
            }
        }
    }
}
