// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the answers: a section's title or an answer.
import QtQuick

Item {
    id: item

    required property bool isSection
    required property string linkId
    required property string title
    required property string answer
    required property string codes
    required property bool flagged
    required property string skipped

    height: isSection ? section.height : row.height

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

        visible: !item.isSection
        width: parent.width
        linkId: item.linkId
        title: item.title
        answer: item.answer
        codes: item.codes
        flagged: item.flagged
    }
}
