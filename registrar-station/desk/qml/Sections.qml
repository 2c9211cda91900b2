// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's sections. Only those that work stand here.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Desk

Rectangle {
    id: sections

    required property SubmissionList submissions
    property int current: 0

    signal chosen(int section)

    color: Theme.card

    Rectangle {
        anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
        width: 1
        color: Theme.line
    }

    Column {
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.gap }
        spacing: Theme.gap / 2

        Repeater {
            model: [
                {
                    "name": "sectionReception",
                    "glyph": "person",
                    "text": qsTr("Reception"),
                    "key": "Ctrl+1"
                },
                {
                    "name": "sectionSubmissions",
                    "glyph": "list",
                    "text": qsTr("Applications"),
                    "key": "Ctrl+2"
                },
                {
                    "name": "sectionPapers",
                    "glyph": "printer",
                    "text": qsTr("Papers"),
                    "key": "Ctrl+3"
                }
            ]

            BaseButton {
                id: section

                required property var modelData
                required property int index
                readonly property bool here: index === sections.current
                readonly property int waiting: index === 1 ? sections.submissions.count : 0

                objectName: modelData.name
                width: parent ? parent.width : 0
                height: 72
                ground: here ? Theme.pineWash : Theme.card
                edge: here ? Theme.pineWash : Theme.card
                text: modelData.text
                leftPadding: 0
                rightPadding: 0
                Accessible.role: Accessible.PageTab
                Accessible.name: waiting > 0 ? modelData.text + ": " + waiting : modelData.text
                Accessible.selected: here
                onClicked: sections.chosen(index)

                Shortcut {
                    sequence: section.modelData.key
                    onActivated: section.clicked()
                }
                Tip {
                    visible: section.hovered
                    text: section.modelData.text + " (" + section.modelData.key + ")"
                }
                contentItem: Item { // qmllint disable deferred-property-id
                    Glyph {
                        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: Theme.gap / 2 }
                        name: section.modelData.glyph
                        stroke: Theme.pine
                        width: 22
                        height: width
                    }
                    Rectangle {
                        visible: section.waiting > 0
                        anchors { right: parent.right; rightMargin: Theme.gap; top: parent.top }
                        width: Math.max(height, number.implicitWidth + Theme.gap)
                        height: number.implicitHeight + 2
                        radius: height / 2
                        color: sections.submissions.anyOverdue ? Theme.rose : Theme.pine

                        ThemeText {
                            id: number

                            objectName: "submissionsCount"
                            anchors.centerIn: parent
                            text: section.waiting
                            color: sections.submissions.anyOverdue ? Theme.onRose : Theme.onPine
                            font.pixelSize: Theme.fontSmall
                            font.bold: true
                            wrapMode: Text.NoWrap
                            Accessible.ignored: true
                        }
                    }
                    ThemeText {
                        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; bottomMargin: Theme.gap / 4 }
                        horizontalAlignment: Text.AlignHCenter
                        text: section.modelData.text
                        font.pixelSize: Theme.fontSmall
                        font.bold: section.here
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: Theme.fontSmall - 2
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
