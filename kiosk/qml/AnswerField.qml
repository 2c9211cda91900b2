// SPDX-License-Identifier: GPL-3.0-or-later
// Where an answer is typed: text, a number, a date or a time.
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

Column {
    id: field

    required property QuestionModel question
    required property bool typing
    // What stands in the field may be read by the hall: once left, it is shown only when asked for.
    property bool masked: false

    // The line with the cursor stands there, in this item.
    signal writing(real y, real height)

    // Another question: what was typed for it before, or nothing.
    function show() {
        if (input.text !== question.typed)
            input.text = question.typed;
        input.cursorPosition = input.length;
        masked = question.sensitive && question.typed !== "" && !input.activeFocus;
        if (!visible)
            input.focus = false;
    }

    visible: question.entry !== QuestionModel.None
    spacing: Theme.gap

    Component.onCompleted: show()

    QuietButton {
        objectName: "unmaskAnswer"
        width: parent.width
        visible: field.masked
        glyph: "eye"
        text: qsTr("Filled in and hidden. Show it")
        onClicked: field.masked = false
    }
    TextInputField {
        id: input

        visible: !field.masked
        objectName: "textAnswer"
        width: parent.width
        multiline: field.question.entry === QuestionModel.Lines
        maximumLength: field.question.maximumLength
        label: field.question.text
        placeholderText: {
            switch (field.question.entry) {
            case QuestionModel.Date:
                return qsTr("For example 27.12.1980");
            case QuestionModel.Time:
                return qsTr("For example 14:30");
            case QuestionModel.Integer:
            case QuestionModel.Decimal:
                return field.question.unit !== "" ? qsTr("A number, %1").arg(field.question.unit) : qsTr("A number");
            default:
                return qsTr("Touch here to write");
            }
        }
        inputMethodHints: {
            switch (field.question.entry) {
            case QuestionModel.Integer:
                return Qt.ImhDigitsOnly;
            case QuestionModel.Decimal:
            case QuestionModel.Time:
            case QuestionModel.Date:
                return Qt.ImhFormattedNumbersOnly;
            default:
                return Qt.ImhNoPredictiveText;
            }
        }
        onTextChanged: field.question.type(text)
        onCursorRectangleChanged: if (activeFocus)
            field.writing(y + cursorRectangle.y - topPadding, cursorRectangle.height + topPadding + bottomPadding)
    }
    Item {
        width: parent.width
        height: Math.max(problem.text !== "" ? problem.implicitHeight : 0, count.visible ? count.implicitHeight : 0)
        visible: height > 0

        ThemeText {
            id: problem

            objectName: "answerProblem"
            anchors.left: parent.left
            anchors.right: count.left
            anchors.rightMargin: Theme.gap
            text: field.question.problem
            color: Theme.rose
            font.pixelSize: Theme.fontSmall
            Accessible.role: Accessible.AlertMessage
        }
        ThemeText {
            id: count

            anchors.right: parent.right
            visible: field.question.maximumLength > 0 && (!field.typing || input.length > field.question.maximumLength * 0.8)
            text: qsTr("%1 of %2").arg(input.length).arg(field.question.maximumLength)
            color: Theme.mute
            font.pixelSize: Theme.fontSmall
        }
    }
}
