// SPDX-License-Identifier: GPL-3.0-or-later
// One of the calls that are not large: number, arrow and counter, each in its column. A recall's number is light on dark.
// Nothing moves when the call's state changes.
import QtQuick
import Priyom.Ui
import Priyom.Display

Item {
    id: row

    required property HallScale hall
    required property int index
    required property string number
    required property string counter
    required property string arrow
    required property bool recalled
    required property bool serving
    required property bool stale  // out of date: no bright ground
    readonly property bool bright: !serving && !stale
    readonly property int em: hall.font
    readonly property var plan: hall.row
    readonly property string callState: recalled ? qsTr("Called again") : serving ? qsTr("At the counter now") : qsTr("Please come in")

    Accessible.role: Accessible.StaticText
    Accessible.name: number + ", " + counter + ", " + callState

    // As wide for all rows as any number of so many figures takes.
    TextMetrics {
        id: widest

        font.family: Theme.family
        font.bold: true
        font.pixelSize: row.plan.font
        text: row.hall.widestNumber(row.hall.digits)
    }

    Rectangle {
        id: chip

        objectName: "callChip-" + row.index
        y: row.plan.below ? 0 : Math.round((row.height - height) / 2)
        width: Math.ceil(widest.advanceWidth + 0.4 * row.em)
        height: Math.round(Math.min(1.3 * row.plan.font, (row.plan.below ? row.height - row.plan.lines * row.hall.line - 0.16 * row.em : row.height) - 0.06 * row.em))
        radius: 16 * row.hall.unit
        color: !row.bright ? Theme.card : row.recalled ? Theme.onSun : Theme.sun
        border.color: row.recalled ? (row.bright ? Theme.sun : Theme.ink) : row.bright ? Theme.sun : Theme.line
        border.width: Math.round((row.recalled ? 7 : 2) * row.hall.unit)

        HallText {
            objectName: "callNumber-" + row.index
            anchors.fill: parent
            horizontalAlignment: Text.AlignHCenter
            pixels: row.plan.font
            bold: true
            color: !row.bright ? Theme.ink : row.recalled ? Theme.sun : Theme.onSun
            text: row.number
        }
    }

    WayArrow {
        id: way

        objectName: "callArrow-" + row.index
        x: row.plan.below ? 0 : chip.width + Math.round(0.25 * row.em)
        // Beside the first line of the name, which stands in the middle of its place.
        y: place.y + Math.round((place.height - (place.lineCount - 1) * row.hall.line - height) / 2)
        width: Math.round(0.85 * Math.min(row.plan.nameFont, 1.3 * row.em))
        height: width
        way: row.arrow
    }

    HallText {
        id: place

        objectName: "callCounter-" + row.index
        // Where there is no arrow the column stays.
        x: way.x + way.width + Math.round(0.25 * row.em)
        y: row.plan.below ? chip.height : Math.round((row.height - height - (row.plan.ribbon ? note.height : 0)) / 2)
        width: row.width - x
        height: row.plan.lines > 1 ? row.plan.lines * row.hall.line : Math.round(1.14 * row.plan.nameFont)
        pixels: row.plan.nameFont
        narrow: row.hall.rowsNarrow
        wrapMode: row.plan.lines > 1 ? Text.WordWrap : Text.NoWrap
        maximumLineCount: row.plan.lines
        lineHeightMode: row.plan.lines > 1 ? Text.FixedHeight : Text.ProportionalHeight
        lineHeight: row.plan.lines > 1 ? row.hall.line : 1
        text: row.counter
    }

    HallText {
        id: note

        objectName: "callState-" + row.index
        x: place.x
        y: place.y + place.height
        width: place.width
        height: row.hall.line
        visible: row.plan.ribbon && narrowWidth <= width
        pixels: row.em
        color: row.recalled ? Theme.ink : Theme.mute
        bold: row.recalled
        text: row.callState
    }
}
