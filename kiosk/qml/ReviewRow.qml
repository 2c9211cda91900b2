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
    required property string title
    required property string answer
    required property bool filled
    required property bool sensitive
    required property bool revealed

    implicitHeight: touch.height + (isSection && index > 0 ? Theme.gap : 0)

    T.AbstractButton {
        id: touch

        objectName: (row.isSection ? "reviewSection-" : "reviewItem-") + row.linkId
        width: parent.width - (show.visible ? show.width + Theme.gap : 0)
        height: Math.max(Theme.target, words.implicitHeight + Theme.gap)
        anchors.bottom: parent.bottom
        Accessible.role: Accessible.Button
        Accessible.name: row.title + ": " + state.text
        Accessible.onPressAction: touch.clicked()
        onClicked: row.visit.goTo(row.linkId)

        background: Rectangle {
            color: touch.down ? Theme.pineWash : row.isSection ? Theme.paper : Theme.card
            border.color: touch.visualFocus ? Theme.ink : Theme.line
            border.width: row.isSection && !touch.visualFocus ? 0 : 1
            radius: Theme.radius
        }
        contentItem: Item { // qmllint disable deferred-property-id
            Grid {
                id: words

                x: row.isSection ? 0 : Theme.gap * 1.25
                width: parent.width - 2 * x
                anchors.verticalCenter: parent.verticalCenter
                columns: row.isSection ? 2 : 1
                columnSpacing: Theme.gap
                verticalItemAlignment: Grid.AlignVCenter

                ThemeText {
                    width: row.isSection ? words.width - state.width - Theme.gap : words.width
                    text: row.title
                    font.pixelSize: row.isSection ? Theme.fontBody : Theme.fontSmall
                    font.bold: row.isSection
                    color: row.isSection ? Theme.pine : Theme.mute
                    Accessible.ignored: true
                }
                ThemeText {
                    id: state

                    width: row.isSection ? implicitWidth : words.width
                    text: row.isSection ? (row.filled ? qsTr("filled in") : qsTr("skipped")) : !row.filled ? qsTr("skipped") : row.sensitive && !row.revealed ? qsTr("answer hidden") : row.answer
                    font.pixelSize: row.isSection ? Theme.fontSmall : Theme.fontBody
                    color: row.isSection || !row.filled || (row.sensitive && !row.revealed) ? Theme.mute : Theme.ink
                    Accessible.ignored: true
                }
            }
        }
    }
    QuietButton {
        id: show

        objectName: "reveal-" + row.linkId
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
