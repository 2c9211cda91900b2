// SPDX-License-Identifier: GPL-3.0-or-later
// Words where no call is: a title, a text below it, or one of the two. What does not fit in full size is left out, the
// text first.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Display

Rectangle {
    id: quiet

    required property HallScale hall
    property string title: ""
    property string text: ""
    property bool framed: true
    readonly property real room: width - 0.6 * hall.font
    readonly property var titleLines: title === "" ? [] : hall.lines(title, room, true)
    readonly property var textLines: text === "" ? [] : hall.lines(text, room)
    readonly property real gap: title === "" ? 0 : 0.3 * hall.font
    readonly property bool whole: (titleLines.length + textLines.length) * hall.line + gap <= height

    color: framed ? Theme.card : "transparent"
    border.color: framed ? Theme.line : "transparent"
    border.width: Math.max(1, Math.round(2 * hall.unit))
    radius: 24 * hall.unit
    Accessible.role: Accessible.StaticText
    Accessible.name: !whole || text === "" ? title : title === "" ? text : title + ". " + text

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
            visible: quiet.whole && quiet.gap > 0
            width: 1
            height: quiet.gap
        }

        Repeater {
            model: quiet.whole ? quiet.textLines : []

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
