// SPDX-License-Identifier: GPL-3.0-or-later
// The open form: whose ticket, what the registrar writes, and what the visitor answered.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Desk

Item {
    id: page

    required property Reception reception
    required property QueuePanel queue

    function fill() {
        surname.put(reception.surname);
        given.put(reception.given);
        patronymic.put(reception.patronymic);
        comment.put(reception.comment);
    }

    objectName: "formPage"
    Component.onCompleted: fill()

    Connections {
        target: page.reception
        function onApplicantChanged() {
            page.fill();
        }
        function onOpened() {
            answers.toTop();
            looked.close();
        }
    }

    Item {
        id: ticket

        width: parent.width
        height: number.height

        ThemeText {
            id: number

            objectName: "formNumber"
            text: page.reception.number
            font.pixelSize: Theme.fontLarge * 1.3
            font.bold: true
            wrapMode: Text.NoWrap
        }

        QuietButton {
            id: mark

            objectName: "lookMark"
            visible: page.reception.look
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            width: Theme.target
            height: Theme.target
            leftPadding: 0
            rightPadding: 0
            fontSize: Theme.fontSmall
            glyph: "info"
            edge: Theme.line
            Accessible.name: qsTr("About this ticket")
            onClicked: looked.opened = !looked.opened

            Shortcut {
                sequence: "Ctrl+F8"
                enabled: mark.visible
                onActivated: mark.clicked()
            }
            Tip {
                visible: mark.hovered
                text: qsTr("About this ticket") + " (Ctrl+F8)"
            }
        }

        Column {
            anchors { left: number.right; leftMargin: Theme.margin; right: mark.left; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }

            ThemeText {
                objectName: "formLine"
                width: parent.width
                text: page.reception.line + (page.reception.ticketState === "" ? "" : " · " + page.reception.ticketState)
            }

            ThemeText {
                objectName: "formArrived"
                width: parent.width
                text: qsTr("arrived at %1").arg(page.reception.arrived) + " · " + page.reception.print
                color: Theme.mute
                font.pixelSize: Theme.fontSmall
            }
            ThemeText {
                objectName: "formArrival"
                width: parent.width
                visible: text !== ""
                text: page.reception.arrival
                font.pixelSize: Theme.fontSmall
                font.bold: true
                color: Theme.pine
            }
        }
    }

    Row {
        id: names

        anchors { top: ticket.bottom; topMargin: Theme.gap; left: parent.left; right: parent.right }
        spacing: Theme.gap

        LabelledField {
            id: surname

            width: (names.width - 2 * names.spacing) / 3
            label: qsTr("Surname")
            name: "applicantSurname"
            maximumLength: 100
            onWritten: text => page.reception.surname = text
            onLeftField: page.reception.leaveField()
        }

        LabelledField {
            id: given

            width: surname.width
            label: qsTr("Given name")
            name: "applicantGiven"
            maximumLength: 100
            onWritten: text => page.reception.given = text
            onLeftField: page.reception.leaveField()
        }

        LabelledField {
            id: patronymic

            width: surname.width
            label: qsTr("Patronymic")
            name: "applicantPatronymic"
            maximumLength: 100
            onWritten: text => page.reception.patronymic = text
            onLeftField: page.reception.leaveField()
        }
    }

    LabelledField {
        id: comment

        anchors { top: names.bottom; topMargin: Theme.gap * 0.75; left: parent.left; right: parent.right }
        label: qsTr("Write down the visitor’s request and your comments")
        name: "applicantComment"
        multiline: true
        maximumLength: 2000
        onWritten: text => page.reception.comment = text
        onLeftField: page.reception.leaveField()
    }

    // On the line of the comment's name.
    ThemeText {
        readonly property string stateName: page.reception.saveStateName

        objectName: "saveState"
        anchors { top: comment.top; right: parent.right }
        width: Math.max(implicitWidth, 1)
        height: Theme.fontSmall * 1.4
        wrapMode: Text.NoWrap
        text: page.reception.saveState
        color: stateName === "refused" || stateName === "offline" ? Theme.rose : Theme.mute
        font.pixelSize: Theme.fontSmall
    }

    ThemeText {
        objectName: "noAnswers"
        visible: !page.reception.hasResponse
        anchors { top: comment.bottom; left: parent.left; right: parent.right }
        topPadding: Theme.gap
        text: qsTr("The visitor took a ticket without the questionnaire.")
        color: Theme.mute
    }

    ScrollArea {
        id: answers

        visible: page.reception.hasResponse
        prefix: "answers"
        spacing: 0
        anchors { top: comment.bottom; topMargin: Theme.gap; left: parent.left; right: parent.right; bottom: parent.bottom }

        Repeater {
            model: page.reception.answers

            AnswerItem {
                width: parent ? parent.width : 0
            }
        }
    }

    LookPanel {
        id: looked

        anchors { top: ticket.bottom; topMargin: Theme.gap; left: parent.left; right: parent.right }
        reception: page.reception
        queue: page.queue
    }
}
