// SPDX-License-Identifier: GPL-3.0-or-later
// One of the calls after the newest.
import QtQuick
import Priyom.Ui

Item {
    id: row

    required property real unit
    required property int numberFont
    required property int index
    required property string number
    required property string counter
    required property string arrow
    required property bool recalled
    required property bool serving
    required property bool stale  // out of date: no bright ground
    readonly property bool bright: !serving && !stale
    readonly property color onGround: bright ? Theme.onSun : Theme.ink

    Accessible.role: Accessible.StaticText
    Accessible.name: number + ", " + counter

    Rectangle {
        id: chip

        anchors { left: parent.left; verticalCenter: parent.verticalCenter }
        width: Math.min(row.width * 0.46, metrics.advanceWidth + 56 * row.unit)
        height: Math.round(row.height - 14 * row.unit)
        radius: 16 * row.unit
        color: row.bright ? Theme.sun : Theme.card
        border.color: row.recalled ? row.onGround : row.bright ? Theme.sun : Theme.line
        border.width: Math.round((row.recalled ? 7 : 2) * row.unit)

        // As wide for all rows as a number of three digits takes, so that the counters stand in one column.
        TextMetrics {
            id: metrics

            font.family: Theme.family
            font.bold: true
            font.pixelSize: row.numberFont
            text: row.number.length > 5 ? row.number : "М-000"
        }

        HallText {
            objectName: "callNumber-" + row.index
            anchors { fill: parent; leftMargin: 12 * row.unit; rightMargin: 12 * row.unit }
            horizontalAlignment: Text.AlignHCenter
            pixels: row.numberFont
            font.bold: true
            color: row.onGround
            text: row.number
        }
    }

    WayArrow {
        id: way

        objectName: "callArrow-" + row.index
        anchors { left: chip.right; leftMargin: 28 * row.unit; verticalCenter: parent.verticalCenter }
        width: 72 * row.unit
        height: width
        way: row.arrow
    }

    Column {
        anchors { left: way.right; leftMargin: 24 * row.unit; right: parent.right; verticalCenter: parent.verticalCenter }

        HallText {
            objectName: "callCounter-" + row.index
            width: parent.width
            pixels: 72 * row.unit
            text: row.counter
        }

        HallText {
            objectName: "callState-" + row.index
            width: parent.width
            visible: text !== ""
            pixels: 32 * row.unit
            color: row.recalled ? Theme.ink : Theme.mute
            font.bold: row.recalled
            text: row.recalled ? qsTr("Called again") : row.serving ? qsTr("At the counter now") : ""
        }
    }
}
