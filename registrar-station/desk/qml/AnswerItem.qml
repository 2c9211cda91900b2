// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the answers: a section's title, an answer, or a sentence about all of them.
import QtQuick
import Priyom.Ui

Item {
    id: item

    required property bool isSection
    required property bool isNote
    required property string linkId
    required property string title
    required property string answer
    required property string codes
    required property bool flagged
    required property string skipped

    height: isSection ? section.height : isNote ? note.implicitHeight : row.height

    AnswerSection {
        id: section

        visible: item.isSection
        width: parent.width
        title: item.title
        answer: item.answer
        skipped: item.skipped
    }

    AnswerRow {
        id: row

        visible: !item.isSection && !item.isNote
        width: parent.width
        linkId: item.linkId
        title: item.title
        answer: item.answer
        codes: item.codes
        flagged: item.flagged
    }

    ThemeText {
        id: note

        objectName: "answersNote"
        visible: item.isNote
        width: parent.width
        topPadding: Theme.gap / 4
        bottomPadding: Theme.gap / 2
        text: item.isNote ? item.title : ""
        font.pixelSize: Theme.fontSmall
    }
}
