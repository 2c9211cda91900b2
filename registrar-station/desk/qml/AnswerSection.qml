// SPDX-License-Identifier: GPL-3.0-or-later
// A section of the answers, with what was passed over in it folded away.
import QtQuick
import Priyom.Ui

Item {
    id: section

    required property string title
    required property string skipped
    required property string answer
    property bool opened: false

    objectName: "answerSection"
    height: Math.max(Theme.target, titleText.implicitHeight) + Theme.gap + (questions.visible ? questions.implicitHeight + Theme.gap / 2 : 0)

    ThemeText {
        id: titleText

        width: parent.width - (toggle.visible ? toggle.width + Theme.gap : 0)
        y: Theme.gap / 2
        height: Math.max(Theme.target, implicitHeight)
        verticalAlignment: Text.AlignVCenter
        text: section.title
        font.bold: true
        color: Theme.pine
    }

    QuietButton {
        id: toggle

        objectName: "skippedToggle"
        visible: section.skipped !== ""
        anchors.right: parent.right
        y: Theme.gap / 2
        text: section.skipped
        glyph: section.opened ? "up" : "down"
        glyphAfter: true
        fontSize: Theme.fontSmall
        ground: Theme.paper
        edge: Theme.line
        onClicked: section.opened = !section.opened
    }

    ThemeText {
        id: questions

        objectName: "skippedQuestions"
        visible: section.opened
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; leftMargin: Theme.gap }
        text: section.answer
        color: Theme.mute
        font.pixelSize: Theme.fontSmall
    }

    Rectangle {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: 1
        color: Theme.line
    }
}
