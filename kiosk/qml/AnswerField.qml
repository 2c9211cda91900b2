// SPDX-License-Identifier: GPL-3.0-or-later
// Where an answer is typed: text, a number, a date or a time; several of them where the question takes several; and what
// a number is measured in.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

Column {
    id: field

    required property QuestionModel question
    required property bool typing
    // What stands in the field may be read by the hall: once left, it is shown only when asked for.
    property bool masked: false
    property bool unmasked: false

    // The line with the cursor stands there, in this item.
    signal writing(real y, real height)

    // Another question: what was typed for it before, or nothing.
    function show() {
        if (input.text !== question.typed)
            input.text = question.typed;
        input.cursorPosition = input.length;
        unmasked = false;
        cover();
        if (!visible)
            input.focus = false;
    }
    function cover() {
        masked = question.sensitive && input.text !== "" && !input.activeFocus;
    }

    visible: question.entry !== QuestionModel.None && !question.readOnly
    spacing: Theme.gap

    Component.onCompleted: show()
    // «Готово» leaves the field too.
    onTypingChanged: if (!typing)
        input.focus = false

    Repeater {
        model: field.question.others

        Item {
            id: other

            required property int index
            required property string modelData

            width: field.width
            height: Math.max(words.implicitHeight, away.implicitHeight)
            visible: !field.typing

            QuietButton {
                id: words

                objectName: "other-" + other.index
                width: parent.width - away.width - Theme.gap
                height: parent.height
                text: field.question.sensitive && !field.unmasked ? qsTr("Filled in and hidden") : other.modelData
                Accessible.name: qsTr("Change answer %1: %2").arg(other.index + 1).arg(text)
                onClicked: field.question.editOther(other.index)
            }
            QuietButton {
                id: away

                objectName: "removeOther-" + other.index
                anchors.right: parent.right
                height: parent.height
                glyph: "cross"
                text: qsTr("Remove")
                Accessible.name: qsTr("Remove answer %1").arg(other.index + 1)
                onClicked: field.question.removeOther(other.index)
            }
        }
    }
    QuietButton {
        objectName: "unmaskAnswer"
        width: parent.width
        visible: field.masked
        glyph: "eye"
        text: qsTr("Filled in and hidden. Show it")
        onClicked: {
            field.masked = false;
            field.unmasked = true;
        }
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
            if (field.question.format !== "")
                return field.question.format;
            switch (field.question.entry) {
            case QuestionModel.Date:
                return qsTr("For example 27.12.1980");
            case QuestionModel.DayTime:
                return qsTr("For example 27.12.2021 14:30");
            case QuestionModel.Time:
                return qsTr("For example 14:30");
            case QuestionModel.Integer:
            case QuestionModel.Decimal:
                return field.question.unit !== "" ? qsTr("A number, %1").arg(field.question.unit) : qsTr("A number");
            default:
                return qsTr("Touch here to write");
            }
        }
        inputMethodHints: field.question.hints
        onTextChanged: field.question.type(text)
        onActiveFocusChanged: if (!activeFocus)
            field.cover()
        onCursorRectangleChanged: if (activeFocus)
            field.writing(y + cursorRectangle.y - topPadding, cursorRectangle.height + topPadding + bottomPadding)
    }
    Item {
        id: below

        // Not their `visible`, which is false as long as this is invisible.
        readonly property bool telling: field.question.format !== "" && problem.text === "" && input.length > 0 && !field.masked
        readonly property bool counting: field.question.maximumLength > 0 && (!field.typing || input.length > field.question.maximumLength * 0.8)

        width: parent.width
        height: Math.max(problem.text !== "" ? problem.implicitHeight : 0, telling ? format.implicitHeight : 0, counting ? count.implicitHeight : 0)
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
        // The field says it while it is empty.
        ThemeText {
            id: format

            objectName: "answerFormat"
            anchors.left: parent.left
            anchors.right: count.left
            anchors.rightMargin: Theme.gap
            visible: below.telling
            text: field.question.format
            color: Theme.mute
            font.pixelSize: Theme.fontSmall
        }
        ThemeText {
            id: count

            anchors.right: parent.right
            visible: below.counting
            text: qsTr("%1 of %2").arg(input.length).arg(field.question.maximumLength)
            color: Theme.mute
            font.pixelSize: Theme.fontSmall
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.gap
        visible: units.count > 0 && !field.typing

        Repeater {
            id: units

            model: field.question.units

            OptionRow {
                required property int index
                required property string modelData

                objectName: "unit-" + index
                width: Math.min(field.width, Math.max(Theme.mm(56), implicitContentWidth + leftPadding + rightPadding))
                chosen: field.question.chosenUnit === index
                text: modelData
                onClicked: field.question.chooseUnit(index)
            }
        }
    }
    QuietButton {
        objectName: "addAnother"
        width: parent.width
        visible: field.question.mayAdd && !field.typing
        glyph: "plus"
        text: qsTr("Add another")
        onClicked: field.question.addAnother()
    }
}
