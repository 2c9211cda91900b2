// SPDX-License-Identifier: GPL-3.0-or-later
// An answer: the question, what was said, and from where.
import QtQuick
import Priyom.Ui

Item {
    id: row

    required property string linkId
    required property string title
    required property string answer
    required property string codes
    required property bool flagged
    readonly property string answerText: answer
    readonly property real column: Math.round(width * 0.4)
    property bool opened: false

    objectName: "answer-" + linkId
    height: lines.height + Theme.gap
    Accessible.role: Accessible.StaticText
    Accessible.name: title + ": " + answer

    ThemeText {
        id: question

        width: row.column - Theme.gap
        y: Theme.gap / 2 + 2
        text: row.title
        color: Theme.mute
        font.pixelSize: Theme.fontSmall
    }

    Item {
        id: lines

        x: row.column
        y: Theme.gap / 2
        width: row.width - x
        height: Math.max(question.implicitHeight + 2, replies.implicitHeight, source.height) + (note.visible ? note.implicitHeight + Theme.gap / 2 : 0)

        ThemeText {
            id: replies

            width: parent.width - source.width - Theme.gap - (mark.visible ? mark.width + Theme.gap : 0)
            text: row.answer
        }

        // Neutral: it says nothing until it is asked.
        QuietButton {
            id: mark

            objectName: "attention-" + row.linkId
            visible: row.flagged
            anchors { right: source.left; rightMargin: Theme.gap }
            y: -Theme.gap / 2
            width: Theme.target
            height: Theme.target
            leftPadding: 0
            rightPadding: 0
            fontSize: Theme.fontSmall
            glyph: "info"
            edge: Theme.line
            Accessible.name: qsTr("About this answer")
            onClicked: row.opened = !row.opened
        }

        Rectangle {
            id: source

            anchors.right: parent.right
            width: sourceText.implicitWidth + Theme.gap * 1.5
            height: sourceText.implicitHeight + 4
            radius: height / 2
            color: Theme.pineWash

            ThemeText {
                id: sourceText

                objectName: "sourceMark-" + row.linkId
                anchors.centerIn: parent
                text: qsTr("from the kiosk")
                font.pixelSize: Theme.fontSmall
                wrapMode: Text.NoWrap
            }
        }

        ThemeText {
            id: note

            visible: mark.visible && row.opened
            width: parent.width
            anchors.bottom: parent.bottom
            text: qsTr("Offer to talk in a separate room, out of turn. Say nothing of it aloud.")
            font.pixelSize: Theme.fontSmall
        }
    }
}
