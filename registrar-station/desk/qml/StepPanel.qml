// SPDX-License-Identifier: GPL-3.0-or-later
// The step's dialog, over the lower part of the queue: digits choose, arrows and Enter too, Escape goes back. While it is
// open the cursor is here, and afterwards where it was.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Priyom.Ui
import Priyom.Desk

FocusScope {
    id: panel

    required property StepDialog steps
    property Item writing: null  // where the cursor was

    objectName: "stepPanel"
    visible: steps.open

    function take() {
        if (!activeFocus)
            writing = Window.activeFocusItem;
        (steps.writes ? input : keys).forceActiveFocus();
    }
    function giveBack() {
        if (writing)
            writing.forceActiveFocus();
        writing = null;
    }

    onActiveFocusChanged: if (!activeFocus && steps.open)
        writing = null
    Connections {
        target: panel.steps
        function onChanged() {
            if (panel.steps.open && panel.shown !== panel.steps.page)
                panel.take();
            else if (!panel.steps.open && panel.shown !== "")
                panel.giveBack();
            panel.shown = panel.steps.page;
        }
        function onWrittenChanged() {
            if (input.text !== panel.steps.written)
                input.text = panel.steps.written;
        }
        function onMarkedChanged() {
            list.positionViewAtIndex(panel.steps.marked, ListView.Contain);
        }
    }
    property string shown: ""  // the page that has the cursor

    Keys.onEscapePressed: steps.back()
    // The cursor is elsewhere: somebody clicked there.
    Shortcut {
        sequence: "Escape"
        enabled: panel.visible && !panel.activeFocus
        onActivated: panel.steps.close()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.card
        border.color: Theme.pine
        border.width: 2
        radius: Theme.radius
        Accessible.role: Accessible.Dialog
        Accessible.name: panel.steps.title
    }
    // What lies below is not pressed through it; a press here brings the cursor back.
    MouseArea {
        anchors.fill: parent
        onClicked: panel.take()
    }

    Item {
        id: keys

        focus: true
        anchors.fill: parent
        anchors.margins: Theme.gap * 1.5
        Keys.onPressed: event => {
            if (event.modifiers & ~Qt.KeypadModifier)
                return;
            if (event.key === Qt.Key_Space && panel.steps.marked >= 0) {
                panel.steps.choose(panel.steps.marked);
                event.accepted = true;
            } else if (event.text !== "") {
                event.accepted = panel.steps.press(event.text);
            }
        }
        Keys.onUpPressed: panel.steps.step(-1)
        Keys.onDownPressed: panel.steps.step(1)
        Keys.onReturnPressed: panel.steps.confirm()
        Keys.onEnterPressed: panel.steps.confirm()
        Keys.onTabPressed: {
            if (input.visible)
                input.forceActiveFocus();
            else
                (ok.visible ? ok : cancel).forceActiveFocus();
        }
        Keys.onBacktabPressed: cancel.forceActiveFocus()

        Column {
            id: head

            anchors { left: parent.left; right: parent.right; top: parent.top }
            spacing: Theme.gap / 2

            ThemeText {
                objectName: "stepTitle"
                width: parent.width
                text: panel.steps.title
                font.bold: true
            }
            ThemeText {
                objectName: "stepText"
                visible: text !== ""
                width: parent.width
                text: panel.steps.text
                font.pixelSize: Theme.fontSmall
            }
        }

        ListView {
            id: list

            readonly property real room: parent.height - head.height - foot.height - 2 * Theme.gap

            anchors { left: parent.left; right: parent.right; top: head.bottom; topMargin: Theme.gap }
            height: Math.max(0, Math.min(contentHeight, room))
            objectName: "stepChoices"
            model: panel.steps.choices
            currentIndex: -1
            clip: true
            spacing: 4
            boundsBehavior: Flickable.StopAtBounds
            reuseItems: false
            delegate: StepChoice {
                required property var modelData
                required property int index

                objectName: modelData.name
                // A whole pixel: else its right edge is cut.
                width: Math.floor(ListView.view.width)
                text: modelData.text
                shortcut: modelData.key
                note: modelData.note
                chosen: modelData.chosen
                marked: panel.steps.marked === index && (keys.activeFocus || input.activeFocus)
                onClicked: panel.steps.choose(index)
            }
        }

        Column {
            id: foot

            anchors { left: parent.left; right: parent.right; top: list.bottom; topMargin: Theme.gap }
            spacing: Theme.gap / 2

            ThemeText {
                visible: input.visible
                width: parent.width
                text: panel.steps.writes ? panel.steps.field : panel.steps.field + "  Tab"
                color: Theme.mute
                font.pixelSize: Theme.fontSmall
                Accessible.ignored: true
            }
            T.TextField {
                id: input

                // What is written beside a choice is no step by itself.
                function finished() {
                    if (panel.steps.fieldConfirms)
                        panel.steps.confirm();
                    else
                        keys.forceActiveFocus();
                }

                objectName: "stepField"
                visible: panel.steps.field !== ""
                width: parent.width
                implicitHeight: Theme.target + 4
                leftPadding: Theme.gap
                rightPadding: Theme.gap
                verticalAlignment: TextInput.AlignVCenter
                maximumLength: 180
                color: Theme.ink
                selectionColor: Theme.pineWash
                selectedTextColor: Theme.ink
                font.family: Theme.family
                font.pixelSize: Theme.fontBody
                selectByMouse: true
                Accessible.role: Accessible.EditableText
                Accessible.name: panel.steps.field
                onTextEdited: panel.steps.written = text
                Keys.onUpPressed: panel.steps.step(-1)
                Keys.onDownPressed: panel.steps.step(1)
                Keys.onReturnPressed: finished()
                Keys.onEnterPressed: finished()
                Keys.onTabPressed: (ok.visible ? ok : cancel).forceActiveFocus()
                Keys.onBacktabPressed: keys.forceActiveFocus()
                background: Rectangle {
                    color: Theme.card
                    border.color: input.activeFocus ? Theme.pine : Theme.mute
                    border.width: input.activeFocus ? 3 : 1
                    radius: Theme.radius
                }
            }
            ThemeText {
                objectName: "stepFault"
                visible: text !== ""
                width: parent.width
                text: panel.steps.fault
                color: Theme.rose
                font.pixelSize: Theme.fontSmall
                font.bold: true
                Accessible.role: Accessible.AlertMessage
            }
            Row {
                spacing: Theme.gap

                BaseButton {
                    id: ok

                    objectName: "stepConfirm"
                    visible: panel.steps.confirmText !== ""
                    width: implicitWidth + Theme.gap
                    text: panel.steps.confirmText + "  Enter"
                    fontSize: Theme.fontSmall
                    bold: true
                    ground: Theme.pine
                    groundPressed: Theme.pineDeep
                    words: Theme.onPine
                    edge: Theme.pine
                    onClicked: panel.steps.confirm()
                    Keys.onReturnPressed: clicked()
                    Keys.onEnterPressed: clicked()
                    Keys.onTabPressed: cancel.forceActiveFocus()

                    Tip {
                        visible: ok.hovered
                        text: panel.steps.confirmText + " (Enter)"
                    }
                }
                QuietButton {
                    id: cancel

                    objectName: "stepBack"
                    text: (panel.steps.mayGoBack ? qsTr("Back") : qsTr("Close")) + "  Esc"
                    fontSize: Theme.fontSmall
                    onClicked: panel.steps.back()
                    Keys.onReturnPressed: clicked()
                    Keys.onEnterPressed: clicked()
                    Keys.onTabPressed: keys.forceActiveFocus()

                    Tip {
                        visible: cancel.hovered
                        text: (panel.steps.mayGoBack ? qsTr("Back") : qsTr("Close")) + " (Esc)"
                    }
                }
            }
        }
    }
}
