// SPDX-License-Identifier: GPL-3.0-or-later
// A section's head, or a question with its answer.
import QtQuick
import QtQuick.Templates as T
import Priyom.Ui
import Priyom.Kiosk

Item {
    id: row

    required property Visit visit
    required property int index
    required property bool isSection
    required property string linkId
    required property string which
    required property string title
    required property string answer
    required property bool filled
    required property bool open
    required property bool sensitive
    required property bool revealed

    readonly property string key: linkId + (which === "" ? "" : "-" + which)

    implicitHeight: touch.height

    T.AbstractButton {
        id: touch

        objectName: (row.isSection ? "reviewSection-" : "reviewItem-") + row.key
        width: parent.width - (show.visible ? show.width + Theme.gap : 0)
        height: Math.max(Theme.target, (row.isSection ? Math.max(heading.implicitHeight, state.implicitHeight) : heading.implicitHeight + state.implicitHeight) + Theme.gap)
        anchors.bottom: parent.bottom
        Accessible.role: Accessible.Button
        Accessible.name: row.title + ": " + state.text
        Accessible.description: !row.isSection || !row.filled ? "" : row.open ? qsTr("open") : qsTr("closed")
        Accessible.onPressAction: touch.clicked()
        onClicked: {
            if (row.isSection && row.filled)
                row.visit.review.toggle(row.index);
            else
                row.visit.goTo(row.linkId, row.which);
        }

        background: Rectangle {
            color: touch.down || (row.isSection && row.open) ? Theme.pineWash : Theme.card
            border.color: touch.visualFocus ? Theme.ink : Theme.line
            border.width: 1
            radius: Theme.radius
        }
        contentItem: Item { // qmllint disable deferred-property-id
            ThemeText {
                id: heading

                x: Theme.gap * 1.25
                y: row.isSection ? (parent.height - height) / 2 : (parent.height - height - state.height) / 2
                width: row.isSection ? state.x - x - Theme.gap : parent.width - 2 * x
                text: row.title
                font.pixelSize: row.isSection ? Theme.fontBody : Theme.fontSmall
                font.bold: row.isSection
                color: row.isSection ? (row.open ? Theme.ink : Theme.pine) : Theme.mute
                Accessible.ignored: true
            }
            ThemeText {
                id: state

                x: row.isSection ? parent.width - width - mark.width - Theme.gap * 1.75 : heading.x
                y: row.isSection ? (parent.height - height) / 2 : heading.y + heading.height
                width: row.isSection ? implicitWidth : heading.width
                text: row.isSection ? (row.filled ? qsTr("filled in") : qsTr("skipped")) : !row.filled ? qsTr("skipped") : row.sensitive && !row.revealed ? qsTr("answer hidden") : row.answer
                font.pixelSize: row.isSection ? Theme.fontSmall : Theme.fontBody
                color: row.isSection && row.open ? Theme.ink : row.isSection || !row.filled || (row.sensitive && !row.revealed) ? Theme.mute : Theme.ink
                Accessible.ignored: true
            }
            Glyph {
                id: mark

                visible: row.isSection
                name: !row.filled ? "right" : row.open ? "up" : "down"
                stroke: Theme.pine
                width: visible ? Theme.fontBody : 0
                height: width
                x: parent.width - width - Theme.gap
                y: (parent.height - height) / 2
            }
        }
    }
    QuietButton {
        id: show

        objectName: "reveal-" + row.key
        visible: row.sensitive
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: touch.height
        width: Theme.mm(48)
        fontSize: Theme.fontSmall
        text: row.revealed ? qsTr("Hide") : qsTr("Show")
        Accessible.name: text + ": " + row.title
        onClicked: row.visit.review.reveal(row.index)
    }
}
