// SPDX-License-Identifier: GPL-3.0-or-later
// One question.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Priyom.Ui
import Priyom.Kiosk

PageFrame {
    id: page

    required property Visit visit
    required property QuestionModel question
    // The keyboard takes half of the screen: only the question, its field and the ways on are left.
    required property bool typing
    readonly property string linkId: question.linkId
    readonly property string questionText: question.text

    leaving: visit
    objectName: "questionPage"
    compact: typing
    Accessible.role: Accessible.Pane
    Accessible.name: questionText

    Connections {
        target: page.question

        function onChanged() {
            options.toTop();
            page.toTop();
            entry.show();
        }
    }

    head: Column {
        width: parent.width
        spacing: Theme.gap * (page.low ? 0.75 : 1.5)

        Item {
            width: parent.width
            height: Math.max(progress.implicitHeight, leave.height, shortQuestion.visible ? shortQuestion.implicitHeight : 0)

            SectionProgress {
                id: progress

                objectName: "progress"
                visible: !page.typing && page.question.section > 0 && page.question.sectionCount > 1
                anchors.left: parent.left
                anchors.right: leave.left
                anchors.rightMargin: Theme.margin
                anchors.verticalCenter: parent.verticalCenter
                section: page.question.section
                count: page.question.sectionCount
            }
            ThemeText {
                id: shortQuestion

                visible: page.typing
                anchors.left: parent.left
                anchors.right: leave.left
                anchors.rightMargin: Theme.margin
                anchors.verticalCenter: parent.verticalCenter
                text: page.questionText
                font.bold: true
            }
            QuickExit {
                id: leave

                anchors.right: parent.right
                visible: !page.crowded
                visit: page.visit
            }
        }
        ThemeText {
            width: parent.width
            visible: text !== "" && !page.typing && !page.wide
            text: page.question.sectionTitle
            font.pixelSize: Theme.fontSmall
            color: Theme.mute
        }
        ThemeText {
            objectName: "questionText"
            visible: !page.typing
            width: parent.width
            text: page.questionText
            font.pixelSize: Theme.fontTitle
            font.bold: true
        }
        ThemeText {
            width: parent.width
            visible: text !== "" && !page.typing
            text: {
                const hints = [];
                if (page.question.repetition !== "")
                    hints.push(page.question.repetition);
                if (page.question.note !== "")
                    hints.push(page.question.note);
                if (page.question.entry === QuestionModel.None && page.question.format !== "")
                    hints.push(page.question.format);
                if (page.question.multiple)
                    hints.push(qsTr("You can choose several"));
                if (page.question.required)
                    hints.push(qsTr("This is needed: it cannot be skipped"));
                return hints.join("\n");
            }
            font.pixelSize: Theme.fontSmall
            color: Theme.mute
        }
    }

    ScrollArea {
        id: options

        anchors.fill: parent
        prefix: "options"

        // Not a GridLayout: Qt 6.4's looks at items that are just being replaced, and crashes.
        Grid {
            id: grid

            readonly property real each: columns === 1 ? width : (width - spacing) / 2
            property int made: 0  // grows with each row that is there now: itemAt() tells nobody of it

            width: parent.width
            columns: page.wide && rows.count > 4 ? 2 : 1
            spacing: Theme.gap
            visible: rows.count > 0 && !page.typing && !page.question.readOnly

            Repeater {
                id: rows

                model: page.question
                onItemAdded: grid.made++
                onItemRemoved: grid.made++

                OptionRow {
                    required property int index
                    required property string code
                    required property string label
                    required chosen
                    // The other one of the same line, to be as tall as.
                    readonly property Item neighbour: grid.columns === 2 && grid.made > 0 ? rows.itemAt(index ^ 1) : null

                    objectName: "option-" + code
                    width: grid.each
                    height: Math.max(implicitHeight, neighbour ? neighbour.implicitHeight : 0)
                    multiple: page.question.multiple
                    text: label
                    onClicked: page.question.toggle(index)
                }
            }
        }
        AnswerField {
            id: entry

            width: parent.width
            question: page.question
            typing: page.typing
            onWriting: (y, height) => {
                options.reveal(this, y, height);
                page.reveal(this, y, height);
            }
        }
        Panel {
            objectName: "readOnlyAnswer"
            width: parent.width
            visible: page.question.readOnly
            color: Theme.off

            ThemeText {
                objectName: "readOnlyWords"
                width: parent.width
                text: page.question.answerWords !== "" ? page.question.answerWords : qsTr("Nothing is filled in here")
            }
            ThemeText {
                width: parent.width
                text: qsTr("This cannot be changed here")
                font.pixelSize: Theme.fontSmall
                color: Theme.mute
            }
        }
        ThemeText {
            objectName: "questionProblem"
            width: parent.width
            visible: text !== "" && !entry.visible
            text: page.question.problem
            color: Theme.rose
            font.pixelSize: Theme.fontSmall
            Accessible.role: Accessible.AlertMessage
        }
        QuietButton {
            objectName: "showDocument"
            width: parent.width
            visible: page.visit.mayShowDocument && !page.typing
            glyph: "hand"
            text: qsTr("I will show the document at the reception")
            onClicked: page.visit.showDocument()
        }
        QuietButton {
            objectName: "addRepetition"
            width: parent.width
            visible: page.question.mayRepeat && !page.typing
            enabled: page.question.missing === false
            glyph: "plus"
            text: page.question.groupName !== "" ? qsTr("Add another: %1").arg(page.question.groupName) : qsTr("Add another")
            onClicked: page.visit.addRepetition()
        }
        QuietButton {
            objectName: "removeRepetition"
            width: parent.width
            visible: page.question.mayRemoveRepetition && !page.typing
            glyph: "cross"
            text: qsTr("Take away: %1").arg(page.question.repetition)
            onClicked: page.visit.removeRepetition()
        }
    }

    foot: RowLayout {
        width: parent.width
        spacing: Theme.gap

        // In the place of «Назад», which is back once the keyboard is put away.
        QuickExit {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            visible: page.typing && page.crowded
            visit: page.visit
        }
        QuietButton {
            objectName: "backButton"
            visible: !(page.typing && page.crowded)
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            glyph: "left"
            text: qsTr("Back")
            onClicked: page.visit.back()
        }
        QuietButton {
            objectName: "skipButton"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            visible: !page.question.required && !page.question.readOnly
            text: qsTr("Skip")
            onClicked: page.visit.skip()
        }
        PrimaryButton {
            objectName: "nextButton"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            glyph: "right"
            glyphAfter: true
            text: qsTr("Next")
            enabled: page.question.problem === "" && !page.question.missing
            onClicked: page.visit.next()
        }
    }
}
