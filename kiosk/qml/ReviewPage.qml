// SPDX-License-Identifier: GPL-3.0-or-later
// What was filled in and what was skipped, by section; a section opens to its answers, an answer leads back to its question.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Priyom.Ui
import Priyom.Kiosk

PageFrame {
    id: page

    required property Visit visit

    leaving: visit
    objectName: "reviewPage"
    Accessible.role: Accessible.Pane
    Accessible.name: visit.sentence

    head: Item {
        width: parent.width
        height: Math.max(words.height, leave.height)

        Column {
            id: words

            anchors.left: parent.left
            anchors.right: leave.left
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter

            ThemeText {
                width: parent.width
                text: page.visit.sentence
                font.pixelSize: Theme.fontTitle
                font.bold: true
            }
            ThemeText {
                width: parent.width
                text: qsTr("Touch a section to see or change its answers")
                font.pixelSize: Theme.fontSmall
                color: Theme.mute
            }
        }
        QuickExit {
            id: leave

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: !page.crowded
            visit: page.visit
        }
    }

    ScrollArea {
        anchors.fill: parent
        prefix: "review"

        Repeater {
            model: page.visit.review

            ReviewRow {
                width: parent.width
                visit: page.visit
            }
        }
    }

    foot: RowLayout {
        width: parent.width
        spacing: Theme.gap

        QuietButton {
            objectName: "backButton"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            glyph: "left"
            text: qsTr("Back")
            onClicked: page.visit.back()
        }
        PrimaryButton {
            objectName: "reviewConfirm"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 2
            glyph: "check"
            text: page.visit.sheet === Visit.Needs ? qsTr("Done") : qsTr("Send")
            onClicked: page.visit.confirm()
        }
    }
}
