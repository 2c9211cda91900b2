// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done next: the one step that is due is the large button, always in the same place; below it what else there
// is in this state, and the steps that are always there. Rarer ones are in the menu; each has its key.
import QtQuick
import Priyom.Ui
import Priyom.Desk

Column {
    id: steps

    required property QueuePanel queue
    required property StepDialog dialog
    required property string number  // whose steps they are

    readonly property bool isFree: queue.stateName === "free"
    readonly property bool isCalled: queue.stateName === "called"
    readonly property bool isServing: queue.stateName === "serving"
    readonly property real cell: (width - Theme.gap) / 2
    readonly property real below: rest.y  // where the large button ends

    spacing: Theme.gap

    Item {
        width: parent.width
        height: 48

        KeyButton {
            objectName: "queueNext"
            visible: steps.isFree && !steps.queue.paused
            anchors.fill: parent
            key: "F2"
            label: qsTr("Call the next one")
            primary: true
            fontSize: Theme.fontBody
            enabled: steps.queue.canNext
            onClicked: steps.queue.next()
            onDoubleClicked: {}
        }
        KeyButton {
            objectName: "queueResume"
            visible: steps.isFree && steps.queue.paused
            anchors.fill: parent
            key: "Ctrl+F12"
            label: qsTr("Go on")
            hint: qsTr("The pause is over")
            primary: true
            fontSize: Theme.fontBody
            enabled: steps.queue.canMove
            onClicked: steps.queue.resume()
            onDoubleClicked: {}
        }
        KeyButton {
            objectName: "queueStart"
            visible: steps.isCalled
            anchors.fill: parent
            key: "F4"
            label: qsTr("Start")
            primary: true
            fontSize: Theme.fontBody
            hint: qsTr("The visitor is here: start")
            enabled: steps.queue.canStart
            onClicked: steps.queue.start()
            onDoubleClicked: {}
        }
        KeyButton {
            objectName: "queueFinish"
            visible: steps.isServing
            anchors.fill: parent
            key: "F5"
            label: steps.queue.route === "" ? qsTr("Finish") : qsTr("Finish and send on")
            primary: true
            fontSize: Theme.fontBody
            hint: steps.queue.usualOutcome === "" ? qsTr("The visitor was served: finish") : qsTr("Finish: %1").arg(steps.queue.usualOutcome)
            enabled: steps.queue.canFinish
            onClicked: steps.queue.finish()
            onDoubleClicked: {}
        }
    }

    Grid {
        id: rest

        width: parent.width
        columns: 2
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap

        KeyButton {
            objectName: "queuePause"
            visible: steps.isFree && !steps.queue.paused
            width: steps.cell
            key: "Ctrl+F12"
            label: qsTr("Pause…")
            hint: qsTr("Pause, with a reason")
            enabled: steps.queue.canPause
            onClicked: steps.dialog.ask(StepDialog.Page.Pause)
        }
        KeyButton {
            objectName: "queueWhyNext"
            visible: steps.isFree
            width: steps.cell
            key: "Shift+F2"
            ownKey: false
            label: qsTr("Why?")
            hint: qsTr("Who is next, and why")
            enabled: steps.queue.canMove
            onClicked: steps.dialog.ask(StepDialog.Page.WhyNext)
        }
        KeyButton {
            objectName: "queueRecall"
            visible: steps.isCalled
            width: steps.cell
            key: "F3"
            label: qsTr("Call again")
            enabled: steps.queue.canRecall
            onClicked: steps.queue.recall()
        }
        KeyButton {
            objectName: "queueNoShow"
            visible: steps.isCalled
            width: steps.cell
            key: "F6"
            label: qsTr("Did not come")
            enabled: steps.queue.canNoShow
            onClicked: steps.queue.noShow()
        }
        KeyButton {
            objectName: "queueOutcome"
            visible: steps.isServing
            width: steps.cell
            key: "Shift+F5"
            ownKey: false
            label: qsTr("Outcome…")
            hint: qsTr("Finish with another outcome")
            enabled: steps.queue.canFinish
            onClicked: steps.dialog.ask(StepDialog.Page.Outcome, steps.number)
        }
        KeyButton {
            objectName: "queueRoute"
            visible: steps.isServing
            width: steps.cell
            key: "Shift+F11"
            ownKey: false
            label: qsTr("Route…")
            hint: qsTr("Where the visitor goes next")
            enabled: steps.queue.canMove
            onClicked: steps.dialog.ask(StepDialog.Page.Route, steps.number)
        }
        KeyButton {
            objectName: "queueDefer"
            width: steps.cell
            key: "F10"
            label: qsTr("Later…")
            hint: qsTr("The visitor wants to be called later")
            enabled: steps.queue.canMove && steps.number !== ""
            onClicked: steps.toggle(StepDialog.Page.Later, "later")
        }
        KeyButton {
            objectName: "queueTransfer"
            width: steps.cell
            key: "F11"
            label: qsTr("Send on…")
            hint: qsTr("To another line, counter or colleague, with the same number")
            enabled: steps.queue.canMove && steps.number !== ""
            onClicked: steps.toggle(StepDialog.Page.SendOn, "sendOn")
        }
        KeyButton {
            objectName: "queueUndo"
            width: steps.cell
            key: "F12"
            label: qsTr("Take back")
            hint: steps.queue.undoText
            enabled: steps.queue.canMove && steps.queue.undoText !== ""
            onClicked: steps.queue.undo()
        }
        KeyButton {
            objectName: "queueMore"
            width: steps.cell
            key: "Shift+F10"
            label: qsTr("More…")
            hint: qsTr("Rarer steps: route, cancel, put back, call a given number")
            enabled: steps.queue.canMove
            onClicked: steps.toggle(StepDialog.Page.Menu, "menu")
        }
    }

    function toggle(page: int, name: string) {
        if (dialog.page === name)
            dialog.close();
        else
            dialog.ask(page, number);
    }

    // Of buttons that come and go, and of steps that only the menu has.
    Shortcut {
        sequence: "Shift+F2"
        autoRepeat: false
        onActivated: steps.toggle(StepDialog.Page.WhyNext, "whyNext")
    }
    Shortcut {
        sequence: "Shift+F3"
        autoRepeat: false
        onActivated: steps.toggle(StepDialog.Page.PutBack, "putBack")
    }
    Shortcut {
        sequence: "Shift+F5"
        autoRepeat: false
        onActivated: steps.toggle(StepDialog.Page.Outcome, "outcome")
    }
    Shortcut {
        sequence: "Shift+F6"
        autoRepeat: false
        onActivated: steps.toggle(StepDialog.Page.Cancel, "cancel")
    }
    Shortcut {
        sequence: "Shift+F7"
        autoRepeat: false
        onActivated: steps.toggle(StepDialog.Page.Number, "number")
    }
    Shortcut {
        sequence: "Shift+F11"
        autoRepeat: false
        onActivated: steps.toggle(StepDialog.Page.Route, "route")
    }
}
