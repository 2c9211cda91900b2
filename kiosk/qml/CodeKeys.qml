// SPDX-License-Identifier: GPL-3.0-or-later
// The code as far as it is typed, and the keys that may come next: letters where a letter stands, digits where a digit.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

Column {
    id: keys

    required property BookingEntry entry
    readonly property int columns: Math.max(3, Math.min(12, Math.floor((width + Theme.gap) / (Math.max(Theme.target, Theme.fontTitle * 1.3) + Theme.gap))))

    spacing: Theme.gap * 1.5

    Row {
        id: boxes

        readonly property real each: Math.min(Theme.mm(20), (parent.width - 8 * spacing) / 8.6)

        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.gap / 2

        Repeater {
            model: 9

            Rectangle {
                id: box

                required property int index
                readonly property bool dash: index === 2
                readonly property int place: index > 2 ? index - 1 : index

                width: dash ? boxes.each * 0.5 : boxes.each
                height: boxes.each * 1.25
                radius: Theme.radius / 2
                color: dash ? "transparent" : Theme.card
                border.color: place === keys.entry.typed.length ? Theme.pine : Theme.line
                border.width: dash ? 0 : place === keys.entry.typed.length ? 3 : 1

                ThemeText {
                    anchors.centerIn: parent
                    text: box.dash ? "–" : keys.entry.typed.charAt(box.place)
                    font.pixelSize: Math.min(Theme.fontLarge, boxes.each * 0.8)
                    font.bold: true
                    Accessible.ignored: true
                }
            }
        }
    }
    Grid {
        id: pad

        width: parent.width
        columns: keys.columns
        spacing: Theme.gap

        Repeater {
            model: keys.entry.keys.length

            QuietButton {
                required property int index

                objectName: "code-" + text
                width: (pad.width - (pad.columns - 1) * pad.spacing) / pad.columns
                height: Math.max(Theme.target, implicitHeight)
                leftPadding: 0
                rightPadding: 0
                text: keys.entry.keys.charAt(index)
                bold: true
                onClicked: keys.entry.press(text)
            }
        }
    }
    QuietButton {
        objectName: "codeErase"
        visible: keys.entry.typed !== ""
        anchors.right: parent.right
        glyph: "erase"
        text: qsTr("Erase")
        onClicked: keys.entry.erase()
    }
}
