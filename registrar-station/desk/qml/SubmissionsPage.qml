// SPDX-License-Identifier: GPL-3.0-or-later
// «Заявления и сообщения»: what is open on the left, the chosen one with its answers and its next step on the right.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Desk

Item {
    id: page

    required property SubmissionList submissions
    readonly property bool many: submissions.count > 0
    readonly property string openId: submissions.openId

    objectName: "submissionsPage"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Applications and messages")

    ThemeText {
        id: title

        width: parent.width
        text: qsTr("Applications and messages")
        font.pixelSize: Theme.fontTitle
        font.bold: true
    }
    Banner {
        id: note

        objectName: "submissionMessage"
        anchors { top: title.bottom; topMargin: Theme.gap; left: parent.left; right: parent.right }
        visible: text !== ""
        height: visible ? implicitHeight : 0
        kind: Banner.Kind.Warning
        text: page.submissions.message
    }
    Banner {
        id: booked

        objectName: "submissionBooked"
        anchors { top: note.bottom; topMargin: visible ? Theme.gap : 0; left: parent.left; right: parent.right }
        visible: text !== ""
        height: visible ? implicitHeight : 0
        kind: Banner.Kind.Info
        text: page.submissions.bookedText
    }
    ScrollArea {
        id: list

        anchors { top: booked.bottom; topMargin: Theme.gap; left: parent.left; bottom: parent.bottom }
        width: Math.min(300, page.width * 0.42)
        prefix: "submissions"
        spacing: Theme.gap / 2

        ThemeText {
            objectName: "noSubmissions"
            width: parent.width
            visible: !page.many
            text: qsTr("Nothing waits here. What visitors send in at a terminal appears by itself.")
            color: Theme.mute
        }
        Repeater {
            model: page.submissions.rows

            BaseButton {
                id: row

                required property var modelData
                required property int index
                readonly property bool current: modelData.submissionId === page.submissions.openId

                objectName: "submission-" + index
                width: parent ? parent.width : 0
                implicitHeight: lines.implicitHeight + Theme.gap
                height: implicitHeight
                ground: current ? Theme.pineWash : Theme.card
                edge: current ? Theme.pine : Theme.line
                text: modelData.title
                Accessible.name: [modelData.title, modelData.free, modelData.wish, modelData.since, modelData.state, modelData.due].filter(part => part !== "").join(", ")
                onClicked: page.submissions.open(modelData.submissionId)

                contentItem: Item { // qmllint disable deferred-property-id
                    implicitHeight: lines.implicitHeight

                    Column {
                        id: lines

                        width: parent.width
                        anchors.verticalCenter: parent.verticalCenter

                        ThemeText {
                            width: parent.width
                            text: row.modelData.title
                            font.bold: true
                            Accessible.ignored: true
                        }
                        ThemeText {
                            objectName: "submissionFree-" + row.index
                            width: parent.width
                            visible: text !== ""
                            text: row.modelData.free
                            font.bold: true
                            color: Theme.pine
                            Accessible.ignored: true
                        }
                        ThemeText {
                            width: parent.width
                            visible: text !== ""
                            text: row.modelData.wish
                            font.pixelSize: Theme.fontSmall
                            Accessible.ignored: true
                        }
                        ThemeText {
                            width: parent.width
                            text: row.modelData.since + " · " + row.modelData.state
                            font.pixelSize: Theme.fontSmall
                            color: Theme.mute
                            Accessible.ignored: true
                        }
                        ThemeText {
                            width: parent.width
                            visible: text !== ""
                            text: row.modelData.due
                            font.pixelSize: Theme.fontSmall
                            font.bold: row.modelData.overdue
                            color: row.modelData.overdue ? Theme.rose : Theme.mute
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
    Item {
        id: sheet

        anchors { top: list.top; left: list.right; leftMargin: Theme.margin; right: parent.right; bottom: parent.bottom }
        visible: page.submissions.hasOpen

        Column {
            id: head

            width: parent.width
            spacing: Theme.gap / 2

            ThemeText {
                objectName: "submissionTitle"
                width: parent.width
                text: page.submissions.openTitle + " · " + page.submissions.openState
                font.bold: true
            }
            ThemeText {
                objectName: "submissionWish"
                width: parent.width
                visible: text !== ""
                text: page.submissions.openWish
            }
            ThemeText {
                objectName: "submissionConsent"
                width: parent.width
                text: page.submissions.openConsent
                font.pixelSize: Theme.fontSmall
                color: Theme.mute
            }
        }
        ScrollArea {
            anchors { top: head.bottom; topMargin: Theme.gap; left: parent.left; right: parent.right; bottom: ways.top; bottomMargin: Theme.gap }
            prefix: "submissionAnswers"
            spacing: 0

            Repeater {
                model: page.submissions.answers

                AnswerItem {
                    width: parent ? parent.width : 0
                }
            }
        }
        Column {
            id: ways

            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            spacing: Theme.gap

            Flow {
                width: parent.width
                spacing: Theme.gap

                Repeater {
                    model: page.submissions.openTimes

                    PrimaryButton {
                        id: time

                        required property var modelData

                        objectName: "submissionBook-" + modelData.start
                        text: modelData.label
                        fontSize: Theme.fontSmall
                        enabled: !page.submissions.busy
                        onClicked: page.submissions.book(time.modelData.start, time.modelData.specialistId)
                    }
                }
                Repeater {
                    model: page.submissions.steps

                    QuietButton {
                        id: step

                        required property var modelData

                        objectName: "submissionStep-" + modelData.state
                        text: modelData.label
                        fontSize: Theme.fontSmall
                        enabled: !page.submissions.busy
                        onClicked: page.submissions.move(step.modelData.state)
                    }
                }
                QuietButton {
                    objectName: "submissionClose"
                    text: qsTr("Close")
                    fontSize: Theme.fontSmall
                    edge: Theme.line
                    onClicked: page.submissions.close()
                }
            }
            Row {
                width: parent.width
                spacing: Theme.gap
                visible: page.submissions.steps.length > 0

                LabelledField {
                    id: reason

                    property string typed: ""

                    width: parent.width - refuse.width - Theme.gap
                    label: qsTr("Why it is refused")
                    name: "submissionReason"
                    maximumLength: 200
                    onWritten: text => reason.typed = text

                    // Of another one, another reason.
                    Connections {
                        target: page
                        function onOpenIdChanged() {
                            reason.put("");
                            reason.typed = "";
                        }
                    }
                }
                QuietButton {
                    id: refuse

                    objectName: "submissionRefuse"
                    anchors.bottom: parent.bottom
                    text: qsTr("Refuse")
                    fontSize: Theme.fontSmall
                    enabled: !page.submissions.busy
                    onClicked: page.submissions.move("refused", reason.typed)
                }
            }
        }
    }
    ThemeText {
        anchors { top: list.top; left: list.right; leftMargin: Theme.margin; right: parent.right }
        visible: page.many && !page.submissions.hasOpen
        text: page.submissions.busy ? qsTr("Opening…") : qsTr("Choose one on the left to read it.")
        color: Theme.mute
    }
}
