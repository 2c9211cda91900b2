// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody was called: whether they come, where to be met, and whom to ring up meanwhile.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Priyom.Ui
import Priyom.Kiosk

PageFrame {
    id: page

    required property Visit visit
    required property StaffCall staffCall
    readonly property bool coming: staffCall.state === StaffCall.Coming
    readonly property bool failed: staffCall.state === StaffCall.Failed

    leaving: visit
    objectName: "urgentPage"
    Accessible.role: Accessible.Pane
    Accessible.name: visit.sentence

    head: Item {
        width: parent.width
        height: Math.max(title.implicitHeight, leave.height)

        ThemeText {
            id: title

            anchors.left: parent.left
            anchors.right: leave.left
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            text: page.visit.sentence
            font.pixelSize: Theme.fontTitle
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

    ScrollArea {
        anchors.fill: parent
        lift: page.wide ? 0 : 0.15
        spacing: Theme.gap * 1.5
        prefix: "urgent"

        Panel {
            width: parent.width
            padding: Theme.margin

            MarkedSentence {
                readonly property string stateName: page.staffCall.stateName

                objectName: "staffCallState"
                width: parent.width
                fontSize: page.low ? Theme.fontBody : Theme.fontTitle
                strong: true
                glyph: page.coming ? "check" : page.failed ? "alert" : "call"
                stroke: page.failed ? Theme.rose : Theme.pine
                text: page.staffCall.sentence
            }
        }
        Banner {
            objectName: "urgentClosed"
            width: parent.width
            visible: !page.visit.times.open && !page.coming
            kind: Banner.Kind.Warning
            fontSize: page.low ? Theme.fontSmall : Theme.fontBody
            text: qsTr("The centre is closed now: perhaps nobody of the staff is here. If somebody is in danger, ring up at once.")
        }
        ThemeText {
            objectName: "callStays"
            width: parent.width
            visible: page.staffCall.state === StaffCall.Called || page.coming
            text: qsTr("The call stays, even if you leave this page.")
            font.pixelSize: Theme.fontSmall
            color: Theme.mute
        }
        ThemeText {
            width: parent.width
            visible: meeting.visible
            text: qsTr("Where would you like to be met?")
            font.bold: true
        }
        Grid {
            id: meeting

            width: parent.width
            visible: page.staffCall.urgent && !page.coming && !page.failed
            columns: page.wide ? 3 : 1
            spacing: Theme.gap

            Repeater {
                model: [
                    {
                        "name": "terminal",
                        "meet": StaffCall.Terminal,
                        "text": qsTr("Here, at the terminal")
                    },
                    {
                        "name": "entrance",
                        "meet": StaffCall.Entrance,
                        "text": qsTr("At the entrance")
                    },
                    {
                        "name": "quietRoom",
                        "meet": StaffCall.QuietRoom,
                        "text": qsTr("In a room where nobody hears us")
                    }
                ]

                OptionRow {
                    required property var modelData

                    objectName: "meet-" + modelData.name
                    width: (meeting.width - (meeting.columns - 1) * meeting.spacing) / meeting.columns
                    multiple: false
                    chosen: page.staffCall.meet === modelData.meet
                    text: modelData.text
                    onClicked: page.staffCall.meetAt(modelData.meet)
                }
            }
        }
        Panel {
            width: parent.width
            padding: page.low ? Theme.gap : Theme.margin
            spacing: Theme.gap

            ThemeText {
                width: parent.width
                text: qsTr("You can also ring up, free of charge:")
                font.bold: true
            }
            Repeater {
                model: page.visit.emergencyNumbers

                MarkedSentence {
                    required property var modelData

                    width: parent.width
                    glyph: "phone"
                    text: modelData.number + " — " + modelData.name
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
            text: qsTr("To the start")
            onClicked: page.visit.back()
        }
        QuietButton {
            objectName: "withdrawCall"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            visible: page.staffCall.state === StaffCall.Called
            text: qsTr("I need no help any more")
            onClicked: page.visit.withdrawCall()
        }
        PrimaryButton {
            objectName: "callAgain"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            visible: page.failed
            text: qsTr("Try again")
            onClicked: page.staffCall.retry()
        }
    }
}
