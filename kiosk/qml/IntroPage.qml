// SPDX-License-Identifier: GPL-3.0-or-later
// «Подбор помощи» begins: what it is, who sees the answers, and that nothing must be answered.
import QtQuick
import QtQuick.Layouts
import Priyom.Ui
import Priyom.Kiosk

PageFrame {
    id: page

    required property Visit visit

    leaving: visit
    objectName: "introPage"
    Accessible.role: Accessible.Pane
    Accessible.name: visit.sentence

    head: Column {
        width: parent.width
        spacing: Theme.gap / 2

        Item {
            width: parent.width
            height: Math.max(title.implicitHeight, leave.height)

            ThemeText {
                id: title

                anchors.left: parent.left
                anchors.right: leave.left
                anchors.rightMargin: Theme.margin
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Finding help")
                font.pixelSize: Theme.fontLarge
                font.bold: true
            }
            QuickExit {
                id: leave

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: !page.crowded
                visit: page.visit
            }
        }
        ThemeText {
            width: parent.width
            text: page.visit.sentence
            font.pixelSize: Theme.fontBody
            color: Theme.mute
        }
    }

    ScrollArea {
        anchors.fill: parent
        lift: page.wide ? 0 : 0.3
        prefix: "intro"

        Panel {
            width: parent.width
            padding: Theme.margin
            spacing: Theme.margin * 0.8

            Repeater {
                model: [
                    {
                        "glyph": "check",
                        "text": qsTr("Mark what applies to you. One question a page.")
                    },
                    {
                        "glyph": "right",
                        "text": qsTr("You need not answer: every question can be skipped.")
                    },
                    {
                        "glyph": "eye",
                        "text": qsTr("Only the centre’s staff will see your answers. You need not give your name.")
                    },
                    {
                        "glyph": "exit",
                        "text": qsTr("The “Leave quickly” button wipes everything at once.")
                    },
                    {
                        "glyph": "call",
                        "text": qsTr("If somebody is in danger, a specialist will offer help at once.")
                    }
                ]

                MarkedSentence {
                    required property var modelData

                    width: parent.width
                    glyph: modelData.glyph
                    text: modelData.text
                }
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
            objectName: "introBegin"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 2
            glyph: "right"
            glyphAfter: true
            text: qsTr("Begin")
            onClicked: page.visit.beginQuestions()
        }
    }
}
