// SPDX-License-Identifier: GPL-3.0-or-later
// Each line: how many wait in it, and how long who comes now would wait.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Display

Item {
    id: list

    required property real unit
    required property LineStates lines
    readonly property real room: height - title.height - 8 * unit
    // Where a name is too long, all are written a step smaller; where it still is, it takes two lines of text, and all
    // rows are as high.
    property int wide: 0
    property int wrapping: 0
    readonly property real nameSize: wide > 0 ? 32 : 40
    // More lines than fit stand on pages that take turns.
    readonly property int perPage: Math.max(1, wrapping > 0 ? Math.floor(room / (70 * unit)) : Math.round(room / (48 * unit)))
    readonly property real rowHeight: room / perPage
    readonly property int pages: Math.max(1, Math.ceil(repeater.count / perPage))
    property int page: 0
    // Columns of figures, as wide for all rows.
    readonly property real waitWidth: 208 * unit
    readonly property real countWidth: 76 * unit

    function waitText(low: int, high: int): string {
        if (high < 0)
            return "";
        if (high <= 1)
            return qsTr("at once");
        return low === high ? qsTr("about %1 min").arg(high) : qsTr("%1–%2 min").arg(Math.max(1, low)).arg(high);
    }

    HallText {
        id: title

        objectName: "linesTitle"
        anchors { top: parent.top; left: parent.left; right: waitTitle.left; rightMargin: 20 * list.unit }
        pixels: 40 * list.unit
        color: Theme.mute
        text: list.pages > 1 ? qsTr("Waiting in line, %1 of %2").arg(list.page + 1).arg(list.pages) : qsTr("Waiting in line")
    }

    Timer {
        interval: 8000
        running: list.visible && list.pages > 1
        repeat: true
        onTriggered: list.page = (list.page + 1) % list.pages
    }

    onPagesChanged: page = 0

    HallText {
        id: waitTitle

        objectName: "waitTitle"
        anchors { baseline: title.baseline; right: parent.right; rightMargin: list.countWidth }
        width: list.waitWidth
        horizontalAlignment: Text.AlignRight
        pixels: 40 * list.unit
        color: Theme.mute
        text: qsTr("wait")
    }

    Item {
        anchors { top: title.bottom; topMargin: 8 * list.unit; left: parent.left; right: parent.right; bottom: parent.bottom }

        Repeater {
            id: repeater

            model: list.lines

            Item {
                id: line

                required property int index
                required property string lineId
                required property string lineName
                required property int waiting
                required property int waitLow
                required property int waitHigh

                objectName: "lineState-" + lineId
                visible: Math.floor(index / list.perPage) === list.page
                y: (index % list.perPage) * list.rowHeight
                width: list.width
                height: list.rowHeight
                Accessible.role: Accessible.StaticText
                Accessible.name: lineName + ": " + waiting + (wait.text === "" ? "" : ", " + wait.text)

                // At the size of short names, so that the answer does not change the question.
                TextMetrics {
                    id: oneLine

                    font.family: Theme.family
                    font.pixelSize: 40 * list.unit
                    text: line.lineName
                }

                HallText {
                    id: name

                    readonly property bool isWide: oneLine.advanceWidth > width
                    readonly property bool wraps: oneLine.advanceWidth * 0.8 > width

                    objectName: "lineName-" + line.lineId
                    onIsWideChanged: list.wide += isWide ? 1 : -1
                    onWrapsChanged: list.wrapping += wraps ? 1 : -1
                    Component.onDestruction: {
                        list.wide -= isWide ? 1 : 0;
                        list.wrapping -= wraps ? 1 : 0;
                    }
                    anchors { left: parent.left; right: wait.left; rightMargin: 20 * list.unit }
                    height: parent.height
                    wrapMode: Text.WordWrap
                    fontSizeMode: Text.FixedSize
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    lineHeight: 0.85
                    pixels: list.nameSize * list.unit
                    text: line.lineName
                }

                HallText {
                    id: wait

                    objectName: "lineWait-" + line.lineId
                    anchors { right: figure.left; verticalCenter: parent.verticalCenter }
                    width: list.waitWidth
                    horizontalAlignment: Text.AlignRight
                    pixels: 36 * list.unit
                    text: list.waitText(line.waitLow, line.waitHigh)
                }

                HallText {
                    id: figure

                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    width: list.countWidth
                    horizontalAlignment: Text.AlignRight
                    fontSizeMode: Text.FixedSize
                    pixels: 46 * list.unit
                    font.bold: true
                    text: line.waiting
                }
            }
        }
    }
}
