// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with the link or the set-up: in the place of the centre's name, and where that has none or it is too
// long for it, in the place of what takes turns.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Display

Rectangle {
    id: banner

    required property HallScale hall
    required property string text
    readonly property real clockWidth: 3.5 * hall.font  // it stands on beside the banner
    readonly property bool overTurns: hall.head.height === 0 || hall.lines(text, hall.head.width - clockWidth - hall.font).length > 1
    readonly property rect place: overTurns ? hall.turns : hall.head
    readonly property var lines: hall.lines(text, place.width - hall.font - (overTurns ? 0 : clockWidth))
    readonly property int rows: overTurns ? hall.turnLines : 1

    objectName: "linkBanner"
    visible: text !== ""
    width: overTurns ? place.width : place.width - clockWidth
    height: place.height
    radius: 20 * hall.unit
    color: Theme.ink
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Column {
        anchors.centerIn: parent

        Repeater {
            model: banner.lines.slice(0, banner.rows)

            HallText {
                required property int index
                required property string modelData

                objectName: "linkBanner-" + index
                width: banner.width - banner.hall.font
                height: banner.hall.line
                horizontalAlignment: Text.AlignHCenter
                pixels: banner.hall.font
                narrow: banner.lines.length > 1 || usualWidth > width
                color: Theme.paper
                text: modelData
            }
        }
    }
}
